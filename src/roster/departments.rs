//! What each department comes to: each row belongs to the one that it names, or that stands above it.

use super::{Roster, Sums};
use crate::i18n::roster_sentences::department;
use crate::i18n::{range, tool_words};
use crate::policy::Language;
use std::collections::HashMap;

/// The most departments that are told apart.
const MOST: usize = 300;

/// A department, and what its rows come to.
#[derive(Clone, Debug, PartialEq)]
pub struct DepartmentTotal {
    /// What it is called; nothing for the rows that name none.
    pub name: String,
    /// How many rows are of it.
    pub rows: usize,
    /// What they come to.
    pub sums: Sums,
}

impl DepartmentTotal {
    /// What it is called, or that its rows name none.
    pub fn named(&self, language: Language) -> String {
        match self.name.as_str() {
            "" => tool_words::NO_DEPARTMENT.in_language(language).to_owned(),
            name => name.to_owned(),
        }
    }
}

/// What each department comes to, a sentence each.
pub fn in_words(roster: &Roster, language: Language) -> Vec<String> {
    let listed = roster.departments().0.iter();
    let sum = |of: &DepartmentTotal| range(of.sums.together.rounded_to_fen(), language);
    listed.map(|of| department(&of.named(language), of.rows as u32, &sum(of), language)).collect()
}

/// All departments of a file, in its order.
#[derive(Default)]
pub struct Departments {
    listed: Vec<DepartmentTotal>,
    places: HashMap<Box<str>, usize>,
    /// Rows of departments that are not told apart any more.
    left_out: usize,
}

impl Departments {
    /// Adds what a row comes to.
    pub fn add(&mut self, name: &str, sums: Sums) {
        let place = match self.places.get(name) {
            Some(&place) => place,
            None if self.listed.len() < MOST => {
                self.places.insert(name.into(), self.listed.len());
                self.listed.push(DepartmentTotal { name: name.to_owned(), rows: 0, sums: Sums::NOTHING });
                self.listed.len() - 1
            }
            None => {
                self.left_out += 1;
                return;
            }
        };
        self.listed[place].rows += 1;
        self.listed[place].sums.add(sums);
    }

    /// Each with its sums.
    pub fn listed(&self) -> &[DepartmentTotal] {
        &self.listed
    }

    /// How many rows are of departments that are not listed.
    pub fn left_out(&self) -> usize {
        self.left_out
    }
}
