//! Compares the results of the statements with the engine's.
#![allow(dead_code, reason = "each test file uses a part of it")]

use super::values::{Expected, PARTS_OF_A_YUAN, Span};
use rust_decimal::Decimal;
use skills_subsidy::engine::{Outcome, Range};

/// Whether the engine returned the stated status and amount, exactly.
pub fn agree(expected: &Expected, found: &Outcome) -> bool {
    expected.status == found.status.id() && expected.amount.map(range) == found.amount
}

/// Converts a span to the engine's decimals; twelfths that do not end are rounded to the nearest.
fn range(span: Span) -> Range {
    let yuan = |parts: i128| Decimal::from_i128_with_scale(parts, 0) / Decimal::from(PARTS_OF_A_YUAN);
    Range { low: span.low.map(yuan), high: span.high.map(yuan) }
}

pub fn shown(expected: &Expected) -> String {
    format!("{} {}", expected.status, shown_range(expected.amount.map(range)))
}

pub fn shown_outcome(found: &Outcome) -> String {
    format!("{} {}", found.status.id(), shown_range(found.amount))
}

fn shown_range(range: Option<Range>) -> String {
    let end = |end: Option<Decimal>| end.map_or_else(|| "open".to_owned(), |end| end.normalize().to_string());
    range.map_or_else(|| "no sum".to_owned(), |range| format!("{}…{}", end(range.low), end(range.high)))
}
