//! The employers' tools, mounted into the page by `app::browser::tools` when one is opened. Runs in browsers only.

#[cfg(target_arch = "wasm32")]
mod exported {
    use skills_subsidy::app::tools::{Tools, ToolsProperties};
    use wasm_bindgen::prelude::*;

    /// A tool on the page.
    #[wasm_bindgen]
    pub struct MountedTool(yew::AppHandle<Tools>, js_sys::Function);

    /// Mounts the tool that `link` names into `place`; `remember` hears of the state it wants in the link.
    #[wasm_bindgen]
    pub fn mount(place: web_sys::Element, link: String, remember: js_sys::Function) -> MountedTool {
        let properties = ToolsProperties { link, remember: remember.clone().into() };
        MountedTool(yew::Renderer::<Tools>::with_root_and_props(place, properties).render(), remember)
    }

    #[wasm_bindgen]
    impl MountedTool {
        /// Tells the tool that the link changed.
        pub fn update(&mut self, link: String) {
            self.0.update(ToolsProperties { link, remember: self.1.clone().into() });
        }

        /// Takes the tool off the page.
        pub fn unmount(self) {
            self.0.destroy();
        }
    }
}

fn main() {}
