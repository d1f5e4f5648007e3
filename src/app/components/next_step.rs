//! The next steps: where to go, what to bring and until when, if the office's guide says so; otherwise where to ask,
//! according to the plan or the host page.

use super::{View, office_guide, offices};
use crate::i18n::{result_words, words};
use crate::policy::Audience;
use yew::prelude::*;

/// The next steps of `audience`.
pub fn next_step(view: View, audience: Audience) -> Html {
    html! {
        <section class="next">
            <h2 class="next__heading">{ view.say(result_words::NEXT_STEP) }</h2>
            { where_to_go(view, words::ASK_FIRST) }
            if audience == Audience::Employer {
                <p>{ view.say(words::OFFICE) }</p>
                { super::clause_quote(view, view.session.policy.office) }
            }
            { office_guide(view, view.session.case(audience)) }
        </section>
    }
}

/// The offices of the guide; without any, the contact `ask`.
pub fn where_to_go(view: View, ask: crate::policy::Text) -> Html {
    if view.session.office_guide().is_some_and(|guide| !guide.offices.is_empty()) {
        return offices(view);
    }
    html! {
        <>
            <p>{ view.say(ask) }</p>
            { for view.session.frame.contact.as_ref().map(|contact| html! {
                <p>{ view.say(words::CONTACT) }{ contact.clone() }</p>
            }) }
        </>
    }
}
