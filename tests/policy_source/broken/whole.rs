//! Problems of a whole folder: missing files, numbers above a maximum, several problems at once.

use super::{
    AIMS, CATALOGUE, ESTIMATE, OF_PERSONS, OF_POOLS, PERSONS, POLICY, POOLS, ROSTER, assert_found, broken, edited,
    misquoted, undefined, unreadable,
};
use crate::example;
use skills_subsidy::policy_source::Expected;
use skills_subsidy::policy_source::Problem::{Missing, NoDay, NoFile, TooMany};

#[test]
fn a_file_is_missing() {
    for file in [CATALOGUE, ESTIMATE, POLICY, ROSTER] {
        let mut folder = example();
        folder.remove(file);
        assert_found(file, &folder, &[(file, 1, 1, NoFile)]);
    }
}

#[test]
fn a_file_is_empty() {
    let mut folder = example();
    folder.insert(POLICY.to_owned(), String::new());
    assert_found("an empty file", &folder, &[(POLICY, 1, 1, unreadable("", Expected::Something))]);
}

#[test]
fn every_file_but_the_text_of_a_clause() {
    let mut folder = example();
    folder.remove(AIMS);
    let no_clause = undefined("clause", "1", None);
    let expected = [(PERSONS, 242, 9, no_clause)];
    assert_found("a clause that nobody reads", &folder, &expected);
}

#[test]
fn everything_of_meaning_at_once_in_the_order_of_the_files() {
    broken(
        "four things",
        &[
            (ROSTER, "person: [card_reward, first_aid_reward]", "person: [card_rewards, first_aid_reward]"),
            (POOLS, "words: 每个场所不超过10人", "words: 每个场所不超过10入"),
            (POLICY, "issued: 2023-02-01", "issued: 2023-02-29"),
            (PERSONS, "    - rule: of_this_city\n    - rule: holds", "    - rule: of_that_city\n    - rule: holds"),
            (PERSONS, "in kind:\n  zh: 装备一套\n", "in kind:\n"),
        ],
        &[
            (PERSONS, 33, 13, undefined("rule", "of_that_city", Some("of_this_city"))),
            (PERSONS, 181, 3, Missing("zh")),
            (POOLS, 78, 14, misquoted("3", "每个场所不超过10入", Some("每个场所不超过10人"))),
            (POLICY, 15, 11, NoDay("2023-02-29".to_owned())),
            (ROSTER, 1, 10, undefined("entitlement", "card_rewards", Some("card_reward"))),
        ],
    );
}

#[test]
fn too_many_facts() {
    let mut folder = example();
    let known = 18;
    let flag =
        |number: usize| format!("\n```yaml\nfact: more_{number}\nname:\n  zh: 示例\n  en: example\nkind: flag\n```\n");
    let first = folder[OF_POOLS].lines().count();
    let more: String = (known..65).map(flag).collect();
    folder.get_mut(OF_POOLS).expect("a file of the example").push_str(&more);
    let found = skills_subsidy::policy_source::compile(&folder).err().expect("findings");
    // No question asks them either; the 65th is one too many.
    let too_many = found.iter().filter(|finding| finding.problem == TooMany { what: "fact", most: 64 });
    let lines: Vec<_> = too_many.map(|finding| (finding.file.as_str(), finding.line, finding.column)).collect();
    assert_eq!(lines, [(OF_POOLS, first + 3 + 8 * (64 - known), 7)]);
}

#[test]
fn too_many_choices() {
    let mut folder = example();
    let more: String =
        (0..31).map(|number| format!("  - choice: tie_{number}\n    zh: 示例\n    en: example\n")).collect();
    let last = "  - choice: works_here\n    zh: 在本市工作\n    en: works here\n";
    let text = folder.get_mut(OF_PERSONS).expect("a file of the example");
    *text = text.replacen(last, &format!("{last}{more}"), 1);
    let line = text.lines().position(|line| line == "  - choice: tie_30").expect("the last choice") + 1;
    assert_found("33 choices", &folder, &[(OF_PERSONS, line, 13, TooMany { what: "choice", most: 32 })]);
}

#[test]
fn too_many_subsidies_of_a_roster() {
    let mut folder = example();
    let line = format!("person: [{}]", ["free_kit"; 31].join(", "));
    let line: &'static str = line.leak();
    edited(&mut folder, (ROSTER, "person: [card_reward, first_aid_reward]", line));
    let problem = TooMany { what: "subsidy of the roster", most: 32 };
    assert_found("33 subsidies", &folder, &[(ROSTER, 2, 29, problem)]);
}
