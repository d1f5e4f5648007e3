//! Results as files: delimited text and XLSX.

use super::{Column, Roster};
use crate::engine::Range;
use crate::i18n::{status_name, words};
use crate::policy::{Language, Policy, text};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{Format, Workbook, XlsxError};

/// A cell of a result.
enum Cell {
    Text(String),
    Sum(Option<Decimal>),
}

/// A roster's results as a table: one line for each row of the roster.
pub struct Table<'a> {
    roster: &'a mut Roster,
    policy: &'static Policy,
    language: Language,
}

impl<'a> Table<'a> {
    /// The results of `roster`.
    pub fn new(roster: &'a mut Roster, policy: &'static Policy, language: Language) -> Table<'a> {
        Table { roster, policy, language }
    }

    fn headers(&self) -> Vec<String> {
        let say = |zh: &'static str, en: &'static str| text(zh, en).in_language(self.language).to_owned();
        let (low, high) = (say("最低", "low"), say("最高", "high"));
        let mut headers = vec![say("行号", "row")];
        headers.extend([Column::Person, Column::Name].map(|column| column.name(self.policy, self.language).to_owned()));
        let total = words::TOTAL.in_language(self.language);
        headers.extend([format!("{total} {low}"), format!("{total} {high}")]);
        for item in &self.roster.totals().items {
            let side = if item.enterprise { say("企业", "enterprise") } else { say("个人", "person") };
            let name = format!("{side}·{}", item.entitlement.name.in_language(self.language));
            headers.extend([name.clone(), format!("{name} {low}"), format!("{name} {high}")]);
        }
        headers
    }

    fn line(&mut self, row: usize) -> Vec<Cell> {
        let (number, person) = self.roster.cell(row, Column::Person);
        let mut cells = vec![Cell::Sum(Some(Decimal::from(number))), Cell::Text(person.to_owned())];
        cells.push(Cell::Text(self.roster.cell(row, Column::Name).1.to_owned()));
        let judged = self.roster.judged(row);
        cells.extend(ends(Some(self.roster.totals().of_row(&judged))));
        for item in &judged.items {
            cells.push(Cell::Text(status_name(item.outcome.status).in_language(self.language).to_owned()));
            cells.extend(ends(item.outcome.amount));
        }
        cells
    }
}

/// Both ends of a sum, as it leaves the engine.
fn ends(sum: Option<Range>) -> [Cell; 2] {
    let sum = sum.map(Range::rounded_to_fen);
    [Cell::Sum(sum.and_then(|sum| sum.low)), Cell::Sum(sum.and_then(|sum| sum.high))]
}

/// Text that no spreadsheet takes for a formula: what starts like one gets an apostrophe before it.
pub fn guarded(text: &str) -> String {
    match text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) {
        true => format!("'{text}"),
        false => text.to_owned(),
    }
}

/// One line of delimited text, quoted where it must be; other spreadsheets take other separators.
pub fn delimited_line<'a>(cells: impl IntoIterator<Item = &'a str>) -> String {
    let quoted = |cell: &str| match cell.contains(['"', ',', ';', '\t', '\n', '\r']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.to_owned(),
    };
    let cells: Vec<String> = cells.into_iter().map(quoted).collect();
    format!("{}\r\n", cells.join(","))
}

/// The results as delimited text, in UTF-8 with the mark that tells Excel so.
pub fn write_delimited(mut table: Table, mut progress: impl FnMut(usize)) -> String {
    let headers = table.headers();
    let mut written = format!("\u{feff}{}", delimited_line(headers.iter().map(String::as_str)));
    for row in 0..table.roster.len() {
        let cells: Vec<String> = table
            .line(row)
            .into_iter()
            .map(|cell| match cell {
                Cell::Text(text) => guarded(&text),
                Cell::Sum(sum) => sum.map_or_else(String::new, |sum| sum.normalize().to_string()),
            })
            .collect();
        written.push_str(&delimited_line(cells.iter().map(String::as_str)));
        progress(row + 1);
    }
    written
}

/// The results as an XLSX workbook. Text is written as text, so none of it can be a formula.
///
/// # Errors
/// What the writer refuses, such as more rows than a sheet has.
pub fn write_workbook(mut table: Table, mut progress: impl FnMut(usize)) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let (bold, money) = (Format::new().set_bold(), Format::new().set_num_format("#,##0.00"));
    let sheet = workbook.add_worksheet();
    sheet.set_name(text("测算结果", "Estimate").in_language(table.language))?;
    sheet.set_freeze_panes(1, 3)?;
    for (column, header) in (0u16..).zip(table.headers()) {
        sheet.write_string_with_format(0, column, header, &bold)?;
    }
    for row in 0..table.roster.len() {
        for (column, cell) in (0u16..).zip(table.line(row)) {
            let line = row as u32 + 1;
            match cell {
                Cell::Text(text) if text.is_empty() => {}
                Cell::Text(text) => drop(sheet.write_string(line, column, text)?),
                Cell::Sum(None) => {}
                Cell::Sum(Some(sum)) if column == 0 => drop(sheet.write_number(line, column, number(sum))?),
                Cell::Sum(Some(sum)) => drop(sheet.write_number_with_format(line, column, number(sum), &money)?),
            }
        }
        progress(row + 1);
    }
    workbook.save_to_buffer()
}

/// The number a spreadsheet keeps; it has nothing finer.
fn number(sum: Decimal) -> f64 {
    sum.to_f64().unwrap_or_default()
}
