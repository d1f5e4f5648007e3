//! Proves that the tests detect every single error in the policy's data. Each limit, sum and date is changed by one,
//! each choice added or removed, each condition dropped, each *all* and *any* exchanged, each *not* removed and each
//! quotation attributed to another clause; every such change must give at least one result that differs from a result
//! worked out by hand (`proof/people/`), recorded (`proof/ledger/`) or stated from the reading (`tests/truth_tables/`).
//!
//! The same holds for the data that entitlements share: the bounds of facts, the conditions on which facts apply, and
//! the days of the term. Changes that alter no result cannot be detected; `policy_mutants/explained.rs` explains them
//! family by family. Notes beside a result decide nothing and are not changed.
//!
//! `cargo test --test policy_mutants -- --nocapture` prints the number of changes, and which test detects how many.

#[path = "../support/mod.rs"]
mod support;

mod amounts;
mod boundaries;
#[path = "../truth_tables/classes.rs"]
mod classes;
#[path = "../truth_tables/compare.rs"]
mod compare;
mod conditions;
#[path = "../truth_tables/employer.rs"]
mod employer;
mod entitlements;
mod explained;
#[path = "../ledger/page.rs"]
mod page;
#[path = "../truth_tables/products.rs"]
mod products;
#[path = "../truth_tables/provider.rs"]
mod provider;
mod reasons;
#[path = "../truth_tables/shared.rs"]
mod shared;
#[path = "../truth_tables/term.rs"]
mod term;
#[path = "../truth_tables/values.rs"]
mod values;
mod verdicts;
mod vocabulary;
#[path = "../truth_tables/worker.rs"]
mod worker;

use conditions::Change;
use explained::{explained, reported};
use skills_subsidy::policy::Audience::{self, Employer, Provider, Worker};
use std::collections::BTreeMap;
use support::policy;
use values::Statement;
use verdicts::Witnesses;

/// Makes every single change to the entitlements of an audience and records which test detects it.
fn notice(audience: Audience, statements: &'static [Statement]) {
    let mut noticed: BTreeMap<String, usize> = BTreeMap::new();
    let mut survivors = Vec::new();
    for statement in statements {
        let name = format!("{} {}", audience.id(), statement.id);
        let entitlement = policy().rules(audience).entitlement(statement.id).expect("an entitlement of this audience");
        let witnesses = Witnesses::of(audience, statement);
        assert_eq!(witnesses.notice(entitlement, None), None, "{name}: the unchanged policy fails");
        let variants = entitlements::variants(entitlement).into_iter();
        for variant in variants.filter(|variant| !matches!(variant.change, Change::Forced(_))) {
            let killer = witnesses.notice(variant.changed, Some(variant.change));
            let who = killer.map_or("nobody".to_owned(), |killer| format!("{killer:?}"));
            for key in ["all changes".to_owned(), format!("{:?}", variant.change), format!("noticed by {who}")] {
                *noticed.entry(key).or_default() += 1;
            }
            if killer.is_none() {
                survivors.push(reported(&name, variant.change, &variant.place));
            }
        }
    }
    survivors.sort();
    println!("{}: {noticed:?}", audience.id());
    survivors.iter().for_each(|survivor| println!("survives: {survivor}"));
    assert_eq!(survivors, explained(audience), "the undetected changes must be the explained ones");
}

#[test]
fn every_change_to_what_workers_get_is_noticed() {
    notice(Worker, worker::STATEMENTS);
}

#[test]
fn every_change_to_what_employers_get_is_noticed() {
    notice(Employer, employer::STATEMENTS);
}

#[test]
fn every_change_to_what_providers_get_is_noticed() {
    notice(Provider, provider::STATEMENTS);
}

#[test]
fn every_change_to_what_they_share_is_noticed() {
    let statements = [(Worker, worker::STATEMENTS), (Employer, employer::STATEMENTS), (Provider, provider::STATEMENTS)];
    for (what, (all, survivors)) in [
        ("bounds of facts", vocabulary::change_bounds(&statements)),
        ("of whom a fact is asked", vocabulary::change_askings()),
        ("days of the term", vocabulary::change_term()),
    ] {
        println!("{what}: {all} changes, noticed by nobody: {}", survivors.len());
        assert!(survivors.is_empty(), "{what}: {survivors:#?}");
    }
}
