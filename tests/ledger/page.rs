//! A person's page of the ledger: a line for each entitlement, the total and the next question.
#![allow(dead_code, reason = "each test file uses a part of it")]

use super::support::policy;
use skills_subsidy::engine::{Explanation, Questioning, Range, evaluate, explain};
use skills_subsidy::policy::FactSet;
use skills_subsidy::proof::{Persona, written as shown_amount};
use std::path::PathBuf;

/// One line: its key and its content.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The id of an entitlement, or `person`, `audience`, `total`, `next`.
    pub key: String,
    pub says: String,
}

fn line(key: &str, says: impl Into<String>) -> Line {
    Line { key: key.to_owned(), says: says.into() }
}

/// Returns the path of a person's page.
pub fn file(name: &str) -> PathBuf {
    folder().join(format!("{name}.txt"))
}

pub fn folder() -> PathBuf {
    skills_subsidy::policies::proof_of_first().join("ledger")
}

/// Computes the page.
pub fn page(person: &Persona) -> Vec<Line> {
    let view = policy().rules(person.audience).entitlements;
    let explained = view.iter().map(|entitlement| explain(entitlement, &person.answers));
    let outcomes = explained.map(|one| line(one.outcome.entitlement.id, outcome(&one)));
    let total = evaluate(view, &person.answers).total;
    let questioning = Questioning { view, answers: &person.answers, declined: FactSet::EMPTY, last: None };
    let next = questioning.next().map_or("none", |fact| policy().fact(fact).id);
    let head = [line("person", person.title.as_str()), line("audience", person.audience.id())];
    head.into_iter().chain(outcomes).chain([line("total", shown(Some(total))), line("next", next)]).collect()
}

/// Returns the status, the rounded amount, and the cited clauses in the order of the citations; `5.11×6` are six
/// successive citations of one clause.
pub fn outcome(explanation: &Explanation) -> String {
    let clauses: Vec<&str> = explanation.citations.iter().map(|citation| citation.clause.id).collect();
    let runs = clauses.chunk_by(|one, next| one == next);
    let runs: Vec<String> =
        runs.map(|run| if run.len() == 1 { run[0].to_owned() } else { format!("{}×{}", run[0], run.len()) }).collect();
    let (status, amount) = (explanation.outcome.status.id(), shown(explanation.outcome.amount));
    format!("{status:13}  {amount:14}  {}", runs.join(" ")).trim_end().to_owned()
}

/// Formats a range as `low…high` in yuan, rounded to the fen.
pub fn shown(range: Option<Range>) -> String {
    shown_amount(range.map(Range::rounded_to_fen))
}

/// Formats the page as the file has it.
pub fn written(page: &[Line]) -> String {
    page.iter().map(|Line { key, says }| format!("{key:32}{says}\n")).collect()
}

/// Parses a page.
pub fn read(written: &str) -> Vec<Line> {
    written
        .lines()
        .map(|written| {
            let (key, says) = written.split_once(' ').unwrap_or((written, ""));
            line(key, says.trim_start())
        })
        .collect()
}
