//! The text that a spreadsheet shows for a cell: dates as dates, whichever year its workbook counts from, and whatever
//! time or zone is stored with them.

use crate::policy::CalendarDate;
use calamine::{DataType, Style};
use std::borrow::Cow;

/// The number of days between the two start dates of spreadsheets, in 1900 and 1904.
pub const DAYS_TO_1904: f64 = 1462.0;
/// Seconds of a day.
const SECONDS: f64 = 86_400.0;
/// A fraction from which a second is rounded up.
const NEXT_SECOND: f64 = 0.9999;
/// From this hour in UTC the date in China is the next day, which was most likely meant.
const NEXT_DAY_IN_CHINA: u8 = 16;
/// Excel's built-in formats, by number, that show only the month of a date (in a Chinese Excel).
const MONTH_FORMATS: [u32; 6] = [17, 27, 36, 50, 52, 57];

/// A cell as text; a date only as its month if only that is shown.
pub fn shown<Cell: DataType>(value: &Cell, is_from_1904: bool, is_month: bool) -> Cow<'_, str> {
    if let Some(text) = value.get_string() {
        return Cow::Borrowed(text);
    }
    if let Some(number) = value.get_float() {
        return number.to_string().into();
    }
    if let Some(number) = value.get_int() {
        return number.to_string().into();
    }
    if let Some(day) = value.get_datetime() {
        let serial = day.as_f64();
        let day = if day.is_datetime() { day_of(serial, is_from_1904) } else { None };
        return match day {
            Some(day) if is_month => day.rsplit_once('-').map_or(day.clone(), |(month, _)| month.to_owned()).into(),
            Some(day) => day.into(),
            None => serial.to_string().into(),
        };
    }
    if let Some(flag) = value.get_bool() {
        return flag.to_string().into();
    }
    if let Some(text) = value.get_datetime_iso() {
        return day_of_iso(text).into();
    }
    if let Some(text) = value.get_duration_iso() {
        return text.into();
    }
    // An error is not blank: the user recognises the cell by it.
    value.get_error().map_or(Cow::Borrowed(""), |error| error.to_string().into())
}

/// The day of a serial number, as a spreadsheet shows it. Days 0 to 60 of the count from 1900 are not calendar days: 0
/// is shown as 1900-01-00, and the others are off by one or never existed; they are shown, but are not dates.
pub fn day_of(serial: f64, is_from_1904: bool) -> Option<String> {
    if !serial.is_finite() || !(0.0..2_958_466.0).contains(&serial) {
        return None;
    }
    let (mut day, seconds) = (serial.trunc(), serial.fract() * SECONDS);
    if seconds >= SECONDS - 1.0 + NEXT_SECOND {
        day += 1.0;
    }
    let day = if is_from_1904 { day + DAYS_TO_1904 } else { day };
    if day < 61.0 {
        return Some(format!(
            "1900-{:02}-{:02}",
            if day < 32.0 { 1 } else { 2 },
            if day < 32.0 { day } else { day - 31.0 }
        ));
    }
    let first = CalendarDate::known(1899, 12, 30).day_number();
    CalendarDate::from_day_number(first + day as u32).map(|day| day.to_string())
}

/// The day of an ISO 8601 time. Late in the evening in UTC another day may have been meant; it is unknown which, so the
/// whole text is kept, and is not a date.
fn day_of_iso(text: &str) -> &str {
    let Some((day, time)) = text.split_once('T') else { return text };
    let hour: u8 = time.get(..2).and_then(|hour| hour.parse().ok()).unwrap_or(0);
    if time.ends_with(['Z', 'z']) && hour >= NEXT_DAY_IN_CHINA { text } else { day }
}

/// Whether a style shows only the year and month of a date.
pub fn shows_months(style: &Style) -> bool {
    style.number_format.as_ref().is_some_and(|format| {
        let by_number = format.format_code == "General" || format.format_id == Some(17);
        match by_number {
            true => format.format_id.is_some_and(|id| MONTH_FORMATS.contains(&id)),
            false => is_month_code(&format.format_code),
        }
    })
}

/// Whether the code of a format has a year and a month, and neither a day nor a time.
fn is_month_code(code: &str) -> bool {
    let first = code.split(';').next().unwrap_or("");
    let (mut letters, mut quoted, mut bracketed, mut escaped) = (String::new(), false, false, false);
    for character in first.chars() {
        match character {
            _ if escaped => escaped = false,
            '\\' | '_' | '*' => escaped = true,
            '"' => quoted = !quoted,
            '[' if !quoted => bracketed = true,
            ']' if !quoted => bracketed = false,
            _ if quoted || bracketed => {}
            other => letters.push(other.to_ascii_lowercase()),
        }
    }
    let has = |wanted: &[char]| letters.contains(wanted);
    has(&['y', 'e']) && has(&['m']) && !has(&['d', 'h', 's', '0', '#'])
}
