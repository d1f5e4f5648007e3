//! What a sheet of a workbook says beside its cells.

use super::source::Merged;
use std::collections::HashSet;

/// The most merged ranges, and the most hidden rows, that are taken down.
pub const MOST_TAKEN_DOWN: usize = 200_000;

/// What a sheet says beside its cells.
#[derive(Default)]
pub struct SheetMarks {
    /// The cells that are merged.
    pub merged: Vec<Merged>,
    /// The rows that are hidden, from 0.
    pub hidden: HashSet<u32>,
}
