//! The policies that a program has: none when it is built. A program in a browser is handed packs, and begins once the
//! first one is there; native programs and tests compile the folders beside this file, one a policy. A successor or
//! another place is another folder and another line of `index.yaml`; nothing else changes.

#[cfg(any(feature = "module", not(target_arch = "wasm32")))]
pub mod jiaxing_2019;

use crate::pack::{self, PackFault};
use crate::policy::Policy;
use std::sync::OnceLock;

static FIRST: OnceLock<&'static Policy> = OnceLock::new();

/// Takes the first policy from its pack. A program does so once, before anything else.
///
/// # Errors
/// What is no sound pack; then there is no policy, and nothing may begin.
pub fn load(bytes: &[u8]) -> Result<&'static Policy, PackFault> {
    let policy = pack::read(bytes)?;
    Ok(FIRST.get_or_init(|| policy))
}

/// The policy a visitor meets first.
///
/// # Panics
/// In a browser, before one is loaded.
pub fn first() -> &'static Policy {
    #[cfg(feature = "module")]
    return &jiaxing_2019::POLICY;
    #[cfg(all(target_arch = "wasm32", not(feature = "module")))]
    return FIRST.get().expect("a policy is loaded before a program begins");
    #[cfg(all(not(target_arch = "wasm32"), not(feature = "module")))]
    return FIRST.get_or_init(source::first);
}

#[cfg(not(target_arch = "wasm32"))]
pub use source::{FOLDER, listed};

#[cfg(not(target_arch = "wasm32"))]
mod source {
    use super::{Policy, pack};
    use crate::policy_source::{compile, read_folder, read_index};
    use std::path::Path;

    /// Where the folders of the policies lie.
    pub const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/policies");

    /// The folders of the policies, the first at the front.
    ///
    /// # Panics
    /// Where `index.yaml` is none.
    pub fn listed() -> Vec<String> {
        let index = read_index(&Path::new(FOLDER).join("index.yaml")).unwrap_or_else(|error| panic!("{error}"));
        index.into_iter().map(|entry| entry.folder).collect()
    }

    /// The first policy, compiled from its folder and read again as a program in a browser reads it.
    pub fn first() -> &'static Policy {
        let name = &listed()[0];
        let folder = read_folder(&Path::new(FOLDER).join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        let compiled = compile(&folder).unwrap_or_else(|findings| {
            let said: Vec<String> = findings.iter().map(ToString::to_string).collect();
            panic!("{name}:\n{}", said.join("\n"))
        });
        pack::read(&pack::write(compiled.policy)).unwrap_or_else(|fault| panic!("{name}: {fault}"))
    }
}
