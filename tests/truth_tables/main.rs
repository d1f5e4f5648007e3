//! Proves that the engine and the policy's data implement the policy's reading: for every entitlement, every
//! combination of answers has the status and the exact amount of the reading's table of entitlements. It fails on the
//! first combinations that differ. Where there are too many, `products.rs` says which are left out and why that is
//! sound.
//!
//! The reading is stated a second time here (`worker.rs`, `employer.rs`, `provider.rs`, and the modules that they
//! share) as plain functions over optional values: no engine, no verdicts, no condition trees, no decimals; only the
//! public ids are shared. `examples.rs` compares this statement alone with the reading's worked examples. A statement
//! may read a fact that does not apply to everyone (a level without a levelled certificate); combinations with an
//! answer to it are compared too.
//!
//! `cargo test --test truth_tables -- --nocapture` prints the number of compared combinations.

#[path = "../support/mod.rs"]
mod support;

mod classes;
mod compare;
mod coverage;
mod employer;
mod examples;
mod products;
mod provider;
mod shared;
mod term;
mod totals;
mod values;
mod worker;

use compare::{agree, shown, shown_outcome};
use products::products;
use skills_subsidy::engine::{evaluate_entitlement, reads};
use skills_subsidy::policy::Audience::{self, Employer, Provider, Worker};
use std::collections::BTreeSet;
use support::policy;
use values::Statement;

/// The limit of printed mismatches: further ones usually have the same cause.
const MOST_SHOWN: usize = 10;

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
            let entitlement =
                policy().rules(audience).entitlement(statement.id).expect("an entitlement of this audience");
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
