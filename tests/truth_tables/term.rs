//! The reading's rules on dates: the days in term, and the months and days that remain of it.
#![allow(dead_code, reason = "each test file uses a part of it")]

use super::values::{Day, Finding};

/// The position of a day relative to the term, as the reading distinguishes them.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Stretch {
    /// Before 2019-01-01: outside the three action years.
    BeforeTheYears,
    /// "2019-01-01 … 2019-12-12 is inside the three action years but before issue."
    BeforeIssue,
    InTerm,
    /// After 2021-12-31.
    After,
}

pub const LAST_DAY: Day = (2021, 12, 31);

fn stretch(day: Day) -> Stretch {
    if day < (2019, 1, 1) {
        Stretch::BeforeTheYears
    } else if day < (2019, 12, 13) {
        Stretch::BeforeIssue
    } else if day <= LAST_DAY {
        Stretch::InTerm
    } else {
        Stretch::After
    }
}

/// "An event dated 2019-12-13 … 2021-12-31 is in term"; before issue: discretionary; "any other date is out of term".
pub fn in_term(day: Option<Day>) -> Finding {
    match day.map(stretch) {
        None => Finding::Open,
        Some(Stretch::InTerm) => Finding::Met,
        Some(Stretch::BeforeIssue) => Finding::Office,
        Some(Stretch::BeforeTheYears | Stretch::After) => Finding::Fails,
    }
}

/// "In term(training, certificate), in this order: start after 2021-12-31, or certificate before 2019-01-01: no; both
/// in term: yes; either of them in term or before issue: discretionary; else no." With one date missing only the first
/// of these is settled: for any value of the other date, some answer still refuses and another does not. Facts are
/// "never inferred from one another", so the missing date may be any day. another does not. Facts are "never inferred
/// from one another", so the missing day may be any day.
pub fn in_term_both(training: Option<Day>, certificate: Option<Day>) -> Finding {
    use Stretch::{After, BeforeIssue, BeforeTheYears, InTerm};
    match (training.map(stretch), certificate.map(stretch)) {
        (Some(After), _) | (_, Some(BeforeTheYears)) => Finding::Fails,
        (None, _) | (_, None) => Finding::Open,
        (Some(InTerm), Some(InTerm)) => Finding::Met,
        (Some(InTerm | BeforeIssue), _) | (_, Some(InTerm | BeforeIssue)) => Finding::Office,
        (Some(BeforeTheYears), Some(After)) => Finding::Fails,
    }
}

/// "The whole months from the start, (2021 − year) × 12 + 12 − month, and one more where it starts on the first of a
/// month, at least 0 (2020-01-31: 23; 2021-12-01: 1; 2021-12-02: 0)."
pub fn months_in_term((year, month, day): Day) -> u32 {
    let whole = (2021 - i32::from(year)) * 12 + 12 - i32::from(month) + i32::from(day == 1);
    u32::try_from(whole).unwrap_or(0)
}

/// Days up to 2021-12-31, "consecutive from the start, that day included; days before issue count".
pub fn days_in_term((year, month, day): Day) -> u32 {
    let is_leap = |year: u16| year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days_of_year = |year: u16| 365 + u32::from(is_leap(year));
    let february = 28 + u32::from(is_leap(year));
    let months = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    if year > 2021 {
        return 0;
    }
    let gone: u32 = months[..usize::from(month) - 1].iter().sum::<u32>() + u32::from(day) - 1;
    (year..=2021).map(days_of_year).sum::<u32>() - gone
}
