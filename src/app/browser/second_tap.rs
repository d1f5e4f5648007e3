//! Suppression of double taps: a second tap right after a screen change was meant for the previous screen, so it is
//! ignored.

use super::document;
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::MouseEvent;

/// How long after a screen change a tap in the same place counts as the second of a double tap, in milliseconds.
const DOUBLE_MS: f64 = 500.0;
/// Clicks closer together than this belong to one tap, in milliseconds.
const ONE_TAP_MS: f64 = 30.0;
/// The distance between two taps that counts as the same place, in CSS pixels.
const SAME_PLACE: i32 = 40;

thread_local! {
    /// The position and time of the last tap.
    static LAST_TAP: Cell<Option<(i32, i32, f64)>> = const { Cell::new(None) };
    static CHANGED_AT: Cell<f64> = const { Cell::new(f64::NEG_INFINITY) };
}

/// Records a screen change.
pub fn screen_has_changed() {
    CHANGED_AT.set(js_sys::Date::now());
}

/// Suppresses such taps on the whole page, until the returned function is called.
pub fn ignore_second_taps() -> impl FnOnce() {
    let options = EventListenerOptions { passive: false, ..EventListenerOptions::run_in_capture_phase() };
    let listener = EventListener::new_with_options(&document(), "click", options, |event| {
        let Some(tap) = event.dyn_ref::<MouseEvent>() else { return };
        // Clicks by keyboard or screen reader have no position.
        if tap.detail() == 0 {
            return;
        }
        let (x, y, now) = (tap.client_x(), tap.client_y(), js_sys::Date::now());
        let last = LAST_TAP.replace(Some((x, y, now)));
        // A tap on a label is a click on the label, immediately followed by one on its field.
        let is_another = |(last_x, last_y, at): (i32, i32, f64)| {
            (last_x - x).abs() < SAME_PLACE && (last_y - y).abs() < SAME_PLACE && now - at >= ONE_TAP_MS
        };
        let is_second = last.is_some_and(is_another) && now - CHANGED_AT.get() < DOUBLE_MS;
        if is_second {
            event.prevent_default();
            event.stop_propagation();
        }
    });
    // A visitor who typed or chose something in between has seen the new screen.
    let entered = EventListener::new(&document(), "input", |_| LAST_TAP.set(None));
    move || drop((listener, entered))
}
