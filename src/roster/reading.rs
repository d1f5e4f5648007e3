//! Delimited text, read piece by piece: quoted line breaks, any separator, cells of any length. A guard against
//! formulas is not part of a cell's text.

use super::cell_text::read_of;
use super::decode::{PieceDecoder, first_guess, next_guess};
use super::guard::unguarded;
use super::separator::Separator;
use super::source::{FileProblem, Listener, Source};
use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use encoding_rs::Encoding;
use std::borrow::Cow;

/// The number of bytes read at a time.
const PIECE: u64 = 1 << 20;
/// The most columns that are read; a spreadsheet can have 16,384.
pub const MOST_COLUMNS: usize = 1_000;
/// The most bytes of one record. A longer one is no row of people: most likely a quotation mark was never closed.
const LONGEST_RECORD: usize = 8 << 20;
/// The most fields of one record.
const MOST_FIELDS: usize = 1 << 20;

/// A record that exceeds the limit; its number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RecordTooLong(pub u32);

/// Reads delimited text piece by piece.
///
/// # Errors
/// A [`FileProblem`].
pub fn read_text(source: &mut impl Source, start: &[u8], listener: &mut impl Listener) -> Result<(), FileProblem> {
    let mut encoding = first_guess(start);
    loop {
        match read_as(source, listener, encoding) {
            Err(FileProblem::NotText) => {
                encoding = next_guess(encoding).ok_or(FileProblem::NotText)?;
                listener.begin_again();
            }
            done => return done,
        }
    }
}

fn read_as(
    source: &mut impl Source,
    listener: &mut impl Listener,
    encoding: &'static Encoding,
) -> Result<(), FileProblem> {
    let too_long = |RecordTooLong(number)| FileProblem::RecordTooLong(number);
    let mut decoder = PieceDecoder::new(encoding);
    let mut delimited: Option<Delimited> = None;
    let mut decoded = String::new();
    let (size, mut from) = (source.size(), 0);
    while from < size {
        let until = (from + PIECE).min(size);
        let piece = source.bytes(from, until).ok_or(FileProblem::Gone)?;
        decoded.clear();
        if !decoder.decode(&piece, until == size, &mut decoded) || decoded.contains('\0') {
            return Err(FileProblem::NotText);
        }
        from = until;
        listener.progress(from);
        if decoded.is_empty() {
            continue;
        }
        let reader = delimited.get_or_insert_with(|| Delimited::new(Separator::of(&decoded)));
        reader.feed(&decoded, listener).map_err(too_long)?;
    }
    match delimited {
        // The empty piece marks the end of the last record, even of an empty text.
        Some(mut reader) => reader.feed("", listener).map_err(too_long),
        None => Err(FileProblem::Empty),
    }
}

/// A parser of delimited text that is fed piece by piece.
pub struct Delimited {
    separator: Separator,
    reader: Reader,
    output: Vec<u8>,
    written: usize,
    ends: Vec<usize>,
    ended: usize,
    records: u32,
    /// Whether the next byte starts a record.
    between: bool,
    /// Whether the last byte was a carriage return: a line feed after it ends the same line.
    returned: bool,
}

impl Delimited {
    /// A parser for this separator.
    pub fn new(separator: Separator) -> Delimited {
        Delimited {
            separator,
            reader: ReaderBuilder::new().delimiter(separator.byte()).build(),
            output: vec![0; 64 << 10],
            written: 0,
            ends: vec![0; 256],
            ended: 0,
            records: 0,
            between: true,
            returned: false,
        }
    }

    /// Parses a piece; `listener` receives each whole record with its number, from 1, as a spreadsheet counts rows:
    /// blank lines count too. The empty piece ends the text.
    ///
    /// # Errors
    /// The number of a record that exceeds the limit.
    pub fn feed(&mut self, piece: &str, listener: &mut impl Listener) -> Result<(), RecordTooLong> {
        let piece = self.separator.in_one_byte(piece);
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
                    // The parser takes an empty input for the end of the text.
                    if rest.is_empty() && !piece.is_empty() {
                        return Ok(());
                    }
                }
            }
        }
    }

    /// Skips blank lines at the start of a record, and counts them.
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
        let quoted: Vec<Cow<str>> = match cells.iter().any(|cell| self.separator.stands_in(cell)) {
            true => cells.iter().map(|cell| self.separator.as_written(cell)).collect(),
            false => Vec::new(),
        };
        if !quoted.is_empty() {
            cells = quoted.iter().map(Cow::as_ref).collect();
        }
        listener.record(self.records, &cells);
    }
}
