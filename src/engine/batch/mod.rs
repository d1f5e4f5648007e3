//! Many people at once: answers as columns, conditions and amounts evaluated over whole columns.
//!
//! A batch is 64 rows, so that a yes or no of each is one bit of a machine word, and a column of numbers is
//! an array of fixed length that the compiler turns into vector instructions. The trees of a policy are
//! walked once a batch instead of once a person. The result is that of [`super::evaluate`] for each row, to
//! the last digit (`tests/batch/`): money is counted in scaled integers, and a row for which those are not
//! exact or not wide enough is evaluated on its own.

mod amounts;
mod answers;
mod formula;
mod verdicts;

pub use amounts::Amounts;
use answers::ROWS;
pub use answers::{BatchAnswers, ROWS as BATCH_ROWS};
pub use verdicts::Verdicts;

use super::{Outcome, Range, Status, evaluate, evaluate_entitlement};
use crate::policy::{Benefit, Entitlement, Payee};
use formula::amounts;
use verdicts::verdicts;

/// One entitlement, evaluated for every row.
pub struct BatchOutcome {
    /// The entitlement.
    pub entitlement: &'static Entitlement,
    /// The verdict of its condition; a partial answer counts as not decided.
    pub verdicts: Verdicts,
    /// Its sums; `None` for help in kind and where the text names no sum. A sum of a refused row means nothing.
    amounts: Option<Amounts>,
    /// The rows with an answer that leaves something unknown, each evaluated on its own.
    apart: Vec<(usize, Outcome)>,
}

impl BatchOutcome {
    /// The outcome of the entitlement for one row, equal to that of [`evaluate_entitlement`].
    pub fn outcome(&self, row: usize) -> Outcome {
        if let Some((_, outcome)) = self.apart.iter().find(|(at, _)| *at == row) {
            return *outcome;
        }
        let status = Status::from(self.verdicts.get(row));
        let named = self.amounts.as_ref().filter(|amounts| status != Status::Ineligible && amounts.is_named(row));
        let amount = named.map(|amounts| amounts.get(row));
        Outcome { entitlement: self.entitlement, status, amount }
    }

    /// What it adds to a total, as [`Outcome::counted`] says it.
    fn counted(&self) -> Option<Amounts> {
        let certain = if self.entitlement.payee == Payee::PersonOrOrganiser { 0 } else { self.verdicts.yes() };
        Some(self.amounts.as_ref()?.counted(certain, self.verdicts.not_no()))
    }
}

/// Everything in view, evaluated for every row.
pub struct BatchEvaluation {
    /// Each entitlement, in the order given.
    pub outcomes: Vec<BatchOutcome>,
    /// The range from what is certain to what is possible.
    pub total: Amounts,
}

/// Evaluates `entitlements` for every row.
pub fn evaluate_batch(entitlements: &[&'static Entitlement], answers: &BatchAnswers) -> BatchEvaluation {
    let outcomes: Vec<BatchOutcome> =
        entitlements.iter().map(|entitlement| evaluate_batch_entitlement(entitlement, answers)).collect();
    let mut total = Amounts::ZERO;
    let mut one_payment: Option<Amounts> = None;
    for outcome in &outcomes {
        let Some(counted) = outcome.counted() else { continue };
        if outcome.entitlement.one_payment.is_none() {
            total = total.plus(counted);
        } else {
            one_payment = Some(match one_payment {
                Some(paid) => paid.larger(counted),
                None => counted,
            });
        }
    }
    // Where nothing is one payment nothing is added: a sum may be as wide as its columns.
    if let Some(paid) = one_payment {
        total = total.plus(paid);
    }
    total.evaluate_apart(answers.partial());
    total.settle(answers.filled(), |row| evaluate(entitlements, &answers.row(row)).total);
    BatchEvaluation { outcomes, total }
}

/// Evaluates one entitlement for every row.
pub fn evaluate_batch_entitlement(entitlement: &'static Entitlement, answers: &BatchAnswers) -> BatchOutcome {
    let verdicts = verdicts(entitlement.condition, answers);
    let wanted = verdicts.not_no() & answers.filled();
    let amounts = match entitlement.benefit {
        // Refused to everyone: nobody's sum is wanted.
        Benefit::Money(_) if wanted == 0 => None,
        Benefit::Money(amount) => {
            let mut amounts = amounts(amount, answers);
            amounts.settle(wanted, |row| {
                evaluate_entitlement(entitlement, &answers.row(row)).amount.unwrap_or(Range::OPEN)
            });
            Some(amounts)
        }
        _ => None,
    };
    let partial = answers.partial();
    let apart = (0..ROWS).filter(|row| partial >> row & 1 == 1);
    let apart = apart.map(|row| (row, evaluate_entitlement(entitlement, &answers.row(row)))).collect();
    BatchOutcome { entitlement, verdicts, amounts, apart }
}
