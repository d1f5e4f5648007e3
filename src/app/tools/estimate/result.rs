//! The results of one scenario: the total and its composition, then each subsidy with its years, its limits and the
//! effect of small increments, all with citations.

use super::Scenario;
use super::bars::{bar, longest};
use super::years::{all_years, outside, years};
use crate::app::components::{About, View, entitlement_card, legal, legal_in_short, term_notice, total};
use crate::engine::{Range, Status, Step};
use crate::estimate::{Addition, Estimate, PartEstimate};
use crate::i18n::estimate_sentences::{adds, adds_at_least, each_and_all};
use crate::i18n::{beside, labelled, money, range, status_name, tool_words, words, yuan};
use crate::policy::{Audience, FactId, Text};
use crate::session::Case;
use rust_decimal::Decimal;
use yew::prelude::*;

/// The result.
pub fn result(view: View, scenario: &Scenario, estimate: &Estimate) -> Html {
    let say = |text: Text| view.say(text);
    if estimate.parts.is_empty() {
        return html! { <p class="notice">{ say(tool_words::NOTHING_PLANNED) }</p> };
    }
    let policy = view.session.policy;
    html! {
        <>
            { term_notice(view, &scenario.case(policy, estimate.parts[0].part.entitlement)) }
            <h2>{ say(tool_words::RESULT_HEADING) }</h2>
            { total(view, &estimate.evaluation) }
            { outside(view, estimate) }
            { composition(view, estimate) }
            { all_years(view, estimate) }
            { for estimate.parts.iter().map(|part| one(view, &scenario.case(policy, part.part.entitlement), part)) }
            { legal_in_short(view, false) }
                { legal(view, Audience::Employer) }
        </>
    }
}

/// The composition of the total by subsidy.
fn composition(view: View, estimate: &Estimate) -> Html {
    let sum = |part: &PartEstimate| part.explanation.outcome.amount;
    let longest = longest(estimate.parts.iter().filter_map(sum));
    html! {
        <div class="bars">
            <h3>{ view.say(tool_words::COMPOSITION) }</h3>
            <ul class="bars__list">
                { for estimate.parts.iter().map(|part| html! {
                    <li class="bars__one" data-composition={part.part.entitlement.id}>
                        <span class="bars__name">{ view.say(part.part.entitlement.name) }</span>
                        { for sum(part).map(|_| bar(part.explanation.outcome.counted(), longest, None)) }
                        <span class="bars__count">{ sum_of(view, part) }</span>
                    </li>
                }) }
            </ul>
        </div>
    }
}

/// A subsidy's sum, or its status if it has none.
pub fn sum_of(view: View, part: &PartEstimate) -> String {
    let outcome = part.explanation.outcome;
    match outcome.amount {
        Some(amount) if amount.low.is_some() || amount.high.is_some() => range(amount, view.language()),
        Some(_) => view.say(words::AMOUNT_OPEN_LOCAL).to_owned(),
        None => view.say(status_name(outcome.status)).to_owned(),
    }
}

fn one(view: View, case: &Case, part: &PartEstimate) -> Html {
    let say = |text: Text| view.say(text);
    let language = view.language();
    html! {
        <section class="estimate__one" data-part={part.part.entitlement.id}>
            { entitlement_card(view, case, part.part.entitlement, About::Reader) }
            if let Some(each) = part.per_person.filter(|each| each.low.is_some()) {
                <p class="estimate__each" data-each="">{ labelled(say(tool_words::PER_PERSON), &range(each, language), language) }</p>
            }
            { assumed(view, part) }
            { readings(view, part) }
            { years(view, case, part) }
            { additions(view, part) }
        </section>
    }
}

/// The facts that planning for people implies.
fn assumed(view: View, part: &PartEstimate) -> Html {
    let line = |&fact: &FactId| {
        let name = view.say(view.session.policy.fact(fact).name);
        html! { <p class="roster__hint">{ labelled(view.say(tool_words::ASSUMED), name, view.language()) }</p> }
    };
    part.part.implied.iter().map(line).collect()
}

/// The sums of both readings, if the text is ambiguous.
fn readings(view: View, part: &PartEstimate) -> Html {
    let language = view.language();
    let two = part.explanation.steps.iter().find_map(|step| match step {
        Step::Readings { wording, first, second, .. } => Some((*wording, first.1, second.1)),
        _ => None,
    });
    let Some((wording, first, second)) = two.filter(|_| part.people > 0) else { return html! {} };
    let people = Range::exactly(part.people.into());
    let line = |(name, each): (Text, Range)| {
        let (one, all) = (range(each, language), range(each.times(people), language));
        html! { <li>{ labelled(view.say(name), &each_and_all(&one, &all, language), language) }</li> }
    };
    html! {
        <div class="estimate__readings" data-readings="">
            <h4>{ view.say(tool_words::TWO_READINGS) }</h4>
            <p>{ view.say(wording) }</p>
            <ul>{ for [(words::ONE_MONTH_READING, first), (words::EVERY_MONTH_READING, second)].into_iter().map(line) }</ul>
        </div>
    }
}

/// The effects of small increments.
fn additions(view: View, part: &PartEstimate) -> Html {
    if part.additions.is_empty() || part.explanation.outcome.status == Status::Ineligible {
        return html! {};
    }
    let line = |Addition { step, by, sum }: &Addition| {
        // Near its maximum a fact grows by less than the step.
        let (name, language) = (view.say(step.name), view.language());
        let name = match *by == Decimal::from(step.by) {
            true => name.to_owned(),
            false => {
                beside(name, &labelled(view.say(tool_words::UP_TO_MOST), &money(*by, language), language), language)
            }
        };
        html! {
            <li data-adds={view.session.policy.fact(step.fact).id}>
                { labelled(&name, &added(view, *sum), language) }
            </li>
        }
    };
    html! {
        <div class="estimate__adds">
            <h4>{ view.say(tool_words::ADDS_HEADING) }</h4>
            <ul>{ for part.additions.iter().map(line) }</ul>
        </div>
    }
}

/// A difference in words.
fn added(view: View, more: Range) -> String {
    let language = view.language();
    match (more.low, more.high) {
        (Some(low), Some(high)) if low.is_zero() && high.is_zero() => view.say(tool_words::ADDS_NOTHING).to_owned(),
        (Some(low), Some(high)) if low == high => adds(&money(low, language), language),
        // The two ends may grow by different amounts, because a limit may hold one of them.
        (Some(low), Some(high)) => {
            let (less, more) = (low.min(high), low.max(high));
            adds(&format!("{}–{}", yuan(less), money(more, language)), language)
        }
        (Some(low), None) | (None, Some(low)) => adds_at_least(&money(low, language), language),
        (None, None) => view.say(words::AMOUNT_OPEN_LOCAL).to_owned(),
    }
}
