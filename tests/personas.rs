//! The golden people: one file each in `tests/personas/`, worked out by hand from the policy's reading.

mod support;

use skills_subsidy::engine::{Status, evaluate, explain};
use skills_subsidy::policy::Benefit;
use skills_subsidy::proof::{Persona, quotes, written};
use std::collections::BTreeSet;
use support::{policy, proof};

/// Every difference between what a persona expects and what it gets.
fn differences(persona: &Persona) -> Vec<String> {
    let entitlements = policy().rules(persona.audience).entitlements;
    let mut differences = Vec::new();
    let mut compare = |what: String, expected: String, found: String| {
        if expected != found {
            differences.push(format!("{what}: expected {expected}, found {found}"));
        }
    };
    let listed = |id: &str| persona.amounts.get(id).map(|[low, high]| format!("{low}…{high}"));
    for entitlement in entitlements {
        let explanation = explain(entitlement, &persona.answers);
        let (id, status) = (entitlement.id, explanation.outcome.status);
        let expected = persona.statuses.get(id).cloned().unwrap_or_else(|| "nothing".to_owned());
        compare(format!("{id} status"), expected, status.id().to_owned());
        let settled = matches!(status, Status::Eligible | Status::Discretionary);
        if listed(id).is_some() || settled && matches!(entitlement.benefit, Benefit::Money(_)) {
            let expected = listed(id).unwrap_or_else(|| "nothing".to_owned());
            compare(format!("{id} amount"), expected, written(explanation.outcome.amount));
        }
        for quotation in persona.quotation.iter().filter(|quotation| quotation.entitlement == id) {
            let said = quotes(&explanation, &quotation.clause, &quotation.words);
            compare(format!("{id} quotes {}", quotation.words), "true".to_owned(), said.to_string());
        }
    }
    let total = evaluate(entitlements, &persona.answers).total;
    compare("total".to_owned(), listed("total").unwrap_or_default(), written(Some(total)));
    differences
}

#[test]
fn every_persona_gets_what_the_policy_says() {
    let mut report = String::new();
    for persona in proof().personas {
        assert!(!persona.story.is_empty() && !persona.english.is_empty());
        for difference in differences(&persona) {
            report.push_str(&format!("{} ({}): {difference}\n", persona.name, persona.title));
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

#[test]
fn the_personas_reach_every_status_of_every_entitlement() {
    let personas = proof().personas;
    assert!(personas.len() >= 40, "{}", personas.len());
    let mut reached: BTreeSet<(&str, &str, &str)> = BTreeSet::new();
    for persona in &personas {
        let audience = persona.audience.id();
        reached.extend(persona.statuses.iter().map(|(id, status)| (audience, id.as_str(), status.as_str())));
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
