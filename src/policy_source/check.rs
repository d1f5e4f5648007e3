//! What a sound policy must say besides: figures that its words say, every half-sentence read or set aside, every fact
//! asked and read, every rule used.

use super::finding::{Finding, Problem};
use super::form::{ClauseBlock, Name};
use super::nearest::nearest_words;
use super::resolve::{Figure, Located, Source};
use crate::engine;
use crate::policy::{Citation, Clause, Contradiction, FactSet, Policy, Role, Text, text};
use std::ops::Range;

/// A half-sentence of a clause that grants or conditions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The clause.
    pub clause: &'static str,
    /// The half-sentence, without the mark that ends it.
    pub words: &'static str,
    /// How it is read.
    pub standing: Standing,
}

/// How a half-sentence is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// A rule quotes words of it.
    Quoted,
    /// A rule reads it, though no visitor need see it.
    Read,
    /// No rule reads it, for this reason.
    SetAside(Text),
    /// No rule reads it.
    Unread,
}

/// What ends a half-sentence.
const MARKS: [char; 4] = ['，', '；', '。', '：'];

/// Checks a policy; how its half-sentences are read, and what is wrong.
pub fn policy(policy: &Policy, source: &Source) -> (Vec<Reading>, Vec<Finding>) {
    let mut findings = Vec::new();
    let mut readings = Vec::new();
    for clause in policy.clauses.iter().filter(|clause| clause.role != Role::Informs) {
        readings.extend(of_clause(clause, source, &mut findings));
    }
    for Figure { place, at, figure, citation } in &source.figures {
        if !says_figure(policy, citation, figure) {
            let problem = Problem::FigureNotQuoted { figure: figure.clone(), quote: citation.quote.to_owned() };
            findings.push(place.finding(*at, problem));
        }
    }
    for (place, at, name) in &source.unused {
        findings.push(place.finding(*at, Problem::NeverUsed(name.clone())));
    }
    let read = facts_read(policy);
    for ((place, at), fact) in source.facts.iter().zip(policy.fact_ids()) {
        let id = policy.fact(fact).id.to_owned();
        if !policy.questions.iter().any(|question| question.fact == fact) {
            findings.push(place.finding(*at, Problem::NeverAsked(id)));
        } else if !read.contains(fact) {
            findings.push(place.finding(*at, Problem::NeverRead(id)));
        }
    }
    findings.sort_by(|one, other| (&one.file, one.line, one.column).cmp(&(&other.file, other.line, other.column)));
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
    let block = source.clauses.iter().find(|block| block.form.clause.as_str() == clause.id);
    let (reads, unread) = block.map_or((Vec::new(), Vec::new()), |block| {
        let reads: Vec<&Name> = block.form.reads.iter().collect();
        (reads, set_aside(block, findings))
    });
    let mut place = |name: &Name| place_of(clause, block?, name, findings);
    let read: Vec<Range<usize>> = reads.iter().filter_map(|words| place(words)).collect();
    let aside: Vec<(Range<usize>, Text)> =
        unread.iter().filter_map(|(words, because)| Some((place(words)?, *because))).collect();
    let aside_at: Vec<Range<usize>> = aside.iter().map(|(at, _)| at.clone()).collect();
    let quoted: Vec<Range<usize>> = source.quoted.iter().filter_map(|citation| place_in(clause, citation)).collect();
    for (words, _) in &unread {
        let found = clause.body.find(words.as_str()).map(|start| start..start + words.len());
        let is_quoted = |at: &Range<usize>| quoted.iter().any(|quote| quote.start <= at.start && at.end <= quote.end);
        if let (Some(block), true) = (block, found.as_ref().is_some_and(is_quoted)) {
            let problem = Problem::ReadAfterAll { words: words.to_string() };
            findings.push(block.place.finding(words.place(), problem));
        }
    }
    let mut readings = Vec::new();
    for half in half_sentences(clause.body) {
        let touches = |places: &[Range<usize>]| places.iter().position(|at| at.start < half.end && half.start < at.end);
        let standing = match (touches(&quoted), touches(&read), touches(&aside_at)) {
            (Some(_), ..) => Standing::Quoted,
            (_, Some(_), _) => Standing::Read,
            (.., Some(at)) => Standing::SetAside(aside[at].1),
            _ => Standing::Unread,
        };
        let words = &clause.body[half];
        if standing == Standing::Unread
            && let Some(block) = block
        {
            let problem = Problem::Unread { clause: clause.id.to_owned(), words: words.to_owned() };
            findings.push(block.place.finding(block.form.clause.place(), problem));
        }
        readings.push(Reading { clause: clause.id, words, standing });
    }
    readings
}

/// The words that a clause's own block sets aside, each with the reason.
fn set_aside<'block>(block: &'block Located<ClauseBlock>, findings: &mut Vec<Finding>) -> Vec<(&'block Name, Text)> {
    let mut aside = Vec::new();
    for one in &block.form.unread {
        let because = one.because.as_ref().and_then(|because| Some((because.zh.as_ref()?, because.en.as_ref()?)));
        match (&one.words, because) {
            (Some(words), Some((zh, en))) => {
                let [zh, en] = [zh, en].map(|text| &*Box::leak(text.as_str().into()));
                aside.push((words, text(zh, en)));
            }
            (words, _) => {
                let at = words.as_ref().map_or_else(|| block.form.clause.place(), Name::place);
                let key = if words.is_none() { "words" } else { "because: zh, en" };
                findings.push(block.place.finding(at, Problem::Missing(key)));
            }
        }
    }
    aside
}

/// Where words that a clause's own block names stand in it.
fn place_of(
    clause: &Clause,
    block: &Located<ClauseBlock>,
    name: &Name,
    findings: &mut Vec<Finding>,
) -> Option<Range<usize>> {
    let found = clause.body.find(name.as_str()).filter(|_| !name.is_empty());
    if found.is_none() {
        let near = nearest_words(name, clause.body);
        let problem = Problem::Misquoted { clause: clause.id.to_owned(), found: name.to_string(), near };
        findings.push(block.place.finding(name.place(), problem));
    }
    found.map(|start| start..start + name.len())
}

fn place_in(clause: &Clause, citation: &Citation) -> Option<Range<usize>> {
    let start = (citation.clause.id == clause.id).then(|| clause.body.find(citation.quote)).flatten()?;
    Some(start..start + citation.quote.len())
}

/// Whether the words say a figure in one of the ways in which the law writes it. The days of the term are those of the
/// document, and one is every “有”.
fn says_figure(policy: &Policy, citation: &Citation, figure: &str) -> bool {
    let term = &policy.term;
    let of_the_term = [term.planned_from, term.issued, term.until].iter().any(|day| day.to_string() == figure);
    of_the_term
        || ["0", "1"].contains(&figure)
        || spellings(figure).iter().any(|one| contains_number(citation.quote, one))
}

/// How the law may write a figure: 24 months as 2年, 50000 as 5万, fewer than 3 as 不超过3次, 1.3 as 30%.
fn spellings(figure: &str) -> Vec<String> {
    let mut spellings = vec![figure.to_owned()];
    if let [year, month, day] = figure.split('-').collect::<Vec<_>>()[..] {
        let [month, day] = [month, day].map(|part| part.trim_start_matches('0').to_owned());
        spellings.extend([format!("{year}年{month}月{day}日"), format!("{year}年")]);
    }
    if let Ok(number) = figure.parse::<u32>() {
        spellings.push((number + 1).to_string());
        if number % 12 == 0 {
            spellings.push(format!("{}年", number / 12));
        }
        if number % 10_000 == 0 {
            spellings.push(format!("{}万", number / 10_000));
        }
    } else if let Some(tenths) = figure.strip_prefix("1.") {
        spellings.extend([format!("{tenths}0%"), format!("{tenths}%")]);
    }
    spellings
}

/// Whether a number stands in the words as a whole: 40 is not in 400.
fn contains_number(words: &str, number: &str) -> bool {
    words.match_indices(number).any(|(at, _)| {
        let digit = |character: Option<char>| character.is_some_and(|character| character.is_ascii_digit());
        !digit(words[..at].chars().next_back()) && !digit(words[at + number.len()..].chars().next())
    })
}

/// The facts that anything reads.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_found_as_the_law_writes_them() {
        for (figure, words) in [
            ("40", "培训时间不低于40课时"),
            ("12", "在本市缴纳失业保险1年以上"),
            ("24", "补助原则上不超过2年"),
            ("50000", "每个不超过5万元"),
            ("2", "每人每年可享受不超过3次"),
            ("1.3", "上浮30%"),
            ("2020-01-01", "从2020年1月1日起执行"),
        ] {
            assert!(spellings(figure).iter().any(|one| contains_number(words, one)), "{figure} in {words}");
        }
        assert!(!contains_number("不低于400课时", "40"));
    }
}
