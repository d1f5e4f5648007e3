//! Conversion of sums in the worker's messages.

use crate::app::components::View;
use crate::engine::Range;
use crate::i18n::{range, tool_words};
use crate::roster::messages::Ends;
use rust_decimal::Decimal;

/// Both ends as a range of the engine.
pub fn range_of(ends: &Ends) -> Range {
    let read = |end: &Option<String>| end.as_deref().and_then(|end| Decimal::from_str_exact(end).ok());
    Range { low: read(&ends.low), high: read(&ends.high) }
}

/// A sum in words; if it can only be zero, words for "no item has one".
pub fn sum_in_words(view: View, ends: &Ends) -> String {
    let sum = range_of(ends);
    match sum.high.is_some_and(|high| high.is_zero()) {
        true => view.say(tool_words::NO_SUM).to_owned(),
        false => range(sum, view.language()),
    }
}
