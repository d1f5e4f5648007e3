//! The notation of conditions.

use super::{At, Name, WordsForm};
use schemars::JsonSchema;
use serde::Deserialize;

/// A condition: one of `rule`, `all`, `any`, `not`, `office decides` or `fact`.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[schemars(rename = "condition")]
#[serde(deny_unknown_fields, default)]
pub struct ConditionForm {
    /// The name of a rule that is defined elsewhere.
    pub rule: Option<Name>,
    /// All of these must hold.
    pub all: Option<Vec<At<ConditionForm>>>,
    /// At least one of these must hold.
    pub any: Option<Vec<At<ConditionForm>>>,
    /// The negation of this.
    pub not: Option<Box<At<ConditionForm>>>,
    /// The text leaves it to an office: what it does not say, in plain words.
    #[serde(rename = "office decides")]
    pub office_decides: Option<At<WordsForm>>,
    /// A test on this fact.
    pub fact: Option<Name>,
    /// For yes or no: must be yes.
    pub is: Option<At<bool>>,
    /// For choices: one of these.
    pub among: Option<Vec<Name>>,
    /// For several choices: any at all.
    #[serde(rename = "not empty")]
    pub not_empty: Option<At<bool>>,
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
    /// The demand in plain words.
    pub says: Option<At<WordsForm>>,
    /// The sentence for people whose answer passes the test; `{answer}` stands for their answer.
    #[serde(rename = "if so")]
    pub if_so: Option<At<WordsForm>>,
    /// The sentence for people whose answer fails it.
    #[serde(rename = "if not")]
    pub if_not: Option<At<WordsForm>>,
    /// The words of the text that make the demand.
    pub words: Option<Name>,
    /// The clause of these words, if it is another one.
    pub clause: Option<Name>,
}

/// The keys of a test, wherever one is written.
pub struct TestForm<'form> {
    /// The fact.
    pub fact: &'form Name,
    /// See [`ConditionForm::is`], and so on.
    pub is: Option<&'form At<bool>>,
    /// For choices.
    pub among: Option<&'form [Name]>,
    /// For several choices.
    pub not_empty: Option<&'form At<bool>>,
    /// For a number.
    pub at_least: Option<&'form At<u32>>,
    /// For a number.
    pub at_most: Option<&'form At<u32>>,
    /// For a day.
    pub from: Option<&'form Name>,
    /// For a day.
    pub until: Option<&'form Name>,
}

impl ConditionForm {
    /// Its test, if it tests a fact.
    pub fn test(&self) -> Option<TestForm<'_>> {
        Some(TestForm {
            fact: self.fact.as_ref()?,
            is: self.is.as_ref(),
            among: self.among.as_deref(),
            not_empty: self.not_empty.as_ref(),
            at_least: self.at_least.as_ref(),
            at_most: self.at_most.as_ref(),
            from: self.from.as_ref(),
            until: self.until.as_ref(),
        })
    }
}
