//! Cells merged over several rows: a file has their text only in the first row, while a person reads it in every row.

use super::source::Merged;

/// The most merged cells that may reach over one row.
const MOST_AT_ONCE: usize = 2_000;
/// A cell merged over at least this many columns is a heading.
const HEADING: u32 = 2;

/// Copies the text of merged cells down, row by row.
#[derive(Default)]
pub struct Filling {
    /// The merged cells, in the order of their first rows.
    merged: Vec<Merged>,
    next: usize,
    /// Those that reach further down, with their text.
    reaching: Vec<(Merged, String)>,
}

/// The effect of merged cells on a row.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Filled {
    /// The number of cells filled from above.
    pub cells: u32,
    /// Whether a cell of the row is merged over several columns.
    pub is_across: bool,
}

impl Filling {
    /// For a sheet with these merged cells, in the order of their rows.
    pub fn of(merged: Vec<Merged>) -> Filling {
        Filling { merged, ..Filling::default() }
    }

    /// Whether there is nothing to fill.
    pub fn is_idle(&self) -> bool {
        self.merged.is_empty()
    }

    /// The merged cells of the first `rows` rows.
    pub fn first(&self, rows: u32) -> &[Merged] {
        let reaches = self.merged.iter().take_while(|merged| merged.rows.0 < rows).count();
        &self.merged[..reaches]
    }

    /// Fills the cells of a row; `number` is the row's, from 0, and must increase from call to call.
    pub fn fill(&mut self, number: u32, cells: &mut Vec<String>) -> Filled {
        let mut filled = Filled::default();
        self.reaching.retain(|(merged, _)| merged.rows.1 >= number);
        for (merged, text) in &self.reaching {
            let column = merged.columns.0 as usize;
            if cells.len() <= column {
                cells.resize(column + 1, String::new());
            }
            if cells[column].trim().is_empty() {
                text.clone_into(&mut cells[column]);
                filled.cells += 1;
            }
        }
        while let Some(merged) = self.merged.get(self.next).filter(|merged| merged.rows.0 <= number) {
            self.next += 1;
            if merged.rows.0 < number {
                continue;
            }
            let text = cells.get(merged.columns.0 as usize).filter(|text| !text.trim().is_empty());
            filled.is_across |= merged.columns.1 - merged.columns.0 >= HEADING && text.is_some();
            if let Some(text) = text
                && merged.rows.1 > number
                && self.reaching.len() < MOST_AT_ONCE
            {
                self.reaching.push((*merged, text.clone()));
            }
        }
        filled
    }
}
