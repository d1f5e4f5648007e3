//! Products that replace the whole product of an entitlement where that is too large: for `training_subsidy` it has
//! five million million combinations.
//!
//! A status is the minimum over single conditions, and an amount is a standard with additions from single tests. So two
//! kinds of products are sufficient, and both are compared:
//!
//! - every class of every fact, combined with every class of all facts in the same condition and of some in others,
//!   while everything else is met (the products `together`);
//! - one answer for each outcome of each condition and factor, all combined, in case independent conditions interact by
//!   mistake (the product `one_per_outcome`).
//!
//! `coverage.rs` beside this file tests that every class is in one of the products, and that no class has an outcome
//! that none of the representatives has. outcome that none of the few has.
#![allow(dead_code, reason = "each test file uses a part of it")]

use super::classes::{Product, counts, days, every_class, fens, few_lists, lists};
use super::values::{Statement, Value};

type Classes = fn(&str) -> Vec<Value>;

/// Returns all products to compare once.
pub fn products(statement: &Statement) -> Vec<Product> {
    split(statement, every_class)
}

/// Returns smaller products, for tests that visit a combination more than once. Where the 4096 lists of groups are
/// combined with many facts, one list for each group and some mixed ones represent them; of the 16 lists of ties, two
/// do.
pub fn representatives(statement: &Statement) -> Vec<Product> {
    let many_facts = statement.facts.len() > 4;
    split(statement, if many_facts { few_lists } else { every_class })
}

/// Whether the statement is the worker's: other audiences have entitlements of the same name.
fn of_a_worker(statement: &Statement) -> bool {
    statement.facts.contains(&"groups")
}

/// Returns the products, small ones first, because they find most faults.
fn split(statement: &Statement, every: Classes) -> Vec<Product> {
    let together = |these: &[&str]| together(statement, these, every);
    match statement.id {
        "training_subsidy" => vec![
            together(&["groups", "employer_trade_affected", "occupation_standard"]),
            together(&[
                "training_date",
                "certificate_date",
                "certificate",
                "training_kind",
                "trained_free",
                "employer_trade_affected",
            ]),
            together(&["certificate_date", "groups", "employer_trade_affected"]),
            together(&[
                "residency",
                "certificate",
                "claimed_same_level",
                "claims_this_year",
                "past_retirement_age",
                "monthly_pension",
                "training_kind",
                "trained_free",
            ]),
            one_per_outcome(statement),
        ],
        "project_training_subsidy" if of_a_worker(statement) => vec![
            together(&["training_date", "certificate_date", "training_kind", "certificate", "employer_trade_affected"]),
            together(&["groups", "employer_trade_affected", "occupation_standard"]),
            together(&[
                "training_kind",
                "certificate",
                "claimed_same_level",
                "claims_this_year",
                "past_retirement_age",
                "monthly_pension",
                "occupation_standard",
                "employer_trade_affected",
            ]),
            together(&["certificate_date", "groups", "employer_trade_affected"]),
            together(&["training_kind", "certificate", "groups"]),
            one_per_outcome(statement),
        ],
        "safety_training_subsidy" if of_a_worker(statement) => vec![
            together(&["training_date", "certificate_date", "training_kind", "certificate", "employer_trade_affected"]),
            together(&["groups", "employer_trade_affected", "junior_standard"]),
            together(&["groups", "high_risk_industry", "training_kind"]),
            together(&[
                "high_risk_industry",
                "training_kind",
                "certificate",
                "insured_months",
                "claimed_same_level",
                "claims_this_year",
                "junior_standard",
                "employer_trade_affected",
            ]),
            one_per_outcome(statement),
        ],
        // Of the groups, only enterprise employees matter here.
        "competition_subsidy" | "master_studio_training" => vec![
            together(&["groups", "employer_trade_affected", "occupation_standard"]),
            Product::of(statement, |id| if id == "groups" { outcomes(statement.id, id) } else { every(id) }),
        ],
        // The days left of the term, with further lengths around them.
        "living_allowance" => vec![
            Product::of(statement, |id| if id == "training_days" { lengths() } else { few_lists(id) }),
            Product::of(statement, every),
        ],
        "apprentice_employee_subsidy" => {
            vec![Product::of(statement, |id| if id == "training_date" { starts() } else { every(id) })]
        }
        _ => vec![Product::of(statement, every)],
    }
}

/// Returns the product of every class of `these` facts, with all other conditions met.
fn together(statement: &Statement, these: &[&str], every: Classes) -> Product {
    assert!(these.iter().all(|id| statement.facts.contains(id)), "{}: {these:?}", statement.id);
    let others = statement.facts.iter().filter(|id| !these.contains(id));
    let held: Vec<(&str, Value)> = others.map(|id| (*id, met(statement.id, id))).collect();
    Product::of(statement, every).held_at(&held)
}

pub fn one_per_outcome(statement: &Statement) -> Product {
    Product::of(statement, |id| outcomes(statement.id, id))
}

/// Returns an answer that meets the conditions of the worker's entitlement and allows the addition of 30 %.
pub fn met(entitlement: &str, id: &str) -> Value {
    match (entitlement, id) {
        (_, "training_date") => Value::Day((2020, 2, 29)),
        (_, "certificate_date") => Value::Day((2020, 5, 20)),
        (_, "residency") => Value::Many(&["local_work"]),
        (_, "groups") => Value::Many(&["enterprise_employee"]),
        ("project_training_subsidy", "training_kind") => Value::One("project"),
        ("project_training_subsidy", "certificate") => Value::One("training_completion"),
        ("safety_training_subsidy", "training_kind") => Value::One("safety"),
        ("safety_training_subsidy", "certificate") => Value::One("special_operation"),
        (_, "training_kind") => Value::One("skills"),
        (_, "certificate") => Value::One("skill_level"),
        (_, "claims_this_year") => Value::Count(2),
        (_, "insured_months") => Value::Count(12),
        (_, "occupation_standard" | "junior_standard") => Value::Fen(100_000),
        (_, "claimed_same_level" | "past_retirement_age" | "monthly_pension" | "trained_free") => Value::Flag(false),
        (_, "employer_trade_affected" | "high_risk_industry") => Value::Flag(true),
        (_, "competition_winner" | "master_studio_trained") => Value::Flag(true),
        _ => panic!("{entitlement} has no {id} that is met"),
    }
}

/// Returns one answer for each outcome of the entitlement's tests of the fact `id`; for a standard, one sum.
fn outcomes(entitlement: &str, id: &str) -> Vec<Value> {
    match (entitlement, id) {
        (_, "training_date" | "certificate_date") => {
            days(&[(2018, 12, 31), (2019, 12, 12), (2020, 2, 29), (2022, 1, 1)])
        }
        // For an employee: another listed group, an unlisted group, and no other group.
        ("project_training_subsidy", "groups") => lists(&[&[], &["enterprise_employee"], &["veteran"], &["two_later"]]),
        (_, "groups") => lists(&[&[], &["enterprise_employee"]]),
        (_, "residency") => few_lists(id),
        ("training_subsidy", "certificate") => vec![met(entitlement, id), Value::One("training_completion")],
        (_, "certificate") => vec![met(entitlement, id), Value::One("skill_level")],
        ("safety_training_subsidy", "training_kind") => ["safety", "skills", "none"].map(Value::One).into(),
        (_, "training_kind") => vec![met(entitlement, id), Value::One("none")],
        (_, "claims_this_year") => counts(&[2, 3]),
        (_, "insured_months") => counts(&[11, 12]),
        (_, "occupation_standard" | "junior_standard") => fens(&[100_000]),
        _ => every_class(id),
    }
}

/// Lengths of training around the days left of the term: 1 from 2021-12-31, 2 from 2021-12-30, 672 from 2020-02-29,
/// 1095 from 2019-01-02 and 1096 from 2019-01-01.
fn lengths() -> Vec<Value> {
    counts(&[0, 1, 2, 3, 30, 671, 672, 673, 1094, 1095, 1096, 1097])
}

/// Starts of an apprenticeship with more than 24, 24, 23, 16, 15, 1 and 0 months left of the term, around the answers
/// for its length: each with the first of a month and the days next to it.
fn starts() -> Vec<Value> {
    let more = [
        (2019, 12, 31),
        (2020, 1, 1),
        (2020, 1, 2),
        (2020, 1, 31),
        (2020, 8, 31),
        (2020, 9, 1),
        (2020, 9, 2),
        (2021, 11, 30),
        (2021, 12, 1),
        (2021, 12, 2),
    ];
    every_class("training_date").into_iter().chain(days(&more)).collect()
}
