//! Questions: the plain wording in which a fact is asked.

use super::{Audience, Clause, FactId, Text};

/// The plain wording in which a fact is asked.
pub struct Question {
    /// The fact it asks; each fact has exactly one question.
    pub fact: FactId,
    /// The prompts: one for every audience, or one for each.
    pub prompts: &'static [Prompt],
    /// One line of help with what most people need to know to answer.
    pub help: Option<Text>,
    /// The terms in practice, and common mistakes. Rules that the text does not state are not invented; if it leaves a
    /// definition to other documents, this says so.
    pub more: Option<Text>,
    /// The reason for asking.
    pub reason: Text,
    /// The clause that makes the answer matter.
    pub clause: &'static Clause,
    /// The wording of its row in a list to tick; the name of the fact if this is missing.
    pub ticked: Option<Text>,
    /// The number that a tick means, for a count in a list to tick; no tick means 0.
    pub ticked_means: Option<u32>,
    /// The index of its group in [`super::Policy::groups`].
    pub group: u8,
}

/// Questions that are asked one after another.
pub struct QuestionGroup {
    /// The index of their part of the story in [`super::Policy::parts`]; 0 if the policy has no parts.
    pub part: u8,
    /// The one question that asks them all at once, as a list to tick; such a group comes last. Each fact is a flag, or
    /// a count of which only one number matters.
    pub together: Option<Text>,
}

/// The answer that a tick in a list means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// Yes or no.
    Flag(bool),
    /// A number.
    Count(u32),
}

/// The wording of a question for some audiences.
pub struct Prompt {
    /// The audiences; empty means everyone.
    pub audiences: &'static [Audience],
    /// The question.
    pub wording: Text,
}

impl Question {
    /// The answer that a tick in a list, or its absence, means.
    pub const fn answer_of_tick(&self, is_ticked: bool) -> Tick {
        match self.ticked_means {
            Some(number) if is_ticked => Tick::Count(number),
            Some(_) => Tick::Count(0),
            None => Tick::Flag(is_ticked),
        }
    }

    /// The prompt for `audience`.
    pub fn prompt(&self, audience: Audience) -> Text {
        self.prompts
            .iter()
            .find(|prompt| prompt.audiences.is_empty() || prompt.audiences.contains(&audience))
            .unwrap_or(&self.prompts[0])
            .wording
    }
}
