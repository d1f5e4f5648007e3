//! The expectations for input that does not count: whole sentences without ids for people in Chinese, and ids for
//! programmers.

mod support;

use skills_subsidy::i18n::{Reader, expected};
use skills_subsidy::policy::{Audience, Kind, Language, Usual};
use skills_subsidy::reading::{Problem, ProblemKind};
use support::policy;

/// Returns every kind of problem with every fact.
fn problems() -> Vec<Problem> {
    let policy = policy();
    let mut kinds = vec![
        ProblemKind::UnknownFact,
        ProblemKind::UnknownOccupation,
        ProblemKind::UnknownLink,
        ProblemKind::UnknownPolicy,
    ];
    kinds.extend(Audience::ALL.map(ProblemKind::UnknownEntitlement));
    for fact in policy.fact_ids() {
        kinds.extend([
            ProblemKind::OtherAudience(fact),
            ProblemKind::Unfit(fact),
            ProblemKind::CannotBeKnown(fact),
            ProblemKind::Contradiction(fact),
        ]);
        kinds.extend((policy.fact(fact).usual != Usual::Any).then_some(ProblemKind::Unusual(fact)));
        kinds.extend(policy.fact(fact).gate().map(|_| ProblemKind::NotApplicable(fact)));
    }
    let keys = ["", "training_days"].into_iter();
    let of_key = |key: &str| {
        let problem = |kind: &ProblemKind| Problem { key: key.to_owned(), value: String::new(), kind: *kind };
        kinds.iter().map(problem).collect::<Vec<_>>()
    };
    keys.flat_map(of_key).collect()
}

#[test]
fn people_are_told_in_whole_sentences() {
    for problem in problems() {
        let chinese = expected(policy(), &problem, Language::Chinese, Reader::Person);
        assert!(chinese.ends_with('。'), "{problem:?}: {chinese}");
        assert!(!chinese.contains(", ") && !chinese.contains(". "), "punctuation of another language: {chinese}");
        let words = chinese.replace("#N/A", "");
        assert!(
            !words.contains(|character: char| character.is_ascii_alphabetic()),
            "an id or an English word: {chinese}"
        );
        assert!(
            !chinese.contains("1000000000") && !chinese.contains("1,000,000,000"),
            "a bound that nobody reaches is not shown: {chinese}"
        );
        let english = expected(policy(), &problem, Language::English, Reader::Person);
        let first = english.chars().next().expect("some words");
        assert!(first.is_uppercase() && english.ends_with('.'), "{problem:?}: {english}");
        let ids = policy().fact_ids().map(|fact| policy().fact(fact).id).filter(|id| id.contains('_'));
        assert!(!ids.into_iter().any(|id| english.contains(id)), "{english}");
    }
}

#[test]
fn what_a_fact_takes_is_told_with_its_unit_and_what_is_usual() {
    let told = |id: &str, language| {
        let fact = policy().fact_named(id).expect("a fact of the policy");
        let problem = Problem { key: id.to_owned(), value: String::new(), kind: ProblemKind::Unfit(fact) };
        expected(policy(), &problem, language, Reader::Person)
    };
    assert_eq!(told("training_days", Language::Chinese), "应为整数，单位是天，通常不超过400。");
    assert_eq!(told("training_days", Language::English), "It should be a whole number of days, usually at most 400.");
    assert_eq!(told("apprentice_rate", Language::Chinese), "应为金额，单位是元/人·年，在4,000到10,000之间。");
    assert_eq!(told("first_appraisal", Language::Chinese), "应填“是”或“否”。");
    assert!(told("level", Language::Chinese).starts_with("应为其中之一：初级工（五级）、"));
    let groups = told("groups", Language::Chinese);
    assert!(
        groups.contains("等。") && groups.matches('、').count() == 8,
        "eight of twelve, and one between marks: {groups}"
    );
}

#[test]
fn programmers_are_told_ids_and_bounds() {
    for fact in policy().fact_ids() {
        let problem = Problem { key: String::new(), value: String::new(), kind: ProblemKind::Unfit(fact) };
        for language in [Language::Chinese, Language::English] {
            let told = expected(policy(), &problem, language, Reader::Programmer);
            match &policy().fact(fact).kind {
                Kind::One(choices) | Kind::Many(choices) => {
                    assert!(choices.iter().all(|choice| told.contains(choice.id)), "{told}");
                }
                Kind::Flag => assert!(told.contains("true"), "{told}"),
                Kind::Count { most, .. } => assert!(told.contains(&most.to_string()), "{told}"),
                Kind::Date => assert!(told.contains("YYYY-MM-DD"), "{told}"),
                Kind::Money { .. } | Kind::Standard => assert!(told.contains("元") || told.contains("yuan"), "{told}"),
            }
        }
    }
}
