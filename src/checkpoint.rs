//! Named checkpoints that the programs pass, and a hook that is called at each. Only a build with the feature
//! `panic-on-demand` has the hook (`app::panic_on_demand` sets it, for `tests/browser/faults.spec.mjs`); in every other
//! build, passing a checkpoint compiles to nothing.

#[cfg(feature = "panic-on-demand")]
use std::sync::OnceLock;

/// The function that is called at each checkpoint.
#[cfg(feature = "panic-on-demand")]
pub type Hook = fn(&'static str);

#[cfg(feature = "panic-on-demand")]
static HOOK: OnceLock<Hook> = OnceLock::new();

/// Sets the hook. If one is set already, that one stays.
#[cfg(feature = "panic-on-demand")]
pub fn tell(hook: Hook) {
    HOOK.get_or_init(|| hook);
}

/// Passes the checkpoint with this name.
#[inline(always)]
pub fn pass(name: &'static str) {
    #[cfg(feature = "panic-on-demand")]
    if let Some(hook) = HOOK.get() {
        hook(name);
    }
    #[cfg(not(feature = "panic-on-demand"))]
    let _ = name;
}
