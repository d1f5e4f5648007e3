//! Measures our engine on the benchmark's people natively; prints the results as JSON.
//! usage: peers-native people.json

mod people;
mod policy;

use skills_subsidy::engine::Answers;
use std::hint::black_box;
use std::time::{Duration, Instant};

fn main() {
    let path = std::env::args().nth(1).expect("usage: peers-native people.json");
    let written = std::fs::read_to_string(path).expect("a readable file");
    let given: serde_json::Value = serde_json::from_str(&written).expect("JSON");
    let list = |value: &serde_json::Value| value.as_array().expect("a list").clone();
    let numbers = |value: &serde_json::Value| -> Vec<f64> { list(value).iter().filter_map(|n| n.as_f64()).collect() };
    let facts = |person: &serde_json::Value| numbers(person).try_into().expect("a number for each fact");
    let answers: Vec<Answers> = list(&given["numbers"]).iter().map(|person| people::answers(&facts(person))).collect();
    let expected: Vec<Vec<f64>> = list(&given["sums"]).iter().map(numbers).collect();
    let batches = people::batches(&answers);

    for (answers, expected) in answers.iter().zip(&expected) {
        let sums = people::sums(answers).map(|sum| sum as f64);
        assert_eq!(&sums[..], &expected[..], "{answers:?}");
    }
    let mut totals = Vec::new();
    people::totals(&batches, &mut totals);
    assert!(totals.iter().zip(&expected).all(|(&total, expected)| total as f64 == expected[3]));
    assert_eq!(totals.len(), expected.len());

    let one_by_one = rate(answers.len(), || answers.iter().map(|answers| people::sums(answers)[3]).sum());
    let by_columns = rate(answers.len(), || {
        totals.clear();
        people::totals(&batches, &mut totals);
        totals[0]
    });
    println!("{}", serde_json::json!({ "oneByOne": one_by_one, "byColumns": by_columns }));
}

/// Returns people per second: the median of several rounds.
fn rate(people: usize, mut pass: impl FnMut() -> i64) -> f64 {
    let mut round = || {
        let (start, mut passes) = (Instant::now(), 0);
        while start.elapsed() < Duration::from_millis(200) {
            black_box(pass());
            passes += 1;
        }
        (passes * people) as f64 / start.elapsed().as_secs_f64()
    };
    round();
    let mut rounds = [(); 7].map(|()| round());
    rounds.sort_by(f64::total_cmp);
    rounds[3]
}
