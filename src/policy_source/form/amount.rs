//! The notation of sums.

use super::{At, ConditionForm, Figure, Name, WordsForm};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A sum: one of `sum`, `from` and `to`, `stated`, `by`, `at most`, `readings`, `when` or `not named`; then its
/// factors.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[schemars(rename = "amount")]
#[serde(deny_unknown_fields, default)]
pub struct AmountForm {
    /// A sum of yuan that the text names.
    #[schemars(with = "Option<Figure>")]
    pub sum: Option<Name>,
    /// The lowest of a span of sums that the text names …
    #[schemars(with = "Option<Figure>")]
    pub from: Option<Name>,
    /// … and the highest.
    #[schemars(with = "Option<Figure>")]
    pub to: Option<Name>,
    /// The unit that the sum is paid for.
    pub per: Option<At<WordsForm>>,
    /// The sum that this fact states.
    pub stated: Option<Name>,
    /// A sum for each choice of this fact.
    pub by: Option<Name>,
    /// The sum for each choice.
    #[schemars(with = "Option<BTreeMap<String, Figure>>")]
    pub sums: Option<BTreeMap<String, At<String>>>,
    /// No more than this many yuan.
    #[serde(rename = "at most")]
    #[schemars(with = "Option<Figure>")]
    pub at_most: Option<Name>,
    /// The sum to which the ceiling applies.
    pub of: Option<Box<At<AmountForm>>>,
    /// Two readings of the text.
    pub readings: Option<Vec<At<AmountForm>>>,
    /// If this condition holds …
    pub when: Option<At<ConditionForm>>,
    /// … this sum, …
    pub then: Option<Box<At<AmountForm>>>,
    /// … and this one if it does not.
    pub otherwise: Option<Box<At<AmountForm>>>,
    /// The text names no sum here: the case for which it does not.
    #[serde(rename = "not named")]
    pub not_named: Option<At<WordsForm>>,
    /// A description of the two readings.
    pub says: Option<At<WordsForm>>,
    /// The words of the text.
    pub words: Option<Name>,
    /// The clause of these words, if it is another one.
    pub clause: Option<Name>,
    /// The factors, in order.
    pub times: Option<Vec<At<FactorForm>>>,
}

/// A factor: one of `each`, `days`, `years of` or `factor`.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[schemars(rename = "factor")]
#[serde(deny_unknown_fields, default)]
pub struct FactorForm {
    /// The count that this fact states.
    pub each: Option<Name>,
    /// The days that this fact counts, from the event on.
    pub days: Option<Name>,
    /// The months that this fact counts, as a fraction of years.
    #[serde(rename = "years of")]
    pub years_of: Option<Name>,
    /// The most that counts.
    #[serde(rename = "at most")]
    pub at_most: Option<At<u32>>,
    /// This factor …
    #[schemars(with = "Option<Figure>")]
    pub factor: Option<Name>,
    /// … if this condition holds.
    pub when: Option<At<ConditionForm>>,
    /// The words of the text.
    pub words: Option<Name>,
    /// The clause of these words, if it is another one.
    pub clause: Option<Name>,
}
