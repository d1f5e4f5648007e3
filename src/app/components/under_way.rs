//! The answers in progress, at the top of the first page: how far the visitor came, a link to go on, and a question
//! before they are replaced.

use super::View;
use crate::app::browser::{self, Kept};
use crate::i18n::{under_way as in_words, words};
use crate::policies;
use crate::policy::{Audience, Language};
use crate::session::{Action, Case, Window, follow};
use yew::prelude::*;

/// The case in progress, on this page or stored on this device; empty without answers.
pub fn under_way(view: View) -> Html {
    if let Some((audience, topic)) = view.session.begin_asked {
        return asked(view, audience, topic);
    }
    let Some(case) = view.session.under_way() else { return kept(view) };
    let (audience, topic) = (case.audience, case.topic);
    html! {
        <section class="notice" data-under-way="">
            <p>{ so_far(case, view.language()) }</p>
            <button type="button" class="button button--primary" onclick={view.on_click(Action::GoOn(audience, topic))}>
                { view.say(words::GO_ON) }
            </button>
            <button type="button" class="button button--plain" onclick={view.on_click(Action::Begin(audience, topic))}>
                { view.say(words::ANEW) }
            </button>
        </section>
    }
}

/// The question before existing answers are replaced.
fn asked(view: View, audience: Audience, topic: Option<&'static str>) -> Html {
    html! {
        <section class="notice notice--warning" data-begin-asked="" role="alert" tabindex="-1">
            <p>{ so_far(view.session.case(audience), view.language()) }</p>
            <p><strong>{ view.say(words::GO_ON_OR_ANEW) }</strong></p>
            <button type="button" class="button button--primary" onclick={view.on_click(Action::GoOn(audience, topic))}>
                { view.say(words::GO_ON) }
            </button>
            <button type="button" class="button button--secondary" onclick={view.on_click(Action::Anew(audience, topic))}>
                { view.say(words::START_AGAIN) }
            </button>
        </section>
    }
}

fn so_far(case: &Case, language: Language) -> String {
    let next = case.next_question().and_then(|fact| case.part_of(fact));
    let part = next.map(|(_, _, name)| name.in_language(language));
    in_words(case.audience.name().in_language(language), part, case.trail.len(), language)
}

/// The answers stored on this device.
pub fn kept(view: View) -> Html {
    let erase = |onclick: Callback<MouseEvent>| {
        html! { <button type="button" class="button button--plain" {onclick}>{ view.say(words::ERASE_ALL) }</button> }
    };
    match browser::kept() {
        Kept::Denied | Kept::Nothing => html! {},
        Kept::Unreadable => html! {
            <section class="notice"><p>{ view.say(words::SAVED_UNREADABLE) }</p>{ erase(view.on_forget()) }</section>
        },
        Kept::Link(link) => {
            let forget = view.on_forget_kept(link.clone());
            html! {
                <section class="notice" data-kept="">
                    <p>
                        { view.say(words::SAVED_FOUND) }
                        { for follow(policies::first(), &link, Window::Top).under_way().map(|case| so_far(case, view.language())) }
                    </p>
                    <button type="button" class="button button--secondary" onclick={view.on_click(Action::Resume(link))}>
                        { view.say(words::CONTINUE_SAVED) }
                    </button>
                    { erase(forget) }
                </section>
            }
        }
    }
}
