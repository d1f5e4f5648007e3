//! An evaluation as JSON. Money is written as decimal strings, rounded to the fen.

use super::json::Json;
use super::{Case, catalogue, problems};
use crate::engine::{
    self, Answer, Answers, Evaluation, Explanation, OnePayment, Outcome, Questioning, Range, Reason, Subject,
};
use crate::i18n::step_line;
use crate::policy::{Citation, Entitlement, FactId, FactSet, Language, Policy};
use crate::reading::PERHAPS;

/// Everything an audience may receive, the total and its one payment, the next question, problems and standards.
pub fn write(json: &mut Json, case: &Case) {
    let Case { request, answers, standards, .. } = case;
    let (policy, language) = (request.policy, request.language);
    let view = policy.rules(request.audience).entitlements;
    let Evaluation { total, one_payment, .. } = engine::evaluate(view, answers);
    json.open(b'{');
    json.field("policy", policy.id);
    json.field("version", policy.version);
    json.field("audience", request.audience.id());
    json.key("entitlements");
    json.list(view, |json, &entitlement| {
        write_entitlement(json, policy, &engine::explain(entitlement, answers), language);
    });
    json.key("total");
    write_range(json, total);
    json.key("onePayment");
    write_one_payment(json, one_payment);
    json.key("next");
    write_next(json, view, answers);
    json.key("problems");
    problems::write(json, case);
    json.key("standards");
    catalogue::write_standards(json, policy, standards);
    json.close(b'}');
}

fn write_entitlement(json: &mut Json, policy: &'static Policy, explained: &Explanation, language: Language) {
    let Explanation { outcome, reason, steps, citations, missing } = explained;
    let entitlement = outcome.entitlement;
    json.open(b'{');
    json.field("id", entitlement.id);
    json.field("name", entitlement.name.in_language(language));
    json.field("status", outcome.status.id());
    json.field("payee", entitlement.payee.id());
    json.key("amount");
    write_amount(json, outcome);
    json.key("steps");
    json.list(steps, |json, step| json.text(&step_line(policy, step, language)));
    json.key("missing");
    json.list(missing.iter(), |json, fact| json.text(policy.fact(fact).id));
    json.key("citations");
    json.list(citations, |json, citation| {
        json.open(b'{');
        write_citation(json, Some(*citation));
        json.close(b'}');
    });
    json.key("reasons");
    // The sub-parts of the whole condition, if it has any.
    let parts = if matches!(reason.subject, Subject::All) { &reason.parts[..] } else { std::slice::from_ref(reason) };
    json.list(parts, |json, part| write_reason(json, policy, part, language));
    json.key("notes");
    json.list(entitlement.notes, |json, note| json.text(note.wording.in_language(language)));
    json.close(b'}');
}

fn write_reason(json: &mut Json, policy: &'static Policy, reason: &Reason, language: Language) {
    let (kind, wording, asked) = match reason.subject {
        Subject::All => ("all", None, None),
        Subject::Any => ("any", None, None),
        Subject::Not => ("not", None, None),
        Subject::Requirement(requirement, given) => {
            ("fact", Some(requirement.wording), Some((requirement.fact, given)))
        }
        Subject::OfficeDecides(grounds) => ("office", Some(grounds.wording), None),
    };
    json.open(b'{');
    json.field("kind", kind);
    json.key("text");
    json.text_or_null(wording.map(|wording| wording.in_language(language)));
    json.field("outcome", reason.verdict.id());
    json.key("fact");
    json.text_or_null(asked.map(|(fact, _)| policy.fact(fact).id));
    json.key("answer");
    match asked {
        Some((fact, Some(answer))) => write_answer(json, policy, fact, answer),
        _ => json.null(),
    }
    write_citation(json, reason.subject.citation());
    json.key("reasons");
    json.list(&reason.parts, |json, part| write_reason(json, policy, part, language));
    json.close(b'}');
}

/// Writes the clause and the words into the open object.
fn write_citation(json: &mut Json, citation: Option<Citation>) {
    json.key("clause");
    json.text_or_null(citation.map(|citation| citation.clause.id));
    json.key("quote");
    json.text_or_null(citation.map(|citation| citation.quote));
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
    write_citation(json, Some(citation));
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
