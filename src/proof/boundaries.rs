//! The limits of the rules, each with its neighbours.

use super::raw;
use crate::engine::Answers;
use crate::policy::{Audience, Entitlement, FactId, Policy};
use crate::reading::read_answers;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    starts: BTreeMap<String, Start>,
    boundaries: Vec<WrittenBoundary>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Start {
    audience: String,
    answers: BTreeMap<String, toml::Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenBoundary {
    title: String,
    english: String,
    start: String,
    /// The differences from the starting values.
    #[serde(default)]
    given: BTreeMap<String, toml::Value>,
    entitlement: String,
    fact: String,
    rows: Vec<(toml::Value, String, String)>,
}

/// One limit, with the expected results on both sides of it.
pub struct Boundary {
    /// The description of the limit, in Chinese.
    pub title: String,
    /// The description of the limit, in English.
    pub english: String,
    /// The audience of the entitlement.
    pub audience: Audience,
    /// The entitlement.
    pub entitlement: &'static Entitlement,
    /// The fact that varies.
    pub fact: FactId,
    /// The values it takes, in order.
    pub rows: Vec<BoundaryRow>,
}

/// One value, and the expected result for it.
pub struct BoundaryRow {
    /// Every answer, including the varying one unless it is "not sure".
    pub answers: Answers,
    /// The expected status.
    pub status: String,
    /// The expected amount; see [`super::written`].
    pub amount: String,
}

pub(super) fn read(policy: &'static Policy, file: &Path) -> Result<Vec<Boundary>, String> {
    let told = |error: &dyn std::fmt::Display| format!("{}: {error}", file.display());
    let text = fs::read_to_string(file).map_err(|error| told(&error))?;
    let Written { starts, boundaries } = toml::from_str(&text).map_err(|error| told(&error))?;
    boundaries.into_iter().map(|boundary| boundary.read(policy, &starts).map_err(|error| told(&error))).collect()
}

impl WrittenBoundary {
    fn read(self, policy: &'static Policy, starts: &BTreeMap<String, Start>) -> Result<Boundary, String> {
        let WrittenBoundary { title, english, start, given, entitlement, fact: name, rows } = self;
        let start = starts.get(&start).ok_or_else(|| format!("{english}: no start {start}"))?;
        let audience = Audience::named(&start.audience).ok_or_else(|| format!("no audience {}", start.audience))?;
        let fact = policy.fact_named(&name).ok_or_else(|| format!("{english}: no fact {name}"))?;
        let entitlement = policy.rules(audience).entitlement(&entitlement);
        let entitlement = entitlement.ok_or_else(|| format!("{english}: no such entitlement"))?;
        let row = |(value, status, amount): (toml::Value, String, String)| {
            let of_start = start.answers.iter().filter(|(id, _)| !given.contains_key(*id));
            let others = of_start.chain(&given).filter(|(id, _)| **id != name);
            let all = others.map(|(id, value)| (id.as_str(), raw(value))).chain([(name.as_str(), raw(&value))]);
            let (answers, problems) = read_answers(policy, audience, all);
            match problems.as_slice() {
                [] => Ok(BoundaryRow { answers, status, amount }),
                problems => Err(format!("{english}, {value}: {problems:?}")),
            }
        };
        let rows = rows.into_iter().map(row).collect::<Result<_, String>>()?;
        Ok(Boundary { title, english, audience, entitlement, fact, rows })
    }
}
