//! The evaluation of one row: the entitlements of its person, and those of the enterprise for that person.

use super::cells::UNREADABLE;
use super::judged::{Judged, Judgement, items, verdict_of};
use super::missed::Missed;
use super::other_rows::{OtherRows, Repeats};
use super::partial::Adding;

use super::unread::{Meaning, Meanings};
use super::{CellFault, CellProblem, Column, Rows, Settings};
use crate::catalogue::Catalogue;
use crate::engine::{
    self, Answer, Answers, BatchAnswers, BatchOutcome, Outcome, Status, Verdict, evaluate_batch_entitlement,
    evaluate_entitlement, reads, verdict,
};
use crate::policy::{Derivation, FactId, FactSet, Policy, Repeat};
use crate::reading::ProblemKind;
use crate::reading::spelled;
use std::collections::HashMap;
use std::ops::Range;

/// The most distinct cells of one column whose results are cached.
const REMEMBERED: usize = 512;

/// The result of reading a cell.
type ReadCell = Result<Option<Answer>, ProblemKind>;

/// Evaluates rows. It caches the results of reading cells, because most cells of a column have the same text.
pub struct Judge {
    settings: Settings,
    common: Answers,
    /// For each derived fact the items that read it, as bits in the order of the rules.
    readers: Vec<(FactId, u64)>,
    /// Indexed by the fact's position.
    read_before: Vec<HashMap<Box<str>, ReadCell>>,
    /// The user's meanings of spellings, by column.
    meanings: Meanings,
    /// Occupations missing from the catalogue, and facts without a column, with the number of rows concerned.
    missed: Missed,
    /// The rows that are evaluated together.
    batch: BatchAnswers,
}

impl Judge {
    pub fn new(settings: Settings) -> Judge {
        let mut common = Answers::none(settings.policy);
        for &(fact, answer) in &settings.common {
            common.set(fact, answer);
        }
        let rules = settings.rules();
        let reading = |fact: FactId| {
            items(rules).enumerate().filter(|(_, item)| reads(item).contains(fact)).map(|(at, _)| 1 << at).sum()
        };
        let counted = rules.derived.iter().filter(|derived| matches!(derived.from, Derivation::CountsPerson(_)));
        let readers = counted.map(|derived| (derived.fact, reading(derived.fact))).collect();
        let batch = BatchAnswers::none(settings.policy);
        Judge {
            settings,
            common,
            readers,
            read_before: vec![HashMap::new(); FactSet::CAPACITY],
            meanings: Meanings::default(),
            missed: Missed::default(),
            batch,
        }
    }

    /// The policy.
    pub fn policy(&self) -> &'static Policy {
        self.settings.policy
    }

    /// The policy's limits on repeated subsidies.
    pub fn repeats(&self) -> &'static [Repeat] {
        self.settings.rules().repeats
    }

    /// Evaluates one row.
    pub fn row(&mut self, rows: &Rows, row: usize, repeats: &Repeats) -> Judged {
        let (answers, counted) = self.row_answers(rows, row, repeats, |_| {});
        let outcomes = items(self.settings.rules()).map(|item| evaluate_entitlement(item, &answers));
        self.judged(outcomes, &counted, repeats.of(row))
    }

    /// Evaluates up to [`engine::BATCH_ROWS`] rows together; `problem` receives every cell that could not be read.
    pub fn rows(
        &mut self,
        rows: &Rows,
        range: Range<usize>,
        repeats: &Repeats,
        mut problem: impl FnMut(CellProblem),
    ) -> Vec<Judged> {
        self.batch.clear();
        let mut counted = Vec::with_capacity(range.len());
        for row in range.clone() {
            self.missed.miss(&self.settings, &self.meanings, rows, row);
            let (answers, counts) = self.row_answers(rows, row, repeats, &mut problem);
            self.batch.push(&answers);
            counted.push(counts);
        }
        let items = items(self.settings.rules());
        let outcomes: Vec<BatchOutcome> = items.map(|item| evaluate_batch_entitlement(item, &self.batch)).collect();
        let judged = |(at, counts): (usize, &Vec<(FactId, Verdict)>)| {
            let outcomes = outcomes.iter().map(|outcome| outcome.outcome(at));
            self.judged(outcomes, counts, repeats.of(range.start + at))
        };
        counted.iter().enumerate().map(judged).collect()
    }

    /// The answers of the row with the enterprise's derived facts, and whether the person counts for each fact that
    /// counts people.
    fn row_answers(
        &mut self,
        rows: &Rows,
        row: usize,
        repeats: &Repeats,
        problem: impl FnMut(CellProblem),
    ) -> (Answers, Vec<(FactId, Verdict)>) {
        let mut answers = self.stated(rows, row, problem);
        if let Some(other_rows) = repeats.of(row) {
            other_rows.adjust(&mut answers);
        }
        let counted = self.derive(&mut answers);
        (answers, counted)
    }

    /// The answers for everyone, which apply unless the row states otherwise.
    pub fn common(&self) -> &[(FactId, Answer)] {
        &self.settings.common
    }

    /// The catalogue in which rows are looked up.
    pub fn catalogue(&self) -> Option<&Catalogue> {
        self.settings.catalogue.as_ref()
    }

    /// The row's answers about its person, completed from the catalogue.
    pub fn stated(&mut self, rows: &Rows, row: usize, mut problem: impl FnMut(CellProblem)) -> Answers {
        let mut answers = self.common.clone();
        let (mut given, mut unread) = (FactSet::EMPTY, FactSet::EMPTY);
        for (column, cell) in rows.cells(row) {
            let Column::Fact(fact) = column else { continue };
            if cell == UNREADABLE {
                answers.clear(fact);
                unread.insert(fact);
                continue;
            }
            match self.read(fact, cell) {
                Ok(Some(answer)) => {
                    answers.set(fact, answer);
                    given.insert(fact);
                }
                Ok(None) => {}
                Err(kind) => {
                    answers.clear(fact);
                    unread.insert(fact);
                    problem(CellProblem::new(rows.place(row), column, cell, CellFault::of(kind)));
                }
            }
        }
        let adding = Adding::new(&mut answers, &mut given);
        let added_by = adding.row(rows, row, &self.meanings, &mut problem);
        let contradicted = engine::contradicted(&answers).into_iter();
        let mut left_out: Vec<(FactId, ProblemKind)> =
            contradicted.map(|(fact, other)| (fact, ProblemKind::Contradiction(other))).collect();
        left_out.iter().for_each(|(fact, _)| answers.clear(*fact));
        let idle = engine::set_aside(&mut answers);
        // A fact that waits for a missing column leads to one question instead of a problem in each row; one that waits
        // for an unreadable cell is settled once that cell is readable.
        let waits = |fact: &FactId| self.waits_for(rows, &answers, unread, *fact).is_some();
        left_out.extend(idle.iter().filter(|fact| !waits(fact)).map(|fact| (fact, ProblemKind::NotApplicable(fact))));
        for (fact, kind) in left_out.into_iter().filter(|(fact, _)| given.contains(*fact)) {
            let added = added_by.iter().find(|(added, _)| *added == fact);
            let column = added.map_or(Column::Fact(fact), |(_, column)| *column);
            let cell = rows.cell(row, column).unwrap_or("");
            problem(CellProblem::new(rows.place(row), column, cell, CellFault::NoAnswer(kind)));
        }
        self.look_up(self.occupation(rows, row), &mut answers);
        answers
    }

    /// The fact that decides whether `fact` applies, if no column states it or its cell could not be read.
    fn waits_for(&self, rows: &Rows, answers: &Answers, unread: FactSet, fact: FactId) -> Option<FactId> {
        let gate = self.settings.policy.fact(fact).gate()?;
        let is_open = !rows.has(Column::Fact(gate)) || unread.contains(gate);
        (answers.get(gate).is_none() && is_open).then_some(gate)
    }

    /// The user's meanings of spellings.
    pub const fn meanings(&self) -> &Meanings {
        &self.meanings
    }

    /// Sets the user's meanings of spellings.
    pub fn told(&mut self, meanings: &[Meaning]) {
        self.meanings = Meanings::of(self.settings.policy, meanings);
    }

    /// Occupations and facts missing for the rows evaluated so far.
    pub fn missed(&self) -> &Missed {
        &self.missed
    }

    /// The occupation of a row, under the catalogue's name if the user chose one.
    pub fn occupation<'b>(&'b self, rows: &'b Rows, row: usize) -> &'b str {
        self.meanings.of_cell(Column::Occupation, rows.cell(row, Column::Occupation).unwrap_or(""))
    }

    /// The answers of the person and of the enterprise, for explaining a row.
    pub fn both_answers(&mut self, rows: &Rows, row: usize, repeats: &Repeats) -> (Answers, Answers) {
        let mut person = self.stated(rows, row, |_| {});
        if let Some(other_rows) = repeats.of(row) {
            other_rows.adjust(&mut person);
        }
        let mut enterprise = person.clone();
        for (fact, counts) in self.derive(&mut enterprise) {
            // A fact that is open for the person is open for the enterprise too.
            if matches!(counts, Verdict::Unknown | Verdict::Discretionary) {
                enterprise.clear(fact);
            }
        }
        (person, enterprise)
    }

    fn read(&mut self, fact: FactId, cell: &str) -> ReadCell {
        if cell.is_empty() {
            return Ok(None);
        }
        let column = &mut self.read_before[fact.position()];
        if let Some(&read) = column.get(cell) {
            return read;
        }
        let written = self.meanings.of_cell(Column::Fact(fact), cell);
        let read = spelled::read(self.settings.policy, fact, written);
        if column.len() < REMEMBERED {
            column.insert(cell.into(), read);
        }
        read
    }

    /// Fills in the catalogue's standards that nobody stated.
    fn look_up(&self, occupation: &str, answers: &mut Answers) {
        let Some(catalogue) = self.settings.catalogue.as_ref().filter(|_| !occupation.is_empty()) else { return };
        for standard in self.settings.policy.catalogue.standards {
            if answers.get(standard.fact).is_none()
                && let Some(entry) = catalogue.look_up(standard.fact, answers, occupation)
            {
                answers.set(standard.fact, Answer::Money(entry.amount));
            }
        }
    }

    /// The source documents of the standards that the catalogue supplied for a row, without repeats.
    pub fn sources(&mut self, rows: &Rows, row: usize) -> Vec<String> {
        let answers = self.stated(rows, row, |_| {});
        let occupation = self.occupation(rows, row);
        let Some(catalogue) = self.settings.catalogue.as_ref().filter(|_| !occupation.is_empty()) else {
            return Vec::new();
        };
        let said = |fact: FactId| {
            self.common.get(fact).is_some() || rows.cell(row, Column::Fact(fact)).is_some_and(|cell| !cell.is_empty())
        };
        let standards = self.settings.policy.catalogue.standards.iter().map(|standard| standard.fact);
        let entries =
            standards.filter(|&fact| !said(fact)).filter_map(|fact| catalogue.look_up(fact, &answers, occupation));
        let mut sources: Vec<String> = entries.map(|entry| entry.source.clone()).collect();
        sources.dedup();
        sources
    }

    /// Adds the enterprise's derived facts; returns, for each fact that counts people, whether this person counts.
    fn derive(&self, answers: &mut Answers) -> Vec<(FactId, Verdict)> {
        let mut counted = Vec::with_capacity(self.readers.len());
        for derived in self.settings.rules().derived {
            match derived.from {
                Derivation::Same(other) => {
                    if let (None, Some(answer)) = (answers.get(derived.fact), answers.get(other)) {
                        answers.set(derived.fact, answer);
                    }
                }
                Derivation::CountsPerson(condition) => {
                    let counts = verdict(condition, answers);
                    counted.push((derived.fact, counts));
                    answers.set(derived.fact, Answer::Count(u32::from(counts != Verdict::No)));
                }
            }
        }
        counted
    }

    fn judged(
        &self,
        outcomes: impl Iterator<Item = Outcome>,
        counted: &[(FactId, Verdict)],
        other_rows: Option<&OtherRows>,
    ) -> Judged {
        let judgement = |(position, mut outcome): (usize, Outcome)| {
            // If it is open whether the person counts, the items that read the count are as open.
            for ((_, counts), (_, readers)) in counted.iter().zip(&self.readers) {
                if readers & (1 << position) != 0 {
                    outcome.status = Status::from(verdict_of(outcome.status).and(*counts));
                }
            }
            let repeats = other_rows.and_then(|other_rows| other_rows.already_in(outcome.entitlement));
            if other_rows.is_some_and(|other_rows| other_rows.perhaps_in(outcome.entitlement)) {
                outcome.status = Status::from(verdict_of(outcome.status).and(Verdict::Unknown));
            }
            if repeats.is_some() {
                outcome.status = Status::Ineligible;
            }
            if outcome.status == Status::Ineligible {
                outcome.amount = None;
            }
            Judgement { outcome, repeats }
        };
        Judged { items: outcomes.enumerate().map(judgement).collect() }
    }
}
