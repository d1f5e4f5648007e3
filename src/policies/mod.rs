//! The policies that a program has: none when it is built. A program in a browser is handed packs, and begins once the
//! first one is there; native programs and tests compile the folders beside this file, one a policy. A successor or
//! another place is another folder and another line of `index.yaml`; nothing else changes.

use crate::pack::{self, PackFault};
use crate::policy::Policy;
use std::sync::{OnceLock, RwLock};

static FIRST: OnceLock<&'static Policy> = OnceLock::new();
static LOADED: RwLock<Vec<&'static Policy>> = RwLock::new(Vec::new());

/// Takes a policy from its pack: the first before anything else begins. One that is there already stays as it is.
///
/// # Errors
/// What is no sound pack, and another version of a policy that is there.
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

/// The policy of that id, if it is loaded.
pub fn named(id: &str) -> Option<&'static Policy> {
    LOADED.read().ok()?.iter().copied().find(|policy| policy.id == id)
}

/// The policy of this program: in a browser the one that its page is of (www/arrival/policies.js), natively the first of
/// the index.
///
/// # Panics
/// In a browser, before one is loaded.
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

    /// Where the folders of the policies lie.
    pub const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/policies");

    /// The folders of the policies, the first at the front.
    ///
    /// # Panics
    /// Where `index.yaml` is none.
    pub fn listed() -> Vec<String> {
        index().into_iter().map(|entry| entry.folder).collect()
    }

    fn index() -> Vec<Entry> {
        read_index(&Path::new(FOLDER).join("index.yaml")).unwrap_or_else(|error| panic!("{error}"))
    }

    /// Where what proves the first policy lies.
    pub fn proof_of_first() -> PathBuf {
        Path::new(FOLDER).join(&listed()[0]).join("proof")
    }

    /// The first policy, compiled from its folder and read again as a program in a browser reads it.
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
