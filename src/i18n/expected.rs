//! The expectations of input that does not count: whole sentences for a person, ids and bounds for a programmer.

use super::{answer, expected_values, grouped};
use crate::engine::Answer;
use crate::policy::{Choice, Fact, FactId, Kind, Language, Policy, Text, Usual};
use crate::reading::{Problem, ProblemKind, spelled};
use rust_decimal::Decimal;

/// The reader for whom the words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The person who fills in a field or a cell: whole sentences, the names of choices, no ids.
    Person,
    /// The caller of the module: accepted values, after a heading of the caller's own.
    Programmer,
}

/// The expectation that a problem's value did not meet.
pub fn expected(policy: &Policy, problem: &Problem, language: Language, reader: Reader) -> String {
    match reader {
        Reader::Person => for_person(policy, problem, language),
        Reader::Programmer => expected_values::of(policy, problem, language),
    }
}

fn for_person(policy: &Policy, problem: &Problem, language: Language) -> String {
    let say = |zh, en| Text { zh, en }.in_language(language).to_owned();
    match problem.kind {
        ProblemKind::UnknownFact => say("这里没有这一项。", "There is no such item here."),
        ProblemKind::UnknownEntitlement(audience) => {
            let entitlements = policy.rules(audience).entitlements.iter();
            one_of(entitlements.map(|entitlement| entitlement.name.in_language(language)), language)
        }
        ProblemKind::UnknownOccupation => say(
            "已载入的本地补贴目录里没有这个职业（工种）。",
            "The local catalogue that is loaded has no such occupation.",
        ),
        ProblemKind::UnknownPolicy => say(
            "这个链接是按另一个政策写的，这里没有那个政策；能用的回答已经填好，请逐项核对。",
            "This link was made for another policy, which this site does not have. What fits of its answers is filled in: please check each.",
        ),
        ProblemKind::UnknownLink => say("这不是本计算器的链接。", "This calculator did not make this link."),
        ProblemKind::OtherAudience(_) => say("所选身份不用回答这一项。", "This is not asked of those you chose."),
        ProblemKind::CannotBeKnown(_) => say(
            "这一格是表格软件算不出的结果（如 #N/A），请填上值。",
            "The spreadsheet could not work this cell out (#N/A, for example). Please fill in the value.",
        ),
        ProblemKind::Unfit(fact) => {
            let fitting = fitting(policy.fact(fact), language);
            match which_is_meant(policy, fact, &problem.value, language) {
                Some(question) => {
                    [question.as_str(), &fitting].join(if language == Language::Chinese { "" } else { " " })
                }
                None => fitting,
            }
        }
        ProblemKind::Unusual(fact) => usually(policy, fact, language),
        ProblemKind::NotApplicable(fact) => {
            let demand = policy.fact(fact).demand().map_or("", |demand| demand.wording.in_language(language));
            match language {
                Language::Chinese => format!("只有“{demand}”的才填这一项。"),
                Language::English => format!("This is filled in only where it holds: {demand}."),
            }
        }
        ProblemKind::Contradiction(other) if policy.fact(other).id == problem.key => say(
            "这一项有几个不同的回答，改正之前都不计算。",
            "This has several different answers; until it is put right none counts.",
        ),
        ProblemKind::Contradiction(other) => {
            let name = policy.fact(other).name.in_language(language);
            match language {
                Language::Chinese => format!("这和“{name}”的回答矛盾，改正之前两个都不计算。"),
                Language::English => {
                    format!("This contradicts the answer to “{name}”; until it is put right neither counts.")
                }
            }
        }
    }
}

/// Asks which of the choices is meant that what is written may mean; nothing where it may mean none.
pub fn which_is_meant(policy: &Policy, fact: FactId, written: &str, language: Language) -> Option<String> {
    let meant = spelled::perhaps_meant(policy, fact, written);
    let names = meant.iter().filter_map(|choice| policy.fact(fact).kind.choices().get(choice.position()));
    let names: Vec<&str> = names.map(|choice| choice.name.in_language(language)).collect();
    (!names.is_empty()).then(|| is_it(&names, language))
}

/// Asks whether it is one of these.
pub fn is_it(names: &[&str], language: Language) -> String {
    match language {
        Language::Chinese => {
            let named: Vec<String> = names.iter().map(|name| format!("“{name}”")).collect();
            format!("是不是{}？", named.join("或"))
        }
        Language::English => {
            let named: Vec<String> = names.iter().map(|name| format!("“{name}”")).collect();
            format!("Is it {}?", named.join(" or "))
        }
    }
}

/// What an answer to a fact must look like, for a person.
fn fitting(fact: &Fact, language: Language) -> String {
    let unit = fact.unit.in_language(language);
    match (&fact.kind, language) {
        (Kind::Flag, Language::Chinese) => "应填“是”或“否”。".to_owned(),
        (Kind::Flag, Language::English) => "It should be yes or no.".to_owned(),
        (Kind::One(choices), language) => one_of(named(choices, language), language),
        (Kind::Many(choices), language) => any_of(named(choices, language), language),
        (Kind::Count { least, .. }, language) => {
            let most = usually_at_most(fact, language);
            match (*least, language) {
                (0, Language::Chinese) => format!("应为整数，单位是{unit}{most}。"),
                (0, Language::English) => format!("It should be a whole number of {unit}{most}."),
                (least, Language::Chinese) => format!("应为不小于{least}的整数，单位是{unit}{most}。"),
                (least, Language::English) => {
                    format!("It should be a whole number of {unit}, {least} or more{most}.")
                }
            }
        }
        (Kind::Money { least, most: Some(most) }, Language::Chinese) => {
            format!("应为金额，单位是{unit}，在{}到{}之间。", grouped(least.decimal()), grouped(most.decimal()))
        }
        (Kind::Money { least, most: Some(most) }, Language::English) => {
            format!("It should be a sum in {unit}, from {} to {}.", grouped(least.decimal()), grouped(most.decimal()))
        }
        (Kind::Money { .. } | Kind::Standard, Language::Chinese) => {
            format!("应为金额，单位是{unit}{}。", usually_at_most(fact, language))
        }
        (Kind::Money { .. } | Kind::Standard, Language::English) => {
            format!("It should be a sum in {unit}{}.", usually_at_most(fact, language))
        }
        (Kind::Date, Language::Chinese) => "应为日历上有的日期，如 2020-06-01；只记得年月，可以填 2020-06。".to_owned(),
        (Kind::Date, Language::English) => {
            "It should be a date that exists, such as 2020-06-01, or a month, such as 2020-06.".to_owned()
        }
    }
}

/// The end of a sentence with the usual range; empty if everything is usual.
fn usually_at_most(fact: &Fact, language: Language) -> String {
    let most = match fact.usual {
        Usual::AtMost(most) => Decimal::from(most),
        Usual::SumOfAtMost(most) => most.decimal(),
        Usual::Any | Usual::Between(..) => return String::new(),
    };
    match language {
        Language::Chinese => format!("，通常不超过{}", grouped(most)),
        Language::English => format!(", usually at most {}", grouped(most)),
    }
}

fn named(choices: &'static [Choice], language: Language) -> impl Iterator<Item = &'static str> {
    choices.iter().map(move |choice| choice.name.in_language(language))
}

/// The number of names in a list.
const LISTED: usize = 8;

/// The names in a list, truncated if there are many.
pub fn listed(names: impl Iterator<Item = &'static str>, language: Language) -> String {
    let names: Vec<&str> = names.collect();
    let shown = names[..names.len().min(LISTED)].join(match language {
        Language::Chinese => "、",
        Language::English => ", ",
    });
    match (names.len() > LISTED, language) {
        (false, _) => shown,
        (true, Language::Chinese) => format!("{shown}等"),
        (true, Language::English) => format!("{shown} and others"),
    }
}

fn one_of(names: impl Iterator<Item = &'static str>, language: Language) -> String {
    let names = listed(names, language);
    match language {
        Language::Chinese => format!("应为其中之一：{names}。"),
        Language::English => format!("It should be one of: {names}."),
    }
}

fn any_of(names: impl Iterator<Item = &'static str>, language: Language) -> String {
    let names = listed(names, language);
    match language {
        Language::Chinese => format!("可填一项或几项：{names}。几项之间用“、”隔开，都不是就填“无”。"),
        Language::English => {
            format!("It should be any of: {names}. Put commas between them; where none applies, write none.")
        }
    }
}

/// The usual range of a fact, and how to confirm a value beyond it, for a person.
fn usually(policy: &Policy, fact: FactId, language: Language) -> String {
    let shown = |value: Answer| answer(policy, fact, value, language);
    match (policy.fact(fact).usual, language) {
        (Usual::AtMost(most), language) => usually_no_more(&shown(Answer::Count(most)), language),
        (Usual::SumOfAtMost(most), language) => usually_no_more(&shown(Answer::Money(most)), language),
        (Usual::Between(from, until), Language::Chinese) => format!(
            "通常在{}到{}之间。如果没有填错，请在后面加“!”。",
            shown(Answer::Date(from)),
            shown(Answer::Date(until))
        ),
        (Usual::Between(from, until), Language::English) => format!(
            "It is usually between {} and {}. If it is right, write ! behind it.",
            shown(Answer::Date(from)),
            shown(Answer::Date(until))
        ),
        (Usual::Any, _) => String::new(),
    }
}

fn usually_no_more(most: &str, language: Language) -> String {
    match language {
        Language::Chinese => format!("通常不超过{most}。如果没有填错，请在后面加“!”。"),
        Language::English => format!("It is usually at most {most}. If it is right, write ! behind it."),
    }
}
