//! One object of a guide, read key by key: all problems are reported by place, value and expectation.

use super::{Value, Wording};
use crate::policy::{FactId, Kind, Policy};
use crate::reading::{nearest, without_unseen};

/// The expectation that a value did not meet.
#[derive(Clone, Debug, PartialEq)]
pub enum Expected {
    /// A JSON file with one object.
    AnObject,
    /// The format that this program reads.
    Format,
    /// A list of at most this many objects.
    ListOf(usize),
    /// An object in a list.
    ARow,
    /// One of the known keys: the closest one.
    KnownKey(String),
    /// Chinese text of 200 characters at most, or an object of `zh` and `en`.
    Words,
    /// A calendar date.
    Date,
    /// `true` or `false`.
    Flag,
    /// A telephone number.
    Telephone,
    /// An address that begins with `https://`, or one below the site.
    Link,
    /// A list of ids of entitlements; for an unknown id, the closest known one.
    Entitlements(Option<String>),
    /// The id of a fact that is a date: the closest known one.
    DateFact(String),
    /// Either `months` or `days`, not both.
    OnePeriod,
    /// A whole number between 1 and this.
    Between(u16),
}

/// A problem of a guide.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The list it belongs to; empty for the file's own keys.
    pub list: &'static str,
    /// The row of the list, from 1; 0 for the list itself.
    pub row: usize,
    /// The key.
    pub key: String,
    /// The value, shortened if long.
    pub value: String,
    /// The expectation.
    pub expected: Expected,
}

const LONGEST_TEXT: usize = 200;

/// An object of the file, and its place.
pub(super) struct Row<'a> {
    pub policy: &'static Policy,
    pub list: &'static str,
    pub number: usize,
    pub values: &'a [(String, Value)],
    pub problems: &'a mut Vec<Problem>,
}

impl Row<'_> {
    pub fn wrong(&mut self, key: &str, value: &Value, expected: Expected) {
        let (list, row, key, value) = (self.list, self.number, key.chars().take(60).collect(), value.shown());
        self.problems.push(Problem { list, row, key, value, expected });
    }

    /// The value of `key`; `None` if it is missing or blank.
    pub fn get(&self, key: &str) -> Option<Value> {
        self.values.iter().find(|(name, value)| name == key && !value.is_blank()).map(|(_, value)| value.clone())
    }

    /// Reports every key that is not one of `known`.
    pub fn expect_keys(&mut self, known: &[&str]) {
        for (key, value) in self.values {
            if !known.contains(&key.as_str()) {
                self.wrong(key, value, Expected::KnownKey(nearest(key, known.iter().copied()).to_owned()));
            }
        }
    }

    /// Reports the value of `key`, or its absence, as wrong.
    pub fn lacks(&mut self, key: &str, expected: Expected) {
        let value = self.get(key).unwrap_or(Value::Nothing);
        self.wrong(key, &value, expected);
    }

    pub fn words(&mut self, key: &str) -> Option<Wording> {
        let said = self.words_if_any(key);
        if self.get(key).is_none() {
            self.lacks(key, Expected::Words);
        }
        said
    }

    pub fn words_if_any(&mut self, key: &str) -> Option<Wording> {
        let value = self.get(key)?;
        let said = wording(&value);
        if said.is_none() {
            self.wrong(key, &value, Expected::Words);
        }
        said
    }

    /// A text for which `is_right` holds.
    pub fn text_if_any(&mut self, key: &str, expected: Expected, is_right: fn(&str) -> bool) -> Option<String> {
        let value = self.get(key)?;
        let text = text_of(&value).filter(|text| is_right(text));
        if text.is_none() {
            self.wrong(key, &value, expected);
        }
        text
    }

    /// A whole number between 1 and `most`.
    pub fn number_if_any(&mut self, key: &str, most: u16) -> Option<u16> {
        let value = self.get(key)?;
        let number = match &value {
            Value::Number(written) => written.parse().ok().filter(|number| (1..=most).contains(number)),
            _ => None,
        };
        if number.is_none() {
            self.wrong(key, &value, Expected::Between(most));
        }
        number
    }

    /// The entitlements with the listed ids; `None` if there is no list.
    pub fn entitlements(&mut self, key: &str) -> Option<Vec<&'static str>> {
        let value = self.get(key)?;
        let Value::List(listed) = &value else {
            self.wrong(key, &value, Expected::Entitlements(None));
            return None;
        };
        if listed.is_empty() {
            self.wrong(key, &value, Expected::Entitlements(None));
        }
        let known = || self.policy.audiences.iter().flat_map(|rules| rules.entitlements).map(|granted| granted.id);
        let (mut ids, mut wrong) = (Vec::new(), Vec::new());
        for one in listed {
            let written = text_of(one).unwrap_or_default();
            match known().find(|id| *id == written) {
                Some(id) => ids.push(id),
                None => wrong.push((one, nearest(&written, known()).to_owned())),
            }
        }
        for (one, near) in wrong {
            self.wrong(key, one, Expected::Entitlements(Some(near)));
        }
        Some(ids)
    }

    /// The date fact whose id is the value of `key`.
    pub fn date_fact(&mut self, key: &str) -> Option<FactId> {
        let policy = self.policy;
        let written = self.get(key).and_then(|value| text_of(&value)).unwrap_or_default();
        let dates = || policy.fact_ids().filter(|&fact| matches!(policy.fact(fact).kind, Kind::Date));
        let found = dates().find(|&fact| policy.fact(fact).id == written);
        if found.is_none() {
            let near = nearest(&written, dates().map(|fact| policy.fact(fact).id)).to_owned();
            self.lacks(key, Expected::DateFact(near));
        }
        found
    }
}

/// A text without invisible characters, if its length is within the limit.
pub(super) fn text_of(value: &Value) -> Option<String> {
    let Value::Text(text) = value else { return None };
    let text = without_unseen(text.trim());
    (1..=LONGEST_TEXT).contains(&text.chars().count()).then_some(text)
}

/// `"中文"`, or `{ "zh": "中文", "en": "English" }`.
fn wording(value: &Value) -> Option<Wording> {
    let Value::Object(values) = value else { return text_of(value).map(|zh| Wording { zh, en: None }) };
    let (mut zh, mut en) = (None, None);
    for (key, value) in values {
        match key.as_str() {
            "zh" => zh = Some(text_of(value)?),
            "en" if value.is_blank() => {}
            "en" => en = Some(text_of(value)?),
            _ => return None,
        }
    }
    zh.map(|zh| Wording { zh, en })
}
