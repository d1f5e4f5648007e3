//! The JavaScript module: `evaluate`, `questions` and `policy`, as `www/skills-subsidy.d.ts` types them.
//!
//! No page and no DOM. Input of any shape is read without a panic: what does not count is a problem
//! that names the key, the value and what was expected.

mod answers;
mod shape;

use crate::engine;
use crate::policies;
use crate::policy::{Audience, Language, Policy};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
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
    let given = given.iter().map(|(key, raw)| (key.as_str(), raw.clone()));
    let (answers, problems) = engine::read_answers(policy, audience, given);
    cross(&shape::evaluation(policy, audience, &answers, &problems, language))
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
