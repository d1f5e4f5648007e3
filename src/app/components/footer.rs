//! The footer of every page: the policy, and that the result is an estimate.

use super::View;
use crate::app::browser;
use crate::i18n::{issued, words};
use crate::session::{Frame, Page, Session, write_link};
use yew::prelude::*;

/// The footer of every page.
pub fn footer(view: View) -> Html {
    let language = view.language();
    let policy = view.session.policy;
    let is_home = matches!(view.session.page, Page::Home);
    let is_result = matches!(view.session.page, Page::Result(_));
    html! {
        <footer class="footer">
            // A result names the policy itself.
            if !is_result {
                <p class="footer__policy">
                    { format!("{} · {} · {}",
                        policy.cited_title(language),
                        policy.issuer.in_language(language),
                        issued(policy.term.issued, language)) }
                </p>
            }
            if view.session.elder && !view.session.counter && !is_result { { remembering(view) } }
            if let Some(contact) = &view.session.frame.contact {
                <p class="footer__contact">{ words::CONTACT.in_language(language) }{ contact.clone() }</p>
            }
            if view.session.frame.embedded {
                <p>
                    <a class="footer__link" href={browser::address_with(&write_link(&whole(view.session)))} target="_blank" rel="noopener">
                        { words::OPEN_WHOLE.in_language(language) }
                    </a>
                </p>
            }
            // For editors of pages, who begin at the first page; nothing that 长辈版 is for.
            if is_home && !view.session.frame.embedded && !view.session.elder {
                <p><a class="footer__link" href="embedding.html">{ words::EMBED_PAGE.in_language(language) }</a></p>
            }
            <p class="footer__notice">
                if !is_result && !matches!(view.session.page, Page::Tool(_)) {
                    { words::ESTIMATE.in_language(language) }{ " " }
                }
                { words::HOME_PRIVACY.in_language(language) }
            </p>
        </footer>
    }
}

/// The option to remember 长辈版 on this device. At a counter it is left out, because the next person may not want it.
fn remembering(view: View) -> Html {
    let Some(is_remembered) = browser::is_elder_remembered() else { return html! {} };
    let onchange = Callback::from(|event: Event| {
        let input: web_sys::HtmlInputElement = event.target_unchecked_into();
        let is_wanted = input.checked();
        if !browser::remember_elder(is_wanted) {
            input.set_checked(!is_wanted);
        }
    });
    html! {
        <label class="choice footer__remember">
            <input class="choice__input" type="checkbox" name="remember-elder" checked={is_remembered} {onchange} />
            <span class="choice__name">{ view.say(words::REMEMBER_ELDER) }</span>
        </label>
    }
}

/// The same session without a host page.
fn whole(session: &Session) -> Session {
    Session { frame: Frame::default(), ..session.clone() }
}
