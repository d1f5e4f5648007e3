//! The components of pages, one per file. A component without state is a plain function of a [`View`]: a Yew component
//! costs two kilobytes of WebAssembly, and these need none of its features.

mod answer_list;
mod choice_row;
mod clause_quote;
mod counter_bar;
mod date_field;
mod draft;
mod entitlement_card;
mod fold;
mod footer;
mod hand_over;
mod header;
mod host_notice;
mod legal;
mod live_result;
mod next_step;
mod notices;
mod office_guide;
mod offices;
mod on_paper;
mod out_of_term;
mod prefilled;
mod qr_code;
mod question_form;
mod range_bar;
mod reason_tree;
mod return_options;
mod share_panel;
mod speech;
mod standard_picker;
mod summary;
mod taking_back;
mod term_notice;
mod ticked_form;
mod timeline;
mod total;
mod under_way;

use answer_list::answer_list;
pub use clause_quote::{clause_link, clause_quote};
pub use counter_bar::{CounterBar, IDLE_MINUTES};
pub use date_field::date_field;
pub use entitlement_card::entitlement_card;
pub use fold::Fold;
pub use footer::footer;
pub use hand_over::{Button, Goods, HandOver};
pub use header::header;
pub use host_notice::host_notice;
pub use legal::{legal, legal_in_short};
pub use live_result::live_result;
pub use next_step::next_step;
pub use notices::notices;
use office_guide::office_guide;
use offices::offices;
pub use on_paper::on_paper;
pub use out_of_term::out_of_term;
use prefilled::prefilled;
pub use qr_code::qr_code;
pub use question_form::QuestionForm;
pub use range_bar::range_bar;
pub use reason_tree::{About, reason_tree};
pub use return_options::return_options;
pub use share_panel::SharePanel;
pub use speech::SpeechButton;
pub use standard_picker::StandardPicker;
pub use summary::{refused, summary};
pub use taking_back::TakingBack;
pub use term_notice::{is_out_of_term, term_line, term_notice};
pub use ticked_form::TickedForm;
pub use timeline::timeline;
pub use total::{total, total_lines, total_so_far};
pub use under_way::under_way;

use crate::app::browser;
use crate::policy::{Language, Text};
use crate::session::{Action, Session};
use yew::prelude::*;

/// The context of every component: the session, and the receiver of the visitor's actions.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The session.
    pub session: &'a Session,
    /// Receives actions.
    pub act: &'a Callback<Action>,
}

impl View<'_> {
    /// The language of the interface.
    pub const fn language(self) -> Language {
        self.session.language
    }

    /// `text` in the language of the interface.
    pub const fn say(self, text: Text) -> &'static str {
        text.in_language(self.language())
    }

    /// A handler that forgets every answer, including those stored on this device.
    pub fn on_forget(self) -> Callback<MouseEvent> {
        let act = self.act.clone();
        Callback::from(move |_: MouseEvent| {
            browser::erase_everything();
            act.emit(Action::Forget);
        })
    }

    /// A handler that forgets the answers stored on this device, given as `link`; undo resumes them.
    pub fn on_forget_kept(self, link: String) -> Callback<MouseEvent> {
        let (act, forget) = (self.act.clone(), self.on_forget());
        Callback::from(move |event: MouseEvent| {
            act.emit(Action::Resume(link.clone()));
            forget.emit(event);
        })
    }

    /// A handler that sends `action`.
    pub fn on_click(self, action: Action) -> Callback<MouseEvent> {
        let act = self.act.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            act.emit(action.clone());
        })
    }
}
