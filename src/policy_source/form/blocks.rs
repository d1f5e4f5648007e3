//! The blocks that stand beneath the text of the clauses, and in the files of facts.

use super::{AmountForm, At, ConditionForm, Figure, Name, QuotedForm, TestForm, WordsForm};
use schemars::JsonSchema;
use serde::Deserialize;

/// What a clause does for a visitor, and what of it no rule reads.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "clause block")]
#[serde(deny_unknown_fields)]
pub struct ClauseBlock {
    /// Its id, as its heading ends.
    pub clause: Name,
    /// Its heading in English.
    pub english: Option<Name>,
    /// `grants`, `conditions` or `informs`.
    pub does: Option<Name>,
    /// Words that rules read, though no visitor need see them.
    #[serde(default)]
    pub reads: Vec<Name>,
    /// Words that no rule reads.
    #[serde(default)]
    pub unread: Vec<At<UnreadForm>>,
    /// What is quoted of it, in English: ours, and no part of the law.
    #[serde(default)]
    pub translations: Vec<At<TranslationForm>>,
}

/// A quotation in English.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "translation")]
#[serde(deny_unknown_fields)]
pub struct TranslationForm {
    /// The words of the clause.
    pub words: Option<Name>,
    /// What they say.
    pub english: Option<Name>,
}

/// Words that no rule reads.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "unread")]
#[serde(deny_unknown_fields)]
pub struct UnreadForm {
    /// The words.
    pub words: Option<Name>,
    /// Why none does.
    pub because: Option<At<WordsForm>>,
}

/// Something that is granted.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "entitlement block")]
#[serde(deny_unknown_fields)]
pub struct EntitlementBlock {
    /// Its id.
    pub entitlement: Name,
    /// `worker`, `employer` or `provider`.
    #[serde(rename = "for")]
    pub audience: Option<Name>,
    /// What it is called.
    pub name: Option<At<WordsForm>>,
    /// What people call it, where that is shorter.
    #[serde(rename = "short name")]
    pub short_name: Option<At<WordsForm>>,
    /// What one gets, in a plain sentence.
    pub summary: Option<At<WordsForm>>,
    /// The words that grant it.
    pub words: Option<Name>,
    /// The clause of these words, where it is another one.
    pub clause: Option<Name>,
    /// When it is granted.
    pub when: Option<At<ConditionForm>>,
    /// Money: how much.
    pub amount: Option<At<AmountForm>>,
    /// Help in kind: what.
    #[serde(rename = "in kind")]
    pub in_kind: Option<At<WordsForm>>,
    /// Money or help for which the text names no sum: what.
    #[serde(rename = "no sum named")]
    pub no_sum_named: Option<At<WordsForm>>,
    /// Who receives it.
    #[serde(rename = "paid to")]
    pub paid_to: Option<Name>,
    /// The words that make it one payment with others.
    #[serde(rename = "one payment")]
    pub one_payment: Option<At<QuotedForm>>,
    /// What a result must say beside it.
    #[serde(default)]
    pub notes: Vec<At<NoteForm>>,
}

/// A condition that several rules share.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "rule block")]
#[serde(deny_unknown_fields)]
pub struct RuleBlock {
    /// Its name.
    pub rule: Name,
    /// The condition.
    #[serde(rename = "holds when")]
    pub holds_when: Option<At<ConditionForm>>,
}

/// A note that several results share.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "note block")]
#[serde(deny_unknown_fields)]
pub struct NoteBlock {
    /// Its name.
    pub note: Name,
    /// What it says.
    pub says: Option<At<WordsForm>>,
    /// The words of the text.
    pub words: Option<Name>,
    /// The clause of these words, where it is another one.
    pub clause: Option<Name>,
}

/// A note: a shared one by name, or its words.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "note")]
#[serde(deny_unknown_fields)]
pub struct NoteForm {
    /// A note that is written elsewhere.
    pub note: Option<Name>,
    /// What it says.
    pub says: Option<At<WordsForm>>,
    /// The words of the text.
    pub words: Option<Name>,
    /// The clause of these words, where it is another one.
    pub clause: Option<Name>,
}

/// Figures that the text aims at.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "targets block")]
#[serde(deny_unknown_fields)]
pub struct TargetsBlock {
    /// In the order of the text.
    pub targets: Vec<At<TargetForm>>,
}

/// A figure that the text aims at.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "target")]
#[serde(deny_unknown_fields)]
pub struct TargetForm {
    /// The figure.
    pub figure: Option<At<WordsForm>>,
    /// What it counts.
    pub name: Option<At<WordsForm>>,
    /// The words of the text.
    pub words: Option<Name>,
    /// The clause of these words, where it is another one.
    pub clause: Option<Name>,
}

/// Something that can be asked of a visitor, and how it is asked.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "fact block")]
#[serde(deny_unknown_fields)]
pub struct FactBlock {
    /// Its id.
    pub fact: Name,
    /// The official term, short.
    pub name: Option<At<WordsForm>>,
    /// `flag`, `one`, `many`, `count`, `money`, `standard` or `date`.
    pub kind: Option<Name>,
    /// What a number counts.
    pub unit: Option<At<WordsForm>>,
    /// The same where it is one: month beside months.
    #[serde(rename = "unit of one")]
    pub unit_of_one: Option<At<WordsForm>>,
    /// The least it can be.
    #[schemars(with = "Option<Figure>")]
    pub least: Option<Name>,
    /// The most it can be.
    #[schemars(with = "Option<Figure>")]
    pub most: Option<Name>,
    /// Beyond this an answer is asked about before it counts.
    pub usual: Option<At<UsualForm>>,
    /// Whether a person could change it.
    pub changeable: Option<At<bool>>,
    /// Of whom it is asked; of everyone where this is missing.
    #[serde(rename = "asked when")]
    pub asked_when: Option<At<ConditionForm>>,
    /// How it is asked.
    #[serde(default)]
    pub question: Vec<At<PromptForm>>,
    /// What most people must know to answer, in one line.
    pub help: Option<At<WordsForm>>,
    /// What the terms mean in practice, for those who want to know more.
    pub more: Option<At<WordsForm>>,
    /// In a list to tick, what its row says.
    pub ticked: Option<At<WordsForm>>,
    /// In a list to tick, the number that a tick stands for, of a count.
    #[serde(rename = "ticked means")]
    pub ticked_means: Option<At<u32>>,
    /// Why it is asked.
    pub reason: Option<At<WordsForm>>,
    /// The clause that makes the answer matter.
    pub clause: Option<Name>,
    /// What can be chosen.
    #[serde(default)]
    pub choices: Vec<At<ChoiceForm>>,
}

/// What answers are usual.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "usual")]
#[serde(deny_unknown_fields)]
pub struct UsualForm {
    /// The first usual day.
    pub from: Option<Name>,
    /// The last usual day.
    pub until: Option<Name>,
    /// The largest usual number.
    #[serde(rename = "at most")]
    pub at_most: Option<At<u32>>,
}

/// The words of a question.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "prompt")]
#[serde(deny_unknown_fields)]
pub struct PromptForm {
    /// For whom; for everyone where this is missing.
    #[serde(rename = "for")]
    pub audience: Option<Name>,
    /// 中文。
    pub zh: Option<Name>,
    /// English.
    pub en: Option<Name>,
}

/// Something that can be chosen.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "choice")]
#[serde(deny_unknown_fields)]
pub struct ChoiceForm {
    /// Its id.
    pub choice: Name,
    /// 中文。
    pub zh: Option<Name>,
    /// English.
    pub en: Option<Name>,
    /// What it means in practice.
    pub gloss: Option<At<WordsForm>>,
    /// Whether it is one of those that most people choose from, which are shown first.
    pub common: Option<At<bool>>,
    /// What rosters and catalogues call it too.
    #[serde(default)]
    pub also: Vec<Name>,
}

/// What cannot be true of anyone.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "impossible block")]
#[serde(deny_unknown_fields)]
pub struct ImpossibleBlock {
    /// One after the other.
    pub impossible: Vec<At<ImpossibleForm>>,
}

/// Two statements that cannot both be true, or a day that cannot lie before another.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "impossible")]
#[serde(deny_unknown_fields)]
pub struct ImpossibleForm {
    /// The two statements.
    pub both: Option<Vec<At<StatementForm>>>,
    /// This day …
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
    /// Of yes or no: yes.
    pub is: Option<At<bool>>,
    /// Of choices: one of these.
    pub among: Option<Vec<Name>>,
    /// Of a number: this or more.
    #[serde(rename = "at least")]
    pub at_least: Option<At<u32>>,
    /// Of a number: this or less.
    #[serde(rename = "at most")]
    pub at_most: Option<At<u32>>,
    /// Of a day: this day or later.
    pub from: Option<Name>,
    /// Of a day: this day or earlier.
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
