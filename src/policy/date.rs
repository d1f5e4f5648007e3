//! Calendar dates: a day on a calendar, never an instant, so no clock and no time zone can change an answer.

use super::digits::digits;
use std::fmt;

/// A day of the Gregorian calendar, from 0001-01-01 to 9999-12-31.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CalendarDate {
    // The order of the fields is the order of time.
    year: u16,
    month: u8,
    day: u8,
}

impl CalendarDate {
    /// The day, or `None` where the calendar has no such day.
    pub const fn new(year: u16, month: u8, day: u8) -> Option<CalendarDate> {
        if year == 0 || year > 9999 || day == 0 || day > days_in_month(year, month) {
            return None;
        }
        Some(CalendarDate { year, month, day })
    }

    /// A date named in a policy; a date that the calendar does not have fails the build.
    pub const fn known(year: u16, month: u8, day: u8) -> CalendarDate {
        match CalendarDate::new(year, month, day) {
            Some(date) => date,
            None => panic!("the calendar has no such day"),
        }
    }

    /// The earliest date, 0001-01-01.
    pub const FIRST: CalendarDate = CalendarDate::known(1, 1, 1);

    /// The latest date, 9999-12-31.
    pub const LAST: CalendarDate = CalendarDate::known(9999, 12, 31);

    /// The day after; `None` after 9999-12-31.
    pub const fn next_day(self) -> Option<CalendarDate> {
        if self.day < days_in_month(self.year, self.month) {
            CalendarDate::new(self.year, self.month, self.day + 1)
        } else if self.month < 12 {
            CalendarDate::new(self.year, self.month + 1, 1)
        } else {
            CalendarDate::new(self.year + 1, 1, 1)
        }
    }

    /// The number of days from 0001-01-01 to this day.
    pub const fn day_number(self) -> u32 {
        let before = self.year as u32 - 1;
        let mut days = before * 365 + before / 4 - before / 100 + before / 400;
        let mut month = 1;
        while month < self.month {
            days += days_in_month(self.year, month) as u32;
            month += 1;
        }
        days + self.day as u32 - 1
    }

    /// The day `days` after 0001-01-01; `None` after 9999-12-31.
    pub fn from_day_number(days: u32) -> Option<CalendarDate> {
        // This estimate is never too early, so at most a few of the 9999 years are tried.
        let mut year = (days / 365 + 1).min(9999) as u16;
        while CalendarDate::known(year, 1, 1).day_number() > days {
            year -= 1;
        }
        let months = (1..=12).rev().filter_map(|month| CalendarDate::new(year, month, 1));
        let month = months.into_iter().find(|first| first.day_number() <= days)?;
        CalendarDate::new(year, month.month, u8::try_from(days - month.day_number() + 1).ok()?)
    }

    /// Parses `YYYY-MM-DD`, exactly; anything else is `None`.
    pub fn parse(written: &str) -> Option<CalendarDate> {
        let bytes = written.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return None;
        }
        let number = |digits: &[u8]| {
            digits
                .iter()
                .try_fold(0u16, |number, digit| digit.is_ascii_digit().then(|| number * 10 + u16::from(digit - b'0')))
        };
        CalendarDate::new(number(&bytes[0..4])?, number(&bytes[5..7])? as u8, number(&bytes[8..10])? as u8)
    }

    /// The same day `months` later, or the last of that month if it has no such day: the rule for the end of periods of
    /// months (民法典 art. 202). `None` after 9999-12-31.
    pub fn months_later(self, months: u16) -> Option<CalendarDate> {
        let month = u32::from(self.month) - 1 + u32::from(months);
        let (year, month) = (u32::from(self.year) + month / 12, (month % 12) as u8 + 1);
        let year = u16::try_from(year).ok()?;
        CalendarDate::new(year, month, self.day.min(days_in_month(year, month)))
    }

    /// The year, 1 to 9999.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    pub const fn day(self) -> u8 {
        self.day
    }
}

impl CalendarDate {
    /// `YYYY-MM-DD`, as `Display` writes it.
    pub fn written(self) -> String {
        let parts = [(self.year, 4), (self.month.into(), 2), (self.day.into(), 2)];
        let digits = parts.map(|(number, width)| digits([0, 0, number.into()], width));
        digits.join(&b'-').into_iter().map(char::from).collect()
    }
}

impl fmt::Display for CalendarDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Debug for CalendarDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

/// A month of the Gregorian calendar: for a day long past, people often remember only the month.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CalendarMonth {
    first: CalendarDate,
}

impl CalendarMonth {
    /// The month, or `None` where the calendar has no such month.
    pub const fn new(year: u16, month: u8) -> Option<CalendarMonth> {
        match CalendarDate::new(year, month, 1) {
            Some(first) => Some(CalendarMonth { first }),
            None => None,
        }
    }

    /// Parses `YYYY-MM`, exactly; anything else is `None`.
    pub fn parse(written: &str) -> Option<CalendarMonth> {
        let day = (written.len() == 7).then(|| CalendarDate::parse(&[written, "-01"].concat()));
        day.flatten().map(|first| CalendarMonth { first })
    }

    /// The year, 1 to 9999.
    pub const fn year(self) -> u16 {
        self.first.year
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.first.month
    }

    /// Its first day.
    pub const fn first_day(self) -> CalendarDate {
        self.first
    }

    /// Its last day.
    pub const fn last_day(self) -> CalendarDate {
        CalendarDate { day: days_in_month(self.first.year, self.first.month), ..self.first }
    }

    /// Every day of the month.
    pub fn days(self) -> impl Iterator<Item = CalendarDate> {
        (1..=self.last_day().day).map(move |day| CalendarDate { day, ..self.first })
    }
}

impl fmt::Display for CalendarMonth {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}", self.first.year, self.first.month)
    }
}

impl fmt::Debug for CalendarMonth {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

const fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 0,
    }
}
