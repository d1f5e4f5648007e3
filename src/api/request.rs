//! What `www/module/request.js` hands over: fields between NULs, which no value has.

use crate::policy::Audience;
use crate::reading::Raw;

/// Between the fields of a request.
pub const FIELD: char = '\0';
/// Before each entry of a list, and between the rows of a catalogue.
pub const ENTRY: char = '\x01';

/// Between the requests of many.
pub const ROW: char = '\x02';

/// The key of an answer that no fact has: the occupation to look up in the catalogue.
pub const OCCUPATION: &str = "occupation";

/// An input of `evaluate`.
pub struct Request<'a> {
    /// Who is asking.
    pub audience: Audience,
    /// The answers by fact id.
    pub answers: Vec<(&'a str, Raw)>,
    /// The occupation to look up.
    pub occupation: Option<Raw>,
}

impl Request<'_> {
    /// Reads the audience, then the keys, each with its value.
    pub fn read(written: &str) -> Request<'_> {
        let mut fields = written.split(FIELD);
        let audience = fields.next().and_then(Audience::named).unwrap_or(Audience::Worker);
        let mut request = Request { audience, answers: Vec::new(), occupation: None };
        while let (Some(key), Some(value)) = (fields.next(), fields.next()) {
            if key == OCCUPATION {
                request.occupation = Some(raw(value));
            } else {
                request.answers.push((key, raw(value)));
            }
        }
        request
    }
}

/// A value: a letter for its type, and how it is written.
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
