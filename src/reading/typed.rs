//! Typed input: numbers, money and dates as written by hand and by Chinese input methods.
//!
//! Full-width digits, thousands separators, 元 and 万, and the usual ways to write a date are understood. Ambiguous input
//! is refused rather than guessed.

use super::dates;
use super::normal::plain;
use super::number::{is_digits, numeral};
use crate::engine::Answer;
use crate::policy::{CalendarDate, CalendarMonth};
use std::ops::RangeInclusive;

pub use super::counts::{PEOPLE, count, is_in_unit};
pub use super::sums::money;

/// A day or, if the text names no day, a month: `2020-06`, `2020年6月`, `Jun 2020`. Ambiguous dates are refused: the year
/// has four digits, and comes first unless the month has a name.
pub fn when(typed: &str) -> Option<Answer> {
    dates::read(typed)
}

/// A day or a month, typed in three fields; the last is empty if only the month is known. A whole date pasted into the
/// first field is understood too.
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
