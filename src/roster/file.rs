//! A file of any of the kinds that rosters come in, read record by record.

use super::decode::first_guess;
use super::formats::Format;
use super::markup::{Markup, read_markup};
use super::reading::read_text;
use super::workbook::read_workbook;
use crate::catalogue::CatalogueColumn;
use serde::{Deserialize, Serialize};

/// A workbook has to be in memory whole; 50,000 rows take about 5 million bytes.
const LARGEST_WHOLE: u64 = 200 << 20;

/// Where the bytes of a file come from.
pub trait Source {
    /// How many there are.
    fn size(&self) -> u64;
    /// Those from `from` up to `until`; `None` where they cannot be read any more.
    fn bytes(&mut self, from: u64, until: u64) -> Option<Vec<u8>>;
}

/// A sheet of a workbook, as its reader can choose it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetName {
    /// What it is called.
    pub name: String,
    /// Whether it is hidden.
    pub is_hidden: bool,
    /// Whether it was read.
    pub is_read: bool,
}

/// Cells that are shown as one: the rows and columns they reach over, from 0, both ends among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The first row and the last.
    pub rows: (u32, u32),
    /// The first column and the last.
    pub columns: (u32, u32),
}

/// What is known of a sheet before its rows come.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SheetStart {
    /// What it is called; nothing in a file without sheets.
    pub name: String,
    /// The cells that are merged, in the order of their rows.
    pub merged: Vec<Merged>,
    /// Whether its days are counted from 1904.
    pub is_from_1904: bool,
}

/// Who hears what a file says.
pub trait Listener {
    /// What was heard so far was read in the wrong encoding: begin again.
    fn begin_again(&mut self);
    /// The sheets that are wanted by name; the one that fits best where there is none.
    fn wanted_sheets(&self) -> &[String] {
        &[]
    }
    /// How many columns are known that stand in the first rows of a sheet, or of a table.
    fn known_columns(&self, _first: &[Vec<String>]) -> usize {
        0
    }
    /// The sheets of a workbook, those in sight first, and which of them are going to be read.
    fn sheets(&mut self, _sheets: Vec<SheetName>) {}
    /// The records that come next are of this sheet.
    fn sheet_begins(&mut self, _sheet: SheetStart) {}
    /// The record that comes next is not in sight: its row is hidden, or filtered out.
    fn hidden(&mut self) {}
    /// The cell of this column, from 0, in the record that comes next has more characters than a cell can have.
    fn too_long(&mut self, _column: usize) {}
    /// The cell of this column in the record that comes next is a formula of which the file has no value.
    fn without_value(&mut self, _column: usize) {}
    /// A record with its number in the file, from 1; of each cell no more than a cell can have.
    fn record(&mut self, number: u32, cells: &[&str]);
    /// How many bytes are read.
    fn progress(&mut self, read: u64);
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
    /// It is of a format of which nothing could be read.
    Unreadable(Format),
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
    match Format::of_start(&start) {
        Some(Format::Packed | Format::Ole) => read_workbook(&whole(source)?, listener),
        Some(format) => Err(FileProblem::Unreadable(format)),
        None => read_any_text(source, &start, listener),
    }
}

/// Text: a table in markup, or delimited.
fn read_any_text(source: &mut impl Source, start: &[u8], listener: &mut impl Listener) -> Result<(), FileProblem> {
    match Markup::of_start(&first_guess(start).decode(start).0) {
        Some(markup) => {
            let bytes = whole(source)?;
            read_markup(markup, &bytes, listener)
        }
        None => read_text(source, start, listener),
    }
}

fn whole(source: &mut impl Source) -> Result<Vec<u8>, FileProblem> {
    let size = source.size();
    if size > LARGEST_WHOLE {
        return Err(FileProblem::TooLarge);
    }
    source.bytes(0, size).ok_or(FileProblem::Gone)
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
        /// Of several sheets the one that looks most like a catalogue: a template explains itself on another.
        fn known_columns(&self, first: &[Vec<String>]) -> usize {
            let known =
                |cells: &Vec<String>| cells.iter().filter(|cell| CatalogueColumn::named(cell).is_some()).count();
            first.iter().map(known).max().unwrap_or(0)
        }
        fn progress(&mut self, _: u64) {}
    }
    let mut records = Records::default();
    read_file(source, &mut records)?;
    Ok(records.0)
}
