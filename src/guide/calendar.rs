//! Calendar files: iCalendar, RFC 5545.

use crate::policy::CalendarDate;

/// A calendar event.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Its unique id: an event imported again replaces the earlier one.
    pub id: String,
    /// The day.
    pub day: CalendarDate,
    /// The task that is due on it.
    pub summary: String,
    /// Further details.
    pub description: String,
}

/// The most octets per line; a longer line is folded: it continues on the next, after a space.
const LONGEST_LINE: usize = 75;

/// The file with `events`, each for the whole day and with a reminder a week before. Its timestamp is the day `made`,
/// so the same guide and answers produce the same file.
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

/// A text with the format's special characters escaped.
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

/// Writes a line, folded to the allowed length.
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
