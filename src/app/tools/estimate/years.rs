//! A subsidy year by year, drawn and in numbers: the part outside the policy's term is marked and summed.

use super::bars::{bar, longest};
use crate::app::components::View;
use crate::engine::{Answer, Range};
use crate::estimate::{Estimate, PartEstimate, YearShare};
use crate::i18n::estimate_sentences::{after_the_term, months_of_year};
use crate::i18n::{labelled, range, tool_words};
use crate::policy::Text;
use crate::session::Case;
use yew::prelude::*;

/// The chart with its numbers, and the number of months that no year pays for.
pub fn years(view: View, case: &Case, part: &PartEstimate) -> Html {
    let say = |text: Text| view.say(text);
    let Some((months, limit)) = part.part.months else { return html! {} };
    let beyond = match case.answers.get(months) {
        Some(Answer::Count(months)) => months.saturating_sub(limit),
        _ => 0,
    };
    html! {
        <div class="bars years">
            if part.years.is_empty() {
                if part.explanation.outcome.amount.is_some() { <p class="roster__hint">{ say(tool_words::NEEDS_START) }</p> }
            } else {
                <h4>{ say(tool_words::BY_YEAR) }</h4>
                { chart(view, part) }
                if matches!(case.answers.get(case.answers.policy().term.event), Some(Answer::Month(_))) {
                    <p class="roster__hint" data-needs-day="">{ say(tool_words::NEEDS_DAY) }</p>
                }
            }
            if beyond > 0 { <p class="roster__hint" data-beyond={beyond.to_string()}>{ labelled(say(tool_words::BEYOND_LIMIT), &beyond.to_string(), view.language()) }</p> }
        </div>
    }
}

fn chart(view: View, part: &PartEstimate) -> Html {
    let say = |text: Text| view.say(text);
    let longest = longest(part.years.iter().map(|share| share.sum));
    let outside =
        part.years.iter().filter(|share| share.months_outside > 0).map(YearShare::outside).reduce(Range::plus);
    let line = |share: &YearShare| {
        let is_outside = share.months_outside > 0;
        html! {
            <li class="bars__one" data-year={share.year.to_string()} data-outside={share.months_outside.to_string()}>
                <span class="bars__name">
                    { months_of_year(share.year, share.months, view.language()) }
                    if is_outside { <abbr class="years__outside" title={say(tool_words::OUTSIDE_TERM)}>{ " *" }</abbr> }
                </span>
                { bar(share.sum, longest, is_outside.then_some("years__bar--outside")) }
                <span class="bars__count">{ range(share.sum, view.language()) }</span>
            </li>
        }
    };
    html! {
        <>
            <ul class="bars__list">{ for part.years.iter().map(line) }</ul>
            if let Some(outside) = outside {
                <p class="roster__hint" data-outside-sum="">{ "* " }{ say(tool_words::OUTSIDE_TERM) }</p>
                <p><strong>{ labelled(&outside_name(view), &range(outside, view.language()), view.language()) }</strong></p>
            }
        </>
    }
}

/// Everything by calendar year, if there is more than one subsidy.
pub fn all_years(view: View, estimate: &Estimate) -> Html {
    if estimate.parts.len() < 2 || estimate.years.is_empty() {
        return html! {};
    }
    let longest = longest(estimate.years.iter().map(|(_, sum)| *sum));
    html! {
        <div class="bars">
            <h3>{ view.say(tool_words::TOTAL_BY_YEAR) }</h3>
            <ul class="bars__list">
                { for estimate.years.iter().map(|(year, sum)| html! {
                    <li class="bars__one" data-year-total={year.to_string()}>
                        <span class="bars__name">{ year }</span>
                        { bar(*sum, longest, None) }
                        <span class="bars__count">{ range(*sum, view.language()) }</span>
                    </li>
                }) }
            </ul>
            { for estimate.undated.iter().map(|sum| html! {
                <p class="roster__hint" data-undated="">{ labelled(view.say(tool_words::UNDATED), &range(*sum, view.language()), view.language()) }</p>
            }) }
        </div>
    }
}

/// The name for the part of a sum after the policy's last day, with that day.
pub fn outside_name(view: View) -> String {
    after_the_term(view.session.policy.term.until, view.language())
}

/// A note on the part of the total after the policy's last day.
pub fn outside(view: View, estimate: &Estimate) -> Html {
    html! {
        { for estimate.outside.iter().map(|outside| html! {
            <p class="notice notice--warning" data-total-outside="">
                <strong>{ labelled(&outside_name(view), &range(*outside, view.language()), view.language()) }</strong>
                { " – " }{ view.say(tool_words::OUTSIDE_TERM) }
            </p>
        }) }
    }
}
