//! The page's copy of the office's guide, fetched from beside the site by www/start/guide.js; and the current date, by
//! the device's clock.

use super::bridge::bridge;
use crate::guide::{Reading, Value, read};
use crate::javascript::guide_value;
use crate::policy::{CalendarDate, Policy};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

/// A guide is an object of lists of objects of texts in two languages, or lists of ids.
const DEPTH: u8 = 4;

/// Calls `heard` with the result of reading the guide, once it is fetched; never if there is none.
pub fn on_guide(policy: &'static Policy, heard: impl FnOnce(Reading) + 'static) {
    let heard = Closure::once_into_js(move |found: JsValue| {
        // A string is the browser's error message for a file that is not JSON.
        let said = found.as_string().map(Value::Text);
        heard(read(policy, &said.unwrap_or_else(|| guide_value(&found, DEPTH))));
    });
    bridge(|bridge| bridge.read_guide(&heard));
}

/// The current date on this device; `None` if its clock is beyond the calendar.
pub fn today() -> Option<CalendarDate> {
    let now = js_sys::Date::new_0();
    let [month, day] = [now.get_month() + 1, now.get_date()].map(u8::try_from);
    CalendarDate::new(u16::try_from(now.get_full_year()).ok()?, month.ok()?, day.ok()?)
}
