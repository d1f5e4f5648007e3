//! Cells that a spreadsheet could not compute: neither blank nor a value, because the value is unknown.

use super::normal::{is_unseen, plain};

/// Error values that spreadsheets write in place of a result, and keep in the text files that they save.
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

/// Whether a cell's text is a spreadsheet's error value, or the fill signs of a number wider than its column.
pub fn is_error(cell: &str) -> bool {
    may_be(cell) && {
        let text = plain(cell);
        let is_filled = text.len() > 1 && text.bytes().all(|byte| byte == b'#');
        is_filled || ERRORS.iter().any(|error| text.eq_ignore_ascii_case(error))
    }
}

/// Whether a cell's text is a formula. `="001"` is not: it is a text written so that a spreadsheet does not convert it.
pub fn is_formula(cell: &str) -> bool {
    may_be(cell) && plain(cell).starts_with('=')
}

/// Whether the cell of a fact holds something that was not computed.
pub fn is_not_computed(cell: &str) -> bool {
    is_error(cell) || is_formula(cell)
}

/// Whether a cell may be either, by its first character or a guard before it: a cheap check, made for every cell.
fn may_be(cell: &str) -> bool {
    let visible = |character: char| !character.is_whitespace() && !is_unseen(character);
    matches!(
        cell.chars().find(|&character| visible(character)),
        Some('#' | '＃' | '=' | '＝' | '\'' | '`' | '"' | '‘' | '“' | '_')
    )
}
