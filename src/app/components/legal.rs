//! What stands below every result, once: that it is an estimate, where to ask, that fraud is pursued, and
//! which policy it goes by, with its term.

use super::{View, clause_quote, term_line};
use crate::i18n::{beside, labelled, words};
use crate::policy::{Audience, Text};
use yew::prelude::*;

/// The notice below a result of `audience`.
pub fn legal(view: View, audience: Audience) -> Html {
    let (policy, language) = (view.session.policy, view.language());
    let say = |text: Text| view.say(text);
    html! {
        <section class="result__legal">
            <p><strong>{ say(words::ESTIMATE) }</strong></p>
            <p>{ say(words::OFFICE_NOT_NAMED) }</p>
            if audience == Audience::Employer {
                <p>{ say(words::OFFICE) }</p>
                { clause_quote(view, policy.office) }
            }
            <p>{ say(words::FRAUD) }</p>
            { clause_quote(view, policy.fraud) }
            <p data-policy={policy.id}>
                { labelled(say(words::POLICY_AND_TERM), &beside(&policy.cited_title(language), &term_line(policy, language), language), language) }
            </p>
            <p class="result__inferred">{ say(policy.inferred) }</p>
            <p class="result__inferred" data-version={policy.version}>
                { labelled(say(words::POLICY_VERSION), &policy.id_and_version(), language) }
            </p>
        </section>
    }
}
