//! The published proof report: the treatment of each clause, and every golden person with the expected result. Written
//! by the site's build; a difference from the engine's result stops the build.

mod clauses;
mod people;
mod rules;

use super::html::{code, document, escape};
use super::path;
use crate::engine::{Explanation, explain};
use crate::i18n::{static_words, status_name, words};
use crate::policy::{Language, Policy, Text};
use crate::proof::{Persona, Proof, quotes, written};

/// The pages, with their paths below the site.
///
/// # Errors
/// Lists the results of the engine that differ from the expected ones.
pub fn pages(policy: &'static Policy, proof: &Proof) -> Result<Vec<(String, String)>, String> {
    let found = differences(proof);
    if !found.is_empty() {
        return Err(found.join("\n"));
    }
    let each = [Language::Chinese, Language::English].into_iter().flat_map(|language| {
        let report = clauses::report(policy, proof, language);
        let people = people::everyone(policy, proof, language);
        [("proof", static_words::PROOF, report), ("personas", static_words::GOLDEN_PEOPLE, people)].map(
            |(name, title, body)| {
                let title = format!("{} · {}", title.in_language(language), policy.title.in_language(language));
                (path(name, language), document(language, &title, "", &format!("{}{body}", head(name, language))))
            },
        )
    });
    Ok(each.collect())
}

/// Links to the other pages, and to this page in the other language.
fn head(name: &str, language: Language) -> String {
    let other = if language == Language::Chinese { Language::English } else { Language::Chinese };
    let link = |to: String, words: Text, language: Language| {
        format!("<a href=\"{to}\" lang=\"{}\">{}</a>", code(language), escape(words.in_language(language)))
    };
    let beside =
        if name == "proof" { ("personas", static_words::GOLDEN_PEOPLE) } else { ("proof", static_words::PROOF) };
    format!(
        "<nav><p>{} · {} · {} · {}</p></nav>",
        link("./".to_owned(), words::PRODUCT, language),
        link("guide.html".to_owned(), words::POLICY_TEXT, language),
        link(path(beside.0, language), beside.1, language),
        link(path(name, other), if name == "proof" { static_words::PROOF } else { static_words::GOLDEN_PEOPLE }, other),
    )
}

/// The explanations of all entitlements of one person.
fn explained(policy: &Policy, persona: &Persona) -> Vec<Explanation> {
    let entitlements = policy.rules(persona.audience).entitlements;
    entitlements.iter().map(|entitlement| explain(entitlement, &persona.answers)).collect()
}

/// The results of the engine that differ from the expected ones.
fn differences(proof: &Proof) -> Vec<String> {
    let of_people = proof.personas.iter().flat_map(|persona| {
        explained(persona.answers.policy(), persona).into_iter().filter_map(|found| {
            let id = found.outcome.entitlement.id;
            let amount = persona.amount(id);
            let as_worked_out = persona.statuses.get(id).map(String::as_str) == Some(found.outcome.status.id())
                && amount.is_none_or(|amount| amount == written(found.outcome.amount))
                && persona
                    .quotations
                    .iter()
                    .all(|one| one.entitlement != id || quotes(&found, &one.clause, &one.words));
            (!as_worked_out).then(|| format!("{}: {id} is not what was worked out", persona.name))
        })
    });
    let of_boundaries = proof.boundaries.iter().flat_map(|boundary| {
        boundary.rows.iter().filter_map(|row| {
            let found = explain(boundary.entitlement, &row.answers).outcome;
            let says = (found.status.id(), written(found.amount));
            let expected = (row.status.as_str(), row.amount.clone());
            (says != expected).then(|| format!("{}: {expected:?} is worked out, {says:?} found", boundary.english))
        })
    });
    of_people.chain(of_boundaries).collect()
}

/// A status by its id, in words.
fn status_words(id: &str, language: Language) -> &'static str {
    let status = crate::engine::Status::ALL.into_iter().find(|status| status.id() == id);
    status.map_or("", |status| status_name(status).in_language(language))
}

/// A clause's heading as a link to its place in the report.
fn clause_link(policy: &Policy, id: &str, language: Language) -> String {
    let clause = policy.clause(id);
    let heading = clause.map_or(id, |clause| match language {
        Language::Chinese => clause.heading,
        Language::English => clause.heading_english,
    });
    format!("<a href=\"{}#clause-{id}\">{}</a>", path("proof", language), escape(heading))
}
