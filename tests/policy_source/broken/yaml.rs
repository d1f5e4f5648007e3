//! Invalid YAML is reported at its place, with the text found and the expectation, for authors who know only the law.

use super::{POLICY, ROSTER, edited};
use crate::example;
use skills_subsidy::policy::Language;
use skills_subsidy::policy_source::{Expected, Finding, Problem, compile};

/// An edit of the example, with the expected line, the beginning of the text found, and the expectation.
const BROKEN: [(&str, &str, &str, usize, &str, Expected); 21] = [
    (POLICY, "  zh: 示例市\n", "  zh: \"示例市\n", 17, "clause: \"5\"", Expected::Quotes),
    (POLICY, "  zh: 示例市\n", "  zh: \"示例\"市\n", 7, "zh: \"示例\"市", Expected::Quotes),
    (POLICY, "  zh: 示例市\n", "  zh: '示例'市\n", 7, "zh: '示例'市", Expected::Quotes),
    (
        POLICY,
        "  en: Example City (invented)",
        "  en: Example City: invented",
        8,
        "en: Example City: invented",
        Expected::OneColon,
    ),
    (POLICY, "  zh: 示例市\n", "  zh 示例市\n", 7, "zh 示例市", Expected::Keys),
    (POLICY, "  zh: 示例市\n", "  zh:示例市\n", 7, "zh:示例市", Expected::Keys),
    (POLICY, "  zh: 示例市\n", "   zh: 示例市\n", 8, "en: Example City (invented)", Expected::Indentation),
    (POLICY, "  zh: 示例市\n", " zh: 示例市\n", 8, "", Expected::Indentation),
    (POLICY, "  - date: 2023-02-01", "  date: 2023-02-01", 24, "date: 2023-02-01", Expected::Dashes),
    (POLICY, "ask: [course_day, course_days]", "ask: [course_day, course_days", 42, "", Expected::Brackets),
    (POLICY, "ask: [course_day, course_days]", "ask: [course_day, course_days}", 41, "", Expected::Brackets),
    (POLICY, "  zh: 示例市\n", "  zh: @示例市\n", 7, "zh: @示例市", Expected::PlainStart),
    (POLICY, "  zh: 示例市\n", "  zh: %示例市\n", 7, "zh: %示例市", Expected::PlainStart),
    (POLICY, "  zh: 示例市\n", "  zh: *示例市\n", 7, "zh: *示例市", Expected::PlainStart),
    (POLICY, "  zh: 示例市\n", "  zh: \"示例\\市\"\n", 7, "", Expected::NoBackslash),
    (POLICY, "term:\n  event", "---\nterm:\n  event", 13, "", Expected::OneBlock),
    (POLICY, "  zh: 示例市\n  en: Example City (invented)", "  - 示例市", 7, "", Expected::Keys),
    (
        POLICY,
        "issuer:\n  zh: 示例市\n  en: Example City (invented)",
        "issuer: 示例市",
        6,
        "issuer: 示例市",
        Expected::Keys,
    ),
    (POLICY, "ask: [course_day, course_days]", "ask: course_day", 41, "ask: course_day", Expected::List),
    (POLICY, "  zh: 示例市\n", "  zh: [示例市]\n", 7, "zh: [示例市]", Expected::Words),
    (ROSTER, "had before is: true", "had before is: 没有", 65, "had before is: 没有", Expected::Flag),
];

#[test]
fn each_is_told_without_the_words_of_the_reader() {
    let mut differences = Vec::new();
    for (file, found, instead, line, beginning, expected) in BROKEN {
        let mut folder = example();
        edited(&mut folder, (file, found, instead));
        let findings = compile(&folder).err().unwrap_or_default();
        let [Finding { line: told, problem: Problem::Form { found: shown, expected: wanted }, .. }] = &findings[..]
        else {
            differences.push(format!("{instead}: {findings:?}"));
            continue;
        };
        if (*told, *wanted) != (line, expected) || !shown.starts_with(beginning) {
            differences.push(format!("{instead}: {findings:?}"));
        }
        for (language, end) in [(Language::Chinese, '。'), (Language::English, '.')] {
            let sentence = findings[0].problem.sentence(language);
            assert!(sentence.contains(shown.as_str()) && sentence.ends_with(end), "{sentence}");
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// Every message is Chinese, except for the signs and the two words that belong to YAML.
#[test]
fn what_was_expected_is_said_in_chinese() {
    for (.., expected) in BROKEN {
        let words = expected.words().zh.replace("true", "").replace("false", "").replace("Tab", "");
        assert!(!words.chars().any(|character| character.is_ascii_alphabetic()), "{words}");
    }
}
