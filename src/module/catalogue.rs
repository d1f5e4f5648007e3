//! The local catalogue in the module: loading it, and looking an occupation up.

use super::json::Json;
use super::request::{ENTRY, FIELD, OCCUPATION};
use crate::catalogue::{self, Catalogue, Entry, RowProblem};
use crate::engine::{Answer, Answers};
use crate::i18n::{expected_of_catalogue, filled};
use crate::policy::{FactId, Language, Policy, digits};
use crate::reading::{Problem, ProblemKind, Raw};
use std::cell::RefCell;

thread_local! {
    /// The local catalogue loaded last, with its policy.
    static CATALOGUE: RefCell<Option<(&'static Policy, Catalogue)>> = const { RefCell::new(None) };
}

/// A standard from the local catalogue.
pub struct Found {
    fact: FactId,
    entry: Entry,
    example: bool,
}

/// Loads a catalogue, unless it has problems. JSON: one line for each bad value.
pub fn load(policy: &'static Policy, written: &str) -> Vec<u8> {
    let mut rows = written.split(ENTRY);
    let example = rows.next() == Some("example");
    let named = rows.map(|row| {
        let mut fields = row.split(FIELD);
        std::iter::from_fn(move || fields.next().zip(fields.next()))
    });
    let problems = match catalogue::read(policy, named, example) {
        Ok(read) => {
            CATALOGUE.set(Some((policy, read)));
            Vec::new()
        }
        Err(problems) => problems,
    };
    let mut json = Json::default();
    json.list(&problems, |json, problem| json.text(&line(policy, problem)));
    json.written()
}

fn line(policy: &Policy, problem: &RowProblem) -> String {
    let mut found = Json::default();
    found.text(&problem.value);
    filled(
        "row {}, {}: found {}, expected {}",
        &[
            &digits::whole(problem.row as u32),
            &problem.column,
            &String::from_utf8(found.written()).unwrap_or_default(),
            &expected_of_catalogue(policy, &problem.expected, Language::English),
        ],
    )
}

/// Fills in the catalogue's standards for the occupation that were not answered; returns their entries.
pub fn look_up(occupation: Option<&Raw>, answers: &mut Answers, problems: &mut Vec<Problem>) -> Vec<Found> {
    let name = match occupation {
        None | Some(Raw::Nothing) => return Vec::new(),
        Some(Raw::Text(name)) => name.as_str(),
        Some(_) => "",
    };
    CATALOGUE.with_borrow(|catalogue| {
        let ours =
            catalogue.as_ref().filter(|(policy, catalogue)| *policy == answers.policy() && catalogue.knows(name));
        let Some((_, catalogue)) = ours else {
            let value = name.chars().take(60).collect();
            problems.push(Problem { key: OCCUPATION.to_owned(), value, kind: ProblemKind::UnknownOccupation });
            return Vec::new();
        };
        let mut found = Vec::new();
        for standard in answers.policy().catalogue.standards {
            let Some(entry) = catalogue.look_up(standard.fact, answers, name).cloned() else { continue };
            let amount = Answer::Money(entry.amount);
            if answers.get(standard.fact).is_none_or(|given| given == amount) {
                answers.set(standard.fact, amount);
                found.push(Found { fact: standard.fact, entry, example: catalogue.example });
            }
        }
        found
    })
}

/// The standards that were found.
pub fn write_standards(json: &mut Json, policy: &Policy, standards: &[Found]) {
    json.open(b'[');
    for Found { fact, entry, example } in standards {
        json.open(b'{');
        json.key("fact");
        json.text(policy.fact(*fact).id);
        json.key("amount");
        json.exact(Some(entry.amount.decimal()));
        json.key("occupation");
        json.text(&entry.occupation);
        json.key("source");
        json.text(&entry.source);
        json.key("example");
        json.truth(*example);
        json.close(b'}');
    }
    json.close(b']');
}
