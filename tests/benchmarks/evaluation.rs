//! How fast one person is evaluated, natively. Run by `make bench`.

mod worker;

use divan::counter::ItemsCount;
use skills_subsidy::engine::{Answers, Questioning, evaluate, explain};
use skills_subsidy::policies;
use skills_subsidy::policy::{Audience, FactSet};
use worker::full_worker;

fn main() {
    divan::main();
}

/// Statuses, amounts and total of all a worker's entitlements.
#[divan::bench]
fn worker_evaluated(bencher: divan::Bencher) {
    let answers = full_worker();
    let entitlements = policies::first().rules(Audience::Worker).entitlements;
    bencher.counter(ItemsCount::new(1usize)).bench_local(|| evaluate(entitlements, divan::black_box(&answers)).total);
}

/// The same with reasons, steps and quotations.
#[divan::bench]
fn worker_explained(bencher: divan::Bencher) {
    let answers = full_worker();
    let entitlements = policies::first().rules(Audience::Worker).entitlements;
    bencher.counter(ItemsCount::new(1usize)).bench_local(|| {
        entitlements
            .iter()
            .map(|entitlement| explain(entitlement, divan::black_box(&answers)).citations.len())
            .sum::<usize>()
    });
}

/// One more answer on the screen: what is left to ask, and which question next.
#[divan::bench]
fn next_question_chosen(bencher: divan::Bencher) {
    let policy = policies::first();
    let mut answers = Answers::none(policy);
    let full = full_worker();
    for fact in full.answered().iter().take(3) {
        if let Some(answer) = full.get(fact) {
            answers.set(fact, answer);
        }
    }
    let view = policy.rules(Audience::Worker).entitlements;
    bencher.bench_local(|| {
        Questioning { view, answers: divan::black_box(&answers), declined: FactSet::EMPTY, last: None }.next()
    });
}
