//! Partial columns: yes-or-no columns whose answer is only part of the answer to a fact.

use super::{At, Name, WordsForm};
use schemars::JsonSchema;
use serde::Deserialize;

/// A column that occurs in rosters but not in the template.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "partial column")]
#[serde(deny_unknown_fields)]
pub struct PartialColumnForm {
    /// Its id, which is not the id of a fact.
    pub column: Option<Name>,
    /// Its name.
    pub name: Option<At<WordsForm>>,
    /// Its headers in rosters.
    #[serde(default)]
    pub also: Vec<Name>,
    /// Headers that may mean it or something else, whose reader is asked.
    #[serde(default)]
    pub perhaps: Vec<Name>,
    /// What a yes says.
    #[serde(default)]
    pub yes: Vec<At<StatementForm>>,
    /// The statements that a no makes.
    #[serde(default)]
    pub no: Vec<At<StatementForm>>,
    /// The fact that an answer without statements leaves open, which is then asked of the roster's owner.
    pub asks: Option<Name>,
}

/// A statement about a fact.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "statement")]
#[serde(deny_unknown_fields)]
pub struct StatementForm {
    /// The fact.
    pub fact: Option<Name>,
    /// The flag is yes, or no.
    pub is: Option<At<bool>>,
    /// The count is this number.
    pub count: Option<At<u32>>,
    /// The answer is this choice.
    pub choice: Option<Name>,
    /// These choices apply.
    pub with: Option<Vec<Name>>,
    /// These choices do not apply.
    pub without: Option<Vec<Name>>,
}
