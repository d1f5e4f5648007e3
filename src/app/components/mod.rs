//! The parts pages are made of, one a file.

mod clause_quote;
mod date_field;
mod entitlement_card;
mod footer;
mod header;
mod live_result;
mod notices;
mod question_form;
mod range_bar;
mod reason_tree;
mod term_notice;
mod timeline;
mod total;

pub use clause_quote::ClauseQuote;
pub use date_field::DateField;
pub use entitlement_card::EntitlementCard;
pub use footer::Footer;
pub use header::Header;
pub use live_result::LiveResult;
pub use notices::Notices;
pub use question_form::QuestionForm;
pub use range_bar::RangeBar;
pub use reason_tree::ReasonTree;
pub use term_notice::{TermNotice, term_line};
pub use timeline::Timeline;
pub use total::Total;

use crate::session::{Action, Session};
use std::rc::Rc;
use yew::prelude::*;

/// What most parts need: the session, and where to send what the visitor does.
#[derive(Properties, PartialEq, Clone)]
pub struct PartProperties {
    /// The session.
    pub session: Rc<Session>,
    /// Where actions go.
    #[prop_or_default]
    pub act: Callback<Action>,
}

/// A handler that sends `action`.
pub fn on_click(act: &Callback<Action>, action: Action) -> Callback<MouseEvent> {
    let act = act.clone();
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        act.emit(action.clone());
    })
}
