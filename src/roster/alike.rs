//! Rows that may or may not be about one person: nobody but the reader can say, so they are asked.

use super::{Column, Rows};
use crate::i18n::roster_sentences;
use crate::policy::Language;
use serde::{Deserialize, Serialize};

/// So many are listed; all are counted.
pub const MOST_ALIKE_LISTED: usize = 20;
/// So many of what is written, and of the rows, are named of each.
const NAMED: usize = 8;

/// What the reader said of rows that may be about one person; nothing where they did not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SamePerson {
    /// Whether numbers that differ in zeros in front or in hyphens alone are one person's. Different people until it is
    /// said.
    pub with_similar_numbers: Option<bool>,
    /// Whether rows with one number and different names are one person's. One person until it is said.
    pub with_other_names: Option<bool>,
}

/// Which question is asked of rows that are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Likeness {
    /// Their numbers differ in zeros in front or in hyphens alone.
    SimilarNumbers,
    /// Their number is one, their names are not.
    OtherNames,
}

impl SamePerson {
    /// What was said of rows that are alike in this way.
    pub fn said(self, likeness: Likeness) -> Option<bool> {
        match likeness {
            Likeness::SimilarNumbers => self.with_similar_numbers,
            Likeness::OtherNames => self.with_other_names,
        }
    }

    /// Whether such rows count as one person's.
    pub fn holds(self, likeness: Likeness) -> bool {
        self.said(likeness).unwrap_or(likeness == Likeness::OtherNames)
    }

    /// What so many that are alike in this way are taken for, as a sentence.
    pub fn in_words(self, likeness: Likeness, count: u32, language: Language) -> String {
        match likeness {
            Likeness::SimilarNumbers => roster_sentences::similar_numbers(count, self.holds(likeness), language),
            Likeness::OtherNames => roster_sentences::other_names(count, self.holds(likeness), language),
        }
    }

    /// The same, with what was said now.
    pub fn with(mut self, likeness: Likeness, same: bool) -> SamePerson {
        match likeness {
            Likeness::SimilarNumbers => self.with_similar_numbers = Some(same),
            Likeness::OtherNames => self.with_other_names = Some(same),
        }
        self
    }
}

/// Rows of which it is asked whether they are about one person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Alike {
    /// The different numbers, or names, in the order of the file; not all where there are many.
    pub written: Vec<String>,
    /// The numbers of the rows in the file; not all where there are many.
    pub rows: Vec<u32>,
    /// How many rows there are.
    pub count: u32,
}

/// All that are alike in one way: those that are listed, the first of the file, and how many there are.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AllAlike {
    /// Those that are listed.
    pub listed: Vec<Alike>,
    /// How many there are.
    pub count: u32,
}

/// What is found while persons are told apart: of each the rows, in their order.
#[derive(Default)]
pub(super) struct FoundAlike {
    first: Vec<Vec<u32>>,
    count: u32,
}

impl FoundAlike {
    /// Takes note of rows that are alike.
    pub(super) fn add(&mut self, rows: Vec<u32>) {
        self.count += 1;
        self.first.push(rows);
        // Only the first of the file are told of, so no more are held than twice as many.
        if self.first.len() >= 2 * MOST_ALIKE_LISTED {
            self.keep_first();
        }
    }

    fn keep_first(&mut self) {
        self.first.sort_unstable_by_key(|rows| rows.first().copied());
        self.first.truncate(MOST_ALIKE_LISTED);
    }

    /// What is told of them: what their cells of these columns say.
    pub(super) fn told(mut self, rows: &Rows, columns: &[Column]) -> AllAlike {
        self.keep_first();
        let written = |row: u32| {
            let cells = columns.iter().filter_map(|&column| rows.cell(row as usize, column));
            cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" ")
        };
        let alike = |group: &Vec<u32>| {
            let mut all: Vec<String> = Vec::new();
            for row in group {
                let written = written(*row);
                if all.len() < NAMED && !written.is_empty() && !all.contains(&written) {
                    all.push(written);
                }
            }
            let numbers = group.iter().take(NAMED).map(|&row| rows.number(row as usize)).collect();
            Alike { written: all, rows: numbers, count: group.len() as u32 }
        };
        AllAlike { listed: self.first.iter().map(alike).collect(), count: self.count }
    }
}
