//! The program of employers.html: the estimate, the roster and the catalogue. Started by www/start/main.js, only in
//! browsers.

#[cfg(target_arch = "wasm32")]
mod exported {
    use skills_subsidy::app::{Employers, run_on};
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
        run_on::<Employers>(SitePage::Employers);
    }
}

fn main() {}
