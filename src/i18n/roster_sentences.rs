//! Sentences about a roster with a number or a name.

use super::{grouped, sentence};
use crate::policy::Language;
use rust_decimal::Decimal;

/// A number of rows, cells or people.
pub(super) fn count(number: u32) -> String {
    grouped(Decimal::from(number))
}

/// The number of cells that were not computed.
pub fn not_computed(cells: u32, language: Language) -> String {
    let cells = count(cells);
    match language {
        Language::Chinese => format!("有{cells}格是表格软件算不出的结果（如 #N/A），没有当作空白，也没有计算。"),
        Language::English => format!(
            "Cells that a spreadsheet could not work out, such as #N/A: {cells}. They were neither taken for blank nor counted."
        ),
    }
}

/// The number of rows whose person's number lost digits in a spreadsheet.
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

/// The number of groups of similar numbers, and how they are treated.
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

/// The number of numbers with several names, and how they are treated.
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

/// The numbers of rows, all of them or only the first.
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

/// The sheets that were read, and the number of all.
pub fn sheets_read(read: &[&str], all: usize, language: Language) -> String {
    match language {
        Language::Chinese if read.is_empty() => format!("这个文件共有{all}张工作表，请勾选要读取的："),
        Language::Chinese => format!("读取的工作表是{}；共有{all}张，可以改选，也可以多选合并计算：", quoted(read)),
        Language::English if read.is_empty() => format!("The file has {all} sheets: tick those to be read."),
        Language::English => format!("Read of {all} sheets: {}. Choose others, or several together:", read.join(", ")),
    }
}

fn quoted(names: &[&str]) -> String {
    names.iter().map(|name| format!("“{name}”")).collect::<Vec<_>>().join("、")
}

/// The number of skipped rows of a kind, and the first of them: their numbers, and the beginning of each.
pub fn skipped(kind: &str, rows: &[(u32, String)], all: u32, language: Language) -> String {
    let more = if all as usize > rows.len() { " …" } else { "" };
    let chinese = language == Language::Chinese;
    let named = rows.iter().map(|(number, begins)| match (chinese, begins.is_empty()) {
        (true, true) => format!("第{number}行"),
        (true, false) => format!("{begins}（第{number}行）"),
        (false, true) => format!("row {number}"),
        (false, false) => format!("{begins} (row {number})"),
    });
    let named = named.collect::<Vec<_>>().join(if chinese { "、" } else { ", " });
    match language {
        Language::Chinese => format!("跳过{kind} {} 行：{named}{more}", count(all)),
        Language::English => format!("Passed over, {kind}, {}: {named}{more}", count(all)),
    }
}

/// The number of department headings.
pub fn sections(rows: u32, language: Language) -> String {
    let rows = count(rows);
    match language {
        Language::Chinese => format!("有 {rows} 行只写了部门，没有当作人，已作为下面各行的部门。"),
        Language::English => {
            format!("Rows that only name a department: {rows}. They count as no people; the rows below belong to it.")
        }
    }
}

/// The total of a department.
pub fn department(name: &str, rows: u32, sum: &str, language: Language) -> String {
    let rows = count(rows);
    match language {
        Language::Chinese => format!("按部门：{name}，{rows} 行，职工和企业合计{sum}。"),
        Language::English => format!("By department: {name}, rows: {rows}; employees and enterprise together: {sum}."),
    }
}

/// The number of rows, and of people if that is known.
pub fn rows_and_people(rows: u32, people: Option<u32>, language: Language) -> String {
    match (language, people) {
        (Language::Chinese, Some(people)) if people == rows => format!("{} 人", count(rows)),
        (Language::Chinese, Some(people)) => format!("{} 行，{} 人", count(rows), count(people)),
        (Language::Chinese, None) => format!("{} 行", count(rows)),
        (Language::English, Some(people)) if people == rows => format!("people: {}", count(rows)),
        (Language::English, Some(people)) => format!("rows: {}, people: {}", count(rows), count(people)),
        (Language::English, None) => format!("rows: {}", count(rows)),
    }
}

/// The number of cells filled from merged cells.
pub fn filled(cells: u32, language: Language) -> String {
    let cells = count(cells);
    match language {
        Language::Chinese => format!("有合并的单元格：已把内容填到合并范围内的每一行，共 {cells} 格。"),
        Language::English => format!("Cells that say what a merged cell above them says, filled down: {cells}."),
    }
}

/// The number of spellings that could not be read.
pub fn unread_spellings(spellings: u32, language: Language) -> String {
    let count = count(spellings);
    match (language, spellings) {
        (Language::Chinese, 0) => "写法都认出来了；您说过的含义列在下面，可以改".to_owned(),
        (Language::Chinese, _) => format!("有 {count} 种写法没认出来，选一次，全部照办"),
        (Language::English, 0) => "Every spelling is understood; what you said of some stands below".to_owned(),
        (Language::English, _) => format!("{count} spellings were not understood: say once what each means"),
    }
}

/// The number of first questions, and the share of the open sums that they settle, partly with the local catalogue
/// alone.
pub fn first_questions(questions: u32, percent: u32, catalogue: bool, language: Language) -> String {
    if questions == 0 {
        return sentence!(
            language,
            "问题都答完了。其余待定的金额，要看当地补贴目录",
            "Every question is answered. What is still open waits for the local catalogue"
        );
    }
    match (language, percent, catalogue) {
        (Language::Chinese, 0, _) => format!("先答这 {questions} 个问题，最有用"),
        (Language::Chinese, _, false) => format!("先答这 {questions} 个问题：待定的金额里有 {percent}% 只差这几个"),
        (Language::Chinese, _, true) => {
            format!("先答这 {questions} 个问题、打开当地目录：待定的金额里有 {percent}% 只差这些")
        }
        (Language::English, 0, _) => format!("These {questions} answers are of most use"),
        (Language::English, _, false) => {
            format!("These {questions} answers first: of the sums that are open, {percent}% wait for nothing else")
        }
        (Language::English, _, true) => format!(
            "These {questions} answers and the local catalogue first: of the sums that are open, {percent}% wait for nothing else"
        ),
    }
}

/// The number of rows that wait for `fact`, which no column states.
pub fn waiting_rows(fact: &str, rows: u32, language: Language) -> String {
    let rows = count(rows);
    match language {
        Language::Chinese => {
            format!("文件里没有“{fact}”这一列，有 {rows} 行的其他内容要等它才能算：如果都一样，在这里答一次即可。")
        }
        Language::English => format!(
            "The file has no column for “{fact}”, and {rows} rows say something that waits for it. Where it is the same for everyone, answer once here."
        ),
    }
}

/// Nothing identifies persons: the least and the most that is certain. `cut_short` means that there are numbers, but a
/// spreadsheet dropped their last digits.
pub fn no_keys(least: &str, most: &str, cut_short: bool, language: Language) -> String {
    let why = match (language, cut_short) {
        (Language::Chinese, false) => "文件里没有人员编号，也没有身份证号",
        (Language::Chinese, true) => "人员编号都不完整",
        (Language::English, false) => "The file has neither person numbers nor identity card numbers",
        (Language::English, true) => "No person number is whole",
    };
    match (language, least == most) {
        (Language::Chinese, false) => format!(
            "{why}，分不清哪些行是同一个人：每年次数、同一职业同一等级不重复等跨行规则都没有用上。已确定的金额，每行都是不同的人时是 {most}；同名的都是同一个人时是 {least}。"
        ),
        (Language::Chinese, true) => format!(
            "{why}，分不清哪些行是同一个人：每年次数、同一职业同一等级不重复等跨行规则都没有用上。已确定的金额是 {most}；把同名的当作同一个人，也是这个数。"
        ),
        (Language::English, false) => format!(
            "{why}, so nothing was settled across rows: neither how often a year, nor none twice for one occupation and level. What is certain is {most} if every row is another person, and {least} if rows with one name are one person."
        ),
        (Language::English, true) => format!(
            "{why}, so nothing was settled across rows: neither how often a year, nor none twice for one occupation and level. What is certain is {most}, and the same if rows with one name are one person."
        ),
    }
}

/// A file of this format could not be read.
pub fn unreadable(format: &str, language: Language) -> String {
    match language {
        Language::Chinese => {
            format!("这是{format}，没能从里面读出表格。请用 Excel 或 WPS 打开，另存为 .xlsx 或 CSV 后再打开。")
        }
        Language::English => {
            format!(
                "This is {format}, and no table could be read from it. Open it in a spreadsheet, save it as .xlsx or CSV, and open that."
            )
        }
    }
}

/// An item that counts in another row of the same person.
pub fn repeated(row: u32, language: Language) -> String {
    sentence!(
        language,
        "同一人的第{}行已经计入这一项。",
        "Already counted for this person in row {}.",
        &row.to_string()
    )
}
