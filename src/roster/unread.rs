//! Spellings of a file that could not be read, by column: the user gives each a meaning once, and it applies to the
//! whole file.

use super::Column;
use crate::policy::Policy;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The most spellings that are listed; others are only among the problems of their rows.
const MOST: usize = 300;
/// The number of catalogue names that are suggested.
const SUGGESTED: usize = 5;

/// The user's meaning of a spelling: the id of its column, the file's text, and the intended text.
pub type Meaning = (String, String, String);

/// A spelling that could not be read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Unread {
    /// The id of its column.
    pub column: String,
    /// The file's text.
    pub written: String,
    /// The number of rows with it.
    pub rows: u32,
    /// Suggested names of the catalogue.
    pub suggested: Vec<String>,
}

/// Spellings, with the number of rows of each.
#[derive(Default)]
pub struct Spellings(BTreeMap<(Column, Box<str>), u32>);

impl Spellings {
    /// Counts a cell; whether it is told apart, and so can be asked about.
    pub fn add(&mut self, column: Column, written: &str) -> bool {
        if let Some(count) = self.0.get_mut(&(column, Box::from(written))) {
            *count += 1;
            return true;
        }
        let has_room = self.0.len() < MOST;
        if has_room {
            self.0.insert((column, written.into()), 1);
        }
        has_room
    }

    /// The columns that some spelling is of.
    pub fn columns(&self) -> impl Iterator<Item = Column> {
        self.0.keys().map(|(column, _)| *column)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The spellings, the most frequent first.
    pub fn in_order(&self) -> Vec<(Column, &str, u32)> {
        let mut all: Vec<(Column, &str, u32)> =
            self.0.iter().map(|((column, written), rows)| (*column, written.as_ref(), *rows)).collect();
        all.sort_by(|one, other| other.2.cmp(&one.2).then_with(|| (one.0, one.1).cmp(&(other.0, other.1))));
        all
    }
}

/// The most names of a catalogue that are offered.
const OFFERED: usize = 3_000;

/// The names of a catalogue to choose from, without repeats.
pub fn offered<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let names: BTreeSet<&str> = names.collect();
    names.into_iter().take(OFFERED).map(str::to_owned).collect()
}

/// The names of a catalogue that a spelling may mean: those that contain it, or that it contains; the longest first,
/// because they are the most specific.
pub fn suggested<'a>(written: &str, names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let is_near = |name: &&str| !name.is_empty() && (written.contains(name) || name.contains(written));
    let mut near: Vec<&str> = names.filter(is_near).collect();
    near.sort_by_key(|name| std::cmp::Reverse((written.contains(*name), name.chars().count())));
    near.dedup();
    near.into_iter().take(SUGGESTED).map(str::to_owned).collect()
}

/// The meanings of spellings, by column.
#[derive(Default)]
pub struct Meanings(BTreeMap<(Column, Box<str>), Box<str>>);

impl Meanings {
    /// Collects the user's meanings.
    pub fn of(policy: &Policy, told: &[Meaning]) -> Meanings {
        let told = told.iter().filter_map(|(column, written, meant)| {
            Some(((Column::with_id(policy, column)?, written.as_str().into()), meant.as_str().into()))
        });
        Meanings(told.collect())
    }

    /// Each meaning: its column, the file's text, the intended text.
    pub fn iter(&self) -> impl Iterator<Item = (Column, &str, &str)> {
        self.0.iter().map(|((column, written), meant)| (*column, written.as_ref(), meant.as_ref()))
    }

    /// The intended text of a cell: its own text if it has no other meaning.
    pub fn of_cell<'a>(&'a self, column: Column, cell: &'a str) -> &'a str {
        match self.0.is_empty() || cell.is_empty() {
            true => cell,
            false => self.0.get(&(column, Box::from(cell))).map_or(cell, |meant| meant),
        }
    }
}
