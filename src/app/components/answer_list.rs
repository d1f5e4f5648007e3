//! The answers of a case, in the order asked.

use super::View;
use crate::i18n::{answer, labelled, words};
use crate::policy::FactId;
use crate::session::Case;
use yew::prelude::*;

/// The list.
pub fn answer_list(view: View, case: &Case) -> Html {
    let (policy, language) = (view.session.policy, view.language());
    let row = |fact: FactId| {
        let given = case.answers.get(fact).map(|given| answer(policy, fact, given, language));
        let given = given.unwrap_or_else(|| view.say(words::ANSWER_NOT_SURE).to_owned());
        html! { <li>{ labelled(view.say(policy.fact(fact).name), &given, language) }</li> }
    };
    html! { <ul class="notice__list notice__answers">{ for case.trail.iter().copied().map(row) }</ul> }
}
