//! The enterprises that this device remembers, only on request: the meanings of columns and spellings, and the answers
//! for everyone.

use super::Desk;
use super::state::{Event, State, Told};
use crate::app::browser;
use crate::app::components::View;
use crate::i18n::tool_words;
use crate::policy::{Policy, Text};
use crate::roster::Remembered;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Updates the stored settings of the remembered enterprise.
pub fn keep_up(policy: &Policy, state: &State) {
    // Before a file is read it is unknown whether it has headers.
    let Some(enterprise) = state.enterprise.as_ref().filter(|_| state.summary.is_some()) else { return };
    let Some(mut memory) = browser::rosters_memory() else { return };
    let Told { corrected, common, meanings, by_name, .. } = state.told.clone();
    let remembered = Remembered { enterprise: enterprise.clone(), corrected, common, meanings, by_name };
    let remembered = remembered.without_people(policy, &state.headers);
    if memory.enterprises().first() != Some(&remembered) {
        memory.remember(remembered);
        browser::keep_rosters_memory(&memory);
    }
}

/// The remembered enterprises, and the box that turns remembering on; empty if storage is not available.
pub fn memory(view: View, desk: &Desk) -> Html {
    let Some(memory) = browser::rosters_memory() else { return html! {} };
    let state = desk.state();
    let others = memory.enterprises().iter().filter(|other| Some(&other.enterprise) != state.enterprise.as_ref());
    let others: Vec<Html> = others.map(|other| remembered(view, desk, other)).collect();
    html! {
        <>
            if !others.is_empty() {
                <section class="notice roster__memory" data-remembered={others.len().to_string()}>
                    <h2 class="notice__heading">{ view.say(tool_words::REMEMBERED) }</h2>
                    <p>{ view.say(tool_words::REMEMBERED_LEAD) }</p>
                    <ul class="roster__enterprises">{ for others }</ul>
                </section>
            }
            if state.summary.is_some() { { asked(view, desk) } }
        </>
    }
}

/// A remembered enterprise, with buttons to use or forget it.
fn remembered(view: View, desk: &Desk, remembered: &Remembered) -> Html {
    let name = remembered.enterprise.clone();
    let onclick = {
        let (desk, remembered) = (desk.clone(), remembered.clone());
        Callback::from(move |_: MouseEvent| desk.again_after(Event::GoOnWith(remembered.clone())))
    };
    html! {
        <li>
            <button type="button" class="button button--secondary" data-go-on-with={name.clone()} {onclick}>{ name.clone() }</button>
            { forgetting(view, desk, name) }
        </li>
    }
}

fn forgetting(view: View, desk: &Desk, name: String) -> Html {
    let label = crate::i18n::beside(view.say(tool_words::FORGET), &name, view.language());
    let onclick = {
        let (desk, name) = (desk.clone(), name.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(mut memory) = browser::rosters_memory() {
                memory.forget(&name);
                browser::keep_rosters_memory(&memory);
            }
            desk.tell(Event::Forgot(name.clone()));
        })
    };
    html! {
        <button type="button" class="button button--plain" data-forget={name} aria-label={label} {onclick}>
            { view.say(tool_words::FORGET) }
        </button>
    }
}

/// The option to remember this enterprise, and its name.
fn asked(view: View, desk: &Desk) -> Html {
    let say = |text: Text| view.say(text);
    let state = desk.state();
    if let Some(name) = &state.enterprise {
        return html! {
            <p class="notice roster__memory" data-remembering={name.clone()}>
                { crate::i18n::labelled(say(tool_words::REMEMBERING), name, view.language()) }
                { forgetting(view, desk, name.clone()) }
            </p>
        };
    }
    let named = state.enterprise_typed.clone();
    let oninput = {
        let desk = desk.clone();
        Callback::from(move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            desk.tell(Event::EnterpriseTyped(field.value()));
        })
    };
    let onchange = {
        let (desk, named) = (desk.clone(), named.trim().to_owned());
        Callback::from(move |event: yew::Event| {
            let field: HtmlInputElement = event.target_unchecked_into();
            field.set_checked(false);
            desk.tell(Event::Remember(named.clone()));
        })
    };
    html! {
        <details class="roster__memory">
            <summary>{ say(tool_words::REMEMBER_HEADING) }</summary>
            <p>{ say(tool_words::REMEMBER_LEAD) }</p>
            <div class="field">
                <label class="field__label" for="roster-enterprise">{ say(tool_words::ENTERPRISE_NAME) }</label>
                <input class="input" id="roster-enterprise" type="text" autocomplete="off" value={named.clone()} {oninput} />
            </div>
            <label class="field__choice">
                <input type="checkbox" data-remember="" disabled={named.trim().is_empty()} {onchange} />
                { say(tool_words::REMEMBER) }
            </label>
        </details>
    }
}
