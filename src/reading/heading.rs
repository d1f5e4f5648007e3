//! The meaning of a table's header, without the decoration that companies add.

use super::counts::is_in_unit;
use super::normal::{key, seen};

/// A header: its possible names, and the unit beside them.
pub struct Heading {
    names: Vec<String>,
    notes: Vec<String>,
}

impl Heading {
    /// Parses a header.
    pub fn of(written: &str) -> Heading {
        let (outside, notes) = without_notes(written);
        let bare = without_number(&outside);
        let mut names = vec![key(written), key(&outside), key(bare)];
        names.extend(languages(bare).into_iter().flatten());
        // Text in brackets serves as a translation if nothing else is known.
        names.extend(notes.iter().map(|note| key(note)).filter(|note| note.chars().any(is_han)));
        let mut known = Vec::new();
        for name in names {
            let name = without_ends(&name);
            if !name.is_empty() && !known.iter().any(|known| known == name) {
                known.push(name.to_owned());
            }
        }
        Heading { names: known, notes }
    }

    /// Its possible names, as keys, the most certain first.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// Whether the header has a unit: its column holds numbers.
    pub fn has_unit(&self) -> bool {
        self.notes.iter().any(|note| is_in_unit(note, "").is_some())
    }

    /// Whether the numbers of its column are in `unit`, as far as the header says: 培训天数（课时） are not days.
    pub fn fits_unit(&self, unit: &str) -> bool {
        unit.is_empty() || self.notes.iter().all(|note| is_in_unit(note, unit) != Some(false))
    }
}

/// Whether a name asks for yes or no: 是否初次鉴定 does, 初次鉴定 does not.
pub fn is_asking(name: &str) -> bool {
    without_asking(name) != name
}

/// Words that ask for yes or no, before the name.
const ASKING: [&str; 8] = ["是否属于", "是否为", "是否有", "是否是", "是不是", "是否", "有无", "属于"];

/// The name in a header, as a key, without the words that ask: 初次鉴定 of 是否初次鉴定.
pub fn without_asking(name: &str) -> &str {
    let asked = ASKING.iter().find_map(|word| name.strip_prefix(word)).unwrap_or(name);
    let asked = asked.strip_suffix("是/否").or_else(|| asked.strip_suffix("是否")).unwrap_or(asked);
    if asked.is_empty() { name } else { asked }
}

/// Signs that open and close a note.
const OPENING: [char; 5] = ['(', '[', '{', '【', '〔'];
const CLOSING: [char; 5] = [')', ']', '}', '】', '〕'];

/// A header without the notes in brackets, and those notes.
fn without_notes(written: &str) -> (String, Vec<String>) {
    let (mut outside, mut notes, mut depth) = (String::new(), Vec::<String>::new(), 0u32);
    for character in seen(written) {
        match character {
            open if OPENING.contains(&open) => {
                depth += 1;
                notes.push(String::new());
            }
            close if CLOSING.contains(&close) => depth = depth.saturating_sub(1),
            other if depth > 0 => {
                if let Some(note) = notes.last_mut() {
                    note.push(other);
                }
            }
            other => outside.push(other),
        }
    }
    let notes = notes.into_iter().map(|note| without_ends(&note.replace("单位", "").replace(' ', "")).to_owned());
    (outside, notes.collect())
}

/// Whether a sign at the start or end of a header carries no meaning.
fn is_sign(character: char) -> bool {
    matches!(
        character,
        ':' | ' '
            | '*'
            | '★'
            | '※'
            | '●'
            | '▲'
            | '■'
            | '◆'
            | '?'
            | '.'
            | '。'
            | ';'
            | ','
            | '、'
            | '#'
            | '/'
            | '\\'
            | '|'
            | '_'
            | '-'
    )
}

fn without_ends(text: &str) -> &str {
    text.trim_matches(is_sign)
}

/// A header without its number in the table: 1.姓名, 二、姓名, ③姓名.
fn without_number(text: &str) -> &str {
    let text = text.trim_start_matches(is_sign);
    if let Some(rest) = text.strip_prefix(|first| matches!(first, '①'..='⑳' | '⑴'..='⒇')) {
        return rest.trim_start_matches(is_sign);
    }
    let is_number = |character: char| {
        character.is_ascii_digit()
            || matches!(character, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
    };
    let behind = text.trim_start_matches(is_number);
    let parted = behind.strip_prefix(['.', '、', ')', ':']);
    match parted.filter(|_| behind.len() < text.len()) {
        Some(rest) => rest.trim_start_matches(is_sign),
        None => text,
    }
}

fn is_han(character: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&character)
}

/// The two names of a header in Chinese and English. A number beside them distinguishes the header from others, so 证书2
/// is not 证书; capitals alone may be part of a name.
fn languages(text: &str) -> [Option<String>; 2] {
    let is_letter = |character: char| character.is_ascii_alphabetic();
    if !text.chars().any(is_han) || !text.chars().any(is_letter) || text.chars().any(|digit| digit.is_ascii_digit()) {
        return [None, None];
    }
    let begins = text.find(|first| is_letter(first) || is_han(first)).unwrap_or_default();
    let is_english_first = text.get(begins..).is_some_and(|rest| rest.starts_with(is_letter));
    let next = if is_english_first { text.find(is_han) } else { text.find(is_letter) };
    let Some((one, other)) = next.and_then(|at| text.split_at_checked(at)) else { return [None, None] };
    let (chinese, english) = if one.chars().any(is_letter) { (other, one) } else { (one, other) };
    let is_apart = one.ends_with(is_sign) || other.starts_with(is_sign);
    let is_pure = !chinese.chars().any(is_letter) && !english.chars().any(is_han);
    let is_word = is_apart || english.chars().any(|letter| letter.is_ascii_lowercase());
    match is_pure && is_word {
        true => [Some(key(chinese)), Some(key(english))],
        false => [None, None],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_around_a_header_is_no_part_of_its_name() {
        for written in [
            "姓名",
            "1.姓名",
            "1、姓名",
            "（1）姓名",
            "①姓名",
            "一、姓名",
            "姓名：",
            "*姓名",
            "★姓名",
            "姓名（必填）",
            "【必填】姓名",
            "姓名 Name",
            "姓名Name",
            "姓名/Name",
            "Name 姓名",
            "Name/姓名",
            "姓名\nName",
            "姓名（Name）",
            "Name（姓名）",
            " 姓 名 ",
        ] {
            assert!(Heading::of(written).names().iter().any(|name| name == "姓名"), "{written}");
        }
        for written in ["证书2", "2证书", "证书（第二本）编号", "CET证书"] {
            assert!(!Heading::of(written).names().iter().any(|name| name == "证书"), "{written}");
        }
    }

    #[test]
    fn a_unit_beside_a_header_is_that_of_its_numbers() {
        for (written, unit, fits) in [
            ("培训天数（天）", "天", true),
            ("培训天数（课时）", "天", false),
            ("培训天数（单位：天）", "天", true),
            ("培训天数（必填）", "天", true),
            ("缴费年限（年）", "个月", false),
            ("补贴标准（元/人）", "元", true),
            ("补贴标准（万元）", "元", false),
            ("实习津贴（元/月）", "元/月", true),
            ("实习津贴（元/年）", "元/月", false),
        ] {
            assert_eq!(Heading::of(written).fits_unit(unit), fits, "{written}");
        }
    }
}
