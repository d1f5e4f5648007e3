//! The local catalogue: what is loaded, a file to open, and every row of it that is wrong.

use super::ToolProperties;
use crate::app::browser::{self, Heard, RosterWorker};
use crate::app::components::View;
use crate::catalogue::{Catalogue, CatalogueRows, Column, RowProblem, describe};
use crate::i18n::{date, money, tool_words, words};
use crate::javascript;
use crate::policy::{ChoiceId, FactId, Policy, Text};
use crate::roster::messages::{Order, Report};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::File;
use yew::prelude::*;

/// No catalogue is larger, in bytes; the page itself would be busy with it too long.
const LARGEST: f64 = 20e6;

/// What came of the catalogue that is there, or of the file that was opened.
#[derive(Clone, PartialEq)]
enum Found {
    Nothing,
    Catalogue(Catalogue),
    /// The rows that are wrong.
    Wrong(Vec<RowProblem>),
    Unreadable(String),
    /// The same of a file of the site: its name first.
    WrongOfSite(String, Vec<RowProblem>),
    UnreadableOfSite(String, String),
}

/// A catalogue that was opened, and how many rows of its file stand above its first.
struct Opened {
    rows: CatalogueRows,
    above: usize,
}

fn check(policy: &'static Policy, Opened { rows, above }: &Opened) -> Found {
    match rows.check(policy) {
        Ok(catalogue) if catalogue.entries().is_empty() => Found::Nothing,
        Ok(catalogue) => Found::Catalogue(catalogue),
        Err(problems) => Found::Wrong(problems.into_iter().map(|problem| problem.below(*above)).collect()),
    }
}

fn present(policy: &'static Policy) -> Found {
    // What a visitor opened is kept only where it is right: what is there and wrong was fetched.
    match browser::catalogue() {
        None => Found::Nothing,
        Some(Ok(rows)) => match check(policy, &Opened { rows, above: 0 }) {
            Found::Wrong(problems) => Found::WrongOfSite(browser::catalogue_file(), problems),
            checked => checked,
        },
        Some(Err(problem)) => Found::UnreadableOfSite(browser::catalogue_file(), problem),
    }
}

/// The rows of a JSON file; `None` where it is no JSON. What is JSON and no catalogue, or broken, says why.
fn json_rows(bytes: &[u8]) -> Option<Result<CatalogueRows, String>> {
    // No table begins so.
    const BEGINNINGS: [char; 2] = ['{', '['];
    let Ok(text) = std::str::from_utf8(bytes) else {
        // In GBK, or in UTF-16 with its mark, every other byte of which is a zero here.
        let unmarked = [b"\xff\xfe", b"\xfe\xff"].iter().find_map(|mark| bytes.strip_prefix(*mark)).unwrap_or(bytes);
        let first = unmarked.iter().find(|byte| **byte != 0 && !byte.is_ascii_whitespace());
        let is_json = first.is_some_and(|byte| BEGINNINGS.contains(&char::from(*byte)));
        return is_json.then(|| Err("JSON: expected UTF-8".to_owned()));
    };
    let text = text.trim_start_matches('\u{feff}').trim_start();
    match js_sys::JSON::parse(text) {
        Ok(value) => Some(javascript::catalogue_rows(&value)),
        Err(error) if text.starts_with(BEGINNINGS) => Some(Err(format!("JSON: {}", browser::message_of(&error)))),
        Err(_) => None,
    }
}

/// The rows of a table whose first record names the columns.
fn table_rows(records: Vec<Vec<String>>) -> Opened {
    let filled = |record: &Vec<String>| record.iter().any(|cell| !cell.trim().is_empty());
    let at = records.iter().position(filled).unwrap_or(0);
    let mut records = records.into_iter().skip(at);
    let headers = records.next().unwrap_or_default();
    let named =
        |cells: Vec<String>| headers.iter().cloned().zip(cells).filter(|(header, _)| !header.is_empty()).collect();
    Opened { rows: CatalogueRows { rows: records.map(named).collect(), example: false }, above: at + 1 }
}

/// Reads a file: JSON here, anything else in the roster's worker, which has the readers for it.
fn read_file(file: File, arrived: Callback<Result<Opened, String>>) {
    if file.size() > LARGEST {
        return arrived.emit(Err(String::new()));
    }
    let bytes_arrived = {
        let file = file.clone();
        Callback::from(move |bytes: Option<Vec<u8>>| match bytes.as_deref().and_then(json_rows) {
            Some(rows) => arrived.emit(rows.map(|rows| Opened { rows, above: 0 })),
            None => read_table(&file, arrived.clone()),
        })
    };
    browser::bytes_of_file(&file, bytes_arrived);
}

fn read_table(file: &File, arrived: Callback<Result<Opened, String>>) {
    let worker = Rc::new(RefCell::new(None::<RosterWorker>));
    let (office, order_file, hearer) = (worker.clone(), file.clone(), arrived.clone());
    let hear = Callback::from(move |heard| match heard {
        Heard::Ready => {
            if let Some(worker) = &*office.borrow() {
                worker.order(&Order::Table, Some(&order_file));
            }
        }
        Heard::Report(Report::Table(Ok(records)), _) => {
            hearer.emit(Ok(table_rows(records)));
            end_soon(&office);
        }
        Heard::Report(..) | Heard::Died => {
            hearer.emit(Err(String::new()));
            end_soon(&office);
        }
    });
    match RosterWorker::start(hear) {
        Some(started) => drop(worker.replace(Some(started))),
        None => arrived.emit(Err(String::new())),
    }
}

/// Ends a worker, but not while its own message is being heard.
fn end_soon(worker: &Rc<RefCell<Option<RosterWorker>>>) {
    let worker = worker.clone();
    gloo::timers::callback::Timeout::new(0, move || drop(worker.take())).forget();
}

/// The page.
#[component]
pub fn CataloguePage(properties: &ToolProperties) -> Html {
    let view = properties.view();
    let policy = view.session.policy;
    let say = |text: Text| view.say(text);
    let found = use_state(|| present(policy));
    {
        let found = found.clone();
        use_effect_with((), move |()| browser::on_catalogue(move || found.set(present(policy))));
    }
    let open = {
        let found = found.clone();
        Callback::from(move |read: Result<Opened, String>| match read {
            Err(problem) => found.set(Found::Unreadable(problem)),
            Ok(opened) => {
                let checked = check(policy, &opened);
                // A wrong catalogue does not take the place of a right one.
                if matches!(checked, Found::Catalogue(_)) {
                    browser::keep_catalogue(&opened.rows);
                }
                found.set(checked);
            }
        })
    };
    let onchange = Callback::from(move |event: Event| {
        if let Some(file) = browser::file_of(&event) {
            read_file(file, open.clone());
        }
    });
    let example = Callback::from(|_: MouseEvent| browser::fetch_catalogue("catalogue-example.json"));
    html! {
        <div class="catalogue">
            <h1 tabindex="-1">{ say(tool_words::CATALOGUE_HEADING) }</h1>
            <p class="roster__lead">{ say(tool_words::CATALOGUE_LEAD) }</p>
            { crate::app::components::clause_quote(view, policy.catalogue.citation) }
            <label class="button button--primary file" for="catalogue-file">
                { say(tool_words::CATALOGUE_OPEN) }
                <input class="file__input" id="catalogue-file" type="file" accept=".json,.csv,.xlsx" {onchange} />
            </label>
            <p class="roster__hint">{ say(tool_words::CATALOGUE_OPEN_HINT) }</p>
            { state(view, &found) }
            <p>
                <a class="tool__link" href="catalogue-format.html">{ say(tool_words::CATALOGUE_FORMAT) }</a>{ " " }
                <button type="button" class="button button--plain" data-example="" onclick={example}>
                    { say(tool_words::CATALOGUE_SHOW_EXAMPLE) }
                </button>
            </p>
        </div>
    }
}

fn state(view: View, found: &Found) -> Html {
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
        Found::UnreadableOfSite(file, problem) => html! {
            <p class="notice notice--problem" role="alert" data-catalogue="unreadable">
                { format!("{} {file}: {problem}", say(tool_words::CATALOGUE_OF_SITE)) }
            </p>
        },
        Found::Wrong(problems) => wrong(view, say(tool_words::CATALOGUE_WRONG), problems),
        Found::WrongOfSite(file, problems) => {
            wrong(view, &format!("{file}: {}", say(tool_words::CATALOGUE_WRONG)), problems)
        }
        Found::Catalogue(catalogue) => entries(view, catalogue),
    }
}

/// Every row that is wrong, at once.
fn wrong(view: View, heading: &str, problems: &[RowProblem]) -> Html {
    let say = |text: Text| view.say(text);
    html! {
        <section class="notice notice--problem" role="alert" data-catalogue="wrong">
            <h2 class="notice__heading">{ format!("{heading} ({})", problems.len()) }</h2>
            <div class="table table--tall" tabindex="0" role="region" aria-label={say(tool_words::CATALOGUE_WRONG)}>
                <table>
                    <thead>
                        <tr>
                            { for [tool_words::ROW_NUMBER, tool_words::COLUMN, tool_words::VALUE, tool_words::EXPECTED].map(|name| html! {
                                <th scope="col">{ say(name) }</th>
                            }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for problems.iter().map(|problem| html! {
                            <tr>
                                <td class="table__number">{ problem.row }</td>
                                <th scope="row">{ problem.column.clone() }</th>
                                <td>{ problem.value.clone() }</td>
                                <td>{ describe(view.session.policy, &problem.expected, view.language()) }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </section>
    }
}

fn entries(view: View, catalogue: &Catalogue) -> Html {
    const LISTED: usize = 500;
    let unlisted = catalogue.entries().len().saturating_sub(LISTED);
    // The portal's own, or none, takes its place again.
    let put_back = Callback::from(|_: MouseEvent| browser::fetch_catalogue("catalogue.json"));
    let say = |text: Text| view.say(text);
    let policy = view.session.policy;
    let name = |fact: FactId, choice: Option<ChoiceId>| {
        let named = choice.and_then(|choice| policy.fact(fact).kind.choices().get(choice.position()));
        named.map_or("", |choice| say(choice.name))
    };
    let day = |day: Option<crate::policy::CalendarDate>| day.map_or_else(String::new, |day| date(day, view.language()));
    let header = |column: Column| if view.language().id() == "zh" { column.headers()[0] } else { column.id() };
    html! {
        <section data-catalogue="loaded">
            <h2>{ format!("{} ({})", say(tool_words::CATALOGUE_LOADED), catalogue.entries().len()) }</h2>
            if catalogue.example { <p class="notice notice--warning" data-example-warning="">{ say(words::CATALOGUE_EXAMPLE) }</p> }
            <div class="table table--tall" tabindex="0" role="region" aria-label={say(tool_words::CATALOGUE_LOADED)}>
                <table>
                    <thead>
                        <tr>
                            { for [Column::Occupation, Column::Level, Column::Certificate, Column::Amount, Column::Source].map(|column| html! {
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
            if unlisted > 0 { <p>{ format!("{unlisted} {}", say(tool_words::MORE_PROBLEMS)) }</p> }
            <button type="button" class="button button--plain" data-put-back="" onclick={put_back}>{ say(tool_words::CATALOGUE_PUT_BACK) }</button>
        </section>
    }
}
