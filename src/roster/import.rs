//! From the records of a file to a roster: headers, what they mean, what is not kept, and the rows.

use super::cell_text::kept_of;
use super::file::{FileProblem, Listener, Source, read_file};
use super::template::EXAMPLE;
use super::{CellFault, CellProblem, Column, Roster, Settings, map_headers};
use crate::reading::identity::{holds_identity, is_identity, names_identity};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

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
}

/// A file that was read.
pub struct Imported {
    /// Its rows, not worked out yet.
    pub roster: Roster,
    /// What its columns say.
    pub headers: Vec<Header>,
    /// How many identity card numbers were left out of columns that are used.
    pub identities: usize,
    /// Of a workbook: the sheet that was read, and those that were not.
    pub sheet: Option<(String, Vec<String>)>,
}

/// A file that could not be used.
pub struct Refused {
    /// Why.
    pub problem: FileProblem,
    /// What its columns say, as far as they are known.
    pub headers: Vec<Header>,
}

/// Rows that are looked at before it is settled what a column holds.
const LOOKED_AT: usize = 50;
/// The headers stand in one of so many first rows; above them is at most what the table is called, and by whom.
const TITLES: usize = 10;
/// The most of a header or a sample that is shown.
const SHOWN: usize = 60;

/// A record that waits.
struct Record {
    number: u32,
    cells: Vec<String>,
    /// Where cells stand that are too long.
    too_long: Vec<usize>,
}

/// Reads files into rosters.
pub struct Import<'a> {
    settings: Settings,
    /// What a reader said a header means, in place of what it would mean.
    corrected: &'a [(String, String)],
    /// What was read before it is settled what the columns say.
    waiting: Vec<Record>,
    /// Where the cells of the next record stand that are too long.
    too_long: Vec<usize>,
    mapped: Vec<Header>,
    roster: Option<Roster>,
    /// Where the number of a person stands.
    person_at: Option<usize>,
    identities: usize,
    sheet: Option<(String, Vec<String>)>,
    progress: &'a mut dyn FnMut(u64, usize),
}

impl<'a> Import<'a> {
    /// An import; `settings` says nothing about columns yet. `progress` hears of bytes and rows read.
    pub fn new(
        settings: Settings,
        corrected: &'a [(String, String)],
        progress: &'a mut dyn FnMut(u64, usize),
    ) -> Import<'a> {
        Import {
            settings,
            corrected,
            waiting: Vec::new(),
            too_long: Vec::new(),
            mapped: Vec::new(),
            roster: None,
            person_at: None,
            identities: 0,
            sheet: None,
            progress,
        }
    }

    /// Reads a file whole: the roster, not worked out yet, and what its columns say.
    ///
    /// # Errors
    /// Why the file cannot be used, with its columns as far as they are known.
    pub fn read(mut self, source: &mut impl Source) -> Result<Imported, Refused> {
        if let Err(problem) = read_file(source, &mut self) {
            return Err(Refused { problem, headers: self.mapped });
        }
        if self.roster.is_none() && !self.waiting.is_empty() {
            self.settle();
        }
        let known = self.mapped.iter().any(|header| !header.column.is_empty());
        match self.roster {
            Some(_) if !known => Err(Refused { problem: FileProblem::NoKnownColumn, headers: self.mapped }),
            Some(roster) if !roster.is_empty() => {
                Ok(Imported { roster, headers: self.mapped, identities: self.identities, sheet: self.sheet })
            }
            _ => Err(Refused { problem: FileProblem::Empty, headers: self.mapped }),
        }
    }

    /// Settles what the columns say, once enough rows are there to look at.
    fn settle(&mut self) {
        let policy = self.settings.policy;
        let at = self.headers_at();
        let headers = self.waiting.drain(..=at).next_back().map_or_else(Vec::new, |record| record.cells);
        let headers: Vec<&str> = headers.iter().map(|header| header.trim()).collect();
        let mut columns = map_headers(policy, headers.iter().copied());
        let names = told_apart(&headers);
        self.correct(&names, &mut columns);
        let cell = |record: &Record, at: usize| record.cells.get(at).cloned().unwrap_or_default();
        self.mapped = names
            .into_iter()
            .zip(&mut columns)
            .enumerate()
            .map(|(at, (header, column))| {
                let cells: Vec<String> = self.waiting.iter().map(|row| cell(row, at)).collect();
                let identity = names_identity(headers[at]) || cells.iter().any(|cell| is_identity(cell));
                if identity {
                    *column = Column::Unused;
                }
                let shows = |cell: &String| !cell.is_empty() && !identity && !holds_identity(cell);
                let sample = cells.into_iter().find(shows).unwrap_or_default();
                Header { header, column: column.id(policy).to_owned(), sample: shorten(&sample), identity }
            })
            .collect();
        self.person_at = columns.iter().position(|column| *column == Column::Person);
        self.settings.columns = columns;
        let mut roster = Roster::new(self.settings.clone());
        for record in std::mem::take(&mut self.waiting) {
            let cells: Vec<&str> = record.cells.iter().map(String::as_str).collect();
            self.keep(&mut roster, record.number, &cells, &record.too_long);
        }
        self.roster = Some(roster);
    }

    /// Where the headers stand among the first rows: where most of them are known, else where most cells are filled.
    fn headers_at(&self) -> usize {
        let policy = self.settings.policy;
        let known = |cells: &[String]| {
            let columns = map_headers(policy, cells.iter().map(String::as_str));
            let corrected = |at: usize| self.corrected.iter().any(|(name, _)| *name == shorten(cells[at].trim()));
            (0..cells.len()).filter(|&at| columns[at] != Column::Unused || corrected(at)).count()
        };
        let filled = |cells: &[String]| cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        let first = self.waiting.iter().take(TITLES).enumerate().rev();
        first.max_by_key(|(_, record)| (known(&record.cells), filled(&record.cells))).map_or(0, |(at, _)| at)
    }

    /// Lets the reader's corrections count; a column that was taken to mean the same gives way.
    fn correct(&self, names: &[String], columns: &mut [Column]) {
        let policy = self.settings.policy;
        let correction = |name: &String| {
            let named = self.corrected.iter().find(|(corrected, _)| corrected == name);
            named.map(|(_, id)| Column::with_id(policy, id).unwrap_or(Column::Unused))
        };
        let corrected: Vec<Option<Column>> = names.iter().map(correction).collect();
        for (column, correction) in columns.iter_mut().zip(&corrected) {
            *column = match correction {
                Some(correction) => *correction,
                None if corrected.contains(&Some(*column)) => Column::Unused,
                None => *column,
            };
        }
    }

    /// Keeps a row, but for its cells that hold an identity card number or are too long.
    fn keep(&mut self, roster: &mut Roster, number: u32, cells: &[&str], too_long: &[usize]) {
        let person = self.person_at.and_then(|at| cells.get(at)).map_or("", |person| person.trim());
        if EXAMPLE.contains(&person) {
            return;
        }
        let (columns, identities) = (&self.settings.columns, &mut self.identities);
        let is_used = |at: usize| columns.get(at).is_some_and(|column| *column != Column::Unused);
        let kept = cells.iter().enumerate().map(|(at, &cell)| {
            let identity = is_used(at) && holds_identity(cell);
            *identities += usize::from(identity);
            if identity || too_long.contains(&at) { "" } else { cell }
        });
        roster.push(number, kept);
        for &at in too_long.iter().filter(|&&at| is_used(at) && !holds_identity(cells[at])) {
            roster.leave_out(CellProblem::new(number, columns[at], cells[at], CellFault::TooLong));
        }
    }
}

impl Listener for Import<'_> {
    fn begin_again(&mut self) {
        self.waiting.clear();
        self.too_long.clear();
        self.roster = None;
        self.identities = 0;
    }

    fn too_long(&mut self, column: usize) {
        self.too_long.push(column);
    }

    fn record(&mut self, number: u32, cells: &[&str]) {
        let too_long = std::mem::take(&mut self.too_long);
        if let Some(mut roster) = self.roster.take() {
            self.keep(&mut roster, number, cells, &too_long);
            self.roster = Some(roster);
            return;
        }
        if self.waiting.is_empty() && cells.iter().all(|cell| cell.trim().is_empty()) {
            return;
        }
        let cells = cells.iter().map(|cell| kept_of(cell).to_owned()).collect();
        self.waiting.push(Record { number, cells, too_long });
        if self.waiting.len() >= LOOKED_AT {
            self.settle();
        }
    }

    fn sheet(&mut self, read: String, others: Vec<String>) {
        self.sheet = Some((read, others));
    }

    fn progress(&mut self, read: u64) {
        (self.progress)(read, self.roster.as_ref().map_or(0, Roster::len));
    }
}

/// The headers as they are shown and corrected: a second of the same name has its number after it.
fn told_apart(headers: &[&str]) -> Vec<String> {
    let mut counts = HashMap::new();
    let tell = |header: &&str| {
        let shown = shorten(header);
        let count = counts.entry(shown.clone()).and_modify(|count| *count += 1).or_insert(1);
        if *count == 1 { shown } else { format!("{shown} ({count})") }
    };
    headers.iter().map(tell).collect()
}

fn shorten(text: &str) -> String {
    text.chars().take(SHOWN).collect()
}
