//! Cells that a spreadsheet could not work out: neither blank nor a value. What they would say cannot be known.

/// What spreadsheets write in place of a result; they leave them in the text that they save, too.
const ERRORS: [&str; 11] = [
    "#N/A",
    "#REF!",
    "#VALUE!",
    "#NAME?",
    "#DIV/0!",
    "#NUM!",
    "#NULL!",
    "#SPILL!",
    "#CALC!",
    "#GETTING_DATA",
    "#DATA!",
];

/// Whether a cell's text is an error of a spreadsheet.
pub fn is_error(cell: &str) -> bool {
    let cell = cell.trim_start();
    cell.starts_with('#') && ERRORS.iter().any(|error| cell.trim_end().eq_ignore_ascii_case(error))
}

/// Whether a cell's text is a formula, and not a text that was written as one so that a spreadsheet leaves it alone:
/// `="001"`.
pub fn is_formula(cell: &str) -> bool {
    let guards_text = |formula: &str| {
        let text = formula.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
        text.is_some_and(|text| !text.contains('"'))
    };
    cell.trim_start().strip_prefix('=').is_some_and(|formula| !guards_text(formula.trim()))
}

/// Whether a cell that should answer a fact says something that was not worked out.
pub fn is_not_computed(cell: &str) -> bool {
    is_error(cell) || is_formula(cell)
}
