//! The meanings of the columns, to be checked and corrected, and the answers for everyone.

use super::Desk;
use super::first::asked_first;
use super::state::{Event, Phase};
use crate::app::components::View;
use crate::app::tools::fields::field;
use crate::i18n::roster_page::{columns_not_listed, columns_twice, columns_unused};
use crate::i18n::tool_words;
use crate::policy::{FactId, Text};
use crate::roster::{Column, FileProblem, Header, MOST_COLUMNS, offered, understood};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The most columns that are listed; of those after them, only the used ones are.
const LISTED: usize = 200;
/// The number of unused columns named above the result.
const NAMED: usize = 12;

/// Both forms, with the button that works out the file again.
pub fn columns(view: View, desk: &Desk) -> Html {
    let say = |text: Text| view.say(text);
    let state = desk.state();
    if matches!(state.phase, Phase::Reading(..) | Phase::Running(..)) {
        return html! {};
    }
    let unknown = state.phase == Phase::Failed(FileProblem::NoKnownColumn);
    let again = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.again())
    };
    html! {
        <>
            if !state.headers.is_empty() {
                <details class="roster__columns" open={unknown}>
                    <summary>{ say(tool_words::COLUMNS_HEADING) }</summary>
                    <p>{ say(tool_words::COLUMNS_LEAD) }</p>
                    { table(view, desk) }
                    { not_listed(view, desk) }
                </details>
            }
            <details class="roster__common">
                <summary>{ say(tool_words::COMMON_HEADING) }</summary>
                <p>{ say(tool_words::COMMON_LEAD) }</p>
                { common(view, desk) }
            </details>
            if !state.headers.is_empty() {
                <button type="button" class="button button--primary" data-again="" onclick={again}>
                    { say(tool_words::WORK_OUT_AGAIN) }
                </button>
            }
        </>
    }
}

/// A prominent list of the columns that were not read: those without a known meaning, and those with the same meaning
/// as another.
pub fn left_out(view: View, headers: &[Header]) -> Html {
    let (policy, language) = (view.session.policy, view.language());
    let is_unused = |header: &&Header| header.column.is_empty() && !header.identity && header.perhaps.is_empty();
    let unused = headers.iter().filter(is_unused);
    let unused = unused.map(|header| header.header.as_str()).filter(|header| !header.is_empty());
    let (unused, twice): (Vec<&str>, Vec<&str>) =
        unused.partition(|header| Column::named(policy, header) == Column::Unused);
    let first = |names: &[&str]| names.len().min(NAMED);
    html! {
        <>
            if !unused.is_empty() {
                <p class="notice" data-unused={unused.len().to_string()}>
                    { columns_unused(&unused[..first(&unused)], unused.len(), language) }
                </p>
            }
            if !twice.is_empty() {
                <p class="notice" data-twice={twice.len().to_string()}>
                    { columns_twice(&twice[..first(&twice)], twice.len(), language) }
                </p>
            }
            if headers.len() >= MOST_COLUMNS {
                <p class="notice" data-not-read="">{ view.say(tool_words::COLUMNS_NOT_READ) }</p>
            }
        </>
    }
}

fn table(view: View, desk: &Desk) -> Html {
    let say = |text: Text| view.say(text);
    html! {
        <div class="table" tabindex="0" role="region" aria-label={say(tool_words::COLUMNS_HEADING)}>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ say(tool_words::COLUMN_IN_FILE) }</th>
                        <th scope="col">{ say(tool_words::COLUMN_SAMPLE) }</th>
                        <th scope="col">{ say(tool_words::COLUMN_MEANS) }</th>
                    </tr>
                </thead>
                <tbody>{ for listed(desk).map(|header| line(view, desk, header)) }</tbody>
            </table>
        </div>
    }
}

fn listed(desk: &Desk) -> impl Iterator<Item = &Header> {
    let headers = desk.state().headers.iter().enumerate();
    headers.filter(|(at, header)| *at < LISTED || !header.column.is_empty()).map(|(_, header)| header)
}

/// The columns of a very wide file that are not listed.
fn not_listed(view: View, desk: &Desk) -> Html {
    let unlisted = desk.state().headers.len() - listed(desk).count();
    html! {
        if unlisted > 0 { <p data-not-listed="">{ columns_not_listed(unlisted, view.language()) }</p> }
    }
}

fn line(view: View, desk: &Desk, header: &Header) -> Html {
    let policy = view.session.policy;
    let corrected = desk.state().told.corrected.iter().find(|(name, _)| *name == header.header);
    let chosen = corrected.map_or(header.column.as_str(), |(_, column)| column.as_str());
    let onchange = {
        let (desk, header) = (desk.clone(), header.header.clone());
        Callback::from(move |event: yew::Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            desk.tell(Event::Corrected(header.clone(), select.value()));
        })
    };
    html! {
        <tr>
            <th scope="row">{ header.header.clone() }</th>
            <td>{ header.sample.clone() }</td>
            <td>
                if header.tells_apart {
                    { view.say(tool_words::COLUMN_TELLS_APART) }
                } else if header.identity {
                    { view.say(tool_words::COLUMN_IDENTITY) }
                } else {
                    <select class="input" aria-label={header.header.clone()} data-column={header.header.clone()} {onchange}>
                        <option value="" selected={chosen.is_empty()}>{ view.say(tool_words::COLUMN_UNUSED) }</option>
                        { for understood(policy).map(|column| html! {
                            <option value={column.id(policy)} selected={chosen == column.id(policy)}>
                                { column.name(policy, view.language()) }
                            </option>
                        }) }
                    </select>
                }
            </td>
        </tr>
    }
}

/// A field for every fact that no column states.
fn common(view: View, desk: &Desk) -> Html {
    let policy = view.session.policy;
    let state = desk.state();
    let stated = |fact: FactId| state.headers.iter().any(|header| header.column == policy.fact(fact).id);
    let first = state.summary.as_ref().map_or_else(Vec::new, |summary| asked_first(policy, summary));
    let facts = offered(policy).into_iter().filter_map(|column| match column {
        Column::Fact(fact) => Some(fact).filter(|fact| !stated(*fact) && !first.contains(fact)),
        _ => None,
    });
    let on_change = {
        let desk = desk.clone();
        Callback::from(move |(fact, typed): (FactId, String)| {
            desk.tell(Event::Common(policy.fact(fact).id.to_owned(), typed))
        })
    };
    let typed = |fact: FactId| {
        let found = state.told.common.iter().find(|(id, _)| id == policy.fact(fact).id);
        found.map_or("", |(_, typed)| typed.as_str())
    };
    html! { <div class="fields">{ for facts.map(|fact| field(view, "common", fact, typed(fact), &on_change)) }</div> }
}
