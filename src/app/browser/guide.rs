//! The office's guide as the page has it: fetched by www/start/guide.js from beside the site; and which day it is, by the
//! device.

use super::bridge::bridge;
use crate::guide::{Reading, Value, read};
use crate::javascript::guide_value;
use crate::policy::{CalendarDate, Policy};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

/// A guide is an object of lists of objects of texts in two languages, or lists of ids.
const DEPTH: u8 = 4;

/// Calls `heard` with what came of the guide, once it is there; never where there is none.
pub fn on_guide(policy: &'static Policy, heard: impl FnOnce(Reading) + 'static) {
    let heard = Closure::once_into_js(move |found: JsValue| {
        // A text is what the browser says of a file that is no JSON.
        let said = found.as_string().map(Value::Text);
        heard(read(policy, &said.unwrap_or_else(|| guide_value(&found, DEPTH))));
    });
    bridge(|bridge| bridge.read_guide(&heard));
}

/// The day it is on this device; `None` where its clock says what no calendar has.
pub fn today() -> Option<CalendarDate> {
    let now = js_sys::Date::new_0();
    let [month, day] = [now.get_month() + 1, now.get_date()].map(u8::try_from);
    CalendarDate::new(u16::try_from(now.get_full_year()).ok()?, month.ok()?, day.ok()?)
}
