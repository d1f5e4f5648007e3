//! Formulas of a workbook without a stored value: a program wrote the file, and no spreadsheet has computed it.

use super::cell_text::kept_of;
use calamine::{DataRef, XlsxFormulaMetadata};
use std::collections::HashMap;

/// The shared formulas of a sheet, by their indices, truncated to the length kept of a cell.
#[derive(Default)]
pub struct Formulas(HashMap<usize, String>);

impl Formulas {
    /// The formula's text if the cell has a formula without a value; `None` if there is a value, or no formula.
    pub fn without_value(&mut self, formula: Option<&XlsxFormulaMetadata>, value: &DataRef) -> Option<String> {
        let formula = formula?;
        if let XlsxFormulaMetadata::Shared { shared_index, formula, .. } = formula {
            self.0.insert(*shared_index, kept_of(formula).to_owned());
        }
        if *value != DataRef::Empty {
            return None;
        }
        let text = match formula {
            XlsxFormulaMetadata::Normal { formula } | XlsxFormulaMetadata::Shared { formula, .. } => formula.as_str(),
            // In another row the shared formula has other references; its text is good enough to recognise it.
            derived => derived.shared_index().and_then(|index| self.0.get(&index)).map_or("", String::as_str),
        };
        Some(format!("={text}"))
    }
}
