//! The rows as they are kept: the text of the cells that are used, packed, so that a million rows fit
//! into the memory of a browser's tab.

use super::Column;
use super::cell_text::LONGEST_CELL;
use crate::policy::FactId;
use crate::reading::ProblemKind;
use std::num::NonZeroU64;

/// Between the cells of a row; it stands in no cell, for control characters are taken out on the way in.
const BETWEEN: char = '\u{1f}';
/// Rows are kept in blocks, so that growing never copies what is there.
const BLOCK: usize = 4 << 20;

/// Where a row stands: its sheet, of those that were read, and its number in it.
pub(super) type Place = (u16, u32);

/// Stands in the place of a fact's cell that is not kept, and is named elsewhere: the cell is not blank, so what holds for
/// everyone does not hold for its row.
pub const UNREADABLE: &str = "\u{fffc}";

/// A cell that could not be read.
#[derive(Clone, Debug, PartialEq)]
pub struct CellProblem {
    /// The sheet it stands in, of those that were read, from 0.
    pub sheet: u16,
    /// The row's number in the file.
    pub row: u32,
    /// What the column says.
    pub column: Column,
    /// What the cell says, shortened.
    pub value: String,
    /// Why it does not count.
    pub fault: CellFault,
}

/// Why a cell does not count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CellFault {
    /// It has more characters than a cell can have.
    TooLong,
    /// A spreadsheet could not work it out: an error stands there, or a formula without a value.
    NotComputed,
    /// Some of its bytes are none of a text.
    BrokenBytes,
    /// It is no answer to the column's fact.
    NoAnswer(ProblemKind),
    /// It is a yes or a no, and says nothing of the fact that its column asks about: nothing is wrong with it, and its
    /// reader is asked.
    LeavesOpen(FactId),
}

impl CellFault {
    /// Why a cell is no answer, as its reading says.
    pub(super) const fn of(kind: ProblemKind) -> CellFault {
        match kind {
            ProblemKind::CannotBeKnown(_) => CellFault::NotComputed,
            kind => CellFault::NoAnswer(kind),
        }
    }
}

impl CellProblem {
    /// The most of a value that is repeated.
    const SHOWN: usize = 60;

    /// A problem of the cell that says `value`.
    pub(super) fn new((sheet, row): Place, column: Column, value: &str, fault: CellFault) -> CellProblem {
        CellProblem { sheet, row, column, value: value.trim_start().chars().take(CellProblem::SHOWN).collect(), fault }
    }
}

/// The characters that are kept of a cell. No file of ours could say a control character again, and none says anything.
fn kept(cell: &str) -> impl Iterator<Item = char> {
    let is_kept = |character: &char| !character.is_control() || matches!(character, '\t' | '\n' | '\r');
    cell.chars().filter(is_kept).skip_while(|character| character.is_whitespace()).take(LONGEST_CELL)
}

/// The rows of a roster.
pub(super) struct Rows {
    /// The position of each used column in the file, and what it says.
    used: Vec<(usize, Column)>,
    blocks: Vec<String>,
    /// Block, sheet, start and length of each row, and its number in the sheet.
    places: Vec<(u16, u16, u32, u32, u32)>,
    /// How many sheets began.
    sheets: u16,
    /// What tells the persons of the rows apart where no cell that is kept does; none where there is no such row.
    keys: Vec<Option<NonZeroU64>>,
    /// Whether a row names its department.
    name_departments: bool,
}

impl Rows {
    /// No rows yet of a file with these columns.
    pub(super) fn new(columns: &[Column]) -> Rows {
        let used = columns.iter().copied().enumerate().filter(|(_, column)| *column != Column::Unused).collect();
        Rows { used, blocks: Vec::new(), places: Vec::new(), sheets: 0, keys: Vec::new(), name_departments: false }
    }

    /// A sheet begins, which has these columns; what it alone has comes after what is kept already.
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

    /// The columns that are kept, in their order.
    pub(super) fn columns(&self) -> impl Iterator<Item = Column> {
        self.used.iter().map(|(_, column)| *column)
    }

    /// Where the rows that come next stand.
    pub(super) fn place_of_number(&self, number: u32) -> Place {
        (self.sheets.saturating_sub(1), number)
    }

    /// Where a row stands.
    pub(super) fn place(&self, row: usize) -> Place {
        (self.places[row].1, self.places[row].4)
    }

    /// Keeps a row, with what tells its person apart where no cell does; one in which every used cell is empty is left out.
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

    /// Whether a row names its department.
    pub(super) fn name_departments(&self) -> bool {
        self.name_departments
    }

    /// Whether persons are told apart by keys, and not by what a cell says.
    pub(super) fn has_keys(&self) -> bool {
        !self.keys.is_empty()
    }

    /// The key of the row's person, where there is one.
    pub(super) fn key(&self, row: usize) -> Option<u64> {
        self.keys.get(row).copied().flatten().map(NonZeroU64::get)
    }

    /// Forgets the keys: the persons are told apart.
    pub(super) fn forget_keys(&mut self) {
        self.keys = Vec::new();
    }

    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    /// The row's number in the file.
    pub(super) fn number(&self, row: usize) -> u32 {
        self.places[row].4
    }

    /// The used cells of a row.
    pub(super) fn cells(&self, row: usize) -> impl Iterator<Item = (Column, &str)> {
        self.used.iter().map(|(_, column)| *column).zip(self.texts(row))
    }

    /// What the used cells of a row say, in their order.
    fn texts(&self, row: usize) -> impl Iterator<Item = &str> {
        let (block, _, start, length, _) = self.places[row];
        self.blocks[block as usize][start as usize..(start + length) as usize].split(BETWEEN)
    }

    /// What a row says in `column`.
    pub(super) fn cell(&self, row: usize, column: Column) -> Option<&str> {
        // Most files have few of the columns: a row is taken apart for those that they have.
        let place = self.used.iter().position(|(_, used)| *used == column)?;
        self.texts(row).nth(place)
    }

    /// Whether some column says yes or no to a part of an answer.
    pub(super) fn has_partial(&self) -> bool {
        self.used.iter().any(|(_, used)| matches!(used, Column::Partial(_)))
    }

    /// Whether some column says `column`.
    pub(super) fn has(&self, column: Column) -> bool {
        self.used.iter().any(|(_, used)| *used == column)
    }
}
