//! The story: the questions, their order, and their wording.

use super::files::each;
use super::place::{Located, Place};
use super::{Resolver, twice};
use crate::policy::{Applicability, Audience, FactId, Kind, Prompt, Question, QuestionGroup, Text};
use crate::policy_source::finding::Problem;
use crate::policy_source::form::{At, FactBlock, PolicyFile, PromptForm};
use std::collections::BTreeSet;

/// The story of a policy.
pub struct Story {
    pub questions: &'static [Question],
    pub groups: &'static [QuestionGroup],
    pub parts: &'static [Text],
}

impl Resolver {
    /// The story, if all its questions are sound.
    pub fn story(&self, place: &Place, file: &PolicyFile, facts: &[Located<FactBlock>]) -> Option<Story> {
        let (mut names, mut groups, mut parts): (Vec<&str>, Vec<QuestionGroup>, Vec<Text>) = Default::default();
        let mut questions = Vec::new();
        let mut asked = BTreeSet::new();
        for form in &file.questions {
            parts.extend(self.words_or_none(place, form.part.as_ref()));
            let about = form.about.as_ref().map_or("", |about| about);
            let group = names.iter().position(|known| *known == about).unwrap_or_else(|| {
                names.push(about);
                let together = self.words_or_none(place, form.together.as_ref());
                groups.push(QuestionGroup { part: parts.len().saturating_sub(1) as u8, together });
                groups.len() - 1
            });
            for name in &form.ask {
                let Some(fact) = self.fact(place, name) else { continue };
                if !asked.insert(fact) {
                    self.find(place, name.place(), twice("question", name));
                }
                let block = facts.iter().find(|block| block.form.fact.as_str() == name.as_str());
                if form.together.is_some() && !block.is_some_and(|block| self.can_be_ticked(block, fact)) {
                    self.find(place, name.place(), Problem::NotTicked(name.to_string()));
                }
                questions.push(block.and_then(|block| self.question(block, fact, group as u8)));
            }
        }
        for block in facts {
            let fact = self.facts.iter().position(|fact| *fact.id == **block.form.fact);
            if fact.is_some_and(|position| !asked.contains(&FactId::at(position as u8))) {
                self.find(&block.place, block.form.fact.place(), Problem::NeverAsked(block.form.fact.to_string()));
            }
        }
        Some(Story { questions: each(questions.into_iter())?, groups: groups.leak(), parts: parts.leak() })
    }

    /// Questions asked together are ticked or not: yes or no, or a count of which only one number matters, applicable
    /// to everyone.
    fn can_be_ticked(&self, block: &Located<FactBlock>, fact: FactId) -> bool {
        let described = &self.facts[fact.position()];
        let fits = match (&described.kind, &block.form.ticked_means) {
            (Kind::Flag, None) => true,
            (Kind::Count { least: 0, most }, Some(number)) => **number <= *most,
            _ => false,
        };
        fits && matches!(described.applicability, Applicability::Always)
    }

    fn question(&self, block: &Located<FactBlock>, fact: FactId, group: u8) -> Option<Question> {
        let Located { place, form } = block;
        if form.question.is_empty() {
            return self.missing(place, "question");
        }
        let mut served: Vec<&str> = Vec::new();
        for prompt in &form.question {
            // Only the first prompt for an audience is ever shown, and none after one for everyone.
            let audience = prompt.audience.as_ref().map_or("everyone", |name| name.as_str());
            if served.contains(&audience) || served.contains(&"everyone") {
                self.find(place, prompt.place(), twice("wording", audience));
            }
            served.push(audience);
        }
        let prompts = each(form.question.iter().map(|prompt| self.prompt(place, prompt)));
        let (help, more) =
            (self.words_or_none(place, form.help.as_ref()), self.words_or_none(place, form.more.as_ref()));
        let reason = self.words(place, form.reason.as_ref(), "reason");
        let clause = match &form.clause {
            Some(name) => self.clause(place, name),
            None => self.missing(place, "clause"),
        };
        let ticked = self.words_or_none(place, form.ticked.as_ref());
        let ticked_means = form.ticked_means.as_ref().map(|number| **number);
        let (prompts, reason, clause) = (prompts?, reason?, clause?);
        Some(Question { fact, prompts, help, more, reason, clause, ticked, ticked_means, group })
    }

    fn prompt(&self, place: &Place, form: &At<PromptForm>) -> Option<Prompt> {
        let place = &place.within(form);
        let wording = self.both(place, form.zh.as_ref(), form.en.as_ref());
        let audiences: &'static [Audience] = match &form.audience {
            Some(name) => vec![self.audience(place, Some(name))?].leak(),
            None => &[],
        };
        Some(Prompt { audiences, wording: wording? })
    }
}
