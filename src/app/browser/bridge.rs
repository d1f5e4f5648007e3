//! The interface between JavaScript and this program: one object of the page, whose other side is www/bridge.js, where
//! each function is described.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Worker;

/// Fired when a local catalogue is loaded.
pub const CATALOGUE_EVENT: &str = "skills-subsidy-catalogue";
/// Fired when the host page asks for the result.
pub const HOST_EVENT: &str = "skills-subsidy-host";

/// Fired when the prompt about giving it the result becomes visible, or no longer is.
pub const SIGHT_EVENT: &str = "skills-subsidy-sight";

#[wasm_bindgen]
extern "C" {
    /// The bridge object.
    pub type Bridge;

    #[wasm_bindgen(thread_local_v2, js_name = skillsSubsidy)]
    static BRIDGE: Bridge;

    #[wasm_bindgen(method, js_name = keepLink)]
    pub fn keep_link(this: &Bridge, link: &str);

    #[wasm_bindgen(method)]
    pub fn drawn(this: &Bridge);

    #[wasm_bindgen(method, js_name = takeEntered)]
    pub fn take_entered(this: &Bridge, fact: &str) -> JsValue;

    #[wasm_bindgen(method, js_name = leavePlace)]
    pub fn leave_place(this: &Bridge);

    #[wasm_bindgen(method, js_name = forgetPlace)]
    pub fn forget_place(this: &Bridge);

    #[wasm_bindgen(method, js_name = returnToPlace)]
    pub fn return_to_place(this: &Bridge);

    #[wasm_bindgen(method)]
    pub fn leave(this: &Bridge, link: &str, how: &str);

    #[wasm_bindgen(method)]
    pub fn catalogue(this: &Bridge) -> JsValue;

    #[wasm_bindgen(method, js_name = catalogueFile)]
    pub fn catalogue_file(this: &Bridge) -> String;

    #[wasm_bindgen(method, js_name = keepCatalogue)]
    pub fn keep_catalogue(this: &Bridge, catalogue: &JsValue);

    #[wasm_bindgen(method, js_name = fetchCatalogue)]
    pub fn fetch_catalogue(this: &Bridge, file: &str);

    #[wasm_bindgen(method, js_name = readGuide)]
    pub fn read_guide(this: &Bridge, heard: &JsValue);

    #[wasm_bindgen(method, catch, js_name = startWorker)]
    pub fn start_worker(this: &Bridge, script: &str) -> Result<Worker, JsValue>;

    #[wasm_bindgen(method, js_name = otherPolicies)]
    pub fn other_policies(this: &Bridge, language: &str) -> js_sys::Array;

    #[wasm_bindgen(method, js_name = openCode)]
    pub fn open_code(this: &Bridge, code: &str) -> bool;

    #[wasm_bindgen(method, js_name = copyHtml)]
    pub fn copy_html(this: &Bridge, html: &str, text: &str) -> js_sys::Promise;

    #[wasm_bindgen(method, js_name = tellShown)]
    pub fn tell_shown(this: &Bridge, shown: &JsValue);

    #[wasm_bindgen(method, js_name = agreeToTell)]
    pub fn agree_to_tell(this: &Bridge, link: &str);

    #[wasm_bindgen(method, js_name = watchSight)]
    pub fn watch_sight(this: &Bridge);

    #[wasm_bindgen(method, js_name = hostAsks)]
    pub fn host_asks(this: &Bridge) -> bool;
}

/// Calls `work` with the bridge object. Only in a browser.
pub fn bridge<T>(work: impl FnOnce(&Bridge) -> T) -> T {
    BRIDGE.with(work)
}

/// How to open another page of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leave {
    /// Replace the current history entry, which has the address of the same place.
    Replace,
    /// Add a history entry.
    Assign,
    /// Open a new tab, because only this page has some of its data.
    Tab,
}

impl Leave {
    /// The name for it in JavaScript.
    pub const fn word(self) -> &'static str {
        match self {
            Leave::Replace => "replace",
            Leave::Assign => "assign",
            Leave::Tab => "tab",
        }
    }
}
