//! Conditions in words, part by part.

use super::{Citations, Words};
use crate::policy::{Condition, Policy};
use serde::Serialize;

/// A part of a condition.
#[derive(Serialize)]
pub(super) struct ReasonWords {
    /// `all`, `any`, `not`, `fact` or `office`.
    kind: &'static str,
    text: Option<Words>,
    fact: Option<&'static str>,
    /// The position of its quotation.
    citation: Option<usize>,
    reasons: Vec<ReasonWords>,
}

impl ReasonWords {
    /// A condition and its parts, in the order of `engine::reason`.
    pub(super) fn of(policy: &Policy, condition: &Condition, citations: &mut Citations) -> ReasonWords {
        let mut whole = |kind, parts: &[Condition]| ReasonWords {
            kind,
            text: None,
            fact: None,
            citation: None,
            reasons: parts.iter().map(|part| ReasonWords::of(policy, part, citations)).collect(),
        };
        match condition {
            Condition::All(parts) => whole("all", parts),
            Condition::Any(parts) => whole("any", parts),
            Condition::Not(part) => whole("not", std::slice::from_ref(part)),
            Condition::Fact(requirement) => ReasonWords {
                kind: "fact",
                text: Some(requirement.wording.into()),
                fact: Some(policy.fact(requirement.fact).id),
                citation: Some(citations.position(&requirement.citation)),
                reasons: Vec::new(),
            },
            Condition::OfficeDecides(grounds) => ReasonWords {
                kind: "office",
                text: Some(grounds.wording.into()),
                fact: None,
                citation: Some(citations.position(&grounds.citation)),
                reasons: Vec::new(),
            },
        }
    }
}
