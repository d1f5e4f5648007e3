//! Conditions: trees of tests on facts, in the shape of the text.
//!
//! Never "simplify" a condition: with four verdicts distributivity does not hold.

use super::{CalendarDate, ChoiceSet, Citation, FactId, Text};

/// A condition of the text.
#[derive(Clone, Copy, Debug)]
pub enum Condition {
    /// All of these must hold.
    All(&'static [Condition]),
    /// At least one of these must hold.
    Any(&'static [Condition]),
    /// The negation of this.
    Not(&'static Condition),
    /// A test on one fact.
    Fact(Requirement),
    /// Words that leave the decision to an office, such as 可 or 一般.
    OfficeDecides(Grounds),
}

/// A test on one fact, with the words of the text that demand it.
#[derive(Clone, Copy, Debug)]
pub struct Requirement {
    /// The fact tested.
    pub fact: FactId,
    /// The test on the answer.
    pub test: Test,
    /// The demand in plain words.
    pub wording: Text,
    /// The sentences about the visitor's own answer.
    pub told: Told,
    /// Where the text makes the demand.
    pub citation: Citation,
}

/// Whole sentences about the visitor's own answer, with [`Told::HOLE`] in place of the answer.
#[derive(Clone, Copy, Debug, Default)]
pub struct Told {
    /// The sentence if the test passes.
    pub holds: Option<Text>,
    /// The sentence if it fails.
    pub fails: Option<Text>,
}

impl Told {
    /// The placeholder for the answer.
    pub const HOLE: &'static str = "{answer}";
    /// No sentences; only the demand is shown.
    pub const NOTHING: Told = Told { holds: None, fails: None };

    /// The sentence for a test that holds or fails.
    pub const fn of(self, holds: bool) -> Option<Text> {
        if holds { self.holds } else { self.fails }
    }
}

/// Answers of a visitor that cannot both be true, whatever the text says.
#[derive(Debug)]
pub enum Contradiction {
    /// Two statements that cannot both be true.
    Together {
        /// One statement: a fact, and a test on it.
        one: (FactId, Test),
        /// The other, about another fact.
        other: (FactId, Test),
    },
    /// Two dates in an impossible order.
    Before {
        /// The date that must not be earlier than `later`.
        earlier: FactId,
        /// The date that `earlier` must not precede.
        later: FactId,
    },
}

impl Contradiction {
    /// The two facts that contradict each other.
    pub const fn facts(&self) -> (FactId, FactId) {
        match self {
            Contradiction::Together { one, other } => (one.0, other.0),
            Contradiction::Before { earlier, later } => (*earlier, *later),
        }
    }
}

/// A reason in plain words, with the words of the text.
#[derive(Clone, Copy, Debug)]
pub struct Grounds {
    /// The reason in plain words.
    pub wording: Text,
    /// The words of the text.
    pub citation: Citation,
}

/// A test on an answer. Bounds are inclusive, as in 以上, 不低于 and 不超过.
#[derive(Clone, Copy, Debug)]
pub enum Test {
    /// The flag is true.
    Yes,
    /// The choice, or one of the set of choices, is in this set.
    AmongThese(ChoiceSet),
    /// The set of choices is not empty.
    NotEmpty,
    /// The count is at least this.
    AtLeast(u32),
    /// The count is at most this.
    AtMost(u32),
    /// The date is between these two, both included.
    Within(CalendarDate, CalendarDate),
}
