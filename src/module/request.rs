//! The request format of `src/module/package/request.js`: fields separated by NUL, a character that no value contains.

use crate::policies;
use crate::policy::{Audience, Language, Policy};
use crate::reading::Raw;

/// The separator of a request's fields.
pub const FIELD: char = '\0';
/// The prefix of each entry of a list, and the separator of a catalogue's rows.
pub const ENTRY: char = '\x01';

/// The separator of several requests.
pub const ROW: char = '\x02';

/// The key of an answer that is not a fact: the occupation to look up in the catalogue.
pub const OCCUPATION: &str = "occupation";

/// An input of `evaluate`.
pub struct Request<'a> {
    /// The policy.
    pub policy: &'static Policy,
    /// The audience.
    pub audience: Audience,
    /// The language.
    pub language: Language,
    /// The answers by fact id.
    pub answers: Vec<(&'a str, Raw)>,
    /// The occupation to look up.
    pub occupation: Option<Raw>,
    /// Values that the JavaScript side could not read: the key, the code of the problem, and the value in words.
    pub unread: Vec<(&'a str, &'a str, &'a str)>,
}

impl Request<'_> {
    /// Parses policy, audience and language, then the keys, each with its value.
    pub fn read(written: &str) -> Request<'_> {
        let mut fields = written.split(FIELD);
        let mut next = || fields.next().unwrap_or_default();
        let mut request = Request {
            policy: policies::named(next()).unwrap_or_else(policies::first),
            audience: Audience::named(next()).unwrap_or(Audience::Worker),
            language: Language::named(next()).unwrap_or_default(),
            answers: Vec::new(),
            occupation: None,
            unread: Vec::new(),
        };
        while let (Some(key), Some(value)) = (fields.next(), fields.next()) {
            match value.strip_prefix('x').and_then(|problem| problem.split_once(ENTRY)) {
                Some((code, value)) => request.unread.push((key, code, value)),
                None if key == OCCUPATION => request.occupation = Some(raw(value)),
                None => request.answers.push((key, raw(value))),
            }
        }
        request
    }
}

/// A value: a letter for its type, and its text.
fn raw(value: &str) -> Raw {
    let mut rest = value.chars();
    let kind = rest.next();
    let written = || rest.as_str().to_owned();
    match kind {
        Some('y') => Raw::Flag(true),
        Some('n') => Raw::Flag(false),
        Some('#') => Raw::Number(written()),
        Some('t') => Raw::Text(written()),
        Some('l') => Raw::List(rest.as_str().split(ENTRY).skip(1).map(str::to_owned).collect()),
        Some('o') => Raw::Other(written()),
        _ => Raw::Nothing,
    }
}
