//! Reading of all input: all text from outside is read in this folder, by one set of rules.
//!
//! | module | input |
//! | --- | --- |
//! | [`normal`](self) | the significant characters of a text, one rule for headers, choices, numbers, dates |
//! | [`Heading`] | the header of a column, without the decoration around it |
//! | [`typed`] | numbers, money and dates as people type them, with `counts`, `sums`, `number` and `dates` below it |
//! | [`spelled`] | the answers to facts as spreadsheets write them, with `choices`, `flags` and `perhaps` below it |
//! | [`strict`](self) | the answers to facts as links and programs write them: ids and plain values |
//! | [`identity`] | identity card numbers, which are never kept |
//! | `nearest` | the known key closest to a misspelled one |
//! | [`not_computed`] | a spreadsheet's error values: neither blank nor a value |

mod brackets;
mod choices;
mod clock;
mod counts;
mod dates;
mod flags;
mod heading;
pub mod identity;
mod nearest;
mod normal;
pub mod not_computed;
mod number;
mod perhaps;
pub mod spelled;
mod strict;
mod sums;
pub mod typed;

pub use heading::{Heading, is_asking, without_asking};
pub use nearest::{distance, nearest};
pub use normal::{is_unseen, key, order, same, short, without_unseen};
pub use strict::{CONFIRMED, PERHAPS, Problem, ProblemKind, Raw, read_answer, read_answers};
