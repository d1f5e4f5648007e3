//! Columns that ask for yes or no, and say a part of what facts ask.

use super::{At, Name, WordsForm};
use schemars::JsonSchema;
use serde::Deserialize;

/// A column that rosters have and no template offers.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "partial column")]
#[serde(deny_unknown_fields)]
pub struct PartialColumnForm {
    /// Its id, which no fact has.
    pub column: Option<Name>,
    /// What it is called, as people see it.
    pub name: Option<At<WordsForm>>,
    /// Other headers for it.
    #[serde(default)]
    pub also: Vec<Name>,
    /// Headers that may mean it or something else, whose reader is asked.
    #[serde(default)]
    pub perhaps: Vec<Name>,
    /// What a yes says.
    #[serde(default)]
    pub yes: Vec<At<StatementForm>>,
    /// What a no says.
    #[serde(default)]
    pub no: Vec<At<StatementForm>>,
    /// The fact that is asked of the reader where an answer says nothing.
    pub asks: Option<Name>,
}

/// What is known of a fact.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "statement")]
#[serde(deny_unknown_fields)]
pub struct StatementForm {
    /// The fact.
    pub fact: Option<Name>,
    /// It is yes, or no.
    pub is: Option<At<bool>>,
    /// It is this number.
    pub count: Option<At<u32>>,
    /// It is this choice.
    pub choice: Option<Name>,
    /// These choices are among its list.
    pub with: Option<Vec<Name>>,
    /// These choices are not among its list.
    pub without: Option<Vec<Name>>,
}
