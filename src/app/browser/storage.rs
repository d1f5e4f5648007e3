//! What is kept on this device: one item, only when the visitor asked for it.

use crate::session::{read_kept, write_kept};
use gloo::utils::window;
use web_sys::Storage;

const KEY: &str = "skills-subsidy";

/// What is kept.
pub enum Kept {
    /// The browser keeps nothing for us.
    Denied,
    /// Nothing is kept.
    Nothing,
    /// A link to go on from.
    Link(String),
    /// Something that this version cannot read.
    Unreadable,
}

fn storage() -> Option<Storage> {
    // Throws in a sandbox without `allow-same-origin`.
    super::IS_THERE.then(|| window().local_storage().ok().flatten()).flatten()
}

/// Looks up what is kept.
pub fn kept() -> Kept {
    let Some(storage) = storage() else { return Kept::Denied };
    match storage.get_item(KEY) {
        Err(_) => Kept::Denied,
        Ok(None) => Kept::Nothing,
        Ok(Some(item)) => read_kept(&item).map_or(Kept::Unreadable, |link| Kept::Link(link.to_owned())),
    }
}

/// Keeps `link`; `false` where the browser refuses.
pub fn keep(link: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(KEY, &write_kept(link)).is_ok())
}

/// Keeps `link` in place of what is kept; does nothing where nothing is.
pub fn keep_up(link: &str) {
    if matches!(kept(), Kept::Link(_)) {
        keep(link);
    }
}

/// Erases what is kept.
pub fn erase() {
    if let Some(storage) = storage() {
        // Where even this is refused there is nothing of ours to erase.
        let _ = storage.remove_item(KEY);
    }
}
