//! Reading a catalogue: all wrong rows are reported at once, by row, column, value and expectation.

use super::columns::CatalogueColumn;
use super::occupation::{Occupations, named_without_code};
use super::order::{Order, by_what_they_are_about, clashes, in_order};
use super::{Catalogue, Entry};
use crate::policy::{ChoiceId, FactId, Policy, Yuan};
use crate::reading::{self, spelled, typed};

/// Spellings of the only accepted unit: the facts that a catalogue supplies are sums per person.
const PER_PERSON: [&str; 7] = ["元/人", "元每人", "元/人次", "yuan/person", "person", "元", "yuan"];

/// Whether a text is the accepted unit.
pub(super) fn is_per_person(unit: &str) -> bool {
    PER_PERSON.iter().any(|known| reading::same(known, unit))
}

/// The expectation that a value did not meet.
#[derive(Clone, Debug, PartialEq)]
pub enum Expected {
    /// Some text, 200 characters at most.
    SomeText,
    /// One of a fact's choices, or nothing.
    ChoiceOf(FactId),
    /// A sum of yuan.
    Sum,
    /// Yuan per person.
    PerPerson,
    /// A date.
    Date,
    /// A last day that is not before the first.
    UntilAfterFrom,
    /// A known key or header.
    KnownColumn,
    /// Not a second sum for a case that another row, the one of this number, already covers.
    NotTwice(usize),
}

impl Expected {
    /// An id for each kind.
    pub const fn id(&self) -> &'static str {
        match self {
            Expected::SomeText => "some_text",
            Expected::ChoiceOf(_) => "choice_of",
            Expected::Sum => "sum",
            Expected::PerPerson => "per_person",
            Expected::Date => "date",
            Expected::UntilAfterFrom => "until_after_from",
            Expected::KnownColumn => "known_column",
            Expected::NotTwice(_) => "not_twice",
        }
    }
}

/// A problem of a row.
#[derive(Clone, Debug, PartialEq)]
pub struct RowProblem {
    /// The row, from 1, without headers.
    pub row: usize,
    /// The column, as the file names it.
    pub column: String,
    /// The value, shortened if long.
    pub value: String,
    /// The expectation.
    pub expected: Expected,
}

impl Expected {
    /// The same expectation with row numbers converted by `place`.
    pub(super) fn of_rows(self, place: impl Fn(usize) -> usize) -> Expected {
        match self {
            Expected::NotTwice(row) => Expected::NotTwice(place(row)),
            other => other,
        }
    }
}

impl RowProblem {
    /// The same problem with row numbers of a file that has `above` rows before the first.
    #[must_use]
    pub fn below(mut self, above: usize) -> RowProblem {
        self.row += above;
        self.expected = self.expected.of_rows(|row| row + above);
        self
    }
}

const LONGEST_TEXT: usize = 200;

/// Reads a catalogue from rows of named values.
///
/// # Errors
/// All problems of all rows; a catalogue with any problem is not used.
pub fn read<'a, Row>(
    policy: &'static Policy,
    rows: impl IntoIterator<Item = Row>,
    example: bool,
) -> Result<Catalogue, Vec<RowProblem>>
where
    Row: IntoIterator<Item = (&'a str, &'a str)>,
{
    let mut problems = Vec::new();
    let mut right: Vec<RightRow> = Vec::new();
    for (position, row) in rows.into_iter().enumerate() {
        right.extend(read_row(policy, position + 1, row, &mut problems));
    }
    repeated(&right, &mut problems);
    if !problems.is_empty() {
        return Err(problems);
    }
    let entries: Vec<Entry> = right.into_iter().map(|row| row.entry).collect();
    Ok(Catalogue { policy, order: Order::of(&entries), occupations: Occupations::of(policy), entries, example })
}

/// A row without problems.
struct RightRow<'a> {
    number: usize,
    /// The file's name for the occupation column.
    occupation: &'a str,
    entry: Entry,
}

/// The columns of one row: their names in the file, and their cells.
#[derive(Default)]
struct Cells<'a> {
    found: [(&'a str, &'a str); CatalogueColumn::ALL.len()],
    /// Whether the file names its columns by our keys.
    by_key: bool,
}

impl<'a> Cells<'a> {
    fn put(&mut self, column: CatalogueColumn, header: &'a str, value: &'a str) {
        self.by_key |= header == column.id();
        self.found[column as usize] = (header, value.trim());
    }

    fn cell(&self, column: CatalogueColumn) -> &'a str {
        self.found[column as usize].1
    }

    /// The file's name for a column, or the name expected for a column that it lacks.
    fn name(&self, column: CatalogueColumn) -> &'a str {
        match self.found[column as usize].0 {
            "" if self.by_key => column.id(),
            "" => column.headers()[0],
            header => header,
        }
    }
}

/// Reads one row; `None` if it is empty or has a problem.
fn read_row<'a>(
    policy: &Policy,
    row: usize,
    cells: impl IntoIterator<Item = (&'a str, &'a str)>,
    problems: &mut Vec<RowProblem>,
) -> Option<RightRow<'a>> {
    let before = problems.len();
    let mut named = Cells::default();
    let mut problem = |column: &str, value: &str, expected| {
        let value = value.chars().take(60).collect();
        problems.push(RowProblem { row, column: column.to_owned(), value, expected });
    };
    let mut empty = true;
    for (header, value) in cells {
        empty &= value.trim().is_empty();
        match CatalogueColumn::named(header) {
            Some(column) => named.put(column, header, value),
            None => problem(header, value, Expected::KnownColumn),
        }
    }
    if empty {
        return None;
    }
    let cell = |column: CatalogueColumn| named.cell(column);
    let mut take = |column: CatalogueColumn, right: bool, expected: Expected| {
        if !right {
            problem(named.name(column), cell(column), expected);
        }
    };
    let written = |column: CatalogueColumn| (1..=LONGEST_TEXT).contains(&cell(column).chars().count());
    take(CatalogueColumn::Occupation, written(CatalogueColumn::Occupation), Expected::SomeText);
    take(CatalogueColumn::Source, written(CatalogueColumn::Source), Expected::SomeText);
    let mut choice = |column: CatalogueColumn, fact: FactId| {
        // Ids are tried first, because a catalogue of a hundred thousand rows has the same few levels in all of them.
        let choices = policy.fact(fact).kind.choices();
        let by_id = choices.iter().position(|choice| choice.id == cell(column)).map(|at| ChoiceId::at(at as u8));
        let named = || if cell(column).is_empty() { None } else { spelled::choice(policy, fact, cell(column)) };
        let read = by_id.or_else(named);
        take(column, read.is_some() || cell(column).is_empty(), Expected::ChoiceOf(fact));
        read
    };
    let level = choice(CatalogueColumn::Level, policy.catalogue.level);
    let certificate = choice(CatalogueColumn::Certificate, policy.catalogue.certificate);
    let amount = typed::money(cell(CatalogueColumn::Amount), "元");
    take(CatalogueColumn::Amount, amount.is_some(), Expected::Sum);
    take(CatalogueColumn::Unit, is_per_person(cell(CatalogueColumn::Unit)), Expected::PerPerson);
    let mut date = |column: CatalogueColumn| {
        let read = typed::date(cell(column));
        take(column, read.is_some() || cell(column).is_empty(), Expected::Date);
        read
    };
    let (valid_from, valid_until) = (date(CatalogueColumn::ValidFrom), date(CatalogueColumn::ValidUntil));
    let in_order = valid_from.zip(valid_until).is_none_or(|(from, until)| from <= until);
    take(CatalogueColumn::ValidUntil, in_order, Expected::UntilAfterFrom);
    let text = |column: CatalogueColumn| reading::without_unseen(cell(column));
    let occupation = named_without_code(&text(CatalogueColumn::Occupation)).to_owned();
    let source = text(CatalogueColumn::Source);
    let amount = amount.unwrap_or(Yuan::ZERO);
    let entry = Entry { occupation, level, certificate, amount, source, valid_from, valid_until };
    let occupation = named.name(CatalogueColumn::Occupation);
    (problems.len() == before).then_some(RightRow { number: row, occupation, entry })
}

/// Reports every row whose occupation, level and certificate another row already covers for some of the same days.
fn repeated(right: &[RightRow], problems: &mut Vec<RowProblem>) {
    let about = |one: usize, other: usize| by_what_they_are_about(&right[one].entry, &right[other].entry);
    let sorted: Vec<&RightRow> = in_order(right.len(), &about).into_iter().map(|at| &right[at as usize]).collect();
    for same in sorted.chunk_by(|one, other| by_what_they_are_about(&one.entry, &other.entry).is_eq()) {
        let numbered: Vec<(usize, &Entry)> = same.iter().map(|row| (row.number, &row.entry)).collect();
        for (row, earlier) in same.iter().zip(clashes(&numbered)) {
            if let Some(earlier) = earlier {
                let (column, value) = (row.occupation.to_owned(), row.entry.occupation.clone());
                problems.push(RowProblem { row: row.number, column, value, expected: Expected::NotTwice(earlier) });
            }
        }
    }
    let by_row = in_order(problems.len(), &|one, other| problems[one].row.cmp(&problems[other].row));
    let mut unordered: Vec<Option<RowProblem>> = problems.drain(..).map(Some).collect();
    problems.extend(by_row.into_iter().filter_map(|at| unordered[at as usize].take()));
}
