//! The next question: one that can still change something, the most deciding first.

use super::{Answers, missing};
use crate::policy::{AudienceRules, Entitlement, FactId, FactSet, Kind, Policy};

/// The facts that can still change something in view and were not declined.
pub fn open_questions(
    rules: &AudienceRules,
    topic: Option<&Entitlement>,
    answers: &Answers,
    declined: FactSet,
) -> Vec<FactId> {
    let open = super::missing_in_view(rules, topic, answers);
    answers.policy().questions.iter().map(|question| question.fact).filter(|&fact| open.contains(fact) && !declined.contains(fact)).collect()
}

/// The fact to ask next, or `None` where no answer can change anything any more.
///
/// The policy's own term comes first, because outside it nothing else matters; sums left to another
/// document come last, because they change no status. Between them the fact that is missing from the
/// most entitlements goes first, and in a tie the one the text asks first.
pub fn next_question(
    rules: &AudienceRules,
    topic: Option<&Entitlement>,
    answers: &Answers,
    declined: FactSet,
) -> Option<FactId> {
    let policy = answers.policy();
    let open = open_questions(rules, topic, answers, declined);
    let per_entitlement: Vec<FactSet> = match topic {
        Some(entitlement) => vec![missing(entitlement, answers)],
        None => rules.entitlements.iter().map(|entitlement| missing(entitlement, answers)).collect(),
    };
    let weight = |fact: FactId| rank(policy, fact, &per_entitlement);
    // `max_by_key` keeps the last of equals; reversed, that is the first in the text's order.
    open.into_iter().rev().max_by_key(|&fact| weight(fact))
}

/// What decides the order: the term first, standards last, then how many entitlements wait for it.
fn rank(policy: &Policy, fact: FactId, per_entitlement: &[FactSet]) -> (bool, bool, usize) {
    let waiting = per_entitlement.iter().filter(|missing| missing.contains(fact)).count();
    let is_standard = matches!(policy.fact(fact).kind, Kind::Standard);
    (fact == policy.term.event, !is_standard, waiting)
}
