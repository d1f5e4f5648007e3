//! The reference for the JavaScript module, computed from the tree that the screens show: reads inputs of `evaluate` as
//! a JSON list, with answers as pairs to keep their order, and prints an evaluation for each. The module writes its
//! results with other code (`src/module`), from a pack; `same_tree.test.mjs` compares the two.

use serde::Serialize;
use skills_subsidy::engine::{self, Answer, Answers, Explanation, Questioning, Range, Reason, Subject};
use skills_subsidy::i18n::{Reader, expected, step_line};
use skills_subsidy::policies;
use skills_subsidy::policy::{Audience, Citation, FactId, FactSet, Language, Policy, Yuan};
use skills_subsidy::reading::{self, Problem, Raw};
use std::io;

fn main() -> serde_json::Result<()> {
    let inputs: Vec<serde_json::Value> = serde_json::from_reader(io::stdin())?;
    let evaluations: Vec<EvaluationShape> = inputs.iter().map(evaluated).collect();
    serde_json::to_writer(io::stdout(), &evaluations)
}

fn evaluated(input: &serde_json::Value) -> EvaluationShape {
    let text = |key: &str| input[key].as_str().unwrap_or_default();
    let policy = policies::first();
    let audience = Audience::named(text("audience")).expect("an audience");
    let language = Language::named(text("lang")).expect("a language");
    let given = input["answers"].as_array().expect("pairs of keys and values").iter();
    let given = given.map(|pair| (pair[0].as_str().expect("a key"), raw(&pair[1])));
    let (answers, problems) = reading::read_answers(policy, audience, given);
    evaluation(policy, audience, &answers, &problems, language)
}

fn raw(value: &serde_json::Value) -> Raw {
    use serde_json::Value;
    match value {
        Value::Null => Raw::Nothing,
        Value::Bool(flag) => Raw::Flag(*flag),
        Value::Number(number) => Raw::Number(number.to_string()),
        Value::String(text) => Raw::Text(text.clone()),
        Value::Array(list) => {
            let texts: Option<Vec<String>> = list.iter().map(|entry| entry.as_str().map(str::to_owned)).collect();
            texts.map_or_else(|| Raw::Other("list".to_owned()), Raw::List)
        }
        Value::Object(_) => Raw::Other("object".to_owned()),
    }
}

/// An evaluation in the form of the JavaScript types.
#[derive(Serialize)]
struct EvaluationShape {
    policy: &'static str,
    version: &'static str,
    audience: &'static str,
    entitlements: Vec<EntitlementShape>,
    total: RangeShape,
    #[serde(rename = "onePayment")]
    one_payment: Option<OnePaymentShape>,
    next: Option<&'static str>,
    problems: Vec<ProblemShape>,
    standards: Vec<()>,
}

#[derive(Serialize)]
struct EntitlementShape {
    id: &'static str,
    name: &'static str,
    status: &'static str,
    payee: &'static str,
    amount: Option<RangeShape>,
    steps: Vec<String>,
    missing: Vec<&'static str>,
    citations: Vec<CitationShape>,
    reasons: Vec<ReasonShape>,
    notes: Vec<&'static str>,
}

#[derive(Serialize)]
struct OnePaymentShape {
    low: Option<&'static str>,
    high: &'static str,
    clause: &'static str,
    quote: &'static str,
}

#[derive(Serialize)]
struct RangeShape {
    low: Option<String>,
    high: Option<String>,
}

#[derive(Serialize)]
struct CitationShape {
    clause: &'static str,
    quote: &'static str,
}

#[derive(Serialize)]
struct ReasonShape {
    /// `all`, `any`, `not`, `fact` or `office`.
    kind: &'static str,
    text: Option<&'static str>,
    outcome: &'static str,
    fact: Option<&'static str>,
    answer: Option<AnswerShape>,
    clause: Option<&'static str>,
    quote: Option<&'static str>,
    reasons: Vec<ReasonShape>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum AnswerShape {
    Flag(bool),
    Count(u32),
    Text(String),
    List(Vec<String>),
}

#[derive(Serialize)]
struct ProblemShape {
    key: String,
    value: String,
    expected: String,
    code: &'static str,
}

/// Evaluates and converts the result.
fn evaluation(
    policy: &'static Policy,
    audience: Audience,
    answers: &Answers,
    problems: &[Problem],
    language: Language,
) -> EvaluationShape {
    let rules = policy.rules(audience);
    let explain = |&entitlement| shape_entitlement(policy, &engine::explain(entitlement, answers), language);
    let view = rules.entitlements;
    let evaluated = engine::evaluate(rules.entitlements, answers);
    let next = Questioning { view, answers, declined: FactSet::EMPTY, last: None }.next();
    EvaluationShape {
        policy: policy.id,
        version: policy.version,
        audience: audience.id(),
        entitlements: rules.entitlements.iter().map(explain).collect(),
        total: shape_range(evaluated.total),
        one_payment: evaluated.one_payment.map(|paid| OnePaymentShape {
            low: paid.low.map(|low| low.id),
            high: paid.high.id,
            clause: paid.citation.clause.id,
            quote: paid.citation.quote,
        }),
        next: next.map(|fact| policy.fact(fact).id),
        problems: problems
            .iter()
            .map(|problem| ProblemShape {
                key: problem.key.clone(),
                value: problem.value.clone(),
                expected: expected(policy, problem, language, Reader::Programmer),
                code: problem.kind.id().0,
            })
            .collect(),
        standards: Vec::new(),
    }
}

fn shape_entitlement(policy: &Policy, explanation: &Explanation, language: Language) -> EntitlementShape {
    let entitlement = explanation.outcome.entitlement;
    let root = shape_reason(policy, &explanation.reason, language);
    EntitlementShape {
        id: entitlement.id,
        name: entitlement.name.in_language(language),
        status: explanation.outcome.status.id(),
        payee: entitlement.payee.id(),
        amount: explanation.outcome.amount.map(shape_range),
        steps: explanation.steps.iter().map(|step| step_line(policy, step, language)).collect(),
        missing: explanation.missing.iter().map(|fact| policy.fact(fact).id).collect(),
        citations: explanation.citations.iter().map(shape_citation).collect(),
        reasons: match root.kind {
            "all" => root.reasons,
            _ => vec![root],
        },
        notes: entitlement.notes.iter().map(|note| note.wording.in_language(language)).collect(),
    }
}

fn shape_range(range: Range) -> RangeShape {
    let Range { low, high } = range.rounded_to_fen();
    let written = |end: Option<rust_decimal::Decimal>| end.and_then(Yuan::new).map(|sum| sum.to_string());
    RangeShape { low: written(low), high: written(high) }
}

fn shape_citation(citation: &Citation) -> CitationShape {
    CitationShape { clause: citation.clause.id, quote: citation.quote }
}

fn shape_reason(policy: &Policy, reason: &Reason, language: Language) -> ReasonShape {
    let (kind, wording, asked) = match reason.subject {
        Subject::All => ("all", None, None),
        Subject::Any => ("any", None, None),
        Subject::Not => ("not", None, None),
        Subject::Requirement(requirement, given) => {
            ("fact", Some(requirement.wording), Some((requirement.fact, given)))
        }
        Subject::OfficeDecides(grounds) => ("office", Some(grounds.wording), None),
    };
    let citation = reason.subject.citation();
    ReasonShape {
        kind,
        text: wording.map(|wording| wording.in_language(language)),
        outcome: reason.verdict.id(),
        fact: asked.map(|(fact, _)| policy.fact(fact).id),
        answer: asked.and_then(|(fact, given)| Some(shape_answer(policy, fact, given?))),
        clause: citation.map(|citation| citation.clause.id),
        quote: citation.map(|citation| citation.quote),
        reasons: reason.parts.iter().map(|part| shape_reason(policy, part, language)).collect(),
    }
}

fn shape_answer(policy: &Policy, fact: FactId, answer: Answer) -> AnswerShape {
    let choices = policy.fact(fact).kind.choices();
    let id = |position: usize| choices.get(position).map_or("", |choice| choice.id);
    match answer {
        Answer::Flag(flag) => AnswerShape::Flag(flag),
        Answer::Count(count) => AnswerShape::Count(count),
        Answer::One(choice) => AnswerShape::Text(id(choice.position()).to_owned()),
        Answer::Many(chosen) => {
            AnswerShape::List(chosen.iter().map(|choice| id(choice.position()).to_owned()).collect())
        }
        Answer::Perhaps { certain, perhaps } => {
            let certain = certain.iter().map(|choice| id(choice.position()).to_owned());
            AnswerShape::List(
                certain.chain(perhaps.iter().map(|choice| format!("~{}", id(choice.position())))).collect(),
            )
        }
        Answer::Money(sum) => AnswerShape::Text(sum.to_string()),
        Answer::Date(date) => AnswerShape::Text(date.to_string()),
        Answer::Month(month) => AnswerShape::Text(month.to_string()),
    }
}
