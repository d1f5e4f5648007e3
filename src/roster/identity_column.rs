//! Identity card numbers as what tells persons apart, in a roster that has nothing else for it: hashed as they are read,
//! never kept.

use super::person_key;
use crate::reading::identity::identity_number;
use crate::reading::identity::{is_identity, names_identity};
use crate::reading::not_computed::is_not_computed;

/// Headers that speak of somebody else than the person whom the row is about.
const OTHERS: [&str; 11] = ["法人", "法定", "代表", "经办", "监护", "配偶", "父", "母", "子女", "担保", "联系人"];
/// What tells persons apart is longer: nobody is called 无 or n/a.
const SHORTEST: usize = 5;

/// The column whose identity card numbers tell persons apart: that of persons, or the only one whose header announces
/// the person's, or the only one that is full of them. `None` where it is not certain which. `held` says which columns
/// hold such numbers.
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

/// What tells the person apart whose identity card number a cell is; `None` where it says none. Of any other number in
/// such a column the same holds: it is hashed as well.
pub fn key_of(seed: [u64; 2], cell: &str) -> Option<u64> {
    let number = match is_identity(cell) {
        // Without the digits that a spreadsheet took from it, it is as good as none.
        true => identity_number(cell)?,
        false if is_not_computed(cell) || person_key::is_scientific(cell) => return None,
        false => person_key::key(cell),
    };
    let says_something = number.len() >= SHORTEST && number.bytes().any(|byte| byte.is_ascii_digit());
    says_something.then(|| person_key::hashed(seed, &number))
}
