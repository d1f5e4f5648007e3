//! Choices by name: their ids, their names in either language, and the policy's other names for them.

use super::normal::{characters, key, same, short};
use super::number::is_numeral;
use super::perhaps::perhaps;
use crate::engine::Answer;
use crate::policy::{ChoiceId, ChoiceSet, FactId, Language, Policy};

/// Separators between two names of one choice.
const BETWEEN_NAMES: [char; 12] = ['/', '／', '(', ')', '（', '）', '[', ']', '【', '】', '〔', '〕'];
/// Spellings of the empty choice: none of the list applies.
const NONE_OF_THESE: [&str; 13] = [
    "无",
    "没有",
    "都不是",
    "以上都不是",
    "均不是",
    "以上均不是",
    "都不属于",
    "均不属于",
    "都不符合",
    "均不符合",
    "均无",
    "none",
    "noneofthese",
];
/// Words that turn an adjacent name into its opposite, into a past or possible state, or into somebody else's.
const DENYING: [&str; 57] = [
    "非",
    "未",
    "无",
    "没",
    "不",
    "否",
    "×",
    "✗",
    "✘",
    "或",
    "可能",
    "也许",
    "待",
    "?",
    "前",
    "原",
    "曾",
    "former",
    "家属",
    "亲属",
    "子女",
    "儿",
    "父",
    "母",
    "妻",
    "夫",
    "兄",
    "弟",
    "姐",
    "妹",
    "遗",
    "配偶",
    "退休",
    "离职",
    "已就业",
    "过期",
    "作废",
    "吊销",
    "在考",
    "程师",
    "职称",
    "以上",
    "以下",
    "拟考",
    "报考",
    "备考",
    "申报",
    "贫困",
    "考试",
    "考核",
    "鉴定",
    "报名",
    "培训",
    "no",
    "without",
    "perhaps",
    "maybe",
];

/// The placeholder in a name for any word: …三级 matches 电工三级 and 焊工三级.
const ANY_WORD: char = '…';
/// Words that the placeholder does not match: they name a kind of person, not a trade.
const NO_TRADE: [&str; 5] = ["员", "职", "临时", "农民", "小时"];

/// The choice of `fact` with this spelling: its id, its name, another name in the policy, or several of these that
/// agree, as in 二级/技师 or 高级（三级）.
pub fn choice(policy: &Policy, fact: FactId, written: &str) -> Option<ChoiceId> {
    named(policy, fact, written).or_else(|| {
        let mut agreed = None;
        for part in written.split(BETWEEN_NAMES) {
            let Some(choice) = named(policy, fact, part).or_else(|| within(policy, fact, part)) else {
                // A word beside the names may deny them.
                if denies(&key(part)) {
                    return None;
                }
                continue;
            };
            if agreed.is_some_and(|other| other != choice) {
                return None;
            }
            agreed = Some(choice);
        }
        agreed
    })
}

/// The choices that may be meant, and may not, by what names none for certain.
pub fn perhaps_meant(policy: &Policy, fact: FactId, written: &str) -> Vec<ChoiceId> {
    policy.roster.perhaps_of(fact, |name| same(name, written)).collect()
}

/// Whether a choice is called so.
pub(super) fn is_named(policy: &Policy, fact: FactId, written: &str) -> bool {
    named(policy, fact, written).is_some()
}

/// Every choice in a list with separators; uncertain ones are kept apart.
pub(super) fn choices(policy: &Policy, fact: FactId, written: &str) -> Option<Answer> {
    if NONE_OF_THESE.contains(&key(written).as_str()) {
        return Some(Answer::Many(ChoiceSet::EMPTY));
    }
    let (mut certain, mut uncertain) = (ChoiceSet::EMPTY, ChoiceSet::EMPTY);
    let parts = written.split([',', '，', '、', ';', '；', '|', '｜', '\n', '\r', '/', '／', '+', '＋']);
    for part in parts.filter(|part| !key(part).is_empty()) {
        let key = key(part);
        match perhaps(&key) {
            Some(name) => uncertain = uncertain.with(choice(policy, fact, name)?),
            None => certain = certain.union(together(policy, fact, part)?),
        }
    }
    Some(Answer::several(certain, uncertain))
}

/// One choice, or several joined by a space or 和 only.
fn together(policy: &Policy, fact: FactId, part: &str) -> Option<ChoiceSet> {
    let one = |choice| ChoiceSet::EMPTY.with(choice);
    if let Some(choice) = named(policy, fact, part) {
        return Some(one(choice));
    }
    let names =
        part.split(|character: char| character.is_whitespace() || matches!(character, '和' | '与' | '及' | '&'));
    let mut names = names.filter(|name| !key(name).is_empty());
    let several = names.try_fold(ChoiceSet::EMPTY, |set, name| Some(set.with(named(policy, fact, name)?)));
    several.or_else(|| choice(policy, fact, part).map(one))
}

fn ids(policy: &Policy, fact: FactId) -> impl Iterator<Item = ChoiceId> {
    (0..policy.fact(fact).kind.choices().len()).map(|position| ChoiceId::at(position as u8))
}

/// The choice with exactly this name.
fn named(policy: &Policy, fact: FactId, written: &str) -> Option<ChoiceId> {
    let is_short = |name: &str| characters(name).take_while(|&character| character != '(').eq(characters(written));
    let is_called = |name: &str| same(name, written) || is_short(name) || is_of_pattern(name, written);
    ids(policy, fact).find(|&id| names(policy, fact, id).any(is_called))
}

/// Whether a text matches a name with a placeholder; the word in its place must neither deny the name nor be a number.
fn is_of_pattern(name: &str, written: &str) -> bool {
    let Some((before, behind)) = name.split_once(ANY_WORD) else { return false };
    let written = key(written);
    let word = written.strip_prefix(&key(before)).and_then(|rest| rest.strip_suffix(&key(behind)));
    word.is_some_and(|word| {
        let is_told = |character: char| ('\u{4E00}'..='\u{9FFF}').contains(&character) && !is_numeral(character);
        (1..=8).contains(&word.chars().count())
            && word.chars().all(is_told)
            && !denies(word)
            && !NO_TRADE.iter().any(|kind| word.ends_with(kind))
    })
}

/// The first byte and the length of the longest choice name in a key, of at least `least` characters.
fn longest(policy: &Policy, fact: FactId, key: &str, least: usize) -> Option<(usize, usize, ChoiceId)> {
    let found = |id: ChoiceId| {
        let long = names(policy, fact, id).map(short).filter(|name| name.chars().count() >= least);
        let placed = long.filter_map(move |name| Some((place(key, &name)?, name.len(), id)));
        placed.max_by_key(|(_, length, _)| *length)
    };
    ids(policy, fact).filter_map(found).max_by_key(|(_, length, _)| *length)
}

/// The choice whose name occurs among other words, unless one of those may deny it: 非本地户籍 is not 本地户籍. The longest name
/// decides, because 高级技师 contains 技师 too; if the name of another choice is beside it, neither counts.
fn within(policy: &Policy, fact: FactId, written: &str) -> Option<ChoiceId> {
    let key = key(written);
    let (at, length, id) = longest(policy, fact, &key, 3)?;
    let is_clear =
        |beside: &str| !denies(beside) && longest(policy, fact, beside, 2).is_none_or(|(_, _, other)| other == id);
    (is_clear(key.get(..at)?) && is_clear(key.get(at + length..)?)).then_some(id)
}

fn denies(words: &str) -> bool {
    DENYING.iter().any(|word| place(words, word).is_some())
}

/// The position of `part` in `text`. `str::find` is faster in long texts, but far larger.
fn place(text: &str, part: &str) -> Option<usize> {
    text.as_bytes().windows(part.len()).position(|window| window == part.as_bytes())
}

fn names(policy: &Policy, fact: FactId, id: ChoiceId) -> impl Iterator<Item = &'static str> {
    let named = policy.fact(fact).kind.choices().get(id.position());
    let own = named.map(|choice| {
        [choice.id, choice.name.in_language(Language::Chinese), choice.name.in_language(Language::English)]
    });
    own.into_iter().flatten().chain(policy.roster.aliases_of(fact, id))
}
