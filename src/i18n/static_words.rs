//! The words of the static pages: the table of standards, and the report on the proof of the rules.

use super::sentence;
use super::words::words;
use crate::policy::{Language, Text, text};

words! {
    SUBSIDY = "补贴" "Subsidy";
    WHAT_IT_IS = "给什么" "What it is";
    CONDITIONS = "条件" "Conditions";
    PAID_TO = "付给" "Paid to";
    BASED_ON = "依据" "Based on";

    PROOF = "规则是怎样核对的" "How the rules are proved";
    PROOF_LEAD = "政策的每一条都在这里：变成了哪些规则，每条规则出自哪一句原文，由哪些人物和界限测试核对。本页随网站一起生成：引文在编译时逐字核对，人物和界限在生成时重新计算，有一处不同就不会发布。" "This page lists every clause of the policy: what rules it became, which words each rule comes from, and which people and limits cover it. It is made with the site: quotations are checked to the letter while compiling, people and limits are computed again, and any difference stops the build.";
    ENCODED = "已写成规则" "encoded";
    LEFT_OPEN = "有待认定" "left open";
    ALWAYS_SHOWN = "随每个结果显示" "shown with every result";
    INFORMS = "只供了解" "informs";
    PART = "作用" "Part";
    RULE = "规则" "Rule";
    QUOTATION = "政策原文" "Words of the text";
    PART_GRANT = "给予" "grant";
    PART_CONDITION = "条件" "condition";
    PART_AMOUNT = "金额" "amount";
    PART_NOTE = "说明" "note";
    LIMITS = "界限测试" "Limits";
    PEOPLE = "人物" "People";

    GOLDEN_PEOPLE = "核对用的人物" "The golden people";
    GOLDEN_PEOPLE_LEAD = "每个人的应得结果都先照政策原文手工算好；网站生成时重新计算，有一处不同就不会发布。" "What each should get was worked out by hand from the text first. It is computed again while the site is built; if anything differs, the site is not published.";
    EXPECTED_RESULT = "应得结果" "Expected result";
    EXPECTED_AMOUNT = "应得金额（元）" "Expected amount, yuan";
    ANSWERS = "回答" "Answers";
    NOTHING_ANSWERED = "什么都没有回答" "nothing answered";
    MUST_QUOTE = "必须引用" "Must quote";
    OPEN_END = "待定" "open";
}

/// The numbers of clauses, rules, people, limits and values of limits.
pub fn proof_counts([clauses, rules, people, limits, values]: &[String; 5], language: Language) -> String {
    sentence!(
        language,
        "{} 条，{} 项规则，{} 个人物，{} 组界限共 {} 个取值。",
        "{} clauses, {} rules, {} people, {} limits with {} values.",
        clauses,
        rules,
        people,
        limits,
        values
    )
}
