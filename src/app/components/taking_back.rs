//! The notice that everything was cleared, shown for a while with an undo.

use super::View;
use crate::app::browser;
use crate::i18n::words;
use crate::session::{Action, Session};
use std::rc::Rc;
use yew::prelude::*;

/// How long clearing can be undone; shorter at a counter, because the next person comes.
const fn seconds(is_counter: bool) -> u32 {
    if is_counter { 10 } else { 60 }
}

/// The notice's properties.
#[derive(Properties, PartialEq)]
pub struct TakingBackProperties {
    /// The session.
    pub session: Rc<Session>,
    /// Receives actions.
    pub act: Callback<Action>,
}

/// The notice; empty if nothing can be undone.
#[component]
pub fn TakingBack(TakingBackProperties { session, act }: &TakingBackProperties) -> Html {
    let view = View { session, act };
    let can_be_taken_back = session.former.is_some();
    {
        let act = act.clone();
        let seconds = seconds(session.counter);
        use_effect_with(can_be_taken_back, move |&can_be_taken_back| {
            let let_go = move || browser::after_seconds(seconds, move || act.emit(Action::LetGo));
            let undo: Box<dyn FnOnce()> = if can_be_taken_back { Box::new(let_go()) } else { Box::new(|| {}) };
            undo
        });
    }
    html! {
        <div class="taking-back" role="status">
            if can_be_taken_back {
                { view.say(words::CLEARED) }{ " " }
                <button type="button" class="button button--secondary" data-take-back=""
                    onclick={view.on_click(Action::TakeBack)}>{ view.say(words::TAKE_BACK) }</button>
            }
        </div>
    }
}
