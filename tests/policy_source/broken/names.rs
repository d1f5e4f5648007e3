//! Names that are not defined or defined twice, and words that are not in a closed list.

use super::{
    APPLYING, CATALOGUE, ESTIMATE, OF_PERSONS, OF_POOLS, PERSONS, POOLS, ROSTER, TERM, broken, no_such_word, twice,
    undefined,
};
use skills_subsidy::policy_source::Problem::{Circle, Missing, NeverUsed, NoId};

#[test]
fn each_is_found_where_it_stands() {
    broken(
        "an unknown fact",
        &[(POOLS, "- each: guards\n      at most", "- each: gaurds\n      at most")],
        &[(POOLS, 76, 13, undefined("fact", "gaurds", Some("guards")))],
    );
    broken(
        "an unknown choice",
        &[(PERSONS, "among: [first_aid]", "among: [firstaid]")],
        &[(PERSONS, 133, 15, undefined("choice", "firstaid", Some("first_aid")))],
    );
    broken(
        "an unknown choice with a sum",
        &[(PERSONS, "    upper: 500", "    uper: 500")],
        &[(PERSONS, 70, 11, undefined("choice", "uper", Some("upper")))],
    );
    broken(
        "an unknown rule",
        &[(
            PERSONS,
            "    - rule: of_this_city\n    - rule: holds_a_water_card",
            "    - rule: of_that_city\n    - rule: holds_a_water_card",
        )],
        &[(PERSONS, 33, 13, undefined("rule", "of_that_city", Some("of_this_city")))],
    );
    broken(
        "an unknown note",
        &[(PERSONS, "notes:\n  - note: invented\n  - says", "notes:\n  - note: invent\n  - says")],
        &[(PERSONS, 152, 11, undefined("note", "invent", Some("invented")))],
    );
    broken(
        "an unknown clause",
        &[(PERSONS, "    clause: \"4\"", "    clause: \"44\"")],
        &[(PERSONS, 156, 13, undefined("clause", "44", Some("4")))],
    );
    broken(
        "a block of a clause that has no text",
        &[(
            TERM,
            "```yaml\nrule: in_period",
            "```yaml\nclause: \"6\"\nenglish: none\ndoes: informs\n```\n\n```yaml\nrule: in_period",
        )],
        &[(TERM, 12, 9, undefined("clause", "6", None))],
    );
    broken(
        "an unknown entitlement",
        &[(ESTIMATE, "- entitlement: guard_subsidy", "- entitlement: guards_subsidy")],
        &[(ESTIMATE, 3, 18, undefined("entitlement", "guards_subsidy", Some("guard_subsidy")))],
    );
    broken(
        "an entitlement of another audience",
        &[(ROSTER, "enterprise: [guard_subsidy, premium_subsidy]", "enterprise: [guard_subsidy, first_aid_reward]")],
        &[(ROSTER, 2, 29, undefined("entitlement", "first_aid_reward", None))],
    );
    broken(
        "a level that the catalogue does not know",
        &[(CATALOGUE, "level: upper", "level: top")],
        &[(CATALOGUE, 6, 12, undefined("choice", "top", None))],
    );
    broken(
        "a name that is like none",
        &[(CATALOGUE, "fact: district_rate", "fact: xyz")],
        &[(CATALOGUE, 5, 11, undefined("fact", "xyz", None))],
    );
    broken(
        "a clause of the same id",
        &[(TERM, "## 第五条", "## 第四条 {#4}\n\n> 示例。\n\n## 第五条")],
        &[(TERM, 1, 1, twice("clause", "4"))],
    );
    broken(
        "a block of the same clause",
        &[(APPLYING, "reads:\n", "```\n\n```yaml\nclause: \"4\"\nenglish: again\ndoes: conditions\nreads:\n")],
        &[(APPLYING, 12, 9, twice("clause", "4"))],
    );
    broken(
        "a fact of the same id",
        &[(
            OF_POOLS,
            "```yaml\nfact: premium",
            "```yaml\nfact: premium\nname:\n  zh: 示例\n  en: example\nkind: money\n```\n\n```yaml\nfact: premium",
        )],
        &[(OF_POOLS, 65, 1, Missing("question")), (OF_POOLS, 73, 7, twice("fact", "premium"))],
    );
    broken(
        "a choice of the same id",
        &[(OF_PERSONS, "choice: works_here", "choice: lives_here")],
        &[(OF_PERSONS, 29, 13, twice("choice", "lives_here"))],
    );
    broken(
        "an entitlement of the same id",
        &[
            (POOLS, "entitlement: premium_subsidy", "entitlement: guard_subsidy"),
            (ROSTER, "enterprise: [guard_subsidy, premium_subsidy]", "enterprise: [guard_subsidy]"),
            (ROSTER, "enterprise: [premium_subsidy]", "enterprise: [guard_subsidy]"),
        ],
        &[(POOLS, 56, 14, twice("entitlement", "guard_subsidy"))],
    );
    broken(
        "a rule of the same name",
        &[(
            POOLS,
            "```yaml\nrule: has_guards",
            "```yaml\nrule: has_guards\nholds when:\n  rule: in_period\n```\n\n```yaml\nrule: has_guards",
        )],
        &[(POOLS, 125, 7, twice("rule", "has_guards"))],
    );
    broken(
        "a note of the same name",
        &[(
            PERSONS,
            "```yaml\nnote: invented",
            "```yaml\nnote: invented\nsays:\n  zh: 示例\n  en: example\nclause: \"1\"\nwords: 虚构\n```\n\n```yaml\nnote: invented",
        )],
        &[(PERSONS, 247, 7, twice("note", "invented"))],
    );
    broken(
        "a rule that rests on itself",
        &[(PERSONS, "  fact: ties…works in the city", "  not:\n    rule: of_this_city")],
        &[(PERSONS, 219, 11, Circle("of_this_city".to_owned()))],
    );
    broken(
        "rules that rest on each other",
        &[
            (PERSONS, "  fact: ties…works in the city", "  rule: in_period"),
            (TERM, "- office decides:…施行\n", "- rule: of_this_city\n"),
        ],
        &[(PERSONS, 218, 9, Circle("in_period".to_owned())), (TERM, 29, 17, Circle("of_this_city".to_owned()))],
    );
    broken(
        "a rule that nothing uses",
        &[(
            PERSONS,
            "rule: of_this_city\nholds when:",
            "rule: of_that_city\nholds when:\n  not:\n    rule: of_this_city\n```\n\n```yaml\nrule: of_this_city\nholds when:",
        )],
        &[(PERSONS, 216, 7, NeverUsed("of_that_city".to_owned()))],
    );
    broken(
        "a note that nothing uses",
        &[(
            PERSONS,
            "```yaml\nnote: invented",
            "```yaml\nnote: in_period\nsays:\n  zh: 示例\n  en: example\nclause: \"1\"\nwords: 虚构\n```\n\n```yaml\nnote: invented",
        )],
        &[(PERSONS, 238, 7, NeverUsed("in_period".to_owned()))],
    );
    broken(
        "a role that is none",
        &[(APPLYING, "does: conditions", "does: condition")],
        &[(APPLYING, 8, 7, no_such_word("condition", "grants, conditions, informs", Some("conditions")))],
    );
    broken(
        "a payee that is none",
        &[(
            POOLS,
            "  words: 按场所或者按人数计算\npaid to: enterprise",
            "  words: 按场所或者按人数计算\npaid to: pool",
        )],
        &[(
            POOLS,
            115,
            10,
            no_such_word("pool", "person, enterprise, organiser, person_or_organiser, provider, not_named", None),
        )],
    );
    broken(
        "an audience that is none",
        &[
            (POOLS, "entitlement: premium_subsidy\nfor: employer", "entitlement: premium_subsidy\nfor: employers"),
            (ROSTER, "enterprise: [guard_subsidy, premium_subsidy]", "enterprise: [guard_subsidy]"),
            (ROSTER, "  enterprise: [premium_subsidy]\n", ""),
        ],
        &[(POOLS, 57, 6, no_such_word("employers", "worker, employer, provider", Some("employer")))],
    );
    broken(
        "a kind that is none",
        &[(OF_POOLS, "kind: money", "kind: sum")],
        &[(OF_POOLS, 69, 7, no_such_word("sum", "flag, one, many, count, money, standard, date", None))],
    );
    broken(
        "an id that no link carries",
        &[(OF_PERSONS, "choice: lives_here", "choice: lives here")],
        &[(OF_PERSONS, 22, 13, NoId("lives here".to_owned()))],
    );
}
