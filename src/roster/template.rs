//! The template to fill in: headers, one example row, drop-down values, and a sheet that explains each column.

use super::columns::{Column, how_to_fill, offered};
use super::guard::{delimited_line, write_text};
use crate::policy::{Kind, Language, Policy, text};
use rust_xlsxwriter::{DataValidation, Format, Formula, Workbook, Worksheet, XlsxError};

/// The number of the example row's person; such a row is skipped on import.
pub const EXAMPLE: [&str; 2] = ["示例", "example"];
/// The number of rows with drop-down values.
const FILLED_ROWS: u32 = 20_000;
const CHOICES_SHEET: &str = "choices";

fn example(policy: &Policy, column: Column, language: Language) -> &'static str {
    match column {
        Column::Person => text(EXAMPLE[0], EXAMPLE[1]).in_language(language),
        Column::Name => text("张三", "Zhang San").in_language(language),
        Column::Department => text("一车间", "workshop 1").in_language(language),
        Column::Occupation => text("电工", "electrician").in_language(language),
        Column::Fact(fact) => {
            let column = policy.roster.columns.iter().find(|column| column.fact == fact);
            column.map_or("", |column| column.example.in_language(language))
        }
        Column::Partial(_) | Column::Unused => "",
    }
}

/// The template as delimited text, in UTF-8 with a byte order mark for Excel.
pub fn template_delimited(policy: &Policy, language: Language) -> String {
    let columns = offered(policy);
    let headers = delimited_line(columns.iter().map(|column| column.name(policy, language)));
    let examples = delimited_line(columns.iter().map(|&column| example(policy, column, language)));
    format!("\u{feff}{headers}{examples}")
}

/// The template as an XLSX workbook.
///
/// # Errors
/// The XLSX writer's error.
pub fn template_workbook(policy: &Policy, language: Language) -> Result<Vec<u8>, XlsxError> {
    let columns = offered(policy);
    let mut workbook = Workbook::new();
    let rows = workbook.add_worksheet();
    rows.set_name(text("花名册", "Roster").in_language(language))?;
    let (bold, grey) = (Format::new().set_bold(), Format::new().set_font_color("#666666"));
    for (at, &column) in (0u16..).zip(&columns) {
        write_text(rows, 0, at, column.name(policy, language), Some(&bold))?;
        write_text(rows, 1, at, example(policy, column, language), Some(&grey))?;
        rows.set_column_width(at, 18)?;
    }
    rows.set_freeze_panes(1, 1)?;
    let choices = Choices::new(policy, language, &columns);
    for (at, values) in (0u16..).zip(&choices.0) {
        if !values.is_empty() {
            // Rows 0 and 1 are the headers and the example. For a fact with several choices, the list offers one and
            // any other text may be typed.
            let strict = !is_many(policy, columns[at as usize]);
            let validation = choices.validation(at).show_error_message(strict);
            rows.add_data_validation(2, at, FILLED_ROWS, at, &validation)?;
        }
    }
    explain(workbook.add_worksheet(), policy, language, &columns)?;
    choices.write(workbook.add_worksheet())?;
    workbook.save_to_buffer()
}

/// The sheet that explains each column.
fn explain(sheet: &mut Worksheet, policy: &Policy, language: Language, columns: &[Column]) -> Result<(), XlsxError> {
    sheet.set_name(text("填写说明", "How to fill in").in_language(language))?;
    let (bold, wrap) = (Format::new().set_bold(), Format::new().set_text_wrap());
    let headers =
        [text("列", "column"), text("编号", "id"), text("怎么填", "how to fill it in"), text("相关条款", "clause")];
    for (at, header) in (0u16..).zip(headers) {
        write_text(sheet, 0, at, header.in_language(language), Some(&bold))?;
    }
    for (row, &column) in (1u32..).zip(columns) {
        let clause = match column {
            Column::Fact(fact) => match language {
                Language::Chinese => policy.question(fact).clause.heading,
                Language::English => policy.question(fact).clause.heading_english,
            },
            _ => "",
        };
        write_text(sheet, row, 0, column.name(policy, language), None)?;
        write_text(sheet, row, 1, column.id(policy), None)?;
        write_text(sheet, row, 2, &how_to_fill(policy, column, language), Some(&wrap))?;
        write_text(sheet, row, 3, clause, Some(&wrap))?;
    }
    for (at, width) in (0u16..).zip([30, 28, 90, 50]) {
        sheet.set_column_width(at, width)?;
    }
    let privacy = text(
        "不要填写身份证号。打开花名册时，数据只在您自己的设备上处理，不会上传。",
        "No identity card numbers. An opened roster is worked out on your own device and sent nowhere.",
    );
    write_text(sheet, columns.len() as u32 + 2, 0, privacy.in_language(language), None)?;
    Ok(())
}

fn is_many(policy: &Policy, column: Column) -> bool {
    matches!(column, Column::Fact(fact) if matches!(policy.fact(fact).kind, Kind::Many(_)))
}

/// The drop-down values of each column; empty if anything may be typed.
struct Choices(Vec<Vec<&'static str>>);

impl Choices {
    fn new(policy: &Policy, language: Language, columns: &[Column]) -> Choices {
        let flags = || [text("是", "yes"), text("否", "no")].map(|flag| flag.in_language(language)).to_vec();
        let values = |&column: &Column| match column {
            Column::Fact(fact) => match &policy.fact(fact).kind {
                Kind::Flag => flags(),
                Kind::One(choices) | Kind::Many(choices) => {
                    choices.iter().map(|choice| choice.name.in_language(language)).collect()
                }
                _ => Vec::new(),
            },
            _ => Vec::new(),
        };
        Choices(columns.iter().map(values).collect())
    }

    /// Lists longer than 255 characters are only allowed by reference, so all lists are references.
    fn validation(&self, column: u16) -> DataValidation {
        let letter = column_letters(column);
        let last = self.0[column as usize].len();
        DataValidation::new().allow_list_formula(Formula::new(format!("={CHOICES_SHEET}!${letter}$1:${letter}${last}")))
    }

    fn write(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        sheet.set_name(CHOICES_SHEET)?;
        sheet.set_hidden(true);
        for (at, values) in (0u16..).zip(&self.0) {
            for (row, value) in (0u32..).zip(values) {
                write_text(sheet, row, at, value, None)?;
            }
        }
        Ok(())
    }
}

/// A, B, … Z, AA, AB, … as spreadsheets name their columns.
fn column_letters(column: u16) -> String {
    let letter = |place: u16| char::from(b'A' + (place % 26) as u8);
    match column / 26 {
        0 => letter(column).to_string(),
        more => format!("{}{}", letter(more - 1), letter(column)),
    }
}
