//! Sentences of the roster's page with a number or a name.

use super::roster_sentences::count;
use super::{labelled, sentence};
use crate::policy::Language;

/// A list of names, with the total number if these are only the first.
fn listed(names: &[&str], all: usize, language: Language) -> String {
    let named = names.join(if language == Language::Chinese { "、" } else { ", " });
    match names.len() < all {
        true => sentence!(language, "{}等 {} 列", "{} and others, {} in all", &named, &count(all as u32)),
        false => named,
    }
}

/// Columns without a known meaning.
pub fn columns_unused(names: &[&str], all: usize, language: Language) -> String {
    sentence!(
        language,
        "这些列没有用上，可在下面“各列的含义”里指定：{}",
        "These columns are not used; say what they mean below: {}",
        &listed(names, all, language)
    )
}

/// Headers that may mean one column or another.
pub fn unclear_headers(headers: u32, language: Language) -> String {
    match (language, headers) {
        (Language::English, 1) => "One column may mean different things: which does it hold?".to_owned(),
        _ => sentence!(
            language,
            "有 {} 列的表头拿不准，请选一次",
            "{} columns may mean different things: which do they hold?",
            &count(headers)
        ),
    }
}

/// What a header means: the label of its field.
pub fn header_says(header: &str, language: Language) -> String {
    sentence!(language, "表头“{}”是", "What the header {} means", header)
}

/// Columns that say what another column says already.
pub fn columns_twice(names: &[&str], all: usize, language: Language) -> String {
    sentence!(
        language,
        "这些列和另一列说的是同一件事，只用了表头最明确的那一列：{}",
        "These columns say the same as another, of which the one with the plainest header is used: {}",
        &listed(names, all, language)
    )
}

/// Columns of a very wide file that are not listed.
pub fn columns_not_listed(columns: usize, language: Language) -> String {
    sentence!(
        language,
        "{} 列没有用上，不在此列出。",
        "{} more columns are not used, and not listed.",
        &count(columns as u32)
    )
}

/// Columns that hold identity card numbers.
pub fn identity_columns(names: &[&str], language: Language) -> String {
    sentence!(
        language,
        "这些列疑似身份证号，已整列忽略、不保存：{}",
        "These columns look like identity card numbers; they were ignored and not kept: {}",
        &listed(names, names.len(), language)
    )
}

/// Identity card numbers in columns that are used.
pub fn identities_left_out(cells: u32, language: Language) -> String {
    sentence!(
        language,
        "{} 个单元格像是身份证号，未采用、未保存：“人员编号”请填单位内部编号。",
        "Cells that look like identity card numbers, left out and not kept: {}. Use numbers of your own for people.",
        &count(cells)
    )
}

/// A number that too many rows have.
pub fn crowded(person: &str, rows: u32, language: Language) -> String {
    sentence!(
        language,
        "编号“{}”有 {} 行，不像是同一个人，“每年3次”等跨行规则没有用于该编号。",
        "The number {} is in {} rows, too many to be one person; rules over several rows were not applied to it.",
        person,
        &count(rows)
    )
}

/// The heading of the unreadable cells.
pub fn problems(cells: u32, language: Language) -> String {
    sentence!(language, "有问题的单元格：{} 个", "Cells that could not be read: {}", &count(cells))
}

/// The number of entries left out of a list.
pub fn more_not_listed(more: u32, language: Language) -> String {
    sentence!(language, "还有 {} 个没有列出。", "{} more are not listed.", &count(more))
}

/// A row of a sheet.
pub fn row_of_sheet(sheet: &str, row: u32, language: Language) -> String {
    sentence!(language, "{}，第 {} 行", "{}, row {}", sheet, &row.to_string())
}

/// The progress of reading, or of working out, a file.
pub fn progress(is_read: bool, file: &str, rows: u32, language: Language) -> String {
    let rows = count(rows);
    match is_read {
        false => sentence!(language, "正在读取 {}：{} 行", "Reading {}: {} rows", file, &rows),
        true => sentence!(language, "正在计算 {}：{} 行", "Working out {}: {} rows", file, &rows),
    }
}

/// The remaining time.
pub fn seconds_left(seconds: u32, language: Language) -> String {
    sentence!(language, "大约还要 {} 秒", "about {} seconds left", &count(seconds))
}

/// A record that is far too long.
pub fn record_too_long(row: u32, language: Language) -> String {
    sentence!(
        language,
        "第 {} 行长得不正常，多半是前面有引号没有成对。",
        "Row {} is far too long, most likely because a quotation mark was never closed.",
        &row.to_string()
    )
}

/// The progress of an export.
pub fn writing(rows: u32, language: Language) -> String {
    sentence!(language, "正在生成文件：{} 行", "Writing the file: {} rows", &count(rows))
}

/// The number of rows shown.
pub fn rows_shown(rows: u32, language: Language) -> String {
    sentence!(language, "共 {} 行", "Rows: {}", &count(rows))
}

/// The label of the button that opens a row.
pub fn show_row(row: u32, language: Language) -> String {
    sentence!(language, "查看第 {} 行", "Show row {}", &row.to_string())
}

/// The heading of a row's explanation.
pub fn row_explained(row: u32, who: &str, language: Language) -> String {
    sentence!(language, "第 {} 行的结果和依据：{}", "The result of row {}, and why: {}", &row.to_string(), who)
        .trim_end_matches(['：', ':', ' '])
        .to_owned()
}

/// The heading of a person's rows.
pub fn rows_of_person(rows: &[u32], language: Language) -> String {
    sentence!(language, "此人各行（第 {} 行）合计", "All rows of this person: {}", &numbers(rows))
}

/// A fact settled by other rows of the person.
pub fn by_other_rows(fact: &str, rows: &[u32], language: Language) -> String {
    labelled(
        fact,
        &sentence!(
            language,
            "按同一人的其他行得出：行号 {}",
            "from other rows of the same person: rows {}",
            &numbers(rows)
        ),
        language,
    )
}

fn numbers(rows: &[u32]) -> String {
    rows.iter().map(u32::to_string).collect::<Vec<_>>().join(", ")
}

/// The number of rows without an identified person.
pub fn unnamed(rows: u32, language: Language) -> String {
    sentence!(
        language,
        "{} 行没有人员编号：每年次数、同一职业同一等级不重复、只付一次等跨行规则没有用到这些行；同一人有多行时，请填人员编号。",
        "{} rows do not say whose they are: no rule over several rows of a person was applied to them. Where a person has several rows, give each person a number.",
        &count(rows)
    )
}

/// An answer for everyone.
pub fn common(fact: &str, said: &str, language: Language) -> String {
    sentence!(language, "对所有人都一样：{}：{}", "The same for everyone: {}: {}", fact, said)
}

/// The meaning given to a spelling, for the notes of an export.
pub fn counted_as(column: &str, written: &str, meant: &str, language: Language) -> String {
    sentence!(
        language,
        "{}：文件写的“{}”，按说明当作“{}”计算",
        "{}: “{}” in the file was taken to mean “{}”, as you said",
        column,
        written,
        meant
    )
}

/// The label of the field for a spelling's meaning.
pub fn meaning_of(written: &str, language: Language) -> String {
    sentence!(language, "“{}”的意思是", "What {} means", written)
}

/// The label of the button that skips rows of a kind again.
pub fn skip_again(kind: &str, language: Language) -> String {
    sentence!(language, "重新跳过{}", "Pass over these rows again: {}", kind)
}

/// The user's choices for another file do not apply to this one.
pub fn told_before(file: &str, language: Language) -> String {
    sentence!(
        language,
        "换了文件：上一份文件（{}）的列对应、共同情况等没有带过来。",
        "This is another file: what you said about the columns and about everyone in {} does not count here.",
        file
    )
}

/// The user's choices for a file apply to another one of the same name.
pub fn told_again(file: &str, language: Language) -> String {
    sentence!(
        language,
        "沿用了刚才对“{}”说的列、写法和共同情况。如果这是另一家企业的文件，请清除。",
        "What you said before of {} counts here too. If this file is of another enterprise, clear it.",
        file
    )
}

/// A sheet that is hidden.
pub fn hidden_sheet(name: &str, language: Language) -> String {
    sentence!(language, "{}（隐藏）", "{} (hidden)", name)
}

/// A group of rows by their certain sum: up to this sum.
pub fn up_to(sum: &str, language: Language) -> String {
    sentence!(language, "不超过{}", "up to {}", sum)
}

/// A group of rows by their certain sum: more than this sum.
pub fn more_than(sum: &str, language: Language) -> String {
    sentence!(language, "{}以上", "more than {}", sum)
}

/// The policy's warning against fraud.
pub fn fraud(quote: &str, language: Language) -> String {
    sentence!(language, "请如实填写。方案写明：{}", "Answer truthfully. The plan says: {}", quote)
}
