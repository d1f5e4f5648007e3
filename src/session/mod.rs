//! The visitor's session: what is on the screen and what was answered. Pure: no browser, no clock.

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
    /// Whether the link that was followed was written by another version of the policy's text.
    pub text_changed: bool,
    /// What was wrong with the link that was followed.
    pub problems: Vec<Problem>,
    /// Why the result code that was entered could not be read.
    pub code_problem: Option<CodeProblem>,
    /// 窗口模式: for staff who help one person after the other.
    pub counter: bool,
    /// The session before it was cleared, for as long as that can be taken back.
    pub former: Option<Rc<Session>>,
    /// The session that a link took the place of, for whoever goes back.
    pub replaced: Option<Rc<Session>>,
    /// Where pages were opened from that do not follow from the answers.
    pub origins: Origins,
    /// What is to begin, while it is asked whether the answers that are there go on.
    pub begin_asked: Option<(Audience, Option<&'static str>)>,
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
            text_changed: false,
            problems: Vec::new(),
            code_problem: None,
            counter: false,
            former: None,
            replaced: None,
            origins: Origins::default(),
            begin_asked: None,
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
        self.former = None;
        self.go_to(onward);
    }

    fn case_mut(&mut self, audience: Audience) -> &mut Case {
        let position = Audience::ALL.iter().position(|&one| one == audience).unwrap_or(0);
        &mut self.cases[position]
    }
}
