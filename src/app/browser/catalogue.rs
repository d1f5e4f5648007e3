//! The page's local catalogue: fetched from beside the site by www/start/catalogue.js, or opened by the visitor.

use super::bridge::{CATALOGUE_EVENT, bridge};
use crate::catalogue::{Catalogue, CatalogueRows, NamedValues};
use crate::javascript;
use crate::policy::Policy;
use gloo::events::EventListener;
use gloo::utils::window;
use js_sys::{Array, Object, Reflect};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};

/// The rows of the page's catalogue, and whether it is an example; the error says what is wrong with it.
pub fn catalogue() -> Option<Result<CatalogueRows, String>> {
    let found = bridge(|bridge| bridge.catalogue());
    match found.as_string() {
        // The portal's file is not JSON: this is the browser's error message.
        Some(problem) => Some(Err(problem)),
        None => (!found.is_undefined()).then(|| javascript::catalogue_rows(&found)),
    }
}

/// The name of the site's file that it was fetched from; empty if the visitor opened it.
pub fn catalogue_file() -> String {
    bridge(|bridge| bridge.catalogue_file())
}

/// The message of an exception.
pub fn message_of(error: &JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map_or_else(String::new, |error| error.message().into())
}

/// The page's catalogue, if it is valid and not empty.
pub fn catalogue_of(policy: &'static Policy) -> Option<Rc<Catalogue>> {
    let catalogue = catalogue()?.ok()?.check(policy).ok()?;
    (!catalogue.entries().is_empty()).then(|| Rc::new(catalogue))
}

/// Keeps a catalogue while the tab is open, and notifies all listeners.
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

/// Fetches a catalogue from beside the site, as the page does with its own at the start.
pub fn fetch_catalogue(name: &str) {
    bridge(|bridge| bridge.fetch_catalogue(name));
}

/// Calls `changed` now and whenever the catalogue changes, until the returned function is called.
pub fn on_catalogue(changed: impl Fn() + 'static) -> impl FnOnce() {
    // The catalogue may have been loaded before the listener was added.
    changed();
    let listener = EventListener::new(&window(), CATALOGUE_EVENT, move |_| changed());
    move || drop(listener)
}
