//! The office's guide (办事指南): where to go, which documents to bring and until when, as the portal keeps it in
//! `guide.json` beside the site. It changes independently of the policy, so it is read at run time, never shipped with
//! the calculator.
//!
//! The format is documented in `www/guide-format.html` and `www/guide.schema.json`.

mod advice;
mod calendar;
mod read;
mod row;
mod value;

pub use advice::{Advice, Due, Needed};
pub use calendar::{Event, calendar};
pub use read::{FORMAT, read};
pub use row::{Expected, Problem};
pub use value::Value;

use crate::policy::{CalendarDate, FactId, Language};

/// A portal's text: always in Chinese, optionally in English.
#[derive(Clone, Debug, PartialEq)]
pub struct Wording {
    /// 中文。
    pub zh: String,
    /// English.
    pub en: Option<String>,
}

impl Wording {
    /// The text in `language`, or in Chinese if there is no translation.
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::English if self.is_in(language) => self.en.as_deref().unwrap_or_default(),
            _ => &self.zh,
        }
    }

    /// Whether there is a text in `language`.
    pub const fn is_in(&self, language: Language) -> bool {
        matches!(language, Language::Chinese) || self.en.is_some()
    }
}

/// An office.
#[derive(Clone, Debug, PartialEq)]
pub struct Office {
    /// The district it serves.
    pub district: Wording,
    /// Its name.
    pub name: Wording,
    /// Its address.
    pub address: Wording,
    /// Its opening hours.
    pub hours: Option<Wording>,
    /// Its telephone number, as written.
    pub telephone: Option<String>,
    /// A page with more details: `https://…`, or an address below the site.
    pub link: Option<String>,
}

/// A document to bring.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Its name.
    pub name: Wording,
    /// A note, such as the number of copies.
    pub note: Option<Wording>,
    /// The ids of the entitlements that need it; `None` for all.
    pub entitlements: Option<Vec<&'static str>>,
}

/// A period within which to apply, counted from a date.
#[derive(Clone, Debug, PartialEq)]
pub struct Deadline {
    /// The date from which it is counted.
    pub after: FactId,
    /// The length of the period.
    pub period: Period,
    /// A note.
    pub note: Option<Wording>,
    /// The ids of the entitlements to which it applies; `None` for all.
    pub entitlements: Option<Vec<&'static str>>,
}

/// The length of a deadline's period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// A number of months.
    Months(u16),
    /// A number of days.
    Days(u16),
}

impl Period {
    /// The last day of the period after `day`, which itself does not count.
    pub fn last_day(self, day: CalendarDate) -> Option<CalendarDate> {
        match self {
            Period::Months(months) => day.months_later(months),
            Period::Days(days) => CalendarDate::from_day_number(day.day_number() + u32::from(days)),
        }
    }
}

/// A guide with all its valid rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Guide {
    /// Whether it is a made-up example of a guide; everything shown of it is marked so.
    pub example: bool,
    /// The day on which somebody last confirmed that it is correct.
    pub checked: CalendarDate,
    /// Its source: the document, or the authority.
    pub source: Wording,
    /// The address of the source.
    pub link: Option<String>,
    /// The offices.
    pub offices: Vec<Office>,
    /// The documents to bring.
    pub documents: Vec<Document>,
    /// The deadlines.
    pub deadlines: Vec<Deadline>,
}

impl Guide {
    /// Whether it was checked more than a year before `today`.
    pub fn is_old(&self, today: CalendarDate) -> bool {
        self.checked.months_later(12).is_some_and(|last| last < today)
    }

    /// The districts with offices, without repeats, in the order of the file.
    pub fn districts(&self) -> Vec<&Wording> {
        let mut districts: Vec<&Wording> = Vec::new();
        for office in &self.offices {
            if !districts.iter().any(|known| known.zh == office.district.zh) {
                districts.push(&office.district);
            }
        }
        districts
    }
}

/// The result of reading a file: the guide, if it is usable, and all problems.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The guide; `None` if the file has none, or if its head is invalid, so that nothing in it can be relied on.
    pub guide: Option<Guide>,
    /// The problems.
    pub problems: Vec<Problem>,
}
