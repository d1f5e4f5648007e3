//! Blocks that do not follow the notation.

use super::{OF_POOLS, PERSONS, POLICY, POOLS, TERM, broken, twice, unknown_key, unreadable};
use skills_subsidy::policy_source::Expected;
use skills_subsidy::policy_source::Problem::{Missing, Sign, UnknownBlock};

#[test]
fn each_is_found_where_it_stands() {
    broken(
        "a key that there is not",
        &[(PERSONS, "in kind:\n  zh: 装备一套", "in kinds:\n  zh: 装备一套")],
        &[(
            PERSONS,
            180,
            1,
            unknown_key(
                "in kinds",
                "entitlement, for, name, short name, summary, words, clause, when, amount, in kind, no sum named, paid to, one payment, notes",
                Some("in kind"),
            ),
        )],
    );
    broken(
        "a key twice",
        &[(PERSONS, "paid to: not_named\n", "paid to: not_named\npaid to: person\n")],
        &[(PERSONS, 213, 1, twice("key", "paid to"))],
    );
    broken(
        "a tab",
        &[(PERSONS, "  zh: 装备一套\n", "\tzh: 装备一套\n")],
        &[(PERSONS, 181, 1, Sign { found: '\t', expected: "“ ”" })],
    );
    broken(
        "a colon of full width",
        &[(OF_POOLS, "outdoor pool\nkind: flag\n", "outdoor pool\nkind：flag\n")],
        &[(OF_POOLS, 8, 5, Sign { found: '：', expected: "“: ”" })],
    );
    broken(
        "a quote that is not closed",
        &[(POLICY, "clause: \"4\"\n  words: 骗取", "clause: \"4\n  words: 骗取")],
        &[(POLICY, 34, 12, unreadable("clause: \"4\"", Expected::Quotes))],
    );
    broken(
        "a number where there is none",
        &[(PERSONS, "at most: 6", "at most: six")],
        &[(PERSONS, 44, 20, unreadable("at most: six", Expected::Number))],
    );
    broken(
        "a block that does not say what it is",
        &[(PERSONS, "```yaml\nnote: invented", "```yaml\nremark: invented")],
        &[(PERSONS, 238, 1, UnknownBlock("remark: invented".to_owned()))],
    );
    broken(
        "a block of no notation",
        &[(PERSONS, "```yaml\nnote: invented", "```\nnote: invented")],
        &[(PERSONS, 237, 1, UnknownBlock("```".to_owned()))],
    );
    broken("a heading without an id", &[(POOLS, "## 第三条 {#3}", "## 第三条")], &[(POOLS, 1, 1, Missing("{#id}"))]);
    broken("a law without a heading", &[(POOLS, "## 第三条 {#3}", "第三条")], &[(POOLS, 3, 1, Missing("{#id}"))]);
    broken("a clause without its text", &[(TERM, "> （示例）", "（示例）")], &[(TERM, 1, 1, Missing(">"))]);
}
