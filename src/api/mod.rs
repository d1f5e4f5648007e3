//! The JavaScript module: `evaluate`, `questions`, `policy` and `loadCatalogue`, as `www/skills-subsidy.d.ts`
//! types them.
//!
//! No page and no DOM. Input of any shape is read without a panic: what does not count is a problem
//! that names the key, the value and what was expected.

mod answers;
mod shape;

use crate::catalogue::{self, Catalogue, RowProblem};
use crate::engine::{self, Answer, Answers, Problem, ProblemKind, Raw};
use crate::javascript;
use crate::policies;
use crate::policy::{Audience, Language, Policy};
use crate::values;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use shape::StandardShape;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

/// What the answers come to: statuses, amounts, reasons, quotations, total, next question.
///
/// # Errors
/// A JavaScript `Error` where the input is no object, or names no audience or language that exists.
#[wasm_bindgen]
pub fn evaluate(input: &JsValue) -> Result<JsValue, JsError> {
    if !input.is_object() {
        return Err(JsError::new("evaluate: expected an object { audience, answers, lang? }"));
    }
    let audience = audience_named(answers::text_of(input, "audience"))?;
    let language = language_named(answers::text_of(input, "lang"))?;
    let given = answers::entries(input).map_err(|what| JsError::new(&format!("evaluate: {what}")))?;
    let policy = policies::first();
    let is_occupation = |(key, _): &&(String, engine::Raw)| key == OCCUPATION;
    let facts = given.iter().filter(|pair| !is_occupation(pair)).map(|(key, raw)| (key.as_str(), raw.clone()));
    let (mut answers, mut problems) = engine::read_answers(policy, audience, facts);
    let occupation = given.iter().find(is_occupation).map(|(_, raw)| raw);
    let standards =
        CATALOGUE.with_borrow(|catalogue| look_up(catalogue.as_ref(), occupation, &mut answers, &mut problems));
    cross(&shape::evaluation(policy, audience, &answers, &problems, standards, language))
}

/// The key of an answer that no fact has: the occupation to look up in the catalogue.
const OCCUPATION: &str = "occupation";

thread_local! {
    /// The local catalogue that was loaded last.
    static CATALOGUE: RefCell<Option<Catalogue>> = const { RefCell::new(None) };
}

/// Answers what the catalogue knows of the occupation and nobody answered; returns what it was answered from.
fn look_up(
    catalogue: Option<&Catalogue>,
    occupation: Option<&Raw>,
    answers: &mut Answers,
    problems: &mut Vec<Problem>,
) -> Vec<StandardShape> {
    let name = match occupation {
        None | Some(Raw::Nothing) => return Vec::new(),
        Some(Raw::Text(name)) => name.as_str(),
        Some(_) => "",
    };
    let entries = catalogue.map_or(&[][..], Catalogue::entries);
    if !entries.iter().any(|entry| values::key(&entry.occupation) == values::key(name)) {
        let value = name.chars().take(60).collect();
        problems.push(Problem { key: OCCUPATION.to_owned(), value, kind: ProblemKind::UnknownOccupation });
        return Vec::new();
    }
    let Some(catalogue) = catalogue else { return Vec::new() };
    let mut standards = Vec::new();
    for standard in answers.policy().catalogue.standards {
        let found = catalogue.look_up(standard.fact, answers, name).cloned();
        if let Some(entry) = found.filter(|_| answers.get(standard.fact).is_none()) {
            answers.set(standard.fact, Answer::Money(entry.amount));
            standards.push(StandardShape::new(answers.policy(), standard.fact, &entry, catalogue.example));
        }
    }
    standards
}

/// Loads the local catalogue of standards, in place of one that was loaded before.
///
/// # Errors
/// One JavaScript `Error` that lists every bad row; the catalogue before it stays.
#[wasm_bindgen(js_name = loadCatalogue)]
pub fn load_catalogue(rows: &JsValue) -> Result<(), JsError> {
    let policy = policies::first();
    let rows =
        javascript::catalogue_rows(rows).map_err(|expected| JsError::new(&format!("loadCatalogue: {expected}")))?;
    let read = rows.check(policy).map_err(|problems| {
        let line = |problem: &RowProblem| {
            let expected = catalogue::describe(policy, &problem.expected, Language::English);
            format!("row {}, {}: found {:?}, expected {expected}", problem.row, problem.column, problem.value)
        };
        let lines: Vec<String> = problems.iter().map(line).collect();
        JsError::new(&format!("loadCatalogue: {} bad values\n{}", lines.len(), lines.join("\n")))
    })?;
    CATALOGUE.set(Some(read));
    Ok(())
}

/// Every question for an audience, in the text's order.
///
/// # Errors
/// A JavaScript `Error` where the audience or the language does not exist.
#[wasm_bindgen]
pub fn questions(audience: Option<String>, lang: Option<String>) -> Result<JsValue, JsError> {
    let (audience, language) = (audience_named(audience)?, language_named(lang)?);
    cross(&shape::questions(policies::first(), audience, language))
}

/// The policy: title, term, and every clause with its text and role.
///
/// # Errors
/// A JavaScript `Error` where the language does not exist.
#[wasm_bindgen]
pub fn policy(lang: Option<String>) -> Result<JsValue, JsError> {
    let policy: &Policy = policies::first();
    cross(&shape::policy(policy, language_named(lang)?))
}

fn audience_named(id: Option<String>) -> Result<Audience, JsError> {
    let found = id.as_deref().and_then(Audience::named);
    let ids = Audience::ALL.map(Audience::id).join(", ");
    found.ok_or_else(|| JsError::new(&format!("audience: expected one of {ids}, found {}", id.unwrap_or_default())))
}

fn language_named(id: Option<String>) -> Result<Language, JsError> {
    match id {
        None => Ok(Language::default()),
        Some(id) => Language::named(&id).ok_or_else(|| JsError::new(&format!("lang: expected zh or en, found {id}"))),
    }
}

/// Hands a value to JavaScript as plain objects, with `null` for what is absent.
fn cross(value: &impl Serialize) -> Result<JsValue, JsError> {
    value.serialize(&Serializer::json_compatible()).map_err(|error| JsError::new(&error.to_string()))
}
