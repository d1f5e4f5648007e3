//! Notices above a page: unusable parts of a link, dropped answers, and answers that came from elsewhere.

use super::{View, prefilled};
use crate::i18n::{Reader, expected, labelled, listed, words};
use crate::policy::Text;
use crate::reading::Problem;
use crate::session::{Action, Window, is_known_key, shown_value};
use yew::prelude::*;

/// One problem of the link. A link may contain a stranger's text, which must not appear on the office's page, so only
/// this site's keys are repeated. The host page is told about its own.
fn line(view: View, problem: &Problem) -> Html {
    let policy = view.session.policy;
    let expected = || format!(" — {}", expected(policy, problem, view.language(), Reader::Person));
    let is_known = is_known_key(policy, &problem.key);
    let key = (is_known || view.session.window == Window::Framed).then(|| problem.key.clone());
    // In the estimate a scenario's number may precede the fact.
    let fact = policy.fact_named(problem.key.split_once('.').map_or(&problem.key, |(_, id)| id));
    let value = shown_value(policy, problem);
    html! {
        <li data-problem={key.unwrap_or_default()}>
            if let Some(fact) = fact.filter(|_| is_known) {
                <strong>{ view.say(policy.fact(fact).name) }</strong>
                { for value.map(|value| html! { <code translate="no">{ format!(" {value}") }</code> }) }
                { expected() }
            } else if is_known {
                <code translate="no">{ problem.key.clone() }</code>
                { expected() }
            } else {
                { view.say(words::UNKNOWN_PART) }
            }
        </li>
    }
}

/// The notices; empty if there are none.
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
                    { for session.problems.iter().map(|problem| line(view, problem)) }
                </ul>
            }
            if !session.dropped.is_empty() {
                <p>
                    { labelled(say(words::DROPPED), &listed(session.dropped.iter().map(|fact| say(session.policy.fact(fact).name)), language), language) }
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
