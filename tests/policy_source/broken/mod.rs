//! The invented policy with one fault at a time: each is found, at its place. Fails where a finding is missing or
//! extra.

mod facts;
mod figures;
mod form;
mod missing;
mod names;
mod partial;
mod told;
mod whole;
mod words;
mod yaml;

use super::example;
use skills_subsidy::policy::Language;
use skills_subsidy::policy_source::{Expected, Finding, Folder, Problem, compile};

const AIMS: &str = "clauses/1-aims.md";
const PERSONS: &str = "clauses/2-persons.md";
const POOLS: &str = "clauses/3-pools.md";
const APPLYING: &str = "clauses/4-applying.md";
const TERM: &str = "clauses/5-term.md";
const EVERYONE: &str = "facts/1-everyone.md";
const OF_PERSONS: &str = "facts/2-persons.md";
const OF_POOLS: &str = "facts/3-pools.md";
const IMPOSSIBLE: &str = "facts/4-impossible.md";
const POLICY: &str = "policy.yaml";
const ROSTER: &str = "roster.yaml";
const ESTIMATE: &str = "estimate.yaml";
const CATALOGUE: &str = "catalogue.yaml";

/// A file, a text that occurs in it once, and its replacement. `…` matches anything.
type Edit = (&'static str, &'static str, &'static str);
/// File, line, column, and problem.
type Found = (&'static str, usize, usize, Problem);

fn edited(folder: &mut Folder, (file, found, instead): Edit) {
    let text = folder.get_mut(file).expect("a file of the example");
    let (from, until) = found.split_once('…').unwrap_or((found, ""));
    assert_eq!(text.matches(from).count(), 1, "{file}: {from}");
    let start = text.find(from).expect("the text");
    let between = text[start + from.len()..].find(until).expect("the end of the text");
    text.replace_range(start..start + from.len() + between + until.len(), instead);
}

/// Edits the example and compares all findings.
fn broken(name: &str, edits: &[Edit], expected: &[Found]) {
    let mut folder = example();
    edits.iter().for_each(|edit| edited(&mut folder, *edit));
    assert_found(name, &folder, expected);
}

fn assert_found(name: &str, folder: &Folder, expected: &[Found]) {
    let findings = compile(folder).err().unwrap_or_default();
    let expected = expected.iter().map(|(file, line, column, problem)| Finding {
        file: (*file).to_owned(),
        line: *line,
        column: *column,
        problem: problem.clone(),
    });
    assert_eq!(findings, expected.collect::<Vec<_>>(), "{name}");
    for finding in &findings {
        // Each finding is one sentence in either language.
        assert!(finding.problem.sentence(Language::Chinese).ends_with(['。', '？']), "{finding}");
        assert!(finding.problem.sentence(Language::English).ends_with(['.', '?']), "{finding}");
    }
}

fn misquoted(clause: &str, found: &str, near: Option<&str>) -> Problem {
    Problem::Misquoted { clause: clause.to_owned(), found: found.to_owned(), near: near.map(str::to_owned) }
}

fn undefined(what: &'static str, found: &str, near: Option<&str>) -> Problem {
    Problem::Undefined { what, found: found.to_owned(), near: near.map(str::to_owned) }
}

fn twice(what: &'static str, found: &str) -> Problem {
    Problem::DefinedTwice { what, found: found.to_owned() }
}

fn not_said(figure: &str, quote: &str) -> Problem {
    Problem::FigureNotQuoted { figure: figure.to_owned(), quote: quote.to_owned() }
}

fn no_such_word(found: &str, expected: &'static str, near: Option<&str>) -> Problem {
    Problem::NoSuchWord { found: found.to_owned(), expected, near: near.map(str::to_owned) }
}

fn unknown_key(found: &str, expected: &str, near: Option<&str>) -> Problem {
    let (found, expected) = (found.to_owned(), expected.to_owned());
    Problem::UnknownKey { found, expected, near: near.map(str::to_owned) }
}

fn unreadable(found: &str, expected: Expected) -> Problem {
    Problem::Form { found: found.to_owned(), expected }
}

fn wrong_kind(fact: &str, kind: &'static str, expected: &'static str) -> Problem {
    Problem::WrongKind { fact: fact.to_owned(), kind, expected }
}
