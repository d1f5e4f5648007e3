//! What is kept on this device: one item for each site and policy, only when the visitor asked for it, and never from
//! within another page, whose frames share this storage with us.

use crate::policies;
use crate::roster::Memory;
use crate::session::{read_kept, write_kept};
use gloo::utils::window;
use js_sys::JSON;
use web_sys::Storage;

/// What was kept before sites were told apart: read where there is nothing else, and erased with the rest.
const FORMER_KEY: &str = "skills-subsidy";

/// The key of this site and policy.
fn key() -> String {
    let path = window().location().pathname().unwrap_or_default();
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    format!("{FORMER_KEY} {folder}/ {}", policies::first().id)
}

/// The key of what is remembered of enterprises.
fn rosters_key() -> String {
    format!("{} rosters", key())
}

/// What is remembered of enterprises whose rosters were opened, or nothing yet; `None` where the browser keeps nothing for
/// us.
pub fn rosters_memory() -> Option<Memory> {
    let item = storage()?.get_item(&rosters_key()).ok()?;
    let read = |item: String| serde_wasm_bindgen::from_value::<Memory>(JSON::parse(&item).ok()?).ok();
    Some(item.and_then(read).unwrap_or_default().readable())
}

/// Keeps what is remembered of enterprises; without any nothing is left.
pub fn keep_rosters_memory(memory: &Memory) {
    let Some(storage) = storage() else { return };
    let written = serde_wasm_bindgen::to_value(memory).ok().and_then(|memory| JSON::stringify(&memory).ok());
    // Where the browser refuses, nothing is remembered: the page says only what it reads back.
    let _ = match written.filter(|_| !memory.enterprises().is_empty()) {
        Some(written) => storage.set_item(&rosters_key(), &String::from(written)),
        None => storage.remove_item(&rosters_key()),
    };
}

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
    (super::IS_THERE && !super::is_framed()).then(|| window().local_storage().ok().flatten()).flatten()
}

/// Looks up what is kept.
pub fn kept() -> Kept {
    let Some(storage) = storage() else { return Kept::Denied };
    let item = storage.get_item(&key()).and_then(|item| match item {
        Some(item) => Ok(Some(item)),
        None => storage.get_item(FORMER_KEY),
    });
    match item {
        Err(_) => Kept::Denied,
        Ok(None) => Kept::Nothing,
        Ok(Some(item)) => read_kept(&item).map_or(Kept::Unreadable, |link| Kept::Link(link.to_owned())),
    }
}

/// Keeps `link`; `false` where the browser refuses.
pub fn keep(link: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(&key(), &write_kept(link)).is_ok())
}

/// Whether `link` is what is kept: the visitor comes back to it.
pub fn is_kept(link: &str) -> bool {
    matches!(kept(), Kept::Link(kept) if kept == link)
}

/// Erases what is kept.
pub fn erase() {
    if let Some(storage) = storage() {
        // Where even this is refused there is nothing of ours to erase.
        let _ = storage.remove_item(&key()).and_then(|()| storage.remove_item(FORMER_KEY));
    }
}
