//! The position of a table's headers, and the name of each column: below any number of titles, in one row or in
//! several, of which the upper ones span columns and the lower ones name them.

use super::Column;
use super::headers::map_headers;
use super::source::Merged;
use crate::policy::Policy;
use crate::reading::spelled;
use std::collections::HashMap;

/// The number of first rows in which headers are searched.
const TITLES: usize = 30;
/// The same if no header is recognised.
const UNKNOWN_TITLES: usize = 10;
/// The most rows of headers.
const MOST_ROWS: usize = 3;
/// The most characters of a header.
const LONGEST: usize = 200;

/// The rows of headers among the first rows of a table.
#[derive(Debug, Default, PartialEq)]
pub struct HeaderRows {
    /// The index of the first header row among the rows searched.
    pub first: usize,
    /// The number of header rows.
    pub count: usize,
    /// The name of each column.
    pub names: Vec<String>,
    /// The meaning of each column; of several with the same meaning the most certain is used.
    pub columns: Vec<Column>,
}

impl HeaderRows {
    /// The number of known columns.
    pub fn known(&self) -> usize {
        self.columns.iter().filter(|column| **column != Column::Unused).count()
    }
}

/// A row to be searched: its number, from 0, and its cells.
pub type Seen<'a> = (u32, &'a [String]);

/// The search for headers, with a cache of their meanings.
pub struct HeaderSearch<'a> {
    policy: &'static Policy,
    /// Headers that the user corrected.
    corrected: &'a [(String, String)],
    merged: &'a [Merged],
    meanings: HashMap<String, Column>,
}

impl<'a> HeaderSearch<'a> {
    /// A search in a table with these merged cells.
    pub fn new(policy: &'static Policy, corrected: &'a [(String, String)], merged: &'a [Merged]) -> HeaderSearch<'a> {
        HeaderSearch { policy, corrected, merged, meanings: HashMap::new() }
    }

    /// The headers among the first rows: the rows with the most known columns, else the fullest row.
    pub fn find(&mut self, rows: &[Seen]) -> HeaderRows {
        let filled = |cells: &[String]| cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        let mut best: Option<((usize, usize), HeaderRows)> = None;
        for first in 0..rows.len().min(TITLES) {
            let mut found = self.at(rows, first, 1);
            while found.count < MOST_ROWS && first + found.count < rows.len() && self.goes_on(rows, &found) {
                found = self.at(rows, first, found.count + 1);
            }
            let known = found.known() + self.corrected(&found.names);
            let rank = (known, if known == 0 && first >= UNKNOWN_TITLES { 0 } else { filled(rows[first].1) });
            if best.as_ref().is_none_or(|(of_best, _)| rank > *of_best) {
                best = Some((rank, found));
            }
        }
        best.map(|(_, found)| found).unwrap_or_default()
    }

    /// The headers, if they are in these rows.
    fn at(&mut self, rows: &[Seen], first: usize, count: usize) -> HeaderRows {
        let rows = &rows[first..first + count];
        let width = rows.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0);
        let mut headers: Vec<String> = Vec::with_capacity(width);
        let mut names: Vec<(String, String)> = Vec::with_capacity(width);
        for at in 0..width {
            let mut levels: Vec<&str> = Vec::new();
            for (number, cells) in rows {
                let text = self.text_at(rows, *number, cells, at).trim();
                if !text.is_empty() && levels.last() != Some(&text) {
                    levels.push(text);
                }
            }
            let own = levels.last().copied().unwrap_or("").to_owned();
            let whole = levels.concat();
            let (mut column, mut header) = (self.meaning(&own), own.clone());
            if column == Column::Unused && levels.len() > 1 {
                (column, header) = (self.meaning(&whole), whole.clone());
            }
            headers.push(if column == Column::Unused { String::new() } else { header });
            names.push((own, whole));
        }
        let columns = map_headers(self.policy, headers.iter().map(String::as_str));
        let is_twice = |own: &str| names.iter().filter(|(other, _)| other == own).count() > 1;
        let name =
            |(own, whole): &(String, String)| if count > 1 && is_twice(own) { whole.clone() } else { own.clone() };
        HeaderRows { first, count, names: names.iter().map(name).collect(), columns }
    }

    /// Whether the row below is a header row too: it names columns that are only grouped above, and is empty where a
    /// column is named already.
    fn goes_on(&mut self, rows: &[Seen], found: &HeaderRows) -> bool {
        let below = found.first + found.count;
        let (number, cells) = rows[below];
        // A group's header may be a column's header elsewhere (证书情况): here several cells below it name columns of their
        // own.
        let own = cells.iter().zip(&found.names).map(|(cell, above)| (cell.trim(), above));
        let names_columns =
            own.filter(|(text, above)| text != above && self.meaning(text) != Column::Unused && !self.is_answer(text));
        let names_columns = names_columns.count() > 1;
        if found.known() > 0 && names_columns {
            return true;
        }
        let last = rows[below - 1].0;
        let is_merged_down = self
            .merged
            .iter()
            .any(|merged| merged.rows.0 <= last && merged.rows.1 >= number && merged.rows.0 >= rows[found.first].0);
        let says_else = |at: usize| {
            let text = cells.get(at).map_or("", |cell| cell.trim());
            !text.is_empty()
                && found.columns[at] != Column::Unused
                && text != found.names[at]
                && !self.is_group(last, at)
        };
        if found.known() > 0 && (0..found.columns.len()).any(says_else) {
            return false;
        }
        if is_merged_down && found.known() > 0 {
            return true;
        }
        let deeper = self.at(rows, found.first, found.count + 1);
        deeper.known() > found.known() && found.known() > 0
    }

    /// Whether what means a column is an answer to what that column asks, too: 本地户籍 stands below 户籍 and above 是.
    fn is_answer(&mut self, text: &str) -> bool {
        match self.meaning(text) {
            Column::Fact(fact) => matches!(spelled::read(self.policy, fact, text), Ok(Some(_))),
            _ => false,
        }
    }

    /// Whether the cell is merged over several columns.
    fn is_group(&self, row: u32, column: usize) -> bool {
        let column = column as u32;
        let reaches = |merged: &&Merged| {
            merged.columns.1 > merged.columns.0
                && (merged.rows.0..=merged.rows.1).contains(&row)
                && (merged.columns.0..=merged.columns.1).contains(&column)
        };
        self.merged.iter().any(|merged| reaches(&merged))
    }

    /// The text that a person sees in a header cell: for merged cells the text of the first.
    fn text_at<'b>(&self, rows: &[Seen<'b>], number: u32, cells: &'b [String], at: usize) -> &'b str {
        let own = cells.get(at).map_or("", String::as_str);
        if !own.trim().is_empty() {
            return own;
        }
        let column = at as u32;
        let covering = self
            .merged
            .iter()
            .take_while(|merged| merged.rows.0 <= number)
            .find(|merged| merged.rows.1 >= number && (merged.columns.0..=merged.columns.1).contains(&column));
        let Some(merged) = covering else { return own };
        let first = rows.iter().find(|(row, _)| *row == merged.rows.0);
        first.and_then(|(_, cells)| cells.get(merged.columns.0 as usize)).map_or(own, String::as_str)
    }

    fn meaning(&mut self, header: &str) -> Column {
        if header.is_empty() || header.chars().count() > LONGEST {
            return Column::Unused;
        }
        if let Some(&known) = self.meanings.get(header) {
            return known;
        }
        let meaning = Column::named(self.policy, header);
        self.meanings.insert(header.to_owned(), meaning);
        meaning
    }

    fn corrected(&self, names: &[String]) -> usize {
        names.iter().filter(|name| self.corrected.iter().any(|(corrected, _)| corrected == *name)).count()
    }
}
