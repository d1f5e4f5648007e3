//! Brackets beside a number: a unit, or the same value in another notation.

/// The value of two notations, the second in brackets, as in 3年(36个月). `None` if the two values differ.
pub(super) fn agreed<Read: PartialEq>(written: &str, read: impl Fn(&str) -> Option<Read>) -> Option<Read> {
    let (first, second) = written.strip_suffix(')')?.split_once('(')?;
    read(first).filter(|first| read(second).as_ref() == Some(first))
}

/// A number with its unit in brackets, `36(个月)`, without the brackets. A value entirely in brackets may be a negative
/// number, and a number in brackets a second value, so both stay.
pub(super) fn without_brackets(text: String) -> String {
    let parts = text.strip_suffix(')').and_then(|rest| rest.split_once('('));
    match parts.filter(|(number, unit)| !number.is_empty() && !unit.starts_with(|first: char| first.is_ascii_digit())) {
        Some((number, unit)) => [number, unit].concat(),
        None => text,
    }
}
