//! Keeping and sharing: link, QR code, text, print, result code, and storage on this device on request.

use super::hand_over::{Button, Goods, HandOver};
use super::{View, qr_code};
use crate::app::browser::{self, Kept};
use crate::i18n::words;
use crate::policy::{Audience, Text};
use crate::session::{Action, Session, Window, share_link, write_code, write_link, write_sheet};
use crate::static_pages::as_paragraphs;
use std::rc::Rc;
use yew::prelude::*;

/// The panel's properties.
#[derive(Properties, PartialEq)]
pub struct SharePanelProperties {
    /// The session.
    pub session: Rc<Session>,
    /// The audience whose case is shared.
    pub audience: Audience,
    /// Receives actions.
    pub act: Callback<Action>,
}

/// The panel.
#[component]
pub fn SharePanel(SharePanelProperties { session, audience, act }: &SharePanelProperties) -> Html {
    let (audience, view) = (*audience, View { session, act });
    let say = |text: Text| view.say(text);
    let case = session.case(audience);
    let link = browser::address_with(&share_link(session, audience, true));
    let empty_link = browser::address_with(&share_link(session, audience, false));
    let text = write_sheet(case, session.office_guide(), browser::today(), Some(&link), session.language);
    let button = |id, name, goods| Button { id, name, goods };
    let buttons = vec![
        button("link", words::COPY_LINK, Goods::Text(link.clone())),
        button("empty-link", words::COPY_LINK_EMPTY, Goods::Text(empty_link)),
        button("text", words::COPY_TEXT, Goods::Text(text.clone())),
        button("html", words::COPY_HTML, Goods::Formatted { html: as_paragraphs(&text), text }),
        button("page", words::PRINT, Goods::Page),
    ];
    html! {
        <section class="share">
            <h2 class="share__heading">{ say(words::SHARE_HEADING) }</h2>
            <HandOver language={session.language} {buttons} />
            <p class="share__code">
                { say(words::RESULT_CODE) }{ " " }<code data-code="" translate="no">{ write_code(case) }</code>
                <span class="share__hint">{ say(words::RESULT_CODE_HINT) }</span>
            </p>
            <details class="share__qr">
                <summary>{ say(words::SHOW_QR) }</summary>
                { qr_code(&link, say(words::SHOW_QR)) }
            </details>
            { keeping(view) }
        </section>
    }
}

/// The option to store the answers on this device. Not offered within a host page, because the storage belongs to the
/// whole site.
fn keeping(view: View) -> Html {
    let (session, say) = (view.session, |text: Text| view.say(text));
    if session.window == Window::Framed {
        return html! {};
    }
    let kept = browser::kept();
    let is_denied = matches!(kept, Kept::Denied);
    let hint = match kept {
        Kept::Denied => words::SAVE_DENIED,
        Kept::Link(_) | Kept::Unreadable if !session.kept => words::SAVE_REPLACES,
        _ => words::SAVE_HINT,
    };
    let onchange = {
        let (is_kept, link, act) = (session.kept, write_link(session), view.act.clone());
        Callback::from(move |event: Event| {
            if is_kept {
                browser::erase();
            }
            let is_kept = !is_kept && browser::keep(&link);
            // If the browser refuses, there is no render, so the box is reset here.
            event.target_unchecked_into::<web_sys::HtmlInputElement>().set_checked(is_kept);
            act.emit(Action::Keep(is_kept));
        })
    };
    html! {
        <label class="choice share__keep">
            <input class="choice__input" type="checkbox" checked={session.kept && !is_denied} disabled={is_denied} {onchange} />
            <span class="choice__name">
                { say(words::SAVE_HERE) }
                <span class="choice__gloss">{ say(hint) }</span>
            </span>
        </label>
    }
}
