//! A file of any of the kinds that rosters come in, read record by record.

use super::decode::{Text, first_guess, next_guess};
use super::reading::{Delimited, RecordTooLong, separator_of};
use super::workbook::read_workbook;
use encoding_rs::Encoding;
use serde::{Deserialize, Serialize};

/// Text is read in pieces of this many bytes.
const PIECE: u64 = 1 << 20;
/// A workbook has to be in memory whole; 50,000 rows take about 5 million bytes.
const LARGEST_WORKBOOK: u64 = 200 << 20;

/// Where the bytes of a file come from.
pub trait Source {
    /// How many there are.
    fn size(&self) -> u64;
    /// Those from `from` up to `until`; `None` where they cannot be read any more.
    fn bytes(&mut self, from: u64, until: u64) -> Option<Vec<u8>>;
}

/// Who hears what a file says.
pub trait Listener {
    /// What was heard so far was read in the wrong encoding: begin again.
    fn begin_again(&mut self);
    /// The cell of this column, from 0, in the record that comes next has more characters than a cell can have.
    fn too_long(&mut self, _column: usize) {}
    /// The cell of this column in the record that comes next is a formula of which the file has no value.
    fn without_value(&mut self, _column: usize) {}
    /// A record with its number in the file, from 1; of each cell no more than a cell can have.
    fn record(&mut self, number: u32, cells: &[&str]);
    /// How many bytes are read.
    fn progress(&mut self, read: u64);
    /// Which sheet of a workbook was read, and which others are in sight but were not.
    fn sheet(&mut self, _read: String, _others: Vec<String>) {}
}

/// Why a file cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileProblem {
    /// There is nothing in it, or nothing but headers.
    Empty,
    /// None of its columns is one of ours.
    NoKnownColumn,
    /// It is neither text nor a workbook.
    NotText,
    /// A workbook of before 2007, `.xls`.
    Old,
    /// A workbook with a password.
    Locked,
    /// A damaged workbook.
    Broken,
    /// A workbook that would unpack to far more than any roster.
    Bomb,
    /// A workbook too large to be read whole.
    TooLarge,
    /// A record of more than eight million bytes: its number. A quotation mark was never closed.
    RecordTooLong(u32),
    /// The browser does not give it to us any more: it was moved, or changed since.
    Gone,
    /// The memory of this device is not enough.
    OutOfMemory,
    /// What reads files could not be loaded, or the browser has no workers.
    NoWorker,
}

/// Reads a whole file.
///
/// # Errors
/// A [`FileProblem`]; what the listener heard is then not to be used.
pub fn read_file(source: &mut impl Source, listener: &mut impl Listener) -> Result<(), FileProblem> {
    let start = source.bytes(0, source.size().min(4096)).ok_or(FileProblem::Gone)?;
    if start.is_empty() {
        return Err(FileProblem::Empty);
    }
    if start.starts_with(b"PK\x03\x04") || start.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return workbook(source, listener);
    }
    let mut encoding = first_guess(&start);
    loop {
        match text(source, listener, encoding) {
            Err(FileProblem::NotText) => {
                encoding = next_guess(encoding).ok_or(FileProblem::NotText)?;
                listener.begin_again();
            }
            done => return done,
        }
    }
}

fn workbook(source: &mut impl Source, listener: &mut impl Listener) -> Result<(), FileProblem> {
    let size = source.size();
    if size > LARGEST_WORKBOOK {
        return Err(FileProblem::TooLarge);
    }
    let bytes = source.bytes(0, size).ok_or(FileProblem::Gone)?;
    read_workbook(&bytes, listener)
}

fn text(
    source: &mut impl Source,
    listener: &mut impl Listener,
    encoding: &'static Encoding,
) -> Result<(), FileProblem> {
    let too_long = |RecordTooLong(number)| FileProblem::RecordTooLong(number);
    let mut decoder = Text::new(encoding);
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
        let reader = delimited.get_or_insert_with(|| Delimited::new(separator_of(&decoded)));
        reader.feed(&decoded, listener).map_err(too_long)?;
    }
    match delimited {
        // The empty piece says that the last record is whole; to an empty text it would say so too.
        Some(mut reader) => reader.feed("", listener).map_err(too_long),
        None => Err(FileProblem::Empty),
    }
}

impl Source for &[u8] {
    fn size(&self) -> u64 {
        self.len() as u64
    }

    fn bytes(&mut self, from: u64, until: u64) -> Option<Vec<u8>> {
        self.get(from as usize..until as usize).map(<[u8]>::to_vec)
    }
}

/// The most records of a small file; what stands below is not read.
const MOST_TABLE_RECORDS: u32 = 60_000;

/// Reads a small file of any kind whole, such as a catalogue: the cells of every record.
///
/// # Errors
/// A [`FileProblem`].
pub fn read_table(source: &mut impl Source) -> Result<Vec<Vec<String>>, FileProblem> {
    #[derive(Default)]
    struct Records(Vec<Vec<String>>);
    impl Listener for Records {
        fn begin_again(&mut self) {
            self.0.clear();
        }
        fn record(&mut self, number: u32, cells: &[&str]) {
            if number <= MOST_TABLE_RECORDS {
                // Records stand where the file has them, so that they can be named by their numbers.
                self.0.resize_with((number as usize).saturating_sub(1), Vec::new);
                self.0.push(cells.iter().map(|&cell| cell.to_owned()).collect());
            }
        }
        fn progress(&mut self, _: u64) {}
    }
    let mut records = Records::default();
    read_file(source, &mut records)?;
    Ok(records.0)
}
