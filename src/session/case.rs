//! The case of one audience: what is checked, what was answered, and what is asked next.

use super::Page;
use crate::engine::{self, Answer, Answers, Evaluation, Outcome, Questioning};
use crate::policy::{Audience, AudienceRules, Entitlement, FactId, FactSet, Kind, Policy, Text};

/// One audience's case: what is checked and what was answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// Whose case it is.
    pub audience: Audience,
    /// The one entitlement that is checked, or everything.
    pub topic: Option<&'static str>,
    /// The answers.
    pub answers: Answers,
    /// Every fact asked so far, in the order asked; one without an answer was "not sure".
    pub trail: Vec<FactId>,
    /// The occupation whose standards were chosen from the local catalogue.
    pub occupation: Option<String>,
    /// Whether there is a local catalogue, whose sums can be asked for.
    pub has_catalogue: bool,
}

impl Case {
    /// A case in which nothing was asked yet.
    pub fn new(policy: &'static Policy, audience: Audience) -> Case {
        let (topic, trail, occupation) = (None, Vec::new(), None);
        Case { audience, topic, answers: Answers::none(policy), trail, occupation, has_catalogue: false }
    }

    /// What the policy grants to this audience.
    pub fn rules(&self) -> &'static AudienceRules {
        self.answers.policy().rules(self.audience)
    }

    /// The entitlement that is checked, where it is one alone.
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

    /// How many questions can follow at most.
    pub fn remaining_at_most(&self) -> usize {
        self.questioning(&self.entitlements()).remaining_at_most()
    }

    /// What the answer to `fact` can still change.
    pub fn decided_by(&self, fact: FactId) -> Vec<Outcome> {
        let mut outcomes = self.evaluate().outcomes;
        outcomes.retain(|outcome| engine::may_be_asked(outcome.entitlement, &self.answers).contains(fact));
        outcomes
    }

    /// The case with one answer changed, and nothing else but what no longer applies.
    #[must_use]
    pub fn what_if(&self, fact: FactId, answer: Option<Answer>) -> Case {
        let mut other = self.clone();
        other.answer(fact, answer);
        other
    }

    /// Whether sums of the local catalogue are asked for: where there is none, nobody knows them.
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

    /// The facts that the screen of `fact` asks, in order: itself, or those of its list to tick that still matter or were
    /// asked before.
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

    /// The part of the story that `fact` belongs to: its number, how many parts there are in view, and its name. Nothing
    /// where the policy names no parts.
    pub fn part_of(&self, fact: FactId) -> Option<(usize, usize, Text)> {
        let policy = self.answers.policy();
        let view = engine::facts_of(policy, &self.entitlements());
        let name = |fact: FactId| policy.parts.get(usize::from(policy.group(fact).part)).copied();
        let is_asked = |fact: &FactId| view.contains(*fact) && !matches!(policy.fact(*fact).kind, Kind::Standard);
        let (mut parts, mut last, mut at) = (0, None, 0);
        for one in policy.questions.iter().map(|question| question.fact).filter(is_asked) {
            // A part that goes on after another one is one part to whoever is not asked that; to others it is a part of
            // its own, so that the number never goes back.
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
        // What was just said stands; an earlier answer that contradicts it does not.
        let earlier = engine::contradicted(&self.answers).into_iter().map(|(contradicted, _)| contradicted);
        let mut dropped: FactSet = earlier.filter(|&contradicted| contradicted != fact).collect();
        dropped = dropped.union(standards);
        dropped.iter().for_each(|contradicted| self.answers.clear(contradicted));
        dropped = dropped.union(engine::set_aside(&mut self.answers));
        self.trail.retain(|&asked| !dropped.contains(asked));
        dropped
    }

    /// The sums of the local catalogue that were answered, where `fact` decides which entry they stand in.
    fn standards_by(&self, fact: FactId) -> FactSet {
        let catalogue = &self.answers.policy().catalogue;
        if ![catalogue.level, catalogue.certificate].contains(&fact) {
            return FactSet::EMPTY;
        }
        let standards = catalogue.standards.iter().map(|standard| standard.fact);
        standards.filter(|&standard| self.answers.get(standard).is_some()).collect()
    }

    /// Writes an answer down, without what follows from it; `false` where it does not fit the question.
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

    /// The page that goes on from here: the next question, or the result.
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
