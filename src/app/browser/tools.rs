//! Loading the employers' tools, which are not part of the page until one is opened, and talking to them.

use gloo::utils::window;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;
use yew::Callback;

/// The function that www/boot.js leaves for us, which loads the tools.
const LOADER: &str = "skillsSubsidyTools";

/// A tool on the page.
#[derive(Clone, PartialEq)]
pub struct MountedTool(JsValue);

impl MountedTool {
    /// Tells the tool that the link changed.
    pub fn update(&self, link: &str) {
        call(&self.0, "update", &[link.into()]);
    }

    /// Takes the tool off the page.
    pub fn unmount(&self) {
        call(&self.0, "unmount", &[]);
    }
}

/// Loads the tools and mounts the one that `link` names; `mounted` hears of it, or of the failure to load them.
pub fn mount_tool(place: Element, link: String, remember: Callback<String>, mounted: Callback<Option<MountedTool>>) {
    let loading = Reflect::get(&window(), &LOADER.into())
        .and_then(JsCast::dyn_into::<Function>)
        .and_then(|load| load.call0(&JsValue::NULL))
        .and_then(JsCast::dyn_into::<Promise>);
    let Ok(loading) = loading else { return mounted.emit(None) };
    let remember = Closure::<dyn Fn(String)>::new(move |state| remember.emit(state)).into_js_value();
    let failed = mounted.clone();
    let arrived = Closure::once_into_js(move |tools: JsValue| {
        let tool = call(&tools, "mount", &[place.into(), link.into(), remember]);
        mounted.emit(tool.map(MountedTool));
    });
    let failed = Closure::once_into_js(move |_: JsValue| failed.emit(None));
    call(&loading, "then", &[arrived, failed]);
}

/// Calls a function that was handed to us with one text.
pub fn tell(function: &JsValue, text: &str) {
    if let Some(function) = function.dyn_ref::<Function>() {
        // What the page makes of it is not ours to mend.
        let _ = function.call1(&JsValue::NULL, &text.into());
    }
}

/// Goes to another link of the page, as a click on it would.
pub fn go_to(link: &str) {
    let _ = window().location().set_hash(link);
}

/// Calls a method; `None` where there is no such one or it throws.
pub fn call(object: &JsValue, name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let function = Reflect::get(object, &name.into()).ok()?.dyn_into::<Function>().ok()?;
    function.apply(object, &arguments.iter().collect()).ok()
}
