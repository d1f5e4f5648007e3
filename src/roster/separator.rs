//! The separator between the cells of a text file.

use std::borrow::Cow;

/// Possible separators; of equals the first is taken, which is the comma if the text contains none of them.
const SEPARATORS: [char; 6] = [',', '\t', ';', '，', '；', '|'];
/// The number of lines examined, so that a title with commas does not outweigh the table.
const LINES: usize = 25;
/// The placeholder for a separator longer than one byte; no real file contains it.
const ONE_BYTE: char = '\u{1e}';

/// The separator of a file's cells.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Separator(char);

impl Separator {
    /// The separator of a file by its first lines: the one that splits most of them into the most cells, with the same
    /// number in each. The lines of a table have equally many cells; sentences above and below it do not.
    pub fn of(start: &str) -> Separator {
        let mut lines: Vec<[u32; SEPARATORS.len()]> = Vec::with_capacity(LINES);
        let mut line = [0u32; SEPARATORS.len()];
        let mut quoted = false;
        for character in start.chars().chain(['\n']) {
            match character {
                '"' => quoted = !quoted,
                '\n' | '\r' if !quoted => {
                    if line.iter().any(|count| *count > 0) {
                        lines.push(std::mem::take(&mut line));
                    }
                    if lines.len() == LINES {
                        break;
                    }
                }
                _ if !quoted => {
                    if let Some(at) = SEPARATORS.iter().position(|separator| *separator == character) {
                        line[at] += 1;
                    }
                }
                _ => {}
            }
        }
        let weight = |at: usize| {
            let alike = |count: u32| lines.iter().filter(|line| line[at] == count).count() as u32;
            lines.iter().map(|line| line[at] * alike(line[at])).max().unwrap_or(0)
        };
        let best = (0..SEPARATORS.len()).rev().max_by_key(|&at| weight(at)).unwrap_or(0);
        Separator(SEPARATORS[best])
    }

    /// The byte between the cells of a piece converted by [`Separator::in_one_byte`].
    pub fn byte(self) -> u8 {
        if self.0.is_ascii() { self.0 as u8 } else { ONE_BYTE as u8 }
    }

    /// A piece of the file with a one-byte separator.
    pub fn in_one_byte(self, piece: &str) -> Cow<'_, str> {
        match self.0.is_ascii() {
            true => Cow::Borrowed(piece),
            false => Cow::Owned(piece.replace(self.0, "\u{1e}")),
        }
    }

    /// Whether a cell contains the placeholder, because the separator in it was quoted.
    pub fn stands_in(self, cell: &str) -> bool {
        !self.0.is_ascii() && cell.contains(ONE_BYTE)
    }

    /// The cell as in the file.
    pub fn as_written(self, cell: &str) -> Cow<'_, str> {
        match self.stands_in(cell) {
            true => Cow::Owned(cell.replace(ONE_BYTE, self.0.encode_utf8(&mut [0; 4]))),
            false => Cow::Borrowed(cell),
        }
    }
}
