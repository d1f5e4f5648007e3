//! Sentences about a local catalogue: expectations of values, and skipped rows.

use super::sentence;
use crate::catalogue::{CatalogueColumn, Expected, ProblemGroup, WhySkipped};
use crate::policy::{Language, Policy, digits, text};

/// The expectation of a catalogue's value.
pub fn expected_of_catalogue(policy: &Policy, expected: &Expected, language: Language) -> String {
    let chinese = language == Language::Chinese;
    let listed = |names: Vec<&str>| names.join(if chinese { "、" } else { ", " });
    match expected {
        Expected::SomeText => sentence!(language, "1至200个字", "1 to 200 characters"),
        Expected::ChoiceOf(fact) => {
            let choices = policy.fact(*fact).kind.choices().iter();
            let names = listed(choices.map(|choice| if chinese { choice.name.zh } else { choice.id }).collect());
            sentence!(language, "留空，或其中之一：{}", "nothing, or one of: {}", &names)
        }
        Expected::Sum => sentence!(language, "不小于0的金额，如 1500", "a sum of yuan such as 1500"),
        Expected::PerPerson => sentence!(language, "元/人", "元/人 (yuan per person)"),
        Expected::Date => {
            sentence!(language, "日期，如 2020-01-31，或留空", "a date such as 2020-01-31, or nothing")
        }
        Expected::UntilAfterFrom => {
            sentence!(language, "不早于有效期起", "a day that is not before valid_from")
        }
        Expected::KnownColumn => {
            let columns = CatalogueColumn::ALL.iter();
            let names = listed(columns.map(|column| if chinese { column.headers()[0] } else { column.id() }).collect());
            sentence!(language, "其中之一：{}", "one of: {}", &names)
        }
        Expected::NotTwice(row) => sentence!(
            language,
            "与第{}行不重复：同一职业、等级、证书在同一时期只有一个标准",
            "not what row {} already says: one sum for an occupation, level and certificate at a time",
            &digits::whole(*row as u32)
        ),
    }
}

fn rows_in_words(rows: &[usize], language: Language) -> String {
    let rows: Vec<String> = rows.iter().map(|row| digits::whole(*row as u32)).collect();
    rows.join(if language == Language::Chinese { "、" } else { ", " })
}

/// The rows of a group of problems.
pub fn rows_of_group(group: &ProblemGroup, language: Language) -> String {
    let rows = rows_in_words(&group.rows, language);
    match group.count == group.rows.len() {
        true => sentence!(language, "第{}行", "rows {}", &rows),
        false => sentence!(
            language,
            "第{}等行，一共{}处",
            "rows {} and others, {} places in all",
            &rows,
            &digits::whole(group.count as u32)
        ),
    }
}

/// The values of a group of problems.
pub fn values_of_group(group: &ProblemGroup, language: Language) -> String {
    let blank = text("（空白）", "(blank)").in_language(language);
    let values: Vec<&str> =
        group.values.iter().map(|value| if value.is_empty() { blank } else { value.as_str() }).collect();
    values.join(if language == Language::Chinese { "、" } else { ", " })
}

/// The row of the header, and the number of sums.
pub fn table_read(header: usize, sums: usize, language: Language) -> String {
    sentence!(
        language,
        "表头在第{}行，读到{}个标准。",
        "The header was found in row {}; standards read: {}.",
        &digits::whole(header as u32),
        &digits::whole(sums as u32)
    )
}

/// Columns that were not used.
pub fn columns_ignored(names: &[String], language: Language) -> String {
    let names = names.join(if language == Language::Chinese { "、" } else { ", " });
    sentence!(language, "没有用到的列：{}。", "Columns that are not used: {}.", &names)
}

/// The number of rows that take the occupation above them.
pub fn occupations_filled(rows: usize, language: Language) -> String {
    let rows = digits::whole(rows as u32);
    sentence!(
        language,
        "有{}行没有写职业（工种），按上一行的算。",
        "Rows without an occupation, taken for that of the row above: {}.",
        &rows
    )
}

/// The rows skipped for one reason.
pub fn rows_skipped(why: WhySkipped, rows: &[usize], count: usize, language: Language) -> String {
    let named = rows_in_words(rows, language);
    let count = digits::whole(count as u32);
    match why {
        WhySkipped::AboveTheHeader => sentence!(
            language,
            "表头上面的{}行没有当作标准（第{}行）。",
            "Rows above the header, not taken for standards: {} (rows {}).",
            &count,
            &named
        ),
        WhySkipped::HeaderAgain => sentence!(
            language,
            "重复的表头{}行已经跳过（第{}行）。",
            "Rows that repeat the header, passed over: {} (rows {}).",
            &count,
            &named
        ),
        WhySkipped::NoSum => sentence!(
            language,
            "没有金额的{}行没有当作标准（第{}行），请看看有没有漏掉的：",
            "Rows without a sum, not taken for standards: {} (rows {}). See whether anything is missing:",
            &count,
            &named
        ),
    }
}
