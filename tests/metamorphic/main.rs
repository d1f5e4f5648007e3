//! Relations between results that hold whatever the results are: more days, people or money never give less; limits
//! cap; facts that an entitlement does not read and the order of answers change nothing; the day within a period of the
//! term changes only the certain part of amounts that grow with time; two audiences with the same story get the same. A
//! relation fails where a rule breaks it, without anyone working out the result by hand.
//!
//! They follow from the amounts in the reading's table of entitlements ("× count", "min(months, 24)", "min(…, 3000)"),
//! its rules on dates (only the period of the term counts, and the part after it), on "not sure" (the same as no
//! answer), and on the total.

#[path = "../support/mod.rs"]
mod support;

mod amounts;
mod answers;
mod audiences;
#[path = "../truth_tables/classes.rs"]
mod classes;
mod people;
#[path = "../truth_tables/term.rs"]
mod term;
#[path = "../truth_tables/values.rs"]
mod values;

use people::{Given, known};
use proptest::test_runner::Config as ProptestConfig;
use skills_subsidy::engine::{Outcome, Range, evaluate, evaluate_entitlement};
use skills_subsidy::policy::Audience;
use support::policy;

/// The number of random cases for each relation. A failure prints its smallest case, so no file of failures is kept.
fn config() -> ProptestConfig {
    ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() }
}

fn outcomes(audience: Audience, given: &Given) -> Vec<Outcome> {
    evaluate(policy().rules(audience).entitlements, &known(given)).outcomes
}

fn outcome(audience: Audience, id: &str, given: &Given) -> Outcome {
    let entitlement = policy().rules(audience).entitlement(id).unwrap_or_else(|| panic!("no entitlement {id}"));
    evaluate_entitlement(entitlement, &known(given))
}

fn same(one: &Outcome, other: &Outcome) -> bool {
    one.status == other.status && one.amount == other.amount
}

/// Whether neither end of the range decreases; an open range has to stay open.
fn not_less(before: Range, after: Range) -> bool {
    let low = before.low.is_none_or(|low| after.low.is_some_and(|after| low <= after));
    let high = after.high.is_none_or(|after| before.high.is_some_and(|high| high <= after));
    low && high
}
