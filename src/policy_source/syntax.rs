//! Errors in YAML, or values of the wrong kind, explained for people who know the law but not YAML.

use crate::policy::{Text, text};
use serde_saphyr::granit_parser::ErrorKind;
use serde_saphyr::{Error, ExternalMessageSource};

/// The expectation at the place of an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Expected {
    /// Quotation marks in pairs.
    Quotes,
    /// One colon between a key and its value.
    OneColon,
    /// A colon after a key.
    Colon,
    /// Lines that begin in the same column.
    Indentation,
    /// Items that each begin with a dash.
    Dashes,
    /// Brackets in pairs.
    Brackets,
    /// A value that does not start with one of YAML's own signs.
    PlainStart,
    /// No backslash inside double quotation marks.
    NoBackslash,
    /// Spaces in place of a tab.
    Spaces,
    /// Anything at all.
    Something,
    /// A single block.
    OneBlock,
    /// A whole number.
    Number,
    /// Yes or no.
    Flag,
    /// A text.
    Words,
    /// A list.
    List,
    /// Keys and values.
    Keys,
    /// Valid YAML, if nothing more is known.
    Yaml,
}

impl Expected {
    /// The expectation where the YAML parser stopped, on this line.
    pub fn of(error: &Error, line: &str) -> Expected {
        match error.without_snippet() {
            Error::ExternalMessage { source, .. } => match source.as_ref() {
                ExternalMessageSource::Parser(scanned) => of_sign(scanned.kind(), line),
                _ => Expected::Yaml,
            },
            Error::AliasError { error, .. } => Expected::of(error, line),
            Error::Eof { .. } | Error::NullIntoString { .. } => Expected::Something,
            Error::MultipleDocuments { .. } => Expected::OneBlock,
            Error::UnknownAnchor { .. } => Expected::PlainStart,
            Error::InvalidBooleanStrict { .. } => Expected::Flag,
            Error::InvalidScalar { ty, .. } => of_kind(ty),
            Error::Unexpected { expected, .. } => of_kind(expected),
            Error::SerdeInvalidType { expected, .. } | Error::SerdeInvalidValue { expected, .. } => of_kind(expected),
            _ => Expected::Yaml,
        }
    }

    /// The words for it, after the text found.
    pub const fn words(self) -> Text {
        match self {
            Expected::Quotes => text(
                "引号要成对（缺的那个也可能在前面几行），结尾的引号后面不能再有字；句子里本来就有英文双引号的，外面改用单引号",
                "a quotation mark must be closed (the one that is not may stand some lines before), and nothing can follow the closing one; around a sentence that has double ones, use single ones",
            ),
            Expected::OneColon => text(
                "一行只能有一个“: ”，它把名称和内容分开；内容里也有“: ”的，整句加英文引号",
                "one “: ” can stand in a line, between a key and its value; a value that has “: ” in it goes into quotation marks",
            ),
            Expected::Colon => text(
                "应写成“名称: 内容”，用半角冒号，后面空一格",
                "expected `key: value`, with a space behind the colon",
            ),
            Expected::Indentation => text(
                "缩进没有对齐：同一级的各行从同一列开始，下一级多缩进两格",
                "it is not indented as its neighbours: what stands side by side begins in the same column, what belongs below it two spaces further in",
            ),
            Expected::Dashes => text(
                "清单的每一项另起一行，以“- ”开头，上下对齐",
                "each item of a list begins a line of its own with “- ”, all in the same column",
            ),
            Expected::Brackets => text(
                "括号要成对，里面各项用半角逗号隔开",
                "brackets must be closed, and what is in them separated by commas",
            ),
            Expected::PlainStart => text(
                "内容不能以这个符号开头，请整句加英文引号",
                "a value cannot begin with this sign: put the whole of it into quotation marks",
            ),
            Expected::NoBackslash => text(
                "英文双引号里的反斜杠另有含义，外面请改用单引号",
                "inside double quotation marks a backslash means something else: use single ones",
            ),
            Expected::Spaces => text("这里有 Tab 键，请用空格", "there is a tab here; use spaces"),
            Expected::Something => text("这里还没有写内容", "nothing is written here yet"),
            Expected::OneBlock => {
                text("一段里不能用“---”或“...”分开", "“---” and “...” divide a block, which has to be one")
            }
            Expected::Number => text("这里要写整数，如 6", "a whole number is expected, such as 6"),
            Expected::Flag => text("这里要写 true（是）或 false（否）", "true or false is expected"),
            Expected::Words => text(
                "这里要写一个词或一句话，不能是清单，也不能再分项",
                "a text is expected, no list and nothing with keys of its own",
            ),
            Expected::List => text(
                "这里要写清单：每一项另起一行，以“- ”开头",
                "a list is expected: each item on a line of its own, which begins with “- ”",
            ),
            Expected::Keys => text(
                "这里要分项写：每一项另起一行，写成“名称: 内容”",
                "keys are expected: each on a line of its own, as `key: value`",
            ),
            Expected::Yaml => text(
                "请检查这一行和上一行的缩进、冒号和引号",
                "look at the indentation, the colons and the quotation marks of this line and of the one before",
            ),
        }
    }
}

/// The expectation where a sign stopped the parser.
fn of_sign(kind: &ErrorKind, line: &str) -> Expected {
    use ErrorKind as Kind;
    match kind {
        // One colon too many, or a colon in a line that its indentation makes part of the text above it.
        Kind::MappingValueNotAllowed if line.matches(": ").count() > 1 => Expected::OneColon,
        Kind::MappingValueNotAllowed
        | Kind::ExpectedBlockMappingKey
        | Kind::InvalidIndentation
        | Kind::InvalidBlockScalarIndent
        | Kind::InvalidFlowScalarIndent
        | Kind::UnexpectedEofBlockMapping => Expected::Indentation,
        Kind::UnclosedQuotedScalar
        | Kind::InvalidTrailingSingleQuotedScalar
        | Kind::InvalidTrailingDoubleQuotedScalar
        | Kind::InvalidQuotedScalarIndent
        | Kind::DocumentIndicatorInQuotedScalar => Expected::Quotes,
        Kind::SimpleKeyExpected
        | Kind::InvalidSimpleKey
        | Kind::ExpectedWhitespace
        | Kind::MappingKeyNotAllowed
        | Kind::InvalidMappingValueWhitespace => Expected::Colon,
        Kind::ExpectedBlockSequenceEntry
        | Kind::BlockSequenceEntryNotAllowed
        | Kind::BlockEntryInFlowCollection
        | Kind::InvalidBlockEntryWhitespace
        | Kind::UnexpectedEofBlockSequence => Expected::Dashes,
        Kind::UnclosedFlowCollection { .. }
        | Kind::MismatchedFlowCollectionEnd { .. }
        | Kind::MisplacedFlowCollectionEnd
        | Kind::ExpectedFlowMappingSeparator
        | Kind::ExpectedFlowSequenceSeparator
        | Kind::FlowMappingValueAdjacentCollection
        | Kind::InvalidColonPlacement
        | Kind::UnexpectedEofFlowSequence
        | Kind::UnexpectedEofFlowMapping
        | Kind::UnexpectedEofImplicitFlowMapping => Expected::Brackets,
        Kind::UnexpectedCharacter { .. }
        | Kind::ExpectedNodeContent
        | Kind::MissingAnchorOrAliasName
        | Kind::InvalidTagTerminator
        | Kind::MissingTagUri
        | Kind::UndeclaredTagHandle
        | Kind::InvalidBlockScalarHeader
        | Kind::PlainScalarStartsWithDashFlowIndicator => Expected::PlainStart,
        Kind::UnknownQuotedScalarEscape | Kind::InvalidQuotedScalarHexEscape | Kind::InvalidUnicodeEscape => {
            Expected::NoBackslash
        }
        Kind::TabNotAllowed
        | Kind::TabInBlockIndentation
        | Kind::TabInIndentation
        | Kind::TabInPlainScalar
        | Kind::TabAtBlockScalarStart => Expected::Spaces,
        Kind::InvalidDocumentEnd | Kind::ExpectedDocumentStart | Kind::MissingDocumentEndBeforeDirective => {
            Expected::OneBlock
        }
        _ => Expected::Yaml,
    }
}

/// The required kind of value, by the parser's name for it.
fn of_kind(named: &str) -> Expected {
    let has = |words: &[&str]| words.iter().any(|word| named.contains(word));
    match named {
        _ if has(&["bool"]) => Expected::Flag,
        _ if has(&["mapping", "struct", "map"]) => Expected::Keys,
        _ if has(&["sequence"]) => Expected::List,
        _ if has(&["string", "scalar"]) => Expected::Words,
        "u8" | "u32" => Expected::Number,
        _ => Expected::Yaml,
    }
}
