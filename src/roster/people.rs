//! Which rows are about the same person, and what each person comes to over all of them.

use super::totals::Sums;
use super::{Column, Rows};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Nobody trains so often: where more rows than this say the same person, the column says something else.
const MOST_ROWS_OF_A_PERSON: usize = 500;

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
    /// What stands in the column of persons too often to be one person, and how often; it is not taken for one.
    pub crowded: Option<(String, usize)>,
}

impl People {
    /// Finds who has several rows.
    pub fn find(rows: &Rows) -> People {
        let unnamed = (0..rows.len()).filter(|&row| person_of(rows, row).is_empty()).count();
        let (several, crowded): (Vec<_>, Vec<_>) =
            people_with_several(rows).into_iter().partition(|rows| rows.len() <= MOST_ROWS_OF_A_PERSON);
        let crowded = crowded.first().map(|crowd| (person_of(rows, crowd[0]).to_owned(), crowd.len()));
        let of_row = several.iter().enumerate().flat_map(|(at, rows)| rows.iter().map(move |&row| (row, at))).collect();
        let sums = vec![Sums::NOTHING; several.len()];
        People { several, of_row, sums, unnamed, crowded }
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

fn person_of(rows: &Rows, row: usize) -> &str {
    rows.cell(row, Column::Person).unwrap_or("")
}

/// The rows of each person who has more than one.
fn people_with_several(rows: &Rows) -> Vec<Vec<usize>> {
    if !rows.has(Column::Person) {
        return Vec::new();
    }
    let person = |row: u32| person_of(rows, row as usize);
    let mut hashed: Vec<(u64, u32)> = (0..rows.len() as u32)
        .filter(|&row| !person(row).is_empty())
        .map(|row| {
            let mut hasher = DefaultHasher::new();
            person(row).hash(&mut hasher);
            (hasher.finish(), row)
        })
        .collect();
    // Two people with one hash are told apart by what they are called.
    hashed.sort_unstable_by(|(one, first), (other, second)| {
        one.cmp(other).then_with(|| person(*first).cmp(person(*second))).then(first.cmp(second))
    });
    let same = |one: &(u64, u32), other: &(u64, u32)| one.0 == other.0 && person(one.1) == person(other.1);
    let groups = hashed.chunk_by(same).filter(|group| group.len() > 1);
    groups.map(|group| group.iter().map(|(_, row)| *row as usize).collect()).collect()
}
