//! Results as an XLSX workbook: it opens on a sheet that fits a screen, behind which are the sheets of every item and of
//! the totals.

use super::export::{Cell, ExportTable, Head};
use super::guard::write_text;
use super::notes::notes;
use crate::i18n::tool_words;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{Color, Format, FormatAlign, Workbook, Worksheet, XlsxError};

/// A4, as rust_xlsxwriter numbers it.
const A4: u8 = 9;

/// The results as an XLSX workbook: the rows, everything of each, and the totals with the notes. Text is written as text,
/// and none of it becomes a formula later.
///
/// # Errors
/// What the writer refuses, such as more rows than a sheet has.
pub fn write_workbook(mut table: ExportTable, mut progress: impl FnMut(usize)) -> Result<Vec<u8>, XlsxError> {
    let formats = Formats::new();
    let (brief_heads, detail_heads) = (table.brief_heads(), table.detail_heads());
    let mut brief = rows_sheet(table.say(tool_words::SHEET_RESULTS), &brief_heads, table.rows(), &formats)?;
    // Who it is stays in sight beside the sums.
    brief.set_freeze_panes(1, 0)?.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
    brief.set_repeat_rows(0, 0)?;
    let mut detail = rows_sheet(table.say(tool_words::SHEET_DETAILS), &detail_heads, table.rows(), &formats)?;
    detail.set_freeze_panes(1, 3)?;
    for row in 0..table.rows() {
        let line = table.line(row);
        write_line(&mut brief, row as u32 + 1, table.brief(&line), &formats)?;
        write_line(&mut detail, row as u32 + 1, table.detail(&line), &formats)?;
        progress(row + 1);
    }
    let mut workbook = Workbook::new();
    workbook.push_worksheet(brief);
    workbook.push_worksheet(detail);
    totals_sheet(workbook.add_worksheet(), &table, &formats)?;
    workbook.save_to_buffer()
}

/// A sheet with a line for each row: its heads stay in sight, and filter.
fn rows_sheet(name: &str, heads: &[Head], rows: usize, formats: &Formats) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(name)?;
    for (column, head) in (0u16..).zip(heads) {
        write_text(&mut sheet, 0, column, &head.name, Some(&formats.head))?;
        sheet.set_column_width(column, head.width)?;
    }
    sheet.autofilter(0, 0, rows as u32, (heads.len() as u16).saturating_sub(1))?;
    Ok(sheet)
}

fn totals_sheet(sheet: &mut Worksheet, table: &ExportTable, formats: &Formats) -> Result<(), XlsxError> {
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
        write_line(sheet, row, line, formats)?;
    }
    for (row, note) in (notes_from..).zip(notes(table.roster, table.policy, table.language)) {
        write_text(sheet, row, 0, &note, None)?;
    }
    Ok(())
}

struct Formats {
    head: Format,
    top: Format,
    lines: Format,
    money: Format,
}

impl Formats {
    fn new() -> Formats {
        let top = || Format::new().set_align(FormatAlign::Top);
        Formats {
            head: top().set_bold().set_text_wrap().set_background_color(Color::RGB(0x00E8_F1FB)),
            top: top(),
            lines: top().set_text_wrap(),
            money: top().set_num_format("#,##0.00"),
        }
    }
}

fn write_line(sheet: &mut Worksheet, row: u32, cells: Vec<Cell>, formats: &Formats) -> Result<(), XlsxError> {
    for (column, cell) in (0u16..).zip(cells) {
        match cell {
            Cell::Text(text) | Cell::Lines(text) if text.is_empty() => {}
            Cell::Text(text) => write_text(sheet, row, column, &text, Some(&formats.top))?,
            Cell::Lines(text) => write_text(sheet, row, column, &text, Some(&formats.lines))?,
            Cell::Number(number) => drop(sheet.write_number_with_format(row, column, number as f64, &formats.top)?),
            Cell::Sum(sum) => {
                // A spreadsheet keeps nothing finer.
                let sum = sum.to_f64().unwrap_or_default();
                sheet.write_number_with_format(row, column, sum, &formats.money)?;
            }
        }
    }
    Ok(())
}
