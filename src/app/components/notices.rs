//! Notices above a page: what in a link could not be used, which answers no longer apply, and which came from elsewhere.

use super::{View, prefilled};
use crate::engine::expected;
use crate::i18n::words;
use crate::policy::Text;
use crate::session::Action;
use yew::prelude::*;

/// The notices; nothing where there is nothing to say.
pub fn notices(view: View) -> Html {
    let (session, language) = (view.session, view.language());
    let say = |text: Text| view.say(text);
    if session.problems.is_empty() && session.dropped.is_empty() {
        return prefilled(view);
    }
    html! {
        <>
        <section class="notice notice--problem" role="alert">
            if !session.problems.is_empty() {
                <h2 class="notice__heading">{ say(words::PROBLEMS_HEADING) }</h2>
                <ul class="notice__list">
                    { for session.problems.iter().map(|problem| html! {
                        <li data-problem={problem.key.clone()}>
                            <code>{ format!("{}={}", problem.key, problem.value) }</code>
                            { format!(" — {} {}", say(words::PROBLEM_EXPECTED), expected(session.policy, problem, language)) }
                        </li>
                    }) }
                </ul>
            }
            if !session.dropped.is_empty() {
                <p>
                    { say(words::DROPPED) }
                    { session.dropped.iter().map(|fact| session.policy.fact(fact).name.in_language(language)).collect::<Vec<_>>().join(", ") }
                </p>
            }
            <button type="button" class="button button--plain" onclick={view.on_click(Action::Acknowledge)}>
                { say(words::UNDERSTOOD) }
            </button>
        </section>
        { prefilled(view) }
        </>
    }
}
