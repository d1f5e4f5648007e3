//! What people type: numbers, money and dates as they are written by hand and by Chinese input methods.
//!
//! Full-width digits, thousands separators, 元 and 万, and the usual ways to write a date are
//! understood. What could mean two things is refused rather than guessed.

use super::dates;
use super::normal::plain;
use super::number::{is_digits, is_numeral, numeral, whole, without_separators};
use crate::engine::Answer;
use crate::policy::{CalendarDate, CalendarMonth, Yuan};
use rust_decimal::Decimal;
use std::ops::RangeInclusive;

/// The unit of what counts people.
pub const PEOPLE: &str = "人";

/// A word for what a number counts: how many of the fact's own unit each is, and how many more stand behind it.
type Counted = (&'static str, u32, u32);

/// Those words, under the unit of the fact. A day is no class hour and no part of a month: what cannot be told in a unit
/// stands under it in no row.
const COUNTED: [(&str, &[Counted]); 5] = [
    (
        PEOPLE,
        &[
            ("人", 1, 0),
            ("名", 1, 0),
            ("位", 1, 0),
            ("个", 1, 0),
            ("people", 1, 0),
            ("persons", 1, 0),
            ("person", 1, 0),
        ],
    ),
    ("天", &[("天", 1, 0), ("日", 1, 0), ("days", 1, 0), ("day", 1, 0)]),
    ("课时", &[("课时", 1, 0), ("学时", 1, 0), ("节", 1, 0), ("classhours", 1, 0)]),
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

/// A whole number of `unit` (the Chinese word of a fact), such as `30`, `３０`, `1,200`, `30.0` or 三十. The unit behind it
/// is understood, and where another can be told in it that one: `3年`, 半年 and `2年6个月` of months. `None` for any other
/// unit. One beyond all bounds is the largest number, which is out of bounds everywhere.
pub fn count(typed: &str, unit: &str) -> Option<u32> {
    let plain = plain(typed).to_ascii_lowercase();
    if let Some(number) = whole(&plain).or_else(|| numeral(&plain)) {
        return Some(number);
    }
    if (plain.as_str(), unit) == ("半年", "个月") {
        return Some(6);
    }
    let known = COUNTED.iter().find(|(known, _)| *known == unit).map_or(&[] as &[Counted], |(_, words)| words);
    let mut left = plain.as_str();
    let mut sum = 0u32;
    let mut before = u32::MAX;
    while !left.is_empty() {
        let (number, behind) = number_before(left)?;
        let own = std::iter::once((unit, 1, 0)).chain(known.iter().copied());
        let (word, each, more) = own.into_iter().find(|(word, ..)| !word.is_empty() && behind.starts_with(word))?;
        if each >= before {
            return None;
        }
        sum = sum.saturating_add(number.saturating_mul(each)).saturating_add(more);
        before = each;
        left = behind.strip_prefix(word)?.trim_start_matches(['零', '又']);
    }
    (!plain.is_empty()).then_some(sum)
}

/// The number that a text begins with, and what stands behind it.
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

/// What stands before or behind a sum of a rate, under the unit of the fact. A rate of another time is another sum.
const RATES: [(&str, &[&str]); 3] = [
    ("元", &["/人", "每人"]),
    ("元/月", &["/月", "每月", "/个月", "/month"]),
    ("元/人·年", &["/人·年", "/人/年", "/年", "每人每年", "每年", "/year"]),
];

/// A sum of yuan in `unit` (the Chinese word of a fact), such as `1800`, `１２００元`, `1,200`, `1.2万` or 人民币1200元整; of
/// 元/月 also `1200元/月`.
pub fn money(typed: &str, unit: &str) -> Option<Yuan> {
    let plain = plain(typed).to_ascii_lowercase();
    let rates = RATES.iter().find(|(known, _)| *known == unit).map_or(&[] as &[&str], |(_, rates)| rates);
    let behind = || rates.iter().find_map(|rate| plain.strip_suffix(rate));
    let before = || rates.iter().find_map(|rate| plain.strip_prefix(rate));
    let number = behind().or_else(before).unwrap_or(&plain);
    let number = ["¥", "人民币", "rmb", "cny"].iter().find_map(|sign| number.strip_prefix(sign)).unwrap_or(number);
    let number = number.strip_suffix('整').unwrap_or(number);
    let words = ["元", "块钱", "块", "圆", "yuan", "rmb", "cny"];
    let number = words.iter().find_map(|word| number.strip_suffix(word)).unwrap_or(number);
    let (number, unit) = match number.strip_suffix('万') {
        Some(number) => (number, Decimal::from(10_000)),
        None => (number, Decimal::ONE),
    };
    let sum = Yuan::parse(&without_separators(number)?)?;
    let sum = Yuan::new(without_float((sum.decimal() * unit).normalize()).normalize());
    sum.filter(|sum| *sum <= Yuan::LARGEST_STATED)
}

/// A sum that a spreadsheet keeps as a float, `1200.0000000000002`, as the sum that was typed.
fn without_float(sum: Decimal) -> Decimal {
    let rounded = sum.round_dp(2);
    match sum.scale() >= 10 && (sum - rounded).abs() < Decimal::new(1, 9) {
        true => rounded,
        false => sum,
    }
}

/// A day or, where nothing is said of the day, a month: `2020-06`, `2020年6月`, `Jun 2020`. What could mean two days is
/// refused: the year has four digits, and stands first unless the month has a name.
pub fn when(typed: &str) -> Option<Answer> {
    dates::read(typed)
}

/// A day or a month, typed in three fields; the last is empty where only the month is known. A whole date pasted into the
/// first one is understood too.
pub fn when_parts(year: &str, month: &str, day: &str) -> Option<Answer> {
    if plain(month).is_empty() && plain(day).is_empty() {
        return when(year);
    }
    let number = |typed: &str, digits: RangeInclusive<usize>| {
        let plain = plain(typed);
        let number = plain.trim_end_matches(['年', '月', '日', '号']);
        match is_digits(number) {
            true => digits.contains(&number.len()).then(|| number.parse::<u32>().ok()).flatten(),
            false => numeral(number),
        }
    };
    let (year, month) = (number(year, 4..=4)?.try_into().ok()?, number(month, 1..=2)?.try_into().ok()?);
    match plain(day).is_empty() {
        true => CalendarMonth::new(year, month).map(Answer::Month),
        false => CalendarDate::new(year, month, number(day, 1..=2)?.try_into().ok()?).map(Answer::Date),
    }
}

/// A day typed in one field: see [`when`].
pub fn date(typed: &str) -> Option<CalendarDate> {
    match when(typed) {
        Some(Answer::Date(day)) => Some(day),
        _ => None,
    }
}

/// A day typed in three fields: see [`when_parts`].
pub fn date_parts(year: &str, month: &str, day: &str) -> Option<CalendarDate> {
    match when_parts(year, month, day) {
        Some(Answer::Date(day)) => Some(day),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn yuan(written: &str) -> Option<String> {
        money(written, "元").map(|sum| sum.to_string())
    }

    #[test]
    fn money_is_read_as_people_write_it() {
        for written in [
            "1200",
            "１２００元",
            "1,200",
            "1，200",
            "0.12万",
            "¥1200",
            "￥1200",
            " 1200 元 ",
            "1200.00",
            "1200元/人",
            "人民币1200元整",
            "RMB 1,200.00",
            "1200.0000000000002",
            "1199.9999999999998",
        ] {
            assert_eq!(yuan(written).as_deref(), Some("1200"), "{written}");
        }
        assert_eq!(yuan("1.2万").as_deref(), Some("12000"));
        let rate = |written, unit| money(written, unit).map(|sum| sum.to_string());
        assert_eq!(rate("每月1800元", "元/月").as_deref(), Some("1800"));
        assert_eq!(rate("6000元/年", "元/人·年").as_deref(), Some("6000"));
        assert_eq!(
            [rate("6000元/年", "元/月"), rate("500元/月", "元/人·年"), rate("500元/月", "元")],
            [None, None, None]
        );
    }

    #[test]
    fn money_that_could_mean_two_things_is_refused() {
        for written in [
            "",
            "1,2",
            "12,00",
            "-5",
            "1.2.3",
            "一千",
            "1e3",
            "1200-1500",
            "1千2",
            "元",
            "$1200",
            "99999999999999999999",
        ] {
            assert_eq!(yuan(written), None, "{written}");
        }
    }

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
    fn dates_are_read_as_people_write_them() {
        let first_of_june = CalendarDate::new(2020, 6, 1);
        for written in
            ["2020-06-01", "2020.6.1", "2020/6/1", "2020年6月1日", "２０２０-06-01", "20200601", "2020。6。1"]
        {
            assert_eq!(date(written), first_of_june, "{written}");
        }
        assert_eq!(date_parts("2020年", "6月", "1日"), first_of_june);
        assert_eq!(date_parts("2020年6月1日", "", ""), first_of_june);
        for written in ["", "2020-02-30", "1/6/2020", "6.1", "20-6-1", "2020-6", "2020-6-1-1"] {
            assert_eq!(date(written), None, "{written}");
        }
    }
}
