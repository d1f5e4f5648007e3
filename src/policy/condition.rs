//! Conditions: trees of tests on facts, in the shape of the text.
//!
//! Never "simplify" a condition: with four verdicts distributivity does not hold.

use super::{CalendarDate, ChoiceSet, Citation, FactId, Text};

/// A condition of the text.
#[derive(Clone, Copy, Debug)]
pub enum Condition {
    /// Every one of these.
    All(&'static [Condition]),
    /// At least one of these.
    Any(&'static [Condition]),
    /// The opposite of this.
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
    /// What the answer must be.
    pub test: Test,
    /// The demand in plain words.
    pub wording: Text,
    /// What it means for the person in front of the screen.
    pub told: Told,
    /// Where the text makes it.
    pub citation: Citation,
}

/// What people are told of their own answer: whole sentences, in which [`Told::HOLE`] stands for the answer.
#[derive(Clone, Copy, Debug, Default)]
pub struct Told {
    /// Where the answer is what the test demands.
    pub holds: Option<Text>,
    /// Where it is not.
    pub fails: Option<Text>,
}

impl Told {
    /// What stands for the answer.
    pub const HOLE: &'static str = "{answer}";
    /// Nothing is told; the demand alone is shown.
    pub const NOTHING: Told = Told { holds: None, fails: None };

    /// The sentence for a test that holds or fails.
    pub const fn of(self, holds: bool) -> Option<Text> {
        if holds { self.holds } else { self.fails }
    }
}

/// Answers about a visitor that cannot all be true, whatever the text says.
#[derive(Debug)]
pub enum Contradiction {
    /// Two statements that cannot both be true.
    Together {
        /// One of them: a fact, and what is said of it.
        one: (FactId, Test),
        /// The other, of another fact.
        other: (FactId, Test),
    },
    /// One day that lies before another, which it cannot.
    Before {
        /// The day that lies too early.
        earlier: FactId,
        /// The day that it cannot lie before.
        later: FactId,
    },
}

impl Contradiction {
    /// The two facts that it is about.
    pub const fn facts(&self) -> (FactId, FactId) {
        match self {
            Contradiction::Together { one, other } => (one.0, other.0),
            Contradiction::Before { earlier, later } => (*earlier, *later),
        }
    }
}

/// Why something is as it is: plain words, and the words of the text.
#[derive(Clone, Copy, Debug)]
pub struct Grounds {
    /// Plain words.
    pub wording: Text,
    /// The words of the text.
    pub citation: Citation,
}

/// What an answer must be. Bounds are inclusive, as 以上, 不低于 and 不超过 are.
#[derive(Clone, Copy, Debug)]
pub enum Test {
    /// A flag that is true.
    Yes,
    /// A choice, or a set of choices, that shares something with this set.
    AmongThese(ChoiceSet),
    /// A set of choices that is not empty.
    NotEmpty,
    /// A count of at least this.
    AtLeast(u32),
    /// A count of at most this.
    AtMost(u32),
    /// A date between these two, both included.
    Within(CalendarDate, CalendarDate),
}
