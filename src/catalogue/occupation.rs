//! The names of an occupation that is written with its code or with a level: 6-31-01-03 电工, 电工（高级）, 高级电工.
//!
//! Such a name is certain: without the code or the level, it is exactly a known name. A name that is merely similar,
//! such as 维修电工, is a different occupation.

use crate::policy::{ChoiceId, Language, Policy};
use crate::reading;

/// The number of digits in an occupation's code.
const CODE: std::ops::RangeInclusive<usize> = 5..=9;

/// The names of levels, which are stripped from names of occupations.
#[derive(Clone, Debug, PartialEq)]
pub struct Occupations {
    /// The longest first.
    levels: Vec<(String, ChoiceId)>,
}

impl Occupations {
    /// The levels of a policy.
    pub fn of(policy: &Policy) -> Occupations {
        let fact = policy.catalogue.level;
        let mut levels: Vec<(String, ChoiceId)> = Vec::new();
        for (at, choice) in policy.fact(fact).kind.choices().iter().enumerate() {
            let id = ChoiceId::at(at as u8);
            let own = choice.name.in_language(Language::Chinese);
            let names = std::iter::once(own).chain(policy.roster.aliases_of(fact, id));
            let names = names.flat_map(|name| [reading::key(name), reading::short(name)]);
            levels.extend(names.filter(|name| name.chars().count() >= 2 && !name.contains('…')).map(|name| (name, id)));
        }
        levels.sort_by(|one, other| (other.0.len(), &one.0).cmp(&(one.0.len(), &other.0)));
        levels.dedup();
        Occupations { levels }
    }

    /// The possible names in a text, as keys, the most certain first, each with the level beside it.
    pub fn names(&self, written: &str) -> Vec<(String, Option<ChoiceId>)> {
        let key = reading::key(written);
        let bare = without_code(&key);
        let mut names = vec![(bare.to_owned(), None)];
        for (level, id) in &self.levels {
            let bracketed = || {
                let inside = bare.strip_suffix(')')?.strip_suffix(level.as_str())?;
                inside.strip_suffix('(')
            };
            let parts = [bracketed(), bare.strip_suffix(level.as_str()), bare.strip_prefix(level.as_str())];
            let named = parts.into_iter().flatten().filter(|name| !name.is_empty());
            names.extend(named.map(|name| (name.to_owned(), Some(*id))));
        }
        names
    }

    /// The key of an occupation that no catalogue names: without its code, and without a level in brackets.
    pub fn key(&self, written: &str) -> String {
        let key = reading::key(written);
        let bare = without_code(&key);
        let level = bare.strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
        match level {
            Some((name, level)) if !name.is_empty() && self.levels.iter().any(|(known, _)| known == level) => {
                name.to_owned()
            }
            _ => bare.to_owned(),
        }
    }
}

/// A key without the code before or after it.
fn without_code(key: &str) -> &str {
    let is_digit = |character: char| character.is_ascii_digit();
    let is_code = |rest: &str| !rest.is_empty() && CODE.contains(&(key.len() - rest.len()));
    let behind = key.trim_start_matches(is_digit);
    if is_code(behind) {
        return behind.trim_start_matches(['.', ':']);
    }
    let before = key.trim_end_matches(is_digit);
    if is_code(before) {
        return before;
    }
    let bracketed = key.strip_suffix(')').and_then(|inside| inside.rsplit_once('('));
    match bracketed {
        Some((name, code)) if CODE.contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => key,
    }
}

/// A catalogue's own name of an occupation without the code before it.
pub(super) fn named_without_code(name: &str) -> &str {
    let rest =
        name.trim_start_matches(|character: char| character.is_ascii_digit() || matches!(character, '-' | ' ' | '.'));
    let digits = name[..name.len() - rest.len()].bytes().filter(u8::is_ascii_digit).count();
    if CODE.contains(&digits) && !rest.is_empty() { rest } else { name }
}
