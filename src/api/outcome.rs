//! What an evaluation comes to, as JSON. Money is written as decimal strings, rounded to the fen.

use super::json::Json;
use crate::engine::{
    self, Answer, Answers, Evaluation, OnePayment, Outcome, Questioning, Range, Reason, Step, Verdict,
};
use crate::policies;
use crate::policy::{Audience, Benefit, Entitlement, FactId, FactSet, Policy};
use crate::reading::{PERHAPS, Problem};

/// Everything an audience may receive, the total and its one payment, the next question, and the answers that counted.
pub fn write(json: &mut Json, audience: Audience, answers: &Answers) {
    let policy = policies::first();
    let view = policy.rules(audience).entitlements;
    let evaluation = engine::evaluate(view, answers);
    json.open(b'[');
    evaluation.outcomes.iter().for_each(|outcome| write_entitlement(json, outcome, answers));
    json.close(b']');
    write_range(json, evaluation.total);
    write_one_payment(json, evaluation.one_payment);
    write_next(json, view, answers);
    json.open(b'{');
    for fact in answers.answered().iter() {
        if let Some(answer) = answers.get(fact) {
            json.key(policy.fact(fact).id);
            write_answer(json, policy, fact, answer);
        }
    }
    json.close(b'}');
}

/// The bits of what is only worked out for many where it is wanted.
const AMOUNTS: u32 = 1;
const MISSING: u32 = 2;
const NEXT: u32 = 4;

/// The same without explanations: a letter for each status, the amounts, the missing facts, the total, its one payment and
/// the next question.
pub fn write_briefly(json: &mut Json, audience: Audience, answers: &Answers, wanted: u32) {
    let view = answers.policy().rules(audience).entitlements;
    let Evaluation { outcomes, total, one_payment } = engine::evaluate(view, answers);
    let statuses: Vec<u8> = outcomes.iter().map(|outcome| outcome.status.id().as_bytes()[0]).collect();
    json.quoted(&statuses);
    json.open(b'[');
    if wanted & AMOUNTS != 0 {
        outcomes.iter().for_each(|outcome| write_amount(json, outcome));
    }
    json.close(b']');
    json.open(b'[');
    if wanted & MISSING != 0 {
        outcomes.iter().for_each(|outcome| write_missing(json, outcome.entitlement, answers));
    }
    json.close(b']');
    write_range(json, total);
    write_one_payment(json, one_payment);
    match wanted & NEXT {
        0 => json.plain("null"),
        _ => write_next(json, view, answers),
    }
}

/// The fact to ask next; `null` where nothing can change any more.
fn write_next(json: &mut Json, view: &[&'static Entitlement], answers: &Answers) {
    match (Questioning { view, answers, declined: FactSet::EMPTY, last: None }).next() {
        Some(fact) => json.text(answers.policy().fact(fact).id),
        None => json.plain("null"),
    }
}

fn write_amount(json: &mut Json, outcome: &Outcome) {
    match outcome.amount {
        Some(amount) => write_range(json, amount),
        None => json.plain("null"),
    }
}

fn write_missing(json: &mut Json, entitlement: &'static Entitlement, answers: &Answers) {
    json.open(b'[');
    engine::missing(entitlement, answers).iter().for_each(|fact| json.text(answers.policy().fact(fact).id));
    json.close(b']');
}

/// The items that a total counts at each end, of those that are one payment; `null` where there are not several.
fn write_one_payment(json: &mut Json, paid: Option<OnePayment>) {
    let Some(OnePayment { low, high, .. }) = paid else { return json.plain("null") };
    json.open(b'[');
    match low {
        Some(low) => json.text(low.id),
        None => json.plain("null"),
    }
    json.text(high.id);
    json.close(b']');
}

/// Id, status, amount, missing facts, verdicts, whether what grants it and what sets the amount are among the words that
/// decided, and the steps.
fn write_entitlement(json: &mut Json, outcome: &Outcome, answers: &Answers) {
    let entitlement: &'static Entitlement = outcome.entitlement;
    json.open(b'[');
    json.text(entitlement.id);
    json.text(outcome.status.id());
    write_amount(json, outcome);
    write_missing(json, entitlement, answers);
    let mut verdicts = Vec::new();
    push_verdicts(&engine::reason_for(entitlement, answers), true, &mut verdicts);
    json.quoted(&verdicts);
    json.truth(outcome.cites_grant());
    json.truth(outcome.cites_steps());
    json.open(b'[');
    if let Benefit::Money(amount) = entitlement.benefit {
        let mut places = engine::places(amount, answers).into_iter();
        write_steps(json, &engine::steps(amount, answers), &mut places);
    }
    json.close(b']');
    json.close(b']');
}

/// A letter for each part of a condition, before those of its own parts: its verdict, large where it is one of those
/// that decided.
fn push_verdicts(reason: &Reason, decisive: bool, verdicts: &mut Vec<u8>) {
    let letters = match reason.verdict {
        Verdict::Yes => b"yY",
        Verdict::No => b"nN",
        Verdict::Unknown => b"uU",
        Verdict::Discretionary => b"dD",
    };
    verdicts.push(letters[usize::from(decisive)]);
    for part in &reason.parts {
        push_verdicts(part, decisive && engine::is_decisive(reason, part), verdicts);
    }
}

/// Each step: its place, what it comes to, and the steps of its readings, if it has any.
fn write_steps(json: &mut Json, steps: &[Step], places: &mut impl Iterator<Item = usize>) {
    for step in steps {
        json.open(b'[');
        json.whole(places.next().unwrap_or_default() as u32);
        let value = match step {
            Step::Sum { value, .. }
            | Step::Stated { value, .. }
            | Step::Count { value, .. }
            | Step::Promised { value, .. }
            | Step::Uplift { value, .. } => *value,
            Step::Ceiling { .. } | Step::Readings { .. } | Step::NotNamed { .. } => Range::OPEN,
        };
        json.exact(value.low);
        json.exact(value.high);
        if let Step::Readings { first, second, .. } = step {
            write_steps(json, &first.0, places);
            write_steps(json, &second.0, places);
        }
        json.close(b']');
    }
}

fn write_range(json: &mut Json, range: Range) {
    let Range { low, high } = range.rounded_to_fen();
    json.open(b'{');
    json.key("low");
    json.exact(low);
    json.key("high");
    json.exact(high);
    json.close(b'}');
}

fn write_answer(json: &mut Json, policy: &Policy, fact: FactId, answer: Answer) {
    let choices = policy.fact(fact).kind.choices();
    match answer {
        Answer::Flag(flag) => json.truth(flag),
        Answer::Count(count) => json.whole(count),
        Answer::One(choice) => json.text(choices[choice.position()].id),
        Answer::Many(chosen) => {
            json.open(b'[');
            chosen.iter().for_each(|choice| json.text(choices[choice.position()].id));
            json.close(b']');
        }
        Answer::Perhaps { certain, perhaps } => {
            json.open(b'[');
            certain.iter().for_each(|choice| json.text(choices[choice.position()].id));
            perhaps.iter().for_each(|choice| json.text(&[PERHAPS, choices[choice.position()].id].concat()));
            json.close(b']');
        }
        Answer::Money(sum) => json.exact(Some(sum.decimal())),
        Answer::Date(date) => json.date(date),
        Answer::Month(month) => json.month(month),
    }
}

/// Input that did not count: its key, its value, and what was expected, as `phrasebook` calls it.
pub fn write_problems(json: &mut Json, policy: &Policy, problems: &[Problem]) {
    json.open(b'[');
    for problem in problems {
        json.open(b'[');
        json.text(&problem.key);
        json.text(&problem.value);
        let (expected, fact) = problem.kind.id();
        json.text(expected);
        if let Some(fact) = fact {
            json.text(policy.fact(fact).id);
        }
        json.close(b']');
    }
    json.close(b']');
}
