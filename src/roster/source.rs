//! Where the bytes of a file come from, who hears what it says, and why it cannot be read: what every reader of a format
//! shares.

use super::formats::Format;
use serde::{Deserialize, Serialize};

/// Where the bytes of a file come from.
pub trait Source {
    /// How many there are.
    fn size(&self) -> u64;
    /// Those from `from` up to `until`; `None` where they cannot be read any more.
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
