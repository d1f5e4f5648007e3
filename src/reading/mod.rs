//! The one room for all input: whatever comes from outside as text is read here, by one set of rules.
//!
//! | module | what it reads |
//! | --- | --- |
//! | [`normal`](self) | what of a text says something: the same for headers, choices, persons, numbers and dates |
//! | [`typed`] | numbers, money and dates as people type them |
//! | [`spelled`] | the answers to facts as spreadsheets write them |
//! | [`strict`](self) | the answers to facts as links and programs write them: ids and plain values |
//! | [`identity`] | identity card numbers, which are never kept |

pub mod identity;
mod identity_key;
mod normal;
pub mod spelled;
mod strict;
pub mod typed;

pub use identity_key::identity_number;
pub use normal::{is_unseen, key, order, same, short, without_unseen};
pub use strict::{CONFIRMED, PERHAPS, Problem, ProblemKind, Raw, expected, read_answer, read_answers};
