//! Facts: what can be asked of a visitor, and the values an answer may take.

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

    /// Both sets together.
    pub fn union(self, other: FactSet) -> FactSet {
        FactSet(self.0 | other.0)
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many there are.
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
    /// What the term means in practice; `None` where the name says it.
    pub gloss: Option<Text>,
    /// Whether it is one of the few that most people choose from; shown first where some are.
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
    /// None of the choices; as an answer it says "none of these".
    pub const EMPTY: ChoiceSet = ChoiceSet(0);

    /// The choices listed.
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

    /// Both sets together.
    pub const fn union(self, other: ChoiceSet) -> ChoiceSet {
        ChoiceSet(self.0 | other.0)
    }

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The set whose bits these are, the first choice lowest.
    pub const fn of_bits(bits: u32) -> ChoiceSet {
        ChoiceSet(bits)
    }

    /// The set as bits, the first choice lowest.
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// The choices in list order.
    pub fn iter(self) -> impl Iterator<Item = ChoiceId> {
        (0..32).map(ChoiceId).filter(move |&choice| self.contains(choice))
    }
}

/// What an answer to a fact looks like.
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
        /// The least it can be; while missing it counts as at least this.
        least: u32,
        /// The most that is accepted.
        most: u32,
    },
    /// A sum of yuan between two bounds, both included.
    Money {
        /// The least it can be; while missing it counts as at least this.
        least: Yuan,
        /// The most it can be, where the text sets one.
        most: Option<Yuan>,
    },
    /// A sum of yuan that the text leaves to another document. While missing the amount is open
    /// at both ends: it is never invented.
    Standard,
    /// A calendar date.
    Date,
}

impl Kind {
    /// More than any visitor has. With it, and with sums of at most [`Yuan::LARGEST_STATED`], no amount overflows whose
    /// policy is sound ([`Policy::largest`](super::Policy::largest)).
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

    /// The list to choose from, for the kinds that have one.
    pub const fn choices(&self) -> &'static [Choice] {
        match self {
            Kind::One(choices) | Kind::Many(choices) => choices,
            _ => &[],
        }
    }
}

/// What answers are usual: anything beyond is asked about before it counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Usual {
    /// Every answer is.
    Any,
    /// A whole number of at most so many.
    AtMost(u32),
    /// A sum of at most so much.
    SumOfAtMost(Yuan),
    /// A day between two, both included.
    Between(CalendarDate, CalendarDate),
}

/// Of whom a fact is asked.
#[derive(Clone, Copy)]
pub enum Applicability {
    /// Of everyone in the audience.
    Always,
    /// Only where this holds; an answer given elsewhere is set aside and named as a problem.
    When(&'static Condition),
}

/// Something that can be asked of a visitor.
#[derive(Clone, Copy)]
pub struct Fact {
    /// Stable id: the public vocabulary of links, rosters and the API.
    pub id: &'static str,
    /// The official term, short.
    pub name: Text,
    /// What an answer looks like.
    pub kind: Kind,
    /// What the number counts, such as 天; empty where it counts nothing.
    pub unit: Text,
    /// The same where it counts one, such as month beside months; empty where that makes no difference.
    pub unit_of_one: Text,
    /// What answers are usual.
    pub usual: Usual,
    /// Of whom it is asked.
    pub applicability: Applicability,
    /// Whether a person could change it, or may have mistaken it; nobody is told to be younger.
    pub changeable: bool,
}

impl Fact {
    /// The fact whose answer decides whether this one applies; `None` where it always does.
    pub const fn gate(&self) -> Option<FactId> {
        match self.demand() {
            Some(demand) => Some(demand.fact),
            None => None,
        }
    }

    /// What the answer to that fact must be; `None` where this one always applies.
    pub const fn demand(&self) -> Option<&'static Requirement> {
        match self.applicability {
            Applicability::When(Condition::Fact(requirement)) => Some(requirement),
            _ => None,
        }
    }
}
