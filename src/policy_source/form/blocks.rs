//! The blocks below the text of the clauses, and in the files of facts.

use super::{AmountForm, Asker, At, ConditionForm, Does, FactKind, Figure, Name, PaidTo, QuotedForm, WordsForm};
use schemars::JsonSchema;
use serde::Deserialize;

/// The role of a clause for a visitor, and the words that no rule reads.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "clause block")]
#[serde(deny_unknown_fields)]
pub struct ClauseBlock {
    /// Its id, as at the end of its heading.
    pub clause: Name,
    /// Its heading in English.
    pub english: Option<Name>,
    /// Its role: grants, conditions, or informs.
    #[schemars(with = "Option<Does>")]
    pub does: Option<Name>,
    /// Words that rules read without showing them to visitors.
    #[serde(default)]
    pub reads: Vec<Name>,
    /// Words that no rule reads.
    #[serde(default)]
    pub unread: Vec<At<UnreadForm>>,
    /// English translations of the quotations from it: ours, and no part of the law.
    #[serde(default)]
    pub translations: Vec<At<TranslationForm>>,
}

/// An English translation of a quotation.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "translation")]
#[serde(deny_unknown_fields)]
pub struct TranslationForm {
    /// The words of the clause.
    pub words: Option<Name>,
    /// Their translation.
    pub english: Option<Name>,
}

/// Words that no rule reads.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "unread")]
#[serde(deny_unknown_fields)]
pub struct UnreadForm {
    /// The words.
    pub words: Option<Name>,
    /// The reason.
    pub because: Option<At<WordsForm>>,
}

/// An entitlement.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "entitlement block")]
#[serde(deny_unknown_fields)]
pub struct EntitlementBlock {
    /// Its id.
    pub entitlement: Name,
    /// The audience.
    #[serde(rename = "for")]
    #[schemars(with = "Option<Asker>")]
    pub audience: Option<Name>,
    /// Its name.
    pub name: Option<At<WordsForm>>,
    /// Its everyday name, if that is shorter.
    #[serde(rename = "short name")]
    pub short_name: Option<At<WordsForm>>,
    /// The benefit in a plain sentence.
    pub summary: Option<At<WordsForm>>,
    /// The words that grant it.
    pub words: Option<Name>,
    /// The clause of these words, if it is another one.
    pub clause: Option<Name>,
    /// The condition on which it is granted.
    pub when: Option<At<ConditionForm>>,
    /// Money: the amount.
    pub amount: Option<At<AmountForm>>,
    /// Help in kind: a description.
    #[serde(rename = "in kind")]
    pub in_kind: Option<At<WordsForm>>,
    /// Money or help for which the text names no sum: a description.
    #[serde(rename = "no sum named")]
    pub no_sum_named: Option<At<WordsForm>>,
    /// The payee.
    #[serde(rename = "paid to")]
    #[schemars(with = "Option<PaidTo>")]
    pub paid_to: Option<Name>,
    /// The words that make it one payment with others.
    #[serde(rename = "one payment")]
    pub one_payment: Option<At<QuotedForm>>,
    /// Notes that a result must show.
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
    /// Its text.
    pub says: Option<At<WordsForm>>,
    /// The words of the text.
    pub words: Option<Name>,
    /// The clause of these words, if it is another one.
    pub clause: Option<Name>,
}

/// A note: a shared one by name, or its words.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "note")]
#[serde(deny_unknown_fields)]
pub struct NoteForm {
    /// The name of a note that is defined elsewhere.
    pub note: Option<Name>,
    /// Its text.
    pub says: Option<At<WordsForm>>,
    /// The words of the text.
    pub words: Option<Name>,
    /// The clause of these words, if it is another one.
    pub clause: Option<Name>,
}

/// Targets of the text, as figures.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "targets block")]
#[serde(deny_unknown_fields)]
pub struct TargetsBlock {
    /// The targets, in the order of the text.
    pub targets: Vec<At<TargetForm>>,
}

/// A target of the text.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "target")]
#[serde(deny_unknown_fields)]
pub struct TargetForm {
    /// The figure.
    pub figure: Option<At<WordsForm>>,
    /// The name of what is counted.
    pub name: Option<At<WordsForm>>,
    /// The words of the text.
    pub words: Option<Name>,
    /// The clause of these words, if it is another one.
    pub clause: Option<Name>,
}

/// A fact that can be asked of a visitor, and its question.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[schemars(rename = "fact block")]
#[serde(deny_unknown_fields)]
pub struct FactBlock {
    /// Its id.
    pub fact: Name,
    /// The official term, short.
    pub name: Option<At<WordsForm>>,
    /// The kind of answer: yes or no, one or several of a list, a whole number, a sum, a standard of the catalogue, a
    /// day.
    #[schemars(with = "Option<FactKind>")]
    pub kind: Option<Name>,
    /// The unit of a number.
    pub unit: Option<At<WordsForm>>,
    /// The unit in the singular: month beside months.
    #[serde(rename = "unit of one")]
    pub unit_of_one: Option<At<WordsForm>>,
    /// The least it can be.
    #[schemars(with = "Option<Figure>")]
    pub least: Option<Name>,
    /// The most it can be.
    #[schemars(with = "Option<Figure>")]
    pub most: Option<Name>,
    /// The range of usual answers; one beyond it is confirmed before it counts.
    pub usual: Option<At<UsualForm>>,
    /// Whether a person could change it.
    pub changeable: Option<At<bool>>,
    /// The condition on which it is asked; without it everyone is.
    #[serde(rename = "asked when")]
    pub asked_when: Option<At<ConditionForm>>,
    /// The question.
    #[serde(default)]
    pub question: Vec<At<PromptForm>>,
    /// One line of help with what most people need to know to answer.
    pub help: Option<At<WordsForm>>,
    /// The terms in practice, for visitors who want to know more.
    pub more: Option<At<WordsForm>>,
    /// The wording of its row in a list to tick.
    pub ticked: Option<At<WordsForm>>,
    /// The number that a tick means, for a count in a list to tick.
    #[serde(rename = "ticked means")]
    pub ticked_means: Option<At<u32>>,
    /// The reason for asking.
    pub reason: Option<At<WordsForm>>,
    /// The clause that makes the answer matter.
    pub clause: Option<Name>,
    /// The choices.
    #[serde(default)]
    pub choices: Vec<At<ChoiceForm>>,
}

/// The range of usual answers.
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
    /// The audience; everyone if this is missing.
    #[serde(rename = "for")]
    #[schemars(with = "Option<Asker>")]
    pub audience: Option<Name>,
    /// 中文。
    pub zh: Option<Name>,
    /// English.
    pub en: Option<Name>,
}

/// A choice.
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
    /// An explanation of the name in practice.
    pub gloss: Option<At<WordsForm>>,
    /// Whether it is one of the few that most people choose, which are shown first.
    pub common: Option<At<bool>>,
    /// Other names of it in rosters and catalogues.
    #[serde(default)]
    pub also: Vec<Name>,
    /// What may be meant for it or for another choice, whose reader is asked.
    #[serde(default)]
    pub perhaps: Vec<Name>,
}
