//! Many people at once: answers as columns, conditions and amounts evaluated over whole columns.
//!
//! A batch has 64 rows, so that a yes or no of each is one bit of a machine word, and a column of numbers is an array
//! of fixed length that the compiler turns into vector instructions. The trees of a policy are walked once per batch
//! instead of once per person. The result equals that of [`super::evaluate`] for each row, to the last digit
//! (`tests/batch/`): money is counted in scaled integers, and a row for which those are inexact or overflow is
//! evaluated on its own.

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
    /// The verdict of its condition; unknown if it depends on a partial answer.
    pub verdicts: Verdicts,
    /// Its sums; `None` for help in kind and if the text names no sum. The sum of a refused row is meaningless.
    amounts: Option<Amounts>,
    /// The rows with a partial answer, each evaluated on its own.
    apart: Vec<(usize, Outcome)>,
}

impl BatchOutcome {
    /// The outcome of the entitlement for one row, equal to that of [`evaluate_entitlement`].
    pub fn outcome(&self, row: usize) -> Outcome {
        if let Some((_, outcome)) = self.apart.iter().find(|(at, _)| *at == row) {
            return *outcome;
        }
        let status = Status::from(self.verdicts.get(row));
        let amounts = self.amounts.as_ref().filter(|_| status != Status::Ineligible);
        let amount = amounts.filter(|amounts| amounts.is_named(row)).map(|amounts| amounts.get(row));
        let may_lack_sum = amounts.is_some_and(|amounts| amounts.may_lack_sum(row));
        Outcome { entitlement: self.entitlement, status, amount, may_lack_sum }
    }

    /// Its share of a total, as in [`Outcome::counted`].
    fn counted(&self) -> Option<Amounts> {
        let certain = if self.entitlement.payee == Payee::PersonOrOrganiser { 0 } else { self.verdicts.yes() };
        Some(self.amounts.as_ref()?.counted(certain, self.verdicts.not_no()))
    }
}

/// Everything in view, evaluated for every row.
pub struct BatchEvaluation {
    /// Each entitlement, in the order given.
    pub outcomes: Vec<BatchOutcome>,
    /// The range from the certain sum to the possible sum.
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
    // Without items that are one payment nothing is added here, because an addition may overflow.
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
        // Refused for every row: no sum is needed.
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
