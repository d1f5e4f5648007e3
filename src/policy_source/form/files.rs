//! The files of a policy that consist of YAML.

use super::{Again, At, ConditionForm, Name, OtherText, PartialColumnForm, QuotedForm, WordsForm};
use schemars::JsonSchema;
use serde::Deserialize;

/// `policy.yaml`: the policy's title, term and other data, and the order of its questions.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "policy.yaml")]
#[serde(deny_unknown_fields)]
pub struct PolicyFile {
    /// Its id.
    pub policy: Name,
    /// The title.
    pub title: Option<At<WordsForm>>,
    /// The place where it applies.
    pub place: Option<At<WordsForm>>,
    /// The issuing authority.
    pub issuer: Option<At<WordsForm>>,
    /// Which of both is missing from the document and was inferred.
    pub inferred: Option<At<WordsForm>>,
    /// The period in which it applies.
    pub term: Option<At<TermForm>>,
    /// The days that it sets.
    #[serde(default)]
    pub milestones: Vec<At<MilestoneForm>>,
    /// Its warning against fraud.
    pub fraud: Option<At<QuotedForm>>,
    /// Its words on the office that serves an enterprise.
    pub office: Option<At<QuotedForm>>,
    /// Its words on later policies.
    #[serde(rename = "after the term")]
    pub after_the_term: Option<At<QuotedForm>>,
    /// Its references to other documents.
    #[serde(default)]
    pub related: Vec<At<RelatedForm>>,
    /// The facts to ask, in the order of the story; a group stays together.
    #[serde(default)]
    pub questions: Vec<At<AskedForm>>,
}

/// The period in which a policy applies.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "term")]
#[serde(deny_unknown_fields)]
pub struct TermForm {
    /// The fact that holds the date of the visitor's event.
    pub event: Option<Name>,
    /// First day of the period it plans for.
    #[serde(rename = "planned from")]
    pub planned_from: Option<Name>,
    /// Day of issue.
    pub issued: Option<Name>,
    /// Last day.
    pub until: Option<Name>,
    /// The words of the text.
    pub words: Option<Name>,
    /// Their clause.
    pub clause: Option<Name>,
}

/// A day that the text sets.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "milestone")]
#[serde(deny_unknown_fields)]
pub struct MilestoneForm {
    /// The day.
    pub date: Option<Name>,
    /// What happens on it.
    pub name: Option<At<WordsForm>>,
    /// The words of the text, if it sets the day.
    pub words: Option<Name>,
    /// Their clause.
    pub clause: Option<Name>,
}

/// Another document that the text names.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "related")]
#[serde(deny_unknown_fields)]
pub struct RelatedForm {
    /// Its relation to this policy.
    #[schemars(with = "Option<OtherText>")]
    pub relation: Option<Name>,
    /// The words of the text.
    pub words: Option<Name>,
    /// Their clause.
    pub clause: Option<Name>,
}

/// Questions that are asked one after another.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "asked")]
#[serde(deny_unknown_fields)]
pub struct AskedForm {
    /// Their subject.
    pub about: Option<Name>,
    /// The name of the part of the story that begins here.
    pub part: Option<At<WordsForm>>,
    /// The one question that asks all of these at once, as a list to tick: yes-or-no facts that apply to everyone.
    pub together: Option<At<WordsForm>>,
    /// The facts, in the order in which they are asked.
    #[serde(default)]
    pub ask: Vec<Name>,
}

/// `catalogue.yaml`: the rules for looking up the local catalogue.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "catalogue.yaml")]
#[serde(deny_unknown_fields)]
pub struct CatalogueFile {
    /// The fact that holds the kind of certificate.
    pub certificate: Option<Name>,
    /// The fact that holds the level.
    pub level: Option<Name>,
    /// The fact whose day must lie in an entry's validity.
    pub date: Option<Name>,
    /// The sums that the catalogue supplies.
    #[serde(default)]
    pub standards: Vec<At<StandardForm>>,
    /// The words of the text.
    pub words: Option<Name>,
    /// Their clause.
    pub clause: Option<Name>,
}

/// A sum that the catalogue supplies.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "standard")]
#[serde(deny_unknown_fields)]
pub struct StandardForm {
    /// The fact that it supplies.
    pub fact: Option<Name>,
    /// The level whose sum it is, whatever the certificate.
    pub level: Option<Name>,
}

/// `roster.yaml`: the rules for counting the people of one enterprise.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "roster.yaml")]
#[serde(deny_unknown_fields)]
pub struct RosterFile {
    /// The entitlements worked out for each person: ids of entitlements of workers.
    #[serde(default)]
    pub person: Vec<Name>,
    /// The entitlements worked out for the enterprise: ids of entitlements of employers.
    #[serde(default)]
    pub enterprise: Vec<Name>,
    /// The facts that a row may state, in the order of the template.
    #[serde(default)]
    pub columns: Vec<At<ColumnForm>>,
    /// Yes-or-no columns, whose answer is only part of the answer to a fact.
    #[serde(rename = "partial columns", default)]
    pub partial: Vec<At<PartialColumnForm>>,
    /// The enterprise's facts that follow from the data of a row.
    #[serde(default)]
    pub derived: Vec<At<DerivedForm>>,
    /// Subsidies that are one payment, whether the person or the enterprise receives it.
    #[serde(rename = "paid once")]
    pub paid_once: Option<At<PaidOnceForm>>,
    /// Subsidies that a person cannot receive again.
    #[serde(default)]
    pub repeats: Vec<At<RepeatForm>>,
}

/// A column of the template.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "column")]
#[serde(deny_unknown_fields)]
pub struct ColumnForm {
    /// The fact that it states.
    pub fact: Option<Name>,
    /// The example's value; empty if this is missing.
    pub example: Option<At<WordsForm>>,
    /// Other headers of this column in rosters.
    #[serde(default)]
    pub also: Vec<Name>,
    /// Headers that may mean it or something else, whose reader is asked.
    #[serde(default)]
    pub perhaps: Vec<Name>,
    /// What its reader must know to fill it in.
    pub hint: Option<At<WordsForm>>,
}

/// A fact of the enterprise that follows from the data of a row.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "derived")]
#[serde(deny_unknown_fields)]
pub struct DerivedForm {
    /// The fact that follows.
    pub fact: Option<Name>,
    /// The fact that it equals.
    #[serde(rename = "same as")]
    pub same_as: Option<Name>,
    /// It counts a person if this condition holds.
    #[serde(rename = "counts a person when")]
    pub counts_when: Option<At<ConditionForm>>,
}

/// Subsidies that are one payment, whether the person or the enterprise receives it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "paid once")]
#[serde(deny_unknown_fields)]
pub struct PaidOnceForm {
    /// The person's subsidies.
    #[serde(default)]
    pub person: Vec<Name>,
    /// The enterprise's subsidies.
    #[serde(default)]
    pub enterprise: Vec<Name>,
    /// The words of the text.
    pub words: Option<Name>,
    /// Their clause.
    pub clause: Option<Name>,
}

/// Subsidies that a person cannot receive twice.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "repeat")]
#[serde(deny_unknown_fields)]
pub struct RepeatForm {
    /// The person's subsidies; receiving any of them counts.
    #[serde(default)]
    pub person: Vec<Name>,
    /// The enterprise's subsidies.
    #[serde(default)]
    pub enterprise: Vec<Name>,
    /// The extent of the limit.
    #[schemars(with = "Option<Again>")]
    pub again: Option<Name>,
    /// For a limit in months: the fact that counts them, and the most that are paid.
    pub months: Option<At<MonthsForm>>,
    /// The flag that says whether the person received one before …
    #[serde(rename = "had before")]
    pub had_before: Option<Name>,
    /// … and the value that means so.
    #[serde(rename = "had before is")]
    pub had_before_is: Option<At<bool>>,
    /// The count of those received earlier in the same year.
    #[serde(rename = "in year")]
    pub in_year: Option<At<InYearForm>>,
    /// The words of the text.
    pub words: Option<Name>,
    /// Their clause.
    pub clause: Option<Name>,
}

/// Months, and the most that are paid.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "months")]
#[serde(deny_unknown_fields)]
pub struct MonthsForm {
    /// The fact that counts them.
    pub fact: Option<Name>,
    /// The most that are paid.
    #[serde(rename = "at most")]
    pub at_most: Option<At<u32>>,
}

/// A count of subsidies received earlier in the same year.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "in year")]
#[serde(deny_unknown_fields)]
pub struct InYearForm {
    /// The count.
    pub count: Option<Name>,
    /// The date that determines the year.
    pub date: Option<Name>,
}

/// `estimate.yaml`: the contents of an employers' estimate.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "estimate.yaml")]
#[serde(deny_unknown_fields)]
pub struct EstimateFile {
    /// The facts asked once for every part.
    #[serde(default)]
    pub shared: Vec<Name>,
    /// The subsidies, in the order of the page.
    #[serde(default)]
    pub parts: Vec<At<PartForm>>,
}

/// One subsidy of the estimate.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "part")]
#[serde(deny_unknown_fields)]
pub struct PartForm {
    /// The subsidy: an entitlement of employers.
    pub entitlement: Option<Name>,
    /// The facts asked for it.
    #[serde(default)]
    pub fields: Vec<Name>,
    /// The fact that holds the number of its people.
    pub people: Option<Name>,
    /// Facts that planning for people implies.
    #[serde(default)]
    pub implied: Vec<Name>,
    /// Its months, if the sum grows with time.
    pub months: Option<At<MonthsForm>>,
    /// The increments worth trying.
    #[serde(default)]
    pub steps: Vec<At<StepForm>>,
}

/// One increment worth trying.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "step")]
#[serde(deny_unknown_fields)]
pub struct StepForm {
    /// The fact that grows.
    pub fact: Option<Name>,
    /// The increment.
    pub by: Option<At<u32>>,
    /// The name of the increment.
    pub name: Option<At<WordsForm>>,
}
