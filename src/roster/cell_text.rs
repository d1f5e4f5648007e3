//! How much of a cell's text is read, and how much is kept, whatever a file says.

/// The most characters that a cell can have: the limit that spreadsheets themselves have.
pub const MOST_CHARACTERS: usize = 32_767;
/// The most characters that are kept of a cell; no answer is as long.
pub const LONGEST_CELL: usize = 500;

/// A cell's text as far as it is read, and whether there is more of it than a cell can have.
pub fn read_of(text: &str) -> (&str, bool) {
    let read = beginning(text, MOST_CHARACTERS);
    (read, read.len() < text.len())
}

/// A cell's text as far as it is kept, without spaces before it.
pub fn kept_of(text: &str) -> &str {
    beginning(text.trim_start(), LONGEST_CELL)
}

/// The first characters of a text.
fn beginning(text: &str, most: usize) -> &str {
    // So many bytes are no more characters.
    if text.len() <= most {
        return text;
    }
    text.char_indices().nth(most).map_or(text, |(end, _)| &text[..end])
}
