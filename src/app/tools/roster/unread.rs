//! Spellings of the file that could not be read, by column: each is given a meaning once, which applies to the whole
//! file.

use super::Desk;
use super::state::Event;
use crate::app::components::View;
use crate::i18n::roster_page::meaning_of;
use crate::i18n::roster_sentences::unread_spellings;
use crate::i18n::{Reader, expected, grouped, tool_words, which_is_meant, words};
use crate::policy::{Choice, ChoiceId, Kind, Text};
use crate::reading::{Problem, ProblemKind, spelled};
use crate::roster::messages::Summary;
use crate::roster::{Column, Unread};
use rust_decimal::Decimal;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// The most spellings that are listed at once; others follow as these are settled.
const LISTED: usize = 40;
/// The id of the list of the catalogue's occupations, for fields that offer them.
const OCCUPATIONS: &str = "catalogue-occupations";

/// The section; empty if everything was read.
pub fn unread(view: View, summary: &Summary, desk: &Desk) -> Html {
    let told = &desk.state().told.meanings;
    if summary.unread.is_empty() && told.is_empty() {
        return html! {};
    }
    let say = |text: Text| view.say(text);
    let again = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.again())
    };
    // Meanings already given are listed below, so that they can be undone.
    let before = told.iter().filter(|(column, written, _)| {
        !summary.unread.iter().any(|unread| unread.column == *column && unread.written == *written)
    });
    let before = before.map(|(column, written, _)| Unread {
        column: column.clone(),
        written: written.clone(),
        rows: 0,
        suggested: Vec::new(),
    });
    let all: Vec<Unread> = summary.unread.iter().take(LISTED).cloned().chain(before).collect();
    html! {
        <section class="notice notice--warning unread" data-unread={summary.unread.len().to_string()}>
            <h2 class="notice__heading">{ unread_spellings(summary.unread.len() as u32, view.language()) }</h2>
            <p>{ say(tool_words::UNREAD_LEAD) }</p>
            <div class="table table--tall" tabindex="0" role="region" aria-label={say(tool_words::UNREAD_HEADING)}>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ say(tool_words::COLUMN) }</th>
                            <th scope="col">{ say(tool_words::VALUE) }</th>
                            <th scope="col">{ say(tool_words::ROWS_DONE) }</th>
                            <th scope="col">{ say(tool_words::MEANT) }</th>
                        </tr>
                    </thead>
                    <tbody>{ for all.iter().map(|unread| line(view, desk, unread)) }</tbody>
                </table>
            </div>
            { occupations(&summary.occupations) }
            <button type="button" class="button button--primary" data-meant="" onclick={again}>
                { say(tool_words::APPLY_TO_ALL) }
            </button>
        </section>
    }
}

fn line(view: View, desk: &Desk, unread: &Unread) -> Html {
    let policy = view.session.policy;
    let Some(column) = Column::with_id(policy, &unread.column) else { return html! {} };
    let told = desk.state().told.meanings.iter().find(|told| told.0 == unread.column && told.1 == unread.written);
    let chosen = told.map_or("", |told| told.2.as_str());
    let rows = if unread.rows == 0 { String::new() } else { grouped(Decimal::from(unread.rows)) };
    html! {
        <tr data-spelling={unread.written.clone()}>
            <th scope="row">{ column.name(policy, view.language()) }</th>
            <td>{ unread.written.clone() }</td>
            <td class="table__number">{ rows }</td>
            <td>
                { asked(view, column) }
                { meaning(view, desk, column, unread, chosen) }
            </td>
        </tr>
    }
}

/// The question below a yes-or-no column: the number of times, not whether there were any.
fn asked(view: View, column: Column) -> Html {
    let policy = view.session.policy;
    let asks = column.partial(policy).and_then(|partial| partial.asks);
    html! { if let Some(fact) = asks { <p class="unread__asks">{ view.say(policy.fact(fact).name) }</p> } }
}

/// The field for a spelling's meaning: the choices of its fact, or a text.
fn meaning(view: View, desk: &Desk, column: Column, unread: &Unread, chosen: &str) -> Html {
    let told = {
        let (desk, column, written) = (desk.clone(), unread.column.clone(), unread.written.clone());
        Callback::from(move |meant: String| desk.tell(Event::Meant((column.clone(), written.clone(), meant))))
    };
    let label = meaning_of(&unread.written, view.language());
    let options = options(view, column, &unread.written);
    if options.is_empty() {
        let oninput = Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            told.emit(input.value());
        });
        let is_occupation = column == Column::Occupation;
        let shown = unread.suggested.join("、");
        return html! {
            <>
                <input class="input" type="text" autocomplete="off" aria-label={label} value={chosen.to_owned()} {oninput}
                    list={is_occupation.then_some(OCCUPATIONS)} placeholder={shown} data-meaning={unread.written.clone()} />
                { hint(view, column, unread) }
            </>
        };
    }
    let onchange = Callback::from(move |event: yew::Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        told.emit(select.value());
    });
    html! {
        <>
        { candidates(view, column, &unread.written) }
        <select class="input" aria-label={label} data-meaning={unread.written.clone()} {onchange}>
            <option value="" selected={chosen.is_empty()}>{ view.say(tool_words::NOT_KNOWN) }</option>
            { for options.into_iter().map(|(id, name)| html! {
                <option value={id.to_owned()} selected={chosen == id}>{ name.to_owned() }</option>
            }) }
        </select>
        </>
    }
}

/// Which choices may be meant, where the policy names some.
fn candidates(view: View, column: Column, written: &str) -> Html {
    let policy = view.session.policy;
    let question = column.fact(policy).and_then(|fact| which_is_meant(policy, fact, written, view.language()));
    html! { if let Some(question) = question { <p class="unread__asks" data-candidates="">{ question }</p> } }
}

/// What may be chosen: yes or no, or the choices of the fact, and below a question of yes or no either where the cell is
/// neither.
fn options(view: View, column: Column, written: &str) -> Vec<(&'static str, &'static str)> {
    let policy = view.session.policy;
    let Some(fact) = column.fact(policy) else { return Vec::new() };
    let flags = [("true", view.say(words::YES)), ("false", view.say(words::NO))];
    let choices = match &policy.fact(fact).kind {
        Kind::Flag => return flags.to_vec(),
        Kind::One(choices) | Kind::Many(choices) => choices.iter(),
        _ => return Vec::new(),
    };
    let is_neither = column.partial(policy).is_some() && spelled::yes_or_no(written).is_err();
    // What may be meant stands first.
    let meant = spelled::perhaps_meant(policy, fact, written);
    let mut choices: Vec<(bool, &Choice)> =
        choices.enumerate().map(|(at, choice)| (!meant.contains(&ChoiceId::at(at as u8)), choice)).collect();
    choices.sort_by_key(|(is_other, _)| *is_other);
    let named = choices.into_iter().map(|(_, choice)| (choice.id, choice.name.in_language(view.language())));
    flags.into_iter().filter(|_| is_neither).chain(named).collect()
}

/// The hint for a column without choices.
fn hint(view: View, column: Column, unread: &Unread) -> Html {
    let policy = view.session.policy;
    let Some(fact) = column.fact(policy) else { return html! {} };
    let problem =
        Problem { key: policy.fact(fact).id.to_owned(), value: unread.written.clone(), kind: ProblemKind::Unfit(fact) };
    html! { <p class="unread__hint">{ expected(policy, &problem, view.language(), Reader::Person) }</p> }
}

/// The occupations of the catalogue, for the fields that offer them.
fn occupations(names: &[String]) -> Html {
    html! {
        <datalist id={OCCUPATIONS}>{ for names.iter().map(|name| html! { <option value={name.clone()} /> }) }</datalist>
    }
}
