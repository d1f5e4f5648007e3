//! The answers of many people, a column for each fact.

use crate::engine::{Answer, Answers};
use crate::policy::{CalendarDate, ChoiceId, ChoiceSet, FactId, Kind, Policy, Yuan};
use rust_decimal::Decimal;

/// The rows of a batch: one for each bit of a word.
pub const ROWS: usize = 64;

/// The answers of up to [`ROWS`] people, a column for each fact.
#[derive(Clone)]
pub struct BatchAnswers {
    policy: &'static Policy,
    rows: usize,
    facts: Vec<FactAnswers>,
}

/// The answers to one fact.
#[derive(Clone)]
pub(super) struct FactAnswers {
    /// The rows with a whole answer; in the others the values are zero.
    pub known: u64,
    /// The few rows with a partial answer, and that answer.
    pub partial: Vec<(usize, Answer)>,
    /// The values of the rows.
    pub values: Values,
}

/// Answers of one kind. A batch is refilled in place, so that the boxes are allocated once.
#[derive(Clone)]
pub(super) enum Values {
    /// The rows that say yes.
    Flags(u64),
    /// The chosen one, as a set of one.
    One(Box<[u32; ROWS]>),
    /// The chosen ones, as a set.
    Many(Box<[u32; ROWS]>),
    /// Whole numbers.
    Counts(Box<[u32; ROWS]>),
    /// Days, as numbers that grow with time.
    Dates(Box<[u32; ROWS]>),
    /// Sums in fen, and the few that are not whole fen.
    Sums { fen: Box<[i64; ROWS]>, finer: Vec<(usize, Yuan)> },
}

impl BatchAnswers {
    /// No row yet.
    pub fn none(policy: &'static Policy) -> BatchAnswers {
        let facts = policy.facts.iter().map(|fact| FactAnswers::none(&fact.kind)).collect();
        BatchAnswers { policy, rows: 0, facts }
    }

    /// The policy whose facts these answers are about.
    pub fn policy(&self) -> &'static Policy {
        self.policy
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// Whether the batch has no room for another row.
    pub fn is_full(&self) -> bool {
        self.rows == ROWS
    }

    /// Removes all rows.
    pub fn clear(&mut self) {
        self.rows = 0;
        for column in &mut self.facts {
            column.partial.clear();
            if column.known != 0 {
                column.known = 0;
                column.values.clear();
            }
        }
    }

    /// Adds a row; `false` if the batch is full.
    pub fn push(&mut self, answers: &Answers) -> bool {
        let row = self.rows;
        if row == ROWS {
            return false;
        }
        self.rows += 1;
        for (column, fact) in self.facts.iter_mut().zip(self.policy.fact_ids()) {
            if let Some(answer) = answers.get(fact) {
                column.set(row, answer);
            }
        }
        true
    }

    /// The answers of one row.
    pub fn row(&self, row: usize) -> Answers {
        let mut answers = Answers::none(self.policy);
        for (column, fact) in self.facts.iter().zip(self.policy.fact_ids()) {
            if let Some(answer) = column.get(row) {
                answers.set(fact, answer);
            }
        }
        answers
    }

    /// The rows with a partial answer.
    pub(super) fn partial(&self) -> u64 {
        self.facts.iter().flat_map(|column| &column.partial).fold(0, |rows, (row, _)| rows | 1 << row)
    }

    /// The rows in use.
    pub(super) fn filled(&self) -> u64 {
        if self.is_full() { !0 } else { (1 << self.rows) - 1 }
    }

    pub(super) fn of(&self, fact: FactId) -> &FactAnswers {
        &self.facts[fact.position()]
    }
}

impl FactAnswers {
    fn none(kind: &Kind) -> FactAnswers {
        FactAnswers { known: 0, partial: Vec::new(), values: Values::none(kind) }
    }

    /// The answer of one row.
    pub fn get(&self, row: usize) -> Option<Answer> {
        if self.known >> row & 1 == 1 {
            return Some(self.values.get(row));
        }
        self.partial.iter().find(|(at, _)| *at == row).map(|(_, answer)| *answer)
    }

    /// An answer is of its fact's kind before it gets here ([`Answers::set`]).
    fn set(&mut self, row: usize, answer: Answer) {
        match (&mut self.values, answer) {
            (Values::Flags(yes), Answer::Flag(flag)) => *yes |= u64::from(flag) << row,
            (Values::One(chosen), Answer::One(choice)) => chosen[row] = ChoiceSet::of(&[choice]).bits(),
            (Values::Many(chosen), Answer::Many(choices)) => chosen[row] = choices.bits(),
            (Values::Counts(counts), Answer::Count(count)) => counts[row] = count,
            (Values::Dates(dates), Answer::Date(date)) => dates[row] = in_order_of_time(date),
            (Values::Sums { fen, finer }, Answer::Money(sum)) => match whole_fen(sum) {
                Some(whole) => fen[row] = whole,
                None => finer.push((row, sum)),
            },
            (_, answer) if answer.is_partial() => {
                self.partial.push((row, answer));
                return;
            }
            _ => return,
        }
        self.known |= 1 << row;
    }
}

impl Values {
    fn none(kind: &Kind) -> Values {
        match kind {
            Kind::Flag => Values::Flags(0),
            Kind::One(_) => Values::One(Box::new([0; ROWS])),
            Kind::Many(_) => Values::Many(Box::new([0; ROWS])),
            Kind::Count { .. } => Values::Counts(Box::new([0; ROWS])),
            Kind::Date => Values::Dates(Box::new([0; ROWS])),
            Kind::Money { .. } | Kind::Standard => Values::Sums { fen: Box::new([0; ROWS]), finer: Vec::new() },
        }
    }

    fn clear(&mut self) {
        match self {
            Values::Flags(yes) => *yes = 0,
            Values::One(numbers) | Values::Many(numbers) | Values::Counts(numbers) | Values::Dates(numbers) => {
                numbers.fill(0);
            }
            Values::Sums { fen, finer } => {
                fen.fill(0);
                finer.clear();
            }
        }
    }

    fn get(&self, row: usize) -> Answer {
        let choices = |set: u32| (0..32).filter(move |at| set >> at & 1 == 1).map(ChoiceId::at);
        match self {
            Values::Flags(yes) => Answer::Flag(yes >> row & 1 == 1),
            Values::One(chosen) => Answer::One(ChoiceId::at(chosen[row].trailing_zeros() as u8)),
            Values::Many(chosen) => Answer::Many(choices(chosen[row]).fold(ChoiceSet::EMPTY, ChoiceSet::with)),
            Values::Counts(counts) => Answer::Count(counts[row]),
            Values::Dates(dates) => Answer::Date(from_order_of_time(dates[row])),
            Values::Sums { fen, finer } => match finer.iter().find(|(at, _)| *at == row) {
                Some((_, sum)) => Answer::Money(*sum),
                None => Answer::Money(Yuan::new(Decimal::new(fen[row], 2)).unwrap_or(Yuan::ZERO)),
            },
        }
    }
}

/// The date as a number that grows with time.
pub(super) const fn in_order_of_time(date: CalendarDate) -> u32 {
    (date.year() as u32) << 16 | (date.month() as u32) << 8 | date.day() as u32
}

pub(super) fn from_order_of_time(number: u32) -> CalendarDate {
    CalendarDate::new((number >> 16) as u16, (number >> 8) as u8, number as u8).unwrap_or(CalendarDate::FIRST)
}

fn whole_fen(sum: Yuan) -> Option<i64> {
    let sum = sum.decimal().normalize();
    let missing_places = 2u32.checked_sub(sum.scale())?;
    i64::try_from(sum.mantissa()).ok()?.checked_mul(10i64.pow(missing_places))
}

/// The rows whose number passes `test`, as bits.
pub(super) fn rows_where(numbers: &[u32; ROWS], test: impl Fn(u32) -> bool) -> u64 {
    // First to bytes, which the compiler turns into vector instructions, and then eight bytes at a time to bits.
    let passed: [u8; ROWS] = std::array::from_fn(|row| u8::from(test(numbers[row])));
    let (eights, _) = passed.as_chunks::<8>();
    eights.iter().enumerate().fold(0, |rows, (at, &eight)| {
        let bits = u64::from_le_bytes(eight).wrapping_mul(0x0102_0408_1020_4080) >> 56;
        rows | bits << (8 * at)
    })
}
