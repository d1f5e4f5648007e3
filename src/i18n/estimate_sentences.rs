//! Sentences of the estimate's page that have a number or a name in them.

use super::sentence;
use crate::policy::Language;

/// What one reading comes to, for each person and for all of them.
pub fn each_and_all(each: &str, all: &str, language: Language) -> String {
    sentence!(language, "每人{}，共{}", "{} each, {} in all", each, all)
}

/// The months of a year that are paid for.
pub fn months_of_year(year: u16, months: u32, language: Language) -> String {
    sentence!(language, "{}年（{}个月）", "{} ({} months)", &year.to_string(), &months.to_string())
}

/// What a little more adds.
pub fn adds(sum: &str, language: Language) -> String {
    sentence!(language, "增加{}", "adds {}", sum)
}

/// What it adds at the least, where there is no end.
pub fn adds_at_least(sum: &str, language: Language) -> String {
    sentence!(language, "增加{}以上", "adds {} or more", sum)
}
