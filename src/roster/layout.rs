//! The columns of one table, and how its rows are stored.

use super::cell_text::kept_of;
use super::cells::UNREADABLE;
use super::decode::BROKEN;
use super::header_rows::HeaderRows;
use super::identity_column::{identity_column, key_of};
use super::imported::Header;
use super::merged::Filled;
use super::row_kind::RowRules;
use super::shown::{DAYS_TO_1904, day_of};
use super::{CellFault, Column, Roster, Settings};
use crate::policy::{Kind, Policy};
use crate::reading::ProblemKind;
use crate::reading::identity::{holds_identity, is_identity, names_identity};
use crate::reading::not_computed::{is_error, is_not_computed};
use std::borrow::Cow;
use std::collections::HashMap;

/// The number of characters of a header or a sample that are shown.
const SHOWN: usize = 60;

/// The cells of a record that cannot be read.
#[derive(Clone, Default)]
pub struct Unfit {
    /// The columns of cells that are too long.
    pub too_long: Vec<usize>,
    /// The columns of formulas without a value.
    pub formulas: Vec<usize>,
    /// Whether the whole row is hidden.
    pub is_hidden: bool,
}

/// A record that waits until its table's columns are settled.
pub(super) struct Record {
    pub number: u32,
    pub cells: Vec<String>,
    pub unfit: Unfit,
    pub filled: Filled,
}

/// The numbers of cells left out of the stored rows.
#[derive(Clone, Copy, Default)]
pub struct Gains {
    /// Identity card numbers.
    pub identities: usize,
    /// Cells that a spreadsheet could not compute.
    pub not_computed: usize,
}

/// The columns of one table.
pub struct Layout {
    policy: &'static Policy,
    rules: RowRules,
    /// For each column that the roster stores, its position in this table; `None` if the table does not have it, or if
    /// it comes from a heading above the rows.
    places: Vec<(Column, Option<usize>)>,
    /// The column of the identity card numbers that identify persons.
    identity_at: Option<usize>,
    seed: Option<[u64; 2]>,
    is_from_1904: bool,
}

impl Layout {
    /// The columns by their headers and by the first rows below them, and a description of them for the user to check.
    pub(super) fn new(
        settings: &Settings,
        corrected: &[(String, String)],
        seed: Option<[u64; 2]>,
        found: HeaderRows,
        above: &[Record],
        rows: &[Record],
    ) -> (Layout, Vec<Header>) {
        let policy = settings.policy;
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let HeaderRows { first, names, mut columns, .. } = found;
        // Without a header row the first person's row is in its place.
        let mut names: Vec<String> =
            names.into_iter().map(|name| if holds_identity(&name) { String::new() } else { name }).collect();
        if names.iter().any(|name| !name.is_empty()) && rows.iter().all(|row| row.cells.len() == width) {
            names.resize(names.len().max(width), String::new());
            columns.resize(names.len(), Column::Unused);
        }
        let headers: Vec<&str> = names.iter().map(String::as_str).collect();
        let shown = told_apart(&headers);
        correct(policy, corrected, &shown, &mut columns);
        let cells = |at: usize| rows.iter().map(move |row| row.cells.get(at).map_or("", String::as_str));
        let held: Vec<bool> =
            (0..columns.len()).map(|at| names_identity(headers[at]) || cells(at).any(is_identity)).collect();
        let person_at = columns.iter().position(|column| *column == Column::Person);
        let wanted = person_at.is_none_or(|at| held[at]) && seed.is_some();
        let identity_at = wanted.then(|| identity_column(&headers, &held, person_at, cells)).flatten();
        let mut perhaps: Vec<Vec<String>> = (0..columns.len())
            .map(|at| match columns[at] {
                Column::Unused if !held[at] => asked_which(policy, corrected, headers[at], &shown[at], &columns),
                _ => Vec::new(),
            })
            .collect();
        let header = |(at, (header, column)): (usize, (String, &mut Column))| {
            let identity = held[at];
            if identity {
                *column = Column::Unused;
            }
            let shows = |cell: &&str| !cell.is_empty() && !identity && !holds_identity(cell);
            let sample = shorten(cells(at).find(shows).unwrap_or_default());
            let tells_apart = identity_at == Some(at);
            let perhaps = std::mem::take(&mut perhaps[at]);
            Header { perhaps, header, column: column.id(policy).to_owned(), sample, identity, tells_apart }
        };
        let mapped = shown.into_iter().zip(&mut columns).enumerate().map(header).collect();
        let used = columns.iter().enumerate().filter(|(_, column)| **column != Column::Unused);
        let places = used.map(|(at, column)| (*column, Some(at))).collect();
        let (titles, header_rows) = above.split_at(first.min(above.len()));
        let title = |record: &Record| record.cells.iter().find(|cell| !cell.trim().is_empty()).cloned();
        let rules = RowRules {
            columns,
            headers: header_rows.iter().map(|record| record.cells.clone()).collect(),
            titles: titles.iter().filter_map(title).collect(),
        };
        (Layout { policy, rules, places, identity_at, seed, is_from_1904: false }, mapped)
    }

    /// The same layout for a workbook whose dates are counted from 1904, or not.
    pub fn with_days_from_1904(self, is_from_1904: bool) -> Layout {
        Layout { is_from_1904, ..self }
    }

    /// The rules by which rows of people are recognised.
    pub fn rules(&self) -> &RowRules {
        &self.rules
    }

    /// The columns to store, including departments, because headings within the table may name them.
    pub fn kept_columns(&self) -> Vec<Column> {
        let mut columns: Vec<Column> = self.places.iter().map(|(column, _)| *column).collect();
        if !columns.contains(&Column::Department) {
            columns.push(Column::Department);
        }
        columns
    }

    /// The same layout with the columns in the roster's order.
    pub fn in_order_of(self, roster: &Roster) -> Layout {
        let place = |column: Column| {
            let found = self.places.iter().find(|(own, _)| *own == column);
            (column, found.and_then(|(_, at)| *at))
        };
        Layout { places: roster.kept_columns().map(place).collect(), ..self }
    }

    /// Stores a row without its cells that contain an identity card number, are too long or were not computed.
    pub fn keep(
        &self,
        roster: &mut Roster,
        number: u32,
        cells: &[&str],
        unfit: &Unfit,
        section: &str,
        gains: &mut Gains,
    ) {
        let key = self.seed.zip(self.identity_at).and_then(|(seed, at)| key_of(seed, cells.get(at)?));
        let mut left_out = Vec::new();
        let mut kept: Vec<Cow<str>> = Vec::with_capacity(self.places.len());
        for &(column, at) in &self.places {
            let cell = at.and_then(|at| cells.get(at).copied()).unwrap_or("");
            let cell = match column {
                Column::Department if cell.trim().is_empty() => Cow::Borrowed(section),
                _ if cell.is_empty() && !at.is_some_and(|at| unfit.too_long.contains(&at)) => Cow::Borrowed(cell),
                _ => {
                    let at = at.unwrap_or(usize::MAX);
                    match self.fault(column, cell, at, unfit, gains) {
                        Fault::None => self.as_day(column, cell),
                        Fault::Hidden => gone(column).into(),
                        Fault::Named(fault) => {
                            left_out.push((column, cell, fault));
                            gone(column).into()
                        }
                        Fault::Shown(fault) => {
                            left_out.push((column, cell, fault));
                            cell.into()
                        }
                    }
                }
            };
            kept.push(cell);
        }
        // A department alone does not make a row: a row that is otherwise empty is not stored.
        if kept
            .iter()
            .zip(&self.places)
            .all(|(cell, (column, at))| *column == Column::Department && at.is_none() || cell.trim().is_empty())
            && key.is_none()
        {
            return;
        }
        roster.push_keyed(number, key, kept.iter().map(Cow::as_ref));
        left_out.into_iter().for_each(|(column, cell, fault)| {
            roster.leave_out(number, column, cell, fault);
        });
    }

    /// Checks a cell before its text is interpreted.
    fn fault(&self, column: Column, cell: &str, at: usize, unfit: &Unfit, gains: &mut Gains) -> Fault {
        if holds_identity(cell) {
            gains.identities += 1;
            return Fault::Hidden;
        }
        if unfit.too_long.contains(&at) {
            return Fault::Named(CellFault::TooLong);
        }
        let Some(fact) = column.fact(self.policy) else {
            if is_error(cell) || unfit.formulas.contains(&at) {
                gains.not_computed += 1;
                return Fault::Named(CellFault::NotComputed);
            }
            return if cell.contains(BROKEN) { Fault::Shown(CellFault::BrokenBytes) } else { Fault::None };
        };
        // Cells of facts that were not computed are reported when they are read.
        gains.not_computed += usize::from(is_not_computed(cell));
        if cell.trim_start().starts_with(UNREADABLE) {
            return Fault::Named(CellFault::NoAnswer(ProblemKind::Unfit(fact)));
        }
        if cell.contains(BROKEN) { Fault::Named(CellFault::BrokenBytes) } else { Fault::None }
    }

    /// Converts a number that means a date in a workbook that counts from 1904.
    fn as_day<'b>(&self, column: Column, cell: &'b str) -> Cow<'b, str> {
        let is_date =
            |column| matches!(column, Column::Fact(fact) if matches!(self.policy.fact(fact).kind, Kind::Date));
        if !self.is_from_1904 || !is_date(column) {
            return cell.into();
        }
        let serial =
            cell.trim().parse::<f64>().ok().filter(|serial| (30_000.0..73_051.0 - DAYS_TO_1904).contains(serial));
        serial.and_then(|serial| day_of(serial, true)).map_or(cell.into(), Cow::Owned)
    }
}

/// A fault of a cell.
enum Fault {
    None,
    /// The cell is left out, and only counted.
    Hidden,
    /// The cell is left out and reported.
    Named(CellFault),
    /// The cell is reported, and kept as it is.
    Shown(CellFault),
}

/// The placeholder for a cell that is left out.
fn gone(column: Column) -> &'static str {
    if matches!(column, Column::Fact(_) | Column::Partial(_)) { UNREADABLE } else { "" }
}

/// Applies the user's corrections; another column with the corrected meaning becomes unused.
fn correct(policy: &Policy, corrected: &[(String, String)], names: &[String], columns: &mut [Column]) {
    let correction = |name: &String| {
        let named = corrected.iter().find(|(corrected, _)| corrected == name);
        named.map(|(_, id)| Column::with_id(policy, id).unwrap_or(Column::Unused))
    };
    let corrected: Vec<Option<Column>> = names.iter().map(correction).collect();
    for (column, correction) in columns.iter_mut().zip(&corrected) {
        *column = match correction {
            Some(correction) => *correction,
            None if corrected.contains(&Some(*column)) => Column::Unused,
            None => *column,
        };
    }
}

/// What a header may say that is not used, as far as no other column says it, and its reader said nothing of it.
fn asked_which(
    policy: &Policy,
    corrected: &[(String, String)],
    header: &str,
    shown: &str,
    columns: &[Column],
) -> Vec<String> {
    if corrected.iter().any(|(corrected, _)| corrected == shown) {
        return Vec::new();
    }
    let open = Column::perhaps(policy, header).into_iter().filter(|column| !columns.contains(column));
    open.map(|column| column.id(policy).to_owned()).collect()
}

/// The headers as they are shown and corrected: a second of the same name has its number after it.
fn told_apart(headers: &[&str]) -> Vec<String> {
    let mut counts = HashMap::new();
    let tell = |header: &&str| {
        let shown = shorten(header);
        let count = counts.entry(shown.clone()).and_modify(|count| *count += 1).or_insert(1);
        if *count == 1 { shown } else { format!("{shown} ({count})") }
    };
    headers.iter().map(tell).collect()
}

fn shorten(text: &str) -> String {
    kept_of(text).chars().take(SHOWN).collect()
}
