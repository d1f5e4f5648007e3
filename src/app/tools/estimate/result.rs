//! What one scenario comes to: the total and what it is made of, then each subsidy with its years, its
//! limits and what a little more would add, all cited.

use super::Scenario;
use super::years::years;
use crate::app::components::{View, entitlement_card, legal, term_notice, total};
use crate::engine::{Range, Status};
use crate::estimate::{Estimate, PartEstimate, with_implied};
use crate::i18n::{grouped, money, range, status_name, tool_words, words};
use crate::policy::{Audience, EstimateStep, Language, Text};
use crate::session::Case;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use yew::prelude::*;

/// The result.
pub fn result(view: View, scenario: &Scenario, estimate: &Estimate) -> Html {
    let say = |text: Text| view.say(text);
    if estimate.parts.is_empty() {
        return html! { <p class="notice">{ say(tool_words::NOTHING_PLANNED) }</p> };
    }
    let policy = view.session.policy;
    let answers = with_implied(&scenario.answers(policy));
    let case = Case { answers, ..Case::new(policy, Audience::Employer) };
    html! {
        <>
            { term_notice(view, &case) }
            <h2>{ say(tool_words::COMPARE_HEADING) }</h2>
            { total(view, estimate.total) }
            { composition(view, estimate) }
            { for estimate.parts.iter().map(|part| one(view, &case, part)) }
            { legal(view) }
        </>
    }
}

/// What the total is made of, by what each subsidy may come to.
fn composition(view: View, estimate: &Estimate) -> Html {
    const WIDTH: u32 = 300;
    let high = |part: &PartEstimate| part.explanation.outcome.amount.and_then(|amount| amount.high);
    let most = estimate.parts.iter().filter_map(high).max().filter(|most| !most.is_zero()).unwrap_or(Decimal::ONE);
    html! {
        <div class="bars">
            <h3>{ view.say(tool_words::COMPOSITION) }</h3>
            <ul class="bars__list">
                { for estimate.parts.iter().map(|part| {
                    let share = high(part).map(|high| (high * Decimal::from(WIDTH) / most).to_u32().unwrap_or(0));
                    html! {
                        <li class="bars__one">
                            <span class="bars__name">{ view.say(part.part.entitlement.name) }</span>
                            <svg class="bars__bar" viewBox={format!("0 0 {WIDTH} 10")} preserveAspectRatio="none" aria-hidden="true" focusable="false">
                                <rect class="range__possible" width={share.unwrap_or(WIDTH).to_string()} height="10" />
                            </svg>
                            <span class="bars__count">{ sum_of(view, part) }</span>
                        </li>
                    }
                }) }
            </ul>
        </div>
    }
}

/// A subsidy's sum, or its status where it has none.
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
            { entitlement_card(view, case, part.part.entitlement) }
            if let Some(each) = part.per_person.filter(|each| each.low.is_some()) {
                <p class="estimate__each" data-each="">{ format!("{}: {}", say(tool_words::PER_PERSON), range(each, language)) }</p>
            }
            { years(view, case, part) }
            { additions(view, part) }
        </section>
    }
}

/// What a little more would add.
fn additions(view: View, part: &PartEstimate) -> Html {
    if part.additions.is_empty() || part.explanation.outcome.status == Status::Ineligible {
        return html! {};
    }
    let line = |(step, more): &(&EstimateStep, Range)| {
        html! {
            <li data-adds={view.session.policy.fact(step.fact).id}>
                { format!("{}: {}", view.say(step.name), added(view, *more)) }
            </li>
        }
    };
    html! {
        <div class="estimate__adds">
            <h3>{ view.say(tool_words::ADDS_HEADING) }</h3>
            <ul>{ for part.additions.iter().map(line) }</ul>
        </div>
    }
}

/// A difference in words.
fn added(view: View, more: Range) -> String {
    let language = view.language();
    let adds = view.say(tool_words::ADDS);
    let gap = if language == Language::Chinese { "" } else { " " };
    match (more.low, more.high) {
        (Some(low), Some(high)) if low.is_zero() && high.is_zero() => view.say(tool_words::ADDS_NOTHING).to_owned(),
        (Some(low), Some(high)) if low == high => format!("{adds}{gap}{}", money(low, language)),
        // The two ends move on their own: a limit may hold one of them.
        (Some(low), Some(high)) => {
            let (less, more) = (low.min(high), low.max(high));
            format!("{adds}{gap}{}–{}", grouped(less.round_dp(2)), money(more, language))
        }
        (Some(low), None) | (None, Some(low)) => format!("{adds}{gap}≥ {}", money(low, language)),
        (None, None) => view.say(words::AMOUNT_OPEN_LOCAL).to_owned(),
    }
}
