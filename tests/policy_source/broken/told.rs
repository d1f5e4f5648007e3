//! Sentences for visitors (of tests, translations, and questions ticked in a list), and files that are not part of a
//! policy.

use super::{OF_PERSONS, PERSONS, POLICY, assert_found, broken, misquoted, no_such_word, twice};
use crate::example;
use skills_subsidy::pack;
use skills_subsidy::policy::{Audience, Condition, Relation, Text};
use skills_subsidy::policy_source::Problem::{Hole, Idle, Missing, NotTicked, UnknownFile, Untranslated};
use skills_subsidy::policy_source::compile;

/// A sentence, at a place where one is allowed.
const SAYS: &str = "        zh: 在露天场所当安全员\n        en: guards an outdoor pool\n";
const CLAUSE: &str = "clause: \"2\"\nenglish: \"Article 2: persons (example)\"\n";
const QUOTED: &str = "露天场所的安全员，免费领取装备一套";

fn told(sentence: &str) -> String {
    format!("{SAYS}      if so:\n        zh: {sentence}\n        en: you do\n")
}

#[test]
fn a_sentence_has_no_hole_that_nothing_fills() {
    for (sentence, is_flag) in [("您是{answer}", true), ("您是{name}", true)] {
        broken(
            sentence,
            &[(PERSONS, SAYS, told(sentence).leak())],
            &[(PERSONS, 181, 13, Hole { found: sentence.to_owned(), is_flag })],
        );
    }
    let card = "        zh: 取得急救证书\n        en: obtained a first aid card\n";
    let sentence = "您有{answer}和{answer}";
    broken(
        sentence,
        &[(PERSONS, card, format!("{card}      if not:\n        zh: {sentence}\n        en: no\n").leak())],
        &[(PERSONS, 139, 13, Hole { found: sentence.to_owned(), is_flag: false })],
    );
    broken(
        "a sentence of no test",
        &[(
            PERSONS,
            "        - office decides:\n            zh: 过了",
            "        - if so: {zh: 是, en: yes}\n          office decides:\n            zh: 过了",
        )],
        &[(PERSONS, 49, 11, Idle("if so"))],
    );
}

#[test]
fn translations_are_of_what_is_quoted_to_the_letter_and_whole() {
    let translated = |entries: &str| format!("{CLAUSE}translations:\n{entries}").leak() as &str;
    broken(
        "other words",
        &[(PERSONS, CLAUSE, translated("  - words: 露天场所的保安员\n    english: guards\n"))],
        &[(PERSONS, 11, 12, misquoted("2", "露天场所的保安员", Some("露天场所的安全员")))],
    );
    broken(
        "no English",
        &[(PERSONS, CLAUSE, translated("  - words: 露天场所的安全员\n"))],
        &[(PERSONS, 11, 5, Missing("english"))],
    );
    let once = format!("  - words: {QUOTED}\n    english: guards of outdoor pools get one kit free\n");
    broken(
        "the same words twice",
        &[(PERSONS, CLAUSE, translated(&once.repeat(2)))],
        &[(PERSONS, 13, 12, twice("translation", QUOTED))],
    );
    // If one of them is translated, all have to be.
    let mut folder = example();
    super::edited(&mut folder, (PERSONS, CLAUSE, translated(&once)));
    let findings = compile(&folder).err().expect("findings");
    let expected = Untranslated { clause: "2".to_owned(), words: "露天场所的安全员".to_owned() };
    assert!(findings.iter().any(|finding| finding.problem == expected), "{findings:?}");
    assert!(findings.iter().all(|finding| matches!(finding.problem, Untranslated { .. })), "{findings:?}");
}

#[test]
fn what_is_ticked_in_a_list_is_yes_or_no_of_everyone() {
    broken(
        "a list with a number in it",
        &[(
            POLICY,
            "  - about: what was received before\n",
            "  - about: what was received before\n    together: {zh: 以下有没有？, en: Any of these?}\n",
        )],
        &[(POLICY, 48, 28, NotTicked("rewards_that_year".to_owned()))],
    );
}

#[test]
fn another_document_is_followed_superseded_or_amended() {
    let related = |relation: &str| {
        format!(
            "related:\n  - relation: {relation}\n    clause: \"5\"\n    words: 上级另有规定的，从其规定\nquestions:\n"
        )
    };
    let expected = "follows, supersedes, amends";
    broken(
        "another relation",
        &[(POLICY, "questions:\n", related("amend").leak())],
        &[(POLICY, 40, 15, no_such_word("amend", expected, Some("amends")))],
    );
    let mut folder = example();
    super::edited(&mut folder, (POLICY, "questions:\n", related("supersedes").leak()));
    let policy = compile(&folder).expect("a sound policy").policy;
    assert_eq!(policy.related[0].relation, Relation::Supersedes);
}

#[test]
fn a_file_that_nothing_reads_is_named() {
    for (file, near) in
        [("clause/6-more.md", Some("clauses/")), ("policy.yml", Some("policy.yaml")), ("something else.md", None)]
    {
        let mut folder = example();
        folder.insert(file.to_owned(), "# 示例\n".to_owned());
        let near = near.map(str::to_owned);
        assert_found(file, &folder, &[(file, 1, 1, UnknownFile { near })]);
    }
}

/// All of these in one policy, compiled, packed and read again.
#[test]
fn everything_that_can_be_told_comes_through_a_pack() {
    let mut folder = example();
    super::edited(&mut folder, (PERSONS, SAYS, told("您在露天场所当安全员").leak()));
    super::edited(
        &mut folder,
        (
            PERSONS,
            "  zh: 免费装备（示例）\n  en: Free kit (example)\n",
            "  zh: 免费装备（示例）\n  en: Free kit (example)\nshort name: {zh: 装备, en: Kit}\n",
        ),
    );
    super::edited(&mut folder, (OF_PERSONS, "    also: [本市居民]\n", "    also: [本市居民]\n    common: true\n"));
    let story = "  - about: the card\n    part: {zh: 证书, en: The card}\n    ask: [card, grade, card_day, months_waited]\n  - about: rare\n    together: {zh: 以下有没有？, en: Any of these?}\n    part: {zh: 其他, en: Else}\n    ask: [outdoor_worker, outstanding]\n";
    super::edited(
        &mut folder,
        (POLICY, "  - about: the card\n    ask: [card, grade, card_day, months_waited]\n", story),
    );
    super::edited(&mut folder, (POLICY, "ask: [ties, outdoor_worker, outstanding]", "ask: [ties]"));
    super::edited(&mut folder, (POLICY, "issuer:\n", "place: {zh: 示例市, en: Example City}\nissuer:\n"));
    let compiled = compile(&folder).unwrap_or_else(|findings| panic!("{findings:?}"));
    let policy = pack::read(&pack::write(compiled.policy)).expect("a sound pack");
    let says = |text: Option<Text>, zh: &str| assert_eq!(text.map(|text| text.zh), Some(zh));
    let kit = policy.rules(Audience::Worker).entitlement("free_kit").expect("the entitlement free_kit");
    says(kit.short_name, "装备");
    assert_eq!(kit.called().zh, "装备");
    let Condition::All(parts) = kit.condition else { panic!("all") };
    let Condition::Fact(requirement) = parts[2] else { panic!("a test") };
    says(requirement.told.holds, "您在露天场所当安全员");
    assert!(requirement.told.fails.is_none());
    assert_eq!(policy.place.en, "Example City");
    assert_eq!(policy.parts.iter().map(|part| part.en).collect::<Vec<_>>(), ["The card", "Else"]);
    let ties = policy.fact(policy.fact_named("ties").expect("the fact"));
    assert_eq!(ties.kind.choices().iter().map(|choice| choice.common).collect::<Vec<_>>(), [true, false]);
    let group = policy.group(policy.fact_named("outstanding").expect("the fact"));
    assert_eq!(group.part, 1);
    says(group.together, "以下有没有？");
}
