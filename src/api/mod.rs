//! The JavaScript module's program: `evaluate`, `evaluateMany` and `loadCatalogue`, text in and JSON out. It decides, and names what it
//! decided by ids and places; the words for these lie beside it (`phrasebook`), and `www/module/` puts both together
//! into what `www/skills-subsidy.d.ts` types.
//!
//! No page and no DOM. Input of any shape is read without a panic (`www/module/request.js`): what does not count is a
//! problem that names the key, the value and what was expected.

mod catalogue;
mod json;
mod outcome;
mod request;

use crate::engine::Answers;
use crate::policies;
use crate::policy::Audience;
use crate::reading;
use json::Json;
use request::{ROW, Request};
use wasm_bindgen::prelude::*;

/// What the answers come to: statuses, amounts, verdicts, total, one payment, next question, answers, problems and standards, as a
/// JSON list in this order.
#[wasm_bindgen]
pub fn evaluate(request: &str) -> Vec<u8> {
    let mut json = Json::default();
    write(&mut json, request, outcome::write);
    json.written()
}

/// What many people's answers come to, without explanations: a list of what `evaluate` tells of each, in which statuses
/// are letters; what `outcome` names is there only where `wanted` has its bit.
#[wasm_bindgen(js_name = evaluateMany)]
pub fn evaluate_many(requests: &str, wanted: u32) -> Vec<u8> {
    let mut json = Json::default();
    json.open(b'[');
    for request in requests.split(ROW) {
        write(&mut json, request, |json, audience, answers| outcome::write_briefly(json, audience, answers, wanted));
    }
    json.close(b']');
    json.written()
}

/// A request's list: what `outcome` writes, then problems and standards.
fn write(json: &mut Json, request: &str, outcome: impl Fn(&mut Json, Audience, &Answers)) {
    let policy = policies::first();
    let Request { audience, answers, occupation } = Request::read(request);
    let (mut answers, mut problems) = reading::read_answers(policy, audience, answers);
    let standards = catalogue::look_up(occupation.as_ref(), &mut answers, &mut problems);
    json.open(b'[');
    outcome(json, audience, &answers);
    outcome::write_problems(json, policy, &problems);
    catalogue::write_standards(json, policy, &standards);
    json.close(b']');
}

/// Loads the local catalogue of standards, in place of one that was loaded before. JSON: what is wrong with each bad
/// row; where anything is, the catalogue before it stays.
#[wasm_bindgen(js_name = loadCatalogue)]
pub fn load_catalogue(rows: &str) -> Vec<u8> {
    catalogue::load(rows)
}
