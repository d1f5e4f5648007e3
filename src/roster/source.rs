//! The types that all format readers share: the source of a file's bytes, the listener that receives its content, and
//! the reasons why it cannot be read.

use super::formats::Format;
use serde::{Deserialize, Serialize};

/// The source of a file's bytes.
pub trait Source {
    /// The number of bytes.
    fn size(&self) -> u64;
    /// The bytes from `from` up to `until`; `None` if they cannot be read any more.
    fn bytes(&mut self, from: u64, until: u64) -> Option<Vec<u8>>;
}

impl Source for &[u8] {
    fn size(&self) -> u64 {
        self.len() as u64
    }

    fn bytes(&mut self, from: u64, until: u64) -> Option<Vec<u8>> {
        self.get(from as usize..until as usize).map(<[u8]>::to_vec)
    }
}

/// A sheet of a workbook, for the user to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetName {
    /// Its name.
    pub name: String,
    /// Whether it is hidden.
    pub is_hidden: bool,
    /// Whether it was read.
    pub is_read: bool,
}

/// A merged range: its rows and columns, from 0, inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The first row and the last.
    pub rows: (u32, u32),
    /// The first column and the last.
    pub columns: (u32, u32),
}

/// A sheet's name and marks, reported before its rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SheetStart {
    /// Its name; empty in a file without sheets.
    pub name: String,
    /// The cells that are merged, in the order of their rows.
    pub merged: Vec<Merged>,
    /// Whether its days are counted from 1904.
    pub is_from_1904: bool,
}

/// The listener that receives a file's content.
pub trait Listener {
    /// Resets the listener, because the records so far were read in the wrong encoding.
    fn begin_again(&mut self);
    /// The names of the wanted sheets; empty for the best match.
    fn wanted_sheets(&self) -> &[String] {
        &[]
    }
    /// The number of known columns in the first rows of a sheet, or of a table.
    fn known_columns(&self, _first: &[Vec<String>]) -> usize {
        0
    }
    /// Receives the sheets of a workbook, visible ones first, with those to be read marked.
    fn sheets(&mut self, _sheets: Vec<SheetName>) {}
    /// Begins a sheet: the next records are in it.
    fn sheet_begins(&mut self, _sheet: SheetStart) {}
    /// The next record is not visible: its row is hidden, or filtered out.
    fn hidden(&mut self) {}
    /// The cell of this column, from 0, in the next record exceeds the length limit.
    fn too_long(&mut self, _column: usize) {}
    /// The cell of this column in the next record is a formula without a stored value.
    fn without_value(&mut self, _column: usize) {}
    /// Receives a record with its number in the file, from 1; cells are cut off at the length limit.
    fn record(&mut self, number: u32, cells: &[&str]);
    /// Receives the number of bytes read so far.
    fn progress(&mut self, read: u64);
}

/// The reason why a file cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileProblem {
    /// It is empty, or has only headers.
    Empty,
    /// It has no known column.
    NoKnownColumn,
    /// It is neither text nor a workbook.
    NotText,
    /// It is of a known format without readable content.
    Unreadable(Format),
    /// A workbook with a password.
    Locked,
    /// A damaged workbook.
    Broken,
    /// A workbook that would unpack to far more than any roster.
    Bomb,
    /// A workbook too large to be read whole.
    TooLarge,
    /// A record of more than eight million bytes, by its number. Most likely a quotation mark was never closed.
    RecordTooLong(u32),
    /// The browser no longer gives access to it: it was moved, or changed.
    Gone,
    /// The device is out of memory.
    OutOfMemory,
    /// The worker that reads files could not be loaded, or the browser has no workers.
    NoWorker,
}
