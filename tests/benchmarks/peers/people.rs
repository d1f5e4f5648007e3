//! Converts the benchmark's people to answers for our engine, and evaluates all entitlements.

use super::policy::{ENTITLEMENTS, POLICY};
use skills_subsidy::engine::{Answer, Answers, BATCH_ROWS, BatchAnswers, Outcome, evaluate, evaluate_batch};
use skills_subsidy::policy::{CalendarDate, ChoiceId, FactId, Kind, Yuan};

/// The number of values for a person: one for each fact, in the order of the policy's table.
pub const FACTS: usize = POLICY.facts.len();

/// A person's sums in whole fen: training, appraisal, living allowance, and the total.
pub type Sums = [i64; 4];

/// Returns a person's answers. A value is 0 or 1, the position of a choice, a count, fen, or a date as 20200131.
pub fn answers(numbers: &[f64; FACTS]) -> Answers {
    let mut answers = Answers::none(&POLICY);
    for (fact, &number) in numbers.iter().enumerate() {
        let answer = match POLICY.facts[fact].kind {
            Kind::Flag => Answer::Flag(number != 0.0),
            Kind::One(_) | Kind::Many(_) => Answer::One(ChoiceId::at(number as u8)),
            Kind::Count { .. } => Answer::Count(number as u32),
            Kind::Money { .. } | Kind::Standard => Answer::Money(from_fen(number as i64)),
            Kind::Date => Answer::Date(day(number as u32)),
        };
        answers.set(FactId::at(fact as u8), answer);
    }
    answers
}

fn from_fen(fen: i64) -> Yuan {
    Yuan::new(rust_decimal::Decimal::new(fen, 2)).unwrap_or(Yuan::ZERO)
}

fn day(number: u32) -> CalendarDate {
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
    CalendarDate::new(year as u16, month as u8, day as u8).unwrap_or(CalendarDate::FIRST)
}

/// Returns one person's sums.
pub fn sums(answers: &Answers) -> Sums {
    let evaluation = evaluate(&ENTITLEMENTS, answers);
    let of = |outcome: &Outcome| outcome.amount.and_then(|amount| amount.low).map_or(0, in_fen);
    let [training, appraisal, living] = &evaluation.outcomes[..] else { return [-1; 4] };
    [of(training), of(appraisal), of(living), evaluation.total.low.map_or(-1, in_fen)]
}

fn in_fen(yuan: rust_decimal::Decimal) -> i64 {
    // Exact, because no sum of this policy has parts of a fen.
    let mantissa = yuan.mantissa() as i64;
    match yuan.scale() {
        0 => mantissa * 100,
        1 => mantissa * 10,
        2 => mantissa,
        finer => mantissa / 10i64.pow(finer - 2),
    }
}

/// Converts these people to columns.
pub fn batches(people: &[Answers]) -> Vec<BatchAnswers> {
    let batch = |people: &[Answers]| {
        let mut batch = BatchAnswers::none(&POLICY);
        people.iter().for_each(|answers| assert!(batch.push(answers)));
        batch
    };
    people.chunks(BATCH_ROWS).map(batch).collect()
}

/// Adds every person's total in fen, evaluated by columns, to `totals`.
pub fn totals(batches: &[BatchAnswers], totals: &mut Vec<i64>) {
    for batch in batches {
        let total = evaluate_batch(&ENTITLEMENTS, batch).total;
        totals.extend(total.low_in_fen().take(batch.len()).map(|fen| fen.unwrap_or(-1)));
    }
}
