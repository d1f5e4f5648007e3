//! Random people, enterprises and schools: most answers lead to a payment, some do not, and some are missing. Uniformly
//! random answers would nearly always be refused, and a relation between two refusals shows nothing.
#![allow(dead_code, reason = "each test file uses a part of it")]

use super::classes::{answer, choices};
use super::support::policy;
use super::values::{Day, Value};
use proptest::prelude::*;
use skills_subsidy::engine::{Answers, contradicted, facts_of, set_aside};
use skills_subsidy::policy::{Audience, CalendarDate};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// Answers by their ids.
pub type Given = BTreeMap<&'static str, Value>;

fn as_given<'a>(given: impl IntoIterator<Item = (&'a &'static str, &'a Value)>) -> Answers {
    let mut answers = Answers::none(policy());
    for (id, value) in given {
        let (fact, answer) = answer(id, *value);
        assert!(answers.set(fact, answer), "{id}");
    }
    answers
}

/// Returns the answers as the engine takes them, in the order of `given`; those that do not apply are set aside.
pub fn known_in_order<'a>(given: impl IntoIterator<Item = (&'a &'static str, &'a Value)>) -> Answers {
    let mut answers = as_given(given);
    set_aside(&mut answers);
    answers
}

/// Returns the answers that count: contradicting answers do not, nor do those that then are not known to apply.
pub fn counting(given: &Given) -> Answers {
    let mut answers = as_given(given);
    contradicted(&answers).into_iter().for_each(|(fact, _)| answers.clear(fact));
    set_aside(&mut answers);
    answers
}

pub fn known(given: &Given) -> Answers {
    known_in_order(given)
}

pub fn with(given: &Given, id: &'static str, value: Value) -> Given {
    let mut given = given.clone();
    given.insert(id, value);
    given
}

pub fn without(given: &Given, id: &'static str) -> Given {
    let mut given = given.clone();
    given.remove(id);
    given
}

/// Someone in any audience.
pub fn anyone() -> impl Strategy<Value = (Audience, Given)> {
    prop::sample::select(Audience::ALL.to_vec()).prop_flat_map(|audience| (Just(audience), someone(audience)))
}

/// Trainings and their results, so that a worker's answers about both are consistent.
const STORIES: [(&[&str], &[&str]); 4] = [
    (&["skills", "entrepreneurship", "rural_ecommerce"], &["vocational_qualification", "skill_level"]),
    (&["skills"], &["special_ability"]),
    (&["project"], &["training_completion", "special_operation"]),
    (&["safety"], &["special_operation"]),
];

/// Someone in `audience`: of ten answers, eight meet the reading's conditions, one is random, one is missing.
pub fn someone(audience: Audience) -> impl Strategy<Value = Given> {
    let facts: Vec<&str> =
        facts_of(policy(), policy().rules(audience).entitlements).iter().map(|fact| policy().fact(fact).id).collect();
    prop::sample::select(STORIES.to_vec()).prop_flat_map(move |story| {
        let each: Vec<_> = facts
            .iter()
            .map(|&id| {
                prop_oneof![
                    8 => favourable(id, story).prop_map(move |value| Some((id, value))),
                    1 => any_value(id).prop_map(move |value| Some((id, value))),
                    1 => Just(None),
                ]
            })
            .collect();
        each.prop_map(|given| given.into_iter().flatten().collect())
    })
}

fn favourable(
    id: &'static str,
    (trainings, certificates): (&'static [&'static str], &'static [&'static str]),
) -> BoxedStrategy<Value> {
    let one_of = |choices: &[&'static str]| prop::sample::select(choices.to_vec()).prop_map(Value::One).boxed();
    match id {
        "claimed_same_level" | "past_retirement_age" | "monthly_pension" | "trained_free" => {
            Just(Value::Flag(false)).boxed()
        }
        "training_date" => day((2020, 1, 1), (2020, 12, 31)),
        "certificate_date" => day((2021, 1, 1), (2021, 12, 31)),
        "training_kind" => one_of(trainings),
        "certificate" => one_of(certificates),
        "residency" => list(id, 1..=3),
        "groups" => list(id, 4..=8),
        "claims_this_year" => (0..3u32).prop_map(Value::Count).boxed(),
        "months_since_hire" => (0..13u32).prop_map(Value::Count).boxed(),
        "insured_months" | "training_hours" => (40..100u32).prop_map(Value::Count).boxed(),
        _ => match any_value(id) {
            flags if choices(id).is_empty() && is_flag(id) => flags.prop_map(|_| Value::Flag(true)).boxed(),
            others => others,
        },
    }
}

fn is_flag(id: &str) -> bool {
    let fact = policy().fact_named(id).expect("a fact");
    policy().fact(fact).kind.id() == "flag"
}

/// Any answer to the fact `id`.
pub fn any_value(id: &'static str) -> BoxedStrategy<Value> {
    let fact = policy().fact_named(id).expect("a fact");
    match policy().fact(fact).kind.id() {
        "flag" => any::<bool>().prop_map(Value::Flag).boxed(),
        "one" => prop::sample::select(choices(id)).prop_map(Value::One).boxed(),
        "many" => list(id, 0..=3),
        "count" => (1..60u32).prop_map(Value::Count).boxed(),
        "money" if id == "apprentice_rate" => (400_000..=1_000_000u64).prop_map(Value::Fen).boxed(),
        "money" => (1..=400_000u64).prop_map(Value::Fen).boxed(),
        "date" => day((2018, 6, 1), (2022, 6, 30)),
        kind => panic!("no kind {kind}"),
    }
}

/// A list of this number of choices of `id`.
fn list(id: &'static str, count: RangeInclusive<usize>) -> BoxedStrategy<Value> {
    prop::sample::subsequence(choices(id), count).prop_map(|chosen| Value::Many(chosen.leak())).boxed()
}

/// Any day from `first` to `last`.
pub fn day(first: Day, last: Day) -> BoxedStrategy<Value> {
    let number = |(year, month, day): Day| CalendarDate::known(year, month, day).day_number();
    let day_of = |number| {
        let date = CalendarDate::from_day_number(number).expect("a valid date");
        Value::Day((date.year(), date.month(), date.day()))
    };
    (number(first)..=number(last)).prop_map(day_of).boxed()
}
