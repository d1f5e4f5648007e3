//! The rows of each person, and their sums over all of them.

use super::alike::{AllAlike, FoundAlike, Likeness, SamePerson};
use super::person_key::{hashed, is_scientific, key, loose, stated};
use super::totals::Sums;
use super::{Column, Rows};
use crate::reading;
use std::collections::HashMap;

/// Nobody trains this often: if more rows name the same person, the column means something else.
const MOST_ROWS_OF_A_PERSON: usize = 500;
/// The seed for numbers that are shown anyway: they need no secret.
const OPEN: [u64; 2] = [0; 2];

/// The people with several rows.
#[derive(Default)]
pub struct People {
    /// The rows of each person, in the order of the file.
    several: Vec<Vec<usize>>,
    /// The index of the person of each of those rows.
    of_row: HashMap<usize, usize>,
    /// The sums of each person, as far as they are worked out.
    sums: Vec<Sums>,
    /// The number of rows without an identified person.
    pub unnamed: usize,
    /// The number of those rows whose number lost its last digits in a spreadsheet, so that others share it.
    pub scientific: usize,
    /// An entry of the person column that is too frequent to be one person, and its frequency; it is not treated as
    /// one.
    pub crowded: Option<(String, usize)>,
    /// Numbers that differ only in leading zeros or hyphens.
    pub similar_numbers: AllAlike,
    /// Numbers with several names.
    pub other_names: AllAlike,
}

/// The people found so far in a roster.
struct Finding<'a> {
    rows: &'a Rows,
    /// The column that identifies the person.
    told_by: Column,
    same: SamePerson,
    several: Vec<Vec<u32>>,
    crowded: Option<Vec<u32>>,
    scientific: usize,
    similar_numbers: FoundAlike,
    other_names: FoundAlike,
}

impl People {
    /// Finds the people with several rows, using the user's decisions about rows that may be about one person.
    pub fn find(rows: &Rows, same: SamePerson, by_name: bool) -> People {
        // Names do not identify persons if there are numbers.
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

    /// Adds the sums of a row.
    pub fn add(&mut self, row: usize, sums: Sums) {
        if let Some(&person) = self.of_row.get(&row) {
            self.sums[person].add(sums);
        }
    }

    /// All rows of the person of `row`, and their sums; `None` if it is the only one.
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

    /// Assigns rows with the same hash.
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

    /// Rows with the same number: one person's, unless there are too many of them, or the text is no number.
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

    /// Separates rows whose hashes collide.
    fn with_one_loose_key(&self, group: Vec<u32>) -> Vec<Vec<u32>> {
        // Keys hashed with a secret seed are not stored, and nobody can construct a collision.
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

    /// Whether all rows have exactly the same number, as most rows of one person do.
    fn is_written_once(&self, group: &[u32]) -> bool {
        let first = self.person_of(group[0]);
        group[1..].iter().all(|&row| self.person_of(row) == first)
    }

    /// Whether the rows have at most one name.
    fn has_one_name(&self, group: &[u32]) -> bool {
        let mut names = group.iter().map(|&row| name_of(self.rows, row)).filter(|name| !name.is_empty());
        let Some(first) = names.next() else { return true };
        names.all(|name| name == first || reading::same(name, first))
    }

    /// The rows by name; those without a name go with the first.
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

/// The rows grouped by key, each group in the order of the file.
fn parted(group: &[u32], key: impl Fn(u32) -> String) -> Vec<Vec<u32>> {
    let mut keyed: Vec<(String, u32)> = group.iter().map(|&row| (key(row), row)).collect();
    keyed.sort_unstable();
    let parts = keyed.chunk_by(|one, other| one.0 == other.0);
    parts.map(|part| part.iter().map(|(_, row)| *row).collect()).collect()
}

fn person_of(rows: &Rows, told_by: Column, row: u32) -> &str {
    stated(rows.cell(row as usize, told_by).unwrap_or(""))
}

/// Whether a row identifies its person by a number that did not lose digits in a spreadsheet.
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

/// The hash of each row that identifies a person; rows that are, or may be, about one person have the same hash.
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
