//! Resolves a folder into a policy: each name is looked up, each quotation found in its clause.

mod amount;
mod blocks;
mod condition;
mod entitlement;
mod facts;
mod figures;
mod files;
mod idle;
mod noted;
mod partial;
mod place;
mod roster;
mod story;
mod words;

pub use blocks::{ClauseText, unreadable};
pub use place::Located;

use super::Folder;
use super::finding::{Finding, Problem};
use super::form::{NoteBlock, RuleBlock};
use super::nearest::nearest;
use crate::policy::{Applicability, AudienceRules, Benefit, Citation, Clause, Fact, FactId, Policy};
use noted::Noted;
use place::Place;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// Data of a folder beside its policy, for the checks.
pub struct Source {
    /// The notes of each clause on its own words.
    pub noted: Vec<Noted>,
    /// The text of each clause, with its place.
    pub texts: Vec<ClauseText>,
    /// Every quotation, with its place.
    pub quoted: Vec<Quotation>,
    /// Rules and notes that nothing uses.
    pub unused: Vec<(Place, (usize, usize), String)>,
    /// The place where each fact is defined.
    pub facts: Vec<(Place, (usize, usize))>,
}

/// A quotation, and the place where it is written.
pub struct Quotation {
    /// The words of the clause.
    pub citation: Citation,
    /// The block that quotes them …
    pub place: Place,
    /// … and the place in it.
    pub at: (usize, usize),
}

/// A folder while its names are resolved. Findings are recorded, and everything that depends on a faulty part is left
/// out.
pub struct Resolver {
    findings: RefCell<Vec<Finding>>,
    clauses: Vec<&'static Clause>,
    facts: Vec<Fact>,
    rules: BTreeMap<String, Located<RuleBlock>>,
    notes: BTreeMap<String, Located<NoteBlock>>,
    used_rules: RefCell<BTreeSet<String>>,
    used_notes: RefCell<BTreeSet<String>>,
    open_rules: RefCell<Vec<String>>,
    /// Facts of unknown kind: rules that read them are not findings too.
    unsound_kinds: RefCell<BTreeSet<String>>,
    /// The ids of all entitlements, sound or not, with the word for their audience.
    granted: Vec<(Option<String>, String)>,
    quoted: RefCell<Vec<Quotation>>,
    days_of_the_term: Vec<String>,
}

/// The policy of a folder.
pub fn policy(folder: &Folder) -> Result<(&'static Policy, Source), Vec<Finding>> {
    let blocks = blocks::read(folder)?;
    let mut resolver = Resolver::new(&blocks);
    resolver.facts = facts::all(&resolver, &blocks.facts);
    for block in &blocks.facts {
        let asked_when = block.form.asked_when.as_ref();
        let condition = asked_when.and_then(|condition| resolver.condition(&block.place, condition));
        // Not by position, because a fact that is defined twice is listed once.
        let fact = resolver.facts.iter_mut().find(|fact| *fact.id == **block.form.fact);
        if let (Some(condition), Some(fact)) = (condition, fact) {
            fact.applicability = Applicability::When(leak(condition));
        }
    }
    let policy = files::policy(&resolver, &blocks);
    if let Some(policy) = policy {
        resolver.soundness(policy, &blocks);
    }
    let noted = blocks.clauses.iter().flat_map(|block| resolver.noted(block)).collect();
    let unused = resolver.unused();
    let mut findings = resolver.findings.into_inner();
    match policy {
        Some(policy) if findings.is_empty() => {
            let facts = blocks.facts.iter().map(|block| (block.place.clone(), block.form.fact.place())).collect();
            let quoted = resolver.quoted.into_inner();
            Ok((policy, Source { noted, texts: blocks.texts, quoted, unused, facts }))
        }
        _ => {
            findings.sort();
            findings.dedup();
            Err(findings)
        }
    }
}

impl Resolver {
    /// Reports unsoundness (`policy::soundness`) at the block concerned.
    fn soundness(&self, policy: &'static Policy, blocks: &blocks::Blocks) {
        if let Some(fact) = policy.circle_of_facts() {
            let id = policy.fact(fact).id;
            if let Some(block) = blocks.facts.iter().find(|block| block.form.fact.as_str() == id) {
                self.find(&block.place, block.form.fact.place(), Problem::AskedInCircle(id.to_owned()));
            }
        }
        for rules in policy.audiences {
            let blocks = blocks
                .entitlements
                .iter()
                .filter(|block| block.form.audience.as_ref().is_some_and(|of| of.as_str() == rules.audience.id()));
            for (at, block) in blocks.enumerate() {
                if at == AudienceRules::MOST {
                    let problem = Problem::TooMany { what: "entitlement", most: AudienceRules::MOST };
                    self.find(&block.place, block.form.entitlement.place(), problem);
                }
                let amount = rules.entitlement(&block.form.entitlement).map(|granted| granted.benefit);
                if let Some(Benefit::Money(amount)) = amount
                    && policy.largest(amount) > Policy::LARGEST_SUM
                {
                    let problem = Problem::TooLarge(block.form.entitlement.to_string());
                    self.find(&block.place, block.form.entitlement.place(), problem);
                }
            }
        }
    }

    fn new(blocks: &blocks::Blocks) -> Resolver {
        let mut resolver = Resolver {
            findings: RefCell::default(),
            clauses: Vec::new(),
            facts: Vec::new(),
            rules: BTreeMap::new(),
            notes: BTreeMap::new(),
            used_rules: RefCell::default(),
            used_notes: RefCell::default(),
            open_rules: RefCell::default(),
            unsound_kinds: RefCell::default(),
            granted: Vec::new(),
            quoted: RefCell::default(),
            days_of_the_term: Vec::new(),
        };
        if let Some(term) = blocks.policy.as_ref().and_then(|file| file.form.term.as_ref()) {
            let days = [&term.planned_from, &term.issued, &term.until];
            resolver.days_of_the_term = days.into_iter().flatten().map(|day| day.to_string()).collect();
        }
        for Located { form, .. } in &blocks.entitlements {
            let audience = form.audience.as_ref().map(|name| name.to_string());
            resolver.granted.push((audience, form.entitlement.to_string()));
        }
        for text in &blocks.texts {
            if resolver.clauses.iter().any(|known| known.id == text.id) {
                resolver.find_twice(&text.place, "clause", &text.id);
                continue;
            }
            let block = blocks.clauses.iter().find(|block| *block.form.clause == text.id);
            let clause = resolver.clause_text(text, block);
            let translations = block.map_or(&[][..], |block| resolver.translations(&clause, block));
            resolver.clauses.push(leak(Clause { translations, ..clause }));
        }
        for (position, block) in blocks.clauses.iter().enumerate() {
            if blocks.clauses[..position].iter().any(|before| *before.form.clause == *block.form.clause) {
                resolver.find(&block.place, block.form.clause.place(), twice("clause", &block.form.clause));
            }
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

    /// Records a finding at a place of a block.
    fn find(&self, place: &Place, at: (usize, usize), problem: Problem) {
        self.findings.borrow_mut().push(place.finding(at, problem));
    }

    fn find_twice(&self, place: &Place, what: &'static str, found: &str) {
        self.find(place, place.at, twice(what, found));
    }

    /// Records that a name is not defined.
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

    /// Records that a key is missing from the current form, and returns nothing.
    fn missing<T>(&self, place: &Place, key: &'static str) -> Option<T> {
        self.find(place, place.at, Problem::Missing(key));
        None
    }

    fn unused(&self) -> Vec<(Place, (usize, usize), String)> {
        let (used_rules, used_notes) = (self.used_rules.borrow(), self.used_notes.borrow());
        let rules = self.rules.values().map(|block| (&block.place, &block.form.rule));
        let notes = self.notes.values().map(|block| (&block.place, &block.form.note));
        let rules = rules.filter(|(_, name)| !used_rules.contains(name.as_str()));
        let notes = notes.filter(|(_, name)| !used_notes.contains(name.as_str()));
        rules.chain(notes).map(|(place, name)| (place.clone(), name.place(), name.to_string())).collect()
    }

    /// The fact of that id.
    fn fact(&self, place: &Place, name: &super::form::Name) -> Option<FactId> {
        let position = self.facts.iter().position(|fact| fact.id == **name);
        if position.is_none() {
            self.undefined(place, name, "fact", self.facts.iter().map(|fact| fact.id));
        }
        position.map(|position| FactId::at(position as u8))
    }

    /// The required fact of this id.
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

/// Kept while the program runs, as everything of a policy is.
fn leak<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}

fn leak_text(text: &str) -> &'static str {
    Box::leak(text.into())
}

fn leak_texts(names: &[crate::policy_source::form::Name]) -> &'static [&'static str] {
    names.iter().map(|name| leak_text(name)).collect::<Vec<_>>().leak()
}
