//! The opening, drawn by www/boot.js between the visitor's first tap and the whole application's arrival. Runs in
//! browsers only.

#[cfg(target_arch = "wasm32")]
mod exported {
    use skills_subsidy::app::opening::{Opening, OpeningProperties};
    use wasm_bindgen::prelude::*;

    /// The opening on the page.
    #[wasm_bindgen]
    pub struct Opened(yew::AppHandle<Opening>);

    /// Draws the first question that `link` leads to into `place`. `hand_over` is called after every answer with
    /// the link to go on from, and `true` where the opening cannot go on itself.
    #[wasm_bindgen]
    pub fn open(place: web_sys::Element, link: String, hand_over: js_sys::Function) -> Opened {
        Opened(yew::Renderer::<Opening>::with_root_and_props(place, OpeningProperties { link, hand_over }).render())
    }

    #[wasm_bindgen]
    impl Opened {
        /// Takes the opening off the page.
        pub fn close(self) {
            self.0.destroy();
        }
    }
}

/// The standard one is two kilobytes larger, for speed with more than a few screens ask for.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: lol_alloc::AssumeSingleThreaded<lol_alloc::FreeListAllocator> =
    // SAFETY: a page has one thread, and this program starts no other.
    unsafe { lol_alloc::AssumeSingleThreaded::new(lol_alloc::FreeListAllocator::new()) };

fn main() {}
