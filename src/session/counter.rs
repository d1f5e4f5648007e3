//! 窗口模式 (counter mode): one person after the other on one device. The next person sees no data of the previous one; an
//! accidental clearing can be undone for a while; and the address contains no answers, because the browser's history
//! stores it.

use super::{Case, Page, Session, write_link};
use crate::policy::{Audience, Language};
use std::rc::Rc;

impl Session {
    /// Whether the session has no input that the next person could see.
    pub fn is_untouched(&self) -> bool {
        let is_home = matches!(self.page, Page::Home | Page::Policy(_)) && self.under_way().is_none();
        is_home && self.language == Language::default() && !self.elder
    }

    /// The session for the next person, with an undo of the clearing.
    pub(super) fn for_the_next_person(&self) -> Session {
        let mut next = self.after(super::Action::Forget);
        next.language = Language::default();
        next.elder = false;
        next.former = self.to_take_back(!self.is_untouched());
        next
    }

    /// This session as the undo of a clearing; `None` if there is nothing to lose.
    pub(super) fn to_take_back(&self, is_any: bool) -> Option<Rc<Session>> {
        is_any.then(|| Rc::new(Session { former: None, replaced: None, ..self.clone() }))
    }
}

impl Session {
    /// After a reload the answers are gone, so a page of a person's case is replaced by the first page.
    pub fn begin_at_the_counter(&mut self) {
        self.counter = true;
        let is_lost = |audience: Audience| {
            let case = self.case(audience);
            case.trail.is_empty() && self.page != case.onward()
        };
        if self.page.audience().is_some_and(is_lost) {
            self.page = Page::Home;
        }
    }
}

/// The link for the address bar. At a counter it contains no answers: the browser stores every address, and "back"
/// would show the next person those of the previous one.
pub fn write_address(session: &Session) -> String {
    if !session.counter {
        return write_link(session);
    }
    let without =
        |audience: Audience| Case { topic: session.case(audience).topic, ..Case::new(session.policy, audience) };
    let cases = Audience::ALL.map(without);
    write_link(&Session { cases, current: None, tool_state: String::new(), former: None, ..session.clone() })
}
