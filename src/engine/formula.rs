//! The steps of an amount's calculation, as the page shows them.

use super::range::{counted, promised, stated};
use super::{Answers, Range, Verdict, amount_range, verdict};
use crate::policy::{Amount, Citation, FactId, Factor, Text};
use rust_decimal::Decimal;

/// One step in the calculation of an amount.
pub enum Step {
    /// A sum the text names.
    Sum {
        /// The sum.
        value: Range,
        /// The unit that the sum is paid for.
        per: Text,
        /// Where the text names it.
        citation: Citation,
    },
    /// A sum stated by a fact; while the answer is missing, the fact's bounds.
    Stated {
        /// The sum; open while a local standard is missing.
        value: Range,
        /// The fact.
        fact: FactId,
        /// Where the text refers to it.
        citation: Citation,
    },
    /// A multiplication by a count.
    Count {
        /// The count, after limits.
        value: Range,
        /// The fact.
        fact: FactId,
        /// The limit, where the text sets one.
        limit: Option<u32>,
        /// Whether it counts months of a yearly sum.
        as_years: bool,
        /// Where the text says so.
        citation: Citation,
    },
    /// Of the days or months just counted, the number that the text promises; only these count towards the low end.
    /// Absent if the text promises all of them, and while the start is missing.
    Promised {
        /// How many.
        value: Range,
        /// The fact.
        fact: FactId,
        /// Where the text sets the period in which the days or months must lie.
        citation: Citation,
    },
    /// A multiplication by a factor that depends on a condition; absent if the condition fails.
    Uplift {
        /// The factor, or a span while the condition is open.
        value: Range,
        /// Where the text sets it.
        citation: Citation,
    },
    /// A ceiling.
    Ceiling {
        /// The amount of the ceiling.
        value: Decimal,
        /// Where the text sets it.
        citation: Citation,
    },
    /// Two readings of the text, each with its own steps.
    Readings {
        /// A description of the two readings.
        wording: Text,
        /// The steps of the first, and its result.
        first: (Vec<Step>, Range),
        /// The steps of the second, and its result.
        second: (Vec<Step>, Range),
        /// The words of the text that allow both readings.
        citation: Citation,
    },
    /// The text names no sum.
    NotNamed {
        /// The case for which it names no sum.
        wording: Text,
        /// The words that name sums for the other cases.
        citation: Citation,
    },
}

impl Step {
    /// Appends the quotations of this step.
    pub fn cite(&self, citations: &mut Vec<Citation>) {
        match self {
            Step::Sum { citation, .. }
            | Step::Stated { citation, .. }
            | Step::Count { citation, .. }
            | Step::Promised { citation, .. }
            | Step::Uplift { citation, .. }
            | Step::Ceiling { citation, .. }
            | Step::NotNamed { citation, .. } => citations.push(*citation),
            Step::Readings { first, second, citation, .. } => {
                citations.push(*citation);
                first.0.iter().chain(&second.0).for_each(|step| step.cite(citations));
            }
        }
    }
}

/// The steps in the calculation of `amount` with these answers.
pub fn steps(amount: &Amount, answers: &Answers) -> Vec<Step> {
    let mut steps = Vec::new();
    push(amount, answers, &mut steps);
    steps
}

fn push(amount: &Amount, answers: &Answers, steps: &mut Vec<Step>) {
    match amount {
        Amount::Named { per, citation, .. } => {
            steps.push(Step::Sum { value: value_of(amount, answers), per: *per, citation: *citation });
        }
        Amount::Stated { fact, citation } | Amount::ByChoice { fact, citation, .. } => {
            steps.push(Step::Stated { value: value_of(amount, answers), fact: *fact, citation: *citation });
        }
        Amount::AtMost { amount, ceiling, citation } => {
            push(amount, answers, steps);
            steps.push(Step::Ceiling { value: ceiling.decimal(), citation: *citation });
        }
        Amount::Times(amount, factor) => {
            push(amount, answers, steps);
            steps.extend(factor_step(factor, answers));
            steps.extend(promised_step(factor, answers));
        }
        Amount::Readings { first, second, wording, citation } => {
            let reading = |amount: &Amount| (self::steps(amount, answers), value_of(amount, answers));
            steps.push(Step::Readings {
                wording: *wording,
                first: reading(first),
                second: reading(second),
                citation: *citation,
            });
        }
        Amount::When { condition, then, otherwise } => match verdict(condition, answers) {
            Verdict::Yes => push(then, answers, steps),
            Verdict::No => push(otherwise, answers, steps),
            Verdict::Unknown | Verdict::Discretionary => push(then, answers, steps),
        },
        Amount::NotNamed { wording, citation } => {
            steps.push(Step::NotNamed { wording: *wording, citation: *citation });
        }
    }
}

/// The value of an amount, if the text names one.
fn value_of(amount: &Amount, answers: &Answers) -> Range {
    amount_range(amount, answers).unwrap_or(Range::OPEN)
}

fn factor_step(factor: &Factor, answers: &Answers) -> Option<Step> {
    let count = |fact: FactId, limit: Option<u32>, as_years: bool, citation: Citation| {
        let value = stated(fact, answers);
        let value = limit.map_or(value, |limit| value.at_most(Decimal::from(limit)));
        Some(Step::Count { value, fact, limit, as_years, citation })
    };
    match factor {
        Factor::Count { fact, citation } => count(*fact, None, false, *citation),
        Factor::CountUpTo { fact, limit, citation } => count(*fact, Some(*limit), false, *citation),
        Factor::Days { fact, citation } => count(*fact, None, false, *citation),
        Factor::YearsOfMonths { months, limit, citation } => count(*months, Some(*limit), true, *citation),
        Factor::Uplift { condition, factor, citation } => {
            let value = match verdict(condition, answers) {
                Verdict::No => return None,
                Verdict::Yes => Range::exactly(*factor),
                Verdict::Unknown | Verdict::Discretionary => Range::between(Decimal::ONE, *factor),
            };
            Some(Step::Uplift { value, citation: *citation })
        }
    }
}

/// The number of days or months up to the policy's last day, if some run past it.
fn promised_step(factor: &Factor, answers: &Answers) -> Option<Step> {
    let (Factor::Days { fact, .. } | Factor::YearsOfMonths { months: fact, .. }) = factor else { return None };
    let promised = Decimal::from(promised(factor, answers)?);
    let runs_past = counted(factor, answers).high.is_none_or(|all| all > promised);
    let citation = answers.policy().term.citation;
    runs_past.then(|| Step::Promised { value: Range::exactly(promised), fact: *fact, citation })
}
