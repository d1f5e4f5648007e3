//! Results as files: delimited text, and an XLSX workbook with a sheet of totals beside the rows.

use super::because::{because, heading};
use super::departments;
use super::guard::{delimited_line, write_text};
use super::judged::Judged;
use super::notes::notes;
use super::{Column, DepartmentTotal, Roster, Sums};
use crate::engine::{Answers, Range, Status, explain, read_in, reads};
use crate::i18n::roster_page::by_other_rows;
use crate::i18n::roster_sentences::repeated;
use crate::i18n::{beside, labelled, status_name, tool_words, words};
use crate::policy::{Derivation, FactId, Language, Policy, Text, text};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

/// The most rows that are exported with reasons: more would exceed the memory of a browser's tab.
pub const MOST_EXPLAINED: usize = 50_000;

/// A cell of a result.
enum Cell {
    Text(String),
    Number(usize),
    Sum(Option<Decimal>),
}

/// A roster's results as a table: one line for each row of the roster.
pub struct ExportTable<'a> {
    roster: &'a mut Roster,
    policy: &'static Policy,
    language: Language,
}

/// The row's own cells that identify it; the department is included if any row names one.
const SAID: [Column; 4] = [Column::Person, Column::Name, Column::Department, Column::Occupation];

impl<'a> ExportTable<'a> {
    /// The results of `roster`.
    pub fn new(roster: &'a mut Roster, policy: &'static Policy, language: Language) -> ExportTable<'a> {
        ExportTable { roster, policy, language }
    }

    fn say(&self, text: Text) -> &'static str {
        text.in_language(self.language)
    }

    /// The columns of [`SAID`] in use, and the date.
    fn said(&self) -> impl Iterator<Item = Column> + use<> {
        let has_departments = !self.roster.departments().0.is_empty();
        let said = SAID.into_iter().filter(move |column| has_departments || *column != Column::Department);
        said.chain([Column::Fact(self.policy.term.event)])
    }

    fn is_explained(&self) -> bool {
        self.roster.len() <= MOST_EXPLAINED
    }

    fn headers(&self) -> Vec<String> {
        let both_ends = |name: &str| {
            [text("最低", "low"), text("最高", "high")].map(|end| format!("{name} {}", end.in_language(self.language)))
        };
        let mut headers = vec![self.say(tool_words::ROW_NUMBER).to_owned()];
        headers.extend(self.said().map(|column| column.name(self.policy, self.language).to_owned()));
        let sums = [tool_words::SUM_TOGETHER, tool_words::SUM_PERSON, tool_words::SUM_ENTERPRISE];
        headers.extend(sums.into_iter().flat_map(|name| both_ends(self.say(name))));
        headers.push(self.say(tool_words::ROWS_OF_PERSON).to_owned());
        headers.extend(both_ends(self.say(tool_words::SUM_OF_PERSON)));
        if self.roster.catalogue().is_some() {
            headers.push(self.say(words::CATALOGUE_SOURCE).to_owned());
        }
        if self.is_explained() {
            headers.extend(SIDES.map(|side| labelled(self.say(side), self.say(words::BECAUSE), self.language)));
        }
        for item in &self.roster.totals().items {
            let side = self.say(side_name(item.enterprise));
            let name = format!("{side}·{}", self.say(item.entitlement.name));
            headers.push(name.clone());
            headers.extend(both_ends(&name));
        }
        headers
    }

    fn line(&mut self, row: usize) -> Vec<Cell> {
        let (number, _) = self.roster.cell(row, Column::Person);
        let mut cells = vec![Cell::Number(number as usize)];
        cells.extend(self.said().map(|column| Cell::Text(self.roster.cell(row, column).1.to_owned())));
        let judged = self.roster.judged(row);
        let sums = self.roster.totals().of_row(&judged);
        cells.extend([sums.together, sums.person, sums.enterprise].into_iter().flat_map(|sum| ends(Some(sum))));
        let (rows, of_person) = self.roster.of_person(row).map_or((1, sums), |(rows, sums)| (rows.len(), sums));
        cells.push(Cell::Number(rows));
        cells.extend(ends(Some(of_person.together)));
        if self.roster.catalogue().is_some() {
            cells.push(Cell::Text(self.roster.sources(row).join("; ")));
        }
        if self.is_explained() {
            cells.extend(self.reasons(row, &judged).map(Cell::Text));
        }
        for item in &judged.items {
            cells.push(Cell::Text(self.say(status_name(item.outcome.status)).to_owned()));
            cells.extend(ends(item.outcome.amount));
        }
        cells
    }

    /// The reasons for the results of the person's items, and of the enterprise's: one line per item.
    fn reasons(&mut self, row: usize, judged: &Judged) -> [String; 2] {
        let (person, enterprise) = self.roster.answers(row);
        let mut reasons = [Vec::new(), Vec::new()];
        for (item, total) in judged.items.iter().zip(&self.roster.totals().items) {
            let answers: &Answers = if total.enterprise { &enterprise } else { &person };
            let explanation = explain(item.outcome.entitlement, answers);
            let grant = heading(item.outcome.entitlement.grant, self.language);
            let why = match item.repeats {
                Some(number) => {
                    format!("{} [{grant}]", repeated(number, self.language))
                }
                // The enterprise's item waits until it is known whether the person counts.
                None if explanation.outcome.status != item.outcome.status => {
                    format!("{} [{grant}]", self.say(tool_words::AS_THE_PERSON))
                }
                None => because(self.policy, &explanation, self.language),
            };
            let (name, status) = (self.say(total.entitlement.name), self.say(status_name(item.outcome.status)));
            let reason = labelled(&beside(name, status, self.language), &why, self.language);
            reasons[usize::from(total.enterprise)].push(reason);
        }
        for (fact, rows) in self.roster.settled_by_others(row) {
            let line = by_other_rows(self.say(self.policy.fact(fact).name), rows, self.language);
            let concerned = [false, true].map(|enterprise| self.concerns(fact, enterprise));
            let sides = reasons.iter_mut().zip(concerned).filter(|(_, concerned)| *concerned);
            sides.for_each(|(side, _)| side.push(line.clone()));
        }
        reasons.map(|lines| lines.join("\n"))
    }

    /// Whether a fact matters to a side: one of its items reads it, or decides whether the enterprise counts a person.
    fn concerns(&self, fact: FactId, enterprise: bool) -> bool {
        let mut items = self.roster.totals().items.iter().filter(|item| item.enterprise == enterprise);
        let counts = self.policy.roster.derived.iter().any(|derived| match derived.from {
            Derivation::CountsPerson(condition) => read_in(condition).contains(fact),
            Derivation::Same(_) => false,
        });
        (enterprise && counts) || items.any(|item| reads(item.entitlement).contains(fact))
    }

    /// The totals: overall, then each item with the number of rows of each status.
    fn totals(&self) -> Vec<Vec<Cell>> {
        let say = |text: Text| Cell::Text(self.say(text).to_owned());
        let totals = self.roster.totals();
        let Sums { person, enterprise, together } = totals.sums;
        let mut lines = vec![vec![say(tool_words::SUMMARY_HEADING), Cell::Text(String::new())]];
        lines[0].extend([text("最低", "low"), text("最高", "high")].map(say));
        lines[0].extend(Status::ALL.map(|status| say(status_name(status))));
        let sums = [
            (tool_words::SUM_TOGETHER, together),
            (tool_words::SUM_PERSON, person),
            (tool_words::SUM_ENTERPRISE, enterprise),
        ];
        lines.extend(sums.into_iter().map(|(name, sum)| {
            let mut line = vec![say(name), Cell::Number(totals.rows)];
            line.extend(ends(Some(sum)));
            line
        }));
        lines.extend(totals.items.iter().map(|item| {
            let mut line = vec![say(item.entitlement.name), say(side_name(item.enterprise))];
            line.extend(ends(Some(item.sum)));
            line.extend(item.counts.map(Cell::Number));
            line.push(Cell::Text(heading(item.entitlement.grant, self.language).to_owned()));
            line
        }));
        lines
    }

    /// The totals of each department; empty if no row names one.
    fn departments(&self) -> Vec<Vec<Cell>> {
        let (listed, left_out) = self.roster.departments();
        let heading = [tool_words::BY_DEPARTMENT, tool_words::ROWS, text("最低", "low"), text("最高", "high")];
        let heading = heading.map(|name| Cell::Text(self.say(name).to_owned()));
        let department = |department: &DepartmentTotal| {
            let mut line = vec![Cell::Text(department.named(self.language)), Cell::Number(department.rows)];
            line.extend(ends(Some(department.sums.together)));
            line
        };
        let others = (left_out > 0)
            .then(|| vec![Cell::Text(self.say(tool_words::OTHER_DEPARTMENTS).to_owned()), Cell::Number(left_out)]);
        let heading = (!listed.is_empty()).then_some(Vec::from(heading));
        heading.into_iter().chain(listed.iter().map(department)).chain(others).collect()
    }
}

const SIDES: [Text; 2] = [tool_words::FOR_THE_PERSON, tool_words::FOR_THE_ENTERPRISE];

const fn side_name(enterprise: bool) -> Text {
    if enterprise { tool_words::SIDE_ENTERPRISE } else { tool_words::SIDE_PERSON }
}

/// Both ends of a sum, rounded as it leaves the engine.
fn ends(sum: Option<Range>) -> [Cell; 2] {
    let sum = sum.map(Range::rounded_to_fen);
    [Cell::Sum(sum.and_then(|sum| sum.low)), Cell::Sum(sum.and_then(|sum| sum.high))]
}

/// The results as delimited text, in UTF-8 with a byte order mark for Excel; the departments and the notes follow the
/// rows.
pub fn write_delimited(mut table: ExportTable, mut progress: impl FnMut(usize)) -> String {
    let headers = table.headers();
    let mut written = format!("\u{feff}{}", delimited_line(headers.iter().map(String::as_str)));
    for row in 0..table.roster.len() {
        let cells: Vec<String> = table
            .line(row)
            .into_iter()
            .map(|cell| match cell {
                Cell::Text(text) => text,
                Cell::Number(number) => number.to_string(),
                Cell::Sum(sum) => sum.map_or_else(String::new, |sum| sum.normalize().to_string()),
            })
            .collect();
        written.push_str(&delimited_line(cells.iter().map(String::as_str)));
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

/// The results as an XLSX workbook: the rows, and the totals with the notes. Text is written as text, and none of it
/// can become a formula.
///
/// # Errors
/// The XLSX writer's error, such as more rows than a sheet has.
pub fn write_workbook(mut table: ExportTable, mut progress: impl FnMut(usize)) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let formats = Formats { bold: Format::new().set_bold(), money: Format::new().set_num_format("#,##0.00") };
    let sheet = workbook.add_worksheet();
    sheet.set_name(table.say(tool_words::ROWS_HEADING))?;
    sheet.set_freeze_panes(1, 3)?;
    for (column, header) in (0u16..).zip(table.headers()) {
        write_text(sheet, 0, column, &header, Some(&formats.bold))?;
    }
    for row in 0..table.roster.len() {
        write_line(sheet, row as u32 + 1, table.line(row), &formats)?;
        progress(row + 1);
    }
    let sheet = workbook.add_worksheet();
    sheet.set_name(table.say(tool_words::SUMMARY_HEADING))?;
    for (column, width) in (0u16..).zip([44, 10, 14, 14, 12, 12, 12, 12, 40]) {
        sheet.set_column_width(column, width)?;
    }
    let mut lines = table.totals();
    let departments = table.departments();
    if !departments.is_empty() {
        lines.push(Vec::new());
        lines.extend(departments);
    }
    let notes_from = lines.len() as u32 + 1;
    for (row, line) in (0u32..).zip(lines) {
        write_line(sheet, row, line, &formats)?;
    }
    for (row, note) in (notes_from..).zip(notes(table.roster, table.policy, table.language)) {
        write_text(sheet, row, 0, &note, None)?;
    }
    workbook.save_to_buffer()
}

struct Formats {
    bold: Format,
    money: Format,
}

fn write_line(sheet: &mut Worksheet, row: u32, cells: Vec<Cell>, formats: &Formats) -> Result<(), XlsxError> {
    for (column, cell) in (0u16..).zip(cells) {
        match cell {
            Cell::Text(text) if text.is_empty() => {}
            Cell::Sum(None) => {}
            Cell::Text(text) => write_text(sheet, row, column, &text, None)?,
            Cell::Number(number) => drop(sheet.write_number(row, column, number as f64)?),
            Cell::Sum(Some(sum)) => {
                // A spreadsheet stores nothing more precise.
                let sum = sum.to_f64().unwrap_or_default();
                sheet.write_number_with_format(row, column, sum, &formats.money)?;
            }
        }
    }
    Ok(())
}
