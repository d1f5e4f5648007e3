//! Timers, and the visitor's activity on the page.

use super::document;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use yew::Callback;

/// Calls `work` after `seconds`, unless the returned function is called first.
pub fn after_seconds(seconds: u32, work: impl FnOnce() + 'static) -> impl FnOnce() {
    let timer = Timeout::new(seconds * 1000, work);
    move || drop(timer)
}

/// Calls `touched` on any click, key press, input or scroll, until the returned function is called.
pub fn on_touch(touched: Callback<()>) -> impl FnOnce() {
    let listen = |event: &'static str| {
        let touched = touched.clone();
        EventListener::new(&document(), event, move |_| touched.emit(()))
    };
    let listeners = ["click", "keydown", "input", "scroll"].map(listen);
    move || drop(listeners)
}

/// Calls `idle` after `seconds` without activity; ended by the returned function.
pub fn on_idle(seconds: u32, idle: Callback<()>) -> impl FnOnce() {
    let timer = Rc::new(RefCell::new(None));
    let restart = {
        let timer = timer.clone();
        move || {
            let idle = idle.clone();
            let timeout = Timeout::new(seconds * 1000, move || idle.emit(()));
            // Dropping the previous timer cancels it.
            timer.replace(Some(timeout));
        }
    };
    restart();
    let listen = |event: &'static str| {
        let restart = restart.clone();
        EventListener::new(&document(), event, move |_| restart())
    };
    let listeners = ["pointerdown", "keydown", "input", "scroll"].map(listen);
    move || {
        drop(listeners);
        timer.take();
    }
}
