//! Keys of persons' numbers: the key by which two rows are about one person, and the looser key by which they may be.

use crate::reading;
use crate::reading::is_unseen;
use crate::reading::not_computed::is_not_computed;
use crate::reading::spelled::says_nothing;
use std::borrow::Cow;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

/// The key of a person's number: two rows with one key are about one person. Besides the differences that
/// [`reading::key`] ignores, it ignores a spreadsheet's text marks and a `.0` after a number; separators within the
/// number stay.
pub fn key(number: &str) -> String {
    let parted = parted(unmarked(number));
    let mut parts = parted.split(is_hyphen);
    let mut key = parts.next().map_or_else(String::new, reading::key);
    for part in parts {
        key.push('-');
        key.push_str(&reading::key(part));
    }
    let whole =
        key.split_once('.').filter(|(whole, zeros)| are_digits(whole) && zeros.bytes().all(|byte| byte == b'0'));
    let length = whole.map_or(key.len(), |(whole, _)| whole.len());
    key.truncate(length);
    key
}

/// The common form of keys that may mean one person: `001` and `1`, `HD3` and `HD-3`. A hyphen between digits stays,
/// because 1-11 is not 11-1.
pub fn loose(key: String) -> String {
    let characters = key.as_bytes();
    let is_digit_at = |at: Option<usize>| at.and_then(|at| characters.get(at)).is_some_and(u8::is_ascii_digit);
    let says_nothing = |at: usize| {
        let (before, after) = (at.checked_sub(1), Some(at + 1));
        match characters[at] {
            b'-' => !(is_digit_at(before) && is_digit_at(after)),
            b'0' => is_digit_at(after) && is_in_front(&characters[..at]),
            _ => false,
        }
    };
    match (0..key.len()).any(says_nothing) {
        true => key.char_indices().filter(|(at, _)| !says_nothing(*at)).map(|(_, character)| character).collect(),
        false => key,
    }
}

/// Whether a digit after these characters is the first of its number, apart from zeros.
fn is_in_front(before: &[u8]) -> bool {
    let other = before.iter().rev().find(|&&byte| byte != b'0');
    other.is_none_or(|byte| !byte.is_ascii_digit() && *byte != b'.')
}

/// The longest placeholder text in bytes; longer numbers of persons need no further check.
const LONGEST_WORD: usize = 12;

/// The number of a person, or an empty text if a spreadsheet put an error value in its place, or if the cell says that
/// there is none.
pub fn stated(number: &str) -> &str {
    // Nearly every number starts otherwise, so the costlier checks are skipped.
    let is_empty = || number.len() <= LONGEST_WORD && says_nothing(number);
    if (number.starts_with(['#', '=']) && is_not_computed(number)) || is_empty() { "" } else { number }
}

/// Whether a spreadsheet has dropped the last digits of a number: 2.02003E+11. Other numbers then look the same.
pub fn is_scientific(number: &str) -> bool {
    unmarked(number).trim_end().split_once(['E', 'e']).is_some_and(|(digits, power)| {
        power.strip_prefix('+').is_some_and(are_digits)
            && digits.starts_with(|first: char| first.is_ascii_digit())
            && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
    })
}

/// The hash of a text with a seed that only this import knows.
pub fn hashed(seed: [u64; 2], text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    (seed, text).hash(&mut hasher);
    hasher.finish()
}

/// A number without the marks that keep it a text in a spreadsheet: `'001`, `="001"`.
fn unmarked(number: &str) -> &str {
    let number = number.trim_matches(|character: char| character.is_whitespace() || is_unseen(character));
    let quoted = number.strip_prefix("=\"").and_then(|text| text.strip_suffix('"'));
    quoted.unwrap_or_else(|| number.trim_start_matches(['\'', '`', '’', '‘']))
}

/// A number with hyphens in place of spaces and underscores between digits, which separate it alike: 1_11 is not 11_1.
fn parted(number: &str) -> Cow<'_, str> {
    let is_gap = |character: char| character.is_whitespace() || matches!(character, '_' | '＿');
    if !number.contains(is_gap) {
        return Cow::Borrowed(number);
    }
    let mut parted = String::with_capacity(number.len());
    for part in number.split(is_gap).filter(|part| !part.is_empty()) {
        let is_between = parted.ends_with(char::is_numeric) && part.starts_with(char::is_numeric);
        parted.push_str(if is_between { "-" } else { "" });
        parted.push_str(part);
    }
    Cow::Owned(parted)
}

fn is_hyphen(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | '−' | '－' | '﹣')
}

fn are_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
