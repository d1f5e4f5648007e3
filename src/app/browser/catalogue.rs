//! The local catalogue as the page has it: fetched by www/start/catalogue.js from beside the site, or opened by the
//! visitor.

use super::bridge::{CATALOGUE_EVENT, bridge};
use crate::catalogue::{Catalogue, CatalogueRows, NamedValues};
use crate::javascript;
use crate::policy::Policy;
use gloo::events::EventListener;
use gloo::utils::window;
use js_sys::{Array, Object, Reflect};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};

/// The rows of the catalogue that is there, and whether it is an example; the text says what is wrong with it.
pub fn catalogue() -> Option<Result<CatalogueRows, String>> {
    let found = bridge(|bridge| bridge.catalogue());
    match found.as_string() {
        // The portal's file is no JSON: this is what the browser says of it.
        Some(problem) => Some(Err(problem)),
        None => (!found.is_undefined()).then(|| javascript::catalogue_rows(&found)),
    }
}

/// The file of the site that it was fetched from; empty where the visitor opened it.
pub fn catalogue_file() -> String {
    bridge(|bridge| bridge.catalogue_file())
}

/// What an exception says.
pub fn message_of(error: &JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map_or_else(String::new, |error| error.message().into())
}

/// The catalogue that is there, where it is right and not empty.
pub fn catalogue_of(policy: &'static Policy) -> Option<Rc<Catalogue>> {
    let catalogue = catalogue()?.ok()?.check(policy).ok()?;
    (!catalogue.entries().is_empty()).then(|| Rc::new(catalogue))
}

/// Keeps a catalogue for as long as the tab is open, and tells everyone who listens.
pub fn keep_catalogue(CatalogueRows { rows, example }: &CatalogueRows) {
    let object = |row: &NamedValues| {
        let object = Object::new();
        for (key, value) in row {
            let _ = Reflect::set(&object, &key.into(), &value.into());
        }
        object
    };
    let whole = Object::new();
    let _ = Reflect::set(&whole, &"rows".into(), &rows.iter().map(object).collect::<Array>());
    let _ = Reflect::set(&whole, &"example".into(), &JsValue::from_bool(*example));
    bridge(|bridge| bridge.keep_catalogue(&whole));
}

/// Fetches a catalogue that lies beside the site, as the page does with its own at the start.
pub fn fetch_catalogue(name: &str) {
    bridge(|bridge| bridge.fetch_catalogue(name));
}

/// Calls `changed` now and whenever there is a new catalogue, until what it returns is called.
pub fn on_catalogue(changed: impl Fn() + 'static) -> impl FnOnce() {
    // It may have come before anyone listened.
    changed();
    let listener = EventListener::new(&window(), CATALOGUE_EVENT, move |_| changed());
    move || drop(listener)
}
