//! A second tap right after a screen has changed was meant for the screen before: it does nothing.

use super::document;
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::MouseEvent;

/// For how long after a new screen a tap in the same place is the second of a double tap, in milliseconds.
const DOUBLE_MS: f64 = 500.0;
/// Clicks that follow each other sooner are of one tap, in milliseconds.
const ONE_TAP_MS: f64 = 30.0;
/// How far apart two taps of a finger in one place may lie, in CSS pixels.
const SAME_PLACE: i32 = 40;

thread_local! {
    /// Where the last tap was, and when.
    static LAST_TAP: Cell<Option<(i32, i32, f64)>> = const { Cell::new(None) };
    static CHANGED_AT: Cell<f64> = const { Cell::new(f64::NEG_INFINITY) };
}

/// Notes that another screen is shown now.
pub fn screen_has_changed() {
    CHANGED_AT.set(js_sys::Date::now());
}

/// Keeps such taps from everything on the page, until what it returns is called.
pub fn ignore_second_taps() -> impl FnOnce() {
    let options = EventListenerOptions { passive: false, ..EventListenerOptions::run_in_capture_phase() };
    let listener = EventListener::new_with_options(&document(), "click", options, |event| {
        let Some(tap) = event.dyn_ref::<MouseEvent>() else { return };
        // By keyboard, and by a screen reader, a click has no place.
        if tap.detail() == 0 {
            return;
        }
        let (x, y, now) = (tap.client_x(), tap.client_y(), js_sys::Date::now());
        let last = LAST_TAP.replace(Some((x, y, now)));
        // A tap on a label is a click on the label, and at once another on its field.
        let is_another = |(last_x, last_y, at): (i32, i32, f64)| {
            (last_x - x).abs() < SAME_PLACE && (last_y - y).abs() < SAME_PLACE && now - at >= ONE_TAP_MS
        };
        let is_second = last.is_some_and(is_another) && now - CHANGED_AT.get() < DOUBLE_MS;
        if is_second {
            event.prevent_default();
            event.stop_propagation();
        }
    });
    // Whoever typed or chose something in between has seen the new screen.
    let entered = EventListener::new(&document(), "input", |_| LAST_TAP.set(None));
    move || drop((listener, entered))
}
