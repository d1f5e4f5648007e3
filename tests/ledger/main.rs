//! Proves that no result changes unnoticed. The policy's `proof/ledger/` records, one page for each file of
//! `proof/people/`, everything that each golden person gets, the total, the cited clauses and the next question; it was
//! reviewed against the policy's reading ("every outcome cites the clauses that decided it"). It fails where a result
//! differs from its page.
//!
//! After an intended change: `UPDATE_LEDGER=1 cargo test --test ledger`, then review the difference line by line.

#[path = "../support/mod.rs"]
mod support;

mod page;

use page::{Line, page};
use skills_subsidy::proof::Persona;
use std::collections::BTreeSet;
use std::{env, fs};
use support::{policy, proof};

/// Returns every line that differs: the person, the entitlement and clause, before and after.
fn differences(person: &Persona, before: &[Line], after: &[Line]) -> Vec<String> {
    let says = |page: &[Line], key: &str| {
        let line = page.iter().find(|line| line.key == key);
        line.map_or_else(|| "nothing".to_owned(), |line| line.says.clone())
    };
    let keys: BTreeSet<&str> = before.iter().chain(after).map(|line| line.key.as_str()).collect();
    let changed = keys.into_iter().filter(|key| says(before, key) != says(after, key));
    let shown = changed.map(|key| {
        let entitlement = policy().rules(person.audience).entitlement(key);
        let clause = entitlement.map_or_else(String::new, |one| format!(", clause {}", one.grant.clause.id));
        let (was, is) = (says(before, key), says(after, key));
        format!("{} ({}): {key}{clause}\n    before  {was}\n    after   {is}", person.name, person.title)
    });
    shown.collect()
}

/// Returns the faults of a person's page.
fn check(person: &Persona) -> Vec<String> {
    let Ok(written) = fs::read_to_string(page::file(&person.name)) else {
        return vec![format!("{} ({}) has no page", person.name, person.title)];
    };
    let after = page(person);
    let found = differences(person, &page::read(&written), &after);
    // A different order or spacing is a difference too.
    if found.is_empty() && written != page::written(&after) {
        return vec![format!("{} ({}): the page is written differently", person.name, person.title)];
    }
    found
}

/// Returns the contradictions between the page and the result worked out by hand in `proof/people/`.
fn disagreements(person: &Persona) -> Vec<String> {
    let lines = page::read(&fs::read_to_string(page::file(&person.name)).unwrap_or_default());
    let says = |key: &str| lines.iter().find(|line| line.key == key).map_or("", |line| line.says.as_str());
    let statuses = person.statuses.iter().map(|(id, status)| (id, status.clone()));
    let amounts = person.amounts.keys().filter_map(|id| Some((id, person.amount(id)?)));
    let expected = statuses.chain(amounts).filter(|(id, word)| !says(id).split_whitespace().any(|said| said == word));
    expected.map(|(id, word)| format!("{}: the page says {:?} of {id}, not {word}", person.name, says(id))).collect()
}

/// Returns the names of the existing pages.
fn pages() -> BTreeSet<String> {
    let files = fs::read_dir(page::folder()).expect("the ledger").map(|entry| entry.expect("an entry").path());
    let pages = files.filter(|file| file.extension().is_some_and(|ending| ending == "txt"));
    pages.map(|file| file.file_stem().expect("a name").to_string_lossy().into_owned()).collect()
}

fn update(people: &[Persona], nobodys: &BTreeSet<String>) {
    for person in people {
        fs::write(page::file(&person.name), page::written(&page(person))).expect("a writable ledger");
    }
    for name in nobodys {
        fs::remove_file(page::file(name)).expect("a removable page");
    }
    println!("{} pages written, {} removed", people.len(), nobodys.len());
}

#[test]
fn everyones_page_is_as_it_was_written_down() {
    let people = proof().personas;
    let names: BTreeSet<String> = people.iter().map(|person| person.name.clone()).collect();
    let nobodys: BTreeSet<String> = pages().difference(&names).cloned().collect();
    if env::var_os("UPDATE_LEDGER").is_some_and(|value| value == "1") {
        update(&people, &nobodys);
    }
    let mut found: Vec<String> = people.iter().flat_map(check).collect();
    found.extend(people.iter().flat_map(disagreements));
    found.extend(pages().difference(&names).map(|name| format!("{name}.txt is nobody's page")));
    println!("{} people, {} lines", people.len(), people.iter().map(|person| page(person).len()).sum::<usize>());
    assert!(
        found.is_empty(),
        "\n{}\nFor an intended change: UPDATE_LEDGER=1 cargo test --test ledger",
        found.join("\n")
    );
}
