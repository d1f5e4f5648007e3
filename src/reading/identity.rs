//! Identity card numbers, which are never stored: detection in every usual spelling.

use super::key;
use super::normal::seen;
use crate::policy::CalendarDate;

/// A cell of more bytes is never just a number.
const LONGEST_ALONE: usize = 400;

/// Whether a header announces identity card numbers.
pub fn names_identity(header: &str) -> bool {
    let key = key(header);
    ["身份证", "证件号", "公民身份号码", "idnumber", "idcard", "identitycard"].iter().any(|name| key.contains(name))
}

/// Whether the whole cell is an identity card number, in any spelling: in groups, full-width, as text for a spreadsheet
/// (`'…`, `="…"`), followed by `.0`, or with invisible characters.
pub fn is_identity(cell: &str) -> bool {
    // Most cells are too short to be one; long texts are only scanned by [`holds_identity`].
    let cell = cell.trim();
    if !(5..=LONGEST_ALONE).contains(&cell.len()) || !has_digits(cell, 2) {
        return false;
    }
    let plain = plain(cell);
    let number = plain.strip_suffix(".0").unwrap_or(&plain);
    let mangled = number.split_once(['E', 'e']).is_some_and(|(number, power)| {
        number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && matches!(power, "+14" | "+17" | "14" | "17")
    });
    mangled || is_card(number.as_bytes())
}

/// The identity card number in a cell, in one canonical form that tells persons apart: eighteen or fifteen characters,
/// the last letter a capital. `None` if it is none, or if a spreadsheet has dropped digits (`3.30402E+17`).
pub fn identity_number(cell: &str) -> Option<String> {
    let written = is_identity(cell).then(|| plain(cell).to_ascii_uppercase())?;
    let number = written.strip_suffix(".0").unwrap_or(&written);
    (matches!(number.len(), 15 | 18) && !number.contains('.')).then(|| number.to_owned())
}

/// Whether a cell contains an identity card number, also among other words and numbers: the cell is scanned as it is,
/// and again without the separators between groups of digits.
pub fn holds_identity(cell: &str) -> bool {
    if is_identity(cell) {
        return true;
    }
    cell.len() >= 15 && has_digits(cell, 15) && {
        let as_written: String = seen(cell).collect();
        let joined: String = as_written.chars().filter(|character| !PARTING.contains(character)).collect();
        [as_written, joined].iter().any(|text| text.split(|character| !is_of_a_card(character)).any(has_card))
    }
}

/// Characters that may separate the groups of a number.
const PARTING: [char; 16] = [' ', '-', '\'', '"', '=', '`', '’', '‘', '“', '”', '·', '.', ',', '，', '/', '_'];

fn is_of_a_card(character: char) -> bool {
    character.is_ascii_digit() || matches!(character, 'x' | 'X')
}

/// Whether a run of characters contains a card's number: eighteen with a birthday, anywhere, or fifteen alone.
fn has_card(run: &str) -> bool {
    let digits = run.trim_matches(['x', 'X']).as_bytes();
    let is_eighteen = |number: &[u8]| is_card(number) && has_birthday(number);
    (digits.len() == 15 && is_card(digits)) || run.as_bytes().windows(18).any(is_eighteen)
}

/// Whether a cell has at least `least` digits; checked before anything is copied.
fn has_digits(cell: &str, least: usize) -> bool {
    cell.chars().filter(|character| matches!(character, '0'..='9' | '０'..='９')).take(least).count() == least
}

/// The characters of a cell that can belong to a number: without spaces, hyphens, quotation marks and invisible
/// characters.
fn plain(cell: &str) -> String {
    let is_sign =
        |character: &char| matches!(character, ' ' | '-' | '\'' | '"' | '=' | '`' | '’' | '‘' | '“' | '”' | '·');
    seen(cell).filter(|character| !is_sign(character)).collect()
}

/// Whether this is a card's number, of either length.
fn is_card(number: &[u8]) -> bool {
    match number {
        [digits @ .., last] if digits.len() == 17 => {
            digits.iter().all(u8::is_ascii_digit) && (last.is_ascii_digit() || matches!(last, b'x' | b'X'))
        }
        number => number.len() == 15 && is_of_before_1999(number),
    }
}

/// Whether a number of eighteen characters has a birthday at a card's position; [`is_card`] checks those of fifteen.
fn has_birthday(number: &[u8]) -> bool {
    let part = |at: usize| 10 * u16::from(number[at] - b'0') + u16::from(number[at + 1] - b'0');
    number.len() != 18
        || ((19..=20).contains(&part(6))
            && CalendarDate::new(100 * part(6) + part(8), part(10) as u8, part(12) as u8).is_some())
}

/// Whether fifteen characters are a card's number from before 1999: digits, the seventh to the twelfth a birthday
/// without its century. Other numbers of that length rarely match.
fn is_of_before_1999(number: &[u8]) -> bool {
    let part = |at: usize| 10 * (number[at] - b'0') + (number[at + 1] - b'0');
    number.iter().all(u8::is_ascii_digit) && CalendarDate::new(1900 + u16::from(part(6)), part(8), part(10)).is_some()
}
