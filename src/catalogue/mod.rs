//! The local catalogue (补贴目录清单): the standards that a policy leaves to a document of its own, which
//! changes without the policy changing. Read while the calculator runs, never shipped with it.
//!
//! The format is documented in `www/catalogue-format.html` and `www/catalogue.schema.json`.

mod columns;
mod grouped;
mod layout;
mod occupation;
mod order;
mod read;
mod table;

pub use columns::CatalogueColumn;
pub use grouped::{ProblemGroup, grouped};
pub use occupation::Occupations;
pub use read::{Expected, RowProblem, read};
pub use table::{CatalogueTable, SkippedRow, WhySkipped};

use crate::engine::{Answer, Answers};
use crate::policy::{CalendarDate, ChoiceId, FactId, Policy, Standard, Yuan};
use crate::reading;
use order::Order;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// One standard: what a person of this occupation, level and certificate is paid.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// 职业（工种）.
    pub occupation: String,
    /// The level; `None` where the certificate has none.
    pub level: Option<ChoiceId>,
    /// The kind of certificate; `None` for any.
    pub certificate: Option<ChoiceId>,
    /// Yuan per person.
    pub amount: Yuan,
    /// The document it stands in, page or table included.
    pub source: String,
    /// First day it holds; `None` for as long as anyone asks.
    pub valid_from: Option<CalendarDate>,
    /// Last day it holds.
    pub valid_until: Option<CalendarDate>,
}

/// Keys with their values, as written.
pub type NamedValues = Vec<(String, String)>;

/// A catalogue as it was written, not checked yet.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CatalogueRows {
    /// The rows, each as its named values.
    pub rows: Vec<NamedValues>,
    /// Whether it is made up, to show how a catalogue looks.
    pub example: bool,
}

impl CatalogueRows {
    /// Checks every row.
    ///
    /// # Errors
    /// Every row problem there is; a catalogue with one is not used.
    pub fn check(&self, policy: &'static Policy) -> Result<Catalogue, Vec<RowProblem>> {
        let named = self.rows.iter().map(|row| row.iter().map(|(key, value)| (key.as_str(), value.as_str())));
        read(policy, named, self.example)
    }
}

/// A whole catalogue.
#[derive(Clone, Debug, PartialEq)]
pub struct Catalogue {
    policy: &'static Policy,
    entries: Vec<Entry>,
    order: Order,
    occupations: Occupations,
    /// Whether it is made up, to show how a catalogue looks; every sum from it is marked so.
    pub example: bool,
}

impl Catalogue {
    /// Every entry, in the order of the file.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The documents its entries stand in, each once, in the order of the file.
    pub fn sources(&self) -> Vec<String> {
        let mut known = HashSet::new();
        let sources = self.entries.iter().map(|entry| &entry.source);
        sources.filter(|source| known.insert(source.as_str())).cloned().collect()
    }

    /// Whether it has an entry for `occupation`.
    pub fn knows(&self, occupation: &str) -> bool {
        self.called(occupation, None).is_some()
    }

    /// What the catalogue calls an occupation, where that is certain: by its name, or by it with a code or a level beside
    /// it. A level has to be the one that is known of the person, where one is.
    pub fn called(&self, occupation: &str, level: Option<ChoiceId>) -> Option<String> {
        let has = |name: &str| !self.order.of_occupation(&self.entries, name).is_empty();
        if has(occupation) {
            return Some(reading::key(occupation));
        }
        let agrees = |said: Option<ChoiceId>| said.is_none_or(|said| level.is_none_or(|level| level == said));
        let names = self.occupations.names(occupation).into_iter();
        names.filter(|(_, said)| agrees(*said)).map(|(name, _)| name).find(|name| has(name))
    }

    /// What the catalogue says about `fact`, as far as the answers tell entries apart, and of one
    /// occupation where one is named.
    pub fn candidates(&self, fact: FactId, answers: &Answers, occupation: Option<&str>) -> Vec<&Entry> {
        let Some(standard) = self.policy.catalogue.standard(fact) else { return Vec::new() };
        let fits = |entry: &&Entry| self.fits(entry, standard, answers);
        let Some(occupation) = occupation else { return self.entries.iter().filter(fits).collect() };
        let level = match answers.get(self.policy.catalogue.level) {
            Some(Answer::One(level)) => Some(level),
            _ => None,
        };
        let Some(called) = self.called(occupation, level) else { return Vec::new() };
        let days = answers.days(self.policy.catalogue.date);
        let in_force = self.order.in_force(&self.entries, &called, days).into_iter();
        in_force.map(|at| &self.entries[at as usize]).filter(fits).collect()
    }

    /// The one entry for `occupation` that the answers settle; `None` while they leave several sums.
    pub fn look_up(&self, fact: FactId, answers: &Answers, occupation: &str) -> Option<&Entry> {
        let candidates = self.candidates(fact, answers, Some(occupation));
        let first = candidates.first()?;
        let agree = candidates.iter().all(|entry| entry.amount == first.amount);
        // Of a month the sum is settled where it holds on every day.
        let holds = |entry: &&Entry| match answers.days(self.policy.catalogue.date) {
            Some((from, until)) => {
                entry.valid_from.is_none_or(|first| first <= from) && entry.valid_until.is_none_or(|last| until <= last)
            }
            None => true,
        };
        (agree && candidates.iter().any(holds)).then_some(*first)
    }

    fn fits(&self, entry: &Entry, standard: &Standard, answers: &Answers) -> bool {
        let rules = &self.policy.catalogue;
        let in_force = match answers.days(rules.date) {
            Some((first, last)) => {
                entry.valid_from.is_none_or(|from| from <= last) && entry.valid_until.is_none_or(|until| first <= until)
            }
            None => true,
        };
        if let Some(level) = standard.level {
            return in_force && entry.level == Some(level);
        }
        let agrees = |theirs: Option<ChoiceId>, fact: FactId| match answers.get(fact) {
            Some(Answer::One(ours)) => theirs.is_none_or(|theirs| theirs == ours),
            _ => true,
        };
        // A level is asked only of certificates that have one: with another certificate known, an entry
        // that names a level is about something else.
        let has_level = answers.get(rules.certificate).is_none() || self.may_have_level(answers);
        in_force
            && agrees(entry.certificate, rules.certificate)
            && agrees(entry.level, rules.level)
            && (entry.level.is_none() || has_level)
            && (entry.level.is_some() || answers.get(rules.level).is_none())
    }

    fn may_have_level(&self, answers: &Answers) -> bool {
        use crate::engine::{Verdict, verdict};
        use crate::policy::Applicability;
        match self.policy.fact(self.policy.catalogue.level).applicability {
            Applicability::Always => true,
            Applicability::When(condition) => verdict(condition, answers) != Verdict::No,
        }
    }
}
