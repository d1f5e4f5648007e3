//! Checks on a policy whose rules are sound: every half-sentence is read or set aside, every fact is read, every rule
//! is used.

use super::finding::{Finding, Problem};
use super::resolve::Source;
use crate::engine;
use crate::policy::{Citation, Clause, Contradiction, FactSet, Policy, Prompt, Role, Text};
use std::ops::Range;

/// A half-sentence of a clause that grants or sets conditions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The clause.
    pub clause: &'static str,
    /// The half-sentence, without the mark that ends it.
    pub words: &'static str,
    /// Its coverage by rules.
    pub coverage: Coverage,
}

/// The coverage of a half-sentence by rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Coverage {
    /// A rule quotes words of it.
    Quoted,
    /// A rule reads it, though no visitor need see it.
    Read,
    /// No rule reads it, for this reason.
    SetAside(Text),
    /// No rule reads it.
    Unread,
}

/// The marks that end a half-sentence.
const MARKS: [char; 4] = ['，', '；', '。', '：'];

/// Checks a policy; returns the coverage of its half-sentences, and the findings.
pub fn policy(policy: &Policy, source: &Source) -> (Vec<Reading>, Vec<Finding>) {
    let mut findings = Vec::new();
    let mut readings = Vec::new();
    for clause in policy.clauses.iter().filter(|clause| clause.role != Role::Informs) {
        readings.extend(of_clause(clause, source, &mut findings));
    }
    for (place, at, name) in &source.unused {
        findings.push(place.finding(*at, Problem::NeverUsed(name.clone())));
    }
    findings.extend(without_wording(policy, source));
    findings.extend(without_translation(source));
    let read = facts_read(policy);
    for ((place, at), fact) in source.facts.iter().zip(policy.fact_ids()) {
        if !read.contains(fact) {
            findings.push(place.finding(*at, Problem::NeverRead(policy.fact(fact).id.to_owned())));
        }
    }
    findings.sort();
    (readings, findings)
}

/// The half-sentences of a clause, as places in its text.
pub fn half_sentences(text: &str) -> Vec<Range<usize>> {
    let mut halves = Vec::new();
    let mut start = 0;
    for (at, mark) in text.char_indices().filter(|(_, character)| MARKS.contains(character) || *character == '\n') {
        halves.push(start..at);
        start = at + mark.len_utf8();
    }
    halves.push(start..text.len());
    halves.retain(|half| text[half.clone()].chars().any(char::is_alphanumeric));
    halves
}

fn of_clause(clause: &'static Clause, source: &Source, findings: &mut Vec<Finding>) -> Vec<Reading> {
    let quoted: Vec<Range<usize>> =
        source.quoted.iter().filter_map(|quotation| place_in(clause, &quotation.citation)).collect();
    let noted = || source.noted.iter().filter(|noted| noted.clause == clause.id);
    for noted in noted().filter(|noted| noted.because.is_some()) {
        if quoted.iter().any(|quote| quote.start <= noted.at.start && noted.at.end <= quote.end) {
            let problem = Problem::ReadAfterAll { words: clause.body[noted.at.clone()].to_owned() };
            findings.push(noted.place.finding(noted.place.at, problem));
        }
    }
    let mut readings = Vec::new();
    for half in half_sentences(clause.body) {
        let touches = |at: &Range<usize>| at.start < half.end && half.start < at.end;
        let touching = noted().filter(|noted| touches(&noted.at)).map(|noted| noted.because);
        let coverage = match touching.min_by_key(Option::is_some) {
            _ if quoted.iter().any(touches) => Coverage::Quoted,
            Some(None) => Coverage::Read,
            Some(Some(because)) => Coverage::SetAside(because),
            None => Coverage::Unread,
        };
        let start = half.start;
        let words = &clause.body[half];
        if let (Coverage::Unread, Some(text)) = (&coverage, source.texts.iter().find(|text| text.id == clause.id)) {
            let problem = Problem::Unread { clause: clause.id.to_owned(), words: words.to_owned() };
            findings.push(text.finding(start, problem));
        }
        readings.push(Reading { clause: clause.id, words, coverage });
    }
    readings
}

fn place_in(clause: &Clause, citation: &Citation) -> Option<Range<usize>> {
    let start = (citation.clause.id == clause.id).then(|| clause.body.find(citation.quote)).flatten()?;
    Some(start..start + citation.quote.len())
}

/// Quotations without a translation, if others have one: either all have one, or none.
fn without_translation(source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    if source.quoted.iter().all(|quotation| quotation.citation.translation().is_none()) {
        return findings;
    }
    for quotation in source.quoted.iter().filter(|quotation| quotation.citation.translation().is_none()) {
        let clause = quotation.citation.clause.id.to_owned();
        let words = quotation.citation.quote.to_owned();
        findings.push(quotation.place.finding(quotation.at, Problem::Untranslated { clause, words }));
    }
    findings.dedup();
    findings
}

/// Facts whose question has no wording for an audience that is asked.
fn without_wording(policy: &Policy, source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rules in policy.audiences {
        let asked = engine::facts_of(policy, rules.entitlements);
        for question in policy.questions.iter().filter(|question| asked.contains(question.fact)) {
            let serves = |prompt: &Prompt| prompt.audiences.is_empty() || prompt.audiences.contains(&rules.audience);
            if !question.prompts.iter().any(serves) {
                let fact = policy.fact(question.fact).id.to_owned();
                let (place, at) = &source.facts[question.fact.position()];
                findings.push(place.finding(*at, Problem::NoWording { fact, audience: rules.audience.id() }));
            }
        }
    }
    findings
}

/// The facts that a rule reads.
fn facts_read(policy: &Policy) -> FactSet {
    let mut read = FactSet::EMPTY;
    for rules in policy.audiences {
        read = read.union(engine::facts_of(policy, rules.entitlements));
    }
    for contradiction in policy.contradictions {
        if let Contradiction::Before { earlier, later } = contradiction {
            read.insert(*earlier);
            read.insert(*later);
        }
    }
    read
}
