//! The foot of every page: which policy this is, and that this is an estimate.

use super::View;
use crate::i18n::{date, words};
use yew::prelude::*;

/// The foot of every page.
pub fn footer(view: View) -> Html {
    let language = view.language();
    let policy = view.session.policy;
    html! {
        <footer class="footer">
            <p class="footer__policy">
                { format!("{} · {} · {} {}",
                    policy.title.in_language(language),
                    policy.issuer.in_language(language),
                    date(policy.term.issued, language),
                    words::ISSUED.in_language(language)) }
            </p>
            <p class="footer__notice">
                { words::ESTIMATE.in_language(language) }{ " " }{ words::HOME_PRIVACY.in_language(language) }
            </p>
        </footer>
    }
}
