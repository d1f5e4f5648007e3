//! The result of reading a file: its rows, and the meanings of its columns.

use super::Roster;
use super::skipped::Skipped;
use super::source::{FileProblem, SheetName};
use serde::{Deserialize, Serialize};

/// A column of the file, for the user to check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Header {
    /// Its header; a number is appended if an earlier column has the same one.
    pub header: String,
    /// The id of its meaning; empty for an unused column.
    pub column: String,
    /// Its first non-empty cell.
    pub sample: String,
    /// Whether it contains identity card numbers: such a column is never stored.
    pub identity: bool,
    /// Whether those numbers identify persons: they are hashed as they are read, then forgotten.
    pub tells_apart: bool,
    /// Where it is not used: the ids of what it may say, of which its reader is asked. Nothing where they said already.
    #[serde(default)]
    pub perhaps: Vec<String>,
}

/// A file that was read.
pub struct Imported {
    /// Its rows, not worked out yet.
    pub roster: Roster,
    /// Its columns with their meanings.
    pub headers: Vec<Header>,
    /// The number of identity card numbers left out of used columns.
    pub identities: usize,
    /// The number of cells of used columns that a spreadsheet could not compute.
    pub not_computed: usize,
    /// The sheets of a workbook, with those read marked.
    pub sheets: Vec<SheetName>,
    /// Rows that are not people.
    pub skipped: Vec<Skipped>,
    /// The number of cells filled from a merged cell above them.
    pub filled: u32,
    /// The number of rows that are department headings.
    pub sections: u32,
}

/// A file that could not be used.
pub struct Refused {
    /// The reason.
    pub problem: FileProblem,
    /// Its columns with their meanings, as far as they are known.
    pub headers: Vec<Header>,
    /// The sheets of a workbook, with those read marked.
    pub sheets: Vec<SheetName>,
}
