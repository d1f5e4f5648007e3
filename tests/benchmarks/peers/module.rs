//! Our engine on the benchmark's people, for JavaScript. Not part of the site.

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

/// Evaluates people whose numbers it is handed, or who were handed over before.
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
    /// Nobody yet.
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

    /// Where JavaScript writes a person's numbers; the calculator is not to be moved after that.
    pub fn numbers(&self) -> *const f64 {
        self.numbers.as_ptr()
    }

    /// Where it reads what the person may receive, in fen.
    pub fn sums(&self) -> *const f64 {
        self.sums.as_ptr()
    }

    /// Evaluates the person whose numbers are written.
    pub fn evaluate(&mut self) {
        self.sums = people::sums(&people::answers(&self.numbers)).map(|sum| sum as f64);
    }

    /// Keeps the person whose numbers are written.
    pub fn keep(&mut self) {
        self.people.push(people::answers(&self.numbers));
        self.batches = Vec::new();
    }

    /// Evaluates everyone kept, one by one; what the last may receive.
    pub fn evaluate_kept(&self) -> f64 {
        self.people.iter().fold(0, |_, answers| black_box(people::sums(answers)[3])) as f64
    }

    /// Puts everyone kept into columns.
    pub fn make_columns(&mut self) {
        self.batches = people::batches(&self.people);
    }

    /// Evaluates everyone kept, by columns; what the first may receive.
    pub fn evaluate_columns(&mut self) -> f64 {
        self.totals.clear();
        people::totals(&self.batches, &mut self.totals);
        self.totals.first().copied().unwrap_or(0) as f64
    }

    /// What each may receive in fen, as last worked out by columns.
    pub fn totals(&self) -> Vec<f64> {
        self.totals.iter().map(|&total| total as f64).collect()
    }
}

/// Evaluates a worker who answered everything under the first policy, so many times.
#[wasm_bindgen]
pub fn evaluate_worker(times: u32) {
    let answers = worker::full_worker();
    let view = policies::first().rules(Audience::Worker).entitlements;
    (0..times).for_each(|_| drop(black_box(evaluate(view, black_box(&answers)))));
}

/// The same with reasons, steps and quotations.
#[wasm_bindgen]
pub fn explain_worker(times: u32) {
    let answers = worker::full_worker();
    let view = policies::first().rules(Audience::Worker).entitlements;
    (0..times).for_each(|_| view.iter().for_each(|item| drop(black_box(explain(item, black_box(&answers))))));
}
