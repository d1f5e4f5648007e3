//! The section above the result: the file and its sheets, the rows that are not people, and how persons were
//! identified; each can be changed by one tap.

use super::Desk;
use super::state::Event;
use crate::app::components::View;
use crate::i18n::roster_page::{
    hidden_sheet, skip_again, told_again as told_of_same_name, told_before as told_of_another,
};
use crate::i18n::roster_sentences::{filled, rows_and_people, sections, sheets_read, skipped};
use crate::i18n::tool_words;
use crate::policy::Text;
use crate::roster::messages::Summary;
use crate::roster::{SheetName, Skipped};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The section.
pub fn head(view: View, summary: &Summary, desk: &Desk) -> Html {
    let say = |text: Text| view.say(text);
    let another = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.another_enterprise())
    };
    html! {
        <section class="roster__head notice" aria-label={say(tool_words::FILE_READ)}>
            <p class="roster__file">
                <strong class="roster__name" data-file="">{ desk.state().file.clone() }</strong>
                <span class="roster__count" data-people={summary.people.map(|people| people.to_string())}>
                    { rows_and_people(summary.rows, summary.people, view.language()) }
                </span>
                <button type="button" class="button button--plain" data-another="" onclick={another}>
                    { say(tool_words::ANOTHER_ENTERPRISE) }
                </button>
            </p>
            { told_before(view, desk) }
            { told_again(view, desk) }
            { sheets(view, desk, &summary.sheets) }
            { for summary.skipped.iter().map(|rows| skipped_rows(view, desk, rows)) }
            { for desk.state().told.kept.iter().map(|&kind| {
                let desk = desk.clone();
                let onclick = Callback::from(move |_: MouseEvent| desk.again_after(Event::Kept(kind, false)));
                html! { <p><button type="button" class="button button--plain" data-skip-again={format!("{kind:?}")} {onclick}>
                    { skip_again(say(kind.name()), view.language()) }
                </button></p> }
            }) }
            if summary.sections > 0 { <p data-sections="">{ sections(summary.sections, view.language()) }</p> }
            if summary.filled > 0 { <p data-filled="">{ filled(summary.filled, view.language()) }</p> }
        </section>
    }
}

/// The settings of another file apply to this one only if the user says so.
fn told_before(view: View, desk: &Desk) -> Html {
    let Some((file, _)) = &desk.state().told_before else { return html! {} };
    let onclick = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.again_after(Event::ToldAsBefore))
    };
    html! {
        <p data-told-before="">
            { told_of_another(file, view.language()) }
            <button type="button" class="button button--plain" {onclick}>{ view.say(tool_words::TOLD_AS_BEFORE) }</button>
        </p>
    }
}

/// A notice that the settings of a file of the same name apply to this one, because half of all enterprises call theirs
/// 花名册.
fn told_again(view: View, desk: &Desk) -> Html {
    if !desk.state().is_told_again {
        return html! {};
    }
    let onclick = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.again_after(Event::NothingTold))
    };
    html! {
        <p data-told-again="">
            { told_of_same_name(&desk.state().file, view.language()) }
            <button type="button" class="button button--plain" {onclick}>{ view.say(tool_words::NOT_TOLD_AGAIN) }</button>
        </p>
    }
}

/// The sheets of a workbook, if there are several: those that were read, and a box for each.
pub fn sheets(view: View, desk: &Desk, sheets: &[SheetName]) -> Html {
    if sheets.len() < 2 {
        return html! {};
    }
    let read: Vec<&str> = sheets.iter().filter(|sheet| sheet.is_read).map(|sheet| sheet.name.as_str()).collect();
    let box_for = |sheet: &SheetName| {
        let toggled: Vec<String> = sheets
            .iter()
            .filter(|other| other.is_read != (other.name == sheet.name))
            .map(|other| other.name.clone())
            .collect();
        let onchange = {
            let desk = desk.clone();
            Callback::from(move |event: yew::Event| {
                let field: HtmlInputElement = event.target_unchecked_into();
                if toggled.is_empty() {
                    // At least one sheet must stay selected.
                    field.set_checked(true);
                } else {
                    desk.again_after(Event::Sheets(toggled.clone()));
                }
            })
        };
        let name = match sheet.is_hidden {
            true => hidden_sheet(&sheet.name, view.language()),
            false => sheet.name.clone(),
        };
        html! {
            <label class="field__choice">
                <input type="checkbox" checked={sheet.is_read} data-sheet-choice={sheet.name.clone()} {onchange} />
                { name }
            </label>
        }
    };
    html! {
        <fieldset class="field field--many roster__sheets" data-sheet={read.join("、")}>
            <legend>{ sheets_read(&read, sheets.len(), view.language()) }</legend>
            { for sheets.iter().map(box_for) }
        </fieldset>
    }
}

/// Rows of one kind that are not people, with a button to include them.
fn skipped_rows(view: View, desk: &Desk, rows: &Skipped) -> Html {
    let kind = rows.kind;
    let undo = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.again_after(Event::Kept(kind, true)))
    };
    html! {
        <p data-skipped={format!("{kind:?}")} data-count={rows.count.to_string()}>
            { skipped(view.say(kind.name()), &rows.named, rows.count, view.language()) }
            <button type="button" class="button button--plain" data-undo={format!("{kind:?}")} onclick={undo}>
                { view.say(tool_words::UNDO_SKIP) }
            </button>
        </p>
    }
}
