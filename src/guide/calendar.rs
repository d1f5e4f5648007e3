//! Days as a file for calendars: iCalendar, RFC 5545.

use crate::policy::CalendarDate;

/// A day to note.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// What tells it from every other: noted again, it replaces itself.
    pub id: String,
    /// The day.
    pub day: CalendarDate,
    /// What is to be done on it at the latest.
    pub summary: String,
    /// What else to know.
    pub description: String,
}

/// The most octets of a line; a longer one goes on in the next, behind a space.
const LONGEST_LINE: usize = 75;

/// The file with `events`, each the whole day and with a reminder a week before. It is as of the day `made`: the same
/// guide and answers make the same file.
pub fn calendar(events: &[Event], made: CalendarDate) -> String {
    let mut file = String::new();
    let mut line = |text: &str| fold(text, &mut file);
    ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//skills-subsidy//guide//ZH", "CALSCALE:GREGORIAN"]
        .into_iter()
        .for_each(&mut line);
    for event in events {
        line("BEGIN:VEVENT");
        line(&["UID:", &escaped(&event.id), "@skills-subsidy"].concat());
        line(&["DTSTAMP:", &compact(made), "T000000Z"].concat());
        line(&["DTSTART;VALUE=DATE:", &compact(event.day)].concat());
        line(&["SUMMARY:", &escaped(&event.summary)].concat());
        line(&["DESCRIPTION:", &escaped(&event.description)].concat());
        ["TRANSP:TRANSPARENT", "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-P7D"].into_iter().for_each(&mut line);
        line(&["DESCRIPTION:", &escaped(&event.summary)].concat());
        ["END:VALARM", "END:VEVENT"].into_iter().for_each(&mut line);
    }
    line("END:VCALENDAR");
    file
}

/// `YYYYMMDD`.
fn compact(day: CalendarDate) -> String {
    day.written().replace('-', "")
}

/// A text with what means something in such a file written so that it does not.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// Writes a line, in pieces that are no longer than a line may be.
fn fold(text: &str, file: &mut String) {
    let mut length = 0;
    for letter in text.chars() {
        if length + letter.len_utf8() > LONGEST_LINE {
            file.push_str("\r\n ");
            length = 1;
        }
        file.push(letter);
        length += letter.len_utf8();
    }
    file.push_str("\r\n");
}
