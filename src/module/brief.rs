//! Compact results of many rows, for `evaluateMany` with `return`: 100,000 of them fit into memory.

use super::json::Json;
use super::outcome::{write_amount, write_missing, write_next, write_one_payment, write_range};
use super::{Case, catalogue, problems};
use crate::engine::{self, Evaluation};

/// The bits of the fields that are only computed on request.
const AMOUNTS: u32 = 1;
const MISSING: u32 = 2;
const NEXT: u32 = 4;

/// A list: a letter for each status, the amounts, the missing facts, the total, its one payment, the next question,
/// problems and standards.
pub fn write(json: &mut Json, case: &Case, wanted: u32) {
    let Case { request, answers, standards, .. } = case;
    let view = request.policy.rules(request.audience).entitlements;
    let Evaluation { outcomes, total, one_payment } = engine::evaluate(view, answers);
    let statuses: Vec<u8> = outcomes.iter().map(|outcome| outcome.status.id().as_bytes()[0]).collect();
    json.open(b'[');
    json.quoted(&statuses);
    let with = |bit: u32| if wanted & bit == 0 { &[] } else { &outcomes[..] };
    json.list(with(AMOUNTS), write_amount);
    json.list(with(MISSING), |json, outcome| write_missing(json, outcome.entitlement, answers));
    write_range(json, total);
    write_one_payment(json, one_payment);
    match wanted & NEXT {
        0 => json.null(),
        _ => write_next(json, view, answers),
    }
    problems::write(json, case);
    catalogue::write_standards(json, request.policy, standards);
    json.close(b']');
}
