//! The program of index.html: the questions, the result and the reader. Begun by www/start/main.js, in browsers only.

#[cfg(target_arch = "wasm32")]
mod exported {
    use skills_subsidy::app::{Application, run_on};
    use skills_subsidy::session::SitePage;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Takes the policy from its pack; what is wrong with it, if anything is. Called once, before `run`.
    #[wasm_bindgen]
    pub fn load(pack: &[u8]) -> Option<String> {
        skills_subsidy::policies::load(pack).err().map(|fault| fault.to_string())
    }

    /// Draws the program in the page's place.
    #[wasm_bindgen]
    pub fn run() {
        #[cfg(feature = "panic-on-demand")]
        skills_subsidy::app::panic_on_demand::arm();
        run_on::<Application>(SitePage::Questions);
    }
}

fn main() {}
