//! The calculator as a JavaScript module: its exports are in `skills_subsidy::module`.

// Nothing runs when it is loaded.
#![cfg_attr(target_arch = "wasm32", no_main)]

// Linked for its exports, though nothing here calls them.
use skills_subsidy as _;

/// The standard one is larger by a twentieth of this program.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: lol_alloc::AssumeSingleThreaded<lol_alloc::FreeListAllocator> =
    // SAFETY: whoever loads the module calls it from the one thread that it is loaded in; each worker loads its own.
    unsafe { lol_alloc::AssumeSingleThreaded::new(lol_alloc::FreeListAllocator::new()) };

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
