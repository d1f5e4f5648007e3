//! Sentences about a roster that have a number or a name in them.

use super::grouped;
use crate::policy::Language;
use rust_decimal::Decimal;

fn count(number: u32) -> String {
    grouped(Decimal::from(number))
}

/// So many cells were not worked out.
pub fn not_computed(cells: u32, language: Language) -> String {
    let cells = count(cells);
    match language {
        Language::Chinese => format!("有{cells}格是表格软件算不出的结果（如 #N/A），没有当作空白，也没有计算。"),
        Language::English => format!(
            "Cells that a spreadsheet could not work out, such as #N/A: {cells}. They were neither taken for blank nor counted."
        ),
    }
}

/// So many rows have a number in the column of persons that a spreadsheet cut short.
pub fn scientific(rows: u32, language: Language) -> String {
    let rows = count(rows);
    match language {
        Language::Chinese => format!(
            "有{rows}行的人员编号被表格软件写成了“2.02003E+11”这样的形式，分不清是谁，按没有编号计算；请把这一列设为“文本”格式，重新填写或导出后再打开。"
        ),
        Language::English => format!(
            "Rows whose person number a spreadsheet wrote like 2.02003E+11: {rows}. Nobody can tell whose they are, so they count as rows without a number. Make the column “Text”, fill it in or export it again, and open the file anew."
        ),
    }
}

/// So many pairs, or more, of numbers are alike; what they are taken for.
pub fn similar_numbers(groups: u32, same: bool, language: Language) -> String {
    let groups = count(groups);
    match (language, same) {
        (Language::Chinese, false) => {
            format!("有{groups}组人员编号只差前面的“0”或短横线（如 001 和 1、HD-3 和 HD3），现在按不同的人计算。")
        }
        (Language::Chinese, true) => format!(
            "有{groups}组人员编号只差前面的“0”或短横线（如 001 和 1、HD-3 和 HD3），现在按您说的合并成一个人计算。"
        ),
        (Language::English, false) => format!(
            "Person numbers that differ in leading zeros or hyphens alone, such as 001 and 1, or HD-3 and HD3: {groups} groups. They are taken for different people."
        ),
        (Language::English, true) => format!(
            "Person numbers that differ in leading zeros or hyphens alone, such as 001 and 1, or HD-3 and HD3: {groups} groups. Each is taken for one person, as you said."
        ),
    }
}

/// So many numbers have several names; what they are taken for.
pub fn other_names(numbers: u32, same: bool, language: Language) -> String {
    let numbers = count(numbers);
    match (language, same) {
        (Language::Chinese, true) => {
            format!("有{numbers}个人员在不同的行里姓名不一样，现在按同一个人计算。")
        }
        (Language::Chinese, false) => {
            format!("有{numbers}个人员在不同的行里姓名不一样，现在按您说的，姓名不同的分开计算。")
        }
        (Language::English, true) => {
            format!("Persons whose rows have different names: {numbers}. Each is taken for one person.")
        }
        (Language::English, false) => {
            format!("Persons whose rows have different names: {numbers}. Each name is taken for a person, as you said.")
        }
    }
}

/// In which rows something stands, where all of them are named or only the first.
pub fn rows_named(rows: &[u32], all: u32, language: Language) -> String {
    let named: Vec<String> = rows.iter().map(u32::to_string).collect();
    let is_all = rows.len() as u32 == all;
    match (language, is_all) {
        (Language::Chinese, true) => format!("第{}行", named.join("、")),
        (Language::Chinese, false) => format!("第{}等{}行", named.join("、"), count(all)),
        (Language::English, true) => format!("rows {}", named.join(", ")),
        (Language::English, false) => format!("rows {} and others, {} in all", named.join(", "), count(all)),
    }
}
