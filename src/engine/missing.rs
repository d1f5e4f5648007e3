//! Missing facts: those whose answer can still change a status or an amount.

use super::{Answers, Verdict, amount_range, may_lack_sum, missing, reads, verdict};
use crate::policy::{Amount, Applicability, Benefit, Condition, Entitlement, FactId, FactSet, Factor};

/// The facts that can still change `entitlement`, without completing partial answers.
pub(super) fn missing_of_whole(entitlement: &Entitlement, answers: &Answers) -> FactSet {
    let verdict = verdict(entitlement.condition, answers);
    if verdict == Verdict::No {
        return FactSet::EMPTY;
    }
    let mut facts = FactSet::EMPTY;
    open_in_condition(entitlement.condition, answers, &mut facts);
    if let Benefit::Money(amount) = entitlement.benefit {
        open_in_amount(amount, answers, &mut facts);
    }
    facts
}

/// Every fact that may have to be asked before `entitlement` is settled, whatever the answers: as [`missing`], with the
/// facts whose applicability depends on another answer.
pub fn may_be_asked(entitlement: &'static Entitlement, answers: &Answers) -> FactSet {
    let facts = missing(entitlement, answers);
    let waiting = reads(entitlement).iter().filter(|&fact| {
        let gate = answers.policy().fact(fact).gate();
        answers.get(fact).is_none() && gate.is_some_and(|gate| facts.contains(gate))
    });
    waiting.chain(facts.iter()).collect()
}

/// Facts behind the unknown parts of a condition. A part with verdict yes or no cannot change any more, so nothing in
/// it is missing.
fn open_in_condition(condition: &Condition, answers: &Answers, facts: &mut FactSet) {
    if verdict(condition, answers) != Verdict::Unknown {
        return;
    }
    match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            parts.iter().for_each(|part| open_in_condition(part, answers, facts));
        }
        Condition::Not(part) => open_in_condition(part, answers, facts),
        Condition::Fact(requirement) => ask(requirement.fact, answers, facts),
        Condition::OfficeDecides(_) => {}
    }
}

/// Facts behind the part of an amount that is not exact yet, and behind whether the text names a sum.
fn open_in_amount(amount: &Amount, answers: &Answers, facts: &mut FactSet) {
    let is_settled = match amount_range(amount, answers) {
        None => true,
        Some(range) => range.is_exact() && !may_lack_sum(amount, answers),
    };
    if is_settled {
        return;
    }
    match amount {
        Amount::Named { .. } | Amount::NotNamed { .. } => {}
        Amount::Stated { fact, .. } | Amount::ByChoice { fact, .. } => ask(*fact, answers, facts),
        Amount::AtMost { amount, .. } => open_in_amount(amount, answers, facts),
        Amount::Times(amount, factor) => {
            open_in_amount(amount, answers, facts);
            match factor {
                Factor::Count { fact, .. } | Factor::CountUpTo { fact, .. } => ask(*fact, answers, facts),
                Factor::Days { fact, .. } | Factor::YearsOfMonths { months: fact, .. } => {
                    ask(answers.policy().term.event, answers, facts);
                    ask(*fact, answers, facts);
                }
                Factor::Uplift { condition, .. } => open_in_condition(condition, answers, facts),
            }
        }
        Amount::Readings { first, second, .. } => {
            open_in_amount(first, answers, facts);
            open_in_amount(second, answers, facts);
        }
        Amount::When { condition, then, otherwise } => {
            open_in_condition(condition, answers, facts);
            match verdict(condition, answers) {
                Verdict::Yes => open_in_amount(then, answers, facts),
                Verdict::No => open_in_amount(otherwise, answers, facts),
                Verdict::Unknown | Verdict::Discretionary => {
                    open_in_amount(then, answers, facts);
                    open_in_amount(otherwise, answers, facts);
                }
            }
        }
    }
}

/// Adds `fact`, or, while it is unknown whether `fact` applies, the facts that decide that.
fn ask(fact: FactId, answers: &Answers, facts: &mut FactSet) {
    if answers.get(fact).is_some() {
        return;
    }
    match answers.policy().fact(fact).applicability {
        Applicability::Always => facts.insert(fact),
        Applicability::When(condition) => match verdict(condition, answers) {
            Verdict::Yes => facts.insert(fact),
            Verdict::Unknown => open_in_condition(condition, answers, facts),
            Verdict::No | Verdict::Discretionary => {}
        },
    }
}
