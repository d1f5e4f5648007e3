//! A subsidy year by year, drawn and in numbers: what falls outside the policy's term is marked.

use crate::app::components::View;
use crate::engine::Answer;
use crate::estimate::{PartEstimate, YearShare};
use crate::i18n::{range, tool_words};
use crate::policy::Text;
use crate::session::Case;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use yew::prelude::*;

const WIDTH: u32 = 300;

/// The chart with its numbers.
pub fn years(view: View, case: &Case, part: &PartEstimate) -> Html {
    let say = |text: Text| view.say(text);
    let Some((months, limit)) = part.part.months else { return html! {} };
    if part.years.is_empty() {
        let dated = case.answers.get(view.session.policy.term.event).is_some();
        return html! { if !dated { <p class="roster__hint">{ say(tool_words::NEEDS_START) }</p> } };
    }
    let high = |share: &YearShare| share.sum.high.unwrap_or_default();
    let most = part.years.iter().map(high).max().filter(|most| !most.is_zero()).unwrap_or(Decimal::ONE);
    let beyond = match case.answers.get(months) {
        Some(Answer::Count(months)) => months.saturating_sub(limit),
        _ => 0,
    };
    let outside = part.years.iter().any(|share| share.months_outside > 0);
    html! {
        <div class="bars years">
            <h3>{ say(tool_words::BY_YEAR) }</h3>
            <ul class="bars__list">
                { for part.years.iter().map(|share| {
                    let width = (high(share) * Decimal::from(WIDTH) / most).to_u32().unwrap_or(0);
                    html! {
                        <li class="bars__one" data-year={share.year.to_string()} data-outside={share.months_outside.to_string()}>
                            <span class="bars__name">
                                { format!("{} ({} {})", share.year, share.months, say(tool_words::MONTHS_SHORT)) }
                                if share.months_outside > 0 { <abbr class="years__outside" title={say(tool_words::OUTSIDE_TERM)}>{ " *" }</abbr> }
                            </span>
                            { bar(share, width) }
                            <span class="bars__count">{ range(share.sum, view.language()) }</span>
                        </li>
                    }
                }) }
            </ul>
            if outside { <p class="roster__hint">{ "* " }{ say(tool_words::OUTSIDE_TERM) }</p> }
            if beyond > 0 { <p class="roster__hint" data-beyond={beyond.to_string()}>{ format!("{}: {beyond}", say(tool_words::BEYOND_LIMIT)) }</p> }
        </div>
    }
}

/// Solid up to the low end, light up to the high one; hatched where the year lies outside the term.
fn bar(share: &YearShare, width: u32) -> Html {
    let certain = match (share.sum.low, share.sum.high) {
        (Some(low), Some(high)) if !high.is_zero() => (low * Decimal::from(width) / high).to_u32().unwrap_or(0),
        _ => 0,
    };
    let inside = if share.months_outside > 0 { "years__bar--outside" } else { "years__bar--inside" };
    html! {
        <svg class={classes!("bars__bar", inside)} viewBox={format!("0 0 {WIDTH} 10")} preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="range__possible" width={width.to_string()} height="10" />
            <rect class="range__certain" width={certain.to_string()} height="10" />
        </svg>
    }
}
