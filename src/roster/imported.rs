//! What reading a file comes to: its rows, and what its columns say.

use super::Roster;
use super::skipped::Skipped;
use super::source::{FileProblem, SheetName};
use serde::{Deserialize, Serialize};

/// A column of the file, for its reader to check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Header {
    /// What stands at its head; with a number after it where another column before it has the same.
    pub header: String,
    /// The id of what it says; empty where it is not used.
    pub column: String,
    /// The first thing that stands in it.
    pub sample: String,
    /// Whether it holds identity card numbers: such a column is never kept.
    pub identity: bool,
    /// Whether those numbers tell persons apart: hashed, as they are read, and then forgotten.
    pub tells_apart: bool,
    /// Where it is not used: the ids of what it may say, of which its reader is asked. Nothing where they said already.
    #[serde(default)]
    pub perhaps: Vec<String>,
}

/// A file that was read.
pub struct Imported {
    /// Its rows, not worked out yet.
    pub roster: Roster,
    /// What its columns say.
    pub headers: Vec<Header>,
    /// How many identity card numbers were left out of columns that are used.
    pub identities: usize,
    /// How many cells of columns that are used a spreadsheet could not work out.
    pub not_computed: usize,
    /// The sheets of a workbook, and which of them were read.
    pub sheets: Vec<SheetName>,
    /// Rows that are no people.
    pub skipped: Vec<Skipped>,
    /// How many cells say what a merged cell above them says.
    pub filled: u32,
    /// How many rows name a department.
    pub sections: u32,
}

/// A file that could not be used.
pub struct Refused {
    /// Why.
    pub problem: FileProblem,
    /// What its columns say, as far as they are known.
    pub headers: Vec<Header>,
    /// The sheets of a workbook, and which of them were read.
    pub sheets: Vec<SheetName>,
}
