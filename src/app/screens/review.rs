//! Every answer on one page, each with a way to change it.

use crate::app::browser;
use crate::app::components::View;
use crate::i18n::{answer, words};
use crate::policy::{Audience, FactId, Text};
use crate::session::{Action, Page};
use yew::prelude::*;

/// The page.
pub fn review(view: View, audience: Audience) -> Html {
    let (session, language) = (view.session, view.language());
    let say = |text: Text| view.say(text);
    let case = session.case(audience);
    let row = |fact: FactId| {
        let described = session.policy.fact(fact);
        let shown = match case.answers.get(fact) {
            Some(given) => answer(session.policy, fact, given, language),
            None => say(words::ANSWER_NOT_SURE).to_owned(),
        };
        html! {
            <div class="review__row" data-answer={described.id}>
                <dt class="review__fact">{ say(described.name) }</dt>
                <dd class="review__answer">{ shown }</dd>
                if session.frame.locked.contains(&fact) {
                    <dd class="review__change" data-locked="">{ say(words::SET_BY_PAGE) }</dd>
                } else {
                <dd class="review__change">
                    <a href={browser::link(&format!("#/{}?at={}", audience.id(), described.id))}
                        aria-label={format!("{} {}", say(words::CHANGE), say(described.name))}
                        onclick={view.on_click(Action::Show(Page::Question(audience, fact)))}>
                        { say(words::CHANGE) }
                    </a>
                    // For the curious: 长辈版 leaves it out.
                    if !session.elder {
                    <a class="review__what-if" href={browser::link(&format!("#/{}/what-if?at={}", audience.id(), described.id))}
                        aria-label={format!("{} {}", say(words::WHAT_IF), say(described.name))}
                        onclick={view.on_click(Action::Show(Page::WhatIf(audience, fact)))}>
                        { say(words::WHAT_IF) }
                    </a>
                    }
                </dd>
                }
            </div>
        }
    };
    html! {
        <div class="review">
            <h1 class="review__heading" tabindex="-1">{ say(words::REVIEW_HEADING) }</h1>
            if case.trail.is_empty() {
                <p>{ say(words::REVIEW_EMPTY) }</p>
            }
            <dl class="review__list">{ for case.trail.iter().copied().map(row) }</dl>
            <div class="review__actions">
                <a class="button button--primary" href={browser::link(&format!("#/{}/result", audience.id()))}
                    onclick={view.on_click(Action::Show(Page::Result(audience)))}>{ say(words::SHOW_RESULT) }</a>
                <button type="button" class="button button--plain" onclick={view.on_forget()}>
                    { say(words::START_AGAIN) }
                </button>
            </div>
        </div>
    }
}
