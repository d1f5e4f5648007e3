//! The kinds of rows in a file: titles, totals, signatures, notes, repeated headers and department headings occur
//! between the people, and are recognised by their text.

use super::Column;
use super::row_words::{
    DEPARTMENTS, EXAMPLES, ORDINALS, SENTENCE, SHORT_DEPARTMENTS, core, is_closing, is_count, is_hint, is_note,
    is_number, is_numbered, is_numbering, is_signature, is_total,
};
use super::template::EXAMPLE;
use crate::policy::{Text, text};
use serde::{Deserialize, Serialize};

/// The reason why a row is skipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum RowKind {
    /// A sum of other rows: 合计, 小计.
    Total,
    /// The author and date of the list: 制表人, 审核人.
    Signature,
    /// An explanation: 备注, 说明.
    Note,
    /// Instructions for filling in the columns, or their numbers.
    Hint,
    /// An example of a filled-in row.
    Example,
    /// A repetition of the headers, or of a title above them.
    RepeatedHeader,
    /// A row that is hidden in the spreadsheet, or filtered out.
    Hidden,
}

impl RowKind {
    /// The name for such rows.
    pub const fn name(self) -> Text {
        match self {
            RowKind::Total => text("合计行", "totals"),
            RowKind::Signature => text("落款行", "signatures"),
            RowKind::Note => text("说明行", "notes"),
            RowKind::Hint => text("填写提示行", "hints for filling in"),
            RowKind::Example => text("示例行", "examples"),
            RowKind::RepeatedHeader => text("重复的表头", "headers printed again"),
            RowKind::Hidden => text("隐藏或筛掉的行", "hidden or filtered out"),
        }
    }
}

/// The kind of a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Row<'a> {
    /// A person.
    Person,
    /// A heading with the department, or another group, of the rows after it.
    Section(&'a str),
    /// Neither.
    Other(RowKind),
}

/// The rules by which rows of a sheet are recognised.
#[derive(Default)]
pub struct RowRules {
    /// The meaning of each column.
    pub columns: Vec<Column>,
    /// The rows of headers.
    pub headers: Vec<Vec<String>>,
    /// The texts above them.
    pub titles: Vec<String>,
}

/// The number of rows after the headers in which hints or column numbers may occur.
const HINTS_AFTER_HEADERS: usize = 3;
/// The most characters of a department's name.
const LONGEST_SECTION: usize = 30;

impl RowRules {
    /// The kind of a row; `since_headers` counts the rows since the headers from 0, `is_across` says that its first
    /// cell is merged over several columns.
    pub fn kind<'a>(&self, cells: &[&'a str], since_headers: usize, is_across: bool) -> Row<'a> {
        let mut filled = cells.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty());
        let Some((first_at, first)) = filled.next() else { return Row::Person };
        let count = 1 + filled.count();
        if self.is_total(cells, first) {
            return Row::Other(RowKind::Total);
        }
        if is_signature(first) {
            return Row::Other(RowKind::Signature);
        }
        if self.is_example(cells, first) {
            return Row::Other(RowKind::Example);
        }
        if self.is_header_again(cells, first, count) {
            return Row::Other(RowKind::RepeatedHeader);
        }
        if since_headers < HINTS_AFTER_HEADERS && (is_hint(cells, count) || is_numbering(cells, count)) {
            return Row::Other(RowKind::Hint);
        }
        if is_note(first) {
            return Row::Other(RowKind::Note);
        }
        match count {
            1 if self.columns.len() > 2 => self.alone(first_at, first, is_across),
            2 if is_numbered(first.trim()) && cells.iter().any(|cell| is_number(cell)) => Row::Section(first),
            _ => Row::Person,
        }
    }

    /// The kind of a row with a single non-empty cell.
    fn alone<'a>(&self, at: usize, cell: &'a str, is_across: bool) -> Row<'a> {
        let column = self.columns.get(at).copied().unwrap_or(Column::Unused);
        let (trimmed, length) = (cell.trim(), cell.trim().chars().count());
        let is_sentence = length > LONGEST_SECTION || trimmed.contains(['。', '；']);
        let is_section = is_numbered(trimmed)
            || DEPARTMENTS.iter().any(|ending| core(trimmed).ends_with(ending))
            || (column != Column::Name && core(trimmed).ends_with(SHORT_DEPARTMENTS) && length > 2);
        let is_unused = matches!(column, Column::Unused | Column::Department);
        if is_closing(trimmed) {
            return Row::Other(RowKind::Signature);
        }
        if is_sentence || (length > SENTENCE && !is_section && !matches!(column, Column::Fact(_) | Column::Partial(_)))
        {
            Row::Other(RowKind::Note)
        } else if is_across || (!is_number(trimmed) && (is_section || is_unused)) {
            Row::Section(cell)
        } else {
            Row::Person
        }
    }

    /// A total is marked in one of its first two cells, or in the person's column.
    fn is_total(&self, cells: &[&str], first: &str) -> bool {
        let of = |wanted: Column| {
            let at = self.columns.iter().position(|column| *column == wanted)?;
            cells.get(at).map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
        };
        let (person, name) = (of(Column::Person), of(Column::Name));
        let mut filled = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
        let second = filled.nth(1).unwrap_or("");
        let says = is_total(first) || is_total(second) || person.is_some_and(is_total) || name.is_some_and(is_total);
        // A row that names a person is a person, whatever the name of the department.
        says && name.is_none_or(|name| is_total(name) || is_count(name))
    }

    fn is_example(&self, cells: &[&str], first: &str) -> bool {
        let person = self.columns.iter().position(|column| *column == Column::Person);
        let person = person.and_then(|at| cells.get(at)).map_or("", |cell| cell.trim());
        let first = first.trim();
        EXAMPLE.contains(&person) || EXAMPLE.contains(&first) || EXAMPLES.contains(&first)
    }

    fn is_header_again(&self, cells: &[&str], first: &str, count: usize) -> bool {
        if count == 1 {
            return first.chars().count() > 3 && self.titles.iter().any(|title| title.trim() == first.trim());
        }
        let known = self.columns.iter().position(|column| *column != Column::Unused).unwrap_or(0);
        self.headers.iter().any(|header| {
            // In a person's row, the person's cell differs from the column's header.
            if cells.get(known).map(|cell| cell.trim()) != header.get(known).map(|header| header.trim()) {
                return false;
            }
            let again = cells.iter().zip(header).filter(|(cell, header)| {
                let cell = cell.trim();
                !cell.is_empty() && cell == header.trim()
            });
            let again = again.count();
            again >= 2 && 5 * again >= 4 * count
        })
    }
}

/// The name in a heading, without its number and without the number of people.
pub fn section_name(cell: &str) -> &str {
    let name = core(cell.trim());
    let name = name.trim_start_matches(['(', '（']);
    let numbered = name.split_once(['、', '.', '．', ')', '）']).filter(|(number, _)| {
        let number = number.trim();
        !number.is_empty() && number.chars().all(|digit| ORDINALS.contains(&digit) || digit.is_ascii_digit())
    });
    let name = numbered.map_or(name, |(_, name)| name).trim();
    match name.split_once([':', '：']) {
        Some((label, named)) if !named.trim().is_empty() && label.chars().count() <= 4 => named.trim(),
        _ => name.trim_end_matches([':', '：']).trim(),
    }
}
