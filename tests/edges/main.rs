//! Proves the reading's rule on missing answers over every combination of classes of answers: "answering one more
//! question never overturns `eligible` or `ineligible`, and it only narrows an amount's range".
//!
//! Each partial state is compared with each of its refinements by one answer (an edge). The same tables show that a
//! fact that is not `missing` changes nothing, so that stopping early is right; that a fact that is `missing` can still
//! change something, so that no question is superfluous; that no question and no rule is dead; and that every status
//! that the text allows occurs. Longer steps are sequences of single ones.
//!
//! `cargo test --test edges -- --nocapture` prints the number of edges, and a person for each status.

#[path = "../support/mod.rs"]
mod support;

#[path = "../policy_mutants/amounts.rs"]
mod amounts;
#[path = "../truth_tables/classes.rs"]
mod classes;
#[path = "../policy_mutants/conditions.rs"]
mod conditions;
#[path = "../truth_tables/employer.rs"]
mod employer;
#[path = "../policy_mutants/entitlements.rs"]
mod entitlements;
#[path = "../truth_tables/products.rs"]
mod products;
#[path = "../truth_tables/provider.rs"]
mod provider;
mod rules;
#[path = "../truth_tables/shared.rs"]
mod shared;
mod table;
#[path = "../truth_tables/term.rs"]
mod term;
#[path = "../truth_tables/values.rs"]
mod values;
#[path = "../truth_tables/worker.rs"]
mod worker;

use skills_subsidy::engine::{Status, evaluate_entitlement, facts_of};
use skills_subsidy::policy::Audience::{self, Employer, Provider, Worker};
use skills_subsidy::policy::FactSet;
use std::collections::BTreeSet;
use support::policy;
use table::{Edge, Table};
use values::Statement;

/// The entitlements that the text always leaves to an office, each with the reading's reason.
const NEVER_PLAINLY_ELIGIBLE: [(Audience, &str); 11] = [
    // The text does not say to whom it is paid.
    (Worker, "project_training_subsidy"),
    // 对符合条件…的重点群体: the conditions are not stated.
    (Worker, "free_entrepreneurship_training"),
    // 可按个人获证方式.
    (Worker, "competition_subsidy"),
    // 纳入培训补贴政策: by which of its rules is not written.
    (Worker, "master_studio_training"),
    // 一般可.
    (Employer, "apprentice_student_subsidy"),
    // 5.11 grants it to 城乡劳动者.
    (Employer, "employee_training_subsidy"),
    // 符合条件的…项目.
    (Employer, "competition_event_aid"),
    // The payee is not named.
    (Provider, "project_training_subsidy"),
    // The headings speak of enterprises.
    (Provider, "competition_event_aid"),
    (Provider, "studio_project_aid"),
    // 可以适当倾斜.
    (Provider, "performance_pay_allowance"),
];

fn statements() -> [(Audience, &'static [Statement]); 3] {
    [(Worker, worker::STATEMENTS), (Employer, employer::STATEMENTS), (Provider, provider::STATEMENTS)]
}

/// Returns the fault of an edge, if it has one. One more answer "only narrows an amount's range (or leads to a case for
/// which the text names no amount)".
fn fault(table: &Table, edge: &Edge) -> Option<&'static str> {
    let (before, after) = (edge.before, edge.after);
    if before.status != Status::Unknown && before.status != after.status {
        return Some("a settled status changes");
    }
    let narrows = match (before.amount, after.amount) {
        (Some(before), Some(after)) => before.contains(after),
        (Some(_), None) => after.status == Status::Ineligible || !table.is_stated_with_an_amount(edge.to),
        (None, after) => after.is_none(),
    };
    if !narrows {
        return Some("an amount widens");
    }
    // An answer that is set aside counts as none.
    if before.missing.contains(edge.fact) || !edge.counts {
        return None;
    }
    // Otherwise an answer to a fact that is not missing could bring back a question.
    let asks_no_more = after.missing.iter().all(|fact| before.missing.contains(fact));
    if !before.same_result(after) || !asks_no_more { Some("a fact that is not missing matters") } else { None }
}

/// The limit of printed faults: further ones usually have the same cause.
const MOST_SHOWN: usize = 10;

/// Walks one table: no edge has a fault, and no state asks for a fact in vain. Returns the number of edges, and the
/// facts whose answer changes a result.
fn walk(table: &Table) -> (usize, FactSet) {
    let mut edges = 0;
    // For each state, the facts whose answer can still change the result, alone or after others; fuller states come
    // first.
    let mut matters = vec![FactSet::EMPTY; table.states().len()];
    let mut faults = Vec::new();
    let mut alive = FactSet::EMPTY;
    table.edges(|edge| {
        edges += 1;
        if let Some(fault) = fault(table, &edge).filter(|_| faults.len() < MOST_SHOWN) {
            faults.push(format!("{fault}: {} -> {}", table.witness(edge.from), table.witness(edge.to)));
        }
        // An answer that is set aside or contradicts others does not justify a question.
        if !edge.counts || (edge.after.contradicts && !edge.before.contradicts) {
            return;
        }
        if !edge.before.same_result(edge.after) {
            matters[edge.from].insert(edge.fact);
            alive.insert(edge.fact);
        }
        matters[edge.from] = matters[edge.from].union(matters[edge.to]);
    });
    for (at, state) in table.states().iter().enumerate() {
        let in_vain = state.missing.iter().find(|&fact| !matters[at].contains(fact) && !table.has_no_money(at));
        if let Some(fact) = in_vain.filter(|_| faults.len() < MOST_SHOWN) {
            faults.push(format!("{} is asked in vain: {}", policy().fact(fact).id, table.witness(at)));
        }
    }
    println!("{edges:>9} edges between {:>7} states of {}", table.states().len(), table.name());
    assert!(faults.is_empty(), "{}:\n{}", table.name(), faults.join("\n"));
    (edges, alive)
}

/// Prints a person for each status; every status occurs, except those that the text rules out.
fn witnesses(tables: &[Table]) {
    let Table { audience, entitlement, .. } = tables[0];
    for status in Status::ALL {
        let reached = |table: &Table| table.scattered().find(|&at| table.states()[at].status == status);
        let witness = tables.iter().find_map(|table| reached(table).map(|at| (table, at)));
        let may_be = status != Status::Eligible || !NEVER_PLAINLY_ELIGIBLE.contains(&(audience, entitlement.id));
        assert_eq!(witness.is_some(), may_be, "{} {}", tables[0].name(), status.id());
        if let Some((table, at)) = witness {
            let found = evaluate_entitlement(entitlement, &table.answers(at));
            assert_eq!(found.status, status, "the witness has another result than the table");
            println!("{} is {}: {}", table.name(), status.id(), table.witness(at));
        }
    }
}

/// Walks every table of one entitlement; every fact has to matter in one of them.
fn walk_all(statement: &Statement, tables: &[Table]) -> usize {
    let walked: Vec<(usize, FactSet)> = tables.iter().map(walk).collect();
    // No edge has a fault, so a fact that changed a result was asked for.
    let alive = walked.iter().fold(FactSet::EMPTY, |all, (_, alive)| all.union(*alive));
    let alive: BTreeSet<&str> = alive.iter().map(|fact| policy().fact(fact).id).collect();
    let facts: BTreeSet<&str> = statement.facts.iter().copied().collect();
    assert_eq!(alive, facts, "a question of {} is dead", tables[0].name());
    walked.iter().map(|(edges, _)| edges).sum()
}

fn prove(audience: Audience, chosen: impl Fn(&Statement) -> bool) {
    let (_, statements) = statements().into_iter().find(|(other, _)| *other == audience).expect("an audience");
    let mut edges = 0;
    let mut faults = Vec::new();
    for statement in statements.iter().filter(|statement| chosen(statement)) {
        let tables = Table::all_of(audience, statement);
        edges += walk_all(statement, &tables);
        witnesses(&tables);
        faults.extend(rules::no_rule_is_dead(&tables));
    }
    assert!(faults.is_empty(), "rules that change no result:\n{}", faults.join("\n"));
    println!("{edges:>9} edges of {} in all", audience.id());
}

/// Divides the work into two halves of similar size, for two processors.
fn is_training_subsidy(statement: &Statement) -> bool {
    statement.id == "training_subsidy"
}

#[test]
fn one_more_answer_about_the_training_subsidy() {
    prove(Worker, is_training_subsidy);
}

#[test]
fn one_more_answer_to_a_worker() {
    prove(Worker, |statement| !is_training_subsidy(statement));
}

#[test]
fn one_more_answer_to_an_employer() {
    prove(Employer, |_| true);
}

#[test]
fn one_more_answer_to_a_provider() {
    prove(Provider, |_| true);
}

/// The questions of each entitlement matter, as its tables show; together they are all questions.
#[test]
fn every_question_matters_to_some_entitlement() {
    for (audience, statements) in statements() {
        let matter: BTreeSet<&str> = statements.iter().flat_map(|statement| statement.facts).copied().collect();
        let asked = facts_of(policy(), policy().rules(audience).entitlements);
        assert_eq!(matter, asked.iter().map(|fact| policy().fact(fact).id).collect(), "{}", audience.id());
        println!("{:>9} questions to {} matter", matter.len(), audience.id());
    }
}
