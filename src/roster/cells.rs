//! The stored rows: the text of the used cells, packed, so that a million rows fit into the memory of a browser's tab.

use super::Column;
use super::cell_text::LONGEST_CELL;
use crate::policy::FactId;
use crate::reading::ProblemKind;
use std::num::NonZeroU64;

/// The separator between the cells of a row; no cell contains it, because control characters are removed on input.
const BETWEEN: char = '\u{1f}';
/// Rows are stored in blocks, so that growing never copies stored rows.
const BLOCK: usize = 4 << 20;

/// The position of a row: the index of its sheet among those read, and its number in the sheet.
pub(super) type Place = (u16, u32);

/// The placeholder for a fact's cell that is not kept, and is reported elsewhere: the cell is not blank, so the answers
/// for everyone do not apply to its row.
pub const UNREADABLE: &str = "\u{fffc}";

/// A cell that could not be read.
#[derive(Clone, Debug, PartialEq)]
pub struct CellProblem {
    /// The index of its sheet among those read, from 0.
    pub sheet: u16,
    /// The row's number in the file.
    pub row: u32,
    /// The meaning of its column.
    pub column: Column,
    /// The cell's text, shortened.
    pub value: String,
    /// The reason why it does not count.
    pub fault: CellFault,
}

/// The reason why a cell does not count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CellFault {
    /// It has more characters than a cell can have.
    TooLong,
    /// A spreadsheet could not compute it: an error value, or a formula without a value.
    NotComputed,
    /// Some of its bytes are not valid in the text's encoding.
    BrokenBytes,
    /// It is no answer to the column's fact.
    NoAnswer(ProblemKind),
    /// It is a yes or a no, and says nothing of the fact that its column asks about: nothing is wrong with it, and its
    /// reader is asked.
    LeavesOpen(FactId),
}

impl CellFault {
    /// The fault for a value that its fact cannot take.
    pub(super) const fn of(kind: ProblemKind) -> CellFault {
        match kind {
            ProblemKind::CannotBeKnown(_) => CellFault::NotComputed,
            kind => CellFault::NoAnswer(kind),
        }
    }
}

impl CellProblem {
    /// The number of characters of a value that are shown.
    const SHOWN: usize = 60;

    /// A problem of the cell with the text `value`.
    pub(super) fn new((sheet, row): Place, column: Column, value: &str, fault: CellFault) -> CellProblem {
        CellProblem { sheet, row, column, value: value.trim_start().chars().take(CellProblem::SHOWN).collect(), fault }
    }
}

/// The characters kept of a cell: no control characters, which carry no meaning and could not be exported again.
fn kept(cell: &str) -> impl Iterator<Item = char> {
    let is_kept = |character: &char| !character.is_control() || matches!(character, '\t' | '\n' | '\r');
    cell.chars().filter(is_kept).skip_while(|character| character.is_whitespace()).take(LONGEST_CELL)
}

/// The rows of a roster.
pub(super) struct Rows {
    /// The position of each used column in the file, and its meaning.
    used: Vec<(usize, Column)>,
    blocks: Vec<String>,
    /// Block, sheet, start and length of each row, and its number in the sheet.
    places: Vec<(u16, u16, u32, u32, u32)>,
    /// The number of sheets begun.
    sheets: u16,
    /// The key of each row's person, for rosters without a stored column that identifies persons; empty if no row has
    /// one.
    keys: Vec<Option<NonZeroU64>>,
    /// Whether any row names its department.
    name_departments: bool,
}

impl Rows {
    /// An empty store for a file with these columns.
    pub(super) fn new(columns: &[Column]) -> Rows {
        let used = columns.iter().copied().enumerate().filter(|(_, column)| *column != Column::Unused).collect();
        Rows { used, blocks: Vec::new(), places: Vec::new(), sheets: 0, keys: Vec::new(), name_departments: false }
    }

    /// Begins a sheet with these columns; columns that no earlier sheet has are appended.
    pub(super) fn begin_sheet(&mut self, columns: &[Column]) {
        self.sheets = self.sheets.saturating_add(1);
        let mut position = self.used.last().map_or(0, |(last, _)| last + 1);
        for &column in columns {
            if column != Column::Unused && !self.has(column) {
                self.used.push((position, column));
                position += 1;
            }
        }
    }

    /// The stored columns, in order.
    pub(super) fn columns(&self) -> impl Iterator<Item = Column> {
        self.used.iter().map(|(_, column)| *column)
    }

    /// The position of the row with this number in the current sheet.
    pub(super) fn place_of_number(&self, number: u32) -> Place {
        (self.sheets.saturating_sub(1), number)
    }

    /// The position of a row.
    pub(super) fn place(&self, row: usize) -> Place {
        (self.places[row].1, self.places[row].4)
    }

    /// Stores a row, with its person's key if no cell identifies the person; a row whose used cells are all empty is
    /// left out.
    pub(super) fn push<'a>(&mut self, number: u32, key: Option<u64>, cells: impl Iterator<Item = &'a str>) {
        let mut row = String::new();
        let mut empty = key.is_none();
        let mut cells = cells.enumerate();
        for (position, &(wanted, column)) in self.used.iter().enumerate() {
            if position > 0 {
                row.push(BETWEEN);
            }
            let cell = cells.find(|(at, _)| *at == wanted).map_or("", |(_, cell)| cell);
            let from = row.len();
            row.extend(kept(cell));
            row.truncate(from + row[from..].trim_end().len());
            let is_blank = row.len() == from;
            empty &= is_blank;
            self.name_departments |= !is_blank && column == Column::Department;
        }
        if empty {
            return;
        }
        if self.blocks.last().is_none_or(|block| block.len() + row.len() > BLOCK) {
            self.blocks.push(String::with_capacity(BLOCK.max(row.len())));
        }
        let block = self.blocks.len() - 1;
        let text = &mut self.blocks[block];
        let sheet = self.sheets.saturating_sub(1);
        self.places.push((block as u16, sheet, text.len() as u32, row.len() as u32, number));
        text.push_str(&row);
        if let Some(key) = key {
            self.keys.resize(self.places.len() - 1, None);
            self.keys.push(NonZeroU64::new(key).or(NonZeroU64::new(1)));
        }
    }

    /// Whether any row names its department.
    pub(super) fn name_departments(&self) -> bool {
        self.name_departments
    }

    /// Whether persons are identified by keys instead of a stored column.
    pub(super) fn has_keys(&self) -> bool {
        !self.keys.is_empty()
    }

    /// The key of the row's person, if it has one.
    pub(super) fn key(&self, row: usize) -> Option<u64> {
        self.keys.get(row).copied().flatten().map(NonZeroU64::get)
    }

    /// Drops the keys, once rows are assigned to persons.
    pub(super) fn forget_keys(&mut self) {
        self.keys = Vec::new();
    }

    /// The number of rows.
    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    /// The row's number in the file.
    pub(super) fn number(&self, row: usize) -> u32 {
        self.places[row].4
    }

    /// The used cells of a row, with their columns.
    pub(super) fn cells(&self, row: usize) -> impl Iterator<Item = (Column, &str)> {
        self.used.iter().map(|(_, column)| *column).zip(self.texts(row))
    }

    /// The texts of a row's used cells, in order.
    fn texts(&self, row: usize) -> impl Iterator<Item = &str> {
        let (block, _, start, length, _) = self.places[row];
        self.blocks[block as usize][start as usize..(start + length) as usize].split(BETWEEN)
    }

    /// The text of a row in `column`.
    pub(super) fn cell(&self, row: usize, column: Column) -> Option<&str> {
        // Most files have few of the columns, so a row is split only for those that exist.
        let place = self.used.iter().position(|(_, used)| *used == column)?;
        self.texts(row).nth(place)
    }

    /// Whether there is a partial column.
    pub(super) fn has_partial(&self) -> bool {
        self.used.iter().any(|(_, used)| matches!(used, Column::Partial(_)))
    }

    /// Whether there is a column with this meaning.
    pub(super) fn has(&self, column: Column) -> bool {
        self.used.iter().any(|(_, used)| *used == column)
    }
}
