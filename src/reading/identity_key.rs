//! An identity card number in the one form that tells persons apart, however it is written.

use super::identity::is_identity;

/// The characters of the identity card number that a cell is: eighteen or fifteen, half-width, its last letter a capital.
/// `None` where it is none, or where a spreadsheet has taken digits from it (`3.30402E+17`).
pub fn identity_number(cell: &str) -> Option<String> {
    if !is_identity(cell) {
        return None;
    }
    let half = |character: char| match character {
        '！'..='～' => char::from_u32(character as u32 - 0xFEE0).unwrap_or(character),
        other => other,
    };
    let belongs = |character: &char| character.is_ascii_alphanumeric() || *character == '.';
    let written: String = cell.chars().map(half).filter(belongs).collect();
    let number = written.strip_suffix(".0").unwrap_or(&written).to_ascii_uppercase();
    (matches!(number.len(), 15 | 18) && !number.contains('.')).then_some(number)
}
