//! The golden people: one file each, worked out by hand from the policy's reading.

use super::raw;
use crate::engine::{Answers, read_answers};
use crate::policy::{Audience, Language, Policy};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// One person, as the file says it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    title: String,
    story: String,
    english: String,
    audience: String,
    answers: BTreeMap<String, toml::Value>,
    statuses: BTreeMap<String, Vec<String>>,
    amounts: BTreeMap<String, [String; 2]>,
    quotation: Option<Quotation>,
}

/// Words that an entitlement must quote, and their clause.
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

/// One person, and what was worked out for them.
pub struct Persona {
    /// The name of the file, without its ending.
    pub name: String,
    /// A few words, in Chinese.
    pub title: String,
    /// Who it is, in Chinese.
    pub story: String,
    /// Who it is, in English.
    pub english: String,
    /// Whom they ask as.
    pub audience: Audience,
    /// What they answer.
    pub answers: Answers,
    /// The status of each entitlement, by its id.
    pub statuses: BTreeMap<String, String>,
    /// The amounts that were worked out, from the least to the most, by the entitlement's id; `total` is the sum.
    pub amounts: BTreeMap<String, [String; 2]>,
    /// Words that a result must quote.
    pub quotation: Option<Quotation>,
}

pub(super) fn read(policy: &'static Policy, folder: &Path) -> Result<Vec<Persona>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    files.sort();
    files.iter().map(|file| persona(policy, file).map_err(|error| format!("{}: {error}", file.display()))).collect()
}

fn persona(policy: &'static Policy, file: &Path) -> Result<Persona, String> {
    let text = fs::read_to_string(file).map_err(|error| error.to_string())?;
    let Written { title, story, english, audience, answers, statuses, amounts, quotation } =
        toml::from_str(&text).map_err(|error| error.to_string())?;
    let audience = Audience::named(&audience).ok_or("no such audience")?;
    let given = answers.iter().map(|(id, value)| (id.as_str(), raw(value)));
    let (answers, problems) = read_answers(policy, audience, given);
    if !problems.is_empty() {
        return Err(format!("{problems:?}"));
    }
    let statuses = statuses.into_iter();
    let statuses = statuses.flat_map(|(status, ids)| ids.into_iter().map(move |id| (id, status.clone()))).collect();
    let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Persona { name, title, story, english, audience, answers, statuses, amounts, quotation })
}

impl Persona {
    /// Who it is.
    pub fn told(&self, language: Language) -> String {
        match language {
            Language::Chinese => format!("{}：{}", self.title, self.story),
            Language::English => self.english.clone(),
        }
    }
}
