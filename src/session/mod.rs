//! The visitor's session: the current page and the answers. Pure: no browser, no clock.

mod action;
mod case;
mod code;
mod counter;
mod doubt;
mod guest;
mod kept;
mod link;
mod local;
mod origin;
mod page;
mod percent;
mod sheet;
mod under_way;

pub use action::Action;
pub use case::Case;
pub use code::{CodeProblem, read_code, write_code};
pub use counter::write_address;
pub use doubt::Doubt;
pub use guest::{Frame, HostAsks, Window};
pub use kept::{read_kept, write_kept};
pub use link::{follow, is_known_key, of_policy, result_link, share_link, shown_value, taken_by_fields, write_link};
pub use origin::Origins;
pub use page::{Page, SitePage, Tool};
pub use percent::{encode, pairs};
pub use sheet::write_sheet;

use crate::catalogue::Catalogue;
use crate::engine::Answer;
use crate::guide;
use crate::policy::{Audience, FactId, FactSet, Language, Policy};
use crate::reading::Problem;
use std::rc::Rc;

/// The whole session.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// The policy.
    pub policy: &'static Policy,
    /// The language of the interface.
    pub language: Language,
    /// 长辈版: larger text and targets.
    pub elder: bool,
    /// The current page.
    pub page: Page,
    /// The quotation highlighted in the policy's text.
    pub quote: Option<&'static str>,
    /// The audience whose case was last on the screen.
    pub current: Option<Audience>,
    /// One case for each audience, in the order of [`Audience::ALL`].
    pub cases: [Case; 3],
    /// The audience whose answers came with a link, a code or from storage, and were neither changed nor reviewed
    /// since.
    pub prefilled: Option<Audience>,
    /// Whether the link was written for another version of the policy's text.
    pub text_changed: bool,
    /// The problems of the link.
    pub problems: Vec<Problem>,
    /// The reason why the entered result code could not be read.
    pub code_problem: Option<CodeProblem>,
    /// 窗口模式 (counter mode): for staff who help one person after the other.
    pub counter: bool,
    /// The session before it was cleared, while that can be undone.
    pub former: Option<Rc<Session>>,
    /// The session that a link replaced, for going back.
    pub replaced: Option<Rc<Session>>,
    /// The pages from which other pages were opened out of order.
    pub origins: Origins,
    /// The case to begin, while the visitor is asked whether to go on with the existing answers.
    pub begin_asked: Option<(Audience, Option<&'static str>)>,
    /// Whether the last answer changed an earlier one, and the page is a question that is still to be answered.
    pub asks_on: bool,
    /// Facts whose answers were dropped by the last change.
    pub dropped: FactSet,
    /// The window in which the calculator is shown.
    pub window: Window,
    /// The host page's settings, if it is embedded.
    pub frame: Frame,
    /// Whether the host page asked for the result; it gets none until the visitor agrees.
    pub host_asks: HostAsks,
    /// Whether these answers, and all later ones, are stored on this device.
    pub kept: bool,
    /// Whether the page follows from a link and the visitor has done nothing yet: a catalogue loaded later may then
    /// have a sum to ask for first.
    pub arrived: bool,
    /// The local catalogue, if there is one.
    pub catalogue: Option<Rc<Catalogue>>,
    /// The result of reading the office's guide, once it is read.
    pub guide: Option<Rc<guide::Reading>>,
    /// The state of the current tool, as it appears in the link: `key=value&…`.
    pub tool_state: String,
}

impl Session {
    /// A new session without answers.
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
            text_changed: false,
            problems: Vec::new(),
            code_problem: None,
            counter: false,
            former: None,
            replaced: None,
            origins: Origins::default(),
            begin_asked: None,
            asks_on: false,
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

    /// Answers the facts of a screen, or leaves them "not sure", and goes on to the next page.
    pub fn answer(&mut self, audience: Audience, answers: &[(FactId, Option<Answer>)]) {
        let locked = self.frame.locked.clone();
        let is_change = self.origins.of(self.page).is_some();
        let case = self.case_mut(audience);
        let mut dropped = FactSet::EMPTY;
        for &(fact, answer) in answers.iter().filter(|(fact, _)| !locked.contains(fact)) {
            dropped = dropped.union(case.answer(fact, answer));
        }
        let onward = case.onward();
        self.asks_on = is_change && matches!(onward, Page::Question(..));
        self.dropped = dropped;
        self.problems.clear();
        self.prefilled = None;
        self.former = None;
        self.go_to(onward);
    }

    fn case_mut(&mut self, audience: Audience) -> &mut Case {
        let position = Audience::ALL.iter().position(|&one| one == audience).unwrap_or(0);
        &mut self.cases[position]
    }
}
