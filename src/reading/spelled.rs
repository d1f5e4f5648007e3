//! The answers to facts as people write them into spreadsheets: 是 and 否, the names of choices in either language or
//! their public ids, numbers and dates as [`typed`] reads them.
//!
//! An empty cell, an unreadable one and one that was not computed are three cases: `Ok(None)`, [`ProblemKind::Unfit`]
//! and [`ProblemKind::CannotBeKnown`].

use super::choices::{choices, is_named};
use super::flags::{flag, is_unticked, word};
use super::normal::{key, lines, plain};
use super::not_computed::is_not_computed;
use super::perhaps::perhaps;
use super::{ProblemKind, typed};
use crate::engine::Answer;
use crate::policy::{CalendarDate, FactId, Kind, Language, Policy};

pub use super::choices::{choice, perhaps_meant};

/// Spellings of "not sure", apart from an empty cell.
const UNSURE: [&str; 21] = [
    "unsure",
    "notsure",
    "unknown",
    "tbd",
    "不清楚",
    "不确定",
    "未确定",
    "不知道",
    "不记得",
    "不详",
    "不明",
    "未知",
    "待定",
    "待确认",
    "待核实",
    "待核",
    "待查",
    "待补",
    "待补充",
    "说不清",
    "不一定",
];
/// Contents of a cell that count as not filled in.
const BLANK: [&str; 18] = [
    "",
    "/",
    "//",
    "///",
    "\\",
    "n/a",
    "na",
    "n.a.",
    "null",
    "不适用",
    "未填",
    "未填写",
    "空",
    "空白",
    "无数据",
    "...",
    "…",
    "……",
];
/// Spellings of "none" for a fact to which that is no answer.
const NOTHING: [&str; 4] = ["无", "没有", "暂无", "none"];
/// Reads the cell of `fact`; `Ok(None)` leaves the fact unknown.
///
/// # Errors
/// A [`ProblemKind`] if the fact cannot take the cell's value.
pub fn read(policy: &Policy, fact: FactId, written: &str) -> Result<Option<Answer>, ProblemKind> {
    if is_not_computed(written) {
        return Err(ProblemKind::CannotBeKnown(fact));
    }
    let lines = lines(written);
    let unmarked = lines.trim_end().strip_suffix(['!', '！']);
    let is_confirmed = unmarked.is_some();
    let written = unmarked.unwrap_or(&lines);
    let key = key(written);
    let is_flag = matches!(policy.fact(fact).kind, Kind::Flag);
    if is_blank(policy, fact, &key)
        || (is_flag && is_unticked(written))
        || UNSURE.contains(&key.as_str())
        || perhaps(&key) == Some("")
    {
        return Ok(None);
    }
    let (kind, unit) = (&policy.fact(fact).kind, policy.fact(fact).unit.in_language(Language::Chinese));
    // A key drops the sign, so it is checked here: minus one is neither yes nor no.
    let is_signed = || plain(written).starts_with('-') && key.starts_with(|first: char| first.is_ascii_digit());
    let yes_or_no = || if is_signed() { None } else { flag(written) };
    let ended = written.trim_end().trim_end_matches(['。', '；', ';']);
    let answer = match kind {
        Kind::Flag if perhaps(&key).and_then(word).is_some() => return Ok(None),
        Kind::Flag => yes_or_no().map(Answer::Flag),
        Kind::One(_) => choice(policy, fact, ended).map(Answer::One),
        Kind::Many(_) => choices(policy, fact, ended),
        Kind::Count { .. } => {
            // One row is one person, so for a count of people yes means one; for a count of months it means nothing.
            let counts_people = || (unit == typed::PEOPLE).then(|| yes_or_no().map(u32::from)).flatten();
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

/// Reads a cell of a yes-or-no column that is no fact of its own; `Ok(None)` leaves it unknown.
///
/// # Errors
/// The reason why the value is neither.
pub fn yes_or_no(written: &str) -> Result<Option<bool>, NeitherYesNorNo> {
    if is_not_computed(written) {
        return Err(NeitherYesNorNo::NotComputed);
    }
    let lines = lines(written);
    let key = key(&lines);
    let says_nothing = BLANK.contains(&key.as_str()) || UNSURE.contains(&key.as_str());
    if says_nothing || is_unticked(&lines) || perhaps(&key).is_some_and(|said| said.is_empty() || word(said).is_some())
    {
        return Ok(None);
    }
    let is_signed = plain(&lines).starts_with('-') && key.starts_with(|first: char| first.is_ascii_digit());
    let said = if is_signed { None } else { flag(&lines) };
    said.map(Some).ok_or(NeitherYesNorNo::Other)
}

/// The value of a yes-or-no column that is neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NeitherYesNorNo {
    /// A value that the spreadsheet could not compute.
    NotComputed,
    /// Anything else.
    Other,
}

/// Whether a cell is not filled in. 无 is an answer to yes or no, to a list, to a count of people, and to a fact with a
/// choice of that name; for all other facts it counts as empty.
fn is_blank(policy: &Policy, fact: FactId, key: &str) -> bool {
    let described = policy.fact(fact);
    let says_something = || match described.kind {
        Kind::Flag | Kind::Many(_) => true,
        Kind::One(_) => is_named(policy, fact, key),
        Kind::Count { .. } => described.unit.zh == typed::PEOPLE,
        Kind::Money { .. } | Kind::Standard | Kind::Date => false,
    };
    BLANK.contains(&key) || (NOTHING.contains(&key) && !says_something())
}

/// Whether a cell carries no information: it is not filled in, or says "unknown".
pub fn says_nothing(written: &str) -> bool {
    let key = key(written);
    let key = key.as_str();
    BLANK.contains(&key) || NOTHING.contains(&key) || UNSURE.contains(&key)
}

/// A day or a month as people write it, or a spreadsheet's number for a day.
fn day(written: &str) -> Option<Answer> {
    let serial = || plain(written).parse().ok().and_then(day_of_serial).map(Answer::Date);
    typed::when(written).or_else(serial)
}

/// The day of a spreadsheet's number, counted from 1900; only days of this century, so that no other number passes for
/// a day.
fn day_of_serial(serial: f64) -> Option<CalendarDate> {
    let first = CalendarDate::known(1899, 12, 30);
    let fits = (36_526.0..73_051.0).contains(&serial);
    fits.then(|| CalendarDate::from_day_number(first.day_number() + serial as u32)).flatten()
}
