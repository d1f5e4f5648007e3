//! Times of day after a date, which carry no information here.

use super::number::is_digits;

/// Words for the parts of a day.
const PARTS_OF_A_DAY: [&str; 8] = ["上午", "下午", "中午", "晚上", "凌晨", "早上", "早晨", "傍晚"];

/// The date without a time of day after it. A time with a time zone is refused, because it can mean two days.
pub(super) fn without_time(text: &str) -> Option<&str> {
    if let Some((day, clock)) = PARTS_OF_A_DAY.iter().find_map(|part| text.split_once(part)) {
        let clock = clock.trim();
        return (clock.is_empty() || without_clock(clock) == Some("")).then(|| day.trim_end());
    }
    let halved = ["am", "pm"].iter().find_map(|half| text.strip_suffix(half)).filter(|rest| rest.contains(':'));
    let text = halved.map_or(text, str::trim_end);
    let day = without_clock(text)?;
    let is_apart = day.len() == text.len() || day.ends_with([' ', 't', '日', '号']);
    let day = if day.len() < text.len() { day.strip_suffix([' ', 't']).unwrap_or(day) } else { day };
    is_apart.then(|| day.trim_end())
}

/// The text before a clock time, `8:30`, `08:30:15` or 8时30分; the whole text if there is none.
fn without_clock(text: &str) -> Option<&str> {
    let Some((before, behind)) = text.split_once([':', '时', '点']) else { return Some(text) };
    let day = before.trim_end_matches(|character: char| character.is_ascii_digit());
    let behind = behind.trim_end_matches(['分', '秒']);
    let is_in = |part: &str, most: u32| {
        let (part, fraction) = part.split_once('.').unwrap_or((part, "0"));
        is_digits(part) && part.len() <= 2 && is_digits(fraction) && part.parse().is_ok_and(|part: u32| part <= most)
    };
    let in_time = is_in(before.strip_prefix(day)?, 23)
        && match behind.split_once([':', '分']) {
            Some((minutes, seconds)) => is_in(minutes, 59) && is_in(seconds, 59),
            None => is_in(behind, 59) || (behind.is_empty() && !text.contains(':')),
        };
    in_time.then_some(day)
}
