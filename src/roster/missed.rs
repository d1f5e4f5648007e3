//! Data missing for rows: occupations that the catalogue does not have, and facts without a column.

use super::unread::{Meanings, Spellings};
use super::{Column, Rows, Settings};
use crate::policy::FactId;
use std::collections::HashMap;

/// The most distinct occupations whose lookup results are cached.
const REMEMBERED: usize = 512;

/// A fact without a column that some rows wait for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Waited {
    /// The fact.
    pub fact: FactId,
    /// The number of rows with an answer that only counts once the fact is known.
    pub rows: u32,
}

/// Data missing for the rows evaluated so far.
#[derive(Default)]
pub struct Missed {
    /// Occupations that the catalogue does not have.
    pub occupations: Spellings,
    /// Facts without a column, each with the number of rows that wait for it.
    pub facts: Vec<Waited>,
    /// The columns that wait for a fact without a column, each with that fact; valid for a fixed number of columns.
    waiting: Vec<(Column, FactId)>,
    columns: usize,
    /// Caches whether the catalogue has an occupation.
    known: HashMap<Box<str>, bool>,
}

impl Missed {
    /// Records the data missing for a row.
    pub(super) fn miss(&mut self, settings: &Settings, meanings: &Meanings, rows: &Rows, row: usize) {
        let occupation = meanings.of_cell(Column::Occupation, rows.cell(row, Column::Occupation).unwrap_or(""));
        if !occupation.is_empty() && !self.is_known(settings, occupation) {
            self.occupations.add(Column::Occupation, occupation);
        }
        if self.columns != rows.columns().count() {
            self.columns = rows.columns().count();
            self.waiting = waiting(settings, rows);
        }
        for &(column, gate) in &self.waiting {
            if rows.cell(row, column).is_none_or(str::is_empty) {
                continue;
            }
            match self.facts.iter_mut().find(|waited| waited.fact == gate) {
                Some(waited) => waited.rows += 1,
                None => self.facts.push(Waited { fact: gate, rows: 1 }),
            }
        }
    }

    /// Whether the catalogue has an occupation; without a catalogue nothing is missing.
    fn is_known(&mut self, settings: &Settings, occupation: &str) -> bool {
        let Some(catalogue) = &settings.catalogue else { return true };
        if let Some(&is_known) = self.known.get(occupation) {
            return is_known;
        }
        let is_known = catalogue.knows(occupation);
        if self.known.len() < REMEMBERED {
            self.known.insert(occupation.into(), is_known);
        }
        is_known
    }
}

/// The columns whose answers only count once a fact is known that neither a column nor the answers for everyone state.
fn waiting(settings: &Settings, rows: &Rows) -> Vec<(Column, FactId)> {
    let is_said =
        |gate: FactId| rows.has(Column::Fact(gate)) || settings.common.iter().any(|(common, _)| *common == gate);
    let gate_of = |column: Column| match column {
        Column::Fact(fact) => settings.policy.fact(fact).gate().filter(|gate| !is_said(*gate)),
        _ => None,
    };
    rows.columns().filter_map(|column| Some((column, gate_of(column)?))).collect()
}
