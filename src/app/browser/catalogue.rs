//! The local catalogue as the page has it: fetched by www/boot.js from beside the site, or opened by the
//! visitor. The page and the tools are two programs, so it is kept where both see it.

use crate::catalogue::{Catalogue, CatalogueRows, NamedValues};
use crate::javascript;
use crate::policy::Policy;
use gloo::events::EventListener;
use gloo::utils::window;
use js_sys::{Array, Object, Reflect};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};

/// Where it is kept on the window, and the event that tells of a new one.
const PLACE: &str = "skillsSubsidyCatalogue";
const CHANGED: &str = "skills-subsidy-catalogue";

/// The rows of the catalogue that is there, and whether it is an example; the text says what is wrong with it.
pub fn catalogue() -> Option<Result<CatalogueRows, String>> {
    let found = javascript::property(&window(), PLACE);
    match found.as_string() {
        // The portal's file is no JSON: www/boot.js leaves what the browser says of it.
        Some(problem) => Some(Err(problem)),
        None => (!found.is_undefined()).then(|| javascript::catalogue_rows(&found)),
    }
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

/// Keeps a catalogue for as long as the page is open, and tells everyone who listens.
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
    let _ = Reflect::set(&window(), &PLACE.into(), &whole);
    if let Ok(event) = web_sys::Event::new(CHANGED) {
        let _ = window().dispatch_event(&event);
    }
}

/// Fetches a catalogue that lies beside the site, as the page does with its own at the start.
pub fn fetch_catalogue(name: &str) {
    super::tools::call(&window(), "skillsSubsidyFetchCatalogue", &[name.into()]);
}

/// Calls `changed` whenever there is a new catalogue, until what it returns is called.
pub fn on_catalogue(changed: impl Fn() + 'static) -> impl FnOnce() {
    let listener = EventListener::new(&window(), CHANGED, move |_| changed());
    move || drop(listener)
}
