//! The legal notes below every result, once: that it is an estimate, where to ask, that fraud is pursued, and the
//! policy with its term.

use super::{View, clause_link, clause_quote, term_line};
use crate::i18n::{beside, labelled, words};
use crate::policy::{Audience, Text};
use yew::prelude::*;

/// Below every result: that it is an estimate, where that is not said beside its sum; that fraud is pursued; the policy and
/// its term; on paper also what is inferred of the policy's title, and its id and version, which on the screen are among the
/// details (`legal`).
pub fn legal_in_short(view: View, is_estimate_said: bool) -> Html {
    let (policy, language) = (view.session.policy, view.language());
    html! {
        <section class="result__legal">
            if !is_estimate_said { <p><strong>{ view.say(words::ESTIMATE) }</strong></p> }
            <p>{ view.say(words::FRAUD) }{ " " }{ clause_link(view, policy.fraud) }</p>
            <p data-policy={policy.id}>
                { labelled(view.say(words::POLICY_AND_TERM), &beside(policy.title.in_language(language), &term_line(policy, language), language), language) }
            </p>
            // On the screen this is among the details.
            if !view.say(policy.inferred).is_empty() { <p class="on-paper">{ view.say(policy.inferred) }</p> }
            <p class="on-paper">{ labelled(view.say(words::POLICY_VERSION), &policy.id_and_version(), language) }</p>
        </section>
    }
}

/// The remaining notes, below the details of a result of `audience`.
pub fn legal(view: View, audience: Audience) -> Html {
    let policy = view.session.policy;
    let say = |text: Text| view.say(text);
    html! {
        <section class="result__law">
            <p>{ say(words::OFFICE_NOT_NAMED) }</p>
            if audience == Audience::Employer {
                <p>{ say(words::OFFICE) }</p>
                { clause_quote(view, policy.office) }
            }
            <p class="result__inferred">{ say(policy.inferred) }</p>
            <p class="result__inferred" data-version={policy.version}>
                { labelled(say(words::POLICY_VERSION), &policy.id_and_version(), view.language()) }
            </p>
        </section>
    }
}
