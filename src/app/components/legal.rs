//! What stands below every result, once: that it is an estimate and the office decides, which office, that fraud is
//! pursued, and which policy it goes by, with its term.

use super::{View, clause_quote, term_line};
use crate::i18n::words;
use crate::policy::Text;
use yew::prelude::*;

/// The notice.
pub fn legal(view: View) -> Html {
    let policy = view.session.policy;
    let say = |text: Text| view.say(text);
    html! {
        <section class="result__legal">
            <p><strong>{ say(words::ESTIMATE) }</strong></p>
            <p>{ say(words::OFFICE) }</p>
            { clause_quote(view, policy.office) }
            <p>{ say(words::FRAUD) }</p>
            { clause_quote(view, policy.fraud) }
            <p data-policy={policy.id}>
                { format!("{}: {} ({})", say(words::POLICY_AND_TERM), say(policy.title), term_line(policy, view.language())) }
            </p>
        </section>
    }
}
