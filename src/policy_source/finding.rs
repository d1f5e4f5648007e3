//! The compiler's findings: one sentence in both languages, and the place concerned.

use super::syntax::Expected;
use crate::policy::Language;
use std::fmt;

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The file, as a path in the policy's folder.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The problem.
    pub problem: Problem,
}

/// The kinds of problems. `found` is the text in the file, `near` the closest known one, `expected` what is allowed
/// there.
#[allow(missing_docs, reason = "the sentence of each says what its fields are")]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Problem {
    /// A required file is missing.
    NoFile,
    /// A line is not YAML, or not a value of the required kind.
    Form { found: String, expected: Expected },
    /// A key does not exist here.
    UnknownKey { found: String, expected: String, near: Option<String> },
    /// The first key of a block is no kind of block.
    UnknownBlock(String),
    /// A required key is missing.
    Missing(&'static str),
    /// Exactly one of several keys is required.
    OneOf(&'static str),
    /// A key has no effect beside the others.
    Idle(&'static str),
    /// A name is not defined.
    Undefined { what: &'static str, found: String, near: Option<String> },
    /// A name is defined twice.
    DefinedTwice { what: &'static str, found: String },
    /// A rule depends on itself.
    Circle(String),
    /// The clause does not contain the quoted words.
    Misquoted { clause: String, found: String, near: Option<String> },
    /// Another clause contains the quoted words.
    WrongClause { clause: String, found: String, rightly: String },
    /// Not a calendar day.
    NoDay(String),
    /// Not a sum of yuan.
    NoSum(String),
    /// A table of sums by choice leaves out a choice.
    NoSumFor(String),
    /// Not a factor above one.
    NoFactor(String),
    /// Not a valid id: links and rosters contain it.
    NoId(String),
    /// The first of two figures is the larger one.
    Reversed { from: String, to: String },
    /// Not one of the words allowed here.
    NoSuchWord { found: String, expected: &'static str, near: Option<String> },
    /// A test does not fit the kind of the fact.
    WrongKind { fact: String, kind: &'static str, expected: &'static str },
    /// A figure of a rule does not occur in its quotation.
    FigureNotQuoted { figure: String, quote: String },
    /// No rule reads a half-sentence.
    Unread { clause: String, words: String },
    /// A rule quotes words that are set aside.
    ReadAfterAll { words: String },
    /// No question asks a fact.
    NeverAsked(String),
    /// A fact's question has no wording for this audience.
    NoWording { fact: String, audience: &'static str },
    /// No rule reads a fact.
    NeverRead(String),
    /// Nothing uses a rule or a note.
    NeverUsed(String),
    /// A fact's applicability depends on a fact that depends on it.
    AskedInCircle(String),
    /// A sum may exceed the limits of the arithmetic.
    TooLarge(String),
    /// Links, rosters or programs reserve an id for themselves.
    Reserved(String),
    /// A factor needs another unit: days, or months.
    WrongUnit { fact: String, expected: &'static str },
    /// YAML needs another sign in place of a full-width sign or a tab.
    Sign { found: char, expected: &'static str },
    /// A sentence has a hole that nothing fills.
    Hole { found: String, is_flag: bool },
    /// A fact cannot be ticked in a list.
    NotTicked(String),
    /// A quotation has no translation, while other quotations of the policy have.
    Untranslated { clause: String, words: String },
    /// A file does not belong to a policy: nothing reads it.
    UnknownFile { near: Option<String> },
    /// A policy has too many of something.
    TooMany { what: &'static str, most: usize },
}

impl Problem {
    /// The sentence, in `language`.
    pub fn sentence(&self, language: Language) -> String {
        match language {
            Language::Chinese => self.chinese(),
            Language::English => self.english(),
        }
    }

    fn chinese(&self) -> String {
        let perhaps =
            |near: &Option<String>| near.as_ref().map_or_else(String::new, |near| format!("是不是“{near}”？"));
        match self {
            Problem::NoFile => "缺少这个文件。".to_owned(),
            Problem::Form { found, expected } if found.is_empty() => format!("{}。", expected.words().zh),
            Problem::Form { found, expected } => format!("“{found}”写得不合格式：{}。", expected.words().zh),
            Problem::UnknownBlock(found) => {
                format!(
                    "不知道这一段是什么：第一行是“{found}”，应以 clause、entitlement、rule、note、fact、targets 或 impossible 开头。"
                )
            }
            Problem::Missing(key) => format!("缺少 {key}。"),
            Problem::OneOf(keys) => format!("{keys} 中必须有一个，并且只能有一个。"),
            Problem::UnknownKey { found, expected, near } => {
                format!("这里没有 {found} 这一项，可以写 {expected}。{}", perhaps(near))
            }
            Problem::Idle(key) => format!("{key} 写在这里不起作用。"),
            Problem::Undefined { what, found, near } => {
                format!("没有名为“{found}”的{}。{}", named(what), perhaps(near))
            }
            Problem::DefinedTwice { what, found } => format!("名为“{found}”的{}写了两次。", named(what)),
            Problem::Circle(found) => format!("规则“{found}”用到了它自己。"),
            Problem::Misquoted { clause, found, near } => {
                format!("第 {clause} 条里没有“{found}”这几个字，引文必须与原文一字不差。{}", perhaps(near))
            }
            Problem::WrongClause { clause, found, rightly } => {
                format!("“{found}”不在第 {clause} 条，而在第 {rightly} 条。")
            }
            Problem::NoDay(found) => format!("“{found}”不是日期，应写成 2020-01-31 这样。"),
            Problem::NoSum(found) => format!("“{found}”不是金额，应写成 1800 或 1800.50 这样的元数。"),
            Problem::NoSumFor(choice) => format!("选项“{choice}”没有金额：每项都要写，没有的写 not named。"),
            Problem::NoFactor(found) => format!("“{found}”不是倍数，应写成大于 1 的数，如 1.3。"),
            Problem::NoId(found) => format!("“{found}”不能作代号，代号只用小写字母、数字、_ 和 -。"),
            Problem::Reversed { from, to } => format!("从“{from}”到“{to}”：前面的比后面的大。"),
            Problem::NoSuchWord { found, expected, near } => {
                format!("“{found}”不能写在这里，应为 {expected} 之一。{}", perhaps(near))
            }
            Problem::WrongKind { fact, kind, expected } => {
                format!("事实“{fact}”的类型是 {kind}，这里要用 {expected} 类型的。")
            }
            Problem::FigureNotQuoted { figure, quote } => {
                format!("规则里的“{figure}”，所引的“{quote}”里没有。")
            }
            Problem::Unread { clause, words } => {
                format!(
                    "第 {clause} 条的“{words}”没有任何规则读到。请写成规则，或列入 reads，或列入 unread 并写明理由。"
                )
            }
            Problem::ReadAfterAll { words } => format!("“{words}”列在 unread 里，却有规则引用了它。"),
            Problem::NeverAsked(fact) => format!("事实“{fact}”不在 policy.yaml 的 questions 里，没有人会被问到。"),
            Problem::NoWording { fact, audience } => {
                format!("事实“{fact}”也要问 {audience}，却没有给他们的问法。")
            }
            Problem::NeverRead(fact) => format!("事实“{fact}”没有任何规则用到。"),
            Problem::NeverUsed(name) => format!("“{name}”没有任何地方用到。"),
            Problem::AskedInCircle(fact) => format!("事实“{fact}”要等另一个事实的回答，而那个又要等它，永远不会问到。"),
            Problem::TooLarge(id) => format!("“{id}”的金额可能大到无法计算：请给人数、月数或金额写上 most。"),
            Problem::Reserved(found) => format!("“{found}”不能用作编号：链接、花名册或程序已经用了这个词。"),
            Problem::WrongUnit { fact, expected } => {
                format!("事实“{fact}”的单位不是{expected}，这里只能用以{expected}为单位的。")
            }
            Problem::Sign { found: '\t', .. } => "这里有 Tab 键，缩进请用空格。".to_owned(),
            Problem::Sign { found, expected } => format!("这里有全角符号“{found}”，YAML 里要写半角的 {expected}。"),
            Problem::Hole { found, is_flag: true } => {
                format!("“{found}”说的是“是”或“否”，整句自己写清楚，不能用 {{answer}}。")
            }
            Problem::Hole { found, .. } => {
                format!("“{found}”里的空不对：只能写一个 {{answer}}，代表本人的回答。")
            }
            Problem::NotTicked(fact) => {
                format!(
                    "事实“{fact}”不能放在勾选的一屏里：那里只能放人人都问的 flag（是或否），或写明 ticked means 的 count。"
                )
            }
            Problem::Untranslated { clause, words } => {
                format!("第 {clause} 条的引文“{words}”没有英文，请写进这一条的 translations。")
            }
            Problem::UnknownFile { near } => {
                format!("不知道这个文件是什么，没有任何地方读它。{}", perhaps(near))
            }
            Problem::TooMany { what, most } => format!("{}太多，最多 {most} 个。", named(what)),
        }
    }

    fn english(&self) -> String {
        let perhaps =
            |near: &Option<String>| near.as_ref().map_or_else(String::new, |near| format!(" Is “{near}” meant?"));
        match self {
            Problem::NoFile => "This file is missing.".to_owned(),
            Problem::Form { found, expected } if found.is_empty() => format!("Here {}.", expected.words().en),
            Problem::Form { found, expected } => format!("“{found}” cannot be read: {}.", expected.words().en),
            Problem::UnknownBlock(found) => format!(
                "This block does not say what it is: its first line is “{found}”; expected clause, entitlement, rule, note, fact, targets or impossible."
            ),
            Problem::Missing(key) => format!("`{key}` is missing."),
            Problem::OneOf(keys) => format!("Exactly one of {keys} must be here."),
            Problem::UnknownKey { found, expected, near } => {
                format!("There is no key `{found}` here; expected one of {expected}.{}", perhaps(near))
            }
            Problem::Idle(key) => format!("`{key}` says nothing here."),
            Problem::Undefined { what, found, near } => format!("There is no {what} named “{found}”.{}", perhaps(near)),
            Problem::DefinedTwice { what, found } => format!("The {what} “{found}” is defined twice."),
            Problem::Circle(found) => format!("The rule “{found}” rests on itself."),
            Problem::Misquoted { clause, found, near } => format!(
                "Clause {clause} does not say “{found}”; a quotation is verbatim, to the letter.{}",
                perhaps(near)
            ),
            Problem::WrongClause { clause, found, rightly } => {
                format!("“{found}” does not stand in clause {clause}, but in clause {rightly}.")
            }
            Problem::NoDay(found) => format!("“{found}” is no day; expected one such as 2020-01-31."),
            Problem::NoSum(found) => format!("“{found}” is no sum; expected yuan, such as 1800 or 1800.50."),
            Problem::NoSumFor(choice) => format!("“{choice}” has no sum: name one, or `not named` in a `when`."),
            Problem::NoFactor(found) => format!("“{found}” is no factor; expected a number above 1, such as 1.3."),
            Problem::NoId(found) => {
                format!("“{found}” cannot be an id; an id has small letters, digits, _ and - alone.")
            }
            Problem::Reversed { from, to } => format!("From “{from}” to “{to}”: the first is more than the second."),
            Problem::NoSuchWord { found, expected, near } => {
                format!("“{found}” cannot stand here; expected one of {expected}.{}", perhaps(near))
            }
            Problem::WrongKind { fact, kind, expected } => {
                format!("The fact “{fact}” is of kind {kind}; one of kind {expected} is expected here.")
            }
            Problem::FigureNotQuoted { figure, quote } => {
                format!("The rule says “{figure}”, and the words it quotes, “{quote}”, do not.")
            }
            Problem::Unread { clause, words } => format!(
                "No rule reads “{words}” of clause {clause}: write a rule, or list the words under `reads`, or under `unread` with a reason."
            ),
            Problem::ReadAfterAll { words } => format!("“{words}” is listed under `unread`, and a rule quotes it."),
            Problem::NeverAsked(fact) => {
                format!("The fact “{fact}” is not among the `questions` of policy.yaml: nobody is asked.")
            }
            Problem::NoWording { fact, audience } => {
                format!("The fact “{fact}” is asked of {audience} too, and no wording of its question is for them.")
            }
            Problem::NeverRead(fact) => format!("No rule reads the fact “{fact}”."),
            Problem::NeverUsed(name) => format!("Nothing uses “{name}”."),
            Problem::AskedInCircle(fact) => {
                format!("The fact “{fact}” waits for the answer to another one that waits for it: it is never asked.")
            }
            Problem::TooLarge(id) => format!(
                "What “{id}” comes to may be too large to count with: give its people, months or sums a `most`."
            ),
            Problem::Reserved(found) => {
                format!("“{found}” can be no id: links, rosters or programs have this word for something else.")
            }
            Problem::WrongUnit { fact, expected } => {
                format!(
                    "The unit of the fact “{fact}” is not {expected}; only one that counts {expected} can stand here."
                )
            }
            Problem::Sign { found: '\t', .. } => "There is a tab here; indent with spaces.".to_owned(),
            Problem::Sign { found, expected } => {
                format!("There is a “{found}” of full width here; in YAML it is written {expected}.")
            }
            Problem::Hole { found, is_flag: true } => {
                format!("“{found}” is about a yes or a no: it says so itself, and has no {{answer}}.")
            }
            Problem::Hole { found, .. } => {
                format!("“{found}” has a hole that nothing fills; only one {{answer}}, for the visitor's own, can be.")
            }
            Problem::NotTicked(fact) => {
                format!(
                    "The fact “{fact}” cannot be ticked in a list: only a flag that is asked of everyone can, or a count with `ticked means`."
                )
            }
            Problem::Untranslated { clause, words } => {
                format!("“{words}” of clause {clause} is quoted, and its `translations` do not have it.")
            }
            Problem::UnknownFile { near } => {
                format!("Nothing reads this file: it is no part of a policy.{}", perhaps(near))
            }
            Problem::TooMany { what, most } => format!("A policy may have {most} of these at most: {what}."),
        }
    }
}

/// The Chinese name for a part of a policy.
fn named(what: &str) -> &str {
    match what {
        "clause" => "条款",
        "fact" => "事实",
        "choice" => "选项",
        "entitlement" => "待遇",
        "rule" => "规则",
        "note" => "说明",
        "key" => "项",
        "question" => "提问",
        "wording" => "问法",
        "translation" => "译文",
        "subsidy of the roster" => "名册中的待遇",
        "column" => "列",
        "partial column" => "只说一部分的列",
        other => other,
    }
}

impl fmt::Display for Finding {
    /// For a terminal: `file:line:column: sentence in English`, then in Chinese.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Finding { file, line, column, problem } = self;
        let [chinese, english] = [Language::Chinese, Language::English].map(|language| problem.sentence(language));
        write!(formatter, "{file}:{line}:{column}: {english}\n    {chinese}")
    }
}
