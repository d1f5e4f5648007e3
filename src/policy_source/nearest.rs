//! 是不是…？ Suggestions of the closest known name.

use crate::reading::distance;

/// The one of `known` that is closest to `found`, if one is close enough.
pub fn nearest<'known>(found: &str, known: impl IntoIterator<Item = &'known str>) -> Option<String> {
    let found: Vec<char> = found.chars().collect();
    let near = known.into_iter().map(|one| (distance(&found, one), one)).min()?;
    // At least one character must be right: for a single letter there is no suggestion.
    (near.0 <= found.len().div_ceil(3) && near.0 < found.len()).then(|| near.1.to_owned())
}

/// The words of `text`, as many as in `found`, that are closest to it.
pub fn nearest_words(found: &str, text: &str) -> Option<String> {
    let text: Vec<char> = text.chars().collect();
    let length = found.chars().count().min(text.len());
    let windows: Vec<String> = text.windows(length.max(1)).map(|window| window.iter().collect()).collect();
    nearest(found, windows.iter().map(String::as_str))
}
