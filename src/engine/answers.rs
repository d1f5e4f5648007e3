//! The answers of one visitor: a value, a partial value or nothing for each fact.

use crate::checkpoint;
use crate::policy::{CalendarDate, CalendarMonth, ChoiceId, ChoiceSet, FactId, FactSet, Kind, Policy, Usual, Yuan};

/// One answer, in the type its fact asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Answer {
    /// Yes or no.
    Flag(bool),
    /// One of a list.
    One(ChoiceId),
    /// Any of a list; the empty set says "none of these".
    Many(ChoiceSet),
    /// A whole number.
    Count(u32),
    /// A sum of yuan.
    Money(Yuan),
    /// A calendar date.
    Date(CalendarDate),
    /// A calendar date of which only the month is known: any day of it.
    Month(CalendarMonth),
    /// Any of a list, where it is not certain of some whether they belong to it: any of those may, or none.
    Perhaps {
        /// Those that certainly do.
        certain: ChoiceSet,
        /// Those that may: at least one, and none that certainly does.
        perhaps: ChoiceSet,
    },
}

impl Answer {
    /// Whether this is an answer that a fact of `kind` can take, bounds included.
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

    /// Whether it is one that a fact usually has; any other is asked about before it counts.
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

    /// Any of a list: the `certain` ones, and perhaps some of the others. What is certain is no longer perhaps.
    pub fn several(certain: ChoiceSet, perhaps: ChoiceSet) -> Answer {
        let perhaps = certain.iter().fold(perhaps, ChoiceSet::without);
        if perhaps.is_empty() { Answer::Many(certain) } else { Answer::Perhaps { certain, perhaps } }
    }

    /// Whether it leaves some of what was asked unknown: which day of a month, which of those that may belong.
    pub const fn is_partial(self) -> bool {
        matches!(self, Answer::Month(_) | Answer::Perhaps { .. })
    }

    /// The first and the last day that it may mean; `None` where it is no date.
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
    /// The facts answered in part; nearly always none, which is asked often.
    partial: FactSet,
}

impl Answers {
    /// No answer yet to any fact of `policy`.
    pub fn none(policy: &'static Policy) -> Answers {
        Answers { policy, given: [None; FactSet::CAPACITY], partial: FactSet::EMPTY }
    }

    /// The policy these answers speak to.
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

    /// These answers, and `answer` to `fact`.
    pub fn with(&self, fact: FactId, answer: Answer) -> Answers {
        let mut more = self.clone();
        more.set(fact, answer);
        more
    }

    /// The first and the last day that the answer to `fact` may mean; `None` while there is none.
    pub fn days(&self, fact: FactId) -> Option<(CalendarDate, CalendarDate)> {
        self.get(fact).and_then(Answer::days)
    }

    /// The facts that are answered in part.
    pub fn partial(&self) -> FactSet {
        self.partial
    }

    /// The facts that are answered.
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
