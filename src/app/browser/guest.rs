//! The embedded (guest) side of an embedding: reports state to the host page and receives its requests, through
//! `www/embedding/guest.js`.

use super::bridge::{Bridge, HOST_EVENT, SIGHT_EVENT, bridge};
use crate::session::{Page, Session};
use gloo::events::EventListener;
use gloo::utils::window;
use js_sys::{Object, Reflect};

/// Reports the current page to the host page: never an answer.
pub fn tell_shown(session: &Session) {
    let page = match session.page {
        Page::Home => "home",
        Page::Question(..) => "question",
        Page::Result(_) => "result",
        Page::Review(_) => "answers",
        Page::WhatIf(..) => "what-if",
        Page::Policy(_) => "policy",
        Page::Tool(tool) => tool.id(),
    };
    let case = session.page.audience().map(|audience| session.case(audience));
    let detail = Object::new();
    let put = |key: &str, value: wasm_bindgen::JsValue| drop(Reflect::set(&detail, &key.into(), &value));
    put("page", page.into());
    put("policy", session.policy.id.into());
    put("version", session.policy.version.into());
    put("answered", case.map_or(0, |case| case.trail.len() as u32).into());
    put("remaining", case.map_or(0, |case| case.remaining_at_most() as u32).into());
    bridge(|bridge| bridge.tell_shown(&detail));
}

/// Reports the visitor's consent to send the result of `link`, which is on the screen.
pub fn agree_to_tell(link: &str) {
    bridge(|bridge| bridge.agree_to_tell(link));
}

/// Starts watching the prompt about the host page once it is drawn: whether it is visible, and not covered as far as
/// the browser can tell.
pub fn watch_sight() {
    bridge(Bridge::watch_sight);
}

/// Calls `tell` when the prompt has been visible for a moment, and when it no longer is.
pub fn on_sight(tell: impl Fn(bool) + 'static) -> impl FnOnce() {
    let listener = EventListener::new(&window(), SIGHT_EVENT, move |event| {
        tell(crate::javascript::property(event, "detail").is_truthy());
    });
    move || drop(listener)
}

/// Calls `asked` when the host page asks for the result.
pub fn on_host_request(asked: impl Fn() + 'static) -> impl FnOnce() {
    // It may have asked before the listener was added.
    if bridge(Bridge::host_asks) {
        asked();
    }
    let listener = EventListener::new(&window(), HOST_EVENT, move |_| asked());
    move || drop(listener)
}
