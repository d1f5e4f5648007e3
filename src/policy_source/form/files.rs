//! The files of a policy that are YAML as a whole.

use super::{Again, At, ConditionForm, Name, OtherText, PartialColumnForm, QuotedForm, WordsForm};
use schemars::JsonSchema;
use serde::Deserialize;

/// `policy.yaml`: what the policy is, when it rules, and in which order it asks.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "policy.yaml")]
#[serde(deny_unknown_fields)]
pub struct PolicyFile {
    /// Its id.
    pub policy: Name,
    /// The title.
    pub title: Option<At<WordsForm>>,
    /// The place that it is for.
    pub place: Option<At<WordsForm>>,
    /// Who issued it.
    pub issuer: Option<At<WordsForm>>,
    /// What of both the document does not show.
    pub inferred: Option<At<WordsForm>>,
    /// When it rules.
    pub term: Option<At<TermForm>>,
    /// The days it sets.
    #[serde(default)]
    pub milestones: Vec<At<MilestoneForm>>,
    /// Its warning against fraud.
    pub fraud: Option<At<QuotedForm>>,
    /// Where an enterprise is served.
    pub office: Option<At<QuotedForm>>,
    /// What it says of newer policies.
    #[serde(rename = "after the term")]
    pub after_the_term: Option<At<QuotedForm>>,
    /// What it says of other documents.
    #[serde(default)]
    pub related: Vec<At<RelatedForm>>,
    /// What is asked, in the order of the story; a group stays together.
    #[serde(default)]
    pub questions: Vec<At<AskedForm>>,
}

/// When a policy rules.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "term")]
#[serde(deny_unknown_fields)]
pub struct TermForm {
    /// The fact that dates the visitor's event.
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
    /// The words of the text, where it says so.
    pub words: Option<Name>,
    /// Their clause.
    pub clause: Option<Name>,
}

/// Another document, as the text names it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "related")]
#[serde(deny_unknown_fields)]
pub struct RelatedForm {
    /// What it is to this one.
    #[schemars(with = "Option<OtherText>")]
    pub relation: Option<Name>,
    /// The words of the text.
    pub words: Option<Name>,
    /// Their clause.
    pub clause: Option<Name>,
}

/// Questions that stay together.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "asked")]
#[serde(deny_unknown_fields)]
pub struct AskedForm {
    /// What they are about.
    pub about: Option<Name>,
    /// The part of the story that begins here, as people see it.
    pub part: Option<At<WordsForm>>,
    /// The one question that asks all of these at once, as a list to tick: flags that everyone can be asked.
    pub together: Option<At<WordsForm>>,
    /// The facts, in the order in which they are asked.
    #[serde(default)]
    pub ask: Vec<Name>,
}

/// `catalogue.yaml`: how the local catalogue is looked up.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "catalogue.yaml")]
#[serde(deny_unknown_fields)]
pub struct CatalogueFile {
    /// The fact that says which certificate an entry is about.
    pub certificate: Option<Name>,
    /// The fact that says which level it is about.
    pub level: Option<Name>,
    /// The fact whose day must lie in an entry's validity.
    pub date: Option<Name>,
    /// What its sums answer.
    #[serde(default)]
    pub standards: Vec<At<StandardForm>>,
    /// The words of the text.
    pub words: Option<Name>,
    /// Their clause.
    pub clause: Option<Name>,
}

/// A sum that the catalogue answers.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "standard")]
#[serde(deny_unknown_fields)]
pub struct StandardForm {
    /// The fact that it answers.
    pub fact: Option<Name>,
    /// The level whose sum it is, whatever the certificate.
    pub level: Option<Name>,
}

/// `roster.yaml`: how the people of one enterprise are counted.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "roster.yaml")]
#[serde(deny_unknown_fields)]
pub struct RosterFile {
    /// What is worked out for each person: ids of what workers are granted.
    #[serde(default)]
    pub person: Vec<Name>,
    /// What is worked out for the enterprise: ids of what employers are granted.
    #[serde(default)]
    pub enterprise: Vec<Name>,
    /// What a row may state, in the order of the template.
    #[serde(default)]
    pub columns: Vec<At<ColumnForm>>,
    /// Columns that ask for yes or no, and say a part of what facts ask.
    #[serde(rename = "partial columns", default)]
    pub partial: Vec<At<PartialColumnForm>>,
    /// Facts of the enterprise that follow from a row.
    #[serde(default)]
    pub derived: Vec<At<DerivedForm>>,
    /// Subsidies of both sides that are one payment.
    #[serde(rename = "paid once")]
    pub paid_once: Option<At<PaidOnceForm>>,
    /// Subsidies that a person cannot have again.
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
    /// What the example row says; nothing where this is missing.
    pub example: Option<At<WordsForm>>,
    /// Other headers for it.
    #[serde(default)]
    pub also: Vec<Name>,
    /// Headers that may mean it or something else, whose reader is asked.
    #[serde(default)]
    pub perhaps: Vec<Name>,
    /// What its reader must know to fill it in.
    pub hint: Option<At<WordsForm>>,
}

/// A fact of the enterprise that follows from a row.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "derived")]
#[serde(deny_unknown_fields)]
pub struct DerivedForm {
    /// The fact that follows.
    pub fact: Option<Name>,
    /// The fact that says the same.
    #[serde(rename = "same as")]
    pub same_as: Option<Name>,
    /// It counts a person for whom this holds.
    #[serde(rename = "counts a person when")]
    pub counts_when: Option<At<ConditionForm>>,
}

/// Subsidies of both sides that are one payment.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "paid once")]
#[serde(deny_unknown_fields)]
pub struct PaidOnceForm {
    /// Those of the person.
    #[serde(default)]
    pub person: Vec<Name>,
    /// Those of the enterprise.
    #[serde(default)]
    pub enterprise: Vec<Name>,
    /// The words of the text.
    pub words: Option<Name>,
    /// Their clause.
    pub clause: Option<Name>,
}

/// Subsidies of which a person cannot have one again.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "repeat")]
#[serde(deny_unknown_fields)]
pub struct RepeatForm {
    /// Those of the person, of which having one is having had one of them.
    #[serde(default)]
    pub person: Vec<Name>,
    /// Those of the enterprise.
    #[serde(default)]
    pub enterprise: Vec<Name>,
    /// What cannot be had again.
    #[schemars(with = "Option<Again>")]
    pub again: Option<Name>,
    /// Where they are months: which fact counts them, and how many there are at the most.
    pub months: Option<At<MonthsForm>>,
    /// The flag that says whether it was had before …
    #[serde(rename = "had before")]
    pub had_before: Option<Name>,
    /// … and what it says then.
    #[serde(rename = "had before is")]
    pub had_before_is: Option<At<bool>>,
    /// The count of those had before in the same year.
    #[serde(rename = "in year")]
    pub in_year: Option<At<InYearForm>>,
    /// The words of the text.
    pub words: Option<Name>,
    /// Their clause.
    pub clause: Option<Name>,
}

/// Months that are counted, and the most of them.
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

/// A count of what was had before in the same year.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "in year")]
#[serde(deny_unknown_fields)]
pub struct InYearForm {
    /// The count.
    pub count: Option<Name>,
    /// The day whose year it is about.
    pub date: Option<Name>,
}

/// `estimate.yaml`: what an employers' estimate consists of.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "estimate.yaml")]
#[serde(deny_unknown_fields)]
pub struct EstimateFile {
    /// What is asked once for every part.
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
    /// The subsidy: one that employers are granted.
    pub entitlement: Option<Name>,
    /// What is asked for it.
    #[serde(default)]
    pub fields: Vec<Name>,
    /// The fact that counts its people.
    pub people: Option<Name>,
    /// What planning for people implies.
    #[serde(default)]
    pub implied: Vec<Name>,
    /// Its months, where the sum grows with time.
    pub months: Option<At<MonthsForm>>,
    /// What is worth trying.
    #[serde(default)]
    pub steps: Vec<At<StepForm>>,
}

/// One change worth trying.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "step")]
#[serde(deny_unknown_fields)]
pub struct StepForm {
    /// The fact that grows.
    pub fact: Option<Name>,
    /// By how much.
    pub by: Option<At<u32>>,
    /// What that is called.
    pub name: Option<At<WordsForm>>,
}
