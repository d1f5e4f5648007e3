//! The JavaScript module's program: text in, JSON out, with the types in `src/module/package/skills-subsidy.d.ts`.
//!
//! No page and no DOM. No input causes a panic (`src/module/package/request.js`): input that does not count becomes a
//! problem with the key, the value and the expectation.

mod brief;
mod catalogue;
mod flat;
mod json;
mod outcome;
mod problems;
mod request;
mod text;

use crate::engine::Answers;
use crate::policies;
use crate::policy::{Audience, Language, Policy};
use crate::reading::{self, Problem};
use catalogue::Found;
use json::Json;
use request::{ROW, Request};
use wasm_bindgen::prelude::*;

/// Loads a policy from its pack; the first policy must be loaded first. JSON: its id, or the code of the fault and a
/// sentence.
#[wasm_bindgen]
pub fn load(pack: &[u8]) -> Vec<u8> {
    let mut json = Json::default();
    match policies::load(pack) {
        Ok(policy) => json.text(policy.id),
        Err(fault) => json.list([fault.code(), &fault.sentence()], Json::text),
    }
    json.written()
}

/// An evaluation, as `flat` writes it.
#[wasm_bindgen]
pub fn evaluate(request: &str) -> Vec<u32> {
    outcome::write(&Case::read(request))
}

/// The results of many people without reasons, each as a list (`brief`).
#[wasm_bindgen(js_name = evaluateMany)]
pub fn evaluate_many(requests: &str, wanted: u32) -> Vec<u8> {
    let mut json = Json::default();
    json.list(requests.split(ROW), |json, request| brief::write(json, &Case::read(request), wanted));
    json.written()
}

/// Every question for an audience, in the text's order.
#[wasm_bindgen]
pub fn questions(policy: &str, audience: &str, language: &str) -> Vec<u8> {
    let mut json = Json::default();
    if let Some(audience) = Audience::named(audience) {
        text::write_questions(&mut json, policy_named(policy), audience, language_named(language));
    }
    json.written()
}

/// The policy: its title, its term and its text.
#[wasm_bindgen]
pub fn policy(policy: &str, language: &str) -> Vec<u8> {
    let mut json = Json::default();
    text::write_policy(&mut json, policy_named(policy), language_named(language));
    json.written()
}

/// Loads the local catalogue of standards, replacing an earlier one. JSON: the problems of each bad row; if there are
/// any, the earlier catalogue stays.
#[wasm_bindgen(js_name = loadCatalogue)]
pub fn load_catalogue(policy: &str, rows: &str) -> Vec<u8> {
    catalogue::load(policy_named(policy), rows)
}

fn policy_named(id: &str) -> &'static Policy {
    policies::named(id).unwrap_or_else(policies::first)
}

fn language_named(id: &str) -> Language {
    Language::named(id).unwrap_or_default()
}

/// A request with its answers read.
struct Case<'a> {
    request: Request<'a>,
    answers: Answers,
    problems: Vec<Problem>,
    standards: Vec<Found>,
}

impl Case<'_> {
    fn read(request: &str) -> Case<'_> {
        let mut request = Request::read(request);
        let given = std::mem::take(&mut request.answers);
        let (mut answers, mut problems) = reading::read_answers(request.policy, request.audience, given);
        let standards = catalogue::look_up(request.occupation.as_ref(), &mut answers, &mut problems);
        Case { request, answers, problems, standards }
    }
}
