//! The template of a local catalogue: its columns, drop-down values, and a sheet that explains them. It contains no
//! sums, because none may be made up.

use super::guard::write_text;
use crate::catalogue::{CatalogueColumn, Expected};
use crate::i18n::expected_of_catalogue;
use crate::policy::{FactId, Language, Policy, text};
use rust_xlsxwriter::{DataValidation, Format, Workbook, Worksheet, XlsxError};

/// The number of rows with drop-down values.
const FILLED_ROWS: u32 = 20_000;

/// The name of a column in the template.
fn name(column: CatalogueColumn, language: Language) -> &'static str {
    match language {
        Language::Chinese => column.headers()[0],
        Language::English => column.id(),
    }
}

/// The expected content of a column.
fn expected(policy: &Policy, column: CatalogueColumn) -> Expected {
    match column {
        CatalogueColumn::Occupation | CatalogueColumn::Source => Expected::SomeText,
        CatalogueColumn::Level => Expected::ChoiceOf(policy.catalogue.level),
        CatalogueColumn::Certificate => Expected::ChoiceOf(policy.catalogue.certificate),
        CatalogueColumn::Amount => Expected::Sum,
        CatalogueColumn::Unit => Expected::PerPerson,
        CatalogueColumn::ValidFrom | CatalogueColumn::ValidUntil => Expected::Date,
    }
}

/// The template as an XLSX workbook.
///
/// # Errors
/// The XLSX writer's error.
pub fn catalogue_template(policy: &Policy, language: Language) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name(text("补贴目录", "Catalogue").in_language(language))?;
    let bold = Format::new().set_bold();
    for (at, column) in (0u16..).zip(CatalogueColumn::ALL) {
        write_text(sheet, 0, at, name(column, language), Some(&bold))?;
        sheet.set_column_width(at, 18)?;
        match expected(policy, column) {
            Expected::ChoiceOf(fact) => offer(sheet, at, &names_of(policy, fact, language))?,
            Expected::PerPerson => offer(sheet, at, &["元/人".to_owned()])?,
            _ => {}
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    explain(workbook.add_worksheet(), policy, language)?;
    workbook.save_to_buffer()
}

fn names_of(policy: &Policy, fact: FactId, language: Language) -> Vec<String> {
    let choices = policy.fact(fact).kind.choices().iter();
    choices.map(|choice| choice.name.in_language(language).to_owned()).collect()
}

/// Offers values in a column; other values are accepted, because there are other names.
fn offer(sheet: &mut Worksheet, at: u16, values: &[String]) -> Result<(), XlsxError> {
    let validation = DataValidation::new().allow_list_strings(values)?.show_error_message(false);
    sheet.add_data_validation(1, at, FILLED_ROWS, at, &validation).map(|_| ())
}

/// The sheet that explains each column.
fn explain(sheet: &mut Worksheet, policy: &Policy, language: Language) -> Result<(), XlsxError> {
    sheet.set_name(text("填写说明", "How to fill in").in_language(language))?;
    for (row, column) in (0u32..).zip(CatalogueColumn::ALL) {
        write_text(sheet, row, 0, name(column, language), None)?;
        write_text(sheet, row, 1, &expected_of_catalogue(policy, &expected(policy, column), language), None)?;
    }
    sheet.set_column_width(0, 18)?;
    sheet.set_column_width(1, 80).map(|_| ())
}
