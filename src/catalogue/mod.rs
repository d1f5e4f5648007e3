//! The local catalogue (补贴目录清单): the standards that a policy leaves to a separate document, which changes independently
//! of the policy. Read at run time, never shipped with the calculator.
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

/// One standard: the sum for an occupation, level and certificate.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// 职业（工种）.
    pub occupation: String,
    /// The level; `None` if the certificate has none.
    pub level: Option<ChoiceId>,
    /// The kind of certificate; `None` for any.
    pub certificate: Option<ChoiceId>,
    /// Yuan per person.
    pub amount: Yuan,
    /// The source document, page or table included.
    pub source: String,
    /// First day of validity; `None` if it has no start.
    pub valid_from: Option<CalendarDate>,
    /// Last day of validity; `None` if it has no end.
    pub valid_until: Option<CalendarDate>,
}

/// Keys with their values, as written.
pub type NamedValues = Vec<(String, String)>;

/// A catalogue as written, before it is checked.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CatalogueRows {
    /// The rows, each as its named values.
    pub rows: Vec<NamedValues>,
    /// Whether it is a made-up example of a catalogue.
    pub example: bool,
}

impl CatalogueRows {
    /// Checks every row.
    ///
    /// # Errors
    /// All problems of all rows; a catalogue with any problem is not used.
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
    /// Whether it is a made-up example of a catalogue; every sum from it is marked so.
    pub example: bool,
}

impl Catalogue {
    /// Every entry, in the order of the file.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The source documents of its entries, without repeats, in the order of the file.
    pub fn sources(&self) -> Vec<String> {
        let mut known = HashSet::new();
        let sources = self.entries.iter().map(|entry| &entry.source);
        sources.filter(|source| known.insert(source.as_str())).cloned().collect()
    }

    /// Whether it has an entry for `occupation`.
    pub fn knows(&self, occupation: &str) -> bool {
        self.called(occupation, None).is_some()
    }

    /// The catalogue's name for an occupation, if it is certain: the name alone, or with a code or a level beside it.
    /// That level must agree with the person's level, if that is known.
    pub fn called(&self, occupation: &str, level: Option<ChoiceId>) -> Option<String> {
        let has = |name: &str| !self.order.of_occupation(&self.entries, name).is_empty();
        if has(occupation) {
            return Some(reading::key(occupation));
        }
        let agrees = |said: Option<ChoiceId>| said.is_none_or(|said| level.is_none_or(|level| level == said));
        let names = self.occupations.names(occupation).into_iter();
        names.filter(|(_, said)| agrees(*said)).map(|(name, _)| name).find(|name| has(name))
    }

    /// The entries that supply `fact`, as far as the answers narrow them down; of one occupation if it is given.
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

    /// The one entry for `occupation` that the answers determine; `None` while several sums are possible.
    pub fn look_up(&self, fact: FactId, answers: &Answers, occupation: &str) -> Option<&Entry> {
        let candidates = self.candidates(fact, answers, Some(occupation));
        let first = candidates.first()?;
        let agree = candidates.iter().all(|entry| entry.amount == first.amount);
        // For a month the sum is determined only if it is valid on every day of it.
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
        // Only some certificates have a level: if the certificate is known and has none, an entry that names a level
        // does not match.
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
