//! The office's guide (办事指南): where to go, what to bring and until when, as the portal keeps it in `guide.json` beside
//! the site. It changes without the policy changing, so it is read while the calculator runs, and never shipped with it.
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

/// Words of a portal: Chinese always, English where it has some.
#[derive(Clone, Debug, PartialEq)]
pub struct Wording {
    /// 中文。
    pub zh: String,
    /// English.
    pub en: Option<String>,
}

impl Wording {
    /// The words in `language`, or in Chinese where there are none in it.
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::English if self.is_in(language) => self.en.as_deref().unwrap_or_default(),
            _ => &self.zh,
        }
    }

    /// Whether there are words in `language`.
    pub const fn is_in(&self, language: Language) -> bool {
        matches!(language, Language::Chinese) || self.en.is_some()
    }
}

/// A place to go to.
#[derive(Clone, Debug, PartialEq)]
pub struct Office {
    /// The district it is for.
    pub district: Wording,
    /// What it is called.
    pub name: Wording,
    /// Where it is.
    pub address: Wording,
    /// When it is open.
    pub hours: Option<Wording>,
    /// Its telephone number, as written.
    pub telephone: Option<String>,
    /// Where it says more: `https://…`, or an address below the site.
    pub link: Option<String>,
}

/// A document to bring.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// What it is called.
    pub name: Wording,
    /// What else to know of it, such as how many copies.
    pub note: Option<Wording>,
    /// The ids of the entitlements that it is needed for; `None` for all.
    pub entitlements: Option<Vec<&'static str>>,
}

/// A period after a day, within which to apply.
#[derive(Clone, Debug, PartialEq)]
pub struct Deadline {
    /// The date that it begins with.
    pub after: FactId,
    /// How long it is.
    pub period: Period,
    /// What else to know of it.
    pub note: Option<Wording>,
    /// The ids of the entitlements that it is for; `None` for all.
    pub entitlements: Option<Vec<&'static str>>,
}

/// How long a deadline leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// So many months.
    Months(u16),
    /// So many days.
    Days(u16),
}

impl Period {
    /// The last day of the period that begins with `day`, which itself does not count.
    pub fn last_day(self, day: CalendarDate) -> Option<CalendarDate> {
        match self {
            Period::Months(months) => day.months_later(months),
            Period::Days(days) => CalendarDate::from_day_number(day.day_number() + u32::from(days)),
        }
    }
}

/// A guide: every row of it that is right.
#[derive(Clone, Debug, PartialEq)]
pub struct Guide {
    /// Whether it is made up, to show how a guide looks; whatever is shown of it says so.
    pub example: bool,
    /// The day on which somebody last made sure that it is right.
    pub checked: CalendarDate,
    /// Where it is from: the document, or who says so.
    pub source: Wording,
    /// Where that can be read.
    pub link: Option<String>,
    /// Where to go.
    pub offices: Vec<Office>,
    /// What to bring.
    pub documents: Vec<Document>,
    /// Until when.
    pub deadlines: Vec<Deadline>,
}

impl Guide {
    /// Whether it was checked more than a year before `today`.
    pub fn is_old(&self, today: CalendarDate) -> bool {
        self.checked.months_later(12).is_some_and(|last| last < today)
    }

    /// The districts that it has offices for, each once, in the order of the file.
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

/// What came of a file: the guide, where it can be used at all, and everything that is wrong with it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The guide; `None` where the file has none, or one of which nothing can be relied on.
    pub guide: Option<Guide>,
    /// What is wrong.
    pub problems: Vec<Problem>,
}
