//! An evaluation, in the order in which `src/module/package/evaluation.js` reads it. Money is written as decimal strings,
//! rounded to the fen.

use super::flat::Flat;
use super::json::Json;
use super::{Case, catalogue, problems};
use crate::engine::{
    self, Answer, Answers, Evaluation, Explanation, OnePayment, Outcome, Questioning, Range, Reason, Subject,
};
use crate::i18n::step_line;
use crate::policy::{Citation, Entitlement, FactId, FactSet, Language, Policy};
use crate::reading::PERHAPS;

/// Everything an audience may receive, the total and its one payment, the next question, problems and standards.
pub fn write(case: &Case) -> Vec<u32> {
    let Case { request, answers, standards, .. } = case;
    let (policy, language) = (request.policy, request.language);
    let view = policy.rules(request.audience).entitlements;
    let Evaluation { total, one_payment, .. } = engine::evaluate(view, answers);
    let mut flat = Flat::new();
    flat.text(policy.id);
    flat.text(policy.version);
    flat.text(request.audience.id());
    flat.list(view.iter(), |flat, &entitlement| {
        write_entitlement(flat, policy, &engine::explain(entitlement, answers), language);
    });
    let json = &mut flat.json;
    write_range(json, total);
    write_one_payment(json, one_payment);
    write_next(json, view, answers);
    problems::write(json, case);
    catalogue::write_standards(json, policy, standards);
    flat.written()
}

fn write_entitlement(flat: &mut Flat, policy: &'static Policy, explained: &Explanation, language: Language) {
    let Explanation { outcome, reason, steps, citations, missing } = explained;
    let entitlement = outcome.entitlement;
    flat.text(entitlement.id);
    flat.text(entitlement.name.in_language(language));
    flat.text(outcome.status.id());
    flat.text(entitlement.payee.id());
    write_amount(&mut flat.json, outcome);
    flat.list(steps.iter(), |flat, step| flat.json.text(&step_line(policy, step, language)));
    let missing: Vec<FactId> = missing.iter().collect();
    flat.list(missing.into_iter(), |flat, fact| flat.text(policy.fact(fact).id));
    flat.list(citations.iter(), |flat, citation| write_citation(flat, Some(*citation)));
    // The parts of the whole, where it has any.
    let parts = if matches!(reason.subject, Subject::All) { &reason.parts[..] } else { std::slice::from_ref(reason) };
    flat.list(parts.iter(), |flat, part| write_reason(flat, policy, part, language));
    flat.list(entitlement.notes.iter(), |flat, note| flat.text(note.wording.in_language(language)));
}

fn write_reason(flat: &mut Flat, policy: &'static Policy, reason: &Reason, language: Language) {
    let (kind, wording, asked) = match reason.subject {
        Subject::All => ("all", None, None),
        Subject::Any => ("any", None, None),
        Subject::Not => ("not", None, None),
        Subject::Requirement(requirement, given) => {
            ("fact", Some(requirement.wording), Some((requirement.fact, given)))
        }
        Subject::OfficeDecides(grounds) => ("office", Some(grounds.wording), None),
    };
    flat.text(kind);
    flat.text_or_none(wording.map(|wording| wording.in_language(language)));
    flat.text(reason.verdict.id());
    flat.text_or_none(asked.map(|(fact, _)| policy.fact(fact).id));
    match asked {
        Some((fact, Some(answer))) => write_answer(&mut flat.json, policy, fact, answer),
        _ => flat.json.null(),
    }
    write_citation(flat, reason.subject.citation());
    flat.list(reason.parts.iter(), |flat, part| write_reason(flat, policy, part, language));
}

/// The clause and the words.
fn write_citation(flat: &mut Flat, citation: Option<Citation>) {
    flat.text_or_none(citation.map(|citation| citation.clause.id));
    flat.text_or_none(citation.map(|citation| citation.quote));
}

/// The fact to ask next; `null` if no answer can change a result any more.
pub fn write_next(json: &mut Json, view: &[&'static Entitlement], answers: &Answers) {
    let next = Questioning { view, answers, declined: FactSet::EMPTY, last: None }.next();
    json.text_or_null(next.map(|fact| answers.policy().fact(fact).id));
}

/// The range of one amount; `null` where there is none.
pub fn write_amount(json: &mut Json, outcome: &Outcome) {
    match outcome.amount {
        Some(amount) => write_range(json, amount),
        None => json.null(),
    }
}

/// The facts that can still change an entitlement.
pub fn write_missing(json: &mut Json, entitlement: &'static Entitlement, answers: &Answers) {
    json.list(engine::missing(entitlement, answers).iter(), |json, fact| json.text(answers.policy().fact(fact).id));
}

/// The items that a total counts at each end, of those that are one payment, with the words that make them one; `null`
/// unless there are several.
pub fn write_one_payment(json: &mut Json, paid: Option<OnePayment>) {
    let Some(OnePayment { low, high, citation, .. }) = paid else { return json.null() };
    json.open(b'{');
    json.key("low");
    json.text_or_null(low.map(|low| low.id));
    json.field("high", high.id);
    json.field("clause", citation.clause.id);
    json.field("quote", citation.quote);
    json.close(b'}');
}

/// Both ends, rounded to the fen.
pub fn write_range(json: &mut Json, range: Range) {
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
