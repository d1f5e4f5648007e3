//! The words of the JavaScript module (`module/words.json`): what stands at the places that its program names is what
//! the screens say.

mod support;

use serde_json::Value;
use skills_subsidy::engine::{self, Range, Step};
use skills_subsidy::i18n::{Reader, expected};
use skills_subsidy::i18n::{grouped, step_line};
use skills_subsidy::phrasebook;
use skills_subsidy::policy::{Benefit, Citation, Language, Policy, Usual};
use skills_subsidy::reading::{self, ProblemKind};
use std::collections::BTreeSet;
use support::{policy, proof};

fn words() -> Value {
    let json = phrasebook::json(policy()).expect("words as JSON");
    serde_json::from_str(&json).expect("JSON")
}

/// How a value is put into the hole of a line, as `www/module/result.js` does.
fn filled(line: &str, value: Range) -> String {
    let value = match (value.low, value.high) {
        (Some(low), Some(high)) if low == high => grouped(low),
        (Some(low), Some(high)) => format!("{}–{}", grouped(low), grouped(high)),
        (Some(low), None) if !low.is_zero() => format!("≥ {}", grouped(low)),
        _ => "?".to_owned(),
    };
    line.replace(phrasebook::HOLE, &value)
}

const fn value(step: &Step) -> Range {
    match step {
        Step::Sum { value, .. }
        | Step::Stated { value, .. }
        | Step::Count { value, .. }
        | Step::Promised { value, .. }
        | Step::Uplift { value, .. } => *value,
        // Lines without a hole.
        Step::Ceiling { .. } | Step::Readings { .. } | Step::NotNamed { .. } => Range::OPEN,
    }
}

/// Compares each step with the words at its place, and those of its readings.
fn compare(
    policy: &Policy,
    steps: &[Step],
    places: &mut impl Iterator<Item = usize>,
    described: &Value,
    words: &Value,
) {
    for step in steps {
        let described_step = &described[places.next().expect("a place for each step")];
        let value = value(step);
        let open = described_step.get("open").filter(|open| value.low.is_none() && !open.is_null());
        let line = open.unwrap_or(&described_step["line"]);
        for language in [Language::Chinese, Language::English] {
            let line = line[language.id()].as_str().expect("a line");
            assert_eq!(filled(line, value), step_line(policy, step, language));
        }
        let quoted = &words["citations"][described_step["citation"].as_u64().expect("a position") as usize];
        let mut cited = Vec::new();
        step.cite(&mut cited);
        assert_eq!(quoted["quote"], cited[0].quote);
        assert_eq!(quoted["clause"], cited[0].clause.id);
        if let Step::Readings { first, second, .. } = step {
            compare(policy, &first.0, places, described, words);
            compare(policy, &second.0, places, described, words);
        }
    }
}

#[test]
fn each_step_finds_its_words_at_its_place() {
    let (policy, words) = (policy(), words());
    let mut met = BTreeSet::new();
    for person in proof().personas {
        for entitlement in policy.rules(person.audience).entitlements {
            let Benefit::Money(amount) = entitlement.benefit else { continue };
            let described = &words["entitlements"][person.audience.id()][entitlement.id]["steps"];
            let places = engine::places(amount, &person.answers);
            met.extend(places.iter().map(|place| (person.audience.id(), entitlement.id, *place)));
            let mut places = places.into_iter();
            compare(policy, &engine::steps(amount, &person.answers), &mut places, described, &words);
            assert_eq!(places.next(), None, "{}", entitlement.id);
        }
    }
    for rules in policy.audiences {
        for entitlement in rules.entitlements {
            let described = &words["entitlements"][rules.audience.id()][entitlement.id]["steps"];
            let count = described.as_array().expect("a list").len();
            let found = (0..count).filter(|place| met.contains(&(rules.audience.id(), entitlement.id, *place))).count();
            assert_eq!(found, count, "the people meet every step of {}", entitlement.id);
        }
    }
}

#[test]
fn each_entitlement_says_to_whom_it_is_paid_and_what_makes_it_one_payment() {
    let (policy, words) = (policy(), words());
    let mut of_one_payment = Vec::new();
    for rules in policy.audiences {
        for entitlement in rules.entitlements {
            let described = &words["entitlements"][rules.audience.id()][entitlement.id];
            assert_eq!(described["payee"], entitlement.payee.id(), "{}", entitlement.id);
            let quoted = |position: &Value| {
                let quoted = &words["citations"][position.as_u64().expect("a position") as usize];
                let text = |key: &str| quoted[key].as_str().expect("a text").to_owned();
                (text("clause"), text("quote"))
            };
            let cited = |citation: Citation| (citation.clause.id.to_owned(), citation.quote.to_owned());
            assert_eq!(quoted(&described["grant"]), cited(entitlement.grant), "{}", entitlement.id);
            let paid = Some(&described["onePayment"]).filter(|position| !position.is_null()).map(quoted);
            assert_eq!(paid, entitlement.one_payment.map(cited), "{}", entitlement.id);
            of_one_payment.extend(paid.map(|_| (rules.audience.id(), entitlement.id)));
        }
    }
    let five = [
        "safety_training_subsidy",
        "competition_subsidy",
        "master_studio_training",
        "training_subsidy",
        "project_training_subsidy",
    ];
    assert_eq!(of_one_payment, five.map(|id| ("worker", id)));
}

#[test]
fn each_problem_finds_its_words_by_its_id() {
    let (policy, words) = (policy(), words());
    let found = |kind: ProblemKind| {
        let (id, fact) = kind.id();
        let expected = &words["expected"][id];
        let expected = fact.map_or(expected, |fact| &expected[policy.fact(fact).id]);
        expected["en"].as_str().unwrap_or_default().to_owned()
    };
    let said = |kind| {
        let problem = reading::Problem { key: String::new(), value: String::new(), kind };
        expected(policy, &problem, Language::English, Reader::Programmer)
    };
    for fact in policy.fact_ids() {
        let mut kinds = vec![
            ProblemKind::UnknownFact,
            ProblemKind::UnknownOccupation,
            ProblemKind::OtherAudience(fact),
            ProblemKind::Unfit(fact),
            ProblemKind::Contradiction(fact),
        ];
        kinds.extend((policy.fact(fact).usual != Usual::Any).then_some(ProblemKind::Unusual(fact)));
        kinds.extend(policy.fact(fact).gate().map(|_| ProblemKind::NotApplicable(fact)));
        for kind in kinds {
            assert_eq!(found(kind), said(kind));
        }
    }
    let ids = [ProblemKind::UnknownEntitlement(policy.audiences[0].audience), ProblemKind::UnknownLink]
        .map(|kind| kind.id().0);
    assert_eq!(ids, ["unknown_entitlement", "unknown_link"], "which the module never meets");
}
