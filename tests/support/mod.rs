//! Helpers of the tests: making answers from public ids, and inspecting results.
#![allow(dead_code, reason = "each test file uses a part of it")]

pub mod small;

use rust_decimal::Decimal;
use skills_subsidy::engine::{Answers, Explanation, Range, Status, explain};
use skills_subsidy::policies;
use skills_subsidy::policy::{Audience, CalendarDate, Policy};
use skills_subsidy::proof::Proof;
use skills_subsidy::reading::{CONFIRMED, Raw, read_answers};

/// The policy under test.
pub fn policy() -> &'static Policy {
    policies::first()
}

/// Returns the golden people and the limits of the rules, which the site publishes too.
pub fn proof() -> Proof {
    Proof::read(policy(), &policies::proof_of_first()).unwrap_or_else(|error| panic!("{error}"))
}

/// Returns the number of cases for a property: `usual`, or the few for which `make mutants` has time.
pub fn cases(usual: u32) -> u32 {
    std::env::var("PROPTEST_CASES").map_or(usual, |few| few.parse().expect("a number of cases"))
}

/// A text value: a date, or one choice.
pub fn text(value: &str) -> Raw {
    Raw::Text(value.to_owned())
}

/// A number.
pub fn number(value: i64) -> Raw {
    Raw::Number(value.to_string())
}

/// A list of choices.
pub fn list(values: &[&str]) -> Raw {
    Raw::List(values.iter().map(|&value| value.to_owned()).collect())
}

/// Yes or no.
pub fn flag(value: bool) -> Raw {
    Raw::Flag(value)
}

/// Adds the confirming mark to a number or a date, because tests often use values beyond the usual range.
pub fn confirmed(raw: Raw) -> Raw {
    match raw {
        Raw::Number(number) => Raw::Number(format!("{number}{CONFIRMED}")),
        Raw::Text(day) if CalendarDate::parse(&day).is_some() => Raw::Text(format!("{day}{CONFIRMED}")),
        other => other,
    }
}

/// Returns the answers for `audience`; every one must count.
pub fn case(audience: Audience, given: &[(&str, Raw)]) -> Answers {
    let given = given.iter().map(|(key, raw)| (*key, confirmed(raw.clone())));
    let (answers, problems) = read_answers(policy(), audience, given);
    assert!(problems.is_empty(), "{problems:?}");
    answers
}

/// Evaluates and explains one entitlement of `audience`.
pub fn outcome(audience: Audience, id: &str, answers: &Answers) -> Explanation {
    let entitlement = policy().rules(audience).entitlement(id).unwrap_or_else(|| panic!("no entitlement {id}"));
    explain(entitlement, answers)
}

/// Returns the ends of an amount as text, rounded to the fen; `None` without an amount, `open` for an open end.
pub fn amount(explanation: &Explanation) -> Option<[String; 2]> {
    let shown = |end: Option<Decimal>| end.map_or_else(|| "open".to_owned(), |end| end.normalize().to_string());
    explanation.outcome.amount.map(Range::rounded_to_fen).map(|range| [shown(range.low), shown(range.high)])
}

/// Asserts a status.
pub fn assert_status(explanation: &Explanation, expected: Status) {
    assert_eq!(explanation.outcome.status, expected, "{}", explanation.outcome.entitlement.id);
}

/// Asserts a status and an amount.
pub fn assert_amount(explanation: &Explanation, expected: Status, low: &str, high: &str) {
    assert_status(explanation, expected);
    let id = explanation.outcome.entitlement.id;
    assert_eq!(amount(explanation), Some([low.to_owned(), high.to_owned()]), "{id}");
}

/// Asserts that a citation of `clause` quotes `words`.
pub fn assert_quotes(explanation: &Explanation, clause: &str, words: &str) {
    let quotes: Vec<_> = explanation.citations.iter().map(|citation| (citation.clause.id, citation.quote)).collect();
    assert!(quotes.iter().any(|(id, quote)| *id == clause && quote.contains(words)), "{clause} {words}: {quotes:?}");
}
