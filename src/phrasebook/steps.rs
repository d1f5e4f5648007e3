//! The steps of working out an amount, as lines with a hole for what they come to.

use super::{Citations, HOLE, Words};
use crate::engine::{Range, Step};
use crate::i18n::{grouped, step_line};
use crate::policy::{Amount, Citation, FactId, Factor, Language, Policy};
use rust_decimal::Decimal;
use serde::Serialize;

/// A number that stands in no line: the hole that takes its place is where the value goes.
const VALUE: Decimal = Decimal::from_parts(987_654_321, 0, 0, false, 0);

/// One step.
#[derive(Serialize)]
pub(super) struct StepWords {
    /// The line, where the step has a value or none is needed.
    line: Words,
    /// The line while the value is open, where that is another.
    open: Option<Words>,
    /// The position of its quotation.
    citation: usize,
}

impl StepWords {
    /// Every step that any answers can bring, as `engine::places` counts them.
    pub(super) fn of(policy: &Policy, amount: &Amount, citations: &mut Citations) -> Vec<StepWords> {
        let mut steps = Vec::new();
        push(policy, amount, Range::exactly(VALUE), &mut steps);
        let mut open = Vec::new();
        push(policy, amount, Range::OPEN, &mut open);
        let words = |(step, open): (Step, Step)| {
            let line = line(policy, &step);
            let open = matches!(step, Step::Stated { .. }).then(|| self::line(policy, &open));
            let mut cited = Vec::new();
            step.cite(&mut cited);
            StepWords { line, open, citation: citations.position(&cited[0]) }
        };
        steps.into_iter().zip(open).map(words).collect()
    }
}

fn line(policy: &Policy, step: &Step) -> Words {
    let say = |language| step_line(policy, step, language).replace(&grouped(VALUE), HOLE);
    Words { zh: say(Language::Chinese), en: say(Language::English) }
}

/// Adds every step of `amount`, each with the same value.
fn push(policy: &Policy, amount: &Amount, value: Range, steps: &mut Vec<Step>) {
    match amount {
        Amount::Named { per, citation, .. } => steps.push(Step::Sum { value, per: *per, citation: *citation }),
        Amount::Stated { fact, citation } | Amount::ByChoice { fact, citation, .. } => {
            steps.push(Step::Stated { value, fact: *fact, citation: *citation });
        }
        Amount::AtMost { amount, ceiling, citation } => {
            push(policy, amount, value, steps);
            steps.push(Step::Ceiling { value: ceiling.decimal(), citation: *citation });
        }
        Amount::Times(amount, factor) => {
            push(policy, amount, value, steps);
            steps.push(factor_step(factor, value));
            if let Factor::Days { fact, .. } | Factor::YearsOfMonths { months: fact, .. } = factor {
                steps.push(Step::Promised { value, fact: *fact, citation: policy.term.citation });
            }
        }
        Amount::Readings { first, second, wording, citation } => {
            let none = || (Vec::new(), Range::OPEN);
            steps.push(Step::Readings { wording: *wording, first: none(), second: none(), citation: *citation });
            push(policy, first, value, steps);
            push(policy, second, value, steps);
        }
        Amount::When { then, otherwise, .. } => {
            push(policy, then, value, steps);
            push(policy, otherwise, value, steps);
        }
        Amount::NotNamed { wording, citation } => {
            steps.push(Step::NotNamed { wording: *wording, citation: *citation });
        }
    }
}

fn factor_step(factor: &Factor, value: Range) -> Step {
    let count = |fact: FactId, limit: Option<u32>, as_years: bool, citation: Citation| Step::Count {
        value,
        fact,
        limit,
        as_years,
        citation,
    };
    match factor {
        Factor::Count { fact, citation } => count(*fact, None, false, *citation),
        Factor::CountUpTo { fact, limit, citation } => count(*fact, Some(*limit), false, *citation),
        Factor::Days { fact, citation } => count(*fact, None, false, *citation),
        Factor::YearsOfMonths { months, limit, citation } => count(*months, Some(*limit), true, *citation),
        Factor::Uplift { citation, .. } => Step::Uplift { value, citation: *citation },
    }
}
