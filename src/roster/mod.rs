//! A roster: the employees of one enterprise, row by row, and the entitlements of each of them and of the enterprise.
//! Pure: rows come in as text from any source; no file, no browser.
//!
//! A row is one person's training, and both sides are evaluated from it: the person's own entitlements, and the
//! enterprise's, to which the person counts as one. Rules over several rows of the same person are in [`repeats`];
//! payments that count once although both sides list them are in [`totals`].

mod alike;
mod because;
mod binary_marks;
mod blocking;
mod books;
mod catalogue_template;
mod cell_text;
mod cells;
mod columns;
mod decode;
mod departments;
mod export;
mod export_sheets;
mod file;
mod formats;
mod formulas;
mod guard;
mod header_rows;
mod headers;
mod identity_column;
mod import;
mod imported;
mod judge;
mod judged;
mod layout;
mod markup;
mod merged;
pub mod messages;
mod missed;
mod notes;
mod old_marks;
mod open_document;
mod other_rows;
mod partial;
mod people;
mod person_key;
mod reading;
mod remembered;
mod repeats;
mod results;
mod row_kind;
mod row_told;
mod row_words;
mod separator;
mod sheet_marks;
mod shown;
mod skipped;
mod source;
mod template;
mod totals;
mod unpacked;
mod unread;
mod workbook;

pub use alike::{Alike, AllAlike, Likeness, SamePerson};
pub use blocking::{FirstQuestions, first_questions};
pub use catalogue_template::catalogue_template;
pub use cell_text::MOST_CHARACTERS;
pub use cells::{CellFault, CellProblem};
pub use columns::{Column, how_to_fill, offered, understood};
pub use departments::DepartmentTotal;
pub use export::{ExportTable, MOST_EXPLAINED, write_delimited};
pub use export_sheets::write_workbook;
pub use file::read_table;
pub use formats::Format;
pub use guard::{delimited_line, guarded, pasted_line, unguarded, write_text};
pub use headers::map_headers;
pub use import::{Import, Wishes};
pub use imported::{Header, Imported, Refused};
pub use judged::{Judged, Judgement};
pub use missed::Waited;
pub use notes::SOURCES_NAMED;
pub use reading::MOST_COLUMNS;
pub use remembered::{Memory, Remembered};
pub use row_kind::RowKind;
pub use skipped::Skipped;
pub use source::{FileProblem, SheetName, Source};
pub use template::{template_delimited, template_workbook};
pub use totals::{BINS, ItemTotal, Sums, Totals};
pub use unread::{Meaning, Unread};

use crate::catalogue::Catalogue;
use crate::engine::{Answer, BATCH_ROWS};
use crate::policy::{FactId, Policy, RosterRules};
use crate::reading::ProblemKind;
use cells::Rows;
use departments::Departments;
use judge::Judge;
use other_rows::Repeats;
use people::People;
use unread::Spellings;

/// The most cell problems that are kept with their position; all are counted.
pub const MOST_PROBLEMS_KEPT: usize = 2_000;

/// The settings of a roster's evaluation, apart from its rows.
#[derive(Clone)]
pub struct Settings {
    /// The policy.
    pub policy: &'static Policy,
    /// The meaning of each column of the file.
    pub columns: Vec<Column>,
    /// The answers for everyone, which apply unless the row states otherwise.
    pub common: Vec<(FactId, Answer)>,
    /// The local catalogue, if there is one.
    pub catalogue: Option<Catalogue>,
}

impl Settings {
    /// The policy's rules for counting people.
    pub fn rules(&self) -> &'static RosterRules {
        &self.policy.roster
    }
}

/// A roster during or after its evaluation.
pub struct Roster {
    judge: Judge,
    rows: Rows,
    people: People,
    repeats: Repeats,
    same_person: SamePerson,
    /// Whether persons are identified by numbers that are not stored.
    by_identity: bool,
    /// Whether persons are identified by their names, because nothing else does.
    by_name: bool,
    statuses: Vec<u64>,
    totals: Totals,
    departments: Departments,
    /// Rows of the file that were skipped, for the notes of every export.
    skipped: Vec<Skipped>,
    problems: Vec<CellProblem>,
    problem_count: usize,
    unread: Spellings,
}

impl Roster {
    /// A roster without rows.
    pub fn new(settings: Settings) -> Roster {
        let totals = Totals::new(settings.rules());
        let rows = Rows::new(&settings.columns);
        Roster {
            judge: Judge::new(settings),
            rows,
            people: People::default(),
            repeats: Repeats::default(),
            same_person: SamePerson::default(),
            by_identity: false,
            by_name: false,
            statuses: Vec::new(),
            totals,
            departments: Departments::default(),
            skipped: Vec::new(),
            problems: Vec::new(),
            problem_count: 0,
            unread: Spellings::default(),
        }
    }

    /// Takes a row: its number in the file, and its cells in the file's order. Cells of unused columns are not stored.
    pub fn push<'a>(&mut self, number: u32, cells: impl Iterator<Item = &'a str>) {
        self.rows.push(number, None, cells);
    }

    /// Takes a row as [`Roster::push`] does; `key` identifies its person, and is dropped once persons are assigned.
    pub(crate) fn push_keyed<'a>(&mut self, number: u32, key: Option<u64>, cells: impl Iterator<Item = &'a str>) {
        self.rows.push(number, key, cells);
    }

    /// Sets the user's decisions about rows that may be about one person; call it before [`Roster::close`].
    pub fn told_apart(&mut self, same_person: SamePerson) {
        self.same_person = same_person;
    }

    /// Lets names identify persons if the file has nothing else.
    pub fn tell_by_name(&mut self, by_name: bool) {
        self.by_name = by_name;
    }

    /// Sets the user's meanings of spellings.
    pub fn told_meanings(&mut self, meanings: &[Meaning]) {
        self.judge.told(meanings);
    }

    /// Sets the skipped rows of the file.
    pub(crate) fn passed_over(&mut self, skipped: Vec<Skipped>) {
        self.skipped = skipped;
    }

    /// Begins a sheet with these columns: the next rows are in it.
    pub(crate) fn begin_sheet(&mut self, columns: &[Column]) {
        self.rows.begin_sheet(columns);
    }

    /// The stored columns, in the order in which rows are pushed with a key.
    pub(crate) fn kept_columns(&self) -> impl Iterator<Item = Column> {
        self.rows.columns()
    }

    /// Records an unreadable cell of the row just pushed that is not among the row's stored cells.
    pub(crate) fn leave_out(&mut self, number: u32, column: Column, cell: &str, fault: CellFault) {
        self.problem_count += 1;
        if self.problems.len() < MOST_PROBLEMS_KEPT {
            let place = self.rows.place_of_number(number);
            self.problems.push(CellProblem::new(place, column, cell, fault));
        }
    }

    /// Evaluates the rules over several rows; call it after the last row and before [`Roster::work`].
    pub fn close(&mut self) {
        self.people = People::find(&self.rows, self.same_person, self.by_name);
        self.by_identity = self.rows.has_keys();
        self.rows.forget_keys();
        self.repeats = Repeats::find(&mut self.judge, &self.rows, &self.people);
    }

    /// Evaluates up to `count` more rows; returns how many are done.
    pub fn work(&mut self, count: usize) -> usize {
        let until = self.rows.len().min(self.statuses.len() + count);
        while self.statuses.len() < until {
            let Roster { judge, rows, people, repeats, totals, departments, .. } = self;
            let Roster { problems, problem_count, statuses, unread, .. } = self;
            let together = statuses.len()..until.min(statuses.len() + BATCH_ROWS);
            let judged = judge.rows(rows, together, repeats, |problem| {
                let is_asked = match problem.fault {
                    CellFault::NoAnswer(ProblemKind::Unfit(_)) | CellFault::LeavesOpen(_) => {
                        unread.add(problem.column, &problem.value)
                    }
                    _ => false,
                };
                // What its reader is asked is no cell to be put right.
                if is_asked && matches!(problem.fault, CellFault::LeavesOpen(_)) {
                    return;
                }
                *problem_count += 1;
                if problems.len() < MOST_PROBLEMS_KEPT {
                    problems.push(problem);
                }
            });
            for judged in judged {
                let sums = totals.add(&judged);
                people.add(statuses.len(), sums);
                if rows.name_departments() {
                    departments.add(rows.cell(statuses.len(), Column::Department).unwrap_or(""), sums);
                }
                statuses.push(judged.packed());
            }
        }
        if until == self.rows.len() {
            self.problems.sort_by_key(|problem| (problem.sheet, problem.row));
        }
        self.statuses.len()
    }
}
