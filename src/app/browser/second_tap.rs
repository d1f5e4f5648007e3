//! A second tap right after a screen has changed was meant for the screen before: it does nothing.

use super::document;
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::MouseEvent;

/// For how long after a new screen a tap in the same place is the second of a double tap, in milliseconds.
const DOUBLE_MS: f64 = 500.0;
/// How far apart two taps of a finger in one place may lie, in CSS pixels.
const SAME_PLACE: i32 = 40;

thread_local! {
    static LAST_TAP: Cell<Option<(i32, i32)>> = const { Cell::new(None) };
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
        let place = (tap.client_x(), tap.client_y());
        let is_near = |(x, y): (i32, i32)| (x - place.0).abs() < SAME_PLACE && (y - place.1).abs() < SAME_PLACE;
        let is_second = LAST_TAP.get().is_some_and(is_near) && js_sys::Date::now() - CHANGED_AT.get() < DOUBLE_MS;
        LAST_TAP.set(Some(place));
        if is_second {
            event.prevent_default();
            event.stop_propagation();
        }
    });
    // Whoever typed or chose something in between has seen the new screen.
    let entered = EventListener::new(&document(), "input", |_| LAST_TAP.set(None));
    move || drop((listener, entered))
}
