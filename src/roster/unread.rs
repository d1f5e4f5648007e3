//! What of a file could not be read, by column and spelling: its reader says once what it means, and it counts everywhere.

use super::Column;
use crate::policy::Policy;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The most spellings that are told apart; others are among the problems of their rows alone.
const MOST: usize = 300;
/// So many of a catalogue's names are suggested.
const SUGGESTED: usize = 5;

/// What a spelling means, as the reader said: the id of its column, what the file says, and what is meant.
pub type Meaning = (String, String, String);

/// A spelling that could not be read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Unread {
    /// The id of its column.
    pub column: String,
    /// What the file says.
    pub written: String,
    /// In how many rows.
    pub rows: u32,
    /// Names of the catalogue that may be meant.
    pub suggested: Vec<String>,
}

/// Spellings, and in how many rows each stands.
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

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Those that stand in most rows first.
    pub fn in_order(&self) -> Vec<(Column, &str, u32)> {
        let mut all: Vec<(Column, &str, u32)> =
            self.0.iter().map(|((column, written), rows)| (*column, written.as_ref(), *rows)).collect();
        all.sort_by(|one, other| other.2.cmp(&one.2).then_with(|| (one.0, one.1).cmp(&(other.0, other.1))));
        all
    }
}

/// The most names of a catalogue that are offered.
const OFFERED: usize = 3_000;

/// The names of a catalogue to choose from, each once.
pub fn offered<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let names: BTreeSet<&str> = names.collect();
    names.into_iter().take(OFFERED).map(str::to_owned).collect()
}

/// What of the names of a catalogue a spelling may mean: those that are part of it, or that it is part of; the longest
/// first, for they say most.
pub fn suggested<'a>(written: &str, names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let is_near = |name: &&str| !name.is_empty() && (written.contains(name) || name.contains(written));
    let mut near: Vec<&str> = names.filter(is_near).collect();
    near.sort_by_key(|name| std::cmp::Reverse((written.contains(*name), name.chars().count())));
    near.dedup();
    near.into_iter().take(SUGGESTED).map(str::to_owned).collect()
}

/// What spellings mean, by their column.
#[derive(Default)]
pub struct Meanings(BTreeMap<(Column, Box<str>), Box<str>>);

impl Meanings {
    /// As the reader said.
    pub fn of(policy: &Policy, told: &[Meaning]) -> Meanings {
        let told = told.iter().filter_map(|(column, written, meant)| {
            Some(((Column::with_id(policy, column)?, written.as_str().into()), meant.as_str().into()))
        });
        Meanings(told.collect())
    }

    /// Each: its column, what the file says, what is meant.
    pub fn iter(&self) -> impl Iterator<Item = (Column, &str, &str)> {
        self.0.iter().map(|((column, written), meant)| (*column, written.as_ref(), meant.as_ref()))
    }

    /// What a cell means: what it says, where nothing was said of it.
    pub fn of_cell<'a>(&'a self, column: Column, cell: &'a str) -> &'a str {
        match self.0.is_empty() || cell.is_empty() {
            true => cell,
            false => self.0.get(&(column, Box::from(cell))).map_or(cell, |meant| meant),
        }
    }
}
