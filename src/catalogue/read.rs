//! Reading a catalogue: every row that is wrong is named at once, by row, column, value and what was expected.

use super::order::{Order, by_what_they_are_about, clashes, in_order};
use super::{Catalogue, Entry};
use crate::policy::{FactId, Language, Policy, Yuan, digits};
use crate::reading::{self, spelled, typed};

/// A column of a catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// 职业（工种）.
    Occupation,
    /// 等级.
    Level,
    /// 证书类型.
    Certificate,
    /// 金额, yuan.
    Amount,
    /// 单位: what one sum is for.
    Unit,
    /// 依据文件.
    Source,
    /// 有效期起.
    ValidFrom,
    /// 有效期止.
    ValidUntil,
}

impl Column {
    /// Every column, in the order of the documentation.
    pub const ALL: [Column; 8] = [
        Column::Occupation,
        Column::Level,
        Column::Certificate,
        Column::Amount,
        Column::Unit,
        Column::Source,
        Column::ValidFrom,
        Column::ValidUntil,
    ];

    /// The key in JSON, and a header in CSV.
    pub const fn id(self) -> &'static str {
        match self {
            Column::Occupation => "occupation",
            Column::Level => "level",
            Column::Certificate => "certificate",
            Column::Amount => "amount",
            Column::Unit => "unit",
            Column::Source => "source",
            Column::ValidFrom => "valid_from",
            Column::ValidUntil => "valid_until",
        }
    }

    /// The other headers that are understood; the first is the one to use.
    pub const fn headers(self) -> &'static [&'static str] {
        match self {
            Column::Occupation => &["职业（工种）", "职业", "工种", "职业/工种", "项目"],
            Column::Level => &["等级", "技能等级"],
            Column::Certificate => &["证书类型", "证书"],
            Column::Amount => &["补贴标准", "金额", "标准"],
            Column::Unit => &["单位"],
            Column::Source => &["依据文件", "依据", "来源"],
            Column::ValidFrom => &["有效期起", "生效日期"],
            Column::ValidUntil => &["有效期止", "失效日期"],
        }
    }

    /// The column with this key or header.
    pub fn named(header: &str) -> Option<Column> {
        let is_named = |name: &str| reading::same(name, header);
        let is_column = |column: &Column| is_named(column.id()) || column.headers().iter().any(|name| is_named(name));
        Column::ALL.into_iter().find(is_column)
    }
}

/// The one unit there is: the facts that a catalogue answers are sums per person.
const PER_PERSON: [&str; 6] = ["元/人", "元每人", "yuan/person", "person", "元", "yuan"];

/// What was expected of a value.
#[derive(Clone, Debug, PartialEq)]
pub enum Expected {
    /// Some text, 200 characters at most.
    SomeText,
    /// One of a fact's choices, or nothing.
    ChoiceOf(FactId),
    /// A sum of yuan.
    Sum,
    /// Yuan per person.
    PerPerson,
    /// A date.
    Date,
    /// A last day that is not before the first.
    UntilAfterFrom,
    /// A key or header of ours.
    KnownColumn,
    /// No second sum for what another row, the one of this number, already says.
    NotTwice(usize),
}

impl Expected {
    /// An id for each kind.
    pub const fn id(&self) -> &'static str {
        match self {
            Expected::SomeText => "some_text",
            Expected::ChoiceOf(_) => "choice_of",
            Expected::Sum => "sum",
            Expected::PerPerson => "per_person",
            Expected::Date => "date",
            Expected::UntilAfterFrom => "until_after_from",
            Expected::KnownColumn => "known_column",
            Expected::NotTwice(_) => "not_twice",
        }
    }
}

/// What is wrong with a row.
#[derive(Clone, Debug, PartialEq)]
pub struct RowProblem {
    /// The row, from 1; headers do not count.
    pub row: usize,
    /// The column, as the file names it.
    pub column: String,
    /// The value, shortened where long.
    pub value: String,
    /// What was expected.
    pub expected: Expected,
}

impl RowProblem {
    /// The same problem with rows counted as a file counts them, in which so many stand above the first.
    #[must_use]
    pub fn below(mut self, above: usize) -> RowProblem {
        self.row += above;
        if let Expected::NotTwice(row) = &mut self.expected {
            *row += above;
        }
        self
    }
}

/// What was expected, in words.
pub fn describe(policy: &Policy, expected: &Expected, language: Language) -> String {
    let chinese = language == Language::Chinese;
    let say = |zh: &str, en: &str| (if chinese { zh } else { en }).to_owned();
    match expected {
        Expected::SomeText => say("1至200个字", "1 to 200 characters"),
        Expected::ChoiceOf(fact) => {
            let choices = policy.fact(*fact).kind.choices();
            let names: Vec<&str> =
                choices.iter().map(|choice| if chinese { choice.name.zh } else { choice.id }).collect();
            [say("留空，或其中之一：", "nothing, or one of: "), names.join(if chinese { "、" } else { ", " })].concat()
        }
        Expected::Sum => say("不小于0的金额，如 1500", "a sum of yuan such as 1500"),
        Expected::PerPerson => say("元/人", "元/人 (yuan per person)"),
        Expected::Date => say("日期，如 2020-01-31，或留空", "a date such as 2020-01-31, or nothing"),
        Expected::UntilAfterFrom => say("不早于有效期起", "a day that is not before valid_from"),
        Expected::KnownColumn => {
            let names: Vec<&str> =
                Column::ALL.iter().map(|column| if chinese { column.headers()[0] } else { column.id() }).collect();
            [say("其中之一：", "one of: "), names.join(if chinese { "、" } else { ", " })].concat()
        }
        Expected::NotTwice(row) => {
            let row = digits::whole(*row as u32);
            let [before, after] = match language {
                Language::Chinese => ["与第", "行不重复：同一职业、等级、证书在同一时期只有一个标准"],
                Language::English => {
                    ["not what row ", " already says: one sum for an occupation, level and certificate at a time"]
                }
            };
            [before, &row, after].concat()
        }
    }
}

const LONGEST_TEXT: usize = 200;

/// Reads a catalogue from rows of named values.
///
/// # Errors
/// Every row problem there is; a catalogue with one is not used.
pub fn read<'a, Row>(
    policy: &'static Policy,
    rows: impl IntoIterator<Item = Row>,
    example: bool,
) -> Result<Catalogue, Vec<RowProblem>>
where
    Row: IntoIterator<Item = (&'a str, &'a str)>,
{
    let mut problems = Vec::new();
    let mut right: Vec<RightRow> = Vec::new();
    for (position, row) in rows.into_iter().enumerate() {
        right.extend(read_row(policy, position + 1, row, &mut problems));
    }
    repeated(&right, &mut problems);
    if !problems.is_empty() {
        return Err(problems);
    }
    let entries: Vec<Entry> = right.into_iter().map(|row| row.entry).collect();
    Ok(Catalogue { policy, order: Order::of(&entries), entries, example })
}

/// A row with nothing wrong in it.
struct RightRow<'a> {
    number: usize,
    /// What the file calls the column of occupations.
    occupation: &'a str,
    entry: Entry,
}

/// The columns of one row: what the file calls them, and what stands in them.
#[derive(Default)]
struct Cells<'a> {
    found: [(&'a str, &'a str); Column::ALL.len()],
    /// Whether the file calls its columns by our keys.
    by_key: bool,
}

impl<'a> Cells<'a> {
    fn put(&mut self, column: Column, header: &'a str, value: &'a str) {
        self.by_key |= header == column.id();
        self.found[column as usize] = (header, value.trim());
    }

    fn cell(&self, column: Column) -> &'a str {
        self.found[column as usize].1
    }

    /// What the file calls a column, or would call one that it lacks.
    fn name(&self, column: Column) -> &'a str {
        match self.found[column as usize].0 {
            "" if self.by_key => column.id(),
            "" => column.headers()[0],
            header => header,
        }
    }
}

/// Reads one row; `None` where something is wrong with it, or where it is empty.
fn read_row<'a>(
    policy: &Policy,
    row: usize,
    cells: impl IntoIterator<Item = (&'a str, &'a str)>,
    problems: &mut Vec<RowProblem>,
) -> Option<RightRow<'a>> {
    let before = problems.len();
    let mut named = Cells::default();
    let mut problem = |column: &str, value: &str, expected| {
        let value = value.chars().take(60).collect();
        problems.push(RowProblem { row, column: column.to_owned(), value, expected });
    };
    let mut empty = true;
    for (header, value) in cells {
        empty &= value.trim().is_empty();
        match Column::named(header) {
            Some(column) => named.put(column, header, value),
            None => problem(header, value, Expected::KnownColumn),
        }
    }
    if empty {
        return None;
    }
    let cell = |column: Column| named.cell(column);
    let mut take = |column: Column, right: bool, expected: Expected| {
        if !right {
            problem(named.name(column), cell(column), expected);
        }
    };
    let written = |column: Column| (1..=LONGEST_TEXT).contains(&cell(column).chars().count());
    take(Column::Occupation, written(Column::Occupation), Expected::SomeText);
    take(Column::Source, written(Column::Source), Expected::SomeText);
    let mut choice = |column: Column, fact: FactId| {
        let read = spelled::choice(policy, fact, cell(column));
        take(column, read.is_some() || cell(column).is_empty(), Expected::ChoiceOf(fact));
        read
    };
    let level = choice(Column::Level, policy.catalogue.level);
    let certificate = choice(Column::Certificate, policy.catalogue.certificate);
    let amount = typed::money(cell(Column::Amount), "元");
    take(Column::Amount, amount.is_some(), Expected::Sum);
    let is_per_person = PER_PERSON.iter().any(|unit| reading::same(unit, cell(Column::Unit)));
    take(Column::Unit, is_per_person, Expected::PerPerson);
    let mut date = |column: Column| {
        let read = typed::date(cell(column));
        take(column, read.is_some() || cell(column).is_empty(), Expected::Date);
        read
    };
    let (valid_from, valid_until) = (date(Column::ValidFrom), date(Column::ValidUntil));
    let in_order = valid_from.zip(valid_until).is_none_or(|(from, until)| from <= until);
    take(Column::ValidUntil, in_order, Expected::UntilAfterFrom);
    let text = |column: Column| reading::without_unseen(cell(column));
    let (occupation, source) = (text(Column::Occupation), text(Column::Source));
    let amount = amount.unwrap_or(Yuan::ZERO);
    let entry = Entry { occupation, level, certificate, amount, source, valid_from, valid_until };
    let occupation = named.name(Column::Occupation);
    (problems.len() == before).then_some(RightRow { number: row, occupation, entry })
}

/// Names every row whose occupation, level and certificate another row already settles for some of the same days.
fn repeated(right: &[RightRow], problems: &mut Vec<RowProblem>) {
    let about = |one: usize, other: usize| by_what_they_are_about(&right[one].entry, &right[other].entry);
    let sorted: Vec<&RightRow> = in_order(right.len(), &about).into_iter().map(|at| &right[at as usize]).collect();
    for same in sorted.chunk_by(|one, other| by_what_they_are_about(&one.entry, &other.entry).is_eq()) {
        let numbered: Vec<(usize, &Entry)> = same.iter().map(|row| (row.number, &row.entry)).collect();
        for (row, earlier) in same.iter().zip(clashes(&numbered)) {
            if let Some(earlier) = earlier {
                let (column, value) = (row.occupation.to_owned(), row.entry.occupation.clone());
                problems.push(RowProblem { row: row.number, column, value, expected: Expected::NotTwice(earlier) });
            }
        }
    }
    let by_row = in_order(problems.len(), &|one, other| problems[one].row.cmp(&problems[other].row));
    let mut unordered: Vec<Option<RowProblem>> = problems.drain(..).map(Some).collect();
    problems.extend(by_row.into_iter().filter_map(|at| unordered[at as usize].take()));
}
