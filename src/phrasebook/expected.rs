//! What was expected of input that does not count: of answers, and of the rows of a catalogue.

use super::{HOLE, Words};
use crate::catalogue::{self, Expected};
use crate::i18n::{self, Reader};
use crate::policy::{FactId, Language, Policy, Usual};
use crate::reading::{Problem, ProblemKind};
use serde::Serialize;
use std::collections::BTreeMap;

/// Words by the id of a fact.
type ByFact<W> = BTreeMap<&'static str, W>;

/// What was expected of an answer, by what `ProblemKind::id` calls it.
#[derive(Serialize)]
pub(super) struct ExpectedOfAnswers {
    unknown_fact: Words,
    unknown_key: Words,
    inherited: Words,
    no_plain_object: Words,
    /// After what was expected of a key, with a hole for the one that is written most like it.
    nearest: Words,
    unknown_occupation: Words,
    other_audience: ByFact<Words>,
    unfit: ByFact<Words>,
    unusual: ByFact<Words>,
    not_applicable: ByFact<Words>,
    contradiction: ByFact<Words>,
}

fn words(zh: &str, en: &str) -> Words {
    Words { zh: zh.to_owned(), en: en.to_owned() }
}

impl ExpectedOfAnswers {
    pub(super) fn of(policy: &Policy) -> ExpectedOfAnswers {
        // The key is that of no fact: JavaScript has no key twice.
        let say = |kind| {
            let problem = Problem { key: String::new(), value: String::new(), kind };
            let in_language = |language| i18n::expected(policy, &problem, language, Reader::Programmer);
            Words { zh: in_language(Language::Chinese), en: in_language(Language::English) }
        };
        let by_fact = |kind: fn(FactId) -> ProblemKind| {
            policy.fact_ids().map(|fact| (policy.fact(fact).id, say(kind(fact)))).collect()
        };
        ExpectedOfAnswers {
            unknown_fact: say(ProblemKind::UnknownFact),
            unknown_key: words(
                "请求的键 audience、answers、lang 之一",
                "one of the keys of a request: audience, answers, lang",
            ),
            inherited: words(
                "写在回答对象自身上的值（继承来的不读）",
                "a value that the object of answers has itself: what it inherits is not read",
            ),
            no_plain_object: words("由事实编号和值组成的普通对象", "a plain object of fact ids and values"),
            nearest: words(&format!("；最接近的是 {HOLE}"), &format!("; the nearest is {HOLE}")),
            unknown_occupation: say(ProblemKind::UnknownOccupation),
            other_audience: by_fact(ProblemKind::OtherAudience),
            unfit: by_fact(ProblemKind::Unfit),
            unusual: policy
                .fact_ids()
                .filter(|&fact| policy.fact(fact).usual != Usual::Any)
                .map(|fact| (policy.fact(fact).id, say(ProblemKind::Unusual(fact))))
                .collect(),
            not_applicable: policy
                .fact_ids()
                .filter(|&fact| policy.fact(fact).gate().is_some())
                .map(|fact| (policy.fact(fact).id, say(ProblemKind::NotApplicable(fact))))
                .collect(),
            contradiction: by_fact(ProblemKind::Contradiction),
        }
    }
}

/// What was expected of a row of the catalogue, in English, by what `Expected::id` calls it.
#[derive(Serialize)]
pub(super) struct ExpectedOfRows {
    some_text: String,
    choice_of: ByFact<String>,
    sum: String,
    per_person: String,
    date: String,
    until_after_from: String,
    known_column: String,
    /// With a hole for the number of the other row.
    not_twice: String,
}

impl ExpectedOfRows {
    pub(super) fn of(policy: &Policy) -> ExpectedOfRows {
        const ROW: usize = 987_654_321;
        let say = |expected| catalogue::describe(policy, &expected, Language::English);
        let chosen = [policy.catalogue.level, policy.catalogue.certificate];
        ExpectedOfRows {
            some_text: say(Expected::SomeText),
            choice_of: chosen.map(|fact| (policy.fact(fact).id, say(Expected::ChoiceOf(fact)))).into(),
            sum: say(Expected::Sum),
            per_person: say(Expected::PerPerson),
            date: say(Expected::Date),
            until_after_from: say(Expected::UntilAfterFrom),
            known_column: say(Expected::KnownColumn),
            not_twice: say(Expected::NotTwice(ROW)).replace(&ROW.to_string(), HOLE),
        }
    }
}
