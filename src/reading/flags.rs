//! Yes and no, as people write and tick them.

use super::normal::{key, seen};

const YES: [&str; 22] = [
    "true", "是", "是的", "有", "有的", "已", "已有", "对", "对的", "属于", "符合", "具备", "yes", "y", "1", "√", "✓",
    "✔", "☑", "✅", "√是", "是√",
];
const NO: [&str; 25] = [
    "false",
    "否",
    "无",
    "没有",
    "不是",
    "不是的",
    "没",
    "未",
    "不",
    "不对",
    "非",
    "不属于",
    "不符合",
    "不具备",
    "no",
    "n",
    "0",
    "×",
    "✗",
    "✘",
    "☒",
    "❌",
    "✖",
    "×否",
    "否×",
];
/// Ticked boxes, and boxes that are not ticked.
const TICKED: [char; 8] = ['☑', '√', '✓', '✔', '■', '✅', '☒', '▣'];
const EMPTY: [char; 3] = ['☐', '□', '◻'];

/// Yes or no from a text: one word, words in two languages, or a ticked box. A sum or a signed number is neither, so
/// minus one does not mean yes.
pub(super) fn flag(written: &str) -> Option<bool> {
    word(&key(written))
        .or_else(|| of_languages(written))
        .or_else(|| said_twice(written))
        .or_else(|| ticked(written).flatten())
}

/// The value of a word with a sign, as in 是（√）; `None` if they disagree. Adjacent numbers do not count.
fn said_twice(written: &str) -> Option<bool> {
    let text: String = seen(written).collect();
    let (first, second) = text.strip_suffix(')')?.split_once('(')?;
    let said = word(&key(first))?;
    let is_number = first.bytes().all(|byte| byte.is_ascii_digit());
    (!is_number && word(&key(second)) == Some(said)).then_some(said)
}

/// Whether a text offers boxes to tick and none is ticked.
pub(super) fn is_unticked(written: &str) -> bool {
    ticked(written) == Some(None)
}

/// Yes or no from a single word.
pub(super) fn word(key: &str) -> Option<bool> {
    let key = key.trim_end_matches(['。', '.', ';', ',', '，', '；']);
    let key = key.strip_prefix('(').and_then(|inside| inside.strip_suffix(')')).unwrap_or(key);
    if YES.contains(&key) { Some(true) } else { NO.contains(&key).then_some(false) }
}

/// The value of a word beside its translation, as in 是 Yes or 否/No; `None` if they disagree.
fn of_languages(written: &str) -> Option<bool> {
    let text: String = seen(written).collect();
    let is_of_english = |character: &char| character.is_ascii_alphabetic();
    let english: String = text.chars().filter(is_of_english).collect();
    let chinese: String =
        text.chars().filter(|character| !is_of_english(character) && !matches!(character, '/' | '(' | ')')).collect();
    let said = word(&key(&english))?;
    (word(&key(&chinese)) == Some(said) && key(&chinese) != "1").then_some(said)
}

/// The answer beside the one ticked box: ☑是 ☐否. `None` if there are no boxes before yes and no, `Some(None)` if none or
/// both are ticked.
fn ticked(written: &str) -> Option<Option<bool>> {
    let text: String = seen(written).filter(|character| *character != ' ').collect();
    let is_box = |character: char| TICKED.contains(&character) || EMPTY.contains(&character);
    if !text.starts_with(is_box) {
        return None;
    }
    let mut said = Vec::new();
    let mut offered = 0;
    let mut rest = text.as_str();
    while let Some(first) = rest.chars().next() {
        let behind = rest.strip_prefix(first)?;
        let ends = behind.find(is_box).unwrap_or(behind.len());
        let (name, next) = behind.split_at_checked(ends)?;
        let answer = word(&key(name))?;
        offered += 1;
        if TICKED.contains(&first) {
            said.push(answer);
        }
        rest = next;
    }
    match (offered, &said[..]) {
        (2, []) => Some(None),
        (2, [one]) => Some(Some(*one)),
        _ => None,
    }
}
