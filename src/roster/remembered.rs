//! What a device may remember of an enterprise, where its reader asked for it: what its columns and spellings mean, and
//! what holds for everyone. Never a row, nor a part of one.

use super::{Column, Header, Meaning};
use crate::policy::Policy;
use crate::reading::identity::holds_identity;
use serde::{Deserialize, Serialize};

/// The schema that is written, and the only one there has been.
const SCHEMA: u32 = 1;
/// The most enterprises that are remembered; the one that was not used for longest goes first.
const MOST: usize = 20;

/// What is remembered of one enterprise.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Remembered {
    /// What its reader calls it.
    pub enterprise: String,
    /// Headers with the ids of the columns that they were said to be.
    pub corrected: Vec<(String, String)>,
    /// Fact ids with what holds for everyone.
    pub common: Vec<(String, String)>,
    /// What spellings mean.
    pub meanings: Vec<Meaning>,
    /// Whether names tell persons apart.
    pub by_name: bool,
}

/// All that a device remembers, the enterprise that was used last first.
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
    /// The same without anything that may be of a person: a file without a row of headers has the first person in its
    /// place, and identity card numbers stand where nobody expects them.
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
    /// What was written by this version; nothing where another one wrote it.
    pub fn readable(self) -> Memory {
        if self.schema == SCHEMA { self } else { Memory::default() }
    }

    /// The enterprises.
    pub fn enterprises(&self) -> &[Remembered] {
        &self.enterprises
    }

    /// Takes in an enterprise, in place of what was remembered of it.
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
