//! Tests the claims of `products.rs` about its products: together they contain every class and every outcome.

use super::classes::{Product, every_class, few_lists};
use super::products::{met, one_per_outcome, products, representatives};
use super::values::{Expected, Statement, Value};
use super::{statements, worker};

/// The statements whose whole product is too large, with the best status that the text allows.
const SPLIT: [(&str, &str); 5] = [
    ("training_subsidy", "eligible"),
    ("project_training_subsidy", "discretionary"),
    ("safety_training_subsidy", "eligible"),
    ("competition_subsidy", "discretionary"),
    ("master_studio_training", "discretionary"),
];

fn split() -> impl Iterator<Item = (&'static Statement, &'static str)> {
    let of_worker =
        |id| worker::STATEMENTS.iter().find(|statement| statement.id == id).expect("a statement of the worker");
    SPLIT.into_iter().map(move |(id, at_best)| (of_worker(id), at_best))
}

fn takes(product: &Product, id: &str, value: Option<Value>) -> bool {
    product.columns.iter().any(|column| column.id == id && column.values.contains(&value))
}

#[test]
fn every_class_of_every_fact_is_in_some_product() {
    for statement in statements().iter().flat_map(|(_, statements)| *statements) {
        for (of, every) in
            [(products(statement), every_class as fn(&str) -> _), (representatives(statement), few_lists)]
        {
            for id in statement.facts {
                for value in every(id).into_iter().map(Some).chain([None]) {
                    let taken = of.iter().any(|product| takes(product, id, value));
                    assert!(taken, "{} {id} {value:?}", statement.id);
                }
            }
        }
    }
}

#[test]
fn what_is_held_stands_in_nobodys_way() {
    for (statement, at_best) in split() {
        let held: Vec<(&str, Value)> = statement.facts.iter().map(|id| (*id, met(statement.id, id))).collect();
        let (_, facts) = Product::of(statement, every_class).held_at(&held).combination(0);
        let status = (statement.expected)(&facts).status;
        assert_eq!(status, at_best, "{}", statement.id);
    }
}

/// Replaces one fact's answer in some combinations by every class of that fact: each class has the outcome of one of
/// the few that represent it. Sums are excluded, because every sum has its own outcome.
#[test]
fn no_class_has_an_outcome_that_none_of_the_few_has() {
    const SOME: usize = 400;
    for (statement, _) in split() {
        let few = one_per_outcome(statement);
        for column in few.columns.iter().filter(|column| !column.id.ends_with("_standard")) {
            let places: Vec<usize> = few.scattered().take(SOME).collect();
            let ways = |value: Option<Value>| -> Vec<Expected> {
                let with = |at: &usize| {
                    let mut facts = few.combination(*at).1;
                    facts.set(column.id, value);
                    (statement.expected)(&facts)
                };
                places.iter().map(with).collect()
            };
            let known: Vec<Vec<Expected>> = column.values.iter().map(|value| ways(*value)).collect();
            for class in few_lists(column.id) {
                assert!(known.contains(&ways(Some(class))), "{} {} {class}", statement.id, column.id);
            }
        }
    }
}
