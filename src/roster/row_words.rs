//! The words by which rows that are not people are recognised, and the endings of departments' names.

/// A cell with more characters is a sentence.
pub const SENTENCE: usize = 20;
/// The number of bytes at the start of a cell by which a total, a signature and a note are recognised.
const LOOKED_AT: usize = 90;

const TOTALS: [&str; 5] = ["合计", "小计", "总计", "共计", "总合"];
const WHOLE_TOTALS: [&str; 13] = [
    "累计",
    "汇总",
    "总和",
    "总数",
    "总人数",
    "平均",
    "平均值",
    "total",
    "totals",
    "subtotal",
    "grandtotal",
    "sum",
    "average",
];
/// Words that start a signature line and nothing else.
const SIGNATURES: [&str; 24] = [
    "制表人",
    "制表",
    "填表人",
    "填报人",
    "填表日期",
    "填报日期",
    "填报单位",
    "制表日期",
    "制表时间",
    "审核人",
    "复核人",
    "审批人",
    "单位负责人",
    "经办人",
    "联系电话",
    "报送单位",
    "单位盖章",
    "盖章",
    "公章",
    "打印日期",
    "打印时间",
    "导出时间",
    "编制人",
    "preparedby",
];
/// Words that start such a line only if a colon follows.
const LABELS: [&str; 62] = [
    "填表",
    "审核",
    "复核",
    "批准",
    "审批",
    "负责人",
    "联系人",
    "联系方式",
    "签字",
    "签名",
    "签章",
    "主管",
    "领导签字",
    "日期",
    "编制",
    "校对",
    "会计",
    "财务",
    "法定代表人",
    "法人代表",
    "人事主管",
    "单位",
    "制单",
    "制单人",
    "填表单位",
    "编制单位",
    "制表单位",
    "单位名称",
    "公司名称",
    "企业名称",
    "部门负责人",
    "分管领导",
    "总经理",
    "经理",
    "人事",
    "报送人",
    "报送时间",
    "填报时间",
    "填表时间",
    "编制日期",
    "时间",
    "电话",
    "手机",
    "传真",
    "地址",
    "邮箱",
    "审定",
    "签发",
    "核对",
    "核准",
    "统计人",
    "统计时间",
    "截止日期",
    "截止时间",
    "截至",
    "人民币",
    "大写金额",
    "金额大写",
    "页码",
    "approvedby",
    "reviewedby",
    "date",
];
const NOTES: [&str; 12] =
    ["备注", "注", "附注", "说明", "填表说明", "填写说明", "填报说明", "提示", "温馨提示", "注意", "要求", "note"];
const HINTS: [&str; 15] = [
    "必填",
    "选填",
    "可填",
    "格式",
    "如:",
    "例如",
    "例:",
    "下拉",
    "填写",
    "请填",
    "请选择",
    "yyyy",
    "示例",
    "选项",
    "可选",
];
/// Words that start an example.
pub const EXAMPLES: [&str; 6] = ["例", "样例", "例如", "示例行", "例子", "sample"];
/// Endings of departments' names that no person's name has.
pub const DEPARTMENTS: [&str; 14] = [
    "车间",
    "部门",
    "公司",
    "中心",
    "分厂",
    "班组",
    "科室",
    "小组",
    "大队",
    "项目部",
    "事业部",
    "管理部",
    "办公室",
    "人员",
];
/// One-character endings of departments' names, which a person's name may have too.
pub const SHORT_DEPARTMENTS: [char; 10] = ['部', '科', '室', '组', '班', '厂', '队', '处', '所', '店'];
/// Numerals of headings.
pub const ORDINALS: [char; 10] = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/// A cell without the brackets at its end: （5人）.
pub fn core(cell: &str) -> &str {
    match cell.char_indices().rfind(|(_, character)| matches!(character, '(' | '（')) {
        Some((at, _)) if at > 0 && cell.ends_with([')', '）']) => cell[..at].trim(),
        _ => cell,
    }
}

/// A text without spaces, in lower case, with one kind of colon and bracket.
fn tight(cell: &str) -> String {
    let plain = |character: char| match character {
        '：' => ':',
        '（' => '(',
        '）' => ')',
        other => other.to_ascii_lowercase(),
    };
    cell.chars().filter(|character| !character.is_whitespace()).map(plain).collect()
}

/// Whether a cell marks its row as a sum of others.
pub fn is_total(cell: &str) -> bool {
    let may_be = |cell: &str| {
        let is_english = || cell.bytes().all(|byte| byte.is_ascii_alphabetic() || matches!(byte, b' ' | b':'));
        cell.contains(['计', '总', '共', '均', '汇']) || is_english()
    };
    if cell.len() > LOOKED_AT || !may_be(cell) {
        return false;
    }
    let tight = tight(cell);
    let word = tight.split([':', '(']).next().unwrap_or("");
    let word =
        word.trim_end_matches(|end: char| end.is_ascii_digit() || matches!(end, '人' | '元' | '名' | '条' | '.' | ','));
    let word = if word.is_empty() { tight.as_str() } else { word };
    let counted = tight.strip_prefix('共').is_some_and(is_count);
    let length = word.chars().count();
    counted
        || WHOLE_TOTALS.contains(&word)
        || (length <= 15 && TOTALS.iter().any(|total| word.ends_with(total)))
        || (length <= 8 && TOTALS.iter().any(|total| word.starts_with(total)))
}

/// Whether a cell is a number of people: 3人.
pub fn is_count(cell: &str) -> bool {
    let number = cell.trim().trim_end_matches(['人', '名', '个', '条', '行', '位']);
    !number.is_empty() && number.chars().all(|digit| digit.is_ascii_digit())
}

/// Whether a cell starts a signature line.
pub fn is_signature(cell: &str) -> bool {
    // Most first cells are numbers and names.
    if cell.len() < 6
        || (cell.len() <= 12 && !cell.contains(['人', '表', '章', '期', '间', '单', '话', ':', '：', '第']))
    {
        return false;
    }
    let tight = tight(&cell.chars().take(LOOKED_AT).collect::<String>());
    let (label, is_label) = match tight.find([':', '_', '(']) {
        Some(at) => (&tight[..at], true),
        None => (tight.as_str(), false),
    };
    let is_page = tight.starts_with('第') && tight.contains("页");
    is_page || SIGNATURES.contains(&label) || (is_label && LABELS.contains(&label))
}

/// Whether a cell starts a note.
pub fn is_note(cell: &str) -> bool {
    let cell = cell.trim();
    if !cell.starts_with(['※', '★', '＊', '*', '备', '注', '附', '说', '填', '提', '温', '要', 'n', 'N']) {
        return false;
    }
    if cell.starts_with(['※', '★', '＊']) || (cell.starts_with('*') && cell.chars().count() > SENTENCE) {
        return true;
    }
    let Some(note) =
        NOTES.iter().filter(|note| cell.to_ascii_lowercase().starts_with(*note)).max_by_key(|note| note.len())
    else {
        return false;
    };
    let rest = cell[note.len()..].trim_start();
    rest.is_empty() || rest.starts_with([':', '：', '、', '.', '1', '一', '(', '（', '①'])
}

/// Whether half of the cells are instructions for filling in.
pub fn is_hint(cells: &[&str], count: usize) -> bool {
    let hints = cells.iter().filter(|cell| {
        let cell = tight(cell);
        HINTS.iter().any(|hint| cell.contains(hint))
    });
    2 * hints.count() >= count
}

/// Whether the cells number the columns: 1, 2, 3, or A, B, C.
pub fn is_numbering(cells: &[&str], count: usize) -> bool {
    let mut filled = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).zip(1u32..);
    let numbers = |(cell, number): (&str, u32)| {
        let cell = cell.trim_matches(['(', ')', '（', '）', '[', ']']);
        let letter = char::from_u32(u32::from('A') + number - 1);
        cell.parse() == Ok(number) || letter.is_some_and(|letter| number <= 26 && cell.chars().eq([letter]))
    };
    count >= 3 && filled.all(numbers)
}

/// Whether a text starts like a numbered heading: 一、 or （一）.
pub fn is_numbered(text: &str) -> bool {
    let inner = text.trim_start_matches(['(', '（', '第']);
    let digits = inner.chars().take_while(|digit| ORDINALS.contains(digit)).count();
    let mut rest = inner.chars().skip(digits);
    digits > 0 && matches!(rest.next(), Some('、' | '.' | '．' | ')' | '）' | '部'))
}

/// Whether a cell is a number and nothing else.
pub fn is_number(cell: &str) -> bool {
    let cell = cell.trim();
    cell.chars().any(|character| character.is_ascii_digit())
        && cell.chars().all(|character| character.is_ascii_digit() || matches!(character, '.' | ',' | '-'))
}

/// Whether a single cell is the date or the seal below a list: 2020年12月31日, （盖章）.
pub fn is_closing(cell: &str) -> bool {
    let has_digit = cell.chars().any(|character| character.is_ascii_digit());
    let is_day = has_digit && cell.contains('年') && cell.contains('月');
    is_day || ["盖章", "公章", "签字", "签章"].iter().any(|word| cell.contains(word))
}
