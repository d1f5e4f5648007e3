//! Doubts: answers that are confirmed before they count.

use super::Case;
use crate::engine::{Answer, contradicted, deciding_day};
use crate::i18n::{self, AskedBack};
use crate::policy::{CalendarDate, FactId, Language};

/// The reason why an answer is confirmed before it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// It is outside the usual range.
    Unusual,
    /// It contradicts the earlier answer to this fact.
    Contradicts(FactId),
    /// Different rules apply from this day of the month on, so the day is needed.
    Day(CalendarDate),
}

impl Case {
    /// The doubt to clear up before `answer` to `fact` counts.
    pub fn doubt(&self, fact: FactId, answer: Answer) -> Option<Doubt> {
        if !answer.is_usual(self.answers.policy().fact(fact).usual) {
            return Some(Doubt::Unusual);
        }
        if let Some(other) = self.contradicted_by(fact, answer) {
            return Some(Doubt::Contradicts(other));
        }
        match answer {
            Answer::Month(month) => deciding_day(&self.entitlements(), &self.answers, fact, month).map(Doubt::Day),
            _ => None,
        }
    }

    /// The earlier answered fact that `answer` to `fact` contradicts.
    fn contradicted_by(&self, fact: FactId, answer: Answer) -> Option<FactId> {
        let mut tried = self.answers.clone();
        tried.set(fact, answer);
        contradicted(&tried).into_iter().find(|&(one, _)| one == fact).map(|(_, other)| other)
    }

    /// The doubt in words, as it is asked back.
    pub fn doubt_in_words(&self, fact: FactId, answer: Answer, language: Language) -> Option<AskedBack> {
        Some(match self.doubt(fact, answer)? {
            Doubt::Unusual => i18n::asks_whether_right(self.answers.policy(), fact, answer, language),
            Doubt::Contradicts(other) => {
                let said = self.answers.get(other)?;
                i18n::asks_which_is_right(self.answers.policy(), (fact, answer), (other, said), language)
            }
            Doubt::Day(day) => i18n::asks_for_the_day(day, language),
        })
    }
}
