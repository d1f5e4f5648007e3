//! 窗口模式: one tap clears everything for the next person, or an idle time does.

use super::View;
use crate::app::browser;
use crate::i18n::words;
use crate::policy::Language;
use crate::session::{Action, Session};
use std::rc::Rc;
use yew::prelude::*;

/// Idle minutes that can be chosen; zero is never.
const MINUTES: [u32; 4] = [0, 2, 5, 10];
/// How long the warning stands before everything is cleared.
const WARNING_SECONDS: u32 = 20;

/// What the bar needs.
#[derive(Properties, PartialEq)]
pub struct CounterBarProperties {
    /// The session.
    pub session: Rc<Session>,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// The bar.
#[component]
pub fn CounterBar(CounterBarProperties { session, act }: &CounterBarProperties) -> Html {
    let view = View { session, act };
    let minutes = use_state(|| 0u32);
    let warned = use_state(|| false);
    let clear = {
        let (act, warned) = (act.clone(), warned.clone());
        Callback::from(move |()| {
            browser::erase();
            browser::stop_speaking();
            warned.set(false);
            act.emit(Action::Forget);
        })
    };
    {
        let (clear, warned) = (clear.clone(), warned.clone());
        use_effect_with((*minutes, *warned), move |&(minutes, is_warned)| {
            let undo: Box<dyn FnOnce()> = match (minutes, is_warned) {
                (0, _) => Box::new(|| {}),
                (_, true) => Box::new(browser::on_idle(WARNING_SECONDS, clear)),
                (minutes, false) => {
                    let warn = Callback::from(move |()| warned.set(true));
                    Box::new(browser::on_idle(minutes * 60 - WARNING_SECONDS, warn))
                }
            };
            undo
        });
    }
    let choose = {
        let minutes = minutes.clone();
        Callback::from(move |event: Event| {
            let select: web_sys::HtmlSelectElement = event.target_unchecked_into();
            minutes.set(select.value().parse().unwrap_or(0));
        })
    };
    let is_warned = *warned;
    let stay = Callback::from(move |_: MouseEvent| warned.set(false));
    html! {
        <div class="counter">
            <button type="button" class="button button--primary" data-next-person="" onclick={clear.reform(|_: MouseEvent| ())}>
                { view.say(words::NEXT_PERSON) }
            </button>
            <label class="counter__idle">
                { view.say(words::IDLE_CLEAR) }{ " " }
                <select class="input" onchange={choose}>
                    { for MINUTES.map(|choice| html! {
                        <option value={choice.to_string()} selected={choice == *minutes}>{ minutes_name(choice, view.language()) }</option>
                    }) }
                </select>
            </label>
            <div class="counter__warning" role="alert">
                if is_warned {
                    { view.say(words::IDLE_SOON) }{ " " }
                    <button type="button" class="button button--secondary" onclick={stay}>{ view.say(words::IDLE_STAY) }</button>
                }
            </div>
        </div>
    }
}

fn minutes_name(minutes: u32, language: Language) -> String {
    match (minutes, language) {
        (0, _) => words::IDLE_NEVER.in_language(language).to_owned(),
        (minutes, Language::Chinese) => format!("{minutes} 分钟"),
        (minutes, Language::English) => format!("{minutes} minutes"),
    }
}
