//! Which facts a set of entitlements reads, and which answers are ignored because the question does not apply.

use super::{Answers, Verdict, reads, verdict};
use crate::checkpoint;
use crate::policy::{Applicability, Entitlement, FactSet, Policy};

/// Removes the answers to facts that are not known to apply, and returns those facts. If only a partial answer to the
/// gate leaves it open whether a fact applies, its answer stays: it counts in the completions in which the fact
/// applies.
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

/// Every fact that matters to `entitlements`: the facts they read, and the facts that decide whether those apply.
pub fn facts_of(policy: &Policy, entitlements: &[&'static Entitlement]) -> FactSet {
    let read = entitlements.iter().fold(FactSet::EMPTY, |facts, entitlement| facts.union(reads(entitlement)));
    let gates = read.iter().filter_map(|fact| policy.fact(fact).gate());
    gates.chain(read.iter()).collect()
}
