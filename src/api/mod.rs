//! The JavaScript module's program: `evaluate` and `loadCatalogue`, text in and JSON out. It decides, and names what it
//! decided by ids and places; the words for these lie beside it (`phrasebook`), and `www/module/` puts both together
//! into what `www/skills-subsidy.d.ts` types.
//!
//! No page and no DOM. Input of any shape is read without a panic (`www/module/request.js`): what does not count is a
//! problem that names the key, the value and what was expected.

mod catalogue;
mod json;
mod outcome;
mod request;

use crate::engine;
use crate::policies;
use json::Json;
use request::Request;
use wasm_bindgen::prelude::*;

/// What the answers come to: statuses, amounts, verdicts, total, one payment, next question, answers, problems and standards, as a
/// JSON list in this order.
#[wasm_bindgen]
pub fn evaluate(request: &str) -> Vec<u8> {
    let policy = policies::first();
    let Request { audience, answers, occupation } = Request::read(request);
    let given = answers.into_iter();
    let (mut answers, mut problems) = engine::read_answers(policy, audience, given);
    let standards = catalogue::look_up(occupation.as_ref(), &mut answers, &mut problems);
    let mut json = Json::default();
    json.open(b'[');
    outcome::write(&mut json, audience, &answers);
    outcome::write_problems(&mut json, policy, &problems);
    catalogue::write_standards(&mut json, policy, &standards);
    json.close(b']');
    json.written()
}

/// Loads the local catalogue of standards, in place of one that was loaded before. JSON: what is wrong with each bad
/// row; where anything is, the catalogue before it stays.
#[wasm_bindgen(js_name = loadCatalogue)]
pub fn load_catalogue(rows: &str) -> Vec<u8> {
    catalogue::load(rows)
}
