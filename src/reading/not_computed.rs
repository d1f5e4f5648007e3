//! Cells that a spreadsheet could not work out: neither blank nor a value. What they would say cannot be known.

use super::normal::{is_unseen, plain};

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

/// Whether a cell's text is an error of a spreadsheet, or the signs that stand for a number wider than its column.
pub fn is_error(cell: &str) -> bool {
    may_be(cell) && {
        let text = plain(cell);
        let is_filled = text.len() > 1 && text.bytes().all(|byte| byte == b'#');
        is_filled || ERRORS.iter().any(|error| text.eq_ignore_ascii_case(error))
    }
}

/// Whether a cell's text is a formula, and not a text that was written as one so that a spreadsheet leaves it alone:
/// `="001"`.
pub fn is_formula(cell: &str) -> bool {
    may_be(cell) && plain(cell).starts_with('=')
}

/// Whether a cell that should answer a fact says something that was not worked out.
pub fn is_not_computed(cell: &str) -> bool {
    is_error(cell) || is_formula(cell)
}

/// Whether a cell may be either, by the sign it begins with, or one that guards that: it is asked of every cell.
fn may_be(cell: &str) -> bool {
    let visible = |character: char| !character.is_whitespace() && !is_unseen(character);
    matches!(
        cell.chars().find(|&character| visible(character)),
        Some('#' | '＃' | '=' | '＝' | '\'' | '`' | '"' | '‘' | '“' | '_')
    )
}
