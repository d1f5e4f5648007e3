//! The explanation of a result: the condition tree with the verdict of every node, and the quotations that decided it.

use super::partial::settled_all_the_same;
use super::{Answer, Answers, Outcome, Status, Step, Verdict, evaluate_entitlement, missing, steps, verdict};
use crate::checkpoint;
use crate::policy::{Benefit, Citation, Condition, Entitlement, FactSet, Grounds, Requirement, Text};

/// One entitlement, evaluated and explained. Screen, print, API and tests read this same tree.
pub struct Explanation {
    /// Status and amount.
    pub outcome: Outcome,
    /// The condition, part by part.
    pub reason: Reason,
    /// How the amount is worked out; empty where there is none.
    pub steps: Vec<Step>,
    /// The quotations that decided, without repeats. For a grant: the grant, every condition met and
    /// what sets the amount; for a refusal: what failed; for an open question: what needs an answer.
    pub citations: Vec<Citation>,
    /// The unanswered facts that can still change it.
    pub missing: FactSet,
}

/// A part of a condition and what it came to.
pub struct Reason {
    /// What the part is.
    pub subject: Subject,
    /// What it came to.
    pub verdict: Verdict,
    /// Its own parts.
    pub parts: Vec<Reason>,
}

/// What a part of a condition is.
#[derive(Clone, Copy)]
pub enum Subject {
    /// Every one of the parts.
    All,
    /// At least one of the parts.
    Any,
    /// The opposite of the one part.
    Not,
    /// A test on a fact, with the answer used.
    Requirement(&'static Requirement, Option<Answer>),
    /// Words that leave the decision to an office.
    OfficeDecides(&'static Grounds),
}

impl Subject {
    /// The words of the text behind a leaf.
    pub const fn citation(self) -> Option<Citation> {
        match self {
            Subject::Requirement(requirement, _) => Some(requirement.citation),
            Subject::OfficeDecides(grounds) => Some(grounds.citation),
            Subject::All | Subject::Any | Subject::Not => None,
        }
    }
}

impl Outcome {
    /// Whether the words that grant it are among those that decided.
    pub fn cites_grant(&self) -> bool {
        matches!(self.status, Status::Eligible | Status::Discretionary)
    }

    /// Whether the words that set its amount are.
    pub fn cites_steps(&self) -> bool {
        self.amount.is_some() && self.status != Status::Unknown
    }
}

impl Explanation {
    /// What the text names no sum for, where that is why there is no amount.
    pub fn no_sum_is_named(&self) -> Option<Text> {
        self.steps.iter().find_map(|step| match step {
            Step::NotNamed { wording, .. } if self.outcome.amount.is_none() => Some(*wording),
            _ => None,
        })
    }
}

/// The words that leave it open, where the text leaves it open.
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

/// The verdict of the condition of `entitlement`, part by part. Where a partial answer decides nothing, because
/// every completion comes to the same, the parts are those of one completion.
pub fn reason_for(entitlement: &'static Entitlement, answers: &Answers) -> Reason {
    let example = settled_all_the_same(entitlement, answers);
    shown_reason(entitlement.condition, example.as_ref().unwrap_or(answers), answers)
}

/// The verdict of `condition`, part by part.
pub fn reason(condition: &'static Condition, answers: &Answers) -> Reason {
    shown_reason(condition, answers, answers)
}

/// The verdict of `condition` for `answers`, part by part, with the given answers as the ones used.
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

/// Whether `part` is one of those that made `whole` what it is.
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
