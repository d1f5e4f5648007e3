//! The notation of contradictions.

use super::{At, Name, TestForm};
use schemars::JsonSchema;
use serde::Deserialize;

/// Combinations of answers that cannot be true of anyone.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "impossible block")]
#[serde(deny_unknown_fields)]
pub struct ImpossibleBlock {
    /// The combinations.
    pub impossible: Vec<At<ImpossibleForm>>,
}

/// Two statements that cannot both be true, or two days in an impossible order.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "impossible")]
#[serde(deny_unknown_fields)]
pub struct ImpossibleForm {
    /// The two statements.
    pub both: Option<Vec<At<StatementForm>>>,
    /// This day cannot be …
    pub day: Option<Name>,
    /// … before that one.
    pub before: Option<Name>,
}

/// A statement about a fact.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "statement")]
#[serde(deny_unknown_fields)]
pub struct StatementForm {
    /// The fact.
    pub fact: Option<Name>,
    /// For yes or no: yes.
    pub is: Option<At<bool>>,
    /// For choices: one of these.
    pub among: Option<Vec<Name>>,
    /// For a number: this or more.
    #[serde(rename = "at least")]
    pub at_least: Option<At<u32>>,
    /// For a number: this or less.
    #[serde(rename = "at most")]
    pub at_most: Option<At<u32>>,
    /// For a day: this day or later.
    pub from: Option<Name>,
    /// For a day: this day or earlier.
    pub until: Option<Name>,
}

impl StatementForm {
    /// Its test.
    pub fn test(&self) -> Option<TestForm<'_>> {
        Some(TestForm {
            fact: self.fact.as_ref()?,
            is: self.is.as_ref(),
            among: self.among.as_deref(),
            not_empty: None,
            at_least: self.at_least.as_ref(),
            at_most: self.at_most.as_ref(),
            from: self.from.as_ref(),
            until: self.until.as_ref(),
        })
    }
}
