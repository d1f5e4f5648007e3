//! Copying, printing and reading aloud, if the browser supports them.

use super::bridge::bridge;
use crate::policy::Language;
use gloo::events::EventListener;
use gloo::utils::{document_element, window};
use js_sys::{Function, Reflect};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance};
use yew::Callback;

/// Copies `text` and reports whether it worked; in-app webviews often refuse.
pub fn copy(text: String, done: Callback<bool>) {
    // Missing on pages that are not served securely, although its type does not say so.
    let clipboard = Reflect::get(&window().navigator(), &JsValue::from_str("clipboard"));
    let Some(clipboard) = clipboard.ok().and_then(|found| found.dyn_into::<web_sys::Clipboard>().ok()) else {
        done.emit(false);
        return;
    };
    let refused = done.clone();
    let worked = Closure::once_into_js(move |_: JsValue| done.emit(true));
    let refused = Closure::once_into_js(move |_: JsValue| refused.emit(false));
    let promise = clipboard.write_text(&text);
    if let Ok(then) = Reflect::get(&promise, &JsValue::from_str("then")).and_then(JsCast::dyn_into::<Function>) {
        // A promise's `then` does not throw.
        let _ = then.call2(&promise, &worked, &refused);
    }
}

/// Copies `html` with `text` as its plain alternative, for pasting into an editor, and reports whether it worked.
pub fn copy_html(html: &str, text: &str, done: Callback<bool>) {
    let copying = bridge(|bridge| bridge.copy_html(html, text));
    let refused = done.clone();
    let worked = Closure::once_into_js(move |_: JsValue| done.emit(true));
    let refused = Closure::once_into_js(move |_: JsValue| refused.emit(false));
    super::call(&copying, "then", &[worked, refused]);
}

/// The full address with `fragment`.
pub fn address_with(fragment: &str) -> String {
    let address = window().location().href().unwrap_or_default();
    let page = address.split('#').next().unwrap_or_default();
    format!("{page}{fragment}")
}

/// Whether the browser can print.
pub fn can_print() -> bool {
    Reflect::get(&window(), &JsValue::from_str("print")).is_ok_and(|print| print.is_instance_of::<Function>())
}

/// Prints; `false` if there was no sign of printing. A sandbox blocks it silently, but an allowed print fires an event
/// first.
pub fn print() -> bool {
    let is_begun = Rc::new(Cell::new(false));
    let begun = is_begun.clone();
    let _listener = EventListener::new(&window(), "beforeprint", move |_| begun.set(true));
    window().print().is_ok() && is_begun.get()
}

fn speech() -> Option<SpeechSynthesis> {
    let offered = Reflect::get(&window(), &JsValue::from_str("speechSynthesis")).ok()?;
    offered.dyn_into().ok()
}

/// Whether the browser has a voice for `language`.
pub fn can_speak(language: Language) -> bool {
    super::IS_THERE
        && speech().is_some_and(|speech| {
            let voices = speech.get_voices();
            voices.iter().any(|voice| {
                let code = Reflect::get(&voice, &JsValue::from_str("lang")).ok().and_then(|code| code.as_string());
                code.is_some_and(|code| code.starts_with(language.id()))
            })
        })
}

/// Reads `text` aloud, instead of anything being read.
pub fn speak(text: &str, language: Language) {
    let (Some(speech), Ok(words)) = (speech(), SpeechSynthesisUtterance::new_with_text(text)) else { return };
    words.set_lang(&document_element().get_attribute("lang").unwrap_or_else(|| language.id().to_owned()));
    speech.cancel();
    speech.speak(&words);
}

/// Stops reading aloud.
pub fn stop_speaking() {
    if let Some(speech) = speech() {
        speech.cancel();
    }
}
