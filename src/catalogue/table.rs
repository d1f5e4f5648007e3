//! A catalogue as a bureau publishes it: a title, a header of one or two rows, sums of several levels side by side,
//! notes below. Converted into the rows of a catalogue; all skipped rows are reported.

use super::layout::Layout;
use super::{CatalogueColumn, CatalogueRows, NamedValues, RowProblem};
use crate::policy::{ChoiceId, Policy};
use crate::reading;
use crate::reading::spelled;

/// The number of characters of a row that are shown.
const SHOWN: usize = 80;

/// The reason why a row of a file is not a row of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhySkipped {
    /// It is above the header.
    AboveTheHeader,
    /// It repeats the header.
    HeaderAgain,
    /// It has no sum: a section title of the table, or a note.
    NoSum,
}

/// A row of a file that is not a row of the catalogue.
#[derive(Clone, Debug, PartialEq)]
pub struct SkippedRow {
    /// Its number in the file.
    pub row: usize,
    /// Its text, shortened.
    pub text: String,
    /// The reason for skipping it.
    pub why: WhySkipped,
}

/// A published table, converted.
#[derive(Clone, Debug, PartialEq)]
pub struct CatalogueTable {
    rows: Vec<NamedValues>,
    /// For each row of the catalogue, its row in the file, and the file's name for its column of sums.
    places: Vec<(usize, String)>,
    /// The file's name for each column; empty for a column that it lacks.
    names: [String; CatalogueColumn::ALL.len()],
    /// The number of the header's row in the file.
    pub header: usize,
    /// The columns that were not used, by their names in the file.
    pub ignored: Vec<String>,
    /// The rows that were skipped.
    pub skipped: Vec<SkippedRow>,
    /// The number of rows without an occupation, which take that of the row above.
    pub filled: usize,
    /// Whether the unit is missing and has to be added to every row.
    pub lacks_unit: bool,
    /// Whether the source document is missing and has to be added to every row.
    pub lacks_source: bool,
    /// The title of the table.
    pub title: String,
}

impl CatalogueTable {
    /// Reads the records of a file; `None` if no header of a catalogue is among the first of them.
    pub fn read(policy: &Policy, records: &[Vec<String>]) -> Option<CatalogueTable> {
        let layout = Layout::find(policy, records)?;
        let mut reading = Reading { policy, layout: &layout, table: CatalogueTable::new(&layout), above: "" };
        for (at, cells) in records.iter().enumerate() {
            reading.record(at, cells, records);
        }
        Some(reading.table)
    }

    fn new(layout: &Layout) -> CatalogueTable {
        let name =
            |column: CatalogueColumn| layout.position(column).map_or("", |at| layout.names[at].trim()).to_owned();
        CatalogueTable {
            rows: Vec::new(),
            places: Vec::new(),
            names: CatalogueColumn::ALL.map(name),
            header: layout.at + 1,
            ignored: layout.ignored(),
            skipped: Vec::new(),
            filled: 0,
            lacks_unit: layout.unit.is_none() && layout.position(CatalogueColumn::Unit).is_none(),
            lacks_source: layout.position(CatalogueColumn::Source).is_none(),
            title: layout.title.clone(),
        }
    }

    /// The number of sums.
    pub fn sums(&self) -> usize {
        self.rows.len()
    }

    /// The rows of the catalogue, completed with the unit and the source document that the table lacks.
    pub fn completed(&self, unit: &str, source: &str) -> CatalogueRows {
        let lacking =
            [(CatalogueColumn::Unit, self.lacks_unit, unit), (CatalogueColumn::Source, self.lacks_source, source)];
        let told = lacking.iter().filter(|(_, lacks, _)| *lacks);
        let told: NamedValues = told.map(|(column, _, value)| (column.id().to_owned(), (*value).to_owned())).collect();
        let rows = self.rows.iter().map(|row| row.iter().chain(&told).cloned().collect());
        CatalogueRows { rows: rows.collect(), example: false }
    }

    /// A problem of a completed row, with the file's row number and column name.
    #[must_use]
    pub fn placed(&self, problem: RowProblem) -> RowProblem {
        let row_in_file = |row: usize| self.places.get(row.wrapping_sub(1)).map_or(row, |(row, _)| *row);
        let column = CatalogueColumn::named(&problem.column);
        let name = match column {
            Some(CatalogueColumn::Amount) => self.places.get(problem.row.wrapping_sub(1)).map(|(_, name)| name.clone()),
            Some(column) => Some(self.names[column as usize].clone()),
            None => None,
        };
        let called = column.map_or(&*problem.column, |column| column.headers()[0]);
        RowProblem {
            row: row_in_file(problem.row),
            column: name.filter(|name| !name.is_empty()).unwrap_or_else(|| called.to_owned()),
            value: problem.value,
            expected: problem.expected.of_rows(row_in_file),
        }
    }
}

/// A table while it is read.
struct Reading<'a> {
    policy: &'a Policy,
    layout: &'a Layout,
    table: CatalogueTable,
    /// The occupation of the row above.
    above: &'a str,
}

impl<'a> Reading<'a> {
    fn record(&mut self, at: usize, cells: &'a [String], records: &[Vec<String>]) {
        let header = self.layout.at..self.layout.at + self.layout.rows;
        if header.contains(&at) || cells.iter().all(|cell| cell.trim().is_empty()) {
            return;
        }
        let is_header_again = || records[header].iter().any(|row| is_again(row, cells));
        let why = if at < self.layout.at {
            WhySkipped::AboveTheHeader
        } else if is_header_again() {
            WhySkipped::HeaderAgain
        } else if self.has_no_sum(cells) {
            WhySkipped::NoSum
        } else {
            return self.entries(at, cells);
        };
        let said: Vec<&str> = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
        let text = said.join(" ").chars().take(SHOWN).collect();
        self.table.skipped.push(SkippedRow { row: at + 1, text, why });
    }

    /// Whether a row has no sum, and needs none: a level or a certificate beside an occupation needs one.
    fn has_no_sum(&self, cells: &[String]) -> bool {
        let said: Vec<&str> = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
        let is_said = |at: usize| cells.get(at).is_some_and(|cell| !spelled::says_nothing(cell));
        let is_column_said = |column: CatalogueColumn| self.layout.position(column).is_some_and(is_said);
        let needs_one = is_column_said(CatalogueColumn::Occupation)
            && (is_column_said(CatalogueColumn::Level) || is_column_said(CatalogueColumn::Certificate));
        // A page number is the only cell of its row, and a line merged across the table has the same text in every
        // cell.
        let is_line = said.len() == 1 && self.layout.parts.iter().flatten().count() > 2
            || said.len() > 1 && said.iter().all(|cell| *cell == said[0]);
        match self.layout.sums().any(|(at, _)| is_said(at)) {
            true => is_line,
            false => !needs_one,
        }
    }

    /// The sums of a row, each a row of the catalogue.
    fn entries(&mut self, at: usize, cells: &'a [String]) {
        let cell = |at: usize| cells.get(at).map_or("", |cell| cell.trim());
        let mut shared: NamedValues = Vec::new();
        for column in CatalogueColumn::ALL.into_iter().filter(|column| *column != CatalogueColumn::Amount) {
            let Some(position) = self.layout.position(column) else { continue };
            let mut value = cell(position);
            if column == CatalogueColumn::Occupation {
                match value {
                    "" if !self.above.is_empty() => {
                        value = self.above;
                        self.table.filled += 1;
                    }
                    "" => {}
                    said => self.above = said,
                }
            }
            // In tables a dash means an empty cell.
            let is_optional = matches!(
                column,
                CatalogueColumn::Level
                    | CatalogueColumn::Certificate
                    | CatalogueColumn::ValidFrom
                    | CatalogueColumn::ValidUntil
            );
            let value = if is_optional && spelled::says_nothing(value) { "" } else { value };
            shared.push((column.id().to_owned(), value.to_owned()));
        }
        if let Some(unit) = self.layout.unit.as_ref().filter(|_| self.layout.position(CatalogueColumn::Unit).is_none())
        {
            shared.push((CatalogueColumn::Unit.id().to_owned(), unit.clone()));
        }
        for (position, level) in self.layout.sums() {
            if level.is_some() && spelled::says_nothing(cell(position)) {
                continue;
            }
            let mut row = shared.clone();
            if let Some(level) = level {
                row.retain(|(key, _)| key != CatalogueColumn::Level.id());
                row.push((CatalogueColumn::Level.id().to_owned(), self.level(level).to_owned()));
            }
            row.push((CatalogueColumn::Amount.id().to_owned(), cell(position).to_owned()));
            self.table.rows.push(row);
            self.table.places.push((at + 1, self.layout.names[position].trim().to_owned()));
        }
    }

    fn level(&self, level: ChoiceId) -> &'static str {
        let choices = self.policy.fact(self.policy.catalogue.level).kind.choices();
        choices.get(level.position()).map_or("", |choice| choice.id)
    }
}

/// Whether a row repeats the header: at least two cells are filled, and all of them agree.
fn is_again(header: &[String], cells: &[String]) -> bool {
    let said = cells.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty());
    let same = |(at, cell): (usize, &String)| header.get(at).is_some_and(|name| reading::same(name, cell));
    let (all, again) = said.fold((0, 0), |(all, again), cell| (all + 1, again + usize::from(same(cell))));
    all >= 2 && all == again
}
