//! The data that a device may remember of an enterprise, if the user asked for it: the meanings of its columns and
//! spellings, and the answers for everyone. Never a row, nor a part of one.

use super::{Column, Header, Meaning};
use crate::policy::Policy;
use crate::reading::identity::holds_identity;
use serde::{Deserialize, Serialize};

/// The schema that is written, and the only one so far.
const SCHEMA: u32 = 1;
/// The most enterprises that are remembered; the least recently used goes first.
const MOST: usize = 20;

/// The data remembered of one enterprise.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Remembered {
    /// The user's name for it.
    pub enterprise: String,
    /// The user's corrections: headers with the ids of their columns.
    pub corrected: Vec<(String, String)>,
    /// The answers for everyone, by fact id.
    pub common: Vec<(String, String)>,
    /// The meanings of spellings.
    pub meanings: Vec<Meaning>,
    /// Whether names identify persons.
    pub by_name: bool,
}

/// The enterprises that a device remembers, the most recently used first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Memory {
    schema: u32,
    enterprises: Vec<Remembered>,
}

impl Default for Memory {
    fn default() -> Memory {
        Memory { schema: SCHEMA, enterprises: Vec::new() }
    }
}

impl Remembered {
    /// The same without anything that may be about a person: in a file without a header row the first person's row is
    /// in its place, and identity card numbers occur anywhere.
    pub fn without_people(mut self, policy: &Policy, headers: &[Header]) -> Remembered {
        let has_headers = headers.iter().any(|header| Column::named(policy, &header.header) != Column::Unused);
        if !has_headers {
            self.corrected.clear();
        }
        self.corrected.retain(|(header, _)| !holds_identity(header));
        self.meanings.retain(|(_, written, meant)| !holds_identity(written) && !holds_identity(meant));
        self.common.retain(|(_, typed)| !typed.is_empty() && !holds_identity(typed));
        self
    }
}

impl Memory {
    /// The memory, or an empty one if another version wrote it.
    pub fn readable(self) -> Memory {
        if self.schema == SCHEMA { self } else { Memory::default() }
    }

    /// The enterprises.
    pub fn enterprises(&self) -> &[Remembered] {
        &self.enterprises
    }

    /// Adds an enterprise, or replaces what was remembered of it.
    pub fn remember(&mut self, remembered: Remembered) {
        self.forget(&remembered.enterprise);
        self.enterprises.insert(0, remembered);
        self.enterprises.truncate(MOST);
    }

    /// Forgets an enterprise.
    pub fn forget(&mut self, enterprise: &str) {
        self.enterprises.retain(|remembered| remembered.enterprise != enterprise);
    }
}
