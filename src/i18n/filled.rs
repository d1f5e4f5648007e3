//! Whole sentences with holes, filled one after the other.

use crate::policy::{Language, Text};

/// A sentence in which each `{}` is a hole, with its values in order. Not `format!`: it links more of the standard library
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

/// The same in one of both languages. The values come in the same order in both.
pub fn filled_in(language: Language, sentence: Text, values: &[&str]) -> String {
    filled(sentence.in_language(language), values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_hole_has_its_value() {
        assert_eq!(filled("from {} to {}", &["1", "20"]), "from 1 to 20");
        assert_eq!(filled("{}", &["{}"]), "{}");
        assert_eq!(filled("nothing", &[]), "nothing");
    }
}
