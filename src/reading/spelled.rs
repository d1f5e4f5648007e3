//! The values of facts as people write them into spreadsheets: public ids, names in either language,
//! 是 and 否, numbers and dates as [`typed`] reads them.

use super::normal::{characters, key, same, short};
use super::{ProblemKind, typed};
use crate::engine::Answer;
use crate::policy::{CalendarDate, ChoiceId, ChoiceSet, FactId, Kind, Language, Policy};

/// How an answer of "not sure" is written, apart from leaving the cell empty.
const UNSURE: [&str; 4] = ["unsure", "不清楚", "不确定", "notsure"];
/// How the empty choice is written: none of the list applies.
const NONE_OF_THESE: [&str; 5] = ["无", "都不是", "以上都不是", "none", "noneofthese"];
const YES: [&str; 9] = ["true", "是", "有", "yes", "y", "1", "√", "✓", "对"];
const NO: [&str; 10] = ["false", "否", "无", "没有", "不是", "no", "n", "0", "×", "✗"];
/// Words that turn a name beside them into its opposite.
const DENYING: [&str; 7] = ["非", "未", "无", "没", "不", "no", "without"];

/// Reads what a cell says of `fact`; `Ok(None)` leaves it unknown.
///
/// # Errors
/// A [`ProblemKind`] where it says nothing that the fact can take.
pub fn read(policy: &Policy, fact: FactId, written: &str) -> Result<Option<Answer>, ProblemKind> {
    let key = key(written);
    if key.is_empty() || UNSURE.contains(&key.as_str()) {
        return Ok(None);
    }
    let (kind, unit) = (&policy.fact(fact).kind, policy.fact(fact).unit.in_language(Language::Chinese));
    let unmarked = written.trim_end().strip_suffix(['!', '！']);
    let is_confirmed = unmarked.is_some();
    let written = unmarked.unwrap_or(written);
    let answer = match kind {
        Kind::Flag => flag(&key).map(Answer::Flag),
        Kind::One(_) => choice(policy, fact, written).map(Answer::One),
        Kind::Many(_) => choices(policy, fact, written).map(Answer::Many),
        Kind::Count { .. } => {
            // One row is one person, so yes counts one where people are counted; it is no number of months.
            let counts_people = || (unit == typed::PEOPLE).then(|| flag(&key).map(u32::from)).flatten();
            typed::count(written, unit).or_else(counts_people).map(Answer::Count)
        }
        Kind::Money { .. } | Kind::Standard => typed::money(written, unit).map(Answer::Money),
        Kind::Date => day(written),
    };
    let answer = answer.filter(|answer| answer.fits(kind)).ok_or(ProblemKind::Unfit(fact))?;
    match is_confirmed || answer.is_usual(policy.fact(fact).usual) {
        true => Ok(Some(answer)),
        false => Err(ProblemKind::Unusual(fact)),
    }
}

/// The choice of `fact` that is written so: its id, its name, or another name the policy knows, or more than one of
/// them where they agree: 二级/技师.
pub fn choice(policy: &Policy, fact: FactId, written: &str) -> Option<ChoiceId> {
    named(policy, fact, written).or_else(|| {
        let mut parts = written
            .split(['/', '／'])
            .filter_map(|part| named(policy, fact, part).or_else(|| within(policy, fact, part)));
        let first = parts.next()?;
        parts.all(|other| other == first).then_some(first)
    })
}

fn ids(policy: &Policy, fact: FactId) -> impl Iterator<Item = ChoiceId> {
    (0..policy.fact(fact).kind.choices().len()).map(|position| ChoiceId::at(position as u8))
}

/// The choice that has just this name.
fn named(policy: &Policy, fact: FactId, written: &str) -> Option<ChoiceId> {
    let is_short = |name| characters(name).take_while(|&character| character != '(').eq(characters(written));
    ids(policy, fact).find(|&id| names(policy, fact, id).any(|name| same(name, written) || is_short(name)))
}

/// The choice whose name stands among other words, unless one of those may deny it: 非本地户籍 is not 本地户籍. 高级技师
/// contains 技师 too, so the longest name found decides.
fn within(policy: &Policy, fact: FactId, written: &str) -> Option<ChoiceId> {
    let key = key(written);
    let found = |id: ChoiceId| {
        let long = names(policy, fact, id).map(short).filter(|name| name.chars().count() >= 3);
        let placed = long.filter_map(|name| Some((name.len(), place(&key, &name)?)));
        placed.max_by_key(|(length, _)| *length)
    };
    let ((length, at), id) =
        ids(policy, fact).filter_map(|id| Some((found(id)?, id))).max_by_key(|((length, _), _)| *length)?;
    let denies = |words: &str| DENYING.iter().any(|word| place(words, word).is_some());
    (!denies(&key[..at]) && !denies(&key[at + length..])).then_some(id)
}

/// Where `part` stands in `text`. `str::find` is faster in long texts, and far larger.
fn place(text: &str, part: &str) -> Option<usize> {
    text.as_bytes().windows(part.len()).position(|window| window == part.as_bytes())
}

/// Every choice of a list that is written with separators between.
fn choices(policy: &Policy, fact: FactId, written: &str) -> Option<ChoiceSet> {
    if NONE_OF_THESE.contains(&key(written).as_str()) {
        return Some(ChoiceSet::EMPTY);
    }
    written
        .split([',', '，', '、', ';', '；', '|', '\n', '/', '+'])
        .filter(|part| !part.trim().is_empty())
        .try_fold(ChoiceSet::EMPTY, |chosen, part| Some(chosen.with(choice(policy, fact, part)?)))
}

fn flag(key: &str) -> Option<bool> {
    if YES.contains(&key) { Some(true) } else { NO.contains(&key).then_some(false) }
}

fn names(policy: &Policy, fact: FactId, id: ChoiceId) -> impl Iterator<Item = &'static str> {
    let named = policy.fact(fact).kind.choices().get(id.position());
    let own = named.map(|choice| {
        [choice.id, choice.name.in_language(Language::Chinese), choice.name.in_language(Language::English)]
    });
    own.into_iter().flatten().chain(policy.roster.aliases_of(fact, id))
}

/// A day or a month as people write it, or the number a spreadsheet keeps a day as.
fn day(written: &str) -> Option<Answer> {
    let serial = || written.trim().parse().ok().and_then(day_of_serial).map(Answer::Date);
    typed::when(without_time(written)).or_else(serial)
}

/// The day that a spreadsheet's number means, counted from 1900; only of this century, so that no other number
/// passes for a day.
fn day_of_serial(serial: f64) -> Option<CalendarDate> {
    let first = CalendarDate::known(1899, 12, 30);
    let fits = (36_526.0..73_051.0).contains(&serial);
    fits.then(|| CalendarDate::from_day_number(first.day_number() + serial as u32)).flatten()
}

/// A date without the midnight that spreadsheets write behind it.
fn without_time(written: &str) -> &str {
    let trimmed = written.trim();
    trimmed
        .strip_suffix(":00")
        .and_then(|clock| clock.rsplit_once([' ', 'T']))
        .filter(|(_, clock)| clock.bytes().all(|byte| byte == b'0' || byte == b':'))
        .map_or(trimmed, |(day, _)| day)
}
