//! The roster's worker. Begun by www/roster-worker.js, in a browser's worker only.

#[cfg(target_arch = "wasm32")]
mod exported {
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Takes the policy from its pack, and listens for orders; what is wrong with the pack, if anything is.
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
