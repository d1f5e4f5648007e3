//! The fast tests as one program, for `make mutants` only: each of its hundreds of changes then links one program
//! instead of twenty. Every test here is also a program of its own, which `make test-native` runs.
//!
//! Left out, each with its reason; `tests/architecture/together.rs` tests that none is forgotten:
//! - `architecture` reads the source and runs none of it
//! - `bad_input` tests the reading of input, which is not among the changed code
//! - `decoders` replays files of rosters and catalogues, for the same reason
//! - `edges` takes minutes without optimisation
//! - `limits` counts the allocations of the whole program
//! - `metamorphic` takes minutes without optimisation
//! - `pack` tests packs, which are not among the changed code
//! - `policy_mutants` takes minutes without optimisation
//! - `policy_source` tests the policy compiler, which is not among the changed code
//! - `time_zones` starts other programs
//! - `truth_tables` takes minutes without optimisation
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
#[path = "catalogue_tables.rs"]
mod catalogue_tables;
#[path = "clauses.rs"]
mod clauses;
#[path = "coverage/main.rs"]
mod coverage;
#[path = "estimate.rs"]
mod estimate;
#[path = "expected.rs"]
mod expected;
#[path = "guide/main.rs"]
mod guide;
#[path = "input_problems.rs"]
mod input_problems;
#[path = "ledger/main.rs"]
mod ledger;
#[path = "nearest_change.rs"]
mod nearest_change;
#[path = "occupations.rs"]
mod occupations;
#[path = "partial.rs"]
mod partial;
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
#[path = "screens.rs"]
mod screens;
#[path = "several_policies.rs"]
mod several_policies;
#[path = "sharing.rs"]
mod sharing;
#[path = "spellings/main.rs"]
mod spellings;
#[path = "totals/main.rs"]
mod totals;
#[path = "visit.rs"]
mod visit;
#[path = "worked_examples.rs"]
mod worked_examples;
