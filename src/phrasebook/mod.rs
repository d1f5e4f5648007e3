//! The words of the JavaScript module, as one file beside it: `module/words.json`.
//!
//! The module's program decides, and names what it decided by ids and by places in the policy's trees (`api`); here is
//! what stands at these places, in both languages, with every quotation and the whole text. Written while the site is
//! built, from the same data, and put together with the program's answers by `www/module/`.

mod expected;
mod reasons;
mod steps;

use crate::engine;
use crate::policy::{Audience, AudienceRules, Benefit, Citation, Entitlement, Kind, Policy, Question, Text, Yuan};
use expected::{ExpectedOfAnswers, ExpectedOfRows};
use reasons::ReasonWords;
use serde::Serialize;
use std::collections::BTreeMap;
use steps::StepWords;

/// Where a value stands in words that are filled in later.
pub const HOLE: &str = "{}";

/// All words of a policy.
#[derive(Serialize)]
struct Phrasebook {
    policy: PolicyWords,
    questions: BTreeMap<&'static str, Vec<QuestionWords>>,
    citations: Vec<QuotedClause>,
    /// By audience and id.
    entitlements: BTreeMap<&'static str, BTreeMap<&'static str, EntitlementWords>>,
    expected: ExpectedOfAnswers,
    rows: ExpectedOfRows,
}

/// The same words in both languages.
#[derive(Serialize)]
struct Words {
    zh: String,
    en: String,
}

impl From<Text> for Words {
    fn from(Text { zh, en }: Text) -> Words {
        Words { zh: zh.to_owned(), en: en.to_owned() }
    }
}

#[derive(Serialize)]
struct PolicyWords {
    id: &'static str,
    title: Words,
    issuer: Words,
    inferred: Words,
    term: TermWords,
    clauses: Vec<ClauseWords>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct TermWords {
    planned_from: String,
    issued: String,
    until: String,
}

#[derive(Serialize)]
struct ClauseWords {
    id: &'static str,
    heading: Words,
    role: &'static str,
    text: &'static str,
}

#[derive(Serialize)]
struct QuestionWords {
    fact: &'static str,
    kind: &'static str,
    name: Words,
    prompt: Words,
    help: Words,
    reason: Words,
    clause: &'static str,
    unit: Words,
    least: Option<String>,
    most: Option<String>,
    choices: Vec<ChoiceWords>,
}

#[derive(Serialize)]
struct ChoiceWords {
    id: &'static str,
    name: Words,
    gloss: Option<Words>,
}

/// A quotation, and the clause it stands in.
#[derive(PartialEq, Serialize)]
struct QuotedClause {
    clause: &'static str,
    quote: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct EntitlementWords {
    name: Words,
    payee: &'static str,
    /// The position of the quotation that grants it.
    grant: usize,
    /// The position of the one that makes it one payment with others.
    one_payment: Option<usize>,
    reason: ReasonWords,
    /// Every step that any answers can bring, as `engine::places` counts them.
    steps: Vec<StepWords>,
    notes: Vec<Words>,
}

/// Quotations in the order in which they are first met.
#[derive(Default)]
struct Citations(Vec<QuotedClause>);

impl Citations {
    /// The position of a quotation.
    fn position(&mut self, citation: &Citation) -> usize {
        let quoted = QuotedClause { clause: citation.clause.id, quote: citation.quote };
        self.0.iter().position(|known| *known == quoted).unwrap_or_else(|| {
            self.0.push(quoted);
            self.0.len() - 1
        })
    }
}

/// The file: every word of `policy` that the JavaScript module hands out.
///
/// # Errors
/// What cannot be written as JSON.
pub fn json(policy: &'static Policy) -> serde_json::Result<String> {
    let mut citations = Citations::default();
    let mut granted = |rules: &AudienceRules| {
        let entitlements = rules.entitlements.iter();
        entitlements.map(|entitlement| (entitlement.id, described(policy, entitlement, &mut citations))).collect()
    };
    let entitlements = policy.audiences.iter().map(|rules| (rules.audience.id(), granted(rules))).collect();
    serde_json::to_string(&Phrasebook {
        policy: text_of(policy),
        questions: policy.audiences.iter().map(|rules| (rules.audience.id(), asked(policy, rules.audience))).collect(),
        citations: citations.0,
        entitlements,
        expected: ExpectedOfAnswers::of(policy),
        rows: ExpectedOfRows::of(policy),
    })
}

fn described(policy: &Policy, entitlement: &Entitlement, citations: &mut Citations) -> EntitlementWords {
    EntitlementWords {
        name: entitlement.name.into(),
        payee: entitlement.payee.id(),
        grant: citations.position(&entitlement.grant),
        one_payment: entitlement.one_payment.map(|citation| citations.position(&citation)),
        reason: ReasonWords::of(policy, entitlement.condition, citations),
        steps: match entitlement.benefit {
            Benefit::Money(amount) => StepWords::of(policy, amount, citations),
            _ => Vec::new(),
        },
        notes: entitlement.notes.iter().map(|note| note.wording.into()).collect(),
    }
}

/// Every question for an audience, in the text's order.
fn asked(policy: &Policy, audience: Audience) -> Vec<QuestionWords> {
    let in_view = engine::facts_of(policy, policy.rules(audience).entitlements);
    let asked = policy.questions.iter().filter(|question| in_view.contains(question.fact));
    asked.map(|question| question_words(policy, question, audience)).collect()
}

fn question_words(policy: &Policy, question: &Question, audience: Audience) -> QuestionWords {
    let fact = policy.fact(question.fact);
    let (least, most) = match &fact.kind {
        Kind::Count { least, most } => (Some(least.to_string()), Some(most.to_string())),
        Kind::Money { least, most } => (Some(least.to_string()), most.map(|most| most.to_string())),
        Kind::Standard => (Some(Yuan::ZERO.to_string()), None),
        _ => (None, None),
    };
    let choices = fact.kind.choices().iter();
    QuestionWords {
        fact: fact.id,
        kind: fact.kind.id(),
        name: fact.name.into(),
        prompt: question.prompt(audience).into(),
        help: question.help.into(),
        reason: question.reason.into(),
        clause: question.clause.id,
        unit: fact.unit.into(),
        least,
        most,
        choices: choices
            .map(|choice| ChoiceWords { id: choice.id, name: choice.name.into(), gloss: choice.gloss.map(Words::from) })
            .collect(),
    }
}

/// Title, term, and every clause with its text and role.
fn text_of(policy: &Policy) -> PolicyWords {
    let clauses = policy.clauses.iter();
    PolicyWords {
        id: policy.id,
        title: policy.title.into(),
        issuer: policy.issuer.into(),
        inferred: policy.inferred.into(),
        term: TermWords {
            planned_from: policy.term.planned_from.to_string(),
            issued: policy.term.issued.to_string(),
            until: policy.term.until.to_string(),
        },
        clauses: clauses
            .map(|clause| ClauseWords {
                id: clause.id,
                heading: Words { zh: clause.heading.to_owned(), en: clause.heading_english.to_owned() },
                role: clause.role.id(),
                text: clause.body,
            })
            .collect(),
    }
}
