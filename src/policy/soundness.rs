//! Soundness checks on a policy, whatever its source: the policy compiler reports them to the author, and the reader of
//! packs refuses an unsound policy.

use super::{Amount, Applicability, Condition, FactId, FactSet, Factor, Kind, Policy, Yuan};

impl Policy {
    /// The largest sum, in yuan, that an amount may reach: the capacity of a `Decimal`, with room for a total of all.
    pub const LARGEST_SUM: u128 = 100_000_000_000_000_000_000_000_000;

    /// A fact whose applicability depends, directly or through others, on itself: it would never be asked.
    pub fn circle_of_facts(&self) -> Option<FactId> {
        self.fact_ids().find(|&fact| {
            let (mut waits_for, mut grown) = (FactSet::EMPTY, self.gates(fact));
            while grown.len() > waits_for.len() {
                waits_for = grown;
                grown = waits_for.iter().fold(waits_for, |all, gate| all.union(self.gates(gate)));
            }
            waits_for.contains(fact)
        })
    }

    /// The facts that decide whether `fact` is asked.
    fn gates(&self, fact: FactId) -> FactSet {
        let mut gates = FactSet::EMPTY;
        if let Applicability::When(condition) = self.fact(fact).applicability {
            tested(condition, &mut gates);
        }
        gates
    }

    /// The largest sum in yuan that `amount` can reach with any answers, rounded up.
    pub fn largest(&self, amount: &Amount) -> u128 {
        match amount {
            Amount::Named { high, .. } => whole(*high),
            Amount::Stated { fact, .. } => match self.fact(*fact).kind {
                Kind::Money { most: Some(most), .. } => whole(most),
                _ => whole(Yuan::LARGEST_STATED),
            },
            Amount::ByChoice { table, .. } => table.iter().map(|(_, sum)| whole(*sum)).max().unwrap_or(0),
            // The sum before the ceiling is computed too, so it must not overflow either.
            Amount::AtMost { amount, .. } => self.largest(amount),
            Amount::Times(amount, factor) => self.largest(amount).saturating_mul(self.largest_factor(factor)),
            Amount::Readings { first, second, .. } => self.largest(first).max(self.largest(second)),
            Amount::When { then, otherwise, .. } => self.largest(then).max(self.largest(otherwise)),
            Amount::NotNamed { .. } => 0,
        }
    }

    fn largest_factor(&self, factor: &Factor) -> u128 {
        let most = |fact: FactId| match self.fact(fact).kind {
            Kind::Count { most, .. } => u128::from(most),
            _ => u128::from(Kind::MOST_COUNTED),
        };
        match factor {
            Factor::Count { fact, .. } | Factor::Days { fact, .. } => most(*fact),
            Factor::CountUpTo { limit, .. } | Factor::YearsOfMonths { limit, .. } => u128::from(*limit),
            Factor::Uplift { factor, .. } => factor.ceil().mantissa().unsigned_abs(),
        }
    }
}

fn whole(sum: Yuan) -> u128 {
    sum.decimal().ceil().mantissa().unsigned_abs()
}

/// Every fact that a condition tests.
fn tested(condition: &Condition, facts: &mut FactSet) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|part| tested(part, facts)),
        Condition::Not(part) => tested(part, facts),
        Condition::Fact(requirement) => facts.insert(requirement.fact),
        Condition::OfficeDecides(_) => {}
    }
}
