//! The layout of a published table: the position of its header, and the meaning of each column.

use super::CatalogueColumn;
use super::read::is_per_person;
use crate::policy::{ChoiceId, Policy};
use crate::reading::{self, Heading, spelled};

/// The number of first rows in which a header is searched: above it are the table's title and publisher.
const TITLES: usize = 50;
/// The length up to which a text may be a header.
const LONGEST_HEADER: usize = 40;

/// The meaning of a column in a published table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Part {
    /// A column of the catalogue format.
    Of(CatalogueColumn),
    /// The sums of one level.
    SumsOf(ChoiceId),
}

/// The header of a table.
#[derive(Debug)]
pub(super) struct Layout {
    /// The position of the header's first row.
    pub at: usize,
    /// The number of its rows, one or two.
    pub rows: usize,
    /// The meaning of each column, if it has one.
    pub parts: Vec<Option<Part>>,
    /// The name of each column.
    pub names: Vec<String>,
    /// The unit that the header or a line above it names.
    pub unit: Option<String>,
    /// The title of the table.
    pub title: String,
}

impl Layout {
    /// The header of a table: the row with the most known columns, an occupation's among them.
    pub fn find(policy: &Policy, records: &[Vec<String>]) -> Option<Layout> {
        let candidates = (0..records.len().min(TITLES)).filter_map(|at| Layout::at(policy, records, at));
        // The first of those with equally many: a header may be repeated further down.
        candidates.rev().max_by_key(Layout::known)
    }

    fn known(&self) -> usize {
        self.parts.iter().flatten().count()
    }

    fn at(policy: &Policy, records: &[Vec<String>], at: usize) -> Option<Layout> {
        let upper = &records[at];
        let mut parts: Vec<Option<Part>> = upper.iter().map(|cell| part_of(policy, cell)).collect();
        let mut names = upper.clone();
        if !parts.contains(&Some(Part::Of(CatalogueColumn::Occupation))) {
            return None;
        }
        let rows = match records.get(at + 1).filter(|lower| is_second_row(policy, upper, lower)) {
            Some(lower) => {
                for (column, cell) in lower.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty()) {
                    if parts.len() <= column {
                        parts.resize(column + 1, None);
                        names.resize(column + 1, String::new());
                    }
                    parts[column] = part_of(policy, cell).or(parts[column]);
                    names[column].clone_from(cell);
                }
                2
            }
            None => 1,
        };
        let has_levels = parts.iter().flatten().any(|part| matches!(part, Part::SumsOf(_)));
        let mut met = Vec::new();
        for part in &mut parts {
            // Of several columns with the same meaning the first counts; a header over the levels repeats the meaning
            // of all of them.
            let is_over_levels = has_levels && *part == Some(Part::Of(CatalogueColumn::Amount));
            if is_over_levels || part.is_some_and(|part| met.contains(&part)) {
                *part = None;
            }
            met.extend(*part);
        }
        let has_sums = has_levels || met.contains(&Part::Of(CatalogueColumn::Amount));
        has_sums.then(|| Layout {
            at,
            rows,
            parts,
            names,
            unit: unit_of(&records[..(at + rows).min(records.len())]),
            title: title_of(&records[..at]),
        })
    }

    /// The position of a column.
    pub fn position(&self, column: CatalogueColumn) -> Option<usize> {
        self.parts.iter().position(|part| *part == Some(Part::Of(column)))
    }

    /// The columns that hold sums, each with its level, if it is of one level.
    pub fn sums(&self) -> impl Iterator<Item = (usize, Option<ChoiceId>)> {
        self.parts.iter().enumerate().filter_map(|(at, part)| match part {
            Some(Part::SumsOf(level)) => Some((at, Some(*level))),
            Some(Part::Of(CatalogueColumn::Amount)) => Some((at, None)),
            _ => None,
        })
    }

    /// The names of the columns that the catalogue format does not have.
    pub fn ignored(&self) -> Vec<String> {
        let has_levels = self.sums().any(|(_, level)| level.is_some());
        let is_over_levels = |name: &str| {
            has_levels && Heading::of(name).names().iter().any(|name| named(name) == Some(CatalogueColumn::Amount))
        };
        let unknown =
            self.names.iter().zip(&self.parts).filter(|(_, part)| part.is_none()).map(|(name, _)| name.trim());
        unknown.filter(|name| !name.is_empty() && !is_over_levels(name)).map(str::to_owned).collect()
    }
}

fn named(name: &str) -> Option<CatalogueColumn> {
    CatalogueColumn::named(name)
}

/// The meaning of a column by its header.
fn part_of(policy: &Policy, cell: &str) -> Option<Part> {
    let cell = cell.trim();
    if cell.is_empty() || cell.chars().count() > LONGEST_HEADER {
        return None;
    }
    let heading = Heading::of(cell);
    let column = named(cell).or_else(|| heading.names().iter().find_map(|name| named(name)));
    let level = || spelled::choice(policy, policy.catalogue.level, cell);
    column.map(Part::Of).or_else(|| level().map(Part::SumsOf))
}

/// Whether a row continues the header above it: it names levels, and otherwise nothing that the row above does not.
fn is_second_row(policy: &Policy, upper: &[String], lower: &[String]) -> bool {
    let mut levels = 0;
    for (column, cell) in lower.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty()) {
        match part_of(policy, cell) {
            Some(Part::SumsOf(_)) => levels += 1,
            _ if upper.get(column).is_some_and(|above| reading::same(above, cell)) => {}
            _ => return false,
        }
    }
    levels > 0
}

/// The unit in brackets after the header of the sums, or after 单位 in a line of its own.
fn unit_of(rows: &[Vec<String>]) -> Option<String> {
    let cells = rows.iter().flatten().map(|cell| reading::without_unseen(cell));
    let mut units = cells.flat_map(|cell| {
        let behind = cell.split_once("单位").map(|(_, unit)| unit.to_owned());
        let within = cell.split_once(['(', '（']).map(|(_, note)| note.to_owned());
        [behind, within].into_iter().flatten().collect::<Vec<_>>()
    });
    units.find_map(|unit| {
        let unit = unit.trim_matches([':', '：', ' ', ')', '）', '、', '，', '。', '单', '位']);
        is_per_person(unit).then(|| unit.to_owned())
    })
}

/// The longest of the lines above a header, taken as the table's title.
fn title_of(rows: &[Vec<String>]) -> String {
    let cells = rows.iter().flatten().map(|cell| cell.trim());
    cells.max_by_key(|cell| cell.chars().count()).unwrap_or_default().to_owned()
}
