//! The notation: the forms allowed in a policy's YAML, before any name is looked up.
//!
//! All fields of all forms are optional, so that a finding can say which one is missing, and where; an unknown key is
//! refused while the block is parsed.

mod amount;
mod blocks;
mod condition;
mod files;
mod impossible;
mod partial;
mod vocabulary;

pub use amount::{AmountForm, FactorForm};
pub use blocks::{
    ChoiceForm, ClauseBlock, EntitlementBlock, FactBlock, NoteBlock, NoteForm, PromptForm, RuleBlock, TargetForm,
    TargetsBlock, UsualForm,
};
pub use condition::{ConditionForm, TestForm};
pub use files::{
    CatalogueFile, ColumnForm, DerivedForm, EstimateFile, MilestoneForm, MonthsForm, PaidOnceForm, PartForm,
    PolicyFile, RelatedForm, RepeatForm, RosterFile, TermForm,
};
pub use impossible::{ImpossibleBlock, ImpossibleForm};
pub use partial::{PartialColumnForm, StatementForm};
pub use vocabulary::{Again, Asker, Does, FactKind, OtherText, PaidTo};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde_saphyr::Spanned;
use std::borrow::Cow;
use std::ops::Deref;

/// A value and its place in its block.
#[derive(Clone, Debug, Deserialize)]
#[serde(transparent)]
pub struct At<T>(Spanned<T>);

impl<T> At<T> {
    /// The line and the column in the block, both from 1.
    pub fn place(&self) -> (usize, usize) {
        let location = self.0.referenced;
        (location.line() as usize, location.column() as usize)
    }
}

impl<T> Deref for At<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0.value
    }
}

/// In the schema only the value: its place is not written.
impl<T: JsonSchema> JsonSchema for At<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

/// In the schema, a figure that is kept as written, although YAML takes it for a number.
pub struct Figure;

impl JsonSchema for Figure {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("figure")
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": ["number", "string"] })
    }
}

/// A text, and its place.
pub type Name = At<String>;

/// The same words in both languages.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "words")]
#[serde(deny_unknown_fields)]
pub struct WordsForm {
    /// 中文。
    pub zh: Option<Name>,
    /// English.
    pub en: Option<Name>,
}

/// Words of the text: of the clause that is named, or of the clause whose block this is.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "quoted")]
#[serde(deny_unknown_fields)]
pub struct QuotedForm {
    /// The words, verbatim.
    pub words: Option<Name>,
    /// The clause that they stand in.
    pub clause: Option<Name>,
}
