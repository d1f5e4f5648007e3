//! Storage on this device: one item for each site and policy, only at the visitor's request, and never from within a
//! host page, because all frames of this site share one storage.

use crate::policies;
use crate::roster::Memory;
use crate::session::{read_kept, write_kept};
use gloo::utils::window;
use js_sys::JSON;
use web_sys::Storage;

/// The key from before sites were distinguished: read if there is no other item, and erased with the rest.
const FORMER_KEY: &str = "skills-subsidy";

/// The key of this site and policy.
fn key() -> String {
    let path = window().location().pathname().unwrap_or_default();
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    format!("{FORMER_KEY} {folder}/ {}", policies::first().id)
}

/// The key of the remembered enterprises.
fn rosters_key() -> String {
    format!("{} rosters", key())
}

/// The remembered enterprises, or an empty memory; `None` if storage is not available.
pub fn rosters_memory() -> Option<Memory> {
    let item = storage()?.get_item(&rosters_key()).ok()?;
    let read = |item: String| serde_wasm_bindgen::from_value::<Memory>(JSON::parse(&item).ok()?).ok();
    Some(item.and_then(read).unwrap_or_default().readable())
}

/// Stores the remembered enterprises; an empty memory is removed.
pub fn keep_rosters_memory(memory: &Memory) {
    let Some(storage) = storage() else { return };
    let written = serde_wasm_bindgen::to_value(memory).ok().and_then(|memory| JSON::stringify(&memory).ok());
    // If the browser refuses, nothing is remembered; the page shows only what it reads back.
    let _ = match written.filter(|_| !memory.enterprises().is_empty()) {
        Some(written) => storage.set_item(&rosters_key(), &String::from(written)),
        None => storage.remove_item(&rosters_key()),
    };
}

/// The stored item.
pub enum Kept {
    /// Storage is not available.
    Denied,
    /// Nothing is stored.
    Nothing,
    /// A link to resume from.
    Link(String),
    /// An item that this version cannot read.
    Unreadable,
}

/// The key of counter mode, stored while the tab is open.
const COUNTER_KEY: &str = "skills-subsidy-counter";

/// The idle minutes after which counter mode clears the screen in this tab, zero for never; `None` if it is off.
pub fn counter_minutes() -> Option<u32> {
    tab_storage()?.get_item(COUNTER_KEY).ok().flatten()?.parse().ok()
}

/// Stores them while the tab is open.
pub fn keep_counter(minutes: Option<u32>) {
    let Some(storage) = tab_storage() else { return };
    // If that is refused, counter mode ends with a reload.
    let _ = match minutes {
        Some(minutes) => storage.set_item(COUNTER_KEY, &minutes.to_string()),
        None => storage.remove_item(COUNTER_KEY),
    };
}

/// The key of 长辈版 (large-text mode), which www/arrival/main.js reads before anything is drawn.
const ELDER_KEY: &str = "skills-subsidy-elder";

/// Whether 长辈版 is remembered on this device; `None` if storage is not available.
pub fn is_elder_remembered() -> Option<bool> {
    Some(storage()?.get_item(ELDER_KEY).ok()?.is_some())
}

/// Remembers it, or forgets it; `false` if the browser refuses.
pub fn remember_elder(is_remembered: bool) -> bool {
    storage().is_some_and(|storage| match is_remembered {
        true => storage.set_item(ELDER_KEY, "1").is_ok(),
        false => storage.remove_item(ELDER_KEY).is_ok(),
    })
}

fn tab_storage() -> Option<Storage> {
    (super::IS_THERE && !super::is_framed()).then(|| window().session_storage().ok().flatten()).flatten()
}

fn storage() -> Option<Storage> {
    // `local_storage` throws in a sandbox without `allow-same-origin`.
    (super::IS_THERE && !super::is_framed()).then(|| window().local_storage().ok().flatten()).flatten()
}

/// Looks up the stored item.
pub fn kept() -> Kept {
    let Some(storage) = storage() else { return Kept::Denied };
    let item = storage.get_item(&key()).and_then(|item| match item {
        Some(item) => Ok(Some(item)),
        // There was only one policy then: the first.
        None if policies::first().is_first() => storage.get_item(FORMER_KEY),
        None => Ok(None),
    });
    match item {
        Err(_) => Kept::Denied,
        Ok(None) => Kept::Nothing,
        Ok(Some(item)) => read_kept(&item).map_or(Kept::Unreadable, |link| Kept::Link(link.to_owned())),
    }
}

/// Stores `link`; `false` if the browser refuses.
pub fn keep(link: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(&key(), &write_kept(link)).is_ok())
}

/// Whether `link` is the stored one, so that the visitor returns to it.
pub fn is_kept(link: &str) -> bool {
    matches!(kept(), Kept::Link(kept) if kept == link)
}

/// Erases the stored answers, and the remembered enterprises.
pub fn erase_everything() {
    erase();
    keep_rosters_memory(&Memory::default());
}

/// Erases the stored answers.
pub fn erase() {
    if let Some(storage) = storage() {
        // If even this is refused, there is nothing of ours to erase.
        let _ = storage.remove_item(&key()).and_then(|()| storage.remove_item(FORMER_KEY));
    }
}
