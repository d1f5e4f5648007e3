//! The golden people: one file each, worked out by hand from the policy's text. A file contains only the differences
//! from its base (`bases.toml`).

use super::raw;
use crate::engine::{Answers, Status};
use crate::policy::{Audience, AudienceRules, Language, Policy};
use crate::reading::read_answers;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The bases of people, by name: that of an audience, or another one that a person names.
type Bases = BTreeMap<String, Base>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Base {
    answers: BTreeMap<String, toml::Value>,
    statuses: WrittenStatuses,
    amounts: BTreeMap<String, WrittenAmount>,
}

/// One person, as in the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    title: String,
    story: String,
    english: String,
    audience: String,
    base: Option<String>,
    #[serde(default)]
    answers: BTreeMap<String, toml::Value>,
    #[serde(default)]
    statuses: WrittenStatuses,
    #[serde(default)]
    amounts: BTreeMap<String, WrittenAmount>,
    #[serde(default)]
    quotation: Vec<Quotation>,
}

/// The ids of the entitlements of each status; `all` is the status of every other one.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct WrittenStatuses {
    all: Option<String>,
    eligible: Vec<String>,
    discretionary: Vec<String>,
    unknown: Vec<String>,
    ineligible: Vec<String>,
}

/// The least and the most, or `"none"` if the text names no amount.
#[derive(Deserialize, Clone)]
#[serde(untagged)]
enum WrittenAmount {
    Ends([String; 2]),
    Word(String),
}

/// Words that an entitlement must quote, with their clause.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quotation {
    /// The entitlement.
    pub entitlement: String,
    /// The clause.
    pub clause: String,
    /// The words.
    pub words: String,
}

/// One person, with the expected results.
pub struct Persona {
    /// The name of the file, without its ending.
    pub name: String,
    /// A few words, in Chinese.
    pub title: String,
    /// A description of the person, in Chinese.
    pub story: String,
    /// A description of the person, in English.
    pub english: String,
    /// The person's audience.
    pub audience: Audience,
    /// The person's answers.
    pub answers: Answers,
    /// The status of each entitlement, by its id.
    pub statuses: BTreeMap<String, String>,
    /// The expected amounts, the least and the most, by the entitlement's id; `total` is the sum. `None` if the text
    /// names no amount.
    pub amounts: BTreeMap<String, Option<[String; 2]>>,
    /// Words that the results must quote.
    pub quotations: Vec<Quotation>,
}

/// All people in `folder`, each from a base in the file `bases`.
pub(super) fn read(policy: &'static Policy, bases: &Path, folder: &Path) -> Result<Vec<Persona>, String> {
    let bases = fs::read_to_string(bases)
        .map_err(|error| error.to_string())
        .and_then(|text| toml::from_str::<Bases>(&text).map_err(|error| error.to_string()))
        .map_err(|error| format!("{}: {error}", bases.display()))?;
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    files.sort();
    let (mut people, mut wrong) = (Vec::new(), Vec::new());
    for file in files {
        match persona(policy, &bases, &file) {
            Ok(person) => people.push(person),
            Err(error) => wrong.push(format!("{}: {error}", file.display())),
        }
    }
    if wrong.is_empty() { Ok(people) } else { Err(wrong.join("\n")) }
}

fn persona(policy: &'static Policy, bases: &Bases, file: &Path) -> Result<Persona, String> {
    let text = fs::read_to_string(file).map_err(|error| error.to_string())?;
    let written: Written = toml::from_str(&text).map_err(|error| error.to_string())?;
    let Written { title, story, english, audience, base, answers, statuses, amounts, quotation: quotations } = written;
    let rules = policy.rules(Audience::named(&audience).ok_or("no such audience")?);
    let base = base.unwrap_or(audience);
    let base = bases.get(&base).ok_or_else(|| format!("no base {base}"))?;
    let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    quotations.iter().try_for_each(|quotation| quotation.check(policy, rules))?;
    Ok(Persona {
        name,
        title,
        story,
        english,
        audience: rules.audience,
        answers: all_answers(policy, rules.audience, &base.answers, &answers)?,
        statuses: all_statuses(rules, &base.statuses, &statuses)?,
        amounts: all_amounts(rules, &base.amounts, &amounts)?,
        quotations,
    })
}

/// The base's answers, overridden by the person's own; "not sure" removes an answer.
fn all_answers(
    policy: &'static Policy,
    audience: Audience,
    base: &BTreeMap<String, toml::Value>,
    own: &BTreeMap<String, toml::Value>,
) -> Result<Answers, String> {
    let of_base = base.iter().filter(|(id, _)| !own.contains_key(*id));
    let given = of_base.chain(own).map(|(id, value)| (id.as_str(), raw(value)));
    let (answers, problems) = read_answers(policy, audience, given);
    if problems.is_empty() { Ok(answers) } else { Err(format!("{problems:?}")) }
}

/// The base's statuses, overridden by the person's own: one for each entitlement.
fn all_statuses(
    rules: &AudienceRules,
    base: &WrittenStatuses,
    own: &WrittenStatuses,
) -> Result<BTreeMap<String, String>, String> {
    let mut statuses = BTreeMap::new();
    base.add_to(&mut statuses, rules)?;
    own.add_to(&mut statuses, rules)?;
    let missing = rules.entitlements.iter().find(|entitlement| !statuses.contains_key(entitlement.id));
    missing.map_or(Ok(statuses), |entitlement| Err(format!("{} has no status", entitlement.id)))
}

impl WrittenStatuses {
    fn add_to(&self, statuses: &mut BTreeMap<String, String>, rules: &AudienceRules) -> Result<(), String> {
        if let Some(all) = &self.all {
            let status = Status::ALL.into_iter().find(|status| status.id() == all);
            let status = status.ok_or_else(|| format!("no status {all}"))?;
            statuses.extend(rules.entitlements.iter().map(|one| (one.id.to_owned(), status.id().to_owned())));
        }
        let mut listed = BTreeSet::new();
        for (status, ids) in [
            (Status::Eligible, &self.eligible),
            (Status::Discretionary, &self.discretionary),
            (Status::Unknown, &self.unknown),
            (Status::Ineligible, &self.ineligible),
        ] {
            for id in ids {
                known(rules, id)?;
                if !listed.insert(id) {
                    return Err(format!("{id} is listed twice"));
                }
                statuses.insert(id.clone(), status.id().to_owned());
            }
        }
        Ok(())
    }
}

/// The base's amounts, overridden by the person's own.
fn all_amounts(
    rules: &AudienceRules,
    base: &BTreeMap<String, WrittenAmount>,
    own: &BTreeMap<String, WrittenAmount>,
) -> Result<BTreeMap<String, Option<[String; 2]>>, String> {
    let amount = |(id, written): (&String, &WrittenAmount)| {
        if id != "total" {
            known(rules, id)?;
        }
        match written {
            WrittenAmount::Ends(ends) => Ok((id.clone(), Some(ends.clone()))),
            WrittenAmount::Word(word) if word == "none" => Ok((id.clone(), None)),
            WrittenAmount::Word(word) => Err(format!("{id} is no amount: {word}")),
        }
    };
    base.iter().chain(own).map(amount).collect()
}

fn known(rules: &AudienceRules, id: &str) -> Result<(), String> {
    rules.entitlement(id).map(|_| ()).ok_or_else(|| format!("no entitlement {id}"))
}

impl Quotation {
    fn check(&self, policy: &Policy, rules: &AudienceRules) -> Result<(), String> {
        let Quotation { entitlement, clause, words } = self;
        known(rules, entitlement)?;
        let said = policy.clause(clause).is_some_and(|clause| clause.body.contains(words.as_str()));
        if said { Ok(()) } else { Err(format!("clause {clause} does not say {words}")) }
    }
}

impl Persona {
    /// The description of the person.
    pub fn told(&self, language: Language) -> String {
        match language {
            Language::Chinese => format!("{}：{}", self.title, self.story),
            Language::English => self.english.clone(),
        }
    }

    /// The expected amount of an entitlement, or of the `total`; see [`super::written`].
    pub fn amount(&self, id: &str) -> Option<String> {
        let amount = self.amounts.get(id)?.as_ref();
        Some(amount.map_or_else(|| "-".to_owned(), |[low, high]| format!("{low}…{high}")))
    }
}
