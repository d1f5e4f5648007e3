//! Problems with the input, as JSON: key, value, expected value, and a stable code.

use super::Case;
use super::json::Json;
use super::request::OCCUPATION;
use crate::engine;
use crate::i18n::{Reader, expected, expected_of_call, nearest_is};
use crate::policy::{Audience, Policy};
use crate::reading::{ProblemKind, nearest};

/// The keys of a request.
const KEYS: [&str; 4] = ["audience", "answers", "lang", "policy"];

/// Values that the JavaScript side could not read, then problems of the answers.
pub fn write(json: &mut Json, case: &Case) {
    let (request, language) = (&case.request, case.request.language);
    json.open(b'[');
    for &(key, code, value) in &request.unread {
        let mut said = expected_of_call(code, language).to_owned();
        if code == "unknown_key" {
            said.push_str(&nearest_is(nearest(key, KEYS), language));
        }
        problem(json, [key, value, &said, code]);
    }
    for one in &case.problems {
        let mut said = expected(request.policy, one, language, Reader::Programmer);
        if one.kind == ProblemKind::UnknownFact {
            said.push_str(&nearest_is(nearest(&one.key, keys(request.policy, request.audience)), language));
        }
        problem(json, [&one.key, &one.value, &said, one.kind.id().0]);
    }
    json.close(b']');
}

/// The keys that answers may use.
fn keys(policy: &'static Policy, audience: Audience) -> impl Iterator<Item = &'static str> {
    let asked = engine::facts_of(policy, policy.rules(audience).entitlements);
    let questions = policy.questions.iter().filter(move |question| asked.contains(question.fact));
    questions.map(|question| policy.fact(question.fact).id).chain([OCCUPATION])
}

fn problem(json: &mut Json, values: [&str; 4]) {
    json.open(b'{');
    for (key, value) in ["key", "value", "expected", "code"].into_iter().zip(values) {
        json.key(key);
        json.text(value);
    }
    json.close(b'}');
}
