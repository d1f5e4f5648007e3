//! Delimited text, read a piece at a time: quoted line breaks, any of three separators, cells of any length. A mark
//! that kept a cell from becoming a formula is no part of what it says.

use super::cell_text::read_of;
use super::file::Listener;
use super::guard::unguarded;
use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

/// The most columns that are looked at; a spreadsheet can have 16,384.
pub const MOST_COLUMNS: usize = 1_000;
/// The most bytes of one record. A longer one is no row of people: most likely a quotation mark was never closed.
const LONGEST_RECORD: usize = 8 << 20;
/// The most fields of one record.
const MOST_FIELDS: usize = 1 << 20;

/// A record is longer than any row can be; its number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RecordTooLong(pub u32);

/// The separator of a file by its first line: whichever of comma, tab and semicolon stands most outside quotes.
pub fn separator_of(start: &str) -> u8 {
    let mut quoted = false;
    let mut counts = [(b',', 0), (b'\t', 0), (b';', 0)];
    for byte in start.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted && counts.iter().any(|(_, count)| *count > 0) => break,
            _ if !quoted => {
                counts.iter_mut().filter(|(separator, _)| *separator == byte).for_each(|(_, count)| *count += 1)
            }
            _ => {}
        }
    }
    // The first of equals wins, which is the comma where there is none of any.
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(separator, _)| separator)
}

/// A reader of delimited text that is fed piece by piece.
pub struct Delimited {
    reader: Reader,
    output: Vec<u8>,
    written: usize,
    ends: Vec<usize>,
    ended: usize,
    records: u32,
    /// Whether what comes next begins a record.
    between: bool,
    /// Whether the last byte was a carriage return: a line feed after it ends the same line.
    returned: bool,
}

impl Delimited {
    /// A reader for fields with this separator between them.
    pub fn new(separator: u8) -> Delimited {
        Delimited {
            reader: ReaderBuilder::new().delimiter(separator).build(),
            output: vec![0; 64 << 10],
            written: 0,
            ends: vec![0; 256],
            ended: 0,
            records: 0,
            between: true,
            returned: false,
        }
    }

    /// Reads a piece; `listener` hears of each whole record with its number, from 1, as a spreadsheet counts rows: blank
    /// lines count too. The empty piece ends the text.
    ///
    /// # Errors
    /// The number of a record that is too long to be one.
    pub fn feed(&mut self, piece: &str, listener: &mut impl Listener) -> Result<(), RecordTooLong> {
        let mut rest = piece.as_bytes();
        loop {
            rest = self.pass_blank_lines(rest);
            let (result, read, written, ended) =
                self.reader.read_record(rest, &mut self.output[self.written..], &mut self.ends[self.ended..]);
            if read > 0 {
                self.between = false;
                self.returned = rest[read - 1] == b'\r';
            }
            rest = &rest[read..];
            self.written += written;
            self.ended += ended;
            match result {
                ReadRecordResult::InputEmpty | ReadRecordResult::End => return Ok(()),
                ReadRecordResult::OutputFull if self.output.len() >= LONGEST_RECORD => {
                    return Err(RecordTooLong(self.records + 1));
                }
                ReadRecordResult::OutputEndsFull if self.ends.len() >= MOST_FIELDS => {
                    return Err(RecordTooLong(self.records + 1));
                }
                ReadRecordResult::OutputFull => {
                    let length = self.output.len();
                    self.output.resize(length * 2, 0);
                }
                ReadRecordResult::OutputEndsFull => {
                    let length = self.ends.len();
                    self.ends.resize(length * 2, 0);
                }
                ReadRecordResult::Record => {
                    self.records += 1;
                    self.hand_over(listener);
                    (self.written, self.ended, self.between) = (0, 0, true);
                    // To the reader no more input is the end of all input.
                    if rest.is_empty() && !piece.is_empty() {
                        return Ok(());
                    }
                }
            }
        }
    }

    /// Counts the blank lines where a record would begin, and passes over them.
    fn pass_blank_lines<'a>(&mut self, mut rest: &'a [u8]) -> &'a [u8] {
        while self.between
            && let [end @ (b'\n' | b'\r'), after @ ..] = rest
        {
            self.records += u32::from(*end == b'\r' || !self.returned);
            self.returned = *end == b'\r';
            rest = after;
        }
        rest
    }

    fn hand_over(&self, listener: &mut impl Listener) {
        let mut start = 0;
        let mut cells: Vec<&str> = Vec::with_capacity(self.ended.min(MOST_COLUMNS));
        for (column, &end) in self.ends[..self.ended.min(MOST_COLUMNS)].iter().enumerate() {
            let bytes = self.output.get(start..end).unwrap_or(&[]);
            start = end;
            let (text, is_too_long) = read_of(unguarded(std::str::from_utf8(bytes).unwrap_or("")));
            if is_too_long {
                listener.too_long(column);
            }
            cells.push(text);
        }
        listener.record(self.records, &cells);
    }
}
