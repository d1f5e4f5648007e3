//! Panics on request of a test, so that `tests/browser/faults.spec.mjs` can check that the page survives a panic
//! anywhere. Compiled only with the feature `panic-on-demand`, which no shipped site has.

use crate::checkpoint;
use crate::javascript::property;
use std::sync::OnceLock;
use wasm_bindgen::JsCast;

/// The checkpoint at which this instance of the program panics.
static WANTED: OnceLock<String> = OnceLock::new();

/// Takes the next name from the list `skillsSubsidyPanics` that the test left in the page, one for each new instance of
/// the program.
pub fn arm() {
    let list = property(&gloo::utils::window(), "skillsSubsidyPanics");
    if let Some(name) = list.dyn_ref::<js_sys::Array>().and_then(|list| list.shift().as_string()) {
        WANTED.get_or_init(|| name);
        checkpoint::tell(|passed| {
            assert!(WANTED.get().is_none_or(|wanted| wanted != passed), "asked to panic at {passed}");
        });
    }
}
