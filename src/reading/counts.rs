//! Whole numbers with their units.

use super::brackets::{agreed, without_brackets};
use super::normal::plain;
use super::number::{is_numeral, numeral, whole};
use super::sums::is_rate;

/// The unit of facts that count people.
pub const PEOPLE: &str = "人";

/// A word for a unit: how many of the fact's own unit it is, and how many to add.
type Counted = (&'static str, u32, u32);

/// These words, by the unit of the fact. A unit that cannot be converted into the fact's is not listed: a day is
/// neither a class hour nor a fraction of a month.
const COUNTED: [(&str, &[Counted]); 5] = [
    (
        PEOPLE,
        &[
            ("人", 1, 0),
            ("名", 1, 0),
            ("位", 1, 0),
            ("个人", 1, 0),
            ("个", 1, 0),
            ("people", 1, 0),
            ("persons", 1, 0),
            ("person", 1, 0),
        ],
    ),
    ("天", &[("天", 1, 0), ("日", 1, 0), ("days", 1, 0), ("day", 1, 0), ("d", 1, 0)]),
    ("课时", &[("课时", 1, 0), ("学时", 1, 0), ("节课", 1, 0), ("节", 1, 0), ("classhours", 1, 0)]),
    ("次", &[("次", 1, 0), ("回", 1, 0), ("times", 1, 0), ("time", 1, 0)]),
    (
        "个月",
        &[
            ("个月", 1, 0),
            ("個月", 1, 0),
            ("月", 1, 0),
            ("months", 1, 0),
            ("month", 1, 0),
            ("mos", 1, 0),
            ("年半", 12, 6),
            ("年", 12, 0),
            ("years", 12, 0),
            ("year", 12, 0),
            ("yrs", 12, 0),
            ("yr", 12, 0),
        ],
    ),
];

/// Words before a number that mark it as a total.
const IN_ALL: [&str; 5] = ["共计", "共", "合计", "累计", "每人"];
/// Words that may follow a number.
const FOR_ONE: [&str; 3] = ["/人", "每人", "整"];

/// A whole number of `unit` (the Chinese word of a fact), such as `30`, `３０`, `1,200`, `30.0` or 三十. The unit itself
/// may follow, or one that converts into it: `3年`, 半年 and `2年6个月` for months. `None` for any other unit. A number
/// beyond all bounds becomes the largest number, which is out of bounds everywhere.
pub fn count(typed: &str, unit: &str) -> Option<u32> {
    let written = plain(typed).to_ascii_lowercase();
    agreed(&written, |part| one_count(part, unit)).or_else(|| one_count(&without_brackets(written), unit))
}

fn one_count(plain: &str, unit: &str) -> Option<u32> {
    let text = IN_ALL.iter().find_map(|word| plain.strip_prefix(word)).unwrap_or(plain);
    let text = FOR_ONE.iter().find_map(|word| text.strip_suffix(word)).unwrap_or(text);
    if let Some(number) = whole(text).or_else(|| numeral(text)) {
        return Some(number);
    }
    if unit != "个月" {
        return in_words(text, unit);
    }
    match text {
        "半年" => Some(6),
        _ => in_words(&text.replace(".5年", "年半"), unit),
    }
}

/// A number of `unit`, or several in a row from the largest unit to the smallest.
fn in_words(text: &str, unit: &str) -> Option<u32> {
    let mut left = text;
    let mut sum = 0u32;
    let mut before = u32::MAX;
    while !left.is_empty() {
        let (number, behind) = number_before(left)?;
        let own = std::iter::once((unit, 1, 0)).chain(words_of(unit).iter().copied());
        let (word, each, more) = own.into_iter().find(|(word, ..)| !word.is_empty() && behind.starts_with(word))?;
        if each >= before {
            return None;
        }
        sum = sum.saturating_add(number.saturating_mul(each)).saturating_add(more);
        before = each;
        left = behind.strip_prefix(word)?.trim_start_matches(['零', '又']);
    }
    (!text.is_empty()).then_some(sum)
}

fn words_of(unit: &str) -> &'static [Counted] {
    COUNTED.iter().find(|(known, _)| *known == unit).map_or(&[], |(_, words)| words)
}

/// Units that no fact uses.
const OTHER_UNITS: [&str; 8] = ["小时", "分钟", "周", "星期", "季度", "万元", "千元", "hours"];

/// Whether numbers under a header with `word` beside it are numbers of `unit` without conversion. `None` if the word is
/// no unit.
pub fn is_in_unit(word: &str, unit: &str) -> Option<bool> {
    let is_unit = OTHER_UNITS.contains(&word)
        || word.starts_with('元')
        || COUNTED.iter().any(|(_, words)| words.iter().any(|(known, ..)| *known == word));
    let each_is_one = || words_of(unit).iter().any(|(known, each, more)| (*known, *each, *more) == (word, 1, 0));
    is_unit.then(|| word == unit || each_is_one() || is_rate(word, unit))
}

/// The number at the start of a text, and the rest of the text.
fn number_before(text: &str) -> Option<(u32, &str)> {
    let is_digit = |character: char| matches!(character, '0'..='9' | ',' | '.');
    let is_written = |character: char| match text.starts_with(is_digit) {
        true => is_digit(character),
        false => is_numeral(character),
    };
    let ends = text.find(|character| !is_written(character)).unwrap_or(text.len());
    let (number, behind) = text.split_at_checked(ends)?;
    Some((whole(number).or_else(|| numeral(number))?, behind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_whole() {
        for (written, number) in [
            ("３０天", 30),
            ("1,200", 1200),
            ("30.0", 30),
            ("30 日", 30),
            ("30 days", 30),
            ("99999999999", u32::MAX),
            ("三十", 30),
            ("三十天", 30),
        ] {
            assert_eq!(count(written, "天"), Some(number), "{written}");
        }
        for written in ["", "1.5", "-1", "三五天", "1e3", "天", "30天天", "30天30天", "30.", ".0"] {
            assert_eq!(count(written, "天"), None, "{written}");
        }
    }

    #[test]
    fn a_count_is_read_in_its_own_unit_or_one_that_can_be_told_in_it() {
        let months = [
            ("36个月", 36),
            ("3年", 36),
            ("2年6个月", 30),
            ("1年半", 18),
            ("12月", 12),
            ("3 Years", 36),
            ("半年", 6),
            ("一年半", 18),
            ("两年", 24),
            ("24個月", 24),
            ("1年零3个月", 15),
            ("3 yrs", 36),
            ("12 mos", 12),
        ];
        for (written, number) in months {
            assert_eq!(count(written, "个月"), Some(number), "{written}");
        }
        for (written, unit) in [
            ("60课时", "天"),
            ("1个月", "天"),
            ("2人", "天"),
            ("30天", "个月"),
            ("12次", "个月"),
            ("5天", "课时"),
            ("40小时", "课时"),
            ("3年", "天"),
            ("3天", "人"),
            ("半年", "天"),
            ("2个半月", "个月"),
            ("6个月2年", "个月"),
        ] {
            assert_eq!(count(written, unit), None, "{written} of {unit}");
        }
        assert_eq!(count("2个", "个"), Some(2), "a unit that is counted in nothing but itself");
    }

    #[test]
    fn a_unit_beside_a_header_is_told_from_other_words() {
        for (word, unit, is_in) in [
            ("天", "天", Some(true)),
            ("日", "天", Some(true)),
            ("课时", "天", Some(false)),
            ("学时", "课时", Some(true)),
            ("年", "个月", Some(false)),
            ("月", "个月", Some(true)),
            ("元", "元", Some(true)),
            ("元/人", "元", Some(true)),
            ("元/月", "元", Some(false)),
            ("元/年", "元/人·年", Some(true)),
            ("万元", "元", Some(false)),
            ("小时", "课时", Some(false)),
            ("必填", "天", None),
        ] {
            assert_eq!(is_in_unit(word, unit), is_in, "{word} of {unit}");
        }
    }
}
