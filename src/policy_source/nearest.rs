//! 是不是…？ What was meant, where something near is known.

use crate::reading::distance;

/// The one of `known` that is written most like `found`, if one is near.
pub fn nearest<'known>(found: &str, known: impl IntoIterator<Item = &'known str>) -> Option<String> {
    let found: Vec<char> = found.chars().collect();
    let near = known.into_iter().map(|one| (distance(&found, one), one)).min()?;
    // Something of it must be left: of one letter nothing would be.
    (near.0 <= found.len().div_ceil(3) && near.0 < found.len()).then(|| near.1.to_owned())
}

/// The words of `text`, as many as those found, that are most like them.
pub fn nearest_words(found: &str, text: &str) -> Option<String> {
    let text: Vec<char> = text.chars().collect();
    let length = found.chars().count().min(text.len());
    let windows: Vec<String> = text.windows(length.max(1)).map(|window| window.iter().collect()).collect();
    nearest(found, windows.iter().map(String::as_str))
}
