//! Conditions, sums and grants: keys that are missing, duplicate or unused.

use super::{PERSONS, POOLS, broken, no_such_word, wrong_kind};
use skills_subsidy::policy_source::Problem::{Idle, Missing, OneOf};

#[test]
fn each_is_found_where_it_stands() {
    broken(
        "a test does not say what it demands",
        &[(POOLS, "        says:\n          zh: 是露天…outdoors\n", "")],
        &[(POOLS, 45, 9, Missing("says"))],
    );
    broken(
        "a test has no words of the law",
        &[(PERSONS, "      words: 每人每年奖励不超过2次\n", "")],
        &[(PERSONS, 60, 7, Missing("words"))],
    );
    broken(
        "an entitlement has no condition",
        &[(POOLS, "用工补贴\nwhen:…amount:\n", "用工补贴\namount:\n")],
        &[(POOLS, 17, 1, Missing("when"))],
    );
    broken(
        "an entitlement grants nothing",
        &[(PERSONS, "in kind:…one kit\n", "")],
        &[(PERSONS, 161, 14, OneOf("amount, in kind, no sum named"))],
    );
    broken(
        "an entitlement grants two things",
        &[(PERSONS, "in kind:", "no sum named:\n  zh: 装备\n  en: kit\nin kind:")],
        &[(PERSONS, 161, 14, OneOf("amount, in kind, no sum named"))],
    );
    broken(
        "an entitlement has no name",
        &[(PERSONS, "name:\n  zh: 免费装备…example)\n", "")],
        &[(PERSONS, 161, 1, Missing("name"))],
    );
    broken(
        "an entitlement has no summary",
        &[(PERSONS, "summary:\n  zh: 露天场所…kit free\n", "")],
        &[(PERSONS, 161, 1, Missing("summary"))],
    );
    broken(
        "an entitlement is paid to nobody",
        &[(PERSONS, "paid to: not_named\n", "")],
        &[(PERSONS, 187, 1, Missing("paid to"))],
    );
    broken(
        "an entitlement is for nobody",
        &[(PERSONS, "entitlement: free_kit\nfor: worker", "entitlement: free_kit")],
        &[(PERSONS, 161, 1, Missing("for"))],
    );
    broken(
        "a test of nothing",
        &[(PERSONS, "      is: true\n      words: 露天场所的安全员", "      words: 露天场所的安全员")],
        &[(PERSONS, 174, 13, OneOf("is, among, not empty, at least, at most, from and until"))],
    );
    broken(
        "a test of two things",
        &[(
            PERSONS,
            "      is: true\n      words: 露天场所的安全员",
            "      is: true\n      at least: 1\n      words: 露天场所的安全员",
        )],
        &[(PERSONS, 174, 13, OneOf("is, among, not empty, at least, at most, from and until"))],
    );
    broken(
        "a test that must be false",
        &[(PERSONS, "      is: true\n      words: 露天场所的安全员", "      is: false\n      words: 露天场所的安全员")],
        &[(PERSONS, 175, 11, no_such_word("false", "true", None))],
    );
    broken(
        "a test that must be empty",
        &[(PERSONS, "not empty: true", "not empty: false")],
        &[(PERSONS, 219, 14, no_such_word("false", "true", None))],
    );
    broken(
        "a test of a fact of another kind",
        &[(
            PERSONS,
            "      is: true\n      words: 露天场所的安全员",
            "      at least: 1\n      words: 露天场所的安全员",
        )],
        &[(PERSONS, 174, 13, wrong_kind("outdoor_worker", "flag", "count"))],
    );
    broken(
        "a condition of two kinds",
        &[(
            PERSONS,
            "    - rule: in_period\n    - fact: course_days",
            "    - rule: in_period\n      fact: course_days",
        )],
        &[(PERSONS, 91, 7, OneOf("rule, all, any, not, office decides, fact"))],
    );
    broken(
        "words that no condition takes",
        &[(
            POOLS,
            "    - rule: has_guards\namount:\n  at most",
            "    - rule: has_guards\n  words: 每人不超过80元\namount:\n  at most",
        )],
        &[(POOLS, 66, 3, Idle("words"))],
    );
    broken(
        "a sum counted by a fact of another kind",
        &[(PERSONS, "- days: course_days", "- days: course_day")],
        &[(PERSONS, 108, 15, wrong_kind("course_day", "date", "count"))],
    );
    broken("a sum with no end", &[(POOLS, "  to: 1200\n", "")], &[(POOLS, 31, 3, Missing("to"))]);
    broken(
        "a sum of two kinds",
        &[(PERSONS, "    sum: 50\n", "    sum: 50\n    stated: district_rate\n")],
        &[(PERSONS, 102, 5, OneOf("sum, from and to, stated, by, at most, readings, when, not named"))],
    );
    broken("a ceiling of nothing", &[(POOLS, "  of:…给予补贴\n", "")], &[(POOLS, 70, 3, Missing("of"))]);
    broken(
        "two readings of which one is there",
        &[(POOLS, "    - sum: 500\n      words: 补助500元\n      times:…计算\n", "")],
        &[(POOLS, 103, 3, OneOf("two readings"))],
    );
    broken(
        "a case without its opposite",
        &[(PERSONS, "  otherwise:…另行规定\n", "")],
        &[(PERSONS, 99, 3, Missing("otherwise"))],
    );
    broken("years without a limit", &[(POOLS, "      at most: 36\n", "")], &[(POOLS, 40, 7, Missing("at most"))]);
    broken("a factor without its case", &[(POOLS, "      when:…outdoors\n", "")], &[(POOLS, 43, 7, Missing("when"))]);
    broken(
        "a rule without a condition",
        &[(PERSONS, "rule: holds_a_water_card\nholds when:…safety card\n", "rule: holds_a_water_card\n")],
        &[(PERSONS, 227, 1, Missing("holds when"))],
    );
}
