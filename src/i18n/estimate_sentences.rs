//! Sentences of the estimate's page with a number or a name.

use super::{date, sentence};
use crate::policy::{CalendarDate, Language};

/// The sums of one reading, per person and for all.
pub fn each_and_all(each: &str, all: &str, language: Language) -> String {
    sentence!(language, "每人{}，共{}", "{} each, {} in all", each, all)
}

/// The part of a sum that falls after the policy's last day.
pub fn after_the_term(last: CalendarDate, language: Language) -> String {
    sentence!(language, "其中{}以后的部分", "Of this, after {}", &date(last, language))
}

/// The paid months of a year.
pub fn months_of_year(year: u16, months: u32, language: Language) -> String {
    sentence!(language, "{}年（{}个月）", "{} ({} months)", &year.to_string(), &months.to_string())
}

/// The effect of an increment.
pub fn adds(sum: &str, language: Language) -> String {
    sentence!(language, "增加{}", "adds {}", sum)
}

/// The effect of an increment without an upper bound: the least that it adds.
pub fn adds_at_least(sum: &str, language: Language) -> String {
    sentence!(language, "增加{}以上", "adds {} or more", sum)
}
