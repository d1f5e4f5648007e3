//! Panics where a test asks for it, so that `tests/browser/faults.spec.mjs` can see the page outlive a panic anywhere.
//! Compiled only with the feature `panic-on-demand`, which no shipped site has.

use crate::checkpoint;
use crate::javascript::property;
use std::sync::OnceLock;
use wasm_bindgen::JsCast;

/// The checkpoint at which this instance of the program panics.
static WANTED: OnceLock<String> = OnceLock::new();

/// Takes one name off the list that the test left in the page, `skillsSubsidyPanics`: each new instance of the program
/// takes the next.
pub fn arm() {
    let list = property(&gloo::utils::window(), "skillsSubsidyPanics");
    if let Some(name) = list.dyn_ref::<js_sys::Array>().and_then(|list| list.shift().as_string()) {
        WANTED.get_or_init(|| name);
        checkpoint::tell(|passed| {
            assert!(WANTED.get().is_none_or(|wanted| wanted != passed), "asked to panic at {passed}");
        });
    }
}
