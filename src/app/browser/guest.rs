//! The embedded (guest) side of an embedding: reports state to the host page and receives its requests, through
//! `www/embedding/guest.js`.

use super::bridge::{Bridge, HOST_EVENT, SIGHT_EVENT, bridge};
use crate::session::{Page, Session};
use gloo::events::EventListener;
use gloo::utils::window;
use js_sys::{Object, Reflect};

/// Tells what is on the screen: never an answer.
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

/// Says that the visitor agreed to tell the result of `link`, which is on the screen.
pub fn agree_to_tell(link: &str) {
    bridge(|bridge| bridge.agree_to_tell(link));
}

/// Has the question of the page around watched, as soon as it is drawn: whether it is in sight, with nothing over it as
/// far as the browser can tell.
pub fn watch_sight() {
    bridge(Bridge::watch_sight);
}

/// Calls `tell` when that question has been in sight for a moment, and when it no longer is.
pub fn on_sight(tell: impl Fn(bool) + 'static) -> impl FnOnce() {
    let listener = EventListener::new(&window(), SIGHT_EVENT, move |event| {
        tell(crate::javascript::property(event, "detail").is_truthy());
    });
    move || drop(listener)
}

/// Calls `asked` when the page around asks for the result.
pub fn on_host_request(asked: impl Fn() + 'static) -> impl FnOnce() {
    // It may have asked before anyone listened.
    if bridge(Bridge::host_asks) {
        asked();
    }
    let listener = EventListener::new(&window(), HOST_EVENT, move |_| asked());
    move || drop(listener)
}
