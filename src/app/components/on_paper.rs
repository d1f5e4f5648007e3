//! The parts of a printed result besides the answer: the result code, its QR code, and the answers.

use super::{View, answer_list, qr_code};
use crate::app::browser;
use crate::i18n::words;
use crate::policy::Audience;
use crate::session::{share_link, write_code};
use yew::prelude::*;

/// Shown only in print; on the screen each has its own place.
pub fn on_paper(view: View, audience: Audience) -> Html {
    let case = view.session.case(audience);
    let link = browser::address_with(&share_link(view.session, audience, true));
    html! {
        <section class="on-paper" aria-hidden="true">
            <div class="on-paper__answers">
                <h2>{ view.say(words::YOUR_ANSWERS) }</h2>
                { answer_list(view, case) }
                <p>{ view.say(words::RESULT_CODE) }{ " " }<code translate="no">{ write_code(case) }</code></p>
            </div>
            { qr_code(&link, view.say(words::SHOW_QR)) }
        </section>
    }
}
