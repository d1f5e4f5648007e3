//! What was expected of input that does not count, for programmers: ids, values and bounds, behind a heading of the
//! caller's own.

use crate::policy::{Choice, Fact, FactId, Kind, Language, Policy, Text, Usual, Yuan};
use crate::reading::{Problem, ProblemKind};

/// What was expected instead of what a problem is about.
pub(super) fn of(policy: &Policy, problem: &Problem, language: Language) -> String {
    match problem.kind {
        ProblemKind::UnknownFact => say(language, "本政策的事实编号", "the id of one of this policy's facts"),
        ProblemKind::UnknownEntitlement(audience) => {
            ids(policy.rules(audience).entitlements.iter().map(|entitlement| entitlement.id), language)
        }
        ProblemKind::UnknownOccupation => say(
            language,
            "已载入的本地补贴目录中的职业（工种）",
            "an occupation of the local catalogue, which has to be loaded first",
        ),
        ProblemKind::UnknownLink => say(language, "本计算器自己的链接", "a link that this calculator made"),
        ProblemKind::OtherAudience(_) => {
            say(language, "所选身份会被问到的事实", "a fact that is asked of this audience")
        }
        ProblemKind::CannotBeKnown(_) => {
            say(language, "表格软件算得出的值", "a value that the spreadsheet could work out")
        }
        ProblemKind::Unfit(fact) => taken(&policy.fact(fact).kind, language),
        ProblemKind::Unusual(fact) => usual_values(policy.fact(fact), language),
        ProblemKind::NotApplicable(fact) => where_given(policy, fact, language),
        ProblemKind::Contradiction(other) if policy.fact(other).id == problem.key => {
            say(language, "唯一的回答（改正之前都不计算）", "one single answer (until it is put right none counts)")
        }
        ProblemKind::Contradiction(other) => {
            let name = policy.fact(other).name.in_language(language);
            match language {
                Language::Chinese => format!("与“{name}”不矛盾的回答（改正之前两个都不计算）"),
                Language::English => {
                    format!("an answer that does not contradict “{name}” (until it is put right neither counts)")
                }
            }
        }
    }
}

fn say(language: Language, zh: &'static str, en: &'static str) -> String {
    Text { zh, en }.in_language(language).to_owned()
}

/// Where a fact counts: the demand its applicability makes.
fn where_given(policy: &Policy, fact: FactId, language: Language) -> String {
    let demand = policy.fact(fact).demand().map_or_else(String::new, |demand| {
        format!("{}: {}", policy.fact(demand.fact).id, demand.wording.in_language(language))
    });
    match language {
        Language::Chinese => format!("只在以下情况填写：{demand}"),
        Language::English => format!("given only where {demand}"),
    }
}

/// The ids that a program can give.
fn ids(ids: impl Iterator<Item = &'static str>, language: Language) -> String {
    let ids = ids.collect::<Vec<_>>().join(", ");
    match language {
        Language::Chinese => format!("其中之一：{ids}"),
        Language::English => format!("one of: {ids}"),
    }
}

/// The values that a fact of a kind takes, for a programmer.
fn taken(kind: &Kind, language: Language) -> String {
    let chosen = |choices: &'static [Choice]| choices.iter().map(|choice| choice.id);
    match (kind, language) {
        (Kind::Flag, language) => say(language, "true 或 false", "true or false"),
        (Kind::One(choices), language) => ids(chosen(choices), language),
        (Kind::Many(choices), Language::Chinese) => {
            format!(
                "列表，可含：{}；拿不准的前面加 ~；空列表表示都不是",
                chosen(choices).collect::<Vec<_>>().join(", ")
            )
        }
        (Kind::Many(choices), Language::English) => {
            let ids = chosen(choices).collect::<Vec<_>>().join(", ");
            format!("a list of any of: {ids}; ~ before one that may apply; an empty list for none of them")
        }
        (Kind::Count { least, most }, Language::Chinese) => format!("{least} 到 {most} 的整数"),
        (Kind::Count { least, most }, Language::English) => format!("a whole number from {least} to {most}"),
        (Kind::Money { least, most }, language) => sums(*least, most.unwrap_or(Yuan::LARGEST_STATED), language),
        (Kind::Standard, language) => sums(Yuan::ZERO, Yuan::LARGEST_STATED, language),
        (Kind::Date, language) => say(
            language,
            "日历上存在的日期或月份，写作 YYYY-MM-DD 或 YYYY-MM",
            "a date or a month that exists, written YYYY-MM-DD or YYYY-MM",
        ),
    }
}

fn sums(least: Yuan, most: Yuan, language: Language) -> String {
    match language {
        Language::Chinese => format!("{least} 到 {most} 的金额（元）"),
        Language::English => format!("a sum of yuan from {least} to {most}"),
    }
}

/// What a fact usually has, and how a value beyond it is confirmed, for a programmer.
fn usual_values(fact: &Fact, language: Language) -> String {
    let unit = fact.unit.in_language(language);
    match (fact.usual, language) {
        (Usual::AtMost(most), Language::Chinese) => format!("通常不超过 {most} {unit}；确实如此，请在后面加“!”"),
        (Usual::AtMost(most), Language::English) => {
            format!("usually at most {most} {unit}; where it is right, write ! behind it")
        }
        (Usual::SumOfAtMost(most), Language::Chinese) => format!("通常不超过 {most} 元；确实如此，请在后面加“!”"),
        (Usual::SumOfAtMost(most), Language::English) => {
            format!("usually at most {most} yuan; where it is right, write ! behind it")
        }
        (Usual::Between(from, until), Language::Chinese) => {
            format!("通常在 {from} 到 {until} 之间；确实如此，请在后面加“!”")
        }
        (Usual::Between(from, until), Language::English) => {
            format!("usually between {from} and {until}; where it is right, write ! behind it")
        }
        (Usual::Any, _) => String::new(),
    }
}
