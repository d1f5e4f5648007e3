//! All blocks of a folder, by kind.

use super::super::Folder;
use super::super::finding::{Finding, Problem};
use super::super::form::{
    CatalogueFile, ClauseBlock, EntitlementBlock, EstimateFile, FactBlock, ImpossibleBlock, NoteBlock, PolicyFile,
    RosterFile, RuleBlock, TargetsBlock,
};
use super::super::markdown::{Block, Law, Part, parts};
use super::super::nearest::nearest;
use super::super::syntax::Expected;
use super::place::{Located, Place};
use super::twice;
use serde::de::DeserializeOwned;
use std::rc::Rc;

/// The parts of a folder, by their paths.
const PARTS: [&str; 6] = ["clauses/", "facts/", "policy.yaml", "catalogue.yaml", "roster.yaml", "estimate.yaml"];

/// The number of characters of a line that a finding shows.
const LONGEST_SHOWN: usize = 40;

/// The contents of a folder.
#[derive(Default)]
pub struct Blocks {
    pub texts: Vec<ClauseText>,
    pub clauses: Vec<Located<ClauseBlock>>,
    pub entitlements: Vec<Located<EntitlementBlock>>,
    pub rules: Vec<Located<RuleBlock>>,
    pub notes: Vec<Located<NoteBlock>>,
    pub facts: Vec<Located<FactBlock>>,
    pub targets: Vec<Located<TargetsBlock>>,
    pub impossible: Vec<Located<ImpossibleBlock>>,
    pub policy: Option<Located<PolicyFile>>,
    pub catalogue: Option<Located<CatalogueFile>>,
    pub roster: Option<Located<RosterFile>>,
    pub estimate: Option<Located<EstimateFile>>,
    findings: Vec<Finding>,
}

/// The text of a clause.
pub struct ClauseText {
    pub place: Place,
    pub id: String,
    pub heading: String,
    pub body: String,
    /// Where each line of the text begins in its file.
    pub places: Vec<(usize, usize)>,
}

impl ClauseText {
    /// A finding at a byte of the text.
    pub fn finding(&self, byte: usize, problem: Problem) -> Finding {
        let before = &self.body[..byte];
        let (line, column) = self.places[before.matches('\n').count()];
        let inside = before.rsplit('\n').next().unwrap_or("").chars().count();
        Finding { file: self.place.file.to_string(), line, column: column + inside, problem }
    }

    /// Adds a piece of the text: a clause may be quoted in pieces, each with its rules below it.
    fn add(&mut self, law: &Law) {
        if !self.body.is_empty() {
            self.body.push_str("\n\n");
            self.places.extend(law.places.first());
        }
        self.body.push_str(&law.text);
        self.places.extend(&law.places);
    }
}

/// Reads every block; unreadable ones become findings, and the others are read all the same.
pub fn read(folder: &Folder) -> Result<Blocks, Vec<Finding>> {
    let mut blocks = Blocks::default();
    for (file, text) in folder {
        let file: Rc<str> = Rc::from(&**file);
        let place = Place { file: file.clone(), line: 1, clause: Rc::from(""), at: (1, 1) };
        match &*file {
            "policy.yaml" => blocks.policy = blocks.form(place, text),
            "catalogue.yaml" => blocks.catalogue = blocks.form(place, text),
            "roster.yaml" => blocks.roster = blocks.form(place, text),
            "estimate.yaml" => blocks.estimate = blocks.form(place, text),
            _ if file.starts_with("clauses/") || file.starts_with("facts/") => blocks.markdown(&place, text),
            // Golden people, limits and the description of the folder are not part of the policy itself.
            _ if file.starts_with("proof/") || &*file == "README.md" => {}
            _ => {
                let near = nearest(file.split_inclusive('/').next().unwrap_or(&file), PARTS);
                blocks.findings.push(place.finding((1, 1), Problem::UnknownFile { near }));
            }
        }
    }
    for (file, is_there) in [
        ("policy.yaml", blocks.policy.is_some()),
        ("catalogue.yaml", blocks.catalogue.is_some()),
        ("roster.yaml", blocks.roster.is_some()),
        ("estimate.yaml", blocks.estimate.is_some()),
    ] {
        if !is_there && !folder.contains_key(file) {
            blocks.findings.push(Finding { file: file.to_owned(), line: 1, column: 1, problem: Problem::NoFile });
        }
    }
    if blocks.findings.is_empty() { Ok(blocks) } else { Err(blocks.findings) }
}

impl Blocks {
    fn markdown(&mut self, file: &Place, text: &str) {
        let mut clause: Rc<str> = Rc::from("");
        let mut without_id = None;
        for part in parts(text) {
            match part {
                Part::Clause { id, heading, line } => {
                    clause = Rc::from(&*id);
                    let place = Place { line, clause: clause.clone(), ..file.clone() };
                    self.texts.push(ClauseText { place, id, heading, body: String::new(), places: Vec::new() });
                }
                Part::Heading(line) => {
                    clause = Rc::from("");
                    without_id = Some(line);
                }
                Part::Law(law) => match self.texts.last_mut().filter(|text| *text.id == *clause) {
                    Some(text) => text.add(&law),
                    // The text of a clause that cannot be named, because its heading has no id.
                    None => {
                        let line = without_id.or(law.places.first().map(|(line, _)| *line)).unwrap_or(1);
                        let place = Place { line, ..file.clone() };
                        self.findings.push(place.finding((1, 1), Problem::Missing("{#id}")));
                    }
                },
                Part::Other { fence, line } => {
                    let place = Place { line, ..file.clone() };
                    self.findings.push(place.finding((1, 1), Problem::UnknownBlock(fence)));
                }
                Part::Block(block) => {
                    let place = Place { line: block.line, clause: clause.clone(), ..file.clone() };
                    self.block(place, &block);
                }
            }
        }
    }

    fn block(&mut self, place: Place, block: &Block) {
        let first = block.yaml.lines().find(|line| !line.trim_start().starts_with('#')).unwrap_or("");
        let yaml = &block.yaml;
        match first.split(':').next().unwrap_or("") {
            "clause" => self.clauses.extend(form(&mut self.findings, place, yaml)),
            "entitlement" => self.entitlements.extend(form(&mut self.findings, place, yaml)),
            "rule" => self.rules.extend(form(&mut self.findings, place, yaml)),
            "note" => self.notes.extend(form(&mut self.findings, place, yaml)),
            "fact" => self.facts.extend(form(&mut self.findings, place, yaml)),
            "targets" => self.targets.extend(form(&mut self.findings, place, yaml)),
            "impossible" => self.impossible.extend(form(&mut self.findings, place, yaml)),
            _ => self.findings.push(place.finding((1, 1), Problem::UnknownBlock(first.to_owned()))),
        }
    }

    fn form<Form: DeserializeOwned>(&mut self, place: Place, yaml: &str) -> Option<Located<Form>> {
        form(&mut self.findings, place, yaml)
    }
}

/// The problem with the form of a block.
fn problem(error: &serde_saphyr::Error, line: &str) -> Problem {
    match error {
        serde_saphyr::Error::SerdeUnknownField { field, expected, .. } => Problem::UnknownKey {
            found: field.clone(),
            expected: expected.join(", "),
            near: nearest(field, expected.iter().copied()),
        },
        serde_saphyr::Error::DuplicateMappingKey { key: Some(key), .. } => twice("key", key),
        serde_saphyr::Error::SerdeMissingField { field, .. } => Problem::Missing(field),
        other => Problem::Form { found: beginning(line), expected: Expected::of(other, line) },
    }
}

/// The start of a line, by which the author recognises it.
fn beginning(line: &str) -> String {
    let line = line.trim();
    let shown: String = line.chars().take(LONGEST_SHOWN).collect();
    if shown.len() < line.len() { shown + "…" } else { shown }
}

/// Full-width signs of a Chinese keyboard, and the signs that YAML needs.
const WIDE: [(char, &str); 7] =
    [('：', "“: ”"), ('－', "“- ”"), ('，', "“, ”"), ('【', "[ ]"), ('［', "[ ]"), ('　', "“ ”"), ('\t', "“ ”")];

/// Such a sign on the line of a syntax error, or on the line before: it is a likelier cause than the parser's message.
/// Only if no Chinese word precedes it, because in a text the sign is right.
fn wide_sign(yaml: &str, line: usize) -> Option<((usize, usize), Problem)> {
    [line, line.saturating_sub(1)].into_iter().filter(|&line| line > 0).find_map(|line| {
        let text = yaml.lines().nth(line - 1)?;
        let at = text.find(|sign| WIDE.iter().any(|(wide, _)| *wide == sign))?;
        let before = &text[..at];
        let (found, expected) = *WIDE.iter().find(|(wide, _)| text[at..].starts_with(*wide))?;
        let column = before.chars().count() + 1;
        before.is_ascii().then_some(((line, column), Problem::Sign { found, expected }))
    })
}

fn form<Form: DeserializeOwned>(findings: &mut Vec<Finding>, place: Place, yaml: &str) -> Option<Located<Form>> {
    match serde_saphyr::from_str(yaml) {
        Ok(form) => Some(Located { place, form }),
        Err(error) => {
            let (at, problem) = unreadable(yaml, &error);
            findings.push(place.finding(at, problem));
            None
        }
    }
}

/// The place where a block does not follow the notation, and the problem there.
pub fn unreadable(yaml: &str, error: &serde_saphyr::Error) -> ((usize, usize), Problem) {
    let at = error.location().map_or((1, 1), |at| (at.line() as usize, at.column() as usize));
    let line = yaml.lines().nth(at.0.saturating_sub(1)).unwrap_or("");
    wide_sign(yaml, at.0).unwrap_or_else(|| (at, problem(error.without_snippet(), line)))
}
