//! One question a screen, with why it is asked and the live result beside it.

use crate::app::components::{QuestionForm, View, live_result, term_notice};
use crate::engine::{Outcome, Range};
use crate::i18n::{range, words};
use crate::policy::{Audience, FactId, Language, Text};
use crate::session::{Action, Case, Page};
use yew::prelude::*;

/// The page.
pub fn question(view: View, audience: Audience, fact: FactId) -> Html {
    let (session, language) = (view.session, view.language());
    let say = |text: Text| view.say(text);
    let case = session.case(audience);
    let question = session.policy.question(fact);
    let on_answer = view.act.reform(move |answer| Action::Answer(audience, fact, answer));
    let doubt = {
        let session = view.session.clone();
        Callback::from(move |given| session.case(audience).doubt_in_words(fact, given, session.language))
    };
    let back = case.before(fact).map_or(Page::Home, |before| Page::Question(audience, before));
    html! {
        <div class="with-live">
            <div class="with-live__main">
                <a class="back" href="#/" onclick={view.on_click(Action::Show(back))}>{ say(words::BACK) }</a>
                { term_notice(view, case) }
                <p class="question__remaining">{ remaining(case.remaining_at_most(), language) }</p>
                <QuestionForm key={session.policy.fact(fact).id} policy={session.policy} {fact}
                    given={case.answers.get(fact)} prompt={say(question.prompt(audience))} {language} {doubt} {on_answer}>
                    if let Some(help) = question.help { <p class="question__help">{ say(help) }</p> }
                </QuestionForm>
                { decides(case, fact, language) }
                <p class="question__reason">
                    <span class="question__reason-label">{ say(words::WHY_ASKED) }</span>
                    { " " }{ say(question.reason) }{ " " }
                    <a href={format!("#/policy/{}", question.clause.id)}
                        onclick={view.on_click(Action::Show(Page::Policy(Some(question.clause.id))))}>
                        { if language == Language::Chinese { question.clause.heading } else { question.clause.heading_english } }
                    </a>
                </p>
            </div>
            { live_result(view, case) }
        </div>
    }
}

/// What the answer can still change: "this answer decides: living allowance, up to 1,500 yuan".
fn decides(case: &Case, fact: FactId, language: Language) -> Html {
    const SHOWN: usize = 4;
    let outcomes = case.decided_by(fact);
    if outcomes.is_empty() {
        return html! {};
    }
    let item = |outcome: &Outcome| {
        let high = outcome.amount.and_then(|amount| amount.high).filter(|high| !high.is_zero());
        let most = high.map(|high| format!(" · {}", range(Range { low: None, high: Some(high) }, language)));
        html! { <li>{ outcome.entitlement.name.in_language(language) }{ for most }</li> }
    };
    html! {
        <div class="decides">
            <p class="decides__label">{ words::THIS_DECIDES.in_language(language) }</p>
            <ul class="decides__list">
                { for outcomes.iter().take(SHOWN).map(item) }
                if outcomes.len() > SHOWN {
                    <li>{ format!("{} (+{})", words::AND_MORE.in_language(language), outcomes.len() - SHOWN) }</li>
                }
            </ul>
        </div>
    }
}

/// How many questions can follow at most.
fn remaining(count: usize, language: Language) -> String {
    match (count, language) {
        (0 | 1, _) => words::REMAINING_ONE.in_language(language).to_owned(),
        (count, Language::Chinese) => format!("最多还有 {count} 个问题，通常少得多"),
        (count, Language::English) => format!("{count} more questions at most, usually far fewer"),
    }
}
