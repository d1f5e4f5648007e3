//! Relations between results, which hold without knowing any one of them: more days, people or money never bring
//! less; limits cap; what an entitlement does not read and the order of answers change nothing; the exact day inside a
//! stretch of the term changes only how much of what grows with time is certain; two audiences that tell the same story
//! get the same.
//!
//! The rules behind them: the amounts of the reading's table of entitlements ("× count", "min(months, 24)",
//! "min(…, 3000)"), its rules on dates (only the stretch of the term counts, and what runs past it) and on "not sure"
//! (the same as no answer), and its rules for the total.

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

/// Random cases for each relation. A failure prints its smallest case, so no file need keep it.
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

/// Neither end of the range goes down; a range that was open stays so.
fn not_less(before: Range, after: Range) -> bool {
    let low = before.low.is_none_or(|low| after.low.is_some_and(|after| low <= after));
    let high = after.high.is_none_or(|after| before.high.is_some_and(|high| high <= after));
    low && high
}
