//! Our engine with the benchmark's policy, compiled to WebAssembly for JavaScript. Not part of the site.

mod people;
mod policy;
#[path = "../worker.rs"]
mod worker;

use people::FACTS;
use skills_subsidy::engine::{Answers, BatchAnswers, evaluate, explain};
use skills_subsidy::policies;
use skills_subsidy::policy::Audience;
use std::hint::black_box;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// Evaluates people given as numbers, one at a time or stored beforehand.
#[wasm_bindgen]
pub struct Calculator {
    numbers: [f64; FACTS],
    sums: [f64; 4],
    people: Vec<Answers>,
    batches: Vec<BatchAnswers>,
    totals: Vec<i64>,
}

#[wasm_bindgen]
impl Calculator {
    /// Makes a calculator without stored people.
    #[wasm_bindgen(constructor)]
    #[allow(clippy::new_without_default, reason = "JavaScript knows no Default")]
    pub fn new() -> Calculator {
        Calculator {
            numbers: [0.0; FACTS],
            sums: [0.0; 4],
            people: Vec::new(),
            batches: Vec::new(),
            totals: Vec::new(),
        }
    }

    /// The address at which JavaScript writes a person's numbers; the calculator must not be moved afterwards.
    pub fn numbers(&self) -> *const f64 {
        self.numbers.as_ptr()
    }

    /// The address at which JavaScript reads the person's sums, in fen.
    pub fn sums(&self) -> *const f64 {
        self.sums.as_ptr()
    }

    /// Evaluates the person at `numbers`.
    pub fn evaluate(&mut self) {
        self.sums = people::sums(&people::answers(&self.numbers)).map(|sum| sum as f64);
    }

    /// Stores the person at `numbers`.
    pub fn keep(&mut self) {
        self.people.push(people::answers(&self.numbers));
        self.batches = Vec::new();
    }

    /// Evaluates every stored person one by one; returns the sum of the last.
    pub fn evaluate_kept(&self) -> f64 {
        self.people.iter().fold(0, |_, answers| black_box(people::sums(answers)[3])) as f64
    }

    /// Converts the stored people to columns.
    pub fn make_columns(&mut self) {
        self.batches = people::batches(&self.people);
    }

    /// Evaluates every stored person by columns; returns the sum of the first.
    pub fn evaluate_columns(&mut self) -> f64 {
        self.totals.clear();
        people::totals(&self.batches, &mut self.totals);
        self.totals.first().copied().unwrap_or(0) as f64
    }

    /// The sum of each person in fen, from the last evaluation by columns.
    pub fn totals(&self) -> Vec<f64> {
        self.totals.iter().map(|&total| total as f64).collect()
    }
}

/// Evaluates a worker with every answer under the first policy, `count` times.
#[wasm_bindgen]
pub fn evaluate_worker(times: u32) {
    let answers = worker::full_worker();
    let view = policies::first().rules(Audience::Worker).entitlements;
    (0..times).for_each(|_| drop(black_box(evaluate(view, black_box(&answers)))));
}

/// Does so with reasons, steps and citations.
#[wasm_bindgen]
pub fn explain_worker(times: u32) {
    let answers = worker::full_worker();
    let view = policies::first().rules(Audience::Worker).entitlements;
    (0..times).for_each(|_| view.iter().for_each(|item| drop(black_box(explain(item, black_box(&answers))))));
}
