//! Calendar files follow RFC 5545.

use skills_subsidy::guide::{Event, calendar};
use skills_subsidy::policy::CalendarDate;

fn event(summary: &str, description: &str) -> Event {
    let day = CalendarDate::known(2021, 7, 5);
    Event { id: "2021-07-05-x-1".to_owned(), day, summary: summary.to_owned(), description: description.to_owned() }
}

fn file(events: &[Event]) -> String {
    calendar(events, CalendarDate::known(2026, 11, 1))
}

/// Returns the file's lines, unfolded.
fn unfolded(file: &str) -> Vec<String> {
    file.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

#[test]
fn a_day_is_a_whole_day_with_what_such_a_file_has_to_have() {
    let file = file(&[event("申请截止：甲、乙", "从发证日期起12个月内申请。")]);
    assert_eq!(
        unfolded(&file),
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//skills-subsidy//guide//ZH",
            "CALSCALE:GREGORIAN",
            "BEGIN:VEVENT",
            "UID:2021-07-05-x-1@skills-subsidy",
            "DTSTAMP:20261101T000000Z",
            "DTSTART;VALUE=DATE:20210705",
            "SUMMARY:申请截止：甲、乙",
            "DESCRIPTION:从发证日期起12个月内申请。",
            "TRANSP:TRANSPARENT",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "TRIGGER:-P7D",
            "DESCRIPTION:申请截止：甲、乙",
            "END:VALARM",
            "END:VEVENT",
            "END:VCALENDAR",
        ]
    );
}

#[test]
fn lines_end_as_they_must_and_none_is_longer_than_75_octets() {
    let long = "办事指南：带身份证，去窗口。".repeat(30);
    for shift in 0..4 {
        let summary = ["a".repeat(shift), long.clone()].concat();
        let file = file(&[event(&summary, &long)]);
        assert!(file.ends_with("END:VCALENDAR\r\n"));
        assert_eq!(file.matches('\n').count(), file.matches("\r\n").count());
        for line in file.split("\r\n") {
            assert!(line.len() <= 75, "{}: {line}", line.len());
        }
        assert!(unfolded(&file).contains(&["SUMMARY:", &summary].concat()), "nothing is lost by folding");
    }
}

#[test]
fn what_means_something_in_such_a_file_is_written_so_that_it_does_not() {
    let file = file(&[event("a;b,c\\d\r\nEND:VEVENT", "第一行\n第二行")]);
    let lines = unfolded(&file);
    assert!(lines.contains(&"SUMMARY:a\\;b\\,c\\\\d\\nEND:VEVENT".to_owned()), "{lines:?}");
    assert!(lines.contains(&"DESCRIPTION:第一行\\n第二行".to_owned()));
    assert_eq!(lines.iter().filter(|line| *line == "END:VEVENT").count(), 1);
}
