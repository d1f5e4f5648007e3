//! Opening a catalogue file, and saving the template.

use crate::app::browser::{self, Heard, RosterWorker};
use crate::catalogue::CatalogueRows;
use crate::javascript;
use crate::roster::messages::{Order, Report};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::File;
use yew::Callback;

/// The largest catalogue, in bytes; a larger one would keep the page busy for too long.
const LARGEST: f64 = 20e6;
/// The template's name and its media type.
const TEMPLATE: (&str, &str) =
    ("catalogue-template.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

/// A file that was opened.
pub enum Opened {
    /// Rows with our own keys.
    Rows(CatalogueRows),
    /// The records of a table.
    Records(Vec<Vec<String>>),
}

/// The rows of a JSON file; `None` if it is not JSON. An error explains JSON that is broken or no catalogue.
fn json_rows(bytes: &[u8]) -> Option<Result<CatalogueRows, String>> {
    // No table starts with these characters.
    const BEGINNINGS: [char; 2] = ['{', '['];
    let Ok(text) = std::str::from_utf8(bytes) else {
        // Without UTF-16's mark and its zero bytes, because the first character of JSON is ASCII; GBK needs no change.
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

/// Reads a file: JSON here, anything else in the roster's worker, which has the parsers.
pub fn read_file(file: File, arrived: Callback<Result<Opened, String>>) {
    if file.size() > LARGEST {
        return arrived.emit(Err(String::new()));
    }
    let bytes_arrived = {
        let file = file.clone();
        Callback::from(move |bytes: Option<Vec<u8>>| match bytes.as_deref().and_then(json_rows) {
            Some(rows) => arrived.emit(rows.map(Opened::Rows)),
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
                worker.order(&Order::Records, Some(&order_file));
            }
        }
        Heard::Report(Report::Records(Ok(records)), _) => {
            hearer.emit(Ok(Opened::Records(records)));
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

/// Terminates a worker, but not while its own message is being handled.
fn end_soon(worker: &Rc<RefCell<Option<RosterWorker>>>) {
    let worker = worker.clone();
    gloo::timers::callback::Timeout::new(0, move || drop(worker.take())).forget();
}

/// Lets the worker write the template, and saves it.
pub fn take_template(language: String) {
    let worker = Rc::new(RefCell::new(None::<RosterWorker>));
    let office = worker.clone();
    let hear = Callback::from(move |heard| match heard {
        Heard::Ready => {
            if let Some(worker) = &*office.borrow() {
                worker.order(&Order::CatalogueTemplate(language.clone()), None);
            }
        }
        Heard::Report(Report::Written { .. }, bytes) => {
            browser::download(TEMPLATE.0, TEMPLATE.1, &bytes.unwrap_or_default());
            end_soon(&office);
        }
        Heard::Report(..) | Heard::Died => end_soon(&office),
    });
    drop(worker.replace(RosterWorker::start(hear)));
}
