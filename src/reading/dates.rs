//! Days and months as people write them, in any usual order that is unambiguous.

use super::clock::without_time;
use super::normal::spaced;
use super::number::{is_digits, is_numeral, numeral};
use crate::engine::Answer;
use crate::policy::{CalendarDate, CalendarMonth};

/// A number of a date, or a month by its English name.
struct Part {
    value: u32,
    /// The number of digits; for a Chinese numeral, four if it is a year and zero otherwise.
    width: usize,
    is_name: bool,
    /// The separator after it: 年, `-`, a space, or nothing.
    mark: Option<char>,
}

const MARKS: [char; 13] = [' ', '-', '.', '/', ',', '、', '\\', '_', '·', '年', '月', '日', '号'];

/// A day, or a month if the text names no day.
pub(super) fn read(typed: &str) -> Option<Answer> {
    let text = spaced(typed).to_ascii_lowercase();
    let text = text.trim_end_matches('.');
    let (text, weekday) = without_weekday(without_time(text)?)?;
    // 6月份 is 6月.
    let text = text.strip_suffix('份').unwrap_or(text);
    // A day that a spreadsheet stores as a number.
    let text = text.strip_suffix(".0").filter(|number| number.len() >= 6 && is_digits(number)).unwrap_or(text);
    let parts = parts(text)?;
    let answer = match &parts[..] {
        [one] if one.mark.is_none() => run_together(one),
        [year, month] => month_of(year, month),
        [one, two, three] => day_of(one, two, three),
        _ => None,
    }?;
    // If the weekday disagrees with the date, either may be wrong.
    let agrees = |first: CalendarDate| weekday.is_none_or(|weekday| first.day_number() % 7 == weekday);
    match answer {
        Answer::Date(day) => agrees(day).then_some(answer),
        month => weekday.is_none().then_some(month),
    }
}

/// The date without the weekday after it, and that weekday, counted from Monday.
fn without_weekday(text: &str) -> Option<(&str, Option<u32>)> {
    let bare = text.strip_suffix(')').unwrap_or(text);
    if let Some((day, weekday)) = without_english_weekday(bare) {
        let day = if bare.len() < text.len() { day.strip_suffix('(')? } else { day.strip_suffix([' ', ','])? };
        return Some((day.trim_end_matches([' ', ',']), Some(weekday)));
    }
    let name = bare.chars().next_back();
    let before = name.and_then(|name| bare.strip_suffix(name)).unwrap_or_default();
    let named = ["星期", "礼拜", "周"].iter().find_map(|word| before.strip_suffix(word));
    let (Some(day), Some(name)) = (named, name) else { return Some((text, None)) };
    let day = if bare.len() < text.len() { day.strip_suffix('(')? } else { day };
    let weekday = match name {
        '天' | '日' => 6,
        name => ['一', '二', '三', '四', '五', '六'].iter().position(|known| *known == name)? as u32,
    };
    Some((day.trim_end(), Some(weekday)))
}

/// The text before the English name of a weekday, whole or its first three letters, and that weekday.
fn without_english_weekday(text: &str) -> Option<(&str, u32)> {
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    names.iter().zip(0..).find_map(|(name, weekday)| {
        let day = text.strip_suffix(name).or_else(|| text.strip_suffix(name.get(..3)?))?;
        Some((day, weekday))
    })
}

/// The numbers and names of a date. `None` if the text contains anything else.
fn parts(text: &str) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    let mut left = text;
    while !left.is_empty() {
        let first = left.chars().next()?;
        let kind: fn(char) -> bool = match first {
            '0'..='9' => |character| character.is_ascii_digit(),
            'a'..='z' => |character| character.is_ascii_lowercase(),
            _ => is_numeral,
        };
        let (written, behind) = left.split_at_checked(left.find(|character| !kind(character)).unwrap_or(left.len()))?;
        let (value, width) = match first {
            '0'..='9' if written.len() <= 8 => (written.parse().ok()?, written.len()),
            'a'..='z' => (month_named(written)?, 2),
            // A numeral is a year only if it includes the century.
            _ => numeral(written).map(|number| (number, if number > 999 { 4 } else { 0 }))?,
        };
        let ordinal = ["st", "nd", "rd", "th"].iter().find_map(|ordinal| behind.strip_prefix(ordinal));
        let behind = ordinal.filter(|_| first.is_ascii_digit()).unwrap_or(behind);
        let ends = behind.find(|mark| !MARKS.contains(&mark)).unwrap_or(behind.len());
        let (between, next) = behind.split_at_checked(ends)?;
        let mut marks = between.chars().filter(|mark| *mark != ' ');
        let mark = marks.next().or_else(|| between.chars().next());
        if marks.next().is_some() {
            return None;
        }
        let part = Part { value, width, is_name: first.is_ascii_lowercase(), mark };
        parts.push(if parts.is_empty() { with_century(part)? } else { part });
        left = next;
    }
    Some(parts)
}

/// A two-digit year followed by 年, as in 20年6月1日, as a year of this century or of the last one; in between it is
/// ambiguous, so `None`.
fn with_century(part: Part) -> Option<Part> {
    match (part.width, part.mark, part.value) {
        (2, Some('年'), value @ 0..40) => Some(Part { value: 2000 + value, width: 4, ..part }),
        (2, Some('年'), value @ 70..) => Some(Part { value: 1900 + value, width: 4, ..part }),
        (2, Some('年'), _) => None,
        _ => Some(part),
    }
}

/// A month by its English name, or the first letters of it.
fn month_named(written: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let is_short = |month: &str| written.len() == 3 || (written, month) == ("sept", "september");
    let named = |month: &str| month == written || (is_short(month) && month.starts_with(written));
    MONTHS.iter().position(|month| named(month)).map(|at| at as u32 + 1)
}

/// `20200601` or `202006`. Six digits that also form a day with a two-digit year are ambiguous: `200601`.
fn run_together(one: &Part) -> Option<Answer> {
    match one.width {
        8 => date(one.value / 10_000, one.value / 100 % 100, one.value % 100),
        6 => {
            let is_day = date(2000 + one.value / 10_000, one.value / 100 % 100, one.value % 100).is_some();
            (!is_day).then(|| month(one.value / 100, one.value % 100)).flatten()
        }
        _ => None,
    }
}

fn month_of(one: &Part, other: &Part) -> Option<Answer> {
    let (year, of_year) = if one.is_name { (other, one) } else { (one, other) };
    let is_ordered = match one.is_name {
        true => year.mark.is_none(),
        false => {
            matches!(year.mark, Some('年' | '-' | '.' | '/' | ' ') | None) && matches!(of_year.mark, None | Some('月'))
        }
    };
    // A spreadsheet writes October like this: as a number without its last zero.
    let is_october = one.mark == Some('.') && other.width == 1 && other.value == 1 && other.mark.is_none();
    (year.width == 4 && of_year.width <= 2 && is_ordered && !is_october && !year.is_name)
        .then(|| month(year.value, of_year.value))
        .flatten()
}

fn day_of(one: &Part, two: &Part, three: &Part) -> Option<Answer> {
    let (year, of_year, day) = match (one.is_name, two.is_name, three.is_name) {
        (true, false, false) => (three, one, two),
        (false, true, false) if one.width == 4 => (one, two, three),
        (false, true, false) => (three, two, one),
        (false, false, false) => {
            let marks = [one, two].map(|part| part.mark);
            let is_ordered = is_between(marks[0], '年')
                && is_between(marks[1], '月')
                && matches!(three.mark, None | Some('日' | '号'));
            is_ordered.then_some((one, two, three))?
        }
        _ => return None,
    };
    let fits = year.width == 4 && of_year.width <= 2 && day.width <= 2;
    fits.then(|| date(year.value, of_year.value, day.value)).flatten()
}

/// Whether a mark separates two numbers of a date: the date's own sign or any equivalent.
fn is_between(mark: Option<char>, own: char) -> bool {
    mark.is_some_and(|mark| mark == own || matches!(mark, '-' | '.' | '/' | ' ' | '、' | '\\' | '_' | '·'))
}

fn date(year: u32, month: u32, day: u32) -> Option<Answer> {
    CalendarDate::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).map(Answer::Date)
}

fn month(year: u32, month: u32) -> Option<Answer> {
    CalendarMonth::new(year.try_into().ok()?, month.try_into().ok()?).map(Answer::Month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_in_every_order_that_means_one_day() {
        for written in [
            "2020-06-01",
            "2020.6.1",
            "2020/6/1",
            "2020 6 1",
            "20200601",
            "２０２０－０６－０１",
            "2020年6月1日",
            "2020年 6月 1号",
            "二〇二〇年六月一日",
            "二零二零年六月一日",
            "2020年六月一日",
            "2020-06-01 08:30",
            "2020/06/01 8:30:15",
            "2020-06-01T00:00:00",
            "2020-06-01T00:00:00.000",
            "2020年6月1日 8:30",
            "2020年6月1日 星期一",
            "2020年6月1日（周一）",
            "1 June 2020",
            "June 1, 2020",
            "1-Jun-2020",
            "1st June 2020",
            "2020-Jun-01",
            "Jun. 1, 2020",
            "'2020-06-01",
            "=\"2020-06-01\"",
        ] {
            assert_eq!(read(written), date(2020, 6, 1), "{written}");
        }
    }

    #[test]
    fn a_month_is_read_where_no_day_is_said() {
        for written in [
            "2020-06",
            "2020/6",
            "2020.6",
            "2020.06",
            "2020 6",
            "202006",
            "2020年6月",
            "2020年6月份",
            "二〇二〇年六月",
            "June 2020",
            "Jun 2020",
            "2020 June",
        ] {
            assert_eq!(read(written), month(2020, 6), "{written}");
        }
        assert_eq!(read("2020.10"), month(2020, 10));
        assert_eq!(read("202012"), month(2020, 12), "there is no month 20");
    }

    #[test]
    fn what_can_mean_two_days_is_refused() {
        for written in [
            "",
            "--",
            "6/1/2020",
            "01-06-2020",
            "1/6/2020",
            "2020.1",
            "200601",
            "2020-06-01T00:00:00Z",
            "2020-06-01 24:00",
            "2020-06-01T00:00:00+08:00",
            "2020年6月1日 星期二",
            "2020-02-30",
            "2020-13",
            "6.1",
            "20-6-1",
            "1-Jun-20",
            "2020-6-1-1",
            "2020--6",
            "2020月6年1日",
            "2020,6,1",
            "June",
            "2020",
            "2020年6月初",
            "2020年",
            "Juny 2020",
            "2020-06-",
            "六月一日",
        ] {
            assert_eq!(read(written), None, "{written}");
        }
    }
}
