//! The marks of a workbook's sheet: merged cells and hidden rows.

use super::source::Merged;
use std::collections::HashSet;

/// The most merged ranges, and the most hidden rows, that are recorded.
pub const MOST_TAKEN_DOWN: usize = 200_000;

/// The marks of a sheet.
#[derive(Default)]
pub struct SheetMarks {
    /// The cells that are merged.
    pub merged: Vec<Merged>,
    /// The rows that are hidden, from 0.
    pub hidden: HashSet<u32>,
}
