//! Runs one decoder under libFuzzer: `TARGET=link fuzz CORPUS -max_total_time=30`.
#![no_main]

#[path = "../decoders/targets.rs"]
mod targets;

use std::sync::LazyLock;

static TARGET: LazyLock<fn(&[u8])> = LazyLock::new(|| {
    let wanted = std::env::var("TARGET").unwrap_or_default();
    let names = targets::TARGETS.map(|(name, _)| name).join(", ");
    let found = targets::TARGETS.into_iter().find(|(name, _)| *name == wanted);
    found.unwrap_or_else(|| panic!("TARGET is {wanted:?}, and should be one of: {names}")).1
});

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| TARGET(bytes));
