//! The nearest change: the smallest set of answers whose change would turn a refused entitlement into a granted one.

use super::{Answers, Verdict, verdict};
use crate::policy::{Condition, Entitlement, FactSet, Policy, Requirement};

/// An answer that would have to be different.
#[derive(Clone, Copy)]
pub struct Change {
    /// The requirement, with the clause that makes it.
    pub requirement: &'static Requirement,
    /// Whether the requirement must hold; `false` if the text excludes people who meet it.
    pub must_hold: bool,
}

/// The fewest changes after which no condition of `entitlement` fails; `None` if none fails, or if a failing condition
/// needs a fact changed that no one can change.
pub fn nearest_change(entitlement: &Entitlement, answers: &Answers) -> Option<Vec<Change>> {
    if verdict(entitlement.condition, answers) != Verdict::No {
        return None;
    }
    changes(entitlement.condition, true, answers)
}

/// The fewest changes after which `condition` does not fail, or, if `must_hold` is false, does not hold.
fn changes(condition: &'static Condition, must_hold: bool, answers: &Answers) -> Option<Vec<Change>> {
    let against = if must_hold { Verdict::No } else { Verdict::Yes };
    if verdict(condition, answers) != against {
        return Some(Vec::new());
    }
    match (condition, must_hold) {
        (Condition::All(parts), true) | (Condition::Any(parts), false) => {
            let each: Option<Vec<Vec<Change>>> = parts.iter().map(|part| changes(part, must_hold, answers)).collect();
            each.map(|each| each.into_iter().flatten().collect())
        }
        (Condition::Any(parts), true) | (Condition::All(parts), false) => {
            let ways = parts.iter().filter_map(|part| changes(part, must_hold, answers));
            ways.min_by_key(|way| facts_of(way).len())
        }
        (Condition::Not(part), _) => changes(part, !must_hold, answers),
        (Condition::Fact(requirement), _) => {
            can_change(answers.policy(), requirement).then(|| vec![Change { requirement, must_hold }])
        }
        (Condition::OfficeDecides(_), _) => None,
    }
}

fn can_change(policy: &Policy, requirement: &Requirement) -> bool {
    policy.fact(requirement.fact).changeable
}

/// The facts a list of changes touches.
fn facts_of(changes: &[Change]) -> FactSet {
    changes.iter().map(|change| change.requirement.fact).collect()
}
