//! The blocks that stand beneath the text of the clauses, and in the files of facts.

use super::{AmountForm, Asker, At, ConditionForm, Does, FactKind, Figure, Name, PaidTo, QuotedForm, WordsForm};
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
    /// What it does: grant, set conditions, or inform alone.
    #[schemars(with = "Option<Does>")]
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
    /// Whom it is shown to.
    #[serde(rename = "for")]
    #[schemars(with = "Option<Asker>")]
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
    #[schemars(with = "Option<PaidTo>")]
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
    /// What the answer is: yes or no, one or several of a list, a whole number, a sum, a standard of the catalogue, a day.
    #[schemars(with = "Option<FactKind>")]
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
    #[schemars(with = "Option<Asker>")]
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
    /// What may be meant for it or for another choice, whose reader is asked.
    #[serde(default)]
    pub perhaps: Vec<Name>,
}
