//! What if: one answer changed beside the original, and the difference it makes.

use crate::app::browser;
use crate::app::components::{QuestionForm, View};
use crate::engine::{Evaluation, Outcome, Status, of_interest};
use crate::i18n::{amount, answer, labelled, range, status_name, total_in_words, words};
use crate::policy::{Audience, FactId, Language, Text};
use crate::session::{Action, Case, Page, Session};
use std::rc::Rc;
use yew::prelude::*;

/// The page's properties.
#[derive(Properties, PartialEq)]
pub struct WhatIfProperties {
    /// The session.
    pub session: Rc<Session>,
    /// The audience of the case.
    pub audience: Audience,
    /// The fact whose answer is changed.
    pub fact: FactId,
    /// Receives actions.
    pub act: Callback<Action>,
}

/// The page.
#[component]
pub fn WhatIf(WhatIfProperties { session, audience, fact, act }: &WhatIfProperties) -> Html {
    let (audience, fact, language) = (*audience, *fact, session.language);
    let view = View { session, act };
    let say = |text: Text| view.say(text);
    let case = session.case(audience);
    let other = use_state(|| None::<Option<crate::engine::Answer>>);
    let on_answer = {
        let other = other.clone();
        Callback::from(move |answer| {
            other.set(Some(answer));
            browser::focus_when_there(".what-if__difference");
        })
    };
    let doubt = {
        let session = session.clone();
        Callback::from(move |given| session.case(audience).doubt_in_words(fact, given, language))
    };
    let now = case
        .answers
        .get(fact)
        .map_or_else(|| say(words::ANSWER_NOT_SURE).to_owned(), |given| answer(session.policy, fact, given, language));
    let review = Action::Show(Page::Review(audience));
    html! {
        <div class="what-if">
            <a class="back" href={browser::link(&format!("#/{}/answers", audience.id()))} onclick={view.on_click(review.clone())}>
                { say(words::BACK) }
            </a>
            <p class="what-if__lead">{ say(words::WHAT_IF_HEADING) }</p>
            <p class="what-if__now">{ labelled(say(words::WHAT_IF_NOW), &now, language) }</p>
            <QuestionForm of_interest={of_interest(&case.entitlements(), session.policy, fact)} policy={session.policy} {fact} given={case.answers.get(fact)} {language} {doubt} {on_answer}
                prompt={say(session.policy.question(fact).prompt(audience))} />
            <div role="status">
                if let Some(given) = *other {
                    <div class="what-if__difference" tabindex="-1">
                    { difference(case, &case.what_if(fact, given), language) }
                    <div class="question__actions">
                        <button type="button" class="button button--primary"
                            onclick={view.on_click(Action::Answer(audience, fact, given))}>{ say(words::ADOPT) }</button>
                        <button type="button" class="button button--plain" onclick={view.on_click(review)}>{ say(words::KEEP) }</button>
                    </div>
                    </div>
                }
            </div>
        </div>
    }
}

/// The differences between the two cases, as a table.
fn difference(before: &Case, after: &Case, language: Language) -> Html {
    let say = |text: Text| text.in_language(language);
    let (now, then) = (before.evaluate(), after.evaluate());
    let differs = |(now, then): &(&Outcome, &Outcome)| now.status != then.status || now.amount != then.amount;
    let changed: Vec<(&Outcome, &Outcome)> = now.outcomes.iter().zip(&then.outcomes).filter(differs).collect();
    if changed.is_empty() {
        return html! { <p class="what-if__same">{ say(words::WHAT_IF_SAME) }</p> };
    }
    html! {
        <div class="table" tabindex="0" role="region" aria-label={say(words::WHAT_IF_HEADING)}>
            <table class="what-if__table">
                <thead>
                    <tr>
                        <th scope="col">{ say(words::ITEM) }</th>
                        <th scope="col">{ say(words::BEFORE) }</th>
                        <th scope="col">{ say(words::AFTER) }</th>
                    </tr>
                </thead>
                <tbody>
                    { for changed.into_iter().map(|(now, then)| html! {
                        <tr data-difference={now.entitlement.id}>
                            <th scope="row">{ say(now.entitlement.name) }</th>
                            <td>{ in_short(now, language) }</td>
                            <td>{ in_short(then, language) }</td>
                        </tr>
                    }) }
                    <tr>
                        <th scope="row">{ say(words::TOTAL) }</th>
                        <td>{ in_all(&now, language) }</td>
                        <td>{ in_all(&then, language) }</td>
                    </tr>
                </tbody>
            </table>
        </div>
    }
}

/// Status and amount in a few words.
fn in_short(outcome: &Outcome, language: Language) -> String {
    let status = status_name(outcome.status).in_language(language);
    match outcome.amount {
        Some(of) if outcome.status != Status::Unknown => labelled(status, &amount(of, language), language),
        _ => status.to_owned(),
    }
}

/// A total in a few words: never a zero without explanation if an item is eligible.
fn in_all(evaluation: &Evaluation, language: Language) -> String {
    match evaluation.total.high.is_some_and(|high| high.is_zero()) {
        true => total_in_words(evaluation, language).headline,
        false => range(evaluation.total, language),
    }
}
