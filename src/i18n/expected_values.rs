//! The expectations of input that does not count, for programmers: ids, values and bounds, after a heading of the
//! caller's own. The JavaScript module uses these, so they are built with `filled`, which explains why.

use super::sentence;
use crate::policy::{Choice, Fact, FactId, Kind, Language, Policy, Text, Usual, Yuan, digits, text};
use crate::reading::{Problem, ProblemKind};

/// The expectation that a problem's value did not meet.
pub(super) fn of(policy: &Policy, problem: &Problem, language: Language) -> String {
    let say = |words: Text| words.in_language(language).to_owned();
    match problem.kind {
        ProblemKind::UnknownFact => say(text("本政策的事实编号", "the id of one of this policy's facts")),
        ProblemKind::UnknownEntitlement(audience) => {
            let ids = policy.rules(audience).entitlements.iter().map(|entitlement| entitlement.id);
            sentence!(language, "其中之一：{}", "one of: {}", &joined(ids))
        }
        ProblemKind::UnknownOccupation => say(text(
            "已载入的本地补贴目录中的职业（工种）",
            "an occupation of the local catalogue, which has to be loaded first",
        )),
        ProblemKind::UnknownPolicy => say(text("本站政策的编号", "the id of a policy of this site")),
        ProblemKind::UnknownLink => say(text("本计算器自己的链接", "a link that this calculator made")),
        ProblemKind::OtherAudience(_) => say(text("所选身份会被问到的事实", "a fact that is asked of this audience")),
        ProblemKind::CannotBeKnown(_) => say(text("表格软件算得出的值", "a value that the spreadsheet could work out")),
        ProblemKind::Unfit(fact) => taken(&policy.fact(fact).kind, language),
        ProblemKind::Unusual(fact) => usual_values(policy.fact(fact), language),
        ProblemKind::NotApplicable(fact) => where_given(policy, fact, language),
        ProblemKind::Contradiction(other) if policy.fact(other).id == problem.key => {
            say(text("唯一的回答（改正之前都不计算）", "one single answer (until it is put right none counts)"))
        }
        ProblemKind::Contradiction(other) => sentence!(
            language,
            "与“{}”不矛盾的回答（改正之前两个都不计算）",
            "an answer that does not contradict “{}” (until it is put right neither counts)",
            policy.fact(other).name.in_language(language)
        ),
    }
}

/// The condition under which a fact applies.
fn where_given(policy: &Policy, fact: FactId, language: Language) -> String {
    let (id, demand) = policy
        .fact(fact)
        .demand()
        .map_or(("", ""), |demand| (policy.fact(demand.fact).id, demand.wording.in_language(language)));
    sentence!(language, "只在以下情况填写：{}: {}", "given only where {}: {}", id, demand)
}

fn joined(ids: impl Iterator<Item = &'static str>) -> String {
    ids.collect::<Vec<_>>().join(", ")
}

/// The accepted values of a kind of fact, for a programmer.
fn taken(kind: &Kind, language: Language) -> String {
    let ids = |choices: &'static [Choice]| joined(choices.iter().map(|choice| choice.id));
    match kind {
        Kind::Flag => text("true 或 false", "true or false").in_language(language).to_owned(),
        Kind::One(choices) => sentence!(language, "其中之一：{}", "one of: {}", &ids(choices)),
        Kind::Many(choices) => sentence!(
            language,
            "列表，可含：{}；拿不准的前面加 ~；空列表表示都不是",
            "a list of any of: {}; ~ before one that may apply; an empty list for none of them",
            &ids(choices)
        ),
        Kind::Count { least, most } => sentence!(
            language,
            "{} 到 {} 的整数",
            "a whole number from {} to {}",
            &digits::whole(*least),
            &digits::whole(*most)
        ),
        Kind::Money { least, most } => sums(*least, most.unwrap_or(Yuan::LARGEST_STATED), language),
        Kind::Standard => sums(Yuan::ZERO, Yuan::LARGEST_STATED, language),
        Kind::Date => text(
            "日历上存在的日期或月份，写作 YYYY-MM-DD 或 YYYY-MM",
            "a date or a month that exists, written YYYY-MM-DD or YYYY-MM",
        )
        .in_language(language)
        .to_owned(),
    }
}

fn sums(least: Yuan, most: Yuan, language: Language) -> String {
    let ends = [least, most].map(|sum| digits::exact(sum.decimal()));
    sentence!(language, "{} 到 {} 的金额（元）", "a sum of yuan from {} to {}", &ends[0], &ends[1])
}

/// The usual range of a fact, and how to confirm a value beyond it, for a programmer.
fn usual_values(fact: &Fact, language: Language) -> String {
    let at_most = |most: String, unit: &str| {
        sentence!(
            language,
            "通常不超过 {} {}；确实如此，请在后面加“!”",
            "usually at most {} {}; where it is right, write ! behind it",
            &most,
            unit
        )
    };
    match fact.usual {
        Usual::AtMost(most) => at_most(digits::whole(most), fact.unit.in_language(language)),
        Usual::SumOfAtMost(most) => at_most(digits::exact(most.decimal()), text("元", "yuan").in_language(language)),
        Usual::Between(from, until) => sentence!(
            language,
            "通常在 {} 到 {} 之间；确实如此，请在后面加“!”",
            "usually between {} and {}; where it is right, write ! behind it",
            &from.written(),
            &until.written()
        ),
        Usual::Any => String::new(),
    }
}
