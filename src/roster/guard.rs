//! Protection of text in files and tables for spreadsheets: none of it becomes a formula, and reading it back restores
//! it.

use crate::reading::is_unseen;
use rust_xlsxwriter::{Format, Worksheet, XlsxError};

/// The prefix by which a spreadsheet takes a text for text, not for a formula.
const MARK: char = '\'';

/// Characters that start a formula, and those that a Unicode-aware program treats alike: full-width, small, superscript
/// and subscript forms.
const BEGINNINGS: [char; 20] =
    ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '⁼', '⁺', '⁻', '₌', '₊', '₋', '−', '﬩'];

/// Whether some program may skip a character: spaces of every kind, and invisible characters.
fn is_passed_over(character: char) -> bool {
    character.is_whitespace() || is_unseen(character)
}

/// Whether a spreadsheet may take a text for a formula. Leading marks are ignored, so that a mark of the text itself is
/// distinct from ours.
fn begins_like_a_formula(text: &str) -> bool {
    let seen = text.chars().find(|&character| character != MARK && !is_passed_over(character));
    seen.is_some_and(|character| BEGINNINGS.contains(&character)) || text.starts_with(['\t', '\r'])
}

/// Text that no spreadsheet takes for a formula: an apostrophe is put before text that starts like one.
pub fn guarded(text: &str) -> String {
    match begins_like_a_formula(text) {
        true => format!("{MARK}{text}"),
        false => text.to_owned(),
    }
}

/// The text without its guard.
pub fn unguarded(text: &str) -> &str {
    match text.strip_prefix(MARK) {
        Some(rest) if begins_like_a_formula(rest) => rest,
        _ => text,
    }
}

/// One line of delimited text: each cell guarded, and quoted if it contains any separator that a spreadsheet may use.
pub fn delimited_line<'a>(cells: impl IntoIterator<Item = &'a str>) -> String {
    let quoted = |cell: &str| match cell.contains(['"', ',', ';', '\t', '\n', '\r']) {
        true => format!("\"{}\"", guarded(cell).replace('"', "\"\"")),
        false => guarded(cell),
    };
    let cells: Vec<String> = cells.into_iter().map(quoted).collect();
    format!("{}\r\n", cells.join(","))
}

/// One line of a table to paste into a spreadsheet: each cell guarded, separated by tabs.
pub fn pasted_line<'a>(cells: impl IntoIterator<Item = &'a str>) -> String {
    let on_one_line = |cell: &str| guarded(&cell.replace(['\t', '\n', '\r'], " "));
    let cells: Vec<String> = cells.into_iter().map(on_one_line).collect();
    cells.join("\t")
}

/// Writes text into a workbook so that it stays text even if someone edits the cell or saves the sheet as CSV, as if an
/// apostrophe had been typed before it.
///
/// # Errors
/// The XLSX writer's error.
pub fn write_text(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    text: &str,
    format: Option<&Format>,
) -> Result<(), XlsxError> {
    let guarded = begins_like_a_formula(text).then(|| format.cloned().unwrap_or_default().set_quote_prefix());
    let format = guarded.as_ref().or(format);
    // The writer takes text between these tags for its own XML, and would not escape it.
    let like_markup = text.starts_with("<r>") && text.ends_with("</r>");
    match format {
        _ if like_markup => {
            let (plain, none) = (Format::new(), Format::new());
            sheet.write_rich_string_with_format(row, column, &[(&plain, text)], format.unwrap_or(&none))?
        }
        Some(format) => sheet.write_string_with_format(row, column, text, format)?,
        None => sheet.write_string(row, column, text)?,
    };
    Ok(())
}
