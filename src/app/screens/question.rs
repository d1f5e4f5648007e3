//! One question per screen, or a list to tick, with its part of the story; the reason for asking is one tap away.

use crate::app::browser;
use crate::app::components::{QuestionForm, TickedForm, View, live_result, term_notice};
use crate::engine::{Outcome, Range, of_interest};
use crate::i18n::{part_of_story, range, words};
use crate::policy::{Audience, FactId, FactSet, Language, Question, Text};
use crate::session::{Action, Case, Page};
use yew::prelude::*;

/// The page.
pub fn question(view: View, audience: Audience, fact: FactId) -> Html {
    let case = view.session.case(audience);
    let asked = case.asked_with(fact);
    let back = view.session.back().unwrap_or_default();
    html! {
        <div class="with-live">
            <div class="with-live__main">
                // On the question for the date itself the notice would be redundant.
                if fact != view.session.policy.term.event { { term_notice(view, case) } }
                <p class="question__where">
                    // Within a host page there is nothing before the first question.
                    if back != Page::Home || !view.session.frame.embedded {
                        <a class="back" href={browser::link("#/")} onclick={view.on_click(Action::Show(back))}>{ view.say(words::BACK) }</a>
                    }
                    { progress(view, case, fact) }
                </p>
                if view.session.policy.group(fact).together.is_some() {
                    { list(view, case, fact, &asked) }
                } else {
                    { alone(view, case, fact) }
                }
            </div>
            { live_result(view, case) }
        </div>
    }
}

/// The progress in the story.
fn progress(view: View, case: &Case, fact: FactId) -> Html {
    let Some((number, parts, name)) = case.part_of(fact) else { return html! {} };
    html! {
        <>
            <span class="question__part">{ part_of_story(number, parts, view.say(name), view.language()) }</span>
            <span class="steps" aria-hidden="true">
                { for (1..=parts).map(|step| html! {
                    <span class={classes!("steps__step", (step < number).then_some("steps__step--done"), (step == number).then_some("steps__step--now"))} />
                }) }
            </span>
        </>
    }
}

/// Whether this changes an existing answer from the result or the list of answers, to which it returns.
fn is_change(view: View, case: &Case, fact: FactId) -> bool {
    view.session.origins.of(view.session.page).is_some() && case.trail.contains(&fact)
}

/// A question by itself.
fn alone(view: View, case: &Case, fact: FactId) -> Html {
    let (session, audience, language) = (view.session, case.audience, view.language());
    let question = session.policy.question(fact);
    let on_answer = view.act.reform(move |answer| Action::Answer(audience, fact, answer));
    let doubt = {
        let session = session.clone();
        Callback::from(move |given| session.case(audience).doubt_in_words(fact, given, session.language))
    };
    html! {
        <>
            <QuestionForm key={session.policy.fact(fact).id} policy={session.policy} {fact}
                given={case.answers.get(fact)} prompt={view.say(question.prompt(audience))} {language} {doubt} {on_answer} is_change={is_change(view, case, fact)}
                of_interest={of_interest(&case.entitlements(), session.policy, fact)}>
                if let Some(help) = question.help { <p class="question__help">{ view.say(help) }</p> }
            </QuestionForm>
            <div class="question__folds">
                { for question.more.map(|more| folded("more", view.say(words::EXPLAINED), html! { <p>{ view.say(more) }</p> })) }
                { folded("why", view.say(words::WHY_ASKED), why(view, case, question)) }
            </div>
        </>
    }
}

/// Several questions as a list to tick.
fn list(view: View, case: &Case, fact: FactId, asked: &[FactId]) -> Html {
    let (session, audience) = (view.session, case.audience);
    let prompt = session.policy.group(fact).together.map_or("", |prompt| view.say(prompt));
    let rows: Vec<_> = asked.iter().map(|&one| (one, case.answers.get(one))).collect();
    let asked_before: FactSet = asked.iter().copied().filter(|one| case.trail.contains(one)).collect();
    let on_answer = view.act.reform(move |answers| Action::Tick(audience, answers));
    let explained = asked.iter().filter_map(|&one| {
        let question = session.policy.question(one);
        Some((question.ticked.unwrap_or(session.policy.fact(one).name), question.more?))
    });
    let explained: Vec<(Text, Text)> = explained.collect();
    html! {
        <>
            <TickedForm key={session.policy.fact(fact).id} policy={session.policy} asked={rows} {asked_before} {prompt}
                meant={asked.first().is_some_and(|&first| first != fact).then_some(fact)} language={view.language()} {on_answer} is_change={is_change(view, case, fact)} />
            <div class="question__folds">
                { folded("more", view.say(words::EXPLAINED), html! {
                    <dl>{ for explained.into_iter().map(|(name, more)| html! {
                        <><dt><strong>{ view.say(name) }</strong></dt><dd>{ view.say(more) }</dd></>
                    }) }</dl>
                }) }
            </div>
        </>
    }
}

fn folded(id: &'static str, heading: &'static str, content: Html) -> Html {
    html! { <details class="question__fold" data-fold={id}><summary>{ heading }</summary>{ content }</details> }
}

/// The reason for asking, the results that depend on it, and the clause.
fn why(view: View, case: &Case, question: &Question) -> Html {
    let heading =
        if view.language() == Language::Chinese { question.clause.heading } else { question.clause.heading_english };
    html! {
        <>
            <p class="question__reason">
                { view.say(question.reason) }{ " " }
                <a href={browser::link(&format!("#/policy/{}", question.clause.id))}
                    onclick={view.on_click(Action::Show(Page::Policy(Some(question.clause.id))))}>{ heading }</a>
            </p>
            { decides(case, question.fact, view.language()) }
        </>
    }
}

/// The results that the answer can still change: "this answer decides: living allowance, up to 1,500 yuan".
fn decides(case: &Case, fact: FactId, language: Language) -> Html {
    let outcomes = case.decided_by(fact);
    if outcomes.is_empty() {
        return html! {};
    }
    let item = |outcome: &Outcome| {
        let high = outcome.amount.and_then(|amount| amount.high).filter(|high| !high.is_zero());
        let most = high.map(|high| format!(" · {}", range(Range { low: None, high: Some(high) }, language)));
        html! { <li>{ outcome.entitlement.called().in_language(language) }{ for most }</li> }
    };
    html! {
        <div class="decides">
            <p class="decides__label">{ words::THIS_DECIDES.in_language(language) }</p>
            <ul class="decides__list">{ for outcomes.iter().map(item) }</ul>
        </div>
    }
}
