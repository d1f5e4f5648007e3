//! The page for a date outside the policy's term: nothing is granted under it.

use super::next_step::where_to_go;
use super::{View, clause_quote, legal_in_short};
use crate::app::browser;
use crate::i18n::{result_words, words};
use crate::session::{Action, Case, Page};
use yew::prelude::*;

/// The page.
pub fn out_of_term(view: View, case: &Case) -> Html {
    let policy = view.session.policy;
    let (audience, event) = (case.audience, policy.term.event);
    let at_the_date = format!("#/{}?at={}", audience.id(), policy.fact(event).id);
    let way = |says, link: &str, action| {
        html! {
            <p>
                <a class="button button--secondary out-of-term__way" href={browser::link(link)} onclick={view.on_click(action)}>
                    { view.say(says) }
                </a>
            </p>
        }
    };
    html! {
        <div class="out-of-term">
            <h1 class="result__heading" tabindex="-1">{ view.say(words::OUT_OF_TERM_HEADING) }</h1>
            <p>{ view.say(words::OUT_OF_TERM) }</p>
            { clause_quote(view, policy.after_the_term) }
            <section class="next">
                <h2 class="next__heading">{ view.say(result_words::WHO_DECIDES_NOW) }</h2>
                { where_to_go(view, words::ASK_NOW) }
            </section>
            <h2>{ view.say(result_words::OUT_OF_TERM_WAYS) }</h2>
            { way(result_words::EARLIER_TRAINING, &at_the_date, Action::Show(Page::Question(audience, event))) }
            // The day of the training is left out, and the next question asked.
            { way(result_words::EARLIER_CERTIFICATE, &format!("#/{}", audience.id()), Action::Answer(audience, event, None)) }
            { legal_in_short(view, false) }
        </div>
    }
}
