//! What stands between the cells of a text file.

use std::borrow::Cow;

/// What may stand between cells; of equals the first is taken, which is the comma where there is none of any.
const SEPARATORS: [char; 6] = [',', '\t', ';', '，', '；', '|'];
/// So many lines are looked at: a title with commas in it outweighs no table.
const LINES: usize = 25;
/// Stands in a text for a separator that is longer than one byte; no file of people has it.
const ONE_BYTE: char = '\u{1e}';

/// What stands between the cells of a file.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Separator(char);

impl Separator {
    /// The separator of a file by its first lines: the one by which most of them have the most cells, and as many in each.
    /// A table has as many in each of its lines; what stands above and below it in sentences has not.
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

    /// The byte that stands between the cells of a piece that is [`Separator::in_one_byte`].
    pub fn byte(self) -> u8 {
        if self.0.is_ascii() { self.0 as u8 } else { ONE_BYTE as u8 }
    }

    /// A piece of the file with one byte between the cells.
    pub fn in_one_byte(self, piece: &str) -> Cow<'_, str> {
        match self.0.is_ascii() {
            true => Cow::Borrowed(piece),
            false => Cow::Owned(piece.replace(self.0, "\u{1e}")),
        }
    }

    /// Whether a cell has in it what stands for the separator: it was quoted.
    pub fn stands_in(self, cell: &str) -> bool {
        !self.0.is_ascii() && cell.contains(ONE_BYTE)
    }

    /// The cell as the file has it.
    pub fn as_written(self, cell: &str) -> Cow<'_, str> {
        match self.stands_in(cell) {
            true => Cow::Owned(cell.replace(ONE_BYTE, self.0.encode_utf8(&mut [0; 4]))),
            false => Cow::Borrowed(cell),
        }
    }
}
