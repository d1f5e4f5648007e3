//! Questions: how a fact is asked, in plain words.

use super::{Audience, Clause, FactId, Text};

/// How a fact is asked.
pub struct Question {
    /// The fact it asks; each fact has exactly one question.
    pub fact: FactId,
    /// The prompt, where one wording fits every audience, or one for each.
    pub prompts: &'static [Prompt],
    /// What most people must know to answer, in one line.
    pub help: Option<Text>,
    /// What the terms mean in practice and where people go wrong; rules the text does not state
    /// are not invented, and where it leaves a definition to other documents it is said.
    pub more: Option<Text>,
    /// Why it is asked.
    pub reason: Text,
    /// The clause that makes the answer matter.
    pub clause: &'static Clause,
    /// Its group: a position in [`super::Policy::groups`].
    pub group: u8,
}

/// Questions that stay together.
pub struct QuestionGroup {
    /// The part of the story that they belong to: a position in [`super::Policy::parts`]; 0 where there are none.
    pub part: u8,
    /// The one question that asks them all at once, as a list to tick; they are flags then, and come last.
    pub together: Option<Text>,
}

/// The wording of a question for some audiences.
pub struct Prompt {
    /// For whom; empty means everyone.
    pub audiences: &'static [Audience],
    /// The question.
    pub wording: Text,
}

impl Question {
    /// The question as it is put to `audience`.
    pub fn prompt(&self, audience: Audience) -> Text {
        self.prompts
            .iter()
            .find(|prompt| prompt.audiences.is_empty() || prompt.audiences.contains(&audience))
            .unwrap_or(&self.prompts[0])
            .wording
    }
}
