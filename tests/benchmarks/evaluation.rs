//! The speed of evaluating one person, natively. Run by `make bench`.

mod worker;

use divan::counter::ItemsCount;
use skills_subsidy::catalogue::read;
use skills_subsidy::engine::{Answers, Questioning, evaluate, explain};
use skills_subsidy::policies;
use skills_subsidy::policy::{Audience, CalendarDate, FactSet};
use worker::full_worker;

fn main() {
    divan::main();
}

/// Evaluates all of a worker's entitlements: statuses, amounts and total.
#[divan::bench]
fn worker_evaluated(bencher: divan::Bencher) {
    let answers = full_worker();
    let entitlements = policies::first().rules(Audience::Worker).entitlements;
    bencher.counter(ItemsCount::new(1usize)).bench_local(|| evaluate(entitlements, divan::black_box(&answers)).total);
}

/// Does so with reasons, steps and citations.
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

/// Computes the facts still to ask and the next question after one more answer.
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

/// Reads and checks a catalogue with this number of rows for one occupation, each valid for a day, and looks up a day.
#[divan::bench(args = [5_000, 50_000], sample_count = 3, sample_size = 1)]
fn catalogue_read(bencher: divan::Bencher, rows: u32) {
    let policy = policies::first();
    let answers = full_worker();
    let day = |row: u32| CalendarDate::from_day_number(CalendarDate::FIRST.day_number() + row).expect("a valid date");
    let days: Vec<String> = (0..rows).map(|row| day(row).to_string()).collect();
    let row = |day: &'static str| {
        let said = [("occupation", "电工"), ("level", "advanced"), ("amount", "2000"), ("unit", "元/人")];
        said.into_iter().chain([("source", "某发〔2020〕1号"), ("valid_from", day), ("valid_until", day)])
    };
    let days: &'static [String] = days.leak();
    bencher.counter(ItemsCount::new(rows)).bench_local(|| {
        let read = read(policy, days.iter().map(|day| row(day)), false).expect("a catalogue without problems");
        policy.catalogue.standards.iter().filter_map(|it| read.look_up(it.fact, &answers, "电工")).count()
    });
}
