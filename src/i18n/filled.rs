//! Whole sentences with holes, filled in order.

use crate::policy::{Language, Text};

/// A sentence with each hole `{}` replaced by the next value. Not `format!`, which links more of the standard library
/// than all sentences of the JavaScript module together.
pub fn filled(sentence: &str, values: &[&str]) -> String {
    let mut filled = String::new();
    let mut values = values.iter();
    for (at, part) in sentence.split('{').enumerate() {
        match part.strip_prefix('}').filter(|_| at > 0) {
            Some(rest) => {
                filled.push_str(values.next().copied().unwrap_or_default());
                filled.push_str(rest);
            }
            None => filled.push_str(part),
        }
    }
    filled
}

/// The same for a sentence in both languages; only for [`sentence!`], which counts the holes.
pub fn filled_in(language: Language, sentence: Text, values: &[&str]) -> String {
    filled(sentence.in_language(language), values)
}

/// The number of holes in a sentence.
pub const fn holes(sentence: &str) -> usize {
    let (bytes, mut at, mut holes) = (sentence.as_bytes(), 1, 0);
    while at < bytes.len() {
        if bytes[at - 1] == b'{' && bytes[at] == b'}' {
            holes += 1;
        }
        at += 1;
    }
    holes
}

/// A whole sentence in Chinese and in English with its values, in the order of the holes `{}`. A hole without a value, or
/// a value without a hole, in either language, does not compile.
macro_rules! sentence {
    ($language:expr, $chinese:literal, $english:literal $(, $value:expr)* $(,)?) => {{
        const {
            let values = <[&str]>::len(&[$(stringify!($value)),*]);
            assert!($crate::i18n::holes($chinese) == values, "each hole of the Chinese sentence has its value");
            assert!($crate::i18n::holes($english) == values, "each hole of the English sentence has its value");
        }
        $crate::i18n::filled_in($language, $crate::policy::text($chinese, $english), &[$($value),*])
    }};
}

pub(super) use sentence;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holes_are_counted_to_the_last() {
        assert_eq!(["", "{", "{}", "{}{}", "从{}到{}。", "{ \"zh\" }"].map(holes), [0, 0, 1, 2, 2, 0]);
    }

    #[test]
    fn each_hole_has_its_value() {
        assert_eq!(filled("from {} to {}", &["1", "20"]), "from 1 to 20");
        assert_eq!(filled("{}", &["{}"]), "{}");
        assert_eq!(filled("nothing", &[]), "nothing");
    }
}
