//! The meaning of a roster's column: a fact of the policy, or an identification of the row.

use crate::policy::{FactId, Kind, Language, PartialColumn, Policy, Text, text};
use crate::reading::typed::PEOPLE;

/// The meaning of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// An unused column; its cells are not stored.
    Unused,
    /// The person of the row: the same number in several rows, in any spelling, is the same person.
    Person,
    /// The name of the person; optional, and only shown.
    Name,
    /// The department of the row; optional, and only shown.
    Department,
    /// 职业（工种）: the occupation, looked up in the catalogue, and used to recognise repeated subsidies.
    Occupation,
    /// A fact of the policy.
    Fact(FactId),
    /// A yes-or-no column that answers facts in part: its index among those of the policy.
    Partial(u8),
}

/// A column that is no fact: its meaning, its id, its name, other headers.
const OWN: [(Column, &str, Text, &[&str]); 4] = [
    (
        Column::Person,
        "person",
        text("人员编号", "person number"),
        &["编号", "工号", "员工编号", "人员", "staff number", "employee number"],
    ),
    (
        Column::Name,
        "name",
        text("姓名", "name"),
        &["员工姓名", "职工姓名", "人员姓名", "学员姓名", "名字", "full name"],
    ),
    (Column::Occupation, "occupation", text("职业（工种）", "occupation"), &["职业", "工种", "培训工种", "职业/工种"]),
    (
        Column::Department,
        "department",
        text("部门", "department"),
        &[
            "所属部门",
            "所在部门",
            "部门名称",
            "车间",
            "部门/车间",
            "车间/部门",
            "班组",
            "车间班组",
            "科室",
            "所属车间",
            "division",
        ],
    ),
];

impl Column {
    /// The public id: `person`, `name`, `occupation`, `department`, or the fact's; empty for an unused column.
    pub fn id(self, policy: &Policy) -> &'static str {
        match self {
            Column::Unused => "",
            Column::Fact(fact) => policy.fact(fact).id,
            Column::Partial(_) => self.partial(policy).map_or("", |partial| partial.id),
            own => OWN.iter().find(|(column, ..)| *column == own).map_or("", |(_, id, ..)| id),
        }
    }

    /// Its header in a template.
    pub fn name(self, policy: &Policy, language: Language) -> &'static str {
        match self {
            Column::Unused => text("（不使用）", "(not used)").in_language(language),
            Column::Fact(fact) => policy.fact(fact).name.in_language(language),
            Column::Partial(_) => self.partial(policy).map_or("", |partial| partial.name.in_language(language)),
            own => {
                OWN.iter().find(|(column, ..)| *column == own).map_or("", |(_, _, name, _)| name.in_language(language))
            }
        }
    }

    /// The column with this id.
    pub fn with_id(policy: &Policy, id: &str) -> Option<Column> {
        understood(policy).find(|column| column.id(policy) == id)
    }

    /// The policy's rules for a yes-or-no column.
    pub fn partial(self, policy: &Policy) -> Option<&'static PartialColumn> {
        match self {
            Column::Partial(at) => policy.roster.partial.get(usize::from(at)),
            _ => None,
        }
    }

    /// The fact that its cells are mainly about.
    pub fn fact(self, policy: &Policy) -> Option<FactId> {
        match self {
            Column::Fact(fact) => Some(fact),
            column => column.partial(policy).and_then(PartialColumn::fact),
        }
    }
}

/// The columns that are no facts, each with its id, its names and its other headers.
pub(super) fn own() -> impl Iterator<Item = (Column, [&'static str; 3], &'static [&'static str])> {
    OWN.iter().map(|(column, id, name, also)| (*column, [*id, name.zh, name.en], *also))
}

/// Every column that a roster may have: those of a template, and the partial columns.
pub fn understood(policy: &Policy) -> impl Iterator<Item = Column> {
    let partial = (0..policy.roster.partial.len()).map(|at| Column::Partial(at as u8));
    offered(policy).into_iter().chain(partial)
}

/// The columns of a template, in order.
pub fn offered(policy: &Policy) -> Vec<Column> {
    let own = OWN.iter().map(|(column, ..)| *column);
    own.chain(policy.roster.columns.iter().map(|column| Column::Fact(column.fact))).collect()
}

/// An example of a count, with its unit.
fn count_in(unit: Text, language: Language) -> String {
    let word = unit.in_language(language);
    match (language, unit.zh == PEOPLE) {
        (Language::Chinese, true) => "整数；只论有无的填 是 / 否".to_owned(),
        (Language::English, true) => "a whole number; yes / no where one person is meant".to_owned(),
        (Language::Chinese, false) => format!("整数，单位是{word}，如 12 或 12{word}"),
        (Language::English, false) => format!("a whole number of {word}, such as 12 or 12 {word}"),
    }
}

/// Instructions for filling in the column, for the template.
pub fn how_to_fill(policy: &Policy, column: Column, language: Language) -> String {
    let chinese = language == Language::Chinese;
    let say = |zh: &str, en: &str| (if chinese { zh } else { en }).to_owned();
    let Column::Fact(fact) = column else {
        return match column {
            Column::Person => say(
                "单位内部编号即可；同一人有多行时填同一编号。不要填身份证号",
                "any number of your own; the same for every row of one person. No identity card number",
            ),
            Column::Name | Column::Department => say("选填，只在本机显示", "optional, shown on this device only"),
            _ => say("如：电工；用于在补贴目录清单中查标准", "such as electrician; looked up in the local catalogue"),
        };
    };
    let kind = match &policy.fact(fact).kind {
        Kind::Flag => say("是 / 否", "yes / no"),
        Kind::One(choices) | Kind::Many(choices) => {
            let names: Vec<&str> =
                choices.iter().map(|choice| if chinese { choice.name.zh } else { choice.id }).collect();
            let several = matches!(policy.fact(fact).kind, Kind::Many(_));
            let lead = match several {
                true => say(
                    "可多项，用“、”隔开，都不是填“无”，拿不准的前面写“可能是”：",
                    "any of, separated by commas, with perhaps before what is not certain, or none: ",
                ),
                false => say("其中之一：", "one of: "),
            };
            format!("{lead}{}", names.join(if chinese { "、" } else { ", " }))
        }
        Kind::Count { .. } => count_in(policy.fact(fact).unit, language),
        Kind::Money { .. } | Kind::Standard => say("金额（元）", "a sum of yuan"),
        Kind::Date => {
            say("日期，如 2020-06-01；只记得年月填 2020-06", "a date, such as 2020-06-01, or a month, such as 2020-06")
        }
    };
    let hint = policy.roster.columns.iter().find(|column| column.fact == fact).and_then(|column| column.hint);
    hint.map_or_else(|| kind.clone(), |hint| format!("{kind}{}{}", say("；", "; "), hint.in_language(language)))
}
