//! The policies that a program has: none at build time. A program in a browser is handed packs, and starts once the
//! first one is there; native programs and tests compile the folders beside this file, one per policy. A later policy
//! or another place is one more folder and one more line of `index.yaml`; nothing else changes.

use crate::pack::{self, PackFault};
use crate::policy::Policy;
use std::sync::{OnceLock, RwLock};

static FIRST: OnceLock<&'static Policy> = OnceLock::new();
static LOADED: RwLock<Vec<&'static Policy>> = RwLock::new(Vec::new());

/// Loads a policy from its pack; call it before anything else. A policy that is already loaded stays as it is.
///
/// # Errors
/// Returned for anything but a sound pack, and for another version of a loaded policy.
pub fn load(bytes: &[u8]) -> Result<&'static Policy, PackFault> {
    let policy = pack::read(bytes)?;
    if let Some(there) = named(policy.id) {
        return if there.version == policy.version { Ok(there) } else { Err(PackFault::OtherVersion) };
    }
    FIRST.get_or_init(|| policy);
    if let Ok(mut loaded) = LOADED.write() {
        loaded.push(policy);
    }
    Ok(policy)
}

/// The policy with this id, if it is loaded.
pub fn named(id: &str) -> Option<&'static Policy> {
    LOADED.read().ok()?.iter().copied().find(|policy| policy.id == id)
}

/// The program's policy: in a browser that of its page (www/arrival/policies.js), natively the first of the index.
///
/// # Panics
/// In a browser, if no policy is loaded yet.
pub fn first() -> &'static Policy {
    #[cfg(not(target_arch = "wasm32"))]
    FIRST.get_or_init(source::first);
    FIRST.get().expect("a policy is loaded before a program begins")
}

#[cfg(not(target_arch = "wasm32"))]
pub use source::{FOLDER, listed, proof_of_first};

#[cfg(not(target_arch = "wasm32"))]
mod source {
    use super::{Policy, pack};
    use crate::policy_source::{Entry, compile, read_folder, read_index};
    use std::path::{Path, PathBuf};

    /// The directory that holds the policies' folders.
    pub const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/policies");

    /// The folders of the policies, the first policy's first.
    ///
    /// # Panics
    /// If `index.yaml` is invalid.
    pub fn listed() -> Vec<String> {
        index().into_iter().map(|entry| entry.folder).collect()
    }

    fn index() -> Vec<Entry> {
        read_index(&Path::new(FOLDER).join("index.yaml")).unwrap_or_else(|error| panic!("{error}"))
    }

    /// The proof folder of the first policy.
    pub fn proof_of_first() -> PathBuf {
        Path::new(FOLDER).join(&listed()[0]).join("proof")
    }

    /// The first policy, compiled from its folder, packed, and read back as a browser's program reads it.
    pub fn first() -> &'static Policy {
        let entry = &index()[0];
        let name = &entry.folder;
        let folder = read_folder(&Path::new(FOLDER).join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        let compiled = compile(&folder).unwrap_or_else(|findings| {
            let said: Vec<String> = findings.iter().map(ToString::to_string).collect();
            panic!("{name}:\n{}", said.join("\n"))
        });
        pack::read(&pack::write(entry.number(compiled.policy))).unwrap_or_else(|fault| panic!("{name}: {fault}"))
    }
}
