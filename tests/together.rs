//! The fast tests as one program, for `make mutants` alone: for each of its hundreds of changes one program has to be
//! linked instead of twenty. Everything here is a test of its own too, which is how `make test-native` runs it.
#![allow(clippy::duplicate_mod, reason = "each test brings what the tests share")]

#[path = "answers.rs"]
mod answers;
#[path = "batch/main.rs"]
mod batch;
#[path = "batch_sums/main.rs"]
mod batch_sums;
#[path = "boundaries.rs"]
mod boundaries;
#[path = "catalogue.rs"]
mod catalogue;
#[path = "clauses.rs"]
mod clauses;
#[path = "coverage/main.rs"]
mod coverage;
#[path = "estimate.rs"]
mod estimate;
#[path = "expected.rs"]
mod expected;
#[path = "input_problems.rs"]
mod input_problems;
#[path = "ledger/main.rs"]
mod ledger;
#[path = "nearest_change.rs"]
mod nearest_change;
#[path = "personas.rs"]
mod personas;
#[path = "policy_parts.rs"]
mod policy_parts;
#[path = "properties.rs"]
mod properties;
#[path = "question_order.rs"]
mod question_order;
#[path = "roster/main.rs"]
mod roster;
#[path = "several_policies.rs"]
mod several_policies;
#[path = "sharing.rs"]
mod sharing;
#[path = "spellings/main.rs"]
mod spellings;
#[path = "totals/main.rs"]
mod totals;
#[path = "worked_examples.rs"]
mod worked_examples;
