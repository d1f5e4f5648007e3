//! A roster: the employees of one enterprise, row by row, and what each of them and the enterprise may
//! receive. Pure: rows come in as text, from wherever; no file, no browser.
//!
//! A row is one person's training, and both sides are worked out from it: the person's own
//! entitlements, and the enterprise's, to which the person counts as one. Rules that reach over rows of
//! the same person are in [`repeats`]; what counts once although both sides name it, in [`totals`].

mod alike;
mod because;
mod catalogue_template;
mod cell_text;
mod cells;
mod columns;
mod decode;
mod export;
mod file;
mod formulas;
mod guard;
mod headers;
mod identity_column;
mod import;
mod imported;
mod judge;
pub mod messages;
mod notes;
mod people;
mod person_key;
mod reading;
mod repeats;
mod standing;
mod template;
mod totals;
mod workbook;

pub use alike::{Alike, AllAlike, Likeness, SamePerson};
pub use catalogue_template::catalogue_template;
pub use cell_text::MOST_CHARACTERS;
pub use cells::{CellFault, CellProblem};
pub use columns::{Column, how_to_fill, offered};
pub use export::{MOST_EXPLAINED, Table, write_delimited, write_workbook};
pub use file::{FileProblem, Source, read_table};
pub use guard::{delimited_line, guarded, pasted_line, unguarded, write_text};
pub use headers::map_headers;
pub use import::Import;
pub use imported::{Header, Imported, Refused};
pub use judge::{Judged, Judgement};
pub use notes::SOURCES_NAMED;
pub use reading::MOST_COLUMNS;
pub use template::{template_delimited, template_workbook};
pub use totals::{BINS, ItemTotal, Sums, Totals};

use crate::catalogue::Catalogue;
use crate::engine::{Answer, Answers, BATCH_ROWS};
use crate::policy::{FactId, Policy, RosterRules};
use cells::{Rows, UNREADABLE};
use judge::Judge;
use people::People;
use repeats::Repeats;
use standing::Standing;

/// The most cell problems that are kept with their place; all are counted.
pub const MOST_PROBLEMS_KEPT: usize = 2_000;

/// What a roster is worked out with, beside its rows.
#[derive(Clone)]
pub struct Settings {
    /// The policy.
    pub policy: &'static Policy,
    /// What each column of the file says.
    pub columns: Vec<Column>,
    /// What holds for everyone whose row does not say otherwise.
    pub common: Vec<(FactId, Answer)>,
    /// The local catalogue, where there is one.
    pub catalogue: Option<Catalogue>,
}

impl Settings {
    /// How the policy counts people.
    pub fn rules(&self) -> &'static RosterRules {
        &self.policy.roster
    }
}

/// A roster being worked out, or worked out.
pub struct Roster {
    judge: Judge,
    rows: Rows,
    people: People,
    repeats: Repeats,
    same_person: SamePerson,
    /// Whether persons are told apart by numbers that are not kept.
    by_identity: bool,
    statuses: Vec<u64>,
    totals: Totals,
    problems: Vec<CellProblem>,
    problem_count: usize,
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
            statuses: Vec::new(),
            totals,
            problems: Vec::new(),
            problem_count: 0,
        }
    }

    /// Takes a row: its number in the file, and its cells in the file's order. What no column maps is
    /// not kept.
    pub fn push<'a>(&mut self, number: u32, cells: impl Iterator<Item = &'a str>) {
        self.rows.push(number, None, cells);
    }

    /// Takes a row as [`Roster::push`] does; `key` tells its person apart, and is forgotten once that is done.
    pub(crate) fn push_keyed<'a>(&mut self, number: u32, key: Option<u64>, cells: impl Iterator<Item = &'a str>) {
        self.rows.push(number, key, cells);
    }

    /// Takes what the reader said of rows that may be about one person; call it before [`Roster::close`].
    pub fn told_apart(&mut self, same_person: SamePerson) {
        self.same_person = same_person;
    }

    /// Takes note of a cell that could not be read, and is not among those of its row.
    pub fn leave_out(&mut self, problem: CellProblem) {
        self.problem_count += 1;
        if self.problems.len() < MOST_PROBLEMS_KEPT {
            self.problems.push(problem);
        }
    }

    /// Settles what reaches over rows; call it after the last row and before [`Roster::work`].
    pub fn close(&mut self) {
        self.people = People::find(&self.rows, self.same_person);
        self.by_identity = self.rows.has_keys();
        self.rows.forget_keys();
        self.repeats = Repeats::find(&mut self.judge, &self.rows, &self.people);
    }

    /// Works out up to `count` more rows; returns how many are done.
    pub fn work(&mut self, count: usize) -> usize {
        let until = self.rows.len().min(self.statuses.len() + count);
        while self.statuses.len() < until {
            let Roster { judge, rows, people, repeats, totals, problems, problem_count, statuses, .. } = self;
            let together = statuses.len()..until.min(statuses.len() + BATCH_ROWS);
            let judged = judge.rows(rows, together, repeats, |problem| {
                *problem_count += 1;
                if problems.len() < MOST_PROBLEMS_KEPT {
                    problems.push(problem);
                }
            });
            for judged in judged {
                people.add(statuses.len(), totals.add(&judged));
                statuses.push(judged.packed());
            }
        }
        if until == self.rows.len() {
            self.problems.sort_by_key(|problem| problem.row);
        }
        self.statuses.len()
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The local standards it is worked out with.
    pub fn catalogue(&self) -> Option<&Catalogue> {
        self.judge.catalogue()
    }

    /// The documents of the standards that a row was given by the catalogue, each once.
    pub fn sources(&mut self, row: usize) -> Vec<String> {
        self.judge.sources(&self.rows, row)
    }

    /// What everything comes to, as far as it is worked out.
    pub fn totals(&self) -> &Totals {
        &self.totals
    }

    /// The cells that could not be read: those kept, in the order of the rows once all are worked out, and how many
    /// there are.
    pub fn problems(&self) -> (&[CellProblem], usize) {
        (&self.problems, self.problem_count)
    }

    /// One row, worked out again with everything it says.
    pub fn judged(&mut self, row: usize) -> Judged {
        self.judge.row(&self.rows, row, &self.repeats)
    }

    /// What one row says, with what follows from it: the person's answers, and those of the enterprise.
    pub fn answers(&mut self, row: usize) -> (Answers, Answers) {
        self.judge.both_answers(&self.rows, row, &self.repeats)
    }

    /// The number of a row in its file, and what its cells of `column` say.
    pub fn cell(&self, row: usize, column: Column) -> (u32, &str) {
        let cell = self.rows.cell(row, column).filter(|cell| *cell != UNREADABLE);
        (self.rows.number(row), cell.unwrap_or(""))
    }

    /// The packed statuses of a row, one for each item of the totals in their order; see [`Judged::packed`].
    pub fn packed(&self, row: usize) -> Option<u64> {
        self.statuses.get(row).copied()
    }

    /// The facts of a row that other rows of its person settle, or leave open: each with the numbers of those rows.
    pub fn settled_by_others(&self, row: usize) -> Vec<(FactId, &[u32])> {
        let standing = self.repeats.of(row).into_iter();
        standing.flat_map(Standing::adjusted).map(|adjusted| (adjusted.fact, adjusted.rows.as_slice())).collect()
    }

    /// The numbers of all rows of the person whose `row` is one, and what they come to; `None` where it is the only one.
    pub fn of_person(&self, row: usize) -> Option<(Vec<u32>, Sums)> {
        let (rows, sums) = self.people.of(row)?;
        Some((rows.iter().map(|&row| self.rows.number(row)).collect(), sums))
    }

    /// How many rows do not say whose they are: no rule over several rows reaches them.
    pub fn unnamed(&self) -> usize {
        self.people.unnamed
    }

    /// How many of those rows have a number of which a spreadsheet took the last digits, as others have too.
    pub fn scientific(&self) -> usize {
        self.people.scientific
    }

    /// Whether persons were told apart by their identity card numbers, which are not kept.
    pub fn is_by_identity(&self) -> bool {
        self.by_identity
    }

    /// Rows that may or may not be about one person, and what the reader said of such rows.
    pub fn alike(&self, likeness: Likeness) -> (&AllAlike, Option<bool>) {
        let alike = match likeness {
            Likeness::SimilarNumbers => &self.people.similar_numbers,
            Likeness::OtherNames => &self.people.other_names,
        };
        (alike, self.same_person.said(likeness))
    }

    /// What holds for everyone whose row does not say otherwise.
    pub fn common(&self) -> &[(FactId, Answer)] {
        self.judge.common()
    }

    /// What stands in the column of persons too often to be one person, and in how many rows.
    pub fn crowded(&self) -> Option<(&str, usize)> {
        self.people.crowded.as_ref().map(|(person, rows)| (person.as_str(), *rows))
    }
}
