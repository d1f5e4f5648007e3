//! The classes of answers to each fact, and products of them.
//!
//! Answers in one class have the same effect. A limit of the reading contributes itself and its neighbours, one below
//! and one above. Dates add 29 February, the first and last day of the term and the day of issue. Every choice of a
//! list is a class, and so is a missing answer. Where the whole product is too large, `products.rs` selects parts of
//! it.
#![allow(dead_code, reason = "each test file uses a part of it")]

use super::support::policy;
use super::values::{Facts, Statement, Value};
use skills_subsidy::engine::{Answer, Answers};
use skills_subsidy::policy::FactId;
use skills_subsidy::reading::{CONFIRMED, Raw, read_answer};

/// The engine's largest sum, 10^12 yuan, in fen, and its largest count.
const LARGEST_FEN: u64 = 100_000_000_000_000;
const LARGEST_COUNT: u32 = 1_000_000_000;

/// Returns every class of answers to the fact `id`.
pub fn every_class(id: &str) -> Vec<Value> {
    match id {
        "training_date" => days(&[
            (2018, 12, 31),
            (2019, 1, 1),
            (2019, 1, 2),
            (2019, 12, 11),
            (2019, 12, 12),
            (2019, 12, 13),
            (2019, 12, 14),
            (2020, 2, 29),
            (2021, 12, 30),
            (2021, 12, 31),
            (2022, 1, 1),
            (2026, 6, 1),
        ]),
        "certificate_date" => days(&[
            (2018, 12, 31),
            (2019, 1, 1),
            (2019, 1, 2),
            (2019, 12, 11),
            (2019, 12, 12),
            (2019, 12, 13),
            (2019, 12, 14),
            // Sums that depend on an appraisal are paid from 2020 on.
            (2019, 12, 31),
            (2020, 1, 1),
            (2020, 1, 2),
            (2020, 2, 29),
            (2021, 12, 30),
            (2021, 12, 31),
            (2022, 1, 1),
            (2026, 6, 1),
        ]),
        "residency" | "groups" => subsets(&choices(id)),
        "claims_this_year" => counts(&[0, 1, 2, 3, 4]),
        "insured_months" | "months_since_hire" => counts(&[0, 11, 12, 13]),
        "training_hours" => counts(&[0, 39, 40, 41]),
        "apprentice_employee_months" => counts(&[1, 2, 7, 11, 12, 13, 15, 16, 17, 22, 23, 24, 25, LARGEST_COUNT]),
        "apprentice_student_months" => counts(&[1, 2, 7, 11, 12, 13, LARGEST_COUNT]),
        "training_days"
        | "new_hires"
        | "apprentice_employees"
        | "apprentice_students"
        | "safety_trainees"
        | "certified_employees"
        | "training_packages"
        | "organised_safety_trainees"
        | "organised_project_trainees"
        | "organised_new_hires" => counts(&[0, 1, 2, 30, LARGEST_COUNT]),
        "occupation_standard" | "junior_standard" => fens(&[0, 100_000, 99_999, LARGEST_FEN]),
        "apprentice_rate" => fens(&[400_000, 400_001, 600_000, 999_999, 1_000_000]),
        // One, two and twelve months reach 3000 yuan; each also with one fen less and one more.
        "internship_allowance" => {
            fens(&[0, 24_999, 25_000, 25_001, 149_999, 150_000, 150_001, 299_999, 300_000, 300_001, LARGEST_FEN])
        }
        _ if choices(id).is_empty() => vec![Value::Flag(true), Value::Flag(false)],
        _ => choices(id).into_iter().map(Value::One).collect(),
    }
}

/// Returns fewer lists for facts with many choices: each group alone, and with groups that a wrong test might confuse
/// it with.
pub fn few_lists(id: &str) -> Vec<Value> {
    match id {
        "residency" => lists(&[&[], &["local_work"]]),
        "groups" => {
            let each = choices(id).into_iter().map(|choice| Value::Many(vec![choice].leak()));
            let mixed = lists(&[
                &[],
                &["two_later", "college_graduate"],
                &["college_graduate", "low_income_rural"],
                &["enterprise_employee", "two_later"],
            ]);
            mixed.into_iter().chain(each).collect()
        }
        _ => every_class(id),
    }
}

/// Returns the ids of the choices of the fact `id`; `coverage.rs` compares them with the reading.
pub fn choices(id: &str) -> Vec<&'static str> {
    let fact = policy().fact_named(id).unwrap_or_else(|| panic!("no fact {id}"));
    policy().fact(fact).kind.choices().iter().map(|choice| choice.id).collect()
}

pub fn days(days: &[(u16, u8, u8)]) -> Vec<Value> {
    days.iter().map(|&day| Value::Day(day)).collect()
}

pub fn counts(counts: &[u32]) -> Vec<Value> {
    counts.iter().map(|&count| Value::Count(count)).collect()
}

pub fn fens(fens: &[u64]) -> Vec<Value> {
    fens.iter().map(|&fen| Value::Fen(fen)).collect()
}

pub fn lists(lists: &[&'static [&'static str]]) -> Vec<Value> {
    lists.iter().map(|&list| Value::Many(list)).collect()
}

/// Returns every subset of the choices, including the empty one.
fn subsets(choices: &[&'static str]) -> Vec<Value> {
    (0..1u32 << choices.len())
        .map(|bits| {
            let chosen = choices.iter().enumerate().filter(|(at, _)| bits & (1 << at) != 0);
            Value::Many(chosen.map(|(_, choice)| *choice).collect::<Vec<_>>().leak())
        })
        .collect()
}

/// Returns an answer as the engine reads it from outside.
pub fn answer(id: &str, value: Value) -> (FactId, Answer) {
    let fact = policy().fact_named(id).unwrap_or_else(|| panic!("no fact {id}"));
    let raw = match value {
        Value::Flag(flag) => Raw::Flag(flag),
        Value::Many(choices) => Raw::List(choices.iter().map(|&choice| choice.to_owned()).collect()),
        // Confirmed, because some compared values are beyond the usual range.
        Value::Count(_) | Value::Fen(_) => Raw::Number(format!("{value}{CONFIRMED}")),
        Value::Day(_) => Raw::Text(format!("{value}{CONFIRMED}")),
        Value::One(_) => Raw::Text(value.to_string()),
    };
    match read_answer(policy(), fact, &raw) {
        Ok(Some(answer)) => (fact, answer),
        other => panic!("{id} {value}: {other:?}"),
    }
}

/// One fact of a product with its answers; the missing answer comes first.
pub struct Column {
    pub id: &'static str,
    pub fact: FactId,
    pub values: Vec<Option<Value>>,
    pub answers: Vec<Option<Answer>>,
}

impl Column {
    fn new(id: &'static str, values: Vec<Option<Value>>) -> Column {
        let fact = policy().fact_named(id).unwrap_or_else(|| panic!("no fact {id}"));
        let answers = values.iter().map(|value| value.map(|value| answer(id, value).1)).collect();
        Column { id, fact, values, answers }
    }
}

/// Every combination of the answers in its columns, numbered from 0.
pub struct Product {
    pub columns: Vec<Column>,
}

impl Product {
    /// The product over the facts of `statement`: the answers that `classes` returns for each, and a missing answer.
    pub fn of(statement: &Statement, classes: impl Fn(&str) -> Vec<Value>) -> Product {
        let column =
            |&id: &&'static str| Column::new(id, [None].into_iter().chain(classes(id).into_iter().map(Some)).collect());
        Product { columns: statement.facts.iter().map(column).collect() }
    }

    /// The same product with some facts fixed at one answer.
    #[must_use]
    pub fn held_at(mut self, held: &[(&'static str, Value)]) -> Product {
        for (id, value) in held {
            let column = self.columns.iter_mut().find(|column| column.id == *id);
            *column.unwrap_or_else(|| panic!("no column {id}")) = Column::new(id, vec![Some(*value)]);
        }
        self
    }

    /// The number of combinations.
    pub fn size(&self) -> usize {
        self.columns.iter().map(|column| column.values.len()).product()
    }

    /// The distance of two combinations that differ by one in a column; the last column varies fastest.
    pub fn stride(&self, column: usize) -> usize {
        self.columns[column + 1..].iter().map(|column| column.values.len()).product()
    }

    /// The index of the answer that combination `at` has in a column; if the answer may be missing, 0 means missing.
    pub fn digit(&self, at: usize, column: usize) -> usize {
        at / self.stride(column) % self.columns[column].values.len()
    }

    /// Combination `at`, for the engine and as plain facts.
    pub fn combination(&self, at: usize) -> (Answers, Facts) {
        let (mut answers, mut facts) = (Answers::none(policy()), Facts::default());
        for (column, of_fact) in self.columns.iter().enumerate() {
            put(of_fact, self.digit(at, column), &mut answers, &mut facts);
        }
        (answers, facts)
    }

    /// Every combination, in an order that visits all parts of the product early.
    pub fn scattered(&self) -> impl Iterator<Item = usize> + use<> {
        /// A prime larger than any product here, so that steps of this length, modulo the size, visit each index once.
        const STEP: usize = 1_000_000_007;
        let size = self.size();
        assert!(size < STEP);
        (0..size).map(move |count| count * STEP % size)
    }

    /// Whether a predicate holds for every combination. A sample from all parts of the product comes first, because it
    /// finds most failures; then all of them in order, which is much faster per combination.
    pub fn throughout(&self, mut holds: impl FnMut(usize, &Answers, &Facts) -> bool) -> bool {
        const A_FEW: usize = 3000;
        let a_few_hold = self.scattered().take(A_FEW).all(|at| {
            let (answers, facts) = self.combination(at);
            holds(at, &answers, &facts)
        });
        a_few_hold && self.all(holds)
    }

    /// Visits every combination in order.
    pub fn each(&self, mut visit: impl FnMut(&Answers, &Facts)) {
        self.all(|_, answers, facts| {
            visit(answers, facts);
            true
        });
    }

    /// Whether a predicate holds for every combination; visits none after the first failure.
    pub fn all(&self, mut holds: impl FnMut(usize, &Answers, &Facts) -> bool) -> bool {
        let (mut answers, mut facts) = self.combination(0);
        let mut position = vec![0; self.columns.len()];
        for at in 0..self.size() {
            if !holds(at, &answers, &facts) {
                return false;
            }
            for (column, turned) in self.columns.iter().zip(&mut position).rev() {
                *turned = (*turned + 1) % column.values.len();
                put(column, *turned, &mut answers, &mut facts);
                if *turned > 0 {
                    break;
                }
            }
        }
        true
    }
}

fn put(column: &Column, position: usize, answers: &mut Answers, facts: &mut Facts) {
    facts.set(column.id, column.values[position]);
    match column.answers[position] {
        Some(answer) => assert!(answers.set(column.fact, answer), "{}", column.id),
        None => answers.clear(column.fact),
    }
}
