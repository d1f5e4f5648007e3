//! Identity card numbers as the identification of persons, for a roster that has no other: hashed as they are read,
//! never stored.

use super::person_key;
use crate::reading::identity::identity_number;
use crate::reading::identity::{is_identity, names_identity};
use crate::reading::not_computed::is_not_computed;

/// Words in headers about somebody other than the row's person.
const OTHERS: [&str; 11] = ["法人", "法定", "代表", "经办", "监护", "配偶", "父", "母", "子女", "担保", "联系人"];
/// The least characters of an identification: 无 or n/a is none.
const SHORTEST: usize = 5;

/// The column whose identity card numbers identify persons: the person column, the only one whose header announces the
/// person's number, or the only one that is full of them. `None` if it is not certain which. `held` says which columns
/// contain such numbers.
pub fn identity_column<'a, Cells: Iterator<Item = &'a str>>(
    headers: &[&str],
    held: &[bool],
    person_at: Option<usize>,
    cells: impl Fn(usize) -> Cells,
) -> Option<usize> {
    let is_own = |at: &usize| held[*at] && !OTHERS.iter().any(|other| headers[*at].contains(other));
    let is_full = |at: usize| {
        let said = cells(at).filter(|cell| !cell.trim().is_empty()).count();
        let numbers = cells(at).filter(|cell| is_identity(cell)).count();
        numbers > 0 && 2 * numbers >= said
    };
    let only = |found: Vec<usize>| if let [at] = found[..] { Some(at) } else { None };
    let own = || (0..headers.len()).filter(is_own);
    person_at
        .filter(|&at| is_full(at))
        .or_else(|| only(own().filter(|&at| names_identity(headers[at])).collect()))
        .or_else(|| only(own().filter(|&at| is_full(at)).collect()))
}

/// The key of the person whose identity card number is in a cell; `None` if there is none. Any other identification in
/// such a column is hashed as well.
pub fn key_of(seed: [u64; 2], cell: &str) -> Option<u64> {
    let number = match is_identity(cell) {
        // A number that lost digits in a spreadsheet counts as missing.
        true => identity_number(cell)?,
        false if is_not_computed(cell) || person_key::is_scientific(cell) => return None,
        false => person_key::key(cell),
    };
    let says_something = number.len() >= SHORTEST && number.bytes().any(|byte| byte.is_ascii_digit());
    says_something.then(|| person_key::hashed(seed, &number))
}
