//! All access to the browser. Any of it can fail or be missing in an in-app webview; then the function does nothing,
//! and the page goes on.

mod bridge;
mod catalogue;
mod collation;
mod entered;
mod files;
mod guest;
mod guide;
mod idle;
mod place;
mod second_tap;
mod sharing;
mod site;
mod storage;

pub use bridge::Leave;
pub use catalogue::{
    catalogue, catalogue_file, catalogue_of, fetch_catalogue, keep_catalogue, message_of, on_catalogue,
};
pub use collation::Initials;
pub use entered::{Entered, take_entered};
pub use files::{Heard, RosterWorker, bytes_of_file, clock, download, file_of, on_dropped_file, on_pasted_file};
pub use guest::{agree_to_tell, on_host_request, on_sight, tell_shown, watch_sight};
pub use guide::{on_guide, today};
pub use idle::{after_seconds, on_idle, on_touch};
pub use place::{forget_place, leave_place, return_to_place};
pub use second_tap::{ignore_second_taps, screen_has_changed};
pub use sharing::{address_with, can_print, can_speak, copy, copy_html, print, speak, stop_speaking};
pub use site::{
    begin_on, how_to_leave_for, leave, link, link_to, open_code_of_another, other_policies, site_page, target_of,
};
pub use storage::{
    Kept, counter_minutes, erase, erase_everything, is_elder_remembered, is_kept, keep, keep_counter,
    keep_rosters_memory, kept, remember_elder, rosters_memory,
};

use crate::policy::Language;
use crate::session::{Session, SitePage};
use bridge::{Bridge, bridge};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::{document, document_element, window};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

/// Whether there is a browser: not while the site's build renders the first page.
const IS_THERE: bool = cfg!(target_arch = "wasm32");

/// Whether the page is embedded in another one.
pub fn is_framed() -> bool {
    IS_THERE && window().parent().ok().flatten().is_some_and(|parent| JsValue::from(parent) != JsValue::from(window()))
}

/// The state of history entries that this page made: the answers are in memory and need not be read again.
const OURS: &str = "skills-subsidy";
/// The same for entries whose answers came from elsewhere and were not reviewed yet: the notice is shown again after a
/// reload.
const OURS_FROM_ELSEWHERE: &str = "skills-subsidy from elsewhere";

thread_local! {
    /// The fragment of the address as this program last set or read it.
    static KNOWN: RefCell<Option<String>> = const { RefCell::new(None) };
    /// The work deferred until the page is painted.
    static PUT_OFF: RefCell<Option<PutOff>> = const { RefCell::new(None) };
}

/// Deferred work. Dropping it cancels it.
struct PutOff {
    work: Box<dyn FnOnce()>,
    _timer: Timeout,
}

/// Longer than a browser takes to the next frame, shorter than anyone takes to the next tap.
const PAINTED_MS: u32 = 50;

/// Runs `work` once the current render is painted, or before the next such work: updating the address and the title
/// takes the browser milliseconds, for which the visitor should not have to wait.
pub fn put_off(work: impl FnOnce() + 'static) {
    do_what_is_put_off();
    let _timer = Timeout::new(PAINTED_MS, do_what_is_put_off);
    PUT_OFF.set(Some(PutOff { work: Box::new(work), _timer }));
}

/// Runs the deferred work if the page is left before, until the returned function is called.
pub fn on_leaving() -> impl FnOnce() {
    let listener = EventListener::new(&window(), "pagehide", |_| do_what_is_put_off());
    move || drop(listener)
}

/// Calls `draw` once the page is painted, unless the returned function is called first.
pub fn once_painted(draw: impl FnOnce() + 'static) -> impl FnOnce() {
    let timer = Timeout::new(PAINTED_MS, draw);
    move || drop(timer)
}

/// Runs `work` now, after the deferred work.
pub fn do_at_once(work: impl FnOnce()) {
    do_what_is_put_off();
    work();
}

fn do_what_is_put_off() {
    if let Some(put_off) = PUT_OFF.take() {
        (put_off.work)();
    }
}

/// The fragment of the address, `#` included.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// Stores the link outside this program: if it panics, a new instance starts from it.
pub fn keep_outside(link: &str) {
    bridge(|bridge| bridge.keep_link(link));
}

/// Reports the program's first render: from here on it handles the visitor's actions.
pub fn tell_drawn() {
    bridge(Bridge::drawn);
}

/// Calls `arrive` with the fragment when the visitor goes back, forward or to another link; the flag says whether this
/// page made that history entry itself.
pub fn on_navigation(arrive: impl Fn(String, bool) + 'static) -> impl FnOnce() {
    let listener = EventListener::new(&window(), "popstate", move |event| {
        let state = event.dyn_ref::<web_sys::PopStateEvent>().map(web_sys::PopStateEvent::state);
        // The visitor has left the page whose address was still to be set.
        PUT_OFF.take();
        KNOWN.set(Some(fragment()));
        let state = state.and_then(|state| state.as_string());
        arrive(fragment(), state.is_some_and(|state| [OURS, OURS_FROM_ELSEWHERE].contains(&state.as_str())));
    });
    move || drop(listener)
}

/// Whether this page made the current history entry, with answers given or reviewed here: then this is a reload.
pub fn is_own_entry() -> bool {
    let state = window().history().and_then(|history| history.state()).ok();
    state.and_then(|state| state.as_string()).as_deref() == Some(OURS)
}

/// Sets `link` as the address: a new history entry if the page or question changed, else in place. Every entry is
/// marked as ours, including the one the visitor arrived on, so that going back to it keeps the answers.
pub fn show_address(link: &str, is_from_elsewhere: bool) {
    let shown = fragment();
    // The visitor has navigated already, and the event for it is pending.
    let is_left = KNOWN.with_borrow(|known| known.as_ref().is_some_and(|known| *known != shown));
    // Or is on the way to the site's other page, whose history entry this address would overwrite.
    let is_leaving = SitePage::of_link(&shown) != site_page();
    let Ok(history) = window().history() else { return };
    if is_left || is_leaving {
        return;
    }
    let mark = JsValue::from_str(if is_from_elsewhere { OURS_FROM_ELSEWHERE } else { OURS });
    let ((path, question), (next_path, next_question)) = (place(&shown), place(link));
    // A link without a question resolves to one at the same path, in the same entry. A code resolves to its result, and
    // does not stay in the history.
    let is_code = shown.split(['?', '&']).any(|part| part.starts_with("code="));
    let in_place = is_code || path == next_path && (question.is_none() || question == next_question);
    // Refused in some sandboxes: then the address stays, and the page still works.
    let _ = match in_place {
        true => history.replace_state_with_url(&mark, "", Some(link)),
        false => history.push_state_with_url(&mark, "", Some(link)),
    };
    KNOWN.set(Some(fragment()));
}

/// The parts of a link that identify the page: its path and the question on the screen.
fn place(link: &str) -> (&str, Option<&str>) {
    let (path, query) = link.split_once('?').unwrap_or((link, ""));
    (if path.is_empty() { "#/" } else { path }, query.split('&').find(|pair| pair.starts_with("at=")))
}

/// Sets the document's language and text size.
pub fn describe_document(session: &Session) {
    let language = session.language;
    let root = document_element();
    let code = if language == Language::Chinese { "zh-CN" } else { "en" };
    let _ = root.set_attribute("lang", code);
    let _ = match session.elder {
        true => root.set_attribute("data-elder", "1"),
        false => root.remove_attribute("data-elder"),
    };
    let _ = match session.frame.embedded {
        true => root.set_attribute("data-embedded", "1"),
        false => root.remove_attribute("data-embedded"),
    };
}

/// Sets the document's title.
pub fn name_document(session: &Session) {
    document().set_title(&session.title());
}

/// Moves the focus to the page's heading, so that a screen reader reads on from there.
pub fn focus_heading() {
    if let Some(heading) = element("main h1") {
        let _ = heading.focus();
    }
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Moves the focus to the first element that matches `selector`, after the page was drawn.
pub fn focus_soon(selector: &'static str) {
    Timeout::new(0, move || {
        if let Some(element) = element(selector) {
            let _ = element.focus();
            element.scroll_into_view();
        }
    })
    .forget();
}

/// Moves the focus to the element that matches `selector` once it exists, if that is soon, and the element to the top of the
/// screen.
pub fn focus_when_there(selector: &'static str) {
    when_there(selector, |element| element.scroll_into_view());
}

/// Moves the focus to the element that matches `selector` once it exists, if that is soon, and scrolls no further than it takes
/// to see the element.
pub fn focus_in_view(selector: &'static str) {
    when_there(selector, |_| ());
}

fn when_there(selector: &'static str, scroll: fn(&HtmlElement)) {
    fn look(selector: &'static str, scroll: fn(&HtmlElement), left: u32) {
        Timeout::new(50, move || match element(selector) {
            Some(element) => {
                let _ = element.focus();
                scroll(&element);
            }
            None if left > 0 => look(selector, scroll, left - 1),
            None => {}
        })
        .forget();
    }
    look(selector, scroll, 40);
}

/// Moves to the field with `id`, opening the sections around it; `false` if there is none.
pub fn go_to_field(id: &str) -> bool {
    let Some(field) = document().get_element_by_id(id).and_then(|field| field.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    if let Ok(Some(fold)) = field.closest("details") {
        let _ = fold.set_attribute("open", "");
    }
    let _ = field.focus();
    field.scroll_into_view();
    true
}

/// The value of the field with `id`.
pub fn value_of(id: &str) -> Option<String> {
    let field = document().get_element_by_id(id)?;
    if let Some(list) = field.dyn_ref::<web_sys::HtmlSelectElement>() {
        return Some(list.value());
    }
    field.dyn_into::<web_sys::HtmlInputElement>().ok().map(|input| input.value())
}

/// Whether the window is wide enough for two columns.
pub fn is_wide() -> bool {
    window().inner_width().ok().and_then(|width| width.as_f64()).is_some_and(|width| width >= 960.0)
}

/// The text of the page, for reading aloud.
pub fn page_text() -> String {
    element("main").map(|main| main.inner_text()).unwrap_or_default()
}

/// Scrolls the element with `id`, or the highlighted part of it, into view after the render.
pub fn scroll_to(id: String) {
    Timeout::new(0, move || {
        if let Some(element) = document().get_element_by_id(&id) {
            let marked = element.query_selector("mark").ok().flatten();
            marked.unwrap_or(element).scroll_into_view();
        }
    })
    .forget();
}

/// Calls a method; `None` if it does not exist or throws.
fn call(object: &JsValue, name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let function = js_sys::Reflect::get(object, &name.into()).ok()?.dyn_into::<js_sys::Function>().ok()?;
    function.apply(object, &arguments.iter().collect()).ok()
}

fn element(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok().flatten()?.dyn_into().ok()
}
