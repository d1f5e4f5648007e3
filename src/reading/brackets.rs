//! Brackets beside a number: a unit, or the same said once more.

/// What two ways to say the same come to, the second of them in brackets: 3年(36个月). `None` where they differ.
pub(super) fn agreed<Read: PartialEq>(written: &str, read: impl Fn(&str) -> Option<Read>) -> Option<Read> {
    let (first, second) = written.strip_suffix(')')?.split_once('(')?;
    read(first).filter(|first| read(second).as_ref() == Some(first))
}

/// A number with its unit in brackets behind it, `36(个月)`, as if there were none. What is in brackets alone may be below
/// nothing, and a number in them a second one.
pub(super) fn without_brackets(text: String) -> String {
    let parts = text.strip_suffix(')').and_then(|rest| rest.split_once('('));
    match parts.filter(|(number, unit)| !number.is_empty() && !unit.starts_with(|first: char| first.is_ascii_digit())) {
        Some((number, unit)) => [number, unit].concat(),
        None => text,
    }
}
