//! Proves that the engine and the policy's data together say what the policy's reading says: for every
//! entitlement, every combination of answers, none left out, gives the status and the exact amount that the
//! reading's table of entitlements gives.
//!
//! The reading is stated a second time here (`worker.rs`, `employer.rs`, `provider.rs`) as plain functions over
//! optional values: no engine, no verdicts, no condition trees, no decimals; only the public ids are shared.
//! A statement may speak of a fact that is asked only of some (a level without a levelled certificate); the
//! combinations in which it is answered all the same are compared too.
//!
//! `cargo test --test truth_tables -- --nocapture` prints how many combinations were compared.

#[path = "../support/mod.rs"]
mod support;

mod classes;
mod compare;
mod employer;
mod provider;
mod values;
mod worker;

use classes::{Product, every_class, few_classes};
use compare::{agree, shown, shown_outcome};
use skills_subsidy::engine::{evaluate_entitlement, reads};
use skills_subsidy::policy::Audience::{self, Employer, Provider, Worker};
use std::collections::BTreeSet;
use support::policy;
use values::{Statement, Value};

/// More mismatches than this would only repeat the first.
const MOST_SHOWN: usize = 10;

/// The products that together stand for the whole one, which is too large for two entitlements.
///
/// `training_subsidy` would have 15 thousand million combinations. No fact of its amount decides its status, and no
/// fact of its status its amount. So it is enough to see every class of every fact of the status, together (first
/// product); every class of every fact of the amount, together (second); and, in case the two are mixed up all the
/// same, every outcome of every test on every fact, together (third).
///
/// The worker's `safety_training_subsidy` would have 84 million, because of the 4096 lists of groups. Only whether
/// one group is in the list matters, so every class of everything else meets sixteen lists (first product), and
/// every list meets every amount where nothing else stands in the way (second).
fn products(statement: &Statement) -> Vec<Product> {
    let every = || Product::of(statement, every_class);
    let few = || Product::of(statement, few_classes);
    match statement.id {
        "training_subsidy" => {
            let employee: &[&str] = &["enterprise_employee"];
            let amount = [
                ("occupation_standard", Value::Fen(100_000)),
                ("groups", Value::Many(employee)),
                ("employer_trade_affected", Value::Flag(true)),
            ];
            let all_met = [
                ("training_date", Value::Day((2020, 2, 29))),
                ("residency", Value::Many(&["local_work"])),
                ("certificate", Value::One("skill_level")),
                ("claimed_same_level", Value::Flag(false)),
                ("claims_this_year", Value::Count(2)),
                ("past_retirement_age", Value::Flag(false)),
                ("monthly_pension", Value::Flag(false)),
            ];
            vec![every().held_at(&amount), every().held_at(&all_met), few()]
        }
        "safety_training_subsidy" if statement.facts.contains(&"groups") => {
            let all_met = [
                ("training_date", Value::Day((2020, 2, 29))),
                ("high_risk_industry", Value::Flag(true)),
                ("certificate", Value::One("special_operation")),
                ("insured_months", Value::Count(12)),
            ];
            let few_groups =
                Product::of(statement, |id| if id == "groups" { few_classes(id) } else { every_class(id) });
            vec![few_groups, every().held_at(&all_met)]
        }
        _ => vec![every()],
    }
}

/// Compares one entitlement, combination by combination.
fn compare(audience: Audience, statement: &Statement) {
    let id = statement.id;
    let entitlement = policy().rules(audience).entitlement(id).unwrap_or_else(|| panic!("no entitlement {id}"));
    let (mut compared, mut mismatches) = (0usize, Vec::new());
    for product in products(statement) {
        compared += product.size();
        product.each(|answers, facts| {
            let expected = (statement.expected)(facts);
            let found = evaluate_entitlement(entitlement, answers);
            if !agree(&expected, &found) && mismatches.len() < MOST_SHOWN {
                let (expected, found) = (shown(&expected), shown_outcome(&found));
                mismatches.push(format!("{facts}\n    expected {expected}\n    found    {found}"));
            }
        });
    }
    println!("{:>9} combinations of {} {id}", compared, audience.id());
    assert!(mismatches.is_empty(), "{} {id}, {compared} combinations:\n{}", audience.id(), mismatches.join("\n"));
}

fn statements() -> [(Audience, &'static [Statement]); 3] {
    [(Worker, worker::STATEMENTS), (Employer, employer::STATEMENTS), (Provider, provider::STATEMENTS)]
}

#[test]
fn every_entitlement_is_stated_over_exactly_the_facts_it_reads() {
    for (audience, statements) in statements() {
        let granted: BTreeSet<&str> = policy().rules(audience).entitlements.iter().map(|one| one.id).collect();
        assert_eq!(granted, statements.iter().map(|statement| statement.id).collect(), "{}", audience.id());
        for statement in statements {
            let entitlement = policy().rules(audience).entitlement(statement.id).expect("it is granted");
            let read: BTreeSet<&str> = reads(entitlement).iter().map(|fact| policy().fact(fact).id).collect();
            assert_eq!(read, statement.facts.iter().copied().collect(), "{} {}", audience.id(), statement.id);
        }
    }
}

#[test]
fn workers_with_certificates_get_what_the_reading_says() {
    let of_certificates = |statement: &&Statement| statement.facts.contains(&"residency");
    worker::STATEMENTS.iter().filter(of_certificates).for_each(|statement| compare(Worker, statement));
}

#[test]
fn workers_get_what_the_reading_says_otherwise() {
    let of_certificates = |statement: &&Statement| statement.facts.contains(&"residency");
    worker::STATEMENTS
        .iter()
        .filter(|statement| !of_certificates(statement))
        .for_each(|statement| compare(Worker, statement));
}

#[test]
fn employers_get_what_the_reading_says() {
    employer::STATEMENTS.iter().for_each(|statement| compare(Employer, statement));
}

#[test]
fn providers_get_what_the_reading_says() {
    provider::STATEMENTS.iter().for_each(|statement| compare(Provider, statement));
}
