//! Totals by department: each row belongs to the department that it names, or that a heading above it names.

use super::{Roster, Sums};
use crate::i18n::roster_sentences::department;
use crate::i18n::{range, tool_words};
use crate::policy::Language;
use std::collections::HashMap;

/// The most departments with totals of their own.
const MOST: usize = 300;

/// A department, and the totals of its rows.
#[derive(Clone, Debug, PartialEq)]
pub struct DepartmentTotal {
    /// Its name; empty for the rows without a department.
    pub name: String,
    /// The number of its rows.
    pub rows: usize,
    /// The totals of its rows.
    pub sums: Sums,
}

impl DepartmentTotal {
    /// Its name, or words for "no department".
    pub fn named(&self, language: Language) -> String {
        match self.name.as_str() {
            "" => tool_words::NO_DEPARTMENT.in_language(language).to_owned(),
            name => name.to_owned(),
        }
    }
}

/// The totals of each department, one sentence each.
pub fn in_words(roster: &Roster, language: Language) -> Vec<String> {
    let listed = roster.departments().0.iter();
    let sum = |of: &DepartmentTotal| range(of.sums.together.rounded_to_fen(), language);
    listed.map(|of| department(&of.named(language), of.rows as u32, &sum(of), language)).collect()
}

/// All departments of a file, in order of appearance.
#[derive(Default)]
pub struct Departments {
    listed: Vec<DepartmentTotal>,
    places: HashMap<Box<str>, usize>,
    /// The number of rows of departments beyond the limit.
    left_out: usize,
}

impl Departments {
    /// Adds the sums of a row.
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

    /// The departments with their sums.
    pub fn listed(&self) -> &[DepartmentTotal] {
        &self.listed
    }

    /// The number of rows of departments that are not listed.
    pub fn left_out(&self) -> usize {
        self.left_out
    }
}
