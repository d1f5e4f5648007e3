//! Which rows are about the same person, and what each person comes to over all of them.

use super::alike::{AllAlike, FoundAlike, Likeness, SamePerson};
use super::person_key::{hashed, is_scientific, key, loose, stated};
use super::totals::Sums;
use super::{Column, Rows};
use crate::reading;
use std::collections::HashMap;

/// Nobody trains so often: where more rows than this say the same person, the column says something else.
const MOST_ROWS_OF_A_PERSON: usize = 500;
/// Numbers that are shown anyway are hashed without a secret.
const OPEN: [u64; 2] = [0; 2];

/// The people who have several rows.
#[derive(Default)]
pub struct People {
    /// The rows of each, in the order of the file.
    several: Vec<Vec<usize>>,
    /// Whose each of those rows is.
    of_row: HashMap<usize, usize>,
    /// What each comes to, as far as it is worked out.
    sums: Vec<Sums>,
    /// How many rows do not say whose they are.
    pub unnamed: usize,
    /// How many of them have a number of which a spreadsheet took the last digits, as others of them have.
    pub scientific: usize,
    /// What stands in the column of persons too often to be one person, and how often; it is not taken for one.
    pub crowded: Option<(String, usize)>,
    /// Numbers that differ in zeros in front or in hyphens alone.
    pub similar_numbers: AllAlike,
    /// One number with different names.
    pub other_names: AllAlike,
}

/// What is found about the people of a roster.
struct Finding<'a> {
    rows: &'a Rows,
    /// The column that says whose a row is.
    told_by: Column,
    same: SamePerson,
    several: Vec<Vec<u32>>,
    crowded: Option<Vec<u32>>,
    scientific: usize,
    similar_numbers: FoundAlike,
    other_names: FoundAlike,
}

impl People {
    /// Finds who has several rows, with what the reader said of those who may be one person.
    pub fn find(rows: &Rows, same: SamePerson, by_name: bool) -> People {
        // A name tells nobody apart where a number does.
        let told_by = if by_name && !has_numbers(rows) { Column::Name } else { Column::Person };
        let mut hashed = hashed_rows(rows, told_by);
        let unnamed = rows.len() - hashed.len();
        hashed.sort_unstable();
        let mut finding = Finding::new(rows, same, told_by);
        for group in hashed.chunk_by(|one, other| one.0 == other.0).filter(|group| group.len() > 1) {
            finding.sort_out(group.iter().map(|(_, row)| *row).collect());
        }
        finding.told(unnamed)
    }

    /// The rows of each person who has several.
    pub fn several(&self) -> &[Vec<usize>] {
        &self.several
    }

    /// Adds what a row comes to.
    pub fn add(&mut self, row: usize, sums: Sums) {
        if let Some(&person) = self.of_row.get(&row) {
            self.sums[person].add(sums);
        }
    }

    /// All rows of the person whose `row` is one, and what they come to; `None` where it is the only one.
    pub fn of(&self, row: usize) -> Option<(&[usize], Sums)> {
        self.of_row.get(&row).map(|&person| (self.several[person].as_slice(), self.sums[person]))
    }
}

impl<'a> Finding<'a> {
    fn new(rows: &'a Rows, same: SamePerson, told_by: Column) -> Finding<'a> {
        Finding {
            rows,
            told_by,
            same,
            several: Vec::new(),
            crowded: None,
            scientific: 0,
            similar_numbers: FoundAlike::default(),
            other_names: FoundAlike::default(),
        }
    }

    /// Sorts out rows with one hash.
    fn sort_out(&mut self, group: Vec<u32>) {
        for alike in self.with_one_loose_key(group) {
            let mut persons = self.with_one_key(&alike);
            if persons.len() > 1 {
                if self.same.holds(Likeness::SimilarNumbers) {
                    persons = vec![alike.clone()];
                }
                self.similar_numbers.add(alike);
            }
            for person in persons.into_iter().filter(|rows| rows.len() > 1) {
                self.with_one_number(person);
            }
        }
    }

    /// Rows with one number: one person's, unless there are too many of them, or the number is none.
    fn with_one_number(&mut self, group: Vec<u32>) {
        if is_scientific(self.person_of(group[0])) {
            self.scientific += group.len();
        } else if group.len() > MOST_ROWS_OF_A_PERSON {
            self.crowded.get_or_insert(group);
        } else if self.has_one_name(&group) {
            self.several.push(group);
        } else {
            match self.same.holds(Likeness::OtherNames) {
                true => self.several.push(group.clone()),
                false => self.several.extend(self.by_name(&group).into_iter().filter(|rows| rows.len() > 1)),
            }
            self.other_names.add(group);
        }
    }

    /// Parts rows whose hash is one by chance.
    fn with_one_loose_key(&self, group: Vec<u32>) -> Vec<Vec<u32>> {
        // Keys that were hashed with a secret are not kept, and nobody can make two of one hash.
        match self.rows.has_keys() || self.is_written_once(&group) {
            true => vec![group],
            false => parted(&group, |row| loose(key(self.person_of(row)))),
        }
    }

    fn with_one_key(&self, group: &[u32]) -> Vec<Vec<u32>> {
        match self.rows.has_keys() || self.is_written_once(group) {
            true => vec![group.to_vec()],
            false => parted(group, |row| key(self.person_of(row))),
        }
    }

    /// Whether all rows have the same number to the letter, as nearly all of one person have.
    fn is_written_once(&self, group: &[u32]) -> bool {
        let first = self.person_of(group[0]);
        group[1..].iter().all(|&row| self.person_of(row) == first)
    }

    /// Whether no two of the rows have different names.
    fn has_one_name(&self, group: &[u32]) -> bool {
        let mut names = group.iter().map(|&row| name_of(self.rows, row)).filter(|name| !name.is_empty());
        let Some(first) = names.next() else { return true };
        names.all(|name| name == first || reading::same(name, first))
    }

    /// The rows of each name; those without one go with the first.
    fn by_name(&self, group: &[u32]) -> Vec<Vec<u32>> {
        let first = group.iter().map(|&row| name_of(self.rows, row)).find(|name| !name.is_empty()).unwrap_or("");
        parted(group, |row| {
            reading::key(Some(name_of(self.rows, row)).filter(|name| !name.is_empty()).unwrap_or(first))
        })
    }

    fn person_of(&self, row: u32) -> &str {
        person_of(self.rows, self.told_by, row)
    }

    fn told(self, unnamed: usize) -> People {
        let (rows, told_by) = (self.rows, self.told_by);
        let several: Vec<Vec<usize>> =
            self.several.iter().map(|group| group.iter().map(|&row| row as usize).collect()).collect();
        let crowd = |crowd: Vec<u32>| (person_of(rows, told_by, crowd[0]).to_owned(), crowd.len());
        People {
            of_row: several.iter().enumerate().flat_map(|(at, rows)| rows.iter().map(move |&row| (row, at))).collect(),
            sums: vec![Sums::NOTHING; several.len()],
            several,
            unnamed: unnamed + self.scientific,
            scientific: self.scientific,
            crowded: self.crowded.map(crowd),
            similar_numbers: self.similar_numbers.told(rows, &[told_by]),
            other_names: self.other_names.told(rows, &[Column::Person, Column::Name]),
        }
    }
}

/// Rows with one key together, each in the order of the file.
fn parted(group: &[u32], key: impl Fn(u32) -> String) -> Vec<Vec<u32>> {
    let mut keyed: Vec<(String, u32)> = group.iter().map(|&row| (key(row), row)).collect();
    keyed.sort_unstable();
    let parts = keyed.chunk_by(|one, other| one.0 == other.0);
    parts.map(|part| part.iter().map(|(_, row)| *row).collect()).collect()
}

fn person_of(rows: &Rows, told_by: Column, row: u32) -> &str {
    stated(rows.cell(row as usize, told_by).unwrap_or(""))
}

/// Whether a row says whose it is by a number, of which a spreadsheet did not take the last digits.
fn has_numbers(rows: &Rows) -> bool {
    let says = |row: u32| {
        let number = person_of(rows, Column::Person, row);
        !number.is_empty() && !is_scientific(number)
    };
    rows.has_keys() || (rows.has(Column::Person) && (0..rows.len() as u32).any(says))
}

fn name_of(rows: &Rows, row: u32) -> &str {
    rows.cell(row as usize, Column::Name).unwrap_or("")
}

/// The hash of each row that says whose it is: rows of one person have one, and so have those that may be.
fn hashed_rows(rows: &Rows, told_by: Column) -> Vec<(u64, u32)> {
    let all = 0..rows.len() as u32;
    if rows.has_keys() {
        return all.filter_map(|row| Some((rows.key(row as usize)?, row))).collect();
    }
    if !rows.has(told_by) {
        return Vec::new();
    }
    let hash = |row: u32| {
        let key = loose(key(person_of(rows, told_by, row)));
        (!key.is_empty()).then(|| (hashed(OPEN, &key), row))
    };
    all.filter_map(hash).collect()
}
