//! The leaves of conditions and amounts: which facts are read, by which tests.

use crate::policy::{
    Amount, Benefit, ChoiceId, ChoiceSet, Condition, Entitlement, FactId, FactSet, Factor, Policy, Requirement, Test,
};

/// A place where an entitlement reads a fact.
#[derive(Clone, Copy)]
pub enum Leaf {
    /// A test on a fact.
    Test(&'static Requirement),
    /// A number or a choice that an amount depends on.
    Figure(FactId),
}

impl Leaf {
    /// The fact read.
    pub const fn fact(self) -> FactId {
        match self {
            Leaf::Test(requirement) => requirement.fact,
            Leaf::Figure(fact) => fact,
        }
    }
}

/// Every place where `entitlement` reads a fact, in the order of the text.
pub fn leaves(entitlement: &Entitlement) -> Vec<Leaf> {
    let mut leaves = Vec::new();
    in_condition(entitlement.condition, &mut leaves);
    if let Benefit::Money(amount) = entitlement.benefit {
        in_amount(amount, &mut leaves);
    }
    leaves
}

/// Every fact that `entitlement` reads, whatever the answers.
pub fn reads(entitlement: &Entitlement) -> FactSet {
    leaves(entitlement).into_iter().map(Leaf::fact).collect()
}

/// Every fact that `condition` reads, whatever the answers.
pub fn read_in(condition: &'static Condition) -> FactSet {
    let mut leaves = Vec::new();
    in_condition(condition, &mut leaves);
    leaves.into_iter().map(Leaf::fact).collect()
}

/// The choices of a list that make a difference to `entitlements`; all choices if a test asks whether the list is
/// empty, or if another question depends on the answer.
pub fn of_interest(entitlements: &[&'static Entitlement], policy: &Policy, fact: FactId) -> ChoiceSet {
    let every = (0..policy.fact(fact).kind.choices().len()).map(|position| ChoiceId::at(position as u8));
    let every: ChoiceSet = every.fold(ChoiceSet::EMPTY, ChoiceSet::with);
    let read: Vec<Leaf> = entitlements.iter().flat_map(|entitlement| leaves(entitlement)).collect();
    let gates = read.iter().filter_map(|leaf| policy.fact(leaf.fact()).demand());
    let tests = read.iter().filter_map(|leaf| match leaf {
        Leaf::Test(requirement) => Some(*requirement),
        Leaf::Figure(_) => None,
    });
    let mut of_interest = ChoiceSet::EMPTY;
    for requirement in tests.chain(gates).filter(|requirement| requirement.fact == fact) {
        of_interest = match requirement.test {
            Test::AmongThese(set) => set.iter().fold(of_interest, ChoiceSet::with),
            _ => every,
        };
    }
    if of_interest.is_empty() { every } else { of_interest }
}

fn in_condition(condition: &'static Condition, leaves: &mut Vec<Leaf>) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|part| in_condition(part, leaves)),
        Condition::Not(part) => in_condition(part, leaves),
        Condition::Fact(requirement) => leaves.push(Leaf::Test(requirement)),
        Condition::OfficeDecides(_) => {}
    }
}

fn in_amount(amount: &'static Amount, leaves: &mut Vec<Leaf>) {
    match amount {
        Amount::Named { .. } | Amount::NotNamed { .. } => {}
        Amount::Stated { fact, .. } | Amount::ByChoice { fact, .. } => leaves.push(Leaf::Figure(*fact)),
        Amount::AtMost { amount, .. } => in_amount(amount, leaves),
        Amount::Times(amount, factor) => {
            in_amount(amount, leaves);
            match factor {
                Factor::Count { fact, .. }
                | Factor::CountUpTo { fact, .. }
                | Factor::Days { fact, .. }
                | Factor::YearsOfMonths { months: fact, .. } => leaves.push(Leaf::Figure(*fact)),
                Factor::Uplift { condition, .. } => in_condition(condition, leaves),
            }
        }
        Amount::Readings { first, second, .. } => {
            in_amount(first, leaves);
            in_amount(second, leaves);
        }
        Amount::When { condition, then, otherwise } => {
            in_condition(condition, leaves);
            in_amount(then, leaves);
            in_amount(otherwise, leaves);
        }
    }
}
