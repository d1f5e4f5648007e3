//! What people type: numbers, money and dates as they are written by hand and by Chinese input methods.
//!
//! Full-width digits, thousands separators, 元 and 万, and the usual ways to write a date are
//! understood. What could mean two things is refused rather than guessed.

use super::normal::plain;
use crate::engine::Answer;
use crate::policy::{CalendarDate, CalendarMonth, Yuan};
use rust_decimal::Decimal;

/// Takes out thousands separators where they stand properly: `1,200`, `12,345.6`. `None` where a comma
/// could be a decimal one, as in `1,2`.
fn without_separators(written: &str) -> Option<String> {
    if !written.contains(',') {
        return Some(written.to_owned());
    }
    let (whole, fraction) = written.split_once('.').map_or((written, None), |(whole, part)| (whole, Some(part)));
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let proper = (1..=3).contains(&first.len()) && groups.clone().all(|group| group.len() == 3);
    let joined: String = std::iter::once(first).chain(groups).collect();
    proper.then(|| fraction.map_or(joined.clone(), |part| [&joined, ".", part].concat()))
}

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
            ("月", 1, 0),
            ("months", 1, 0),
            ("month", 1, 0),
            ("年半", 12, 6),
            ("年", 12, 0),
            ("years", 12, 0),
            ("year", 12, 0),
        ],
    ),
];

/// A whole number of `unit` (the Chinese word of a fact), such as `30`, `３０`, `1,200` or `30.0`. The unit behind it is
/// understood, and where another can be told in it that one: `3年` and `2年6个月` of months. `None` for any other unit.
/// One beyond all bounds is the largest number, which is out of bounds everywhere.
pub fn count(typed: &str, unit: &str) -> Option<u32> {
    let plain = plain(typed).to_ascii_lowercase();
    if let Some(number) = whole(&plain) {
        return Some(number);
    }
    let known = COUNTED.iter().find(|(known, _)| *known == unit).map_or(&[] as &[Counted], |(_, words)| words);
    let mut left = plain.as_str();
    let mut sum = 0u32;
    while !left.is_empty() {
        let end = left.find(|character: char| !matches!(character, '0'..='9' | ',' | '.'))?;
        let number = whole(&left[..end])?;
        let own = std::iter::once((unit, 1, 0)).chain(known.iter().copied());
        let (word, each, more) = own.into_iter().find(|(word, ..)| left[end..].starts_with(word))?;
        sum = sum.saturating_add(number.saturating_mul(each)).saturating_add(more);
        left = &left[end + word.len()..];
    }
    (!plain.is_empty()).then_some(sum)
}

/// A whole number, as a spreadsheet may keep it: `30.0`.
fn whole(written: &str) -> Option<u32> {
    let number = without_separators(written)?;
    let (number, fraction) = number.split_once('.').unwrap_or((&number, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_whole = digits(number) && digits(fraction) && fraction.bytes().all(|byte| byte == b'0');
    is_whole.then(|| number.parse().unwrap_or(u32::MAX))
}

/// A sum of yuan, such as `1800`, `１２００元`, `1,200` or `1.2万`.
pub fn money(typed: &str) -> Option<Yuan> {
    let plain = plain(typed);
    let number = plain.trim_start_matches('¥');
    let number = number.strip_suffix("/月").unwrap_or(number).trim_end_matches(['元', '块']);
    let (number, unit) = match number.strip_suffix('万') {
        Some(number) => (number, Decimal::from(10_000)),
        None => (number, Decimal::ONE),
    };
    let sum = Yuan::parse(&without_separators(number)?)?;
    Yuan::new((sum.decimal() * unit).normalize()).filter(|sum| *sum <= Yuan::LARGEST_STATED)
}

/// A day or, where nothing is said of the day, a month: `2020-06`, `2020年6月`, `2020.6`.
pub fn when(typed: &str) -> Option<Answer> {
    let plain = plain(typed);
    let month = || {
        let mut parts = plain.trim_end_matches('月').split(['-', '.', '/', '年']);
        let (year, month) = (parts.next()?, parts.next()?);
        parts.next().is_none().then(|| month_parts(year, month)).flatten()
    };
    date(typed).map(Answer::Date).or_else(|| month().map(Answer::Month))
}

/// A day or a month, typed in three fields; the last is empty where only the month is known.
pub fn when_parts(year: &str, month: &str, day: &str) -> Option<Answer> {
    if plain(month).is_empty() && plain(day).is_empty() {
        return when(year);
    }
    match plain(day).is_empty() {
        true => month_parts(year, month).map(Answer::Month),
        false => date_parts(year, month, day).map(Answer::Date),
    }
}

fn month_parts(year: &str, month: &str) -> Option<CalendarMonth> {
    let first = date_parts(year, month, "1")?;
    CalendarMonth::new(first.year(), first.month())
}

/// A date typed in one field: `2020-06-01`, `2020.6.1`, `2020/6/1`, `2020年6月1日`, `20200601`.
/// The year comes first and has four digits; any other order could mean two days and is refused.
pub fn date(typed: &str) -> Option<CalendarDate> {
    let plain = plain(typed);
    if plain.len() == 8 && plain.bytes().all(|byte| byte.is_ascii_digit()) {
        return date_parts(&plain[..4], &plain[4..6], &plain[6..]);
    }
    let mut parts = plain.trim_end_matches(['日', '号']).split(['-', '.', '/', '年', '月']);
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    match parts.next() {
        None => date_parts(year, month, day),
        Some(_) => None,
    }
}

/// A date typed in three fields; a whole date pasted into the first one is understood too.
pub fn date_parts(year: &str, month: &str, day: &str) -> Option<CalendarDate> {
    if plain(month).is_empty() && plain(day).is_empty() {
        return date(year);
    }
    let number = |typed: &str, digits: std::ops::RangeInclusive<usize>| {
        let plain = plain(typed);
        let number = plain.trim_end_matches(['年', '月', '日', '号']);
        let fits = digits.contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
        fits.then(|| number.parse::<u16>().ok()).flatten()
    };
    CalendarDate::new(number(year, 4..=4)?, number(month, 1..=2)? as u8, number(day, 1..=2)? as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn yuan(written: &str) -> Option<String> {
        money(written).map(|sum| sum.to_string())
    }

    #[test]
    fn money_is_read_as_people_write_it() {
        for written in
            ["1200", "１２００元", "1,200", "1，200", "0.12万", "¥1200", "￥1200", " 1200 元 ", "1200.00", "1200元/月"]
        {
            assert_eq!(yuan(written).as_deref(), Some("1200"), "{written}");
        }
        assert_eq!(yuan("1.2万").as_deref(), Some("12000"));
    }

    #[test]
    fn money_that_could_mean_two_things_is_refused() {
        for written in ["", "1,2", "12,00", "-5", "1.2.3", "一千", "1e3", "1200-1500", "99999999999999999999"] {
            assert_eq!(yuan(written), None, "{written}");
        }
    }

    #[test]
    fn counts_are_whole() {
        for (written, number) in
            [("３０天", 30), ("1,200", 1200), ("30.0", 30), ("30 日", 30), ("30 days", 30), ("99999999999", u32::MAX)]
        {
            assert_eq!(count(written, "天"), Some(number), "{written}");
        }
        for written in ["", "1.5", "-1", "三十", "1e3", "天", "30天天", "30.", ".0"] {
            assert_eq!(count(written, "天"), None, "{written}");
        }
    }

    #[test]
    fn a_count_is_read_in_its_own_unit_or_one_that_can_be_told_in_it() {
        let months = [("36个月", 36), ("3年", 36), ("2年6个月", 30), ("1年半", 18), ("12月", 12), ("3 Years", 36)];
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
            ("半年", "个月"),
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
