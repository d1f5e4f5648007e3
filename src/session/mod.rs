//! The visitor's session: what is on the screen and what was answered. Pure: no browser, no clock.

mod action;
mod code;
mod doubt;
mod guest;
mod kept;
mod link;
mod local;
mod page;
mod sheet;

pub use action::Action;
pub use code::{CodeProblem, read_code, write_code};
pub use doubt::Doubt;
pub use guest::{Frame, HostAsks, Window};
pub use kept::{read_kept, write_kept};
pub use link::{
    encode, follow, is_known_key, pairs, result_link, share_link, shown_value, taken_by_fields, write_link,
};
pub use page::{Page, SitePage, Tool};
pub use sheet::write_sheet;

use crate::catalogue::Catalogue;
use crate::engine::{self, Answer, Answers, Evaluation, Outcome, Questioning};
use crate::guide;
use crate::i18n::words;
use crate::policy::{Audience, AudienceRules, Entitlement, FactId, FactSet, Kind, Language, Policy, Text};
use crate::reading::Problem;
use std::rc::Rc;

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
        let mut names: Vec<Text> = Vec::new();
        for part in policy.questions.iter().map(|question| question.fact).filter(is_asked).filter_map(name) {
            // A part that goes on after another one is one part to whoever is not asked that.
            if names.last() != Some(&part) {
                names.push(part);
            }
        }
        let own = name(fact)?;
        let at = names.iter().position(|name| *name == own)?;
        Some((at + 1, names.len(), own))
    }

    /// Answers `fact`, or leaves it "not sure"; returns the facts whose answers no longer apply.
    fn answer(&mut self, fact: FactId, answer: Option<Answer>) -> FactSet {
        if !self.note(fact, answer) {
            return FactSet::EMPTY;
        }
        // What was just said stands; an earlier answer that contradicts it does not.
        let earlier = engine::contradicted(&self.answers).into_iter().map(|(contradicted, _)| contradicted);
        let mut dropped: FactSet = earlier.filter(|&contradicted| contradicted != fact).collect();
        dropped.iter().for_each(|contradicted| self.answers.clear(contradicted));
        dropped = dropped.union(engine::set_aside(&mut self.answers));
        self.trail.retain(|&asked| !dropped.contains(asked));
        dropped
    }

    /// Writes an answer down, without what follows from it; `false` where it does not fit the question.
    fn note(&mut self, fact: FactId, answer: Option<Answer>) -> bool {
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
    fn onward(&self) -> Page {
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

/// The whole session.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// The policy.
    pub policy: &'static Policy,
    /// The language of the interface.
    pub language: Language,
    /// 长辈版: larger text and targets.
    pub elder: bool,
    /// What is on the screen.
    pub page: Page,
    /// The quotation that is marked in the policy's text.
    pub quote: Option<&'static str>,
    /// Whose case was on the screen last.
    pub current: Option<Audience>,
    /// One case for each audience, in the order of [`Audience::ALL`].
    pub cases: [Case; 3],
    /// Whose answers came with a link, a code or what was kept, and were neither added to nor looked through since.
    pub prefilled: Option<Audience>,
    /// What was wrong with the link that was followed.
    pub problems: Vec<Problem>,
    /// Why the result code that was entered could not be read.
    pub code_problem: Option<CodeProblem>,
    /// 窗口模式: for staff who help one person after the other.
    pub counter: bool,
    /// Facts whose answers the last change made void.
    pub dropped: FactSet,
    /// Where the calculator is shown.
    pub window: Window,
    /// The page around the calculator, where it is embedded.
    pub frame: Frame,
    /// Whether that page asked for the result; it gets none before the visitor agrees.
    pub host_asks: HostAsks,
    /// Whether these answers are the ones that are kept on this device, and every later one too.
    pub kept: bool,
    /// Whether the page follows from what a link answers, and the visitor has done nothing yet: then a catalogue that
    /// comes later may have a sum to ask for first.
    pub arrived: bool,
    /// The local catalogue, where there is one.
    pub catalogue: Option<Rc<Catalogue>>,
    /// What came of the office's guide, once it was read.
    pub guide: Option<Rc<guide::Reading>>,
    /// The state of the tool on the screen, as it writes it into the link: `key=value&…`.
    pub tool_state: String,
}

impl Session {
    /// A session in which nothing was said yet.
    pub fn new(policy: &'static Policy) -> Session {
        Session {
            policy,
            language: Language::default(),
            elder: false,
            page: Page::Home,
            quote: None,
            current: None,
            cases: Audience::ALL.map(|audience| Case::new(policy, audience)),
            prefilled: None,
            problems: Vec::new(),
            code_problem: None,
            counter: false,
            dropped: FactSet::EMPTY,
            window: Window::Top,
            frame: Frame::default(),
            host_asks: HostAsks::No,
            kept: false,
            arrived: false,
            catalogue: None,
            guide: None,
            tool_state: String::new(),
        }
    }

    /// The case of `audience`.
    pub fn case(&self, audience: Audience) -> &Case {
        self.cases.iter().find(|case| case.audience == audience).unwrap_or(&self.cases[0])
    }

    /// The document's title: what is on the screen, and what this is.
    pub fn title(&self) -> String {
        let say = |text: Text| text.in_language(self.language);
        let shown = match self.page {
            Page::Question(audience, fact) => {
                let together = self.policy.group(fact).together;
                say(together.unwrap_or_else(|| self.policy.question(fact).prompt(audience)))
            }
            Page::Result(_) => say(words::RESULT_HEADING),
            Page::Review(_) | Page::WhatIf(..) => say(words::REVIEW_HEADING),
            Page::Home | Page::Policy(_) | Page::Tool(_) => say(self.policy.title),
        };
        [shown, " · ", say(words::PRODUCT)].concat()
    }

    /// Begins the case of `audience`: everything it may receive, or one entitlement alone.
    pub fn begin(&mut self, audience: Audience, topic: Option<&'static str>) {
        let case = self.case_mut(audience);
        case.topic = topic.filter(|id| case.rules().entitlement(id).is_some());
        self.page = case.onward();
        self.current = Some(audience);
    }

    /// Answers the facts of a screen, or leaves them "not sure", and goes on.
    pub fn answer(&mut self, audience: Audience, answers: &[(FactId, Option<Answer>)]) {
        let locked = self.frame.locked.clone();
        let case = self.case_mut(audience);
        let mut dropped = FactSet::EMPTY;
        for &(fact, answer) in answers.iter().filter(|(fact, _)| !locked.contains(fact)) {
            dropped = dropped.union(case.answer(fact, answer));
        }
        let onward = case.onward();
        self.dropped = dropped;
        self.problems.clear();
        self.prefilled = None;
        self.page = onward;
    }

    fn case_mut(&mut self, audience: Audience) -> &mut Case {
        let position = Audience::ALL.iter().position(|&one| one == audience).unwrap_or(0);
        &mut self.cases[position]
    }
}
