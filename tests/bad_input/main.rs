//! Bad input, one case per line in `cases.json`: its entry point, the input, and the expectation. Nothing panics,
//! nothing is granted by mistake, no valid answer is lost. The cases of the module run in
//! `tests/module/bad_input.test.mjs`, those of the page in `tests/browser/bad_input.spec.mjs`.

mod files;
mod links;

use serde_json::Value;
use skills_subsidy::catalogue::CatalogueRows;
use skills_subsidy::policies;
use skills_subsidy::reading::typed;
use std::collections::BTreeSet;

/// Returns every case.
fn cases() -> Vec<Value> {
    serde_json::from_str(include_str!("cases.json")).expect("the table is JSON")
}

/// Returns the cases of the entry point `place`.
fn cases_of(place: &str) -> Vec<Value> {
    let cases: Vec<Value> = cases().into_iter().filter(|case| case["where"] == place).collect();
    assert!(!cases.is_empty(), "no case of {place}");
    cases
}

fn name(case: &Value) -> &str {
    case["name"].as_str().expect("every case has a name")
}

/// Returns the input: a text, or a beginning followed by repetitions.
fn input(case: &Value) -> String {
    match case["input"].as_array() {
        None => case["input"].as_str().expect("a text").to_owned(),
        Some(parts) => {
            let times = parts[2].as_u64().expect("a number of repetitions") as usize;
            format!("{}{}", parts[0].as_str().expect("a text"), parts[1].as_str().expect("a text").repeat(times))
        }
    }
}

/// Pairs of texts, or of numbers and texts.
fn pairs(list: &Value) -> Vec<(String, String)> {
    let shown = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    list.as_array().expect("a list").iter().map(|pair| (shown(&pair[0]), shown(&pair[1]))).collect()
}

#[test]
fn the_table_is_whole() {
    let cases = cases();
    assert!(cases.len() >= 60, "{} cases", cases.len());
    let run = [
        "link",
        "code",
        "kept",
        "money",
        "count",
        "date",
        "catalogue",
        "roster", // this program
        "module",
        "message",
        "page",
        "storage",
        "worker",
    ];
    let mut names = BTreeSet::new();
    for case in &cases {
        let place = case["where"].as_str().expect("every case says where it comes in");
        assert!(run.contains(&place), "no test runs the cases of {place}");
        assert!(names.insert((place, name(case))), "{place}: {} occurs twice", name(case));
        assert!(case["expected"].as_object().is_some_and(|expected| !expected.is_empty()), "{}", name(case));
    }
    println!("{} cases", cases.len());
}

#[test]
fn what_people_type_is_understood_or_refused_but_never_guessed() {
    for place in ["money", "count", "date"] {
        for case in cases_of(place) {
            let typed = input(&case);
            let read = match place {
                "money" => typed::money(&typed, case["unit"].as_str().unwrap_or("元")).map(|sum| sum.to_string()),
                "count" => typed::count(&typed, case["unit"].as_str().unwrap_or("天")).map(|count| count.to_string()),
                _ => typed::date(&typed).map(|date| date.to_string()),
            };
            assert_eq!(read.as_deref(), case["expected"]["value"].as_str(), "{place}: {}", name(&case));
        }
    }
}

#[test]
fn every_wrong_value_of_a_catalogue_is_named() {
    for case in cases_of("catalogue") {
        let text = |value: &Value| value.as_str().expect("a text").to_owned();
        let row = |row: &Value| {
            row.as_object().expect("an object").iter().map(|(key, value)| (key.clone(), text(value))).collect()
        };
        let rows = case["input"].as_array().expect("rows").iter().map(row).collect();
        let checked = CatalogueRows { rows, example: false }.check(policies::first());
        let problems = checked.err().unwrap_or_default();
        let named: Vec<_> = problems.into_iter().map(|problem| (problem.row.to_string(), problem.column)).collect();
        assert_eq!(named, pairs(&case["expected"]["problems"]), "{}", name(&case));
    }
}
