//! From the records of a file to a roster: headers, what they mean, what is not kept, and the rows.

use super::file::{FileProblem, Listener, Source, read_file};
use super::template::EXAMPLE;
use super::{Column, Roster, Settings, map_headers};
use crate::values;
use serde::{Deserialize, Serialize};

/// A column of the file, for its reader to check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Header {
    /// What stands at its head.
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
/// The most of a header or a sample that is shown.
const SHOWN: usize = 60;

/// Reads files into rosters.
pub struct Import<'a> {
    settings: Settings,
    /// What a reader said a header means, in place of what it would mean.
    corrected: &'a [(String, String)],
    headers: Option<Vec<String>>,
    waiting: Vec<(u32, Vec<String>)>,
    mapped: Vec<Header>,
    roster: Option<Roster>,
    /// Where the number of a person stands.
    person_at: Option<usize>,
    identities: usize,
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
            headers: None,
            waiting: Vec::new(),
            mapped: Vec::new(),
            roster: None,
            person_at: None,
            identities: 0,
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
        if self.roster.is_none() && self.headers.is_some() {
            self.settle();
        }
        let known = self.mapped.iter().any(|header| !header.column.is_empty());
        match self.roster {
            Some(_) if !known => Err(Refused { problem: FileProblem::NoKnownColumn, headers: self.mapped }),
            Some(roster) if !roster.is_empty() => {
                Ok(Imported { roster, headers: self.mapped, identities: self.identities })
            }
            _ => Err(Refused { problem: FileProblem::Empty, headers: self.mapped }),
        }
    }

    /// Settles what the columns say, once enough rows are there to look at.
    fn settle(&mut self) {
        let headers = self.headers.clone().unwrap_or_default();
        let policy = self.settings.policy;
        let mut columns = map_headers(policy, headers.iter().map(String::as_str));
        self.correct(&headers, &mut columns);
        let cell = |row: &'_ (u32, Vec<String>), at: usize| row.1.get(at).cloned().unwrap_or_default();
        self.mapped = headers
            .iter()
            .zip(&mut columns)
            .enumerate()
            .map(|(at, (header, column))| {
                let cells: Vec<String> = self.waiting.iter().map(|row| cell(row, at)).collect();
                let identity = names_identity(header) || cells.iter().any(|cell| is_identity(cell));
                if identity {
                    *column = Column::Unused;
                }
                let sample = cells.into_iter().find(|cell| !cell.is_empty() && !identity).unwrap_or_default();
                Header {
                    header: shorten(header),
                    column: column.id(policy).to_owned(),
                    sample: shorten(&sample),
                    identity,
                }
            })
            .collect();
        self.person_at = columns.iter().position(|column| *column == Column::Person);
        self.settings.columns = columns;
        let mut roster = Roster::new(self.settings.clone());
        for (number, cells) in std::mem::take(&mut self.waiting) {
            let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
            self.keep(&mut roster, number, &cells);
        }
        self.roster = Some(roster);
    }

    /// Lets the reader's corrections count; a column that was taken to mean the same gives way.
    fn correct(&self, headers: &[String], columns: &mut [Column]) {
        let policy = self.settings.policy;
        let correction = |header: &String| {
            let named = self.corrected.iter().find(|(corrected, _)| *corrected == shorten(header));
            named.map(|(_, id)| Column::with_id(policy, id).unwrap_or(Column::Unused))
        };
        let corrected: Vec<Option<Column>> = headers.iter().map(correction).collect();
        for (column, correction) in columns.iter_mut().zip(&corrected) {
            *column = match correction {
                Some(correction) => *correction,
                None if corrected.contains(&Some(*column)) => Column::Unused,
                None => *column,
            };
        }
    }

    fn keep(&mut self, roster: &mut Roster, number: u32, cells: &[&str]) {
        let person = self.person_at.and_then(|at| cells.get(at)).map_or("", |person| person.trim());
        if EXAMPLE.contains(&person) {
            return;
        }
        let (columns, identities) = (&self.settings.columns, &mut self.identities);
        let kept = cells.iter().enumerate().map(|(at, &cell)| {
            let used = columns.get(at).is_some_and(|column| *column != Column::Unused);
            let identity = used && is_identity(cell);
            *identities += usize::from(identity);
            if identity { "" } else { cell }
        });
        roster.push(number, kept);
    }
}

impl Listener for Import<'_> {
    fn begin_again(&mut self) {
        self.headers = None;
        self.waiting.clear();
        self.roster = None;
        self.identities = 0;
    }

    fn record(&mut self, number: u32, cells: &[&str]) {
        if self.headers.is_none() {
            if cells.iter().any(|cell| !cell.trim().is_empty()) {
                self.headers = Some(cells.iter().map(|cell| cell.trim().to_owned()).collect());
            }
            return;
        }
        if let Some(mut roster) = self.roster.take() {
            self.keep(&mut roster, number, cells);
            self.roster = Some(roster);
            return;
        }
        self.waiting.push((number, cells.iter().map(|&cell| cell.to_owned()).collect()));
        if self.waiting.len() >= LOOKED_AT {
            self.settle();
        }
    }

    fn progress(&mut self, read: u64) {
        (self.progress)(read, self.roster.as_ref().map_or(0, Roster::len));
    }
}

/// Whether a header announces identity card numbers.
fn names_identity(header: &str) -> bool {
    let key = values::key(header);
    ["身份证", "证件号", "公民身份号码", "idnumber", "idcard", "identitycard"].iter().any(|name| key.contains(name))
}

/// Whether a cell holds an identity card number, or what a spreadsheet makes of one: 3.30402E+17.
fn is_identity(cell: &str) -> bool {
    let cell = cell.trim().trim_start_matches('\'');
    // Most cells are shorter than anything that could be one.
    if cell.len() < 5 {
        return false;
    }
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    let card =
        (cell.len() == 18 && digits >= 17 && cell.ends_with(|last: char| last.is_ascii_digit() || "xX".contains(last)))
            || (cell.len() == 15 && digits == 15);
    let mangled = cell.split_once(['E', 'e']).is_some_and(|(number, power)| {
        number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && matches!(power, "+14" | "+17" | "14" | "17")
    });
    card || mangled
}

fn shorten(text: &str) -> String {
    text.chars().take(SHOWN).collect()
}
