//! The program of index.html: the questions, the result and the reader. Started by www/start/main.js, only in browsers.

#[cfg(target_arch = "wasm32")]
mod exported {
    use skills_subsidy::app::{Application, run_on};
    use skills_subsidy::session::SitePage;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Loads the policy from its pack; returns the fault, if there is one. Called once, before `run`.
    #[wasm_bindgen]
    pub fn load(pack: &[u8]) -> Option<String> {
        skills_subsidy::policies::load(pack).err().map(|fault| fault.to_string())
    }

    /// Renders the program into the page.
    #[wasm_bindgen]
    pub fn run() {
        #[cfg(feature = "panic-on-demand")]
        skills_subsidy::app::panic_on_demand::arm();
        run_on::<Application>(SitePage::Questions);
    }
}

fn main() {}
