//! Limits on the text that is read and kept of a cell, whatever a file contains.

/// The most characters of a cell: the limit of spreadsheets themselves.
pub const MOST_CHARACTERS: usize = 32_767;
/// The most characters kept of a cell; no answer is that long.
pub const LONGEST_CELL: usize = 500;

/// The text of a cell up to the limit, and whether there is more.
pub fn read_of(text: &str) -> (&str, bool) {
    let read = beginning(text, MOST_CHARACTERS);
    (read, read.len() < text.len())
}

/// The part of a cell's text that is kept, without leading spaces.
pub fn kept_of(text: &str) -> &str {
    beginning(text.trim_start(), LONGEST_CELL)
}

/// The first characters of a text.
fn beginning(text: &str, most: usize) -> &str {
    // A text of at most this many bytes has no more characters.
    if text.len() <= most {
        return text;
    }
    text.char_indices().nth(most).map_or(text, |(end, _)| &text[..end])
}
