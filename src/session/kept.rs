//! What is kept on a device: a link, behind the number of the schema it was written in.
//!
//! Every schema that was ever released stays readable; `tests/bad_input/cases.json` has an item of each.

/// The schema that is written, and the only one there has been.
const SCHEMA: &str = "1 ";

/// The item that keeps `link`.
pub fn write_kept(link: &str) -> String {
    format!("{SCHEMA}{link}")
}

/// The link of an item; `None` where it is damaged, or a later release wrote it.
pub fn read_kept(item: &str) -> Option<&str> {
    item.strip_prefix(SCHEMA).filter(|link| link.starts_with("#/"))
}
