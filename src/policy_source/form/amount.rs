//! Sums as they are written.

use super::{At, ConditionForm, Figure, Name, WordsForm};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A sum: one of `sum`, `from` and `to`, `stated`, `by`, `at most`, `readings`, `when` or `not named`; then what it is multiplied by.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[schemars(rename = "amount")]
#[serde(deny_unknown_fields, default)]
pub struct AmountForm {
    /// A sum of yuan that the text names.
    #[schemars(with = "Option<Figure>")]
    pub sum: Option<Name>,
    /// The least of a span of sums that it names …
    #[schemars(with = "Option<Figure>")]
    pub from: Option<Name>,
    /// … and the most.
    #[schemars(with = "Option<Figure>")]
    pub to: Option<Name>,
    /// What one of it is for.
    pub per: Option<At<WordsForm>>,
    /// The sum that this fact states.
    pub stated: Option<Name>,
    /// A sum for each choice of this fact.
    pub by: Option<Name>,
    /// These sums.
    #[schemars(with = "Option<BTreeMap<String, Figure>>")]
    pub sums: Option<BTreeMap<String, At<String>>>,
    /// No more than this many yuan.
    #[serde(rename = "at most")]
    #[schemars(with = "Option<Figure>")]
    pub at_most: Option<Name>,
    /// Of this sum.
    pub of: Option<Box<At<AmountForm>>>,
    /// Two ways to read the text.
    pub readings: Option<Vec<At<AmountForm>>>,
    /// Where this holds …
    pub when: Option<At<ConditionForm>>,
    /// … this sum, …
    pub then: Option<Box<At<AmountForm>>>,
    /// … and this one where it does not.
    pub otherwise: Option<Box<At<AmountForm>>>,
    /// The text names no sum here: for what.
    #[serde(rename = "not named")]
    pub not_named: Option<At<WordsForm>>,
    /// What the two readings are.
    pub says: Option<At<WordsForm>>,
    /// The words of the text.
    pub words: Option<Name>,
    /// The clause of these words, where it is another one.
    pub clause: Option<Name>,
    /// What it is multiplied by, one after the other.
    pub times: Option<Vec<At<FactorForm>>>,
}

/// A factor: one of `each`, `days`, `years of` or `factor`.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[schemars(rename = "factor")]
#[serde(deny_unknown_fields, default)]
pub struct FactorForm {
    /// The count that this fact states.
    pub each: Option<Name>,
    /// Its days, from the event on.
    pub days: Option<Name>,
    /// Its months, as a part of years.
    #[serde(rename = "years of")]
    pub years_of: Option<Name>,
    /// No more than so many.
    #[serde(rename = "at most")]
    pub at_most: Option<At<u32>>,
    /// This factor …
    #[schemars(with = "Option<Figure>")]
    pub factor: Option<Name>,
    /// … where this holds.
    pub when: Option<At<ConditionForm>>,
    /// The words of the text.
    pub words: Option<Name>,
    /// The clause of these words, where it is another one.
    pub clause: Option<Name>,
}
