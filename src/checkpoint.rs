//! Named places that the programs pass, and a hook that is told of each. Only a build with the feature `panic-on-demand`
//! has the hook (`app::panic_on_demand` sets it, for `tests/browser/faults.spec.mjs`); in every other, passing a place
//! compiles to nothing.

#[cfg(feature = "panic-on-demand")]
use std::sync::OnceLock;

/// What is told of each place that is passed.
#[cfg(feature = "panic-on-demand")]
pub type Hook = fn(&'static str);

#[cfg(feature = "panic-on-demand")]
static HOOK: OnceLock<Hook> = OnceLock::new();

/// From now on, `hook` is told of each place that is passed. The first hook stays.
#[cfg(feature = "panic-on-demand")]
pub fn tell(hook: Hook) {
    HOOK.get_or_init(|| hook);
}

/// The place of this name is passed.
#[inline(always)]
pub fn pass(name: &'static str) {
    #[cfg(feature = "panic-on-demand")]
    if let Some(hook) = HOOK.get() {
        hook(name);
    }
    #[cfg(not(feature = "panic-on-demand"))]
    let _ = name;
}
