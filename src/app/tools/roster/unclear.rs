//! Headers that may mean one column or another: their reader says which, once, and nothing is guessed.

use super::Desk;
use super::state::Event;
use crate::app::components::View;
use crate::i18n::roster_page::{header_says, unclear_headers};
use crate::i18n::{is_it, tool_words};
use crate::roster::{Column, Header};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// What says that a header means none of what it may mean.
const NONE: &str = "none";

/// The section; nothing where every header is clear.
pub fn unclear(view: View, headers: &[Header], desk: &Desk) -> Html {
    let asked: Vec<&Header> = headers.iter().filter(|header| !header.perhaps.is_empty()).collect();
    if asked.is_empty() {
        return html! {};
    }
    let again = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.again())
    };
    html! {
        <section class="notice notice--warning unread" data-unclear={asked.len().to_string()}>
            <h2 class="notice__heading">{ unclear_headers(asked.len() as u32, view.language()) }</h2>
            <p>{ view.say(tool_words::UNCLEAR_LEAD) }</p>
            <div class="table table--tall" tabindex="0" role="region" aria-label={view.say(tool_words::UNCLEAR_HEADING)}>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ view.say(tool_words::COLUMN_IN_FILE) }</th>
                            <th scope="col">{ view.say(tool_words::COLUMN_SAMPLE) }</th>
                            <th scope="col">{ view.say(tool_words::COLUMN_MEANS) }</th>
                        </tr>
                    </thead>
                    <tbody>{ for asked.into_iter().map(|header| line(view, desk, header)) }</tbody>
                </table>
            </div>
            <button type="button" class="button button--primary" data-cleared="" onclick={again}>
                { view.say(tool_words::WORK_OUT_AGAIN) }
            </button>
        </section>
    }
}

fn line(view: View, desk: &Desk, header: &Header) -> Html {
    let (policy, language) = (view.session.policy, view.language());
    let columns: Vec<Column> = header.perhaps.iter().filter_map(|id| Column::with_id(policy, id)).collect();
    let names: Vec<&str> = columns.iter().map(|column| column.name(policy, language)).collect();
    let corrected = desk.state().told.corrected.iter().find(|(name, _)| *name == header.header);
    let chosen = corrected.map_or("", |(_, id)| if id.is_empty() { NONE } else { id.as_str() });
    let onchange = {
        let (desk, header) = (desk.clone(), header.header.clone());
        Callback::from(move |event: yew::Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            let id = Some(select.value()).filter(|id| id != NONE).unwrap_or_default();
            desk.tell(Event::Corrected(header.clone(), id));
        })
    };
    html! {
        <tr data-header={header.header.clone()}>
            <th scope="row">{ header.header.clone() }</th>
            <td>{ header.sample.clone() }</td>
            <td>
                <p class="unread__asks">{ is_it(&names, language) }</p>
                <select class="input" aria-label={header_says(&header.header, language)} {onchange}>
                    <option value="" selected={chosen.is_empty()} disabled=true>{ view.say(tool_words::CHOOSE) }</option>
                    { for columns.iter().zip(&names).map(|(column, name)| html! {
                        <option value={column.id(policy)} selected={chosen == column.id(policy)}>{ (*name).to_owned() }</option>
                    }) }
                    <option value={NONE} selected={chosen == NONE}>{ view.say(tool_words::NONE_OF_THEM) }</option>
                </select>
            </td>
        </tr>
    }
}
