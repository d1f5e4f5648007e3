//! The roster's worker. Runs in a browser's worker only.

#[cfg(target_arch = "wasm32")]
fn main() {
    skills_subsidy::worker::listen();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser: see `make serve`.");
}
