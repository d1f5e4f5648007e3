//! The golden people of `tests/personas/`, and what was worked out for them by hand.
#![allow(dead_code, reason = "each test file uses a part of it")]

use super::support::policy;
use serde::Deserialize;
use skills_subsidy::engine::{Answers, Raw, read_answers};
use skills_subsidy::policy::Audience;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

/// One person, as the file says it.
#[derive(Deserialize)]
struct Persona {
    title: String,
    audience: String,
    answers: BTreeMap<String, toml::Value>,
    statuses: BTreeMap<String, Vec<String>>,
    amounts: BTreeMap<String, [String; 2]>,
    quotation: Option<Quotation>,
}

/// Words that an entitlement must quote, and their clause.
#[derive(Deserialize)]
pub struct Quotation {
    pub entitlement: String,
    pub clause: String,
    pub words: String,
}

/// One person, ready to be evaluated.
pub struct Person {
    /// The name of the file, without its ending.
    pub name: String,
    pub title: String,
    pub audience: Audience,
    pub answers: Answers,
    /// The status of each entitlement, by its id.
    pub statuses: BTreeMap<String, String>,
    /// The amounts that were worked out, by the entitlement's id.
    pub amounts: BTreeMap<String, [String; 2]>,
    pub quotation: Option<Quotation>,
}

/// Everyone, in the order of their names.
pub fn everyone() -> Vec<Person> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/personas");
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).expect("the personas").map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    files.into_iter().map(|file| person(&file)).collect()
}

fn person(file: &PathBuf) -> Person {
    let name = file.file_stem().expect("a name").to_string_lossy().into_owned();
    let written = fs::read_to_string(file).expect("a readable file");
    let persona: Persona = toml::from_str(&written).unwrap_or_else(|error| panic!("{name}: {error}"));
    let audience = Audience::named(&persona.audience).expect("an audience");
    let given = persona.answers.iter().map(|(id, value)| (id.as_str(), raw(value)));
    let (answers, problems) = read_answers(policy(), audience, given);
    assert!(problems.is_empty(), "{name}: {problems:?}");
    let statuses = persona.statuses.into_iter();
    let statuses = statuses.flat_map(|(status, ids)| ids.into_iter().map(move |id| (id, status.clone()))).collect();
    let Persona { title, amounts, quotation, .. } = persona;
    Person { name, title, audience, answers, statuses, amounts, quotation }
}

fn raw(value: &toml::Value) -> Raw {
    match value {
        toml::Value::Boolean(flag) => Raw::Flag(*flag),
        toml::Value::Integer(number) => Raw::Number(number.to_string()),
        toml::Value::String(text) => Raw::Text(text.clone()),
        toml::Value::Array(list) => Raw::List(list.iter().filter_map(|one| one.as_str().map(str::to_owned)).collect()),
        other => Raw::Other(other.to_string()),
    }
}
