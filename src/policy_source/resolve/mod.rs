//! A folder as a policy: each name looked up, each quotation found in its clause.

mod amount;
mod blocks;
mod condition;
mod entitlement;
mod facts;
mod files;
mod place;
mod roster;
mod words;

pub use place::Located;

use super::Folder;
use super::finding::{Finding, Problem};
use super::form::{ClauseBlock, NoteBlock, RuleBlock};
use super::nearest::nearest;
use crate::policy::{Citation, Clause, Fact, FactId, Policy};
use place::Place;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// What a folder says beside its policy: for the checks.
pub struct Source {
    /// What each clause says of its own words.
    pub clauses: Vec<Located<ClauseBlock>>,
    /// Every quotation.
    pub quoted: Vec<Citation>,
    /// Every figure of a rule.
    pub figures: Vec<Figure>,
    /// Rules and notes that nothing uses.
    pub unused: Vec<(Place, (usize, usize), String)>,
    /// Where each fact is defined.
    pub facts: Vec<(Place, (usize, usize))>,
}

/// A figure of a rule, and the words that must say it.
pub struct Figure {
    /// Where its block stands.
    pub place: Place,
    /// Where it stands in the block.
    pub at: (usize, usize),
    /// As it is written.
    pub figure: String,
    /// The words.
    pub citation: Citation,
}

/// The folder while its names are looked up. What is wrong is noted, and whatever depends on it left out.
pub struct Resolver {
    findings: RefCell<Vec<Finding>>,
    clauses: Vec<&'static Clause>,
    facts: Vec<Fact>,
    rules: BTreeMap<String, Located<RuleBlock>>,
    notes: BTreeMap<String, Located<NoteBlock>>,
    used: RefCell<BTreeSet<String>>,
    open_rules: RefCell<Vec<String>>,
    quoted: RefCell<Vec<Citation>>,
    figures: RefCell<Vec<Figure>>,
}

/// The policy of a folder.
pub fn policy(folder: &Folder) -> Result<(&'static Policy, Source), Vec<Finding>> {
    let blocks = blocks::read(folder)?;
    let mut resolver = Resolver::new(&blocks);
    resolver.facts = facts::all(&resolver, &blocks.facts);
    for (at, block) in blocks.facts.iter().enumerate() {
        if let Some(condition) = &block.form.asked_when {
            let resolved = resolver.condition(&block.place, condition);
            if let Some(condition) = resolved {
                resolver.facts[at].applicability = crate::policy::Applicability::When(leak(condition));
            }
        }
    }
    let policy = files::policy(&resolver, &blocks);
    let unused = resolver.unused();
    let mut findings = resolver.findings.into_inner();
    match policy {
        Some(policy) if findings.is_empty() => {
            let facts = blocks.facts.iter().map(|block| (block.place.clone(), block.form.fact.place())).collect();
            let (quoted, figures) = (resolver.quoted.into_inner(), resolver.figures.into_inner());
            Ok((policy, Source { clauses: blocks.clauses, quoted, figures, unused, facts }))
        }
        _ => {
            findings
                .sort_by(|one, other| (&one.file, one.line, one.column).cmp(&(&other.file, other.line, other.column)));
            findings.dedup();
            Err(findings)
        }
    }
}

impl Resolver {
    fn new(blocks: &blocks::Blocks) -> Resolver {
        let mut resolver = Resolver {
            findings: RefCell::default(),
            clauses: Vec::new(),
            facts: Vec::new(),
            rules: BTreeMap::new(),
            notes: BTreeMap::new(),
            used: RefCell::default(),
            open_rules: RefCell::default(),
            quoted: RefCell::default(),
            figures: RefCell::default(),
        };
        for text in &blocks.texts {
            if resolver.clauses.iter().any(|known| known.id == text.id) {
                resolver.find_twice(&text.place, "clause", &text.id);
                continue;
            }
            let block = blocks.clauses.iter().find(|block| *block.form.clause == text.id);
            if let Some(clause) = resolver.clause_text(text, block) {
                resolver.clauses.push(leak(clause));
            }
        }
        for block in &blocks.clauses {
            if !blocks.texts.iter().any(|text| text.id == *block.form.clause) {
                resolver.undefined(
                    &block.place,
                    &block.form.clause,
                    "clause",
                    blocks.texts.iter().map(|text| &*text.id),
                );
            }
        }
        for block in &blocks.rules {
            if resolver.rules.insert(block.form.rule.to_string(), block.clone()).is_some() {
                resolver.find(&block.place, block.form.rule.place(), twice("rule", &block.form.rule));
            }
        }
        for block in &blocks.notes {
            if resolver.notes.insert(block.form.note.to_string(), block.clone()).is_some() {
                resolver.find(&block.place, block.form.note.place(), twice("note", &block.form.note));
            }
        }
        resolver
    }

    /// Notes what is wrong at a place of a block.
    fn find(&self, place: &Place, at: (usize, usize), problem: Problem) {
        self.findings.borrow_mut().push(place.finding(at, problem));
    }

    fn find_twice(&self, place: &Place, what: &'static str, found: &str) {
        self.find(place, (1, 1), twice(what, found));
    }

    /// Notes that nobody defines what is named.
    fn undefined<'known>(
        &self,
        place: &Place,
        name: &super::form::Name,
        what: &'static str,
        known: impl IntoIterator<Item = &'known str>,
    ) {
        let near = nearest(name, known);
        self.find(place, name.place(), Problem::Undefined { what, found: name.to_string(), near });
    }

    /// Notes that a key is missing from the block, and gives nothing.
    fn missing<T>(&self, place: &Place, key: &'static str) -> Option<T> {
        self.find(place, (1, 1), Problem::Missing(key));
        None
    }

    fn unused(&self) -> Vec<(Place, (usize, usize), String)> {
        let used = self.used.borrow();
        let rules = self.rules.iter().map(|(name, block)| (name, &block.place, block.form.rule.place()));
        let notes = self.notes.iter().map(|(name, block)| (name, &block.place, block.form.note.place()));
        let unused = rules.chain(notes).filter(|(name, ..)| !used.contains(*name));
        unused.map(|(name, place, at)| (place.clone(), at, name.clone())).collect()
    }

    /// The fact of that id.
    fn fact(&self, place: &Place, name: &super::form::Name) -> Option<FactId> {
        let position = self.facts.iter().position(|fact| fact.id == **name);
        if position.is_none() {
            self.undefined(place, name, "fact", self.facts.iter().map(|fact| fact.id));
        }
        position.map(|position| FactId::at(position as u8))
    }

    /// The fact of that id, which must be there.
    fn fact_of(&self, place: &Place, name: Option<&super::form::Name>, key: &'static str) -> Option<FactId> {
        match name {
            Some(name) => self.fact(place, name),
            None => self.missing(place, key),
        }
    }
}

fn twice(what: &'static str, found: &str) -> Problem {
    Problem::DefinedTwice { what, found: found.to_owned() }
}

/// Kept for as long as the program runs, as everything of a policy is.
fn leak<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}

fn leak_text(text: &str) -> &'static str {
    Box::leak(text.into())
}
