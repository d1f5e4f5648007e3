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
    /// In a list to tick, what its row says; the name of the fact where this is missing.
    pub ticked: Option<Text>,
    /// In a list to tick, the number that a tick stands for, of a count; without one it is 0.
    pub ticked_means: Option<u32>,
    /// Its group: a position in [`super::Policy::groups`].
    pub group: u8,
}

/// Questions that stay together.
pub struct QuestionGroup {
    /// The part of the story that they belong to: a position in [`super::Policy::parts`]; 0 where there are none.
    pub part: u8,
    /// The one question that asks them all at once, as a list to tick; they come last then. Each is a flag, or a count of
    /// which one number matters.
    pub together: Option<Text>,
}

/// What a tick in a list stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// Yes or no.
    Flag(bool),
    /// A number.
    Count(u32),
}

/// The wording of a question for some audiences.
pub struct Prompt {
    /// For whom; empty means everyone.
    pub audiences: &'static [Audience],
    /// The question.
    pub wording: Text,
}

impl Question {
    /// The answer that a tick in a list stands for, or no tick.
    pub const fn answer_of_tick(&self, is_ticked: bool) -> Tick {
        match self.ticked_means {
            Some(number) if is_ticked => Tick::Count(number),
            Some(_) => Tick::Count(0),
            None => Tick::Flag(is_ticked),
        }
    }

    /// The question as it is put to `audience`.
    pub fn prompt(&self, audience: Audience) -> Text {
        self.prompts
            .iter()
            .find(|prompt| prompt.audiences.is_empty() || prompt.audiences.contains(&audience))
            .unwrap_or(&self.prompts[0])
            .wording
    }
}
