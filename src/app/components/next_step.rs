//! What to do next: where to ask, as far as the plan or the page around says so.

use super::View;
use crate::i18n::{result_words, words};
use crate::policy::Audience;
use yew::prelude::*;

/// The next step of `audience`.
pub fn next_step(view: View, audience: Audience) -> Html {
    html! {
        <section class="next">
            <h2 class="next__heading">{ view.say(result_words::NEXT_STEP) }</h2>
            <p>{ view.say(words::ASK_FIRST) }</p>
            if audience == Audience::Employer {
                <p>{ view.say(words::OFFICE) }{ super::clause_quote(view, view.session.policy.office) }</p>
            }
        </section>
    }
}
