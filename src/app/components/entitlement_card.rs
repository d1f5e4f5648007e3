//! One entitlement's result: status, amount, payee, the words that decided, and the full reasons.

use super::{About, View, clause_quote, reason_tree};
use crate::app::browser;
use crate::engine::{Explanation, Range, Status, Step, explain, left_open, nearest_change, reads};
use crate::i18n::{amount, labelled, range, status_name, step_line, words};
use crate::policy::{Benefit, Entitlement, Language, Payee, Text};
use crate::session::{Action, Case, Page};
use yew::prelude::*;

/// The card.
pub fn entitlement_card(view: View, case: &Case, entitlement: &'static Entitlement, about: About) -> Html {
    let language = view.language();
    let say = |text: Text| view.say(text);
    let explanation = explain(entitlement, &case.answers);
    let status = explanation.outcome.status;
    let payee_label = if is_in_words(entitlement) { words::GIVEN_TO } else { words::PAID_TO };
    html! {
        <article class={classes!("card", format!("card--{}", status.id()))}
            data-entitlement={entitlement.id} data-status={status.id()}>
            <header class="card__head">
                <h3 class="card__name">{ say(entitlement.name) }</h3>
                <span class="card__status">{ say(status_name(status)) }</span>
            </header>
            if status != Status::Ineligible {
                <p class={classes!("card__amount", is_in_words(entitlement).then_some("card__amount--words"))}>{ benefit_line(&explanation, language) }</p>
                <p class="card__payee">
                    if entitlement.payee != Payee::NotNamed { <span class="card__label">{ say(payee_label) }</span>{ " " } }
                    { say(entitlement.payee.name()) }
                </p>
            }
            { missing(view, case, &explanation) }
            <div class="card__because">
                <p class="card__label">{ say(words::BECAUSE) }</p>
                { for explanation.citations.iter().take(shown_quotes(status)).map(|&citation| html! {
                    { clause_quote(view, citation) }
                }) }
            </div>
            if status == Status::Discretionary {
                { for left_open(&explanation.reason).into_iter().map(|wording| html! { <p class="card__note" data-left-open="">{ say(wording) }</p> }) }
            }
            if status != Status::Ineligible {
                { for entitlement.notes.iter().map(|note| html! { <p class="card__note">{ say(note.wording) }</p> }) }
            }
            { sources(view, case, entitlement) }
            if let Some(sum) = explanation.outcome.amount {
                { folded("card__working working", say(words::HOW_AMOUNT), || working(view, &explanation, sum)) }
            }
            if status == Status::Ineligible {
                { folded("card__change", say(words::NEAREST_CHANGE), || to_qualify(view, case, entitlement)) }
            }
            { folded("card__why", say(words::WHY), || reason_tree(view, &explanation.reason, about)) }
        </article>
    }
}

fn folded(class: &'static str, heading: &'static str, content: impl FnOnce() -> Html) -> Html {
    html! {
        <details {class}>
            <summary>{ heading }</summary>
            { content() }
        </details>
    }
}

/// For a grant, only the words that grant it; for a refusal, all that failed. The rest is in the tree.
const fn shown_quotes(status: Status) -> usize {
    match status {
        Status::Eligible | Status::Discretionary => 1,
        Status::Unknown => 1,
        Status::Ineligible => usize::MAX,
    }
}

/// Whether the benefit has no sum to show.
const fn is_in_words(entitlement: &Entitlement) -> bool {
    matches!(entitlement.benefit, Benefit::InKind(_) | Benefit::Unnamed(_))
}

/// The amount, or the help in words.
fn benefit_line(explanation: &Explanation, language: Language) -> String {
    match (&explanation.outcome.entitlement.benefit, explanation.outcome.amount) {
        (Benefit::InKind(words) | Benefit::Unnamed(words), _) => words.in_language(language).to_owned(),
        (Benefit::Money(_), Some(range)) => amount(range, language),
        (Benefit::Money(_), None) => {
            explanation.no_sum_is_named().map_or_else(String::new, |wording| wording.in_language(language).to_owned())
        }
    }
}

/// The source documents of the standards chosen from the local catalogue.
fn sources(view: View, case: &Case, entitlement: &'static Entitlement) -> Html {
    let read = reads(entitlement);
    let standards = view.session.policy.catalogue.standards.iter().map(|standard| standard.fact);
    let entries = standards.filter(|&fact| read.contains(fact)).filter_map(|fact| view.session.source(case, fact));
    let example = view.session.catalogue.as_ref().is_some_and(|catalogue| catalogue.example);
    html! {
        { for entries.map(|entry| html! {
            <p class="card__note" data-source="">
                { labelled(view.say(words::CATALOGUE_SOURCE), &[&entry.occupation, " – ", &entry.source].concat(), view.language()) }
                if example { { " · " }{ view.say(words::CATALOGUE_EXAMPLE) } }
            </p>
        }) }
    }
}

/// The open questions, as links.
fn missing(view: View, case: &Case, explanation: &Explanation) -> Html {
    let policy = view.session.policy;
    if explanation.missing.is_empty() {
        return html! {};
    }
    html! {
        <div class="card__missing">
            <p class="card__label">{ words::STILL_MISSING.in_language(view.language()) }</p>
            <ul class="card__facts">
                { for explanation.missing.iter().map(|fact| {
                    let question = Page::Question(case.audience, fact);
                    let link = format!("#/{}?at={}", case.audience.id(), policy.fact(fact).id);
                    html! {
                        <li>
                            <a href={browser::link_to(question, &link)} target={browser::target_of(question)}
                                onclick={view.on_click(Action::Show(question))}>
                                <span>{ policy.fact(fact).name.in_language(view.language()) }</span>
                            </a>
                        </li>
                    }
                }) }
            </ul>
        </div>
    }
}

/// For a refusal: the fewest answers that would have to differ.
fn to_qualify(view: View, case: &Case, entitlement: &Entitlement) -> Html {
    let say = |text: Text| view.say(text);
    let policy = view.session.policy;
    let Some(changes) = nearest_change(entitlement, &case.answers) else {
        return html! { <p>{ say(words::NOTHING_TO_CHANGE) }</p> };
    };
    html! {
        <>
            <p>{ say(words::NEAREST_CHANGE_LEAD) }</p>
            <ul>
                { for changes.iter().map(|change| html! {
                    <li data-change={policy.fact(change.requirement.fact).id}>
                        if !change.must_hold { { say(words::MUST_NOT) } }
                        { say(change.requirement.wording) }
                        { clause_quote(view, change.requirement.citation) }
                    </li>
                }) }
            </ul>
        </>
    }
}

/// The calculation of the amount.
fn working(view: View, explanation: &Explanation, sum: Range) -> Html {
    let (policy, language) = (view.session.policy, view.language());
    let quotes = |step: &Step| -> Html {
        let mut citations = Vec::new();
        step.cite(&mut citations);
        citations.dedup();
        citations.into_iter().map(|citation| clause_quote(view, citation)).collect()
    };
    let lines = |steps: &[Step]| -> Html {
        steps.iter().map(|step| html! { <li>{ step_line(policy, step, language) }</li> }).collect()
    };
    let line = |step: &Step| match step {
        Step::Readings { wording, first, second, .. } => html! {
            <li>
                { wording.in_language(view.language()) }
                { for [(words::ONE_MONTH_READING, first), (words::EVERY_MONTH_READING, second)].map(|(name, (steps, value))| html! {
                    <div class="working__reading">
                        <p>{ labelled(name.in_language(view.language()), &range(*value, language), language) }</p>
                        <ul>{ lines(steps) }</ul>
                    </div>
                }) }
                { quotes(step) }
            </li>
        },
        other => html! { <li>{ step_line(policy, other, language) }{ quotes(other) }</li> },
    };
    html! {
        <ul class="working__steps">
            { for explanation.steps.iter().map(line) }
            <li class="working__sum">{ format!("= {}", amount(sum, language)) }</li>
        </ul>
    }
}
