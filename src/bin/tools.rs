//! The employers' tools, mounted into the page by `app::browser::tools` when one is opened. Runs in browsers only.

#[cfg(target_arch = "wasm32")]
mod exported {
    use skills_subsidy::app::tools::{Tools, ToolsProperties};
    use wasm_bindgen::prelude::*;

    /// A tool on the page.
    #[wasm_bindgen]
    pub struct MountedTool(yew::AppHandle<Tools>, js_sys::Function);

    /// Nothing at all.
    #[yew::component]
    fn Nothing() -> yew::Html {
        yew::Html::default()
    }

    /// Makes this program's events its own. Yew marks what it draws with a number by which the page's program and
    /// this one, each with a count of its own that begins at one, would take each other's events for their own. The
    /// page has one application; one drawn nowhere takes that number here.
    fn set_apart() {
        let nowhere = gloo::utils::document().create_element("div");
        if let Ok(nowhere) = nowhere {
            yew::Renderer::<Nothing>::with_root(nowhere).render().destroy();
        }
    }

    /// Mounts the tool that `link` names into `place`; `remember` hears of the state it wants in the link.
    #[wasm_bindgen]
    pub fn mount(place: web_sys::Element, link: String, remember: js_sys::Function) -> MountedTool {
        set_apart();
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
