//! Storage on a device: a link, prefixed with the number of the schema it was written in.
//!
//! Every schema ever released stays readable; `tests/bad_input/cases.json` has an item of each.

/// The schema that is written, and the only one so far.
const SCHEMA: &str = "1 ";

/// The item that stores `link`.
pub fn write_kept(link: &str) -> String {
    format!("{SCHEMA}{link}")
}

/// The link of an item; `None` if it is damaged, or was written by a later release.
pub fn read_kept(item: &str) -> Option<&str> {
    item.strip_prefix(SCHEMA).filter(|link| link.starts_with("#/"))
}
