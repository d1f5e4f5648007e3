//! The answers in progress, which a visitor would lose by starting over.

use super::{Case, Page, Session, write_link};
use crate::i18n::words;
use crate::policy::{Audience, FactSet, Text};
use std::rc::Rc;

impl Session {
    /// The case with the visitor's own answers that was last on the screen; else any other with such answers.
    pub fn under_way(&self) -> Option<&Case> {
        let audiences = self.current.into_iter().chain(Audience::ALL);
        audiences.map(|audience| self.case(audience)).find(|case| self.has_answers_in(case))
    }

    fn has_answers_in(&self, case: &Case) -> bool {
        case.trail.iter().any(|fact| !self.frame.locked.contains(fact))
    }

    /// Begins the case of `audience` with its existing answers: everything it may receive, or one entitlement.
    pub fn begin(&mut self, audience: Audience, topic: Option<&'static str>) {
        let case = self.case_mut(audience);
        case.topic = topic.filter(|id| case.rules().entitlement(id).is_some());
        let onward = case.onward();
        self.go_to(onward);
        self.current = Some(audience);
    }

    /// The same from the first page, which asks first whether to go on with the existing answers.
    pub(super) fn begin_or_ask(&mut self, audience: Audience, topic: Option<&'static str>) {
        if self.page == Page::Home && self.has_answers_in(self.case(audience)) {
            self.begin_asked = Some((audience, topic));
        } else {
            self.begin(audience, topic);
        }
    }

    /// The same without the existing answers.
    pub(super) fn begin_anew(&mut self, audience: Audience, topic: Option<&'static str>) {
        *self.case_mut(audience) = self.frame.forget(self.case(audience));
        self.prefilled = self.prefilled.filter(|&prefilled| prefilled != audience);
        self.problems.clear();
        self.dropped = FactSet::EMPTY;
        self.begin(audience, topic);
    }

    /// The session to return to from `next`, the session of a link that replaced existing answers. At a counter there
    /// is none, because the link may be the next person's.
    pub(super) fn replaced_by(&self, next: &Session) -> Option<Rc<Session>> {
        let is_replaced = |case: &Case| self.has_answers_in(case) && next.case(case.audience) != case;
        let is_lost = !self.counter && self.cases.iter().any(is_replaced);
        is_lost.then(|| Rc::new(Session { replaced: None, ..self.clone() }))
    }

    /// Whether `link` is the address before a link was followed: going back to it restores the replaced answers.
    pub(super) fn is_replaced(&self, link: &str) -> bool {
        self.replaced.as_deref().is_some_and(|replaced| write_link(replaced) == link)
    }

    /// Shows `page`, with the current page as its origin.
    pub(super) fn go_to(&mut self, page: Page) {
        self.open_from_here(page);
        self.page = page;
    }

    /// The document's title: the page, and the name of the app.
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
}
