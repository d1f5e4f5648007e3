//! The roster's worker. Started by www/roster-worker.js, only in a browser's worker.

#[cfg(target_arch = "wasm32")]
mod exported {
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Loads the policy from its pack, and listens for orders; returns the pack's fault, if there is one.
    #[wasm_bindgen]
    pub fn listen(pack: &[u8]) -> Option<String> {
        match skills_subsidy::policies::load(pack) {
            Ok(policy) => {
                skills_subsidy::worker::listen(policy);
                None
            }
            Err(fault) => Some(fault.to_string()),
        }
    }
}

fn main() {}
