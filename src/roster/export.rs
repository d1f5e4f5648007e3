//! Results as a table: what a clerk needs of a row first, then every sum and every item; written as delimited text here,
//! and as a workbook in [`super::write_workbook`].

use super::because::heading;
use super::guard::delimited_line;
use super::judged::Judged;
use super::notes::notes;
use super::row_told::{RowTold, open_end, open_items, side_name, status, told};
use super::{Column, DepartmentTotal, Roster, Sums, departments};
use crate::engine::{Range, Status};
use crate::i18n::{labelled, status_name, tool_words, words};
use crate::policy::{Entitlement, Language, Policy, Text, text};
use rust_decimal::Decimal;

/// The most rows that are exported with reasons: more would exceed the memory of a browser's tab.
pub const MOST_EXPLAINED: usize = 50_000;

/// A cell of a result.
pub(super) enum Cell {
    /// Words; nothing where there is nothing to say.
    Text(String),
    /// Words of several lines.
    Lines(String),
    /// A number of rows or people.
    Number(usize),
    /// A sum of yuan.
    Sum(Decimal),
}

/// The head of a column, and how wide it is in characters of a spreadsheet.
pub(super) struct Head {
    pub name: String,
    pub width: u8,
}

/// A roster's results as a table: one line for each row of the roster.
pub struct ExportTable<'a> {
    pub(super) roster: &'a mut Roster,
    pub(super) policy: &'static Policy,
    pub(super) language: Language,
}

/// The row's own cells that identify it; the department is included if any row names one.
const SAID: [Column; 4] = [Column::Person, Column::Name, Column::Department, Column::Occupation];
const ENDS: [Text; 2] = [text("最低", "low"), text("最高", "high")];
const SIDES: [Text; 2] = [tool_words::FOR_THE_PERSON, tool_words::FOR_THE_ENTERPRISE];

/// One row, worked out: what it comes to, and what is said of it.
pub(super) struct Line {
    row: usize,
    judged: Judged,
    sums: Sums,
    told: Option<RowTold>,
}

impl<'a> ExportTable<'a> {
    /// The results of `roster`.
    pub fn new(roster: &'a mut Roster, policy: &'static Policy, language: Language) -> ExportTable<'a> {
        ExportTable { roster, policy, language }
    }

    pub(super) fn say(&self, text: Text) -> &'static str {
        text.in_language(self.language)
    }

    /// How many rows there are.
    pub(super) fn rows(&self) -> usize {
        self.roster.len()
    }

    fn is_explained(&self) -> bool {
        self.rows() <= MOST_EXPLAINED
    }

    /// The columns of [`SAID`], and the date.
    fn said(&self) -> impl Iterator<Item = Column> + use<> {
        let has_departments = !self.roster.departments().0.is_empty();
        let said = SAID.into_iter().filter(move |column| has_departments || *column != Column::Department);
        said.chain([Column::Fact(self.policy.term.event)])
    }

    /// Of these, those that say whose a row is, as far as the file has them.
    fn who(&self) -> Vec<Column> {
        let columns: Vec<Column> = self.roster.kept_columns().collect();
        let who = |column: &Column| {
            *column == Column::Department
                || (matches!(column, Column::Person | Column::Name) && columns.contains(column))
        };
        self.said().filter(who).collect()
    }

    fn column_head(&self, column: Column) -> Head {
        Head { name: column.name(self.policy, self.language).to_owned(), width: 14 }
    }

    /// Both ends of a sum.
    fn both_ends(&self, name: &str) -> [Head; 2] {
        ENDS.map(|end| Head { name: format!("{name} {}", self.say(end)), width: 13 })
    }

    /// The heads of what a clerk needs of a row.
    pub(super) fn brief_heads(&self) -> Vec<Head> {
        let head = |name: Text, width: u8| Head { name: self.say(name).to_owned(), width };
        let mut heads = vec![head(tool_words::ROW_NUMBER, 7)];
        heads.extend(self.who().into_iter().map(|column| self.column_head(column)));
        heads.push(head(tool_words::ROW_RESULT, 11));
        heads.extend([tool_words::ROW_CERTAIN, tool_words::ROW_AT_MOST].map(|name| head(name, 14)));
        if self.is_explained() {
            heads.extend([head(tool_words::ROW_WHY, 56), head(tool_words::ROW_MISSING, 36)]);
        }
        heads
    }

    /// What a clerk needs of a row.
    pub(super) fn brief(&self, line: &Line) -> Vec<Cell> {
        let mut cells = vec![self.number(line.row)];
        cells.extend(self.who().into_iter().map(|column| self.own(line.row, column)));
        cells.push(Cell::Text(self.say(status_name(status(&line.judged))).to_owned()));
        cells.extend(self.ends(Some(line.sums.together), open_items(&line.judged)));
        cells
            .extend(line.told.iter().flat_map(|told| [&told.why, &told.missing].map(|said| Cell::Lines(said.clone()))));
        cells
    }

    /// The heads of every sum and item, below whose own.
    pub(super) fn detail_heads(&self) -> Vec<Head> {
        let mut heads = vec![Head { name: self.say(tool_words::ROW_NUMBER).to_owned(), width: 7 }];
        heads.extend(self.said().map(|column| self.column_head(column)));
        heads.extend(self.rest_heads());
        heads
    }

    fn rest_heads(&self) -> Vec<Head> {
        let head = |name: String, width: u8| Head { name, width };
        let sums = [tool_words::SUM_TOGETHER, tool_words::SUM_PERSON, tool_words::SUM_ENTERPRISE];
        let mut heads: Vec<Head> = sums.into_iter().flat_map(|name| self.both_ends(self.say(name))).collect();
        heads.push(head(self.say(tool_words::ROWS_OF_PERSON).to_owned(), 8));
        heads.extend(self.both_ends(self.say(tool_words::SUM_OF_PERSON)));
        if self.roster.catalogue().is_some() {
            heads.push(head(self.say(words::CATALOGUE_SOURCE).to_owned(), 24));
        }
        if self.is_explained() {
            let named = |side| labelled(self.say(side), self.say(words::BECAUSE), self.language);
            heads.extend(SIDES.map(|side| head(named(side), 50)));
        }
        for item in &self.roster.totals().items {
            let side = self.say(side_name(item.enterprise));
            let name = format!("{side}·{}", self.say(item.entitlement.name));
            heads.push(head(name.clone(), 13));
            heads.extend(self.both_ends(&name));
        }
        heads
    }

    /// Every sum and item of a row, after whose it is.
    pub(super) fn detail(&mut self, line: &Line) -> Vec<Cell> {
        let mut cells = vec![self.number(line.row)];
        cells.extend(self.said().map(|column| self.own(line.row, column)));
        cells.extend(self.rest(line));
        cells
    }

    fn rest(&mut self, Line { row, judged, sums, told }: &Line) -> Vec<Cell> {
        let mut cells: Vec<Cell> = Vec::new();
        let open = || open_items(judged);
        for sum in [sums.together, sums.person, sums.enterprise] {
            cells.extend(self.ends(Some(sum), open()));
        }
        let (rows, of_person) = self.roster.of_person(*row).map_or((1, *sums), |(rows, sums)| (rows.len(), sums));
        cells.push(Cell::Number(rows));
        cells.extend(self.ends(Some(of_person.together), self.items()));
        if self.roster.catalogue().is_some() {
            cells.push(Cell::Text(self.roster.sources(*row).join("; ")));
        }
        cells.extend(told.iter().flat_map(|told| told.sides.each_ref().map(|said| Cell::Text(said.clone()))));
        for item in &judged.items {
            cells.push(Cell::Text(self.say(status_name(item.outcome.status)).to_owned()));
            cells.extend(self.ends(item.outcome.amount, [item.outcome.entitlement].into_iter()));
        }
        cells
    }

    /// Works a row out, with what is said of it.
    pub(super) fn line(&mut self, row: usize) -> Line {
        let judged = self.roster.judged(row);
        let sums = self.roster.totals().of_row(&judged);
        let explained = self.is_explained();
        let told = explained.then(|| told(self.roster, self.policy, self.language, row, &judged));
        Line { row, judged, sums, told }
    }

    fn number(&self, row: usize) -> Cell {
        Cell::Number(self.roster.cell(row, Column::Person).0 as usize)
    }

    fn own(&self, row: usize, column: Column) -> Cell {
        Cell::Text(self.roster.cell(row, column).1.to_owned())
    }

    /// The items of the roster whose sum over all rows is open.
    fn items(&self) -> impl Iterator<Item = &'static Entitlement> {
        let open = self.roster.totals().items.iter().filter(|item| item.sum.high.is_none());
        open.map(|item| item.entitlement)
    }

    /// Both ends of a sum, as it leaves the engine; an end that is open in words, for an empty cell reads as nothing.
    fn ends<'b>(&self, sum: Option<Range>, open: impl Iterator<Item = &'b Entitlement>) -> [Cell; 2] {
        let Some(Range { low, high }) = sum.map(Range::rounded_to_fen) else {
            return [Cell::Text(String::new()), Cell::Text(String::new())];
        };
        let words = match (low, high) {
            (Some(_), Some(_)) => "",
            _ => self.say(open_end(self.policy, open)),
        };
        [low, high].map(|end| end.map_or_else(|| Cell::Text(words.to_owned()), Cell::Sum))
    }

    /// The totals: what everything comes to, then every item with how many rows have which status.
    pub(super) fn totals(&self) -> Vec<Vec<Cell>> {
        let say = |text: Text| Cell::Text(self.say(text).to_owned());
        let totals = self.roster.totals();
        let Sums { person, enterprise, together } = totals.sums;
        let mut lines = vec![vec![say(tool_words::SUMMARY_HEADING), Cell::Text(String::new())]];
        lines[0].extend(ENDS.map(say));
        lines[0].extend(Status::ALL.map(|status| say(status_name(status))));
        let sums = [
            (tool_words::SUM_TOGETHER, together),
            (tool_words::SUM_PERSON, person),
            (tool_words::SUM_ENTERPRISE, enterprise),
        ];
        lines.extend(sums.into_iter().map(|(name, sum)| {
            let mut line = vec![say(name), Cell::Number(totals.rows)];
            line.extend(self.ends(Some(sum), self.items()));
            line
        }));
        lines.extend(totals.items.iter().map(|item| {
            let mut line = vec![say(item.entitlement.name), say(side_name(item.enterprise))];
            line.extend(self.ends(Some(item.sum), [item.entitlement].into_iter()));
            line.extend(item.counts.map(Cell::Number));
            line.push(Cell::Text(heading(item.entitlement.grant, self.language).to_owned()));
            line
        }));
        lines
    }

    /// What each department comes to; nothing where no row names one.
    pub(super) fn departments(&self) -> Vec<Vec<Cell>> {
        let (listed, left_out) = self.roster.departments();
        let heading = [tool_words::BY_DEPARTMENT, tool_words::ROWS, ENDS[0], ENDS[1]];
        let heading = heading.map(|name| Cell::Text(self.say(name).to_owned()));
        let department = |department: &DepartmentTotal| {
            let mut line = vec![Cell::Text(department.named(self.language)), Cell::Number(department.rows)];
            line.extend(self.ends(Some(department.sums.together), self.items()));
            line
        };
        let others = (left_out > 0)
            .then(|| vec![Cell::Text(self.say(tool_words::OTHER_DEPARTMENTS).to_owned()), Cell::Number(left_out)]);
        let heading = (!listed.is_empty()).then_some(Vec::from(heading));
        heading.into_iter().chain(listed.iter().map(department)).chain(others).collect()
    }
}

/// The results as delimited text, in UTF-8 with the mark that tells Excel so: what a clerk needs first, then everything
/// else; below the rows stand the departments and the notes.
pub fn write_delimited(mut table: ExportTable, mut progress: impl FnMut(usize)) -> String {
    let who = table.who();
    let own: Vec<Column> = table.said().filter(|column| !who.contains(column)).collect();
    let mut heads = table.brief_heads();
    heads.extend(own.iter().map(|column| table.column_head(*column)));
    heads.extend(table.rest_heads());
    let mut written = format!("\u{feff}{}", delimited_line(heads.iter().map(|head| head.name.as_str())));
    for row in 0..table.rows() {
        let line = table.line(row);
        let mut cells = table.brief(&line);
        cells.extend(own.iter().map(|column| table.own(row, *column)));
        cells.extend(table.rest(&line));
        let cells = cells.into_iter().map(|cell| match cell {
            Cell::Text(text) | Cell::Lines(text) => text,
            Cell::Number(number) => number.to_string(),
            Cell::Sum(sum) => sum.normalize().to_string(),
        });
        written.push_str(&delimited_line(cells.collect::<Vec<_>>().iter().map(String::as_str)));
        progress(row + 1);
    }
    written.push_str("\r\n");
    // Whole sentences, so that a later import of the file as a roster does not take them for people.
    for department in departments::in_words(table.roster, table.language) {
        written.push_str(&delimited_line([department.as_str()]));
    }
    for note in notes(table.roster, table.policy, table.language) {
        written.push_str(&delimited_line([note.as_str()]));
    }
    written
}
