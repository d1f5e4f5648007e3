//! What is asked back before an answer counts.

use super::Case;
use crate::engine::{Answer, deciding_day};
use crate::i18n;
use crate::policy::{CalendarDate, FactId, Language};

/// Why an answer is asked back before it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// It is beyond what is usual.
    Unusual,
    /// From this day of the month on the rules are others, so the day matters.
    Day(CalendarDate),
}

impl Case {
    /// What has to be asked back before `answer` to `fact` counts.
    pub fn doubt(&self, fact: FactId, answer: Answer) -> Option<Doubt> {
        if !answer.is_usual(self.answers.policy().fact(fact).usual) {
            return Some(Doubt::Unusual);
        }
        match answer {
            Answer::Month(month) => deciding_day(&self.entitlements(), &self.answers, fact, month).map(Doubt::Day),
            _ => None,
        }
    }

    /// The same, in words.
    pub fn doubt_in_words(&self, fact: FactId, answer: Answer, language: Language) -> Option<String> {
        Some(match self.doubt(fact, answer)? {
            Doubt::Unusual => i18n::asks_whether_right(self.answers.policy(), fact, answer, language),
            Doubt::Day(day) => i18n::asks_for_the_day(day, language),
        })
    }
}
