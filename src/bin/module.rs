//! The calculator as a JavaScript module: its exports are in `skills_subsidy::module`.

// Loading it runs nothing.
#![cfg_attr(target_arch = "wasm32", no_main)]

// Linked for its exports, which nothing here calls.
use skills_subsidy as _;

/// The standard allocator would make this program a twentieth larger.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: lol_alloc::AssumeSingleThreaded<lol_alloc::FreeListAllocator> =
    // SAFETY: the module is called only from the thread that loaded it; each worker loads its own.
    unsafe { lol_alloc::AssumeSingleThreaded::new(lol_alloc::FreeListAllocator::new()) };

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
