//! Which facts a set of entitlements reads, and which answers are ignored because the question does not apply.

use super::{Answers, Verdict, reads, verdict};
use crate::checkpoint;
use crate::policy::{Applicability, Entitlement, FactSet, Policy};

/// Takes out the answers to facts that are not known to apply, and says which. Where it is only the gate's answer in part
/// that leaves it open, the answer stays: it counts in the completions in which it applies.
pub fn set_aside(answers: &mut Answers) -> FactSet {
    checkpoint::pass("engine::set_aside");
    let policy = answers.policy();
    let idle: FactSet = answers
        .answered()
        .iter()
        .filter(|&fact| match policy.fact(fact).applicability {
            Applicability::Always => false,
            Applicability::When(condition) => match verdict(condition, answers) {
                Verdict::Yes => false,
                Verdict::Unknown => !policy.fact(fact).gate().is_some_and(|gate| answers.partial().contains(gate)),
                Verdict::No | Verdict::Discretionary => true,
            },
        })
        .collect();
    idle.iter().for_each(|fact| answers.clear(fact));
    idle
}

/// Every fact that matters to `entitlements`: what they read, and what decides whether those facts
/// apply.
pub fn facts_of(policy: &Policy, entitlements: &[&'static Entitlement]) -> FactSet {
    let read = entitlements.iter().fold(FactSet::EMPTY, |facts, entitlement| facts.union(reads(entitlement)));
    let gates = read.iter().filter_map(|fact| policy.fact(fact).gate());
    gates.chain(read.iter()).collect()
}
