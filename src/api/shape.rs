//! The shapes that cross into JavaScript. Money crosses as decimal strings, rounded to the fen.

use crate::catalogue::Entry;
use crate::engine::{self, Answer, Answers, Explanation, Problem, Questioning, Range, Reason, Subject};
use crate::i18n::step_line;
use crate::policy::{Audience, Citation, FactId, FactSet, Kind, Language, Policy, Yuan};
use serde::Serialize;

/// An evaluation as JavaScript sees it.
#[derive(Serialize)]
pub struct EvaluationShape {
    policy: &'static str,
    audience: &'static str,
    entitlements: Vec<EntitlementShape>,
    total: RangeShape,
    next: Option<&'static str>,
    problems: Vec<ProblemShape>,
    standards: Vec<StandardShape>,
}

/// A standard that came from the local catalogue.
#[derive(Serialize)]
pub struct StandardShape {
    fact: &'static str,
    amount: String,
    occupation: String,
    source: String,
    example: bool,
}

impl StandardShape {
    /// What `fact` was answered from.
    pub fn new(policy: &Policy, fact: FactId, entry: &Entry, example: bool) -> StandardShape {
        StandardShape {
            fact: policy.fact(fact).id,
            amount: entry.amount.to_string(),
            occupation: entry.occupation.clone(),
            source: entry.source.clone(),
            example,
        }
    }
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
    List(Vec<&'static str>),
}

#[derive(Serialize)]
struct ProblemShape {
    key: String,
    value: String,
    expected: String,
}

/// Evaluates and shapes.
pub fn evaluation(
    policy: &'static Policy,
    audience: Audience,
    answers: &Answers,
    problems: &[Problem],
    standards: Vec<StandardShape>,
    language: Language,
) -> EvaluationShape {
    let rules = policy.rules(audience);
    let explain = |&entitlement| shape_entitlement(policy, &engine::explain(entitlement, answers), language);
    let view = rules.entitlements;
    let next = Questioning { view, answers, declined: FactSet::EMPTY, last: None }.next();
    EvaluationShape {
        policy: policy.id,
        audience: audience.id(),
        entitlements: rules.entitlements.iter().map(explain).collect(),
        total: shape_range(engine::evaluate(rules.entitlements, answers).total),
        next: next.map(|fact| policy.fact(fact).id),
        problems: problems
            .iter()
            .map(|problem| ProblemShape {
                key: problem.key.clone(),
                value: problem.value.clone(),
                expected: engine::expected(policy, problem, language),
            })
            .collect(),
        standards,
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
        Answer::Many(chosen) => AnswerShape::List(chosen.iter().map(|choice| id(choice.position())).collect()),
        Answer::Money(sum) => AnswerShape::Text(sum.to_string()),
        Answer::Date(date) => AnswerShape::Text(date.to_string()),
    }
}

/// A question as JavaScript sees it.
#[derive(Serialize)]
pub struct QuestionShape {
    fact: &'static str,
    kind: &'static str,
    name: &'static str,
    prompt: &'static str,
    help: &'static str,
    reason: &'static str,
    clause: &'static str,
    unit: &'static str,
    least: Option<String>,
    most: Option<String>,
    choices: Vec<ChoiceShape>,
}

#[derive(Serialize)]
struct ChoiceShape {
    id: &'static str,
    name: &'static str,
    gloss: Option<&'static str>,
}

/// The questions of an audience.
pub fn questions(policy: &'static Policy, audience: Audience, language: Language) -> Vec<QuestionShape> {
    let in_view = engine::facts_of(policy, policy.rules(audience).entitlements);
    let asked = policy.questions.iter().filter(|question| in_view.contains(question.fact));
    asked
        .map(|question| {
            let fact = policy.fact(question.fact);
            let (least, most) = match &fact.kind {
                Kind::Count { least, most } => (Some(least.to_string()), Some(most.to_string())),
                Kind::Money { least, most } => (Some(least.to_string()), most.map(|most| most.to_string())),
                Kind::Standard => (Some(Yuan::ZERO.to_string()), None),
                _ => (None, None),
            };
            let shape_choice = |choice: &crate::policy::Choice| ChoiceShape {
                id: choice.id,
                name: choice.name.in_language(language),
                gloss: choice.gloss.map(|gloss| gloss.in_language(language)),
            };
            QuestionShape {
                fact: fact.id,
                kind: fact.kind.id(),
                name: fact.name.in_language(language),
                prompt: question.prompt(audience).in_language(language),
                help: question.help.in_language(language),
                reason: question.reason.in_language(language),
                clause: question.clause.id,
                unit: fact.unit.in_language(language),
                least,
                most,
                choices: fact.kind.choices().iter().map(shape_choice).collect(),
            }
        })
        .collect()
}

/// The policy as JavaScript sees it.
#[derive(Serialize)]
pub struct PolicyShape {
    id: &'static str,
    title: &'static str,
    issuer: &'static str,
    term: TermShape,
    clauses: Vec<ClauseShape>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct TermShape {
    planned_from: String,
    issued: String,
    until: String,
}

#[derive(Serialize)]
struct ClauseShape {
    id: &'static str,
    heading: &'static str,
    role: &'static str,
    text: &'static str,
}

/// The policy's title, term and text.
pub fn policy(policy: &'static Policy, language: Language) -> PolicyShape {
    let shape_clause = |clause: &&'static crate::policy::Clause| ClauseShape {
        id: clause.id,
        heading: match language {
            Language::Chinese => clause.heading,
            Language::English => clause.heading_english,
        },
        role: clause.role.id(),
        text: clause.body,
    };
    PolicyShape {
        id: policy.id,
        title: policy.title.in_language(language),
        issuer: policy.issuer.in_language(language),
        term: TermShape {
            planned_from: policy.term.planned_from.to_string(),
            issued: policy.term.issued.to_string(),
            until: policy.term.until.to_string(),
        },
        clauses: policy.clauses.iter().map(shape_clause).collect(),
    }
}
