//! The visitor's actions, and the session after each.

use super::{HostAsks, Origins, Page, Session, follow, read_code};
use crate::catalogue::Catalogue;
use crate::checkpoint;
use crate::engine::Answer;
use crate::guide;
use crate::policy::{Audience, FactId, FactSet, Language, Yuan};
use crate::reading::Problem;
use std::rc::Rc;

/// An action of the visitor.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Check everything an audience may receive, or one entitlement. On the first page the visitor is asked first
    /// whether to go on with existing answers.
    Begin(Audience, Option<&'static str>),
    /// The same, going on with the existing answers.
    GoOn(Audience, Option<&'static str>),
    /// The same, without the existing answers.
    Anew(Audience, Option<&'static str>),
    /// Answer a question; `None` is "not sure".
    Answer(Audience, FactId, Option<Answer>),
    /// Answer the facts of a list to tick, in the order of the list; `None` is "not sure".
    Tick(Audience, Vec<(FactId, Option<Answer>)>),
    /// Answer a question with the local catalogue's standard for an occupation.
    Choose(Audience, FactId, Yuan, String),
    /// The host page asks for the result, or received it.
    HostAsks(HostAsks),
    /// The prompt about giving the host page the result has been visible for a moment, or no longer is.
    HostSeen(bool),
    /// A local catalogue was loaded or removed.
    Catalogue(Option<Rc<Catalogue>>),
    /// The office's guide was read.
    Guide(Rc<guide::Reading>),
    /// Show another page; the answers do not change.
    Show(Page),
    /// Read a clause with this quotation marked.
    Read(&'static str, &'static str),
    /// Go on to the next question, or to the result.
    Continue(Audience),
    /// Read the interface in this language.
    Speak(Language),
    /// Switch 长辈版 on or off.
    Elder(bool),
    /// Open the result of a result code.
    OpenCode(String),
    /// Switch 窗口模式 on or off.
    Counter(bool),
    /// Forget every answer, with an undo for a while; the host page's settings stay.
    Forget,
    /// Clear the screen for the next person at a counter: every answer, the language and the text size.
    NextPerson,
    /// Undo the last clearing.
    TakeBack,
    /// End the undo of the last clearing.
    LetGo,
    /// Follow a link, whatever is on the screen.
    Follow(String),
    /// Go on with the answers stored on this device, given as this link.
    Resume(String),
    /// Start or stop storing the answers on this device.
    Keep(bool),
    /// Go back or forward in the browser's history: the page changes, the answers stay.
    Return(String),
    /// Store the state of the current tool in the link.
    KeepTool(String),
    /// The fields of the current tool refused these parts of the link.
    NotTaken(Vec<Problem>),
    /// The visitor reviewed and confirmed the answers that came from elsewhere.
    LookedThrough,
    /// Dismiss the notices of problems and dropped answers.
    Acknowledge,
}

impl Session {
    /// The session with the data of `action` recorded but nothing derived from it: the state that must survive a panic.
    #[must_use]
    pub fn noted(&self, action: &Action) -> Session {
        let mut noted = self.clone();
        let (audience, answers) = match action {
            Action::Answer(audience, fact, answer) => (audience, vec![(*fact, *answer)]),
            Action::Tick(audience, answers) => (audience, answers.clone()),
            Action::Choose(audience, fact, sum, _) => (audience, vec![(*fact, Some(Answer::Money(*sum)))]),
            _ => return noted,
        };
        for (fact, answer) in answers.into_iter().filter(|(fact, _)| !self.frame.locked.contains(fact)) {
            noted.case_mut(*audience).note(fact, answer);
        }
        noted
    }

    /// Opens the result of a code, or records why it cannot be read.
    pub(super) fn open_code(&mut self, typed: &str) {
        match read_code(self.policy, typed) {
            Ok(case) => {
                let audience = case.audience;
                *self.case_mut(audience) = case;
                self.current = Some(audience);
                self.prefilled = Some(audience);
                self.page = Page::Result(audience);
                self.code_problem = None;
                self.kept = false;
                self.former = None;
            }
            Err(problem) => self.code_problem = Some(problem),
        }
    }

    /// The session after `action`.
    #[must_use]
    pub fn after(&self, action: Action) -> Session {
        checkpoint::pass("session::after");
        let mut next = self.clone();
        let is_told = matches!(
            action,
            Action::Catalogue(_) | Action::Guide(_) | Action::HostAsks(_) | Action::HostSeen(_) | Action::Follow(_)
        );
        match action {
            Action::Begin(audience, topic) => next.begin_or_ask(audience, topic),
            Action::GoOn(audience, topic) => next.begin(audience, topic),
            Action::Anew(audience, topic) => next.begin_anew(audience, topic),
            Action::Answer(_, fact, _) if self.frame.locked.contains(&fact) => {}
            Action::Answer(audience, fact, answer) => next.answer(audience, &[(fact, answer)]),
            Action::Tick(audience, answers) => next.answer(audience, &answers),
            Action::Choose(audience, fact, sum, occupation) => {
                next.case_mut(audience).occupation = Some(occupation);
                return next.after(Action::Answer(audience, fact, Some(Answer::Money(sum))));
            }
            Action::HostAsks(asks) => next.host_asks = asks,
            Action::HostSeen(_) if self.host_asks == HostAsks::No => {}
            Action::HostSeen(seen) => next.host_asks = if seen { HostAsks::Seen } else { HostAsks::Unseen },
            Action::Catalogue(catalogue) => next.catalogue = catalogue,
            Action::Guide(read) => next.guide = Some(read),
            Action::KeepTool(state) => next.tool_state = state,
            Action::NotTaken(problems) => next.problems.extend(problems),
            Action::Show(page) => {
                if page != self.page {
                    next.tool_state.clear();
                }
                next.go_to(self.frame.open(page));
                next.quote = None;
            }
            Action::Read(clause, quote) => {
                next.go_to(Page::Policy(Some(clause)));
                next.quote = Some(quote);
            }
            Action::Continue(audience) => next.go_to(next.case(audience).onward()),
            Action::Speak(language) => next.language = language,
            Action::Elder(elder) => next.elder = elder,
            Action::Counter(counter) => next.counter = counter,
            Action::OpenCode(typed) => next.open_code(&typed),
            Action::Forget => {
                next.cases = Audience::ALL.map(|audience| self.frame.forget(self.case(audience)));
                next.current = self.current.filter(|_| self.frame.embedded);
                next.page = next.current.map_or(Page::Home, |audience| next.case(audience).onward());
                next.prefilled = None;
                next.kept = false;
                next.problems.clear();
                next.code_problem = None;
                next.dropped = FactSet::EMPTY;
                next.origins = Origins::default();
                next.former = self.to_take_back(self.under_way().is_some());
                next.replaced = None;
            }
            Action::NextPerson => next = self.for_the_next_person(),
            Action::TakeBack => next = self.former.as_deref().map_or(next, Session::clone),
            Action::LetGo => next.former = None,
            Action::Follow(link) => {
                next = follow(self.policy, &link, self.window);
                // The link replaces the case of its audience; the other cases stay.
                let about = next.current;
                next.cases
                    .iter_mut()
                    .zip(&self.cases)
                    .filter(|(_, ours)| Some(ours.audience) != about)
                    .for_each(|(case, ours)| *case = ours.clone());
                next.current = about.or(self.current);
                next.prefilled = next.prefilled.or(self.prefilled.filter(|_| about.is_none()));
                next.counter = self.counter;
                next.catalogue = self.catalogue.clone();
                next.guide = self.guide.clone();
                next.host_asks = self.host_asks;
                next.replaced = self.replaced_by(&next);
            }
            Action::Resume(link) => {
                next = self.after(Action::Follow(link));
                next.kept = true;
                // The visitor stores these answers deliberately, so they count as the visitor's own.
                next.prefilled = None;
            }
            Action::Keep(kept) => next.kept = kept,
            Action::Return(link) if self.is_replaced(&link) => {
                next = self.replaced.as_deref().map_or(next, Session::clone);
            }
            Action::Return(link) => {
                let returned = follow(self.policy, &link, self.window);
                next.page = self.frame.open(returned.page);
                // At a counter the address contains no tool state.
                if !(self.counter && next.page == self.page) {
                    next.tool_state = returned.tool_state;
                }
            }
            Action::LookedThrough => next.prefilled = None,
            Action::Acknowledge => {
                next.problems.clear();
                next.dropped = FactSet::EMPTY;
            }
        }
        let has_catalogue = next.catalogue.is_some();
        next.cases.iter_mut().for_each(|case| case.has_catalogue = has_catalogue);
        next.arrived &= is_told;
        next.begin_asked = next.begin_asked.filter(|_| next.page == Page::Home);
        if let (true, true, Page::Result(audience)) = (next.arrived, has_catalogue, next.page) {
            next.page = next.frame.open(next.case(audience).onward());
        }
        // On another screen the prompt has to be read again.
        if next.host_asks == HostAsks::Seen && next.page != self.page {
            next.host_asks = HostAsks::Unseen;
        }
        next
    }
}
