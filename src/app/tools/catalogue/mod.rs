//! The catalogue's page: the loaded catalogue, a file to open, how it was read, and all of its problems.

mod asking;
mod file_chooser;
mod told;

use super::ToolProperties;
use crate::app::browser;
use crate::app::components::View;
use crate::catalogue::{Catalogue, CatalogueColumn, CatalogueRows, CatalogueTable, RowProblem};
use crate::i18n::roster_page::more_not_listed;
use crate::i18n::{beside, catalogue_words, date, labelled, money, tool_words, words};
use crate::policy::{ChoiceId, FactId, Policy, Text};
use asking::Asking;
use file_chooser::{Opened, read_file, take_template};
use std::rc::Rc;
use told::{table_told, wrong};
use yew::prelude::*;

/// The result of reading the loaded catalogue, or an opened file.
#[derive(Clone, PartialEq)]
enum Found {
    Nothing,
    /// A valid catalogue, and the table that it was read from if a file was opened.
    Catalogue(Catalogue, Option<Rc<CatalogueTable>>),
    /// A table without a unit or a source document.
    Lacking(Rc<CatalogueTable>),
    /// The problems of a catalogue.
    Wrong(Vec<RowProblem>),
    Unreadable(String),
    /// The file has no header of a catalogue.
    NoHeader,
    /// The problems of a file of the site, with its name.
    WrongOfSite(String, Vec<RowProblem>),
    UnreadableOfSite(String, String),
}

fn check(policy: &'static Policy, rows: &CatalogueRows) -> Found {
    match rows.check(policy) {
        Ok(catalogue) if catalogue.entries().is_empty() => Found::Nothing,
        Ok(catalogue) => Found::Catalogue(catalogue, None),
        Err(problems) => Found::Wrong(problems),
    }
}

/// Checks a table, completed with the data that it lacks.
fn check_table(policy: &'static Policy, table: &Rc<CatalogueTable>, rows: &CatalogueRows) -> Found {
    match check(policy, rows) {
        Found::Catalogue(catalogue, _) => Found::Catalogue(catalogue, Some(table.clone())),
        Found::Wrong(problems) => Found::Wrong(problems.into_iter().map(|problem| table.placed(problem)).collect()),
        other => other,
    }
}

fn present(policy: &'static Policy) -> Found {
    // An opened file is kept only if it is valid, so an invalid catalogue was fetched.
    match browser::catalogue() {
        None => Found::Nothing,
        Some(Ok(rows)) => match check(policy, &rows) {
            Found::Wrong(problems) => Found::WrongOfSite(browser::catalogue_file(), problems),
            checked => checked,
        },
        Some(Err(problem)) => Found::UnreadableOfSite(browser::catalogue_file(), problem),
    }
}

/// Keeps a valid catalogue; an invalid one does not replace it.
fn settled(found: Found, rows: &CatalogueRows) -> Found {
    if matches!(found, Found::Catalogue(..)) {
        browser::keep_catalogue(rows);
    }
    found
}

/// The result of an opened file.
fn found_in(policy: &'static Policy, read: Result<Opened, String>) -> Found {
    match read {
        Err(problem) => Found::Unreadable(problem),
        Ok(Opened::Rows(rows)) => settled(check(policy, &rows), &rows),
        Ok(Opened::Records(records)) => match CatalogueTable::read(policy, &records).map(Rc::new) {
            None => Found::NoHeader,
            Some(table) if table.lacks_unit || table.lacks_source => Found::Lacking(table),
            Some(table) => {
                let rows = table.completed("", "");
                settled(check_table(policy, &table, &rows), &rows)
            }
        },
    }
}

/// The file types that can be read.
const ACCEPTED: &str = ".json,.xlsx,.xlsm,.xlsb,.xls,.et,.ods,.csv,.tsv,.txt,.htm,.html";

/// The page.
#[component]
pub fn CataloguePage(properties: &ToolProperties) -> Html {
    let view = properties.view();
    let policy = view.session.policy;
    let say = |text: Text| view.say(text);
    let found = use_state_eq(|| present(policy));
    {
        let found = found.clone();
        use_effect_with((), move |()| browser::on_catalogue(move || found.set(present(policy))));
    }
    let open = {
        let found = found.clone();
        Callback::from(move |read: Result<Opened, String>| found.set(found_in(policy, read)))
    };
    let tell = {
        let found = found.clone();
        Callback::from(move |(table, unit, source): (Rc<CatalogueTable>, String, String)| {
            let rows = table.completed(&unit, &source);
            found.set(settled(check_table(policy, &table, &rows), &rows));
        })
    };
    let onchange = Callback::from(move |event: Event| {
        if let Some(file) = browser::file_of(&event) {
            read_file(file, open.clone());
        }
    });
    let template = {
        let language = view.language().id().to_owned();
        Callback::from(move |_: MouseEvent| take_template(language.clone()))
    };
    let example = Callback::from(|_: MouseEvent| browser::fetch_catalogue("catalogue-example.json"));
    html! {
        <div class="catalogue">
            <h1 tabindex="-1">{ say(tool_words::CATALOGUE_HEADING) }</h1>
            <p class="roster__lead">{ say(tool_words::CATALOGUE_LEAD) }</p>
            { crate::app::components::clause_quote(view, policy.catalogue.citation) }
            <label class="button button--primary file" for="catalogue-file">
                { say(tool_words::CATALOGUE_OPEN) }
                <input class="file__input" id="catalogue-file" type="file" accept={ACCEPTED} {onchange} />
            </label>
            <p class="roster__hint">{ say(tool_words::CATALOGUE_OPEN_HINT) }</p>
            { state(properties, &found, &tell) }
            <p>
                <a class="tool__link" href="catalogue-format.html">{ say(tool_words::CATALOGUE_FORMAT) }</a>{ " " }
                <button type="button" class="button button--plain" data-catalogue-template="" onclick={template}>
                    { say(catalogue_words::TEMPLATE) }
                </button>{ " " }
                <button type="button" class="button button--plain" data-example="" onclick={example}>
                    { say(tool_words::CATALOGUE_SHOW_EXAMPLE) }
                </button>
            </p>
        </div>
    }
}

fn state(properties: &ToolProperties, found: &Found, tell: &Callback<(Rc<CatalogueTable>, String, String)>) -> Html {
    let view = properties.view();
    let say = |text: Text| view.say(text);
    match found {
        Found::Nothing => {
            html! { <p class="notice" role="status" data-catalogue="none">{ say(tool_words::CATALOGUE_NONE) }</p> }
        }
        Found::Unreadable(problem) => html! {
            <p class="notice notice--problem" role="alert" data-catalogue="unreadable">
                { say(tool_words::CATALOGUE_UNREADABLE) }{ " " }{ problem.clone() }
            </p>
        },
        Found::NoHeader => html! {
            <p class="notice notice--problem" role="alert" data-catalogue="unreadable">{ say(catalogue_words::NO_HEADER) }</p>
        },
        Found::Lacking(table) => html! {
            <Asking session={properties.session.clone()} act={properties.act.clone()} table={table.clone()} tell={tell.clone()} />
        },
        Found::UnreadableOfSite(file, problem) => html! {
            <p class="notice notice--problem" role="alert" data-catalogue="unreadable">
                { format!("{}{}", say(tool_words::CATALOGUE_OF_SITE), labelled(file, problem, view.language())) }
            </p>
        },
        Found::Wrong(problems) => wrong(view, say(tool_words::CATALOGUE_WRONG), problems),
        Found::WrongOfSite(file, problems) => {
            wrong(view, &labelled(file, say(tool_words::CATALOGUE_WRONG), view.language()), problems)
        }
        Found::Catalogue(catalogue, table) => entries(view, catalogue, table.as_deref()),
    }
}

fn entries(view: View, catalogue: &Catalogue, table: Option<&CatalogueTable>) -> Html {
    const LISTED: usize = 500;
    let unlisted = catalogue.entries().len().saturating_sub(LISTED);
    // Restores the portal's own catalogue, or none.
    let put_back = Callback::from(|_: MouseEvent| browser::fetch_catalogue("catalogue.json"));
    let say = |text: Text| view.say(text);
    let policy = view.session.policy;
    let name = |fact: FactId, choice: Option<ChoiceId>| {
        let named = choice.and_then(|choice| policy.fact(fact).kind.choices().get(choice.position()));
        named.map_or("", |choice| say(choice.name))
    };
    let day = |day: Option<crate::policy::CalendarDate>| day.map_or_else(String::new, |day| date(day, view.language()));
    let header = |column: CatalogueColumn| if view.language().id() == "zh" { column.headers()[0] } else { column.id() };
    html! {
        <section data-catalogue="loaded">
            <h2>{ beside(say(tool_words::CATALOGUE_LOADED), &catalogue.entries().len().to_string(), view.language()) }</h2>
            { table.map_or_else(Html::default, |table| table_told(view, table)) }
            if catalogue.example { <p class="notice notice--warning" data-example-warning="">{ say(words::CATALOGUE_EXAMPLE) }</p> }
            <div class="table table--tall" tabindex="0" role="region" aria-label={say(tool_words::CATALOGUE_LOADED)}>
                <table>
                    <thead>
                        <tr>
                            { for [CatalogueColumn::Occupation, CatalogueColumn::Level, CatalogueColumn::Certificate, CatalogueColumn::Amount, CatalogueColumn::Source].map(|column| html! {
                                <th scope="col">{ header(column) }</th>
                            }) }
                            <th scope="col">{ say(tool_words::VALID) }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for catalogue.entries().iter().take(LISTED).map(|entry| html! {
                            <tr>
                                <th scope="row">{ entry.occupation.clone() }</th>
                                <td>{ name(policy.catalogue.level, entry.level) }</td>
                                <td>{ name(policy.catalogue.certificate, entry.certificate) }</td>
                                <td class="table__number">{ money(entry.amount.decimal(), view.language()) }</td>
                                <td>{ entry.source.clone() }</td>
                                <td>{ format!("{} – {}", day(entry.valid_from), day(entry.valid_until)) }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
            if unlisted > 0 { <p>{ more_not_listed(unlisted as u32, view.language()) }</p> }
            <button type="button" class="button button--plain" data-put-back="" onclick={put_back}>{ say(tool_words::CATALOGUE_PUT_BACK) }</button>
        </section>
    }
}
