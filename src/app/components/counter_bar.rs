//! 窗口模式 (counter mode): one tap, or an idle time, clears everything for the next person.

use super::{TakingBack, View};
use crate::app::browser;
use crate::i18n::{minutes, words};
use crate::session::{Action, Session};
use std::rc::Rc;
use yew::prelude::*;

/// The default number of idle minutes after which everything is cleared.
pub const IDLE_MINUTES: u32 = 3;
/// The numbers of idle minutes to choose from; zero means never.
const MINUTES: [u32; 5] = [0, 2, IDLE_MINUTES, 5, 10];
/// The time between the warning and the clearing.
const WARNING_SECONDS: u32 = 20;

/// The bar's properties.
#[derive(Properties, PartialEq)]
pub struct CounterBarProperties {
    /// The session.
    pub session: Rc<Session>,
    /// Receives actions.
    pub act: Callback<Action>,
}

/// The bar.
#[component]
pub fn CounterBar(CounterBarProperties { session, act }: &CounterBarProperties) -> Html {
    let view = View { session, act };
    let idle = use_state(|| browser::counter_minutes().unwrap_or(IDLE_MINUTES));
    let is_warned = use_idle(*idle, session.is_untouched(), act);
    let next_person = {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| {
            browser::erase_everything();
            browser::stop_speaking();
            act.emit(Action::NextPerson);
        })
    };
    let choose = {
        let idle = idle.clone();
        Callback::from(move |event: Event| {
            let select: web_sys::HtmlSelectElement = event.target_unchecked_into();
            let chosen = select.value().parse().unwrap_or(IDLE_MINUTES);
            browser::keep_counter(Some(chosen));
            idle.set(chosen);
        })
    };
    let name = |choice: u32| match choice {
        0 => view.say(words::IDLE_NEVER).to_owned(),
        choice => minutes(choice, view.language()),
    };
    html! {
        <div class="counter">
            <button type="button" class="button button--secondary" data-next-person="" onclick={next_person}>
                { view.say(words::NEXT_PERSON) }
            </button>
            <label class="counter__idle">
                { view.say(words::IDLE_CLEAR) }{ " " }
                <select class="input" onchange={choose}>
                    { for MINUTES.map(|choice| html! {
                        <option value={choice.to_string()} selected={choice == *idle}>{ name(choice) }</option>
                    }) }
                </select>
            </label>
            <TakingBack session={session.clone()} act={act.clone()} />
            <div class="counter__notice" role="alert">
                if is_warned {
                    { view.say(words::IDLE_SOON) }{ " " }
                    // Any tap counts as activity, so the button needs no handler.
                    <button type="button" class="button button--secondary">{ view.say(words::IDLE_STAY) }</button>
                }
            </div>
        </div>
    }
}

/// Clears the screen after `minutes` without activity, with a warning before; an untouched session needs no clearing.
/// Returns whether the warning is shown.
#[hook]
fn use_idle(minutes: u32, is_untouched: bool, act: &Callback<Action>) -> bool {
    let warned = use_state(|| false);
    let is_warned = *warned && !is_untouched;
    let act = act.clone();
    use_effect_with((minutes, is_warned, is_untouched), move |&(minutes, is_warned, is_untouched)| {
        let undo: Box<dyn FnOnce()> = if minutes == 0 || is_untouched {
            Box::new(|| {})
        } else if is_warned {
            let stay = browser::on_touch(Callback::from({
                let warned = warned.clone();
                move |()| warned.set(false)
            }));
            let clear = browser::after_seconds(WARNING_SECONDS, move || {
                browser::erase_everything();
                browser::stop_speaking();
                warned.set(false);
                act.emit(Action::NextPerson);
                // The next visitor is another person, so the undo ends.
                act.emit(Action::LetGo);
            });
            Box::new(move || {
                stay();
                clear();
            })
        } else {
            let warn = Callback::from(move |()| warned.set(true));
            Box::new(browser::on_idle(minutes * 60 - WARNING_SECONDS, warn))
        };
        undo
    });
    is_warned
}
