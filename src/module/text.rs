//! The questions, the summary and the text of a policy, as JSON.

use super::json::Json;
use crate::engine;
use crate::policy::{Audience, Fact, Kind, Language, Policy, Question, Yuan, digits};

/// Every question for an audience, in the text's order.
pub fn write_questions(json: &mut Json, policy: &Policy, audience: Audience, language: Language) {
    let in_view = engine::facts_of(policy, policy.rules(audience).entitlements);
    let asked = policy.questions.iter().filter(|question| in_view.contains(question.fact));
    json.list(asked, |json, question| write_question(json, policy, question, audience, language));
}

fn write_question(json: &mut Json, policy: &Policy, question: &Question, audience: Audience, language: Language) {
    let fact = policy.fact(question.fact);
    let (least, most) = bounds(fact);
    json.open(b'{');
    json.field("fact", fact.id);
    json.field("kind", fact.kind.id());
    json.field("name", fact.name.in_language(language));
    json.field("prompt", question.prompt(audience).in_language(language));
    let explained = [question.help, question.more].into_iter().flatten().map(|part| part.in_language(language));
    json.field("help", &explained.collect::<Vec<_>>().join(" "));
    json.field("reason", question.reason.in_language(language));
    json.field("clause", question.clause.id);
    json.field("unit", fact.unit.in_language(language));
    json.key("least");
    json.text_or_null(least.as_deref());
    json.key("most");
    json.text_or_null(most.as_deref());
    json.key("choices");
    json.list(fact.kind.choices(), |json, choice| {
        json.open(b'{');
        json.field("id", choice.id);
        json.field("name", choice.name.in_language(language));
        json.key("gloss");
        json.text_or_null(choice.gloss.map(|gloss| gloss.in_language(language)));
        json.close(b'}');
    });
    json.close(b'}');
}

fn bounds(fact: &Fact) -> (Option<String>, Option<String>) {
    let sum = |sum: Yuan| digits::exact(sum.decimal());
    match &fact.kind {
        Kind::Count { least, most } => (Some(digits::whole(*least)), Some(digits::whole(*most))),
        Kind::Money { least, most } => (Some(sum(*least)), most.map(sum)),
        Kind::Standard => (Some(sum(Yuan::ZERO)), None),
        _ => (None, None),
    }
}

/// Title, term, and every clause with its text and role.
pub fn write_policy(json: &mut Json, policy: &Policy, language: Language) {
    json.open(b'{');
    json.field("id", policy.id);
    json.field("version", policy.version);
    json.field("title", policy.title.in_language(language));
    json.field("issuer", policy.issuer.in_language(language));
    json.field("inferred", policy.inferred.in_language(language));
    json.key("term");
    json.open(b'{');
    for (key, day) in
        [("plannedFrom", policy.term.planned_from), ("issued", policy.term.issued), ("until", policy.term.until)]
    {
        json.key(key);
        json.date(day);
    }
    json.close(b'}');
    json.key("clauses");
    json.list(policy.clauses, |json, clause| {
        json.open(b'{');
        json.field("id", clause.id);
        json.field("heading", clause.heading_in(language));
        json.field("role", clause.role.id());
        json.field("text", clause.body);
        json.close(b'}');
    });
    json.close(b'}');
}
