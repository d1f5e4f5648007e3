//! The answers of one visitor: a value, a partial value or nothing for each fact.

use crate::checkpoint;
use crate::policy::{CalendarDate, CalendarMonth, ChoiceId, ChoiceSet, FactId, FactSet, Kind, Policy, Usual, Yuan};

/// One answer, in the type its fact asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Answer {
    /// Yes or no.
    Flag(bool),
    /// One choice of a list.
    One(ChoiceId),
    /// Any number of choices of a list; the empty set means "none of these".
    Many(ChoiceSet),
    /// A whole number.
    Count(u32),
    /// A sum of yuan.
    Money(Yuan),
    /// A calendar date.
    Date(CalendarDate),
    /// A date known only to the month: any day of that month.
    Month(CalendarMonth),
    /// Any number of choices of a list, where the visitor is unsure about some: any subset of those may apply.
    Perhaps {
        /// The choices that certainly apply.
        certain: ChoiceSet,
        /// The choices that may apply: at least one, and disjoint from `certain`.
        perhaps: ChoiceSet,
    },
}

impl Answer {
    /// Whether a fact of `kind` accepts this answer, bounds included.
    pub fn fits(self, kind: &Kind) -> bool {
        match (self, kind) {
            (Answer::Flag(_), Kind::Flag) | (Answer::Date(_) | Answer::Month(_), Kind::Date) => true,
            (Answer::One(choice), Kind::One(choices)) => choice.position() < choices.len(),
            (Answer::Many(chosen), Kind::Many(choices)) => {
                chosen.iter().all(|choice| choice.position() < choices.len())
            }
            (Answer::Perhaps { certain, perhaps }, Kind::Many(choices)) => {
                let all = certain.union(perhaps);
                !perhaps.is_empty()
                    && !perhaps.intersects(certain)
                    && all.iter().all(|choice| choice.position() < choices.len())
            }
            (Answer::Count(count), Kind::Count { least, most }) => (*least..=*most).contains(&count),
            (Answer::Money(sum), Kind::Money { least, most }) => {
                sum >= *least && sum <= most.unwrap_or(Yuan::LARGEST_STATED)
            }
            (Answer::Money(sum), Kind::Standard) => sum <= Yuan::LARGEST_STATED,
            _ => false,
        }
    }

    /// Whether the answer is within the fact's usual range; an unusual answer is confirmed before it counts.
    pub fn is_usual(self, usual: Usual) -> bool {
        match (self, usual) {
            (Answer::Count(count), Usual::AtMost(most)) => count <= most,
            (Answer::Money(sum), Usual::SumOfAtMost(most)) => sum <= most,
            (answer, Usual::Between(from, until)) => {
                answer.days().is_none_or(|(first, last)| from <= first && last <= until)
            }
            _ => true,
        }
    }

    /// The `certain` choices, and perhaps some of the `perhaps`. A choice in both sets is certain.
    pub fn several(certain: ChoiceSet, perhaps: ChoiceSet) -> Answer {
        let perhaps = certain.iter().fold(perhaps, ChoiceSet::without);
        if perhaps.is_empty() { Answer::Many(certain) } else { Answer::Perhaps { certain, perhaps } }
    }

    /// Whether the answer leaves something unknown: the day of a month, or which of the `perhaps` choices apply.
    pub const fn is_partial(self) -> bool {
        matches!(self, Answer::Month(_) | Answer::Perhaps { .. })
    }

    /// The first and the last day that the answer may mean; `None` for an answer that is no date.
    pub const fn days(self) -> Option<(CalendarDate, CalendarDate)> {
        match self {
            Answer::Date(day) => Some((day, day)),
            Answer::Month(month) => Some((month.first_day(), month.last_day())),
            _ => None,
        }
    }
}

/// The answers of one visitor. A fact without an answer is unknown, which is also the meaning of "not sure".
#[derive(Clone)]
pub struct Answers {
    policy: &'static Policy,
    given: [Option<Answer>; FactSet::CAPACITY],
    /// The facts with a partial answer; kept, because it is looked up often and nearly always empty.
    partial: FactSet,
}

impl Answers {
    /// A set of answers in which no fact of `policy` is answered.
    pub fn none(policy: &'static Policy) -> Answers {
        Answers { policy, given: [None; FactSet::CAPACITY], partial: FactSet::EMPTY }
    }

    /// The policy whose facts these answers are about.
    pub fn policy(&self) -> &'static Policy {
        self.policy
    }

    /// The answer to `fact`.
    pub fn get(&self, fact: FactId) -> Option<Answer> {
        self.given[fact.position()]
    }

    /// Answers `fact`. An answer of the wrong kind or out of bounds is refused, and nothing changes.
    pub fn set(&mut self, fact: FactId, answer: Answer) -> bool {
        checkpoint::pass("engine::set");
        let fits = answer.fits(&self.policy.fact(fact).kind);
        if fits {
            self.given[fact.position()] = Some(answer);
            match answer.is_partial() {
                true => self.partial.insert(fact),
                false => self.partial.remove(fact),
            }
        }
        fits
    }

    /// Makes `fact` unknown again.
    pub fn clear(&mut self, fact: FactId) {
        self.given[fact.position()] = None;
        self.partial.remove(fact);
    }

    /// A copy of these answers with `answer` to `fact`.
    pub fn with(&self, fact: FactId, answer: Answer) -> Answers {
        let mut more = self.clone();
        more.set(fact, answer);
        more
    }

    /// The first and the last day that the answer to `fact` may mean; `None` while there is no answer.
    pub fn days(&self, fact: FactId) -> Option<(CalendarDate, CalendarDate)> {
        self.get(fact).and_then(Answer::days)
    }

    /// The facts with a partial answer.
    pub fn partial(&self) -> FactSet {
        self.partial
    }

    /// The facts with an answer, whole or partial.
    pub fn answered(&self) -> FactSet {
        self.policy.fact_ids().filter(|&fact| self.get(fact).is_some()).collect()
    }
}

impl PartialEq for Answers {
    fn eq(&self, other: &Answers) -> bool {
        std::ptr::eq(self.policy, other.policy) && self.given == other.given
    }
}

impl std::fmt::Debug for Answers {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let named = self.answered().iter().map(|fact| (self.policy.fact(fact).id, self.get(fact))).collect::<Vec<_>>();
        formatter.debug_map().entries(named).finish()
    }
}
