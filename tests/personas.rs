//! The golden people: one file each in `tests/personas/`, worked out by hand from the policy's reading.

mod support;

use serde::Deserialize;
use skills_subsidy::engine::{Evaluation, Raw, Status, evaluate, explain, read_answers};
use skills_subsidy::policy::{Audience, Benefit};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use support::{amount, policy};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Persona {
    title: String,
    story: String,
    audience: String,
    answers: BTreeMap<String, toml::Value>,
    statuses: BTreeMap<String, Vec<String>>,
    amounts: BTreeMap<String, [String; 2]>,
    quotation: Option<Quotation>,
}

#[derive(Deserialize)]
struct Quotation {
    entitlement: String,
    clause: String,
    words: String,
}

fn personas() -> Vec<(String, Persona)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/personas");
    let mut files: Vec<_> =
        fs::read_dir(folder).expect("the personas").map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    let read = |path: std::path::PathBuf| {
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let persona = toml::from_str(&fs::read_to_string(&path).expect("a file"))
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        (name, persona)
    };
    files.into_iter().map(read).collect()
}

fn raw(value: &toml::Value) -> Raw {
    match value {
        toml::Value::Boolean(flag) => Raw::Flag(*flag),
        toml::Value::Integer(number) => Raw::Number(number.to_string()),
        toml::Value::String(text) => Raw::Text(text.clone()),
        toml::Value::Array(list) => Raw::List(list.iter().filter_map(|one| one.as_str().map(str::to_owned)).collect()),
        other => Raw::Other(other.to_string()),
    }
}

/// Every difference between what a persona expects and what it gets.
fn differences(persona: &Persona) -> Vec<String> {
    let audience = Audience::named(&persona.audience).expect("an audience");
    let given = persona.answers.iter().map(|(key, value)| (key.as_str(), raw(value)));
    let (answers, problems) = read_answers(policy(), audience, given);
    let mut differences: Vec<String> = problems.iter().map(|problem| format!("problem: {problem:?}")).collect();
    let entitlements = policy().rules(audience).entitlements;
    let evaluation = evaluate(entitlements, &answers);
    let mut compare = |what: String, expected: String, found: String| {
        if expected != found {
            differences.push(format!("{what}: expected {expected}, found {found}"));
        }
    };
    for entitlement in entitlements {
        let explanation = explain(entitlement, &answers);
        let status = explanation.outcome.status;
        let expected = persona.statuses.iter().find(|(_, ids)| ids.iter().any(|id| id == entitlement.id));
        let expected = expected.map_or_else(|| "nothing".to_owned(), |(status, _)| status.clone());
        compare(format!("{} status", entitlement.id), expected, status.id().to_owned());
        let settled = matches!(status, Status::Eligible | Status::Discretionary);
        let listed = persona.amounts.get(entitlement.id);
        if listed.is_some() || settled && matches!(entitlement.benefit, Benefit::Money(_)) {
            compare(
                format!("{} amount", entitlement.id),
                format!("{listed:?}"),
                format!("{:?}", amount(&explanation).as_ref()),
            );
        }
        if let Some(quotation) = persona.quotation.as_ref().filter(|quotation| quotation.entitlement == entitlement.id)
        {
            let said = explanation
                .citations
                .iter()
                .any(|citation| citation.clause.id == quotation.clause && citation.quote.contains(&quotation.words));
            compare(format!("{} quotes {}", entitlement.id, quotation.words), "true".to_owned(), said.to_string());
        }
    }
    compare("total".to_owned(), format!("{:?}", persona.amounts["total"]), format!("{:?}", total(&evaluation)));
    differences
}

fn total(evaluation: &Evaluation) -> [String; 2] {
    [evaluation.total.low, evaluation.total.high]
        .map(|end| end.map_or_else(|| "open".to_owned(), |end| end.normalize().to_string()))
}

#[test]
fn every_persona_gets_what_the_policy_says() {
    let mut report = String::new();
    for (name, persona) in personas() {
        assert!(!persona.story.is_empty());
        for difference in differences(&persona) {
            report.push_str(&format!("{name} ({}): {difference}\n", persona.title));
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

#[test]
fn the_personas_reach_every_status_of_every_entitlement() {
    let personas = personas();
    assert!(personas.len() >= 40, "{}", personas.len());
    let mut reached: BTreeSet<(&str, &str, &str)> = BTreeSet::new();
    for (_, persona) in &personas {
        for (status, ids) in &persona.statuses {
            reached.extend(ids.iter().map(|id| (persona.audience.as_str(), id.as_str(), status.as_str())));
        }
    }
    // The text leaves these to an office whatever is answered: they are never plainly eligible.
    let always_discretionary = ["competition_subsidy", "apprentice_student_subsidy", "performance_pay_allowance"];
    for rules in policy().audiences {
        for entitlement in rules.entitlements {
            for status in Status::ALL {
                let expected = status != Status::Eligible || !always_discretionary.contains(&entitlement.id);
                let found = reached.contains(&(rules.audience.id(), entitlement.id, status.id()));
                assert_eq!(found, expected, "{} {} {}", rules.audience.id(), entitlement.id, status.id());
            }
        }
    }
}
