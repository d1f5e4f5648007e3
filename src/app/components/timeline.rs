//! The timeline: the policy's days and the visitor's dates, on one line and as a list.

use super::View;
use crate::i18n::{answer, date, words};
use crate::policy::{CalendarDate, Language};
use crate::session::Case;
use yew::prelude::*;

/// The drawing's width and the ends of its line, in its own units.
const WIDTH: u32 = 640;
const MARGIN: u32 = 20;

/// A day on the line.
struct Day {
    date: CalendarDate,
    said: String,
    name: &'static str,
    /// Whether the visitor gave it.
    own: bool,
}

/// The timeline; nothing while the visitor has given no date.
pub fn timeline(view: View, case: &Case) -> Html {
    let language = view.language();
    let days = days(case, language);
    if !days.iter().any(|day| day.own) {
        return html! {};
    }
    let first = days.first().map_or(0, |day| day.date.day_number());
    let span = days.last().map_or(1, |day| day.date.day_number() - first).max(1);
    let place = |day: CalendarDate| {
        let along = u64::from(day.day_number().saturating_sub(first)) * u64::from(WIDTH - 2 * MARGIN) / u64::from(span);
        MARGIN + along as u32
    };
    let term = case.answers.policy().term;
    html! {
        <section class="timeline">
            <h2 class="timeline__heading">{ words::TIMELINE.in_language(language) }</h2>
            <svg class="timeline__drawing" viewBox={format!("0 0 {WIDTH} 40")} aria-hidden="true" focusable="false">
                <line class="timeline__line" x1={MARGIN.to_string()} x2={(WIDTH - MARGIN).to_string()} y1="20" y2="20" />
                <line class="timeline__term" x1={place(term.issued).to_string()} x2={place(term.until).to_string()} y1="20" y2="20" />
                { for days.iter().map(|day| {
                    let (x, class) = (place(day.date).to_string(), if day.own { "timeline__own" } else { "timeline__set" });
                    if day.own {
                        html! { <circle {class} cx={x} cy="20" r="9" /> }
                    } else {
                        html! { <rect {class} x={(place(day.date) - 3).to_string()} y="10" width="6" height="20" /> }
                    }
                }) }
            </svg>
            <ol class="timeline__days">
                { for days.iter().map(|day| html! {
                    <li class={if day.own { "timeline__day timeline__day--own" } else { "timeline__day" }}>
                        <span class="timeline__date">{ day.said.clone() }</span>{ " " }<span class="timeline__name">{ day.name }</span>
                        if day.own { <span class="timeline__mark">{ format!(" ({})", words::TIMELINE_YOURS.in_language(language)) }</span> }
                    </li>
                }) }
            </ol>
        </section>
    }
}

/// The policy's days and the visitor's, in chronological order.
fn days(case: &Case, language: Language) -> Vec<Day> {
    let policy = case.answers.policy();
    let set = policy.milestones.iter().map(|milestone| Day {
        date: milestone.date,
        said: date(milestone.date, language),
        name: milestone.name.in_language(language),
        own: false,
    });
    let own = case.answers.answered().iter().filter_map(|fact| {
        let given = case.answers.get(fact)?;
        let (date, _) = given.days()?;
        let said = answer(policy, fact, given, language);
        Some(Day { date, said, name: policy.fact(fact).name.in_language(language), own: true })
    });
    let mut days: Vec<Day> = set.chain(own).collect();
    days.sort_by_key(|day| day.date);
    days
}
