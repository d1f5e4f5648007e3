//! Formulas of a workbook whose value nobody stored: a program wrote the file, and no spreadsheet worked it out.

use super::cell_text::kept_of;
use calamine::{DataRef, XlsxFormulaMetadata};
use std::collections::HashMap;

/// The formulas of a sheet that cells share, by their numbers, as far as a cell's text is kept.
#[derive(Default)]
pub struct Formulas(HashMap<usize, String>);

impl Formulas {
    /// What a person would see in the cell in place of its value; `None` where there is a value, or no formula.
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
            // Of another row the same formula has other references; it is known by its name all the same.
            derived => derived.shared_index().and_then(|index| self.0.get(&index)).map_or("", String::as_str),
        };
        Some(format!("={text}"))
    }
}
