//! Rows that may be about one person: only the user can tell, so the page asks.

use super::{Column, Rows};
use crate::i18n::roster_sentences;
use crate::policy::Language;
use serde::{Deserialize, Serialize};

/// The number of cases listed; all are counted.
pub const MOST_ALIKE_LISTED: usize = 20;
/// The number of spellings, and of row numbers, shown per case.
const NAMED: usize = 8;

/// The user's decisions about rows that may be about one person; `None` while undecided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SamePerson {
    /// Whether numbers that differ only in leading zeros or hyphens belong to one person. Different people until
    /// decided.
    pub with_similar_numbers: Option<bool>,
    /// Whether rows with one number and different names are about one person. One person until decided.
    pub with_other_names: Option<bool>,
}

/// The question asked about similar rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Likeness {
    /// Their numbers differ only in leading zeros or hyphens.
    SimilarNumbers,
    /// They have the same number but different names.
    OtherNames,
}

impl SamePerson {
    /// The user's decision about this likeness.
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

    /// A sentence on how `count` cases of this likeness are treated.
    pub fn in_words(self, likeness: Likeness, count: u32, language: Language) -> String {
        match likeness {
            Likeness::SimilarNumbers => roster_sentences::similar_numbers(count, self.holds(likeness), language),
            Likeness::OtherNames => roster_sentences::other_names(count, self.holds(likeness), language),
        }
    }

    /// A copy with this decision.
    pub fn with(mut self, likeness: Likeness, same: bool) -> SamePerson {
        match likeness {
            Likeness::SimilarNumbers => self.with_similar_numbers = Some(same),
            Likeness::OtherNames => self.with_other_names = Some(same),
        }
        self
    }
}

/// Rows that may be about one person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Alike {
    /// The different numbers, or names, in the order of the file; truncated if there are many.
    pub written: Vec<String>,
    /// The numbers of the rows in the file; truncated if there are many.
    pub rows: Vec<u32>,
    /// The number of rows.
    pub count: u32,
}

/// All cases of one likeness: the first of the file in a list, and their number.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AllAlike {
    /// The listed cases.
    pub listed: Vec<Alike>,
    /// The number of cases.
    pub count: u32,
}

/// Cases found while rows are assigned to persons: the rows of each, in order.
#[derive(Default)]
pub(super) struct FoundAlike {
    first: Vec<Vec<u32>>,
    count: u32,
}

impl FoundAlike {
    /// Adds a case.
    pub(super) fn add(&mut self, rows: Vec<u32>) {
        self.count += 1;
        self.first.push(rows);
        // Only the first of the file are listed, so at most twice as many are kept.
        if self.first.len() >= 2 * MOST_ALIKE_LISTED {
            self.keep_first();
        }
    }

    fn keep_first(&mut self) {
        self.first.sort_unstable_by_key(|rows| rows.first().copied());
        self.first.truncate(MOST_ALIKE_LISTED);
    }

    /// The cases for the user, with the text of these columns.
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
