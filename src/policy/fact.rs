//! Facts: the data that can be asked of a visitor, and the values an answer may take.

use super::{CalendarDate, Condition, Requirement, Text, Yuan};

/// A fact of a policy: its position in the policy's table of facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FactId(u8);

impl FactId {
    /// The fact at `position` of the table.
    pub const fn at(position: u8) -> FactId {
        FactId(position)
    }

    /// Its position in the table.
    pub const fn position(self) -> usize {
        self.0 as usize
    }
}

/// A set of facts, kept as bits: a policy has at most [`FactSet::CAPACITY`] facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct FactSet(u64);

impl FactSet {
    /// The most facts a policy may have.
    pub const CAPACITY: usize = 64;
    /// No fact.
    pub const EMPTY: FactSet = FactSet(0);

    /// Adds `fact`.
    pub fn insert(&mut self, fact: FactId) {
        self.0 |= 1 << fact.0;
    }

    /// Takes `fact` out.
    pub fn remove(&mut self, fact: FactId) {
        self.0 &= !(1 << fact.0);
    }

    /// Whether `fact` is in the set.
    pub fn contains(self, fact: FactId) -> bool {
        self.0 & (1 << fact.0) != 0
    }

    /// The union of both sets.
    pub fn union(self, other: FactSet) -> FactSet {
        FactSet(self.0 | other.0)
    }

    /// Whether the set is empty.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The number of facts in the set.
    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The facts in table order.
    pub fn iter(self) -> impl Iterator<Item = FactId> {
        (0..FactSet::CAPACITY as u8).map(FactId).filter(move |&fact| self.contains(fact))
    }
}

impl FromIterator<FactId> for FactSet {
    fn from_iter<I: IntoIterator<Item = FactId>>(facts: I) -> FactSet {
        let mut set = FactSet::EMPTY;
        facts.into_iter().for_each(|fact| set.insert(fact));
        set
    }
}

/// One value of a fact that is chosen from a list.
#[derive(Debug)]
pub struct Choice {
    /// Stable id, as used by links, rosters and the API.
    pub id: &'static str,
    /// The official term.
    pub name: Text,
    /// An explanation of the term in practice; `None` if the name explains itself.
    pub gloss: Option<Text>,
    /// Whether it is one of the few that most people choose; if a fact has such choices, they are shown first.
    pub common: bool,
}

/// The position of a [`Choice`] in its fact's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ChoiceId(u8);

impl ChoiceId {
    /// The choice at `position` of its list.
    pub const fn at(position: u8) -> ChoiceId {
        ChoiceId(position)
    }

    /// Its position in the list.
    pub const fn position(self) -> usize {
        self.0 as usize
    }
}

/// A set of choices of one fact, kept as bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct ChoiceSet(u32);

impl ChoiceSet {
    /// The most choices a fact may have.
    pub const CAPACITY: usize = 32;
    /// The empty set; as an answer it means "none of these".
    pub const EMPTY: ChoiceSet = ChoiceSet(0);

    /// The set of the listed choices.
    pub const fn of(choices: &[ChoiceId]) -> ChoiceSet {
        let mut set = ChoiceSet::EMPTY;
        let mut at = 0;
        while at < choices.len() {
            set = set.with(choices[at]);
            at += 1;
        }
        set
    }

    /// This set and `choice`.
    pub const fn with(self, choice: ChoiceId) -> ChoiceSet {
        ChoiceSet(self.0 | 1 << choice.0)
    }

    /// This set without `choice`.
    pub const fn without(self, choice: ChoiceId) -> ChoiceSet {
        ChoiceSet(self.0 & !(1 << choice.0))
    }

    /// Whether `choice` is in the set.
    pub const fn contains(self, choice: ChoiceId) -> bool {
        self.0 & (1 << choice.0) != 0
    }

    /// Whether the two sets share a choice.
    pub const fn intersects(self, other: ChoiceSet) -> bool {
        self.0 & other.0 != 0
    }

    /// The union of both sets.
    pub const fn union(self, other: ChoiceSet) -> ChoiceSet {
        ChoiceSet(self.0 | other.0)
    }

    /// Whether the set is empty.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The set with these bits, the first choice in the lowest bit.
    pub const fn of_bits(bits: u32) -> ChoiceSet {
        ChoiceSet(bits)
    }

    /// The set as bits, the first choice in the lowest bit.
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// The choices in list order.
    pub fn iter(self) -> impl Iterator<Item = ChoiceId> {
        (0..32).map(ChoiceId).filter(move |&choice| self.contains(choice))
    }
}

/// The kind of a fact's answer.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// Yes or no.
    Flag,
    /// Exactly one of a list.
    One(&'static [Choice]),
    /// Any of a list; the empty set is an answer, "none of these".
    Many(&'static [Choice]),
    /// A whole number between two bounds, both included.
    Count {
        /// The least it can be; the value assumed at least while the answer is missing.
        least: u32,
        /// The most that an answer may be.
        most: u32,
    },
    /// A sum of yuan between two bounds, both included.
    Money {
        /// The least it can be; the value assumed at least while the answer is missing.
        least: Yuan,
        /// The most it can be, where the text sets one.
        most: Option<Yuan>,
    },
    /// A sum of yuan that the text leaves to another document. While the answer is missing the amount is open at both
    /// ends: a value is never invented.
    Standard,
    /// A calendar date.
    Date,
}

impl Kind {
    /// A count that no visitor reaches. With it, and with sums of at most [`Yuan::LARGEST_STATED`], no amount of a
    /// sound policy overflows ([`Policy::largest`](super::Policy::largest)).
    pub const MOST_COUNTED: u32 = 1_000_000_000;

    /// The id used by the API: `flag`, `one`, `many`, `count`, `money` or `date`.
    pub const fn id(&self) -> &'static str {
        match self {
            Kind::Flag => "flag",
            Kind::One(_) => "one",
            Kind::Many(_) => "many",
            Kind::Count { .. } => "count",
            Kind::Money { .. } | Kind::Standard => "money",
            Kind::Date => "date",
        }
    }

    /// The list to choose from; empty for the kinds without one.
    pub const fn choices(&self) -> &'static [Choice] {
        match self {
            Kind::One(choices) | Kind::Many(choices) => choices,
            _ => &[],
        }
    }
}

/// The range of usual answers: an answer outside it is confirmed before it counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Usual {
    /// Every answer is usual.
    Any,
    /// A whole number of at most this.
    AtMost(u32),
    /// A sum of at most this.
    SumOfAtMost(Yuan),
    /// A day between these two, both included.
    Between(CalendarDate, CalendarDate),
}

/// The visitors to whom a fact applies.
#[derive(Clone, Copy)]
pub enum Applicability {
    /// Everyone in the audience.
    Always,
    /// Those for whom this condition holds; an answer from anyone else is set aside and reported as a problem.
    When(&'static Condition),
}

/// A datum that can be asked of a visitor.
#[derive(Clone, Copy)]
pub struct Fact {
    /// Stable id, part of the public vocabulary of links, rosters and the API.
    pub id: &'static str,
    /// The official term, short.
    pub name: Text,
    /// The kind of its answer.
    pub kind: Kind,
    /// The unit of the number, such as 天; empty for a number without a unit.
    pub unit: Text,
    /// The unit in the singular, such as month beside months; empty if both are the same.
    pub unit_of_one: Text,
    /// The range of usual answers.
    pub usual: Usual,
    /// The visitors to whom it applies.
    pub applicability: Applicability,
    /// Whether a person could change it, or may have mistaken it; age, for example, is not changeable.
    pub changeable: bool,
}

impl Fact {
    /// The fact whose answer decides whether this one applies; `None` for a fact that always applies.
    pub const fn gate(&self) -> Option<FactId> {
        match self.demand() {
            Some(demand) => Some(demand.fact),
            None => None,
        }
    }

    /// The requirement on the gate's answer; `None` for a fact that always applies.
    pub const fn demand(&self) -> Option<&'static Requirement> {
        match self.applicability {
            Applicability::When(Condition::Fact(requirement)) => Some(requirement),
            _ => None,
        }
    }
}
