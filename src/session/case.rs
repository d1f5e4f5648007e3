//! The case of one audience: its topic, its answers, and the next question.

use super::Page;
use crate::engine::{self, Answer, Answers, Evaluation, Outcome, Questioning};
use crate::policy::{Audience, AudienceRules, Entitlement, FactId, FactSet, Kind, Policy, Text};

/// One audience's case: its topic and its answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// The audience.
    pub audience: Audience,
    /// The one entitlement to check, or `None` for everything.
    pub topic: Option<&'static str>,
    /// The answers.
    pub answers: Answers,
    /// Every fact asked so far, in the order asked; one without an answer was "not sure".
    pub trail: Vec<FactId>,
    /// The occupation whose standards were chosen from the local catalogue.
    pub occupation: Option<String>,
    /// Whether there is a local catalogue, so that its sums can be asked for.
    pub has_catalogue: bool,
}

impl Case {
    /// A case without any questions asked.
    pub fn new(policy: &'static Policy, audience: Audience) -> Case {
        let (topic, trail, occupation) = (None, Vec::new(), None);
        Case { audience, topic, answers: Answers::none(policy), trail, occupation, has_catalogue: false }
    }

    /// The policy's entitlements for this audience.
    pub fn rules(&self) -> &'static AudienceRules {
        self.answers.policy().rules(self.audience)
    }

    /// The entitlement of the topic, if there is one.
    pub fn topic_entitlement(&self) -> Option<&'static Entitlement> {
        self.topic.and_then(|id| self.rules().entitlement(id))
    }

    /// The facts answered "not sure".
    pub fn declined(&self) -> FactSet {
        self.trail.iter().copied().filter(|&fact| self.answers.get(fact).is_none()).collect()
    }

    /// The fact to ask next.
    pub fn next_question(&self) -> Option<FactId> {
        self.questioning(&self.entitlements()).next()
    }

    /// The largest number of questions that can still follow.
    pub fn remaining_at_most(&self) -> usize {
        self.questioning(&self.entitlements()).remaining_at_most()
    }

    /// The results that the answer to `fact` can still change.
    pub fn decided_by(&self, fact: FactId) -> Vec<Outcome> {
        let mut outcomes = self.evaluate().outcomes;
        outcomes.retain(|outcome| engine::may_be_asked(outcome.entitlement, &self.answers).contains(fact));
        outcomes
    }

    /// The case with one answer changed, and inapplicable answers dropped.
    #[must_use]
    pub fn what_if(&self, fact: FactId, answer: Option<Answer>) -> Case {
        let mut other = self.clone();
        other.answer(fact, answer);
        other
    }

    /// Whether `fact` is asked: without a local catalogue nobody knows its sums, so they are not.
    fn is_asked(&self, fact: FactId) -> bool {
        self.has_catalogue || !matches!(self.answers.policy().fact(fact).kind, Kind::Standard)
    }

    fn questioning<'a>(&'a self, view: &'a [&'static Entitlement]) -> Questioning<'a> {
        let unasked: FactSet = self.answers.policy().fact_ids().filter(|&fact| !self.is_asked(fact)).collect();
        let declined = self.declined().union(unasked);
        Questioning { view, answers: &self.answers, declined, last: self.trail.last().copied() }
    }

    /// The entitlements in view.
    pub fn entitlements(&self) -> Vec<&'static Entitlement> {
        match self.topic_entitlement() {
            Some(entitlement) => vec![entitlement],
            None => self.rules().entitlements.to_vec(),
        }
    }

    /// Everything in view, evaluated.
    pub fn evaluate(&self) -> Evaluation {
        engine::evaluate(&self.entitlements(), &self.answers)
    }

    /// The facts on the screen of `fact`, in order: `fact` itself, or those of its list to tick that still matter or
    /// were asked before.
    pub fn asked_with(&self, fact: FactId) -> Vec<FactId> {
        let policy = self.answers.policy();
        if policy.group(fact).together.is_none() {
            return vec![fact];
        }
        let open = self.questioning(&self.entitlements()).open();
        let group = policy.question(fact).group;
        let in_list = policy.questions.iter().filter(|question| question.group == group).map(|question| question.fact);
        in_list.filter(|&one| one == fact || open.contains(one) || self.trail.contains(&one)).collect()
    }

    /// The part of the story to which `fact` belongs: its number, the number of parts in view, and its name. `None` if
    /// the policy names no parts.
    pub fn part_of(&self, fact: FactId) -> Option<(usize, usize, Text)> {
        let policy = self.answers.policy();
        let view = engine::facts_of(policy, &self.entitlements());
        let name = |fact: FactId| policy.parts.get(usize::from(policy.group(fact).part)).copied();
        let is_asked = |fact: &FactId| view.contains(*fact) && !matches!(policy.fact(*fact).kind, Kind::Standard);
        let (mut parts, mut last, mut at) = (0, None, 0);
        for one in policy.questions.iter().map(|question| question.fact).filter(is_asked) {
            // If a part continues after another one, it is one part for visitors who are not asked the other; for the
            // rest it is a separate part, so that the number never goes back.
            if name(one).is_some() && name(one) != last {
                (parts, last) = (parts + 1, name(one));
            }
            if one == fact {
                at = parts;
            }
        }
        name(fact).filter(|_| at > 0).map(|own| (at, parts, own))
    }

    /// Answers `fact`, or leaves it "not sure"; returns the facts whose answers no longer apply.
    pub(super) fn answer(&mut self, fact: FactId, answer: Option<Answer>) -> FactSet {
        let before = self.answers.get(fact);
        if !self.note(fact, answer) {
            return FactSet::EMPTY;
        }
        let is_other = before.is_some() && before != answer;
        let standards = if is_other { self.standards_by(fact) } else { FactSet::EMPTY };
        standards.iter().for_each(|standard| self.answers.clear(standard));
        // The latest answer counts; an earlier one that contradicts it is dropped.
        let earlier = engine::contradicted(&self.answers).into_iter().map(|(contradicted, _)| contradicted);
        let mut dropped: FactSet = earlier.filter(|&contradicted| contradicted != fact).collect();
        dropped = dropped.union(standards);
        dropped.iter().for_each(|contradicted| self.answers.clear(contradicted));
        dropped = dropped.union(engine::set_aside(&mut self.answers));
        self.trail.retain(|&asked| !dropped.contains(asked));
        dropped
    }

    /// The answered sums of the local catalogue, if `fact` decides which entry they come from.
    fn standards_by(&self, fact: FactId) -> FactSet {
        let catalogue = &self.answers.policy().catalogue;
        if ![catalogue.level, catalogue.certificate].contains(&fact) {
            return FactSet::EMPTY;
        }
        let standards = catalogue.standards.iter().map(|standard| standard.fact);
        standards.filter(|&standard| self.answers.get(standard).is_some()).collect()
    }

    /// Records an answer without its consequences; `false` if it does not fit the question.
    pub(super) fn note(&mut self, fact: FactId, answer: Option<Answer>) -> bool {
        let fits = match answer {
            Some(answer) => self.answers.set(fact, answer),
            None => {
                self.answers.clear(fact);
                true
            }
        };
        if fits && !self.trail.contains(&fact) {
            self.trail.push(fact);
        }
        fits
    }

    /// The next page: a question, or the result.
    pub(super) fn onward(&self) -> Page {
        match self.next_question() {
            Some(fact) => Page::Question(self.audience, fact),
            None => Page::Result(self.audience),
        }
    }

    /// The question asked before `fact`.
    pub fn before(&self, fact: FactId) -> Option<FactId> {
        let screen = self.asked_with(fact);
        let end = self.trail.iter().position(|asked| screen.contains(asked)).unwrap_or(self.trail.len());
        self.trail[..end].last().copied()
    }
}
