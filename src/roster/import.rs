//! From the records of a file to a roster: headers, what they mean, what is not kept, and the rows.

use super::cell_text::kept_of;
use super::cells::UNREADABLE;
use super::file::{FileProblem, Listener, Source, read_file};
use super::identity_column::{identity_column, key_of};
use super::imported::{Header, Imported, Refused};
use super::template::EXAMPLE;
use super::{CellFault, CellProblem, Column, Roster, SamePerson, Settings, map_headers};
use crate::reading::ProblemKind;
use crate::reading::identity::{holds_identity, is_identity, names_identity};
use crate::reading::not_computed::{is_error, is_not_computed};
use std::collections::HashMap;

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
    unfit: Unfit,
}

/// Where cells of a record stand that are no text to be read.
#[derive(Clone, Default)]
struct Unfit {
    /// They are too long.
    too_long: Vec<usize>,
    /// They are formulas without a value.
    formulas: Vec<usize>,
}

/// Reads files into rosters.
pub struct Import<'a> {
    settings: Settings,
    /// What a reader said a header means, in place of what it would mean.
    corrected: &'a [(String, String)],
    /// What was read before it is settled what the columns say.
    waiting: Vec<Record>,
    /// What is known of the next record before it comes.
    unfit: Unfit,
    mapped: Vec<Header>,
    roster: Option<Roster>,
    /// Where the number of a person stands.
    person_at: Option<usize>,
    /// Where an identity card number stands that tells persons apart.
    identity_at: Option<usize>,
    /// What such numbers are hashed with; without it they are not used.
    seed: Option<[u64; 2]>,
    same_person: SamePerson,
    identities: usize,
    not_computed: usize,
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
            unfit: Unfit::default(),
            mapped: Vec::new(),
            roster: None,
            person_at: None,
            identity_at: None,
            seed: None,
            same_person: SamePerson::default(),
            identities: 0,
            not_computed: 0,
            sheet: None,
            progress,
        }
    }

    /// Lets identity card numbers tell persons apart where nothing else does. They are hashed with `seed`, which has to
    /// be random, and of this import alone: without it nobody finds a number by its hash.
    pub fn seeded(self, seed: [u64; 2]) -> Import<'a> {
        Import { seed: Some(seed), ..self }
    }

    /// Takes what the reader said of rows that may be about one person.
    pub fn told(self, same_person: SamePerson) -> Import<'a> {
        Import { same_person, ..self }
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
            Some(roster) if !roster.is_empty() => Ok(Imported {
                roster,
                headers: self.mapped,
                identities: self.identities,
                not_computed: self.not_computed,
                sheet: self.sheet,
            }),
            _ => Err(Refused { problem: FileProblem::Empty, headers: self.mapped }),
        }
    }

    /// Settles what the columns say, once enough rows are there to look at.
    fn settle(&mut self) {
        let policy = self.settings.policy;
        let at = self.headers_at();
        let headers = self.waiting.drain(..=at).next_back().map_or_else(Vec::new, |record| record.cells);
        // Without a row of headers the first person stands in its place.
        let headers: Vec<&str> = headers.iter().map(|header| header.trim()).collect();
        let headers: Vec<&str> =
            headers.into_iter().map(|header| if holds_identity(header) { "" } else { header }).collect();
        let mut columns = map_headers(policy, headers.iter().copied());
        let names = told_apart(&headers);
        self.correct(&names, &mut columns);
        let cells = |at: usize| self.waiting.iter().map(move |row| row.cells.get(at).map_or("", String::as_str));
        let held: Vec<bool> =
            (0..columns.len()).map(|at| names_identity(headers[at]) || cells(at).any(is_identity)).collect();
        let person_at = columns.iter().position(|column| *column == Column::Person);
        let wanted = person_at.is_none_or(|at| held[at]) && self.seed.is_some();
        let identity_at = wanted.then(|| identity_column(&headers, &held, person_at, cells)).flatten();
        let header = |(at, (header, column)): (usize, (String, &mut Column))| {
            let identity = held[at];
            if identity {
                *column = Column::Unused;
            }
            let shows = |cell: &&str| !cell.is_empty() && !identity && !holds_identity(cell);
            let sample = shorten(cells(at).find(shows).unwrap_or_default());
            let tells_apart = identity_at == Some(at);
            Header { header, column: column.id(policy).to_owned(), sample, identity, tells_apart }
        };
        self.mapped = names.into_iter().zip(&mut columns).enumerate().map(header).collect();
        (self.person_at, self.identity_at) = (person_at, identity_at);
        self.settings.columns = columns;
        let mut roster = Roster::new(self.settings.clone());
        roster.told_apart(self.same_person);
        for record in std::mem::take(&mut self.waiting) {
            let cells: Vec<&str> = record.cells.iter().map(String::as_str).collect();
            self.keep(&mut roster, record.number, &cells, &record.unfit);
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

    /// Keeps a row, but for its cells that hold an identity card number, are too long or were not worked out.
    fn keep<'b>(&mut self, roster: &mut Roster, number: u32, cells: &[&'b str], unfit: &Unfit) {
        let person = self.person_at.and_then(|at| cells.get(at)).map_or("", |person| person.trim());
        if EXAMPLE.contains(&person) {
            return;
        }
        let key = self.seed.zip(self.identity_at).and_then(|(seed, at)| key_of(seed, cells.get(at)?));
        let columns = &self.settings.columns;
        let mut left_out = Vec::new();
        let mut keep = |at: usize, cell: &'b str| {
            let Some(&column) = columns.get(at).filter(|column| **column != Column::Unused) else { return "" };
            let is_fact = matches!(column, Column::Fact(_));
            let gone = if is_fact { UNREADABLE } else { "" };
            if holds_identity(cell) {
                self.identities += 1;
                return gone;
            }
            if unfit.too_long.contains(&at) {
                left_out.push(CellProblem::new(number, column, cell, CellFault::TooLong));
                return gone;
            }
            if let Column::Fact(fact) = column
                && cell.trim_start().starts_with(UNREADABLE)
            {
                let fault = CellFault::NoAnswer(ProblemKind::Unfit(fact));
                left_out.push(CellProblem::new(number, column, cell, fault));
                return UNREADABLE;
            }
            let not_computed = match is_fact {
                true => is_not_computed(cell),
                false => is_error(cell) || unfit.formulas.contains(&at),
            };
            self.not_computed += usize::from(not_computed);
            // What a fact's cell says, its reading names.
            if not_computed && !is_fact {
                left_out.push(CellProblem::new(number, column, cell, CellFault::NotComputed));
                return gone;
            }
            cell
        };
        roster.push_keyed(number, key, cells.iter().enumerate().map(|(at, cell)| keep(at, cell)));
        left_out.into_iter().for_each(|problem| roster.leave_out(problem));
    }
}

impl Listener for Import<'_> {
    fn begin_again(&mut self) {
        self.waiting.clear();
        self.unfit = Unfit::default();
        self.roster = None;
        (self.identities, self.not_computed) = (0, 0);
    }

    fn too_long(&mut self, column: usize) {
        self.unfit.too_long.push(column);
    }

    fn without_value(&mut self, column: usize) {
        self.unfit.formulas.push(column);
    }

    fn record(&mut self, number: u32, cells: &[&str]) {
        let unfit = std::mem::take(&mut self.unfit);
        if let Some(mut roster) = self.roster.take() {
            self.keep(&mut roster, number, cells, &unfit);
            self.roster = Some(roster);
            return;
        }
        if self.waiting.is_empty() && cells.iter().all(|cell| cell.trim().is_empty()) {
            return;
        }
        let cells = cells.iter().map(|cell| kept_of(cell).to_owned()).collect();
        self.waiting.push(Record { number, cells, unfit });
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
