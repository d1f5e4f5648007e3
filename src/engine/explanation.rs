//! The explanation of a result: the condition tree with the verdict of every node, and the quotations that decided it.

use super::partial::settled_all_the_same;
use super::{Answer, Answers, Outcome, Status, Step, Verdict, evaluate_entitlement, missing, steps, verdict};
use crate::checkpoint;
use crate::policy::{Benefit, Citation, Condition, Entitlement, FactSet, Grounds, Requirement, Text};

/// One entitlement, evaluated and explained. The screen, the print, the API and the tests read this same tree.
pub struct Explanation {
    /// Status and amount.
    pub outcome: Outcome,
    /// The condition, part by part.
    pub reason: Reason,
    /// How the amount is worked out; empty if there is no amount.
    pub steps: Vec<Step>,
    /// The quotations that decided the result, without repeats. For a grant: the grant, every condition met and the
    /// words that set the amount; for a refusal: the conditions that failed; for an open result: the conditions that
    /// need an answer.
    pub citations: Vec<Citation>,
    /// The unanswered facts that can still change the result.
    pub missing: FactSet,
}

/// A part of a condition, with its verdict.
pub struct Reason {
    /// The kind of part, with its data.
    pub subject: Subject,
    /// Its verdict.
    pub verdict: Verdict,
    /// Its sub-parts.
    pub parts: Vec<Reason>,
}

/// The kinds of parts of a condition.
#[derive(Clone, Copy)]
pub enum Subject {
    /// All parts must hold.
    All,
    /// At least one part must hold.
    Any,
    /// The negation of its one part.
    Not,
    /// A test on a fact, with the answer used.
    Requirement(&'static Requirement, Option<Answer>),
    /// Words that leave the decision to an office.
    OfficeDecides(&'static Grounds),
}

impl Subject {
    /// The quotation behind a leaf.
    pub const fn citation(self) -> Option<Citation> {
        match self {
            Subject::Requirement(requirement, _) => Some(requirement.citation),
            Subject::OfficeDecides(grounds) => Some(grounds.citation),
            Subject::All | Subject::Any | Subject::Not => None,
        }
    }
}

impl Outcome {
    /// Whether the words that grant the entitlement are among the deciding quotations.
    pub fn cites_grant(&self) -> bool {
        matches!(self.status, Status::Eligible | Status::Discretionary)
    }

    /// Whether the words that set the amount are among the deciding quotations.
    pub fn cites_steps(&self) -> bool {
        self.amount.is_some() && self.status != Status::Unknown
    }
}

impl Explanation {
    /// The wording of the case for which the text names no sum, if that is why there is no amount.
    pub fn no_sum_is_named(&self) -> Option<Text> {
        self.steps.iter().find_map(|step| match step {
            Step::NotNamed { wording, .. } if self.outcome.amount.is_none() => Some(*wording),
            _ => None,
        })
    }
}

/// The wordings of the decisions left to an office, if they leave the result open.
pub fn left_open(reason: &Reason) -> Vec<Text> {
    match reason.subject {
        _ if reason.verdict != Verdict::Discretionary => Vec::new(),
        Subject::OfficeDecides(grounds) => vec![grounds.wording],
        _ => reason.parts.iter().filter(|part| is_decisive(reason, part)).flat_map(left_open).collect(),
    }
}

/// Evaluates and explains one entitlement.
pub fn explain(entitlement: &'static Entitlement, answers: &Answers) -> Explanation {
    checkpoint::pass("engine::explain");
    let outcome = evaluate_entitlement(entitlement, answers);
    let reason = reason_for(entitlement, answers);
    let steps = match entitlement.benefit {
        Benefit::Money(amount) => steps(amount, answers),
        _ => Vec::new(),
    };
    let mut citations = Vec::new();
    if outcome.cites_grant() {
        citations.push(entitlement.grant);
    }
    cite_decisive(&reason, &mut citations);
    if outcome.cites_steps() {
        steps.iter().for_each(|step| step.cite(&mut citations));
    }
    Explanation {
        outcome,
        reason,
        steps,
        citations: without_repeats(citations),
        missing: missing(entitlement, answers),
    }
}

/// The verdict of the condition of `entitlement`, part by part. If a partial answer does not matter, because every
/// completion gives the same result, the parts are those of one completion.
pub fn reason_for(entitlement: &'static Entitlement, answers: &Answers) -> Reason {
    let example = settled_all_the_same(entitlement, answers);
    shown_reason(entitlement.condition, example.as_ref().unwrap_or(answers), answers)
}

/// The verdict of `condition`, part by part.
pub fn reason(condition: &'static Condition, answers: &Answers) -> Reason {
    shown_reason(condition, answers, answers)
}

/// The verdict of `condition` for `answers`, part by part; the tree shows the answers of `given` as the ones used.
fn shown_reason(condition: &'static Condition, answers: &Answers, given: &Answers) -> Reason {
    checkpoint::pass("engine::reason");
    let of_parts = |parts: &'static [Condition]| parts.iter().map(|part| shown_reason(part, answers, given)).collect();
    let (subject, parts) = match condition {
        Condition::All(parts) => (Subject::All, of_parts(parts)),
        Condition::Any(parts) => (Subject::Any, of_parts(parts)),
        Condition::Not(part) => (Subject::Not, vec![shown_reason(part, answers, given)]),
        Condition::Fact(requirement) => (Subject::Requirement(requirement, given.get(requirement.fact)), Vec::new()),
        Condition::OfficeDecides(grounds) => (Subject::OfficeDecides(grounds), Vec::new()),
    };
    Reason { subject, verdict: verdict(condition, answers), parts }
}

/// Whether `part` contributed to the verdict of `whole`.
pub fn is_decisive(whole: &Reason, part: &Reason) -> bool {
    match (whole.subject, whole.verdict) {
        (Subject::All, Verdict::Yes | Verdict::Discretionary) | (Subject::Any, Verdict::No) => true,
        (Subject::All | Subject::Any, verdict) => part.verdict == verdict,
        _ => true,
    }
}

fn cite_decisive(reason: &Reason, citations: &mut Vec<Citation>) {
    citations.extend(reason.subject.citation());
    reason.parts.iter().filter(|part| is_decisive(reason, part)).for_each(|part| cite_decisive(part, citations));
}

fn without_repeats(citations: Vec<Citation>) -> Vec<Citation> {
    citations.into_iter().fold(Vec::new(), |mut kept, citation| {
        if !kept.contains(&citation) {
            kept.push(citation);
        }
        kept
    })
}
