//! The advice of the office's guide for one person: documents, deadlines, the age of the guide, and the parts of its
//! file that were not used.

use super::View;
use super::hand_over::{Button, Goods, HandOver};
use super::offices::{elsewhere, said};
use crate::app::browser;
use crate::guide::{Advice, Due, Guide, Needed, Problem, calendar};
use crate::i18n::{guide_sentences, guide_words};
use crate::policy::CalendarDate;
use crate::session::Case;
use yew::prelude::*;

/// The most problems of a file that are listed.
const LISTED: usize = 50;

/// The advice for `case`; empty if there is no guide.
pub fn office_guide(view: View, case: &Case) -> Html {
    let problems = view.session.guide.iter().flat_map(|read| &read.problems).take(LISTED).collect::<Vec<_>>();
    let Some(guide) = view.session.office_guide() else { return not_used(view, &problems) };
    let evaluation = case.evaluate();
    let advice = guide.advice(&evaluation.outcomes, &case.answers);
    let today = browser::today();
    html! {
        <div data-guide="">
            if !advice.documents.is_empty() {
                <h3 class="next__part">{ view.say(guide_words::WHAT_TO_BRING) }</h3>
                <ul class="next__list" data-documents="">
                    { for advice.documents.iter().map(|needed| document(view, needed, advice.items)) }
                </ul>
            }
            if !advice.deadlines.is_empty() {
                <h3 class="next__part">{ view.say(guide_words::UNTIL_WHEN) }</h3>
                <ul class="next__list" data-deadlines="">
                    { for advice.deadlines.iter().map(|due| deadline(view, due, today)) }
                </ul>
                { for today.map(|today| to_calendar(view, guide, &advice, today)) }
            }
            { checked(view, guide, today) }
            { not_used(view, &problems) }
        </div>
    }
}

fn document(view: View, needed: &Needed, items: usize) -> Html {
    let language = view.language();
    html! {
        <li>
            { said(&needed.document.name, language) }
            { for guide_sentences::needed_for(needed, items, language).map(|count| html! {
                <>{ " " }<span class="next__aside">{ count }</span></>
            }) }
            { for needed.document.note.as_ref().map(|note| html! { <p class="next__aside">{ said(note, language) }</p> }) }
        </li>
    }
}

fn deadline(view: View, due: &Due, today: Option<CalendarDate>) -> Html {
    let language = view.language();
    let is_past = due.last_day.zip(today).is_some_and(|(day, today)| day < today);
    html! {
        <li data-last-day={due.last_day.map(CalendarDate::written)}>
            { for due.last_day.map(|day| html! { <><strong>{ guide_sentences::by(day, language) }</strong>{ " " }</> }) }
            { guide_sentences::applied_for(due, language) }
            <p class="next__aside">{ guide_sentences::counted(view.session.policy, due, language) }</p>
            { for due.deadline.note.as_ref().map(|note| html! { <p class="next__aside">{ said(note, language) }</p> }) }
            if is_past { <p class="next__past">{ view.say(guide_words::PAST) }</p> }
        </li>
    }
}

/// The days in the future, as a calendar file.
fn to_calendar(view: View, guide: &Guide, advice: &Advice, today: CalendarDate) -> Html {
    let events = guide_sentences::events(view.session.policy, guide, advice, today, view.language());
    if events.is_empty() {
        return html! {};
    }
    let file = calendar(&events, guide.checked).into_bytes().into();
    let goods = Goods::File("deadlines.ics", "text/calendar;charset=utf-8", file);
    let buttons = vec![Button { id: "calendar", name: guide_words::CALENDAR, goods }];
    html! { <HandOver language={view.language()} {buttons} /> }
}

fn checked(view: View, guide: &Guide, today: Option<CalendarDate>) -> Html {
    let language = view.language();
    html! {
        <p class="next__checked" data-checked={guide.checked.written()}>
            { guide_sentences::checked(guide, language) }
            { for guide.link.as_ref().map(|link| html! { <>{ " " }{ elsewhere(link, language) }</> }) }
            if today.is_some_and(|today| guide.is_old(today)) {
                <strong class="next__past">{ view.say(guide_words::OLD) }</strong>
            }
        </p>
    }
}

/// The problems of the file, for its maintainers.
fn not_used(view: View, problems: &[&Problem]) -> Html {
    if problems.is_empty() {
        return html! {};
    }
    html! {
        <details class="next__problems" data-guide-problems="">
            <summary>{ view.say(guide_words::FILE_PROBLEMS) }</summary>
            <ul>
                { for problems.iter().map(|problem| html! {
                    <li>{ guide_sentences::problem(problem, view.language()) }</li>
                }) }
            </ul>
        </details>
    }
}
