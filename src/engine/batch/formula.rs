//! Amount expressions over 64 rows: the trees of [`crate::engine::amount_range`], evaluated by column.

use super::amounts::scaled;
use super::answers::{FactAnswers, Values, from_order_of_time, rows_where};
use super::verdicts::verdicts;
use super::{Amounts, BatchAnswers, ROWS, Verdicts};
use crate::policy::{Amount, CalendarDate, ChoiceId, ChoiceSet, FactId, Factor, Kind, Term, Yuan};
use rust_decimal::Decimal;

/// The range of `amount` for the answers of every row.
pub(super) fn amounts(amount: &Amount, answers: &BatchAnswers) -> Amounts {
    match amount {
        Amount::Named { low, high, .. } => Amounts::all(low.decimal(), high.decimal()),
        Amount::Stated { fact, .. } => stated(*fact, answers),
        Amount::ByChoice { fact, table, .. } => by_choice(*fact, table, answers),
        Amount::AtMost { amount, ceiling, .. } => amounts(amount, answers).at_most(ceiling.decimal()),
        Amount::Times(amount, factor) => apply(amounts(amount, answers), factor, answers),
        Amount::Readings { first, second, .. } => amounts(first, answers).hull(amounts(second, answers)),
        Amount::When { condition, then, otherwise } => {
            let verdicts = verdicts(condition, answers);
            either(verdicts, amounts(then, answers), amounts(otherwise, answers))
        }
        Amount::NotNamed { .. } => Amounts::NOT_NAMED,
    }
}

/// The first where the verdict is yes, the second where it is no, the hull of both elsewhere.
fn either(verdicts: Verdicts, then: Amounts, otherwise: Amounts) -> Amounts {
    let open = verdicts.not_no() & !verdicts.yes();
    let decided = then.clone().on(verdicts.yes(), otherwise.clone());
    if open == 0 { decided } else { then.hull(otherwise).on(open, decided) }
}

fn apply(sums: Amounts, factor: &Factor, answers: &BatchAnswers) -> Amounts {
    match factor {
        Factor::Count { fact, .. } => sums.times(&stated(*fact, answers)),
        Factor::CountUpTo { fact, limit, .. } => sums.times(&stated(*fact, answers).at_most(Decimal::from(*limit))),
        Factor::Days { fact, .. } => {
            sums.times(&stated(*fact, answers).with_low_at_most(promised(answers, Term::days_promised)))
        }
        Factor::YearsOfMonths { months, limit, .. } => {
            let months = stated(*months, answers).at_most(Decimal::from(*limit));
            sums.times(&months.with_low_at_most(promised(answers, Term::months_promised))).per_month()
        }
        Factor::Uplift { condition, factor, .. } => {
            let (uplifted, plain) = (exactly(*factor), exactly(Decimal::ONE));
            sums.times(&either(verdicts(condition, answers), uplifted, plain))
        }
    }
}

/// The number of days or months, from each row's start on, that the text promises; zero while the start is missing.
fn promised(answers: &BatchAnswers, count: impl Fn(&Term, CalendarDate) -> u32) -> [i64; ROWS] {
    let term = &answers.policy().term;
    let FactAnswers { known, values, .. } = answers.of(term.event);
    let Values::Dates(dates) = values else { return [0; ROWS] };
    std::array::from_fn(|row| match known >> row & 1 {
        0 => 0,
        _ => i64::from(count(term, from_order_of_time(dates[row]))),
    })
}

/// The numbers a fact states; while an answer is missing, the fact's bounds.
fn stated(fact: FactId, answers: &BatchAnswers) -> Amounts {
    let FactAnswers { known, values, .. } = answers.of(fact);
    let missing = || match &answers.policy().fact(fact).kind {
        Kind::Count { least, .. } => exactly(Decimal::from(*least)).with_open_high(),
        Kind::Money { least, most: None } => exactly(least.decimal()).with_open_high(),
        Kind::Money { least, most: Some(most) } => Amounts::all(least.decimal(), most.decimal()),
        _ => Amounts::OPEN,
    };
    let (numbers, scale, inexact) = match values {
        Values::Counts(counts) => (std::array::from_fn(|row| i64::from(counts[row])), 0, 0),
        Values::Sums { fen, finer } => (**fen, 2, finer.iter().fold(0, |rows, (row, _)| rows | 1 << row)),
        _ => return missing(),
    };
    let numbers = Amounts::known(numbers, scale, inexact);
    if *known == !0 { numbers } else { numbers.on(*known, missing()) }
}

/// The sum of each row's choice; rows without one get the range from the least to the greatest sum of the table.
fn by_choice(fact: FactId, table: &[(ChoiceId, Yuan)], answers: &BatchAnswers) -> Amounts {
    let column = answers.of(fact);
    let Values::One(chosen) = &column.values else { return Amounts::OPEN };
    let of_any = || {
        let sums = table.iter().map(|(_, sum)| exactly(sum.decimal()));
        sums.reduce(Amounts::hull).unwrap_or(Amounts::OPEN)
    };
    let of_choice = looked_up(chosen, table);
    if column.known == !0 { of_choice } else { of_choice.on(column.known, of_any()) }
}

fn looked_up(chosen: &[u32; ROWS], table: &[(ChoiceId, Yuan)]) -> Amounts {
    let scale = table.iter().map(|(_, sum)| sum.decimal().scale()).max().unwrap_or(0);
    // Indexed by the position of the choice; the last entry is for rows without one.
    let mut sums = [0; u32::BITS as usize + 1];
    let mut named = ChoiceSet::EMPTY;
    for (choice, sum) in table {
        let Some(sum) = scaled(sum.decimal(), scale) else { return Amounts::beyond() };
        sums[choice.position()] = sum;
        named = named.with(*choice);
    }
    let numbers = std::array::from_fn(|row| sums[chosen[row].trailing_zeros() as usize]);
    Amounts::looked_up(numbers, rows_where(chosen, |chosen| chosen & named.bits() == 0), scale)
}

fn exactly(sum: Decimal) -> Amounts {
    Amounts::all(sum, sum)
}
