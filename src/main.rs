//! Mounts the application on the page. Runs in browsers only.

#[cfg(target_arch = "wasm32")]
fn main() {
    #[cfg(feature = "panics")]
    skills_subsidy::app::arm_fault();
    if let Some(place) = gloo::utils::document().get_element_by_id("app") {
        yew::Renderer::<skills_subsidy::app::Application>::with_root(place).render();
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser: see `make serve`.");
}
