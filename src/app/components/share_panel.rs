//! Keep and share: link, QR code, text, print, result code, and saving on this device when asked.

use super::{View, qr_code};
use crate::app::browser::{self, Kept};
use crate::i18n::words;
use crate::pages::as_paragraphs;
use crate::policy::{Audience, Text};
use crate::session::{Action, Session, share_link, write_code, write_link, write_sheet};
use std::rc::Rc;
use yew::prelude::*;

/// What the panel needs.
#[derive(Properties, PartialEq)]
pub struct SharePanelProperties {
    /// The session.
    pub session: Rc<Session>,
    /// Whose case is shared.
    pub audience: Audience,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// What came of copying.
#[derive(Clone, PartialEq)]
enum Copied {
    /// Nothing was copied yet.
    NotYet,
    /// It worked.
    Yes,
    /// The browser refused: this is the text to copy by hand.
    ByHand(String),
}

/// The panel.
#[component]
pub fn SharePanel(SharePanelProperties { session, audience, act }: &SharePanelProperties) -> Html {
    let (audience, view) = (*audience, View { session, act });
    let say = |text: Text| view.say(text);
    let case = session.case(audience);
    let copied = use_state(|| Copied::NotYet);
    let kept = use_state(|| !matches!(browser::kept(), Kept::Nothing | Kept::Unreadable));
    let is_denied = matches!(browser::kept(), Kept::Denied);
    let link = browser::address_with(&share_link(session, audience, true));
    let copy_button = |text: String, name: Text, id: &'static str| {
        let copied = copied.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            let (copied, by_hand) = (copied.clone(), text.clone());
            let done = move |worked| copied.set(if worked { Copied::Yes } else { Copied::ByHand(by_hand.clone()) });
            browser::copy(text.clone(), Callback::from(done));
        });
        html! { <button type="button" class="button button--secondary" data-copy={id} {onclick}>{ say(name) }</button> }
    };
    let copy_formatted = {
        let (copied, text) = (copied.clone(), write_sheet(case, session.language));
        Callback::from(move |_: MouseEvent| {
            let (copied, by_hand) = (copied.clone(), text.clone());
            let done = move |worked| copied.set(if worked { Copied::Yes } else { Copied::ByHand(by_hand.clone()) });
            browser::copy_html(&as_paragraphs(&text), &text, Callback::from(done));
        })
    };
    let onchange = {
        let (kept, link) = (kept.clone(), write_link(session));
        Callback::from(move |_: Event| {
            if *kept {
                browser::erase();
            }
            kept.set(!*kept && browser::keep(&link));
        })
    };
    let empty_link = browser::address_with(&share_link(session, audience, false));
    html! {
        <section class="share">
            <h2 class="share__heading">{ say(words::SHARE_HEADING) }</h2>
            <div class="share__buttons">
                { copy_button(link.clone(), words::COPY_LINK, "link") }
                { copy_button(empty_link, words::COPY_LINK_EMPTY, "empty-link") }
                { copy_button(write_sheet(case, session.language), words::COPY_TEXT, "text") }
                <button type="button" class="button button--secondary" data-copy="html" onclick={copy_formatted}>
                    { say(words::COPY_HTML) }
                </button>
                if browser::can_print() {
                    <button type="button" class="button button--secondary" onclick={|_: MouseEvent| browser::print()}>
                        { say(words::PRINT) }
                    </button>
                }
            </div>
            <div role="status">{ outcome(view, &copied) }</div>
            <p class="share__code">
                { say(words::RESULT_CODE) }{ " " }<code data-code="" translate="no">{ write_code(case) }</code>
                <span class="share__hint">{ say(words::RESULT_CODE_HINT) }</span>
            </p>
            <details class="share__qr">
                <summary>{ say(words::SHOW_QR) }</summary>
                { qr_code(&link, say(words::SHOW_QR)) }
            </details>
            <label class="choice share__keep">
                <input class="choice__input" type="checkbox" checked={*kept && !is_denied} disabled={is_denied} {onchange} />
                <span class="choice__name">
                    { say(words::SAVE_HERE) }
                    <span class="choice__gloss">{ say(if is_denied { words::SAVE_DENIED } else { words::SAVE_HINT }) }</span>
                </span>
            </label>
        </section>
    }
}

fn outcome(view: View, copied: &Copied) -> Html {
    match copied {
        Copied::NotYet => html! {},
        Copied::Yes => html! { <p>{ view.say(words::COPIED) }</p> },
        Copied::ByHand(text) => html! {
            <>
                <label for="by-hand">{ view.say(words::COPY_BY_HAND) }</label>
                <textarea class="input share__by-hand" id="by-hand" readonly=true rows="6" value={text.clone()} />
            </>
        },
    }
}
