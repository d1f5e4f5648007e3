//! Comparison of golden people and limits with the results of the engine.

use super::{Boundary, Persona, Proof, quotes, written};
use crate::engine::{Status, evaluate, evaluate_entitlement, explain};
use crate::policy::Benefit;

impl Proof {
    /// All differences between expected and computed results, each with the file concerned.
    pub fn differences(&self) -> Vec<String> {
        let people = self.personas.iter().flat_map(|persona| {
            of_person(persona)
                .into_iter()
                .map(move |said| format!("people/{}.toml ({}): {said}", persona.name, persona.title))
        });
        let limits = self.boundaries.iter().flat_map(of_limit).map(|said| format!("boundaries.toml: {said}"));
        people.chain(limits).collect()
    }
}

/// All differences between a person's expected and computed results.
pub fn of_person(persona: &Persona) -> Vec<String> {
    let entitlements = persona.answers.policy().rules(persona.audience).entitlements;
    let mut differences = Vec::new();
    let mut compare = |what: String, expected: String, found: String| {
        if expected != found {
            differences.push(format!("{what}: expected {expected}, found {found}"));
        }
    };
    for entitlement in entitlements {
        let explanation = explain(entitlement, &persona.answers);
        let (id, status) = (entitlement.id, explanation.outcome.status);
        let expected = persona.statuses.get(id).cloned().unwrap_or_else(|| "nothing".to_owned());
        compare(format!("{id} status"), expected, status.id().to_owned());
        let settled = matches!(status, Status::Eligible | Status::Discretionary);
        if persona.amount(id).is_some() || settled && matches!(entitlement.benefit, Benefit::Money(_)) {
            let expected = persona.amount(id).unwrap_or_else(|| "nothing".to_owned());
            compare(format!("{id} amount"), expected, written(explanation.outcome.amount));
        }
        for quotation in persona.quotations.iter().filter(|quotation| quotation.entitlement == id) {
            let said = quotes(&explanation, &quotation.clause, &quotation.words);
            compare(format!("{id} quotes {}", quotation.words), "true".to_owned(), said.to_string());
        }
    }
    let total = evaluate(entitlements, &persona.answers).total;
    compare("total".to_owned(), persona.amount("total").unwrap_or_default(), written(Some(total)));
    differences
}

/// All differences on, below and above a limit.
fn of_limit(boundary: &Boundary) -> Vec<String> {
    let Boundary { english, entitlement, fact, rows, .. } = boundary;
    let mut differences = Vec::new();
    for row in rows {
        let outcome = evaluate_entitlement(entitlement, &row.answers);
        let (status, amount) = (outcome.status.id(), written(outcome.amount));
        if (status, &amount) != (&*row.status, &row.amount) {
            let value = row.answers.get(*fact);
            let expected = format!("expected {} {}, found {status} {amount}", row.status, row.amount);
            differences.push(format!("{english}, {} at {value:?}: {expected}", entitlement.id));
        }
    }
    differences
}
