//! Files that a visitor opens or saves, and the worker that reads rosters.

use super::bridge::bridge;
use crate::roster::messages::{Order, Report};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, ClipboardEvent, DragEvent, File, HtmlAnchorElement, HtmlInputElement, MessageEvent, Url,
    Worker,
};
use yew::Callback;

/// The script that the worker runs; www/roster-worker.js.
const WORKER_SCRIPT: &str = "roster-worker.js";

/// The name of a pasted table.
const PASTED: &str = "paste.txt";

/// An event of the worker.
pub enum Heard {
    /// It is ready for messages.
    Ready,
    /// A report, with the bytes of a file if one is attached.
    Report(Report, Option<Vec<u8>>),
    /// It stopped: out of memory, or not loaded at all.
    Died,
}

/// The roster's worker; dropping this terminates it.
pub struct RosterWorker {
    worker: Worker,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(JsValue)>,
}

impl RosterWorker {
    /// Starts the worker; `None` if the browser has no workers.
    pub fn start(hear: Callback<Heard>) -> Option<RosterWorker> {
        let worker = bridge(|bridge| bridge.start_worker(WORKER_SCRIPT)).ok()?;
        let died = hear.clone();
        let on_message = Closure::new(move |event: MessageEvent| {
            let message = Array::from(&event.data());
            if message.length() == 0 {
                return hear.emit(Heard::Ready);
            }
            let bytes = message.get(1).dyn_into::<Uint8Array>().ok().map(|bytes| bytes.to_vec());
            if let Ok(report) = serde_wasm_bindgen::from_value(message.get(0)) {
                hear.emit(Heard::Report(report, bytes));
            }
        });
        let on_error = Closure::new(move |event: JsValue| {
            // Handled here, so keep it off the console.
            if let Some(event) = event.dyn_ref::<web_sys::Event>() {
                event.prevent_default();
            }
            died.emit(Heard::Died);
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Some(RosterWorker { worker, _on_message: on_message, _on_error: on_error })
    }

    /// Sends an order, with its file.
    pub fn order(&self, order: &Order, file: Option<&File>) {
        let Ok(order) = serde_wasm_bindgen::to_value(order) else { return };
        let message = Array::of1(&order);
        if let Some(file) = file {
            message.push(file);
        }
        // A worker that cannot take it fires an error event.
        let _ = self.worker.post_message(&message);
    }
}

impl Drop for RosterWorker {
    fn drop(&mut self) {
        // Earlier messages may still be queued, for listeners that no longer exist.
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

/// The file chosen in the field of an event; the field is emptied, so that the same file can be chosen again after it
/// was corrected.
pub fn file_of(event: &yew::Event) -> Option<File> {
    let field = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let file = field.files()?.get(0);
    field.set_value("");
    file
}

/// Calls `found` with a file dropped onto the page, until the returned function is called. Without this the browser
/// would navigate to the file.
pub fn on_dropped_file(found: impl Fn(File) + 'static) -> impl FnOnce() {
    let options = EventListenerOptions::enable_prevent_default();
    let over = EventListener::new_with_options(&document(), "dragover", options, |event| event.prevent_default());
    let dropped = EventListener::new_with_options(&document(), "drop", options, move |event| {
        event.prevent_default();
        let files = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer).and_then(|data| data.files());
        files.and_then(|files| files.get(0)).into_iter().for_each(&found);
    });
    move || drop((over, dropped))
}

/// Calls `found` with content pasted onto the page, a file or a table as text, until the returned function is called.
/// Pasting into a field is left to the field.
pub fn on_pasted_file(found: impl Fn(File) + 'static) -> impl FnOnce() {
    let pasted = EventListener::new(&document(), "paste", move |event| {
        let is_in_field = event.target().is_some_and(|target| {
            target
                .dyn_ref::<HtmlInputElement>()
                .is_some_and(|field| field.type_() != "file" && field.type_() != "checkbox")
        });
        let Some(data) =
            event.dyn_ref::<ClipboardEvent>().filter(|_| !is_in_field).and_then(ClipboardEvent::clipboard_data)
        else {
            return;
        };
        let file = data.files().and_then(|files| files.get(0));
        let text = || data.get_data("text/plain").ok().filter(|text| text.contains(['\t', '\n']));
        let table = || File::new_with_str_sequence(&Array::of1(&text()?.into()), PASTED).ok();
        file.or_else(table).into_iter().for_each(&found);
    });
    move || drop(pasted)
}

/// Reads a small file whole; `done` receives its bytes, or `None` if the browser refuses.
pub fn bytes_of_file(file: &File, done: Callback<Option<Vec<u8>>>) {
    let refused = done.clone();
    let read = Closure::once_into_js(move |buffer: JsValue| done.emit(Some(Uint8Array::new(&buffer).to_vec())));
    let failed = Closure::once_into_js(move |_: JsValue| refused.emit(None));
    super::call(&file.array_buffer(), "then", &[read, failed]);
}

/// Offers bytes as a download; `false` if that cannot even be tried. In-app webviews and sandboxes drop it silently, so
/// important content is offered as text too.
pub fn download(name: &str, kind: &str, bytes: &[u8]) -> bool {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let Ok(blob) = Blob::new_with_u8_array_sequence_and_options(&parts, &options) else {
        return false;
    };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else { return false };
    let Some(link) = document().create_element("a").ok().and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok())
    else {
        return false;
    };
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // Not before the browser has started to read it.
    gloo::timers::callback::Timeout::new(60_000, move || drop(Url::revoke_object_url(&address))).forget();
    true
}

/// Milliseconds on a clock that only goes forward.
pub fn clock() -> f64 {
    window().performance().map_or_else(js_sys::Date::now, |performance| performance.now())
}
