//! The answer first: the entitlements, one per line with its reason; then those that the plan leaves open, those that
//! depend on further answers, and, collapsed, those that are refused.

use super::{Fold, View};
use crate::app::browser;
use crate::engine::{Evaluation, Explanation, Outcome, Range, Status};
use crate::i18n::{item_lines, item_sum, range, reason_in_a_line, result_words, says, total_in_words, words};
use crate::policy::{Audience, Entitlement, FactId, Kind, Text};
use crate::session::{Action, Case, Page};
use rust_decimal::Decimal;
use yew::prelude::*;

/// The number of items that depend on further answers and are shown; the others are folded, by name.
const SHOWN_UNKNOWN: usize = 1;

/// The answer.
pub fn summary(view: View, case: &Case, evaluation: &Evaluation, explanations: &[Explanation]) -> Html {
    let total = evaluation.total.rounded_to_fen();
    let low = total.low.unwrap_or_default();
    let in_words = total_in_words(evaluation, view.language());
    let gets = match case.audience {
        Audience::Worker => result_words::YOU_GET,
        Audience::Employer | Audience::Provider => result_words::YOUR_ENTERPRISE_GETS,
    };
    let has_sum = low > Decimal::ZERO;
    let group = |status: Status, heading: Text, lead: Option<Text>, is_of: fn(&Entitlement) -> bool| {
        let is_in = |outcome: &Outcome| outcome.status == status && is_of(outcome.entitlement);
        let mut items: Vec<&Explanation> = explanations.iter().filter(|one| is_in(&one.outcome)).collect();
        if items.is_empty() {
            return html! {};
        }
        let is_in_kind = items.iter().all(|one| one.outcome.entitlement.is_in_kind());
        // Money first, the largest sum at the top.
        items.sort_by_key(|explanation| {
            let amount = explanation.outcome.amount;
            (std::cmp::Reverse(amount.and_then(|amount| amount.low)), amount.is_none())
        });
        let says_so_itself = |one: &&Explanation| {
            let lines = item_lines(&case.answers, case.audience, one, view.language());
            lead.is_some_and(|lead| lines.iter().any(|line| says(line, lead, view.language())))
        };
        let lead = lead.filter(|_| !items.iter().any(says_so_itself));
        let list = |items: Vec<&Explanation>| {
            // Help in kind is often granted for one and the same reason: it is said once.
            let says_once = is_in_kind && status == Status::Eligible;
            let mut said: Vec<String> = Vec::new();
            html! {
                <ul class="items">
                    { for items.into_iter().map(|explanation| {
                        let mut lines = reasons(view, case, explanation);
                        lines.retain(|line| !says_once || !said.contains(line));
                        said.extend_from_slice(&lines);
                        item(view, case, explanation, lines)
                    }) }
                </ul>
            }
        };
        let folded = |heading: String, items: Vec<&Explanation>| {
            html! { <details class="items__more"><summary>{ heading }</summary>{ list(items) }</details> }
        };
        // A wall of what is not known yet tells nobody where to begin; in 长辈版 one line is enough.
        if status == Status::Unknown && view.session.elder {
            let says = result_words::items_to_answer(items.len(), view.language());
            return html! { <section class="summary__group">{ folded(says, items) }</section> };
        }
        let is_long = status == Status::Unknown && items.len() > SHOWN_UNKNOWN + 1;
        let others = if is_long { items.split_off(SHOWN_UNKNOWN) } else { Vec::new() };
        let names: Vec<&str> = others.iter().map(|other| view.say(other.outcome.entitlement.called())).collect();
        let more = result_words::more_items(&names, view.language());
        html! {
            <section class={classes!("summary__group", format!("summary__group--{}", status.id()), is_in_kind.then_some("summary__group--in-kind"))}>
                <h2 class="summary__heading">{ view.say(heading) }</h2>
                { list(items) }
                if !others.is_empty() { { folded(more, others) } }
                { for lead.map(|lead| html! { <p class="summary__lead">{ view.say(lead) }</p> }) }
            </section>
        }
    };
    html! {
        <section class="summary">
            if has_sum { <p class="summary__label">{ view.say(gets) }</p> }
            <p class={classes!("summary__sum", (!has_sum).then_some("summary__sum--words"))} data-total-low={low.normalize().to_string()}
                data-total-high={total.high.map(|high| high.normalize().to_string())}>{ in_words.headline }</p>
            { for total.high.filter(|&high| high > low).map(|high| html! {
                <p class="summary__most">{ range(Range { low: None, high: Some(high) }, view.language()) }</p>
            }) }
            <p class="summary__estimate">{ view.say(words::ESTIMATE) }</p>
            if evaluation.outcomes.iter().any(|outcome| outcome.status != Status::Ineligible) {
                <p class="summary__lead" data-until="">{ result_words::rules_until(view.session.policy.term.until, view.language()) }</p>
            }
            { group(Status::Eligible, words::GROUP_ELIGIBLE, None, Entitlement::names_no_sum) }
            // Separate from the money: free training is open to whole groups, whether or not the visitor took it.
            { group(Status::Eligible, result_words::OPEN_TO_YOU, None, Entitlement::is_in_kind) }
            { group(Status::Discretionary, result_words::LEFT_OPEN_HEADING, Some(words::LEFT_OPEN), |_| true) }
            { group(Status::Unknown, result_words::NOT_KNOWN_HEADING, None, |_| true) }
            { for in_words.lines.into_iter().filter(|(id, _)| *id == "one-payment").map(|(_, line)| html! {
                <p class="summary__lead">{ line }</p>
            }) }
        </section>
    }
}

/// The refused items, collapsed: each with the reason that applies to this visitor.
pub fn refused(view: View, explanations: &[Explanation]) -> Html {
    let items: Vec<&Explanation> =
        explanations.iter().filter(|explanation| explanation.outcome.status == Status::Ineligible).collect();
    if items.is_empty() {
        return html! {};
    }
    let heading = result_words::refused(items.len(), items.len() == explanations.len(), view.language());
    html! {
        <Fold id="refused" {heading}>
            <ul class="items">
                { for items.into_iter().map(|explanation| {
                    let entitlement = explanation.outcome.entitlement;
                    html! {
                        <li class="item item--ineligible" data-item={entitlement.id}>
                            <span class="item__mark" aria-hidden="true">{ "–" }</span>
                            <div class="item__text">
                                <strong class="item__name">{ view.say(entitlement.called()) }</strong>
                                { for reason_in_a_line(view.session.policy, explanation, view.language()).map(small) }
                            </div>
                        </li>
                    }
                }) }
            </ul>
        </Fold>
    }
}

fn small(line: String) -> Html {
    html! { <p class="item__reason">{ line }</p> }
}

fn item(view: View, case: &Case, explanation: &Explanation, lines: Vec<String>) -> Html {
    let outcome = explanation.outcome;
    let mark = match outcome.status {
        Status::Eligible => "✓",
        Status::Discretionary => "?",
        Status::Unknown | Status::Ineligible => "…",
    };
    html! {
        <li class={classes!("item", format!("item--{}", outcome.status.id()))} data-item={outcome.entitlement.id}>
            <span class="item__mark" aria-hidden="true">{ mark }</span>
            <div class="item__text">
                <p class="item__head">
                    <strong class="item__name">{ view.say(outcome.entitlement.called()) }</strong>
                    { for item_sum(explanation, view.language()).map(|sum| html! { <span class="item__amount">{ sum }</span> }) }
                </p>
                { for lines.into_iter().map(small) }
                if outcome.status == Status::Unknown {
                    { still_to_answer(view, case, explanation) }
                } else if !(view.session.elder && outcome.status == Status::Discretionary) {
                    { who_knows_the_standard(view, case, explanation) }
                }
            </div>
        </li>
    }
}

/// The lines below the name: the reason, and the calculation.
fn reasons(view: View, case: &Case, explanation: &Explanation) -> Vec<String> {
    let entitlement = explanation.outcome.entitlement;
    // In 长辈版 the name of help in kind says enough; why is among the details.
    if view.session.elder && entitlement.is_in_kind() && explanation.outcome.status == Status::Eligible {
        return Vec::new();
    }
    item_lines(&case.answers, case.audience, explanation, view.language())
}

/// The facts on which an item still depends, with a link to the first question. If all were asked, the uncertain
/// choices decide.
fn still_to_answer(view: View, case: &Case, explanation: &Explanation) -> Html {
    let policy = view.session.policy;
    let is_asked = |fact: &FactId| !matches!(policy.fact(*fact).kind, Kind::Standard);
    let facts: Vec<FactId> = explanation.missing.iter().filter(is_asked).collect();
    let Some(&first) = facts.first() else {
        return html! { <p class="item__reason">{ view.say(result_words::PERHAPS_DECIDES) }</p> };
    };
    let names: Vec<&str> = facts.iter().map(|&fact| view.say(policy.fact(fact).name)).collect();
    to_question(view, case, first, result_words::depends_on(&names, view.language()))
}

/// A link for visitors who know the local catalogue's sum.
fn who_knows_the_standard(view: View, case: &Case, explanation: &Explanation) -> Html {
    let policy = view.session.policy;
    let standard = explanation.missing.iter().find(|&fact| matches!(policy.fact(fact).kind, Kind::Standard));
    let say = || view.say(result_words::I_KNOW_THE_STANDARD).to_owned();
    standard.map_or_else(Html::default, |fact| to_question(view, case, fact, say()))
}

fn to_question(view: View, case: &Case, fact: FactId, says: String) -> Html {
    let question = Page::Question(case.audience, fact);
    let link = format!("#/{}?at={}", case.audience.id(), view.session.policy.fact(fact).id);
    html! {
        <p class="item__reason">
            <a class="item__question" href={browser::link_to(question, &link)} target={browser::target_of(question)}
                onclick={view.on_click(Action::Show(question))}>{ says }</a>
        </p>
    }
}
