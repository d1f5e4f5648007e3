//! The report by clause: encoded, informing or left to an office; the rules with their quotations, and the people who
//! cover them.

use super::rules::{Part, Rule, rules};
use super::{Proof, explained, status_words};
use crate::i18n::{self, beside, labelled, semicolon, static_words, words};
use crate::policy::{Audience, Clause, Entitlement, Language, Policy, Text};
use crate::proof::Boundary;
use crate::static_pages::html::escape;
use crate::static_pages::path;

const HEADERS: [Text; 4] = [static_words::SUBSIDY, static_words::PART, static_words::RULE, static_words::QUOTATION];

/// A rule and its entitlement.
struct Owned<'a> {
    audience: Audience,
    entitlement: &'a Entitlement,
    rule: Rule,
}

/// The page's body.
pub fn report(policy: &Policy, proof: &Proof, language: Language) -> String {
    let say = |text: Text| escape(text.in_language(language));
    let all: Vec<Owned> = policy
        .audiences
        .iter()
        .flat_map(|of| of.entitlements.iter().map(move |&entitlement| (of.audience, entitlement)))
        .flat_map(|(audience, entitlement)| {
            let rules = rules(policy, entitlement, language).into_iter();
            rules.map(move |rule| Owned { audience, entitlement, rule })
        })
        .collect();
    let labelled: Vec<(&Clause, Vec<Text>)> =
        policy.clauses.iter().map(|clause| (*clause, labels(policy, clause, &all))).collect();
    let count = |label: Text| labelled.iter().filter(|(_, labels)| labels.contains(&label)).count();
    let counts: Vec<String> =
        [static_words::ENCODED, static_words::LEFT_OPEN, static_words::ALWAYS_SHOWN, static_words::INFORMS]
            .map(|label| format!("{} {}", say(label), count(label)))
            .into();
    let rows: usize = proof.boundaries.iter().map(|boundary| boundary.rows.len()).sum();
    let counted = [policy.clauses.len(), all.len(), proof.personas.len(), proof.boundaries.len(), rows];
    let counted = counted.map(|count| count.to_string());
    let totals = static_words::proof_counts(&counted, language);
    let sections: String =
        labelled.iter().map(|(clause, labels)| section(policy, proof, clause, labels, &all, language)).collect();
    format!(
        "<h1>{}</h1><p>{}</p><p>{totals} {}</p>{sections}",
        say(static_words::PROOF),
        say(static_words::PROOF_LEAD),
        counts.join(" · ")
    )
}

/// The labels for the treatment of a clause.
fn labels(policy: &Policy, clause: &Clause, all: &[Owned]) -> Vec<Text> {
    let own = || all.iter().filter(|owned| owned.rule.citation.clause.id == clause.id);
    let labels = [
        (own().next().is_some(), static_words::ENCODED),
        (own().any(|owned| owned.rule.part == Part::Office), static_words::LEFT_OPEN),
        ([policy.fraud, policy.office].iter().any(|shown| shown.clause.id == clause.id), static_words::ALWAYS_SHOWN),
    ];
    let labels: Vec<Text> = labels.into_iter().filter_map(|(holds, label)| holds.then_some(label)).collect();
    if labels.is_empty() { vec![static_words::INFORMS] } else { labels }
}

fn section(
    policy: &Policy,
    proof: &Proof,
    clause: &Clause,
    labels: &[Text],
    all: &[Owned],
    language: Language,
) -> String {
    let say = |text: Text| escape(text.in_language(language));
    let heading = if language == Language::Chinese { clause.heading } else { clause.heading_english };
    let labels: Vec<String> = labels.iter().map(|label| format!("<strong>{}</strong>", say(*label))).collect();
    let own: Vec<&Owned> = all.iter().filter(|owned| owned.rule.citation.clause.id == clause.id).collect();
    let rules = if own.is_empty() { String::new() } else { table(&own, language) };
    format!(
        "<section><h2 id=\"clause-{0}\">{1}</h2><p>{2} · <a href=\"guide.html#clause-{0}\">{3}</a></p>{rules}{4}{5}{6}</section>",
        clause.id,
        escape(heading),
        labels.join(" · "),
        say(words::POLICY_TEXT),
        shown_always(policy, clause),
        limits(policy, proof, &own, language),
        people(policy, proof, clause, language),
    )
}

fn table(own: &[&Owned], language: Language) -> String {
    let say = |text: Text| escape(text.in_language(language));
    let headers: String = HEADERS.iter().map(|header| format!("<th scope=\"col\">{}</th>", say(*header))).collect();
    let rows: String = own
        .iter()
        .map(|Owned { audience, entitlement, rule }| {
            format!(
                "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td><q lang=\"zh-CN\">{}</q></td></tr>",
                beside(&say(entitlement.name), &say(audience.name()), language),
                say(rule.part.name()),
                escape(&rule.wording),
                escape(rule.citation.quote),
            )
        })
        .collect();
    format!("<table class=\"standards\"><thead><tr>{headers}</tr></thead><tbody>{rows}</tbody></table>")
}

/// The words shown with every result, if they are this clause's.
fn shown_always(policy: &Policy, clause: &Clause) -> String {
    let shown = [policy.office, policy.fraud].into_iter().filter(|citation| citation.clause.id == clause.id);
    shown.map(|citation| format!("<p><q lang=\"zh-CN\">{}</q></p>", escape(citation.quote))).collect()
}

/// The limits that rules of this clause set.
fn limits(policy: &Policy, proof: &Proof, own: &[&Owned], language: Language) -> String {
    let covers = |boundary: &&Boundary| {
        own.iter().any(|Owned { audience, entitlement, rule }| {
            let same = *audience == boundary.audience && entitlement.id == boundary.entitlement.id;
            same && rule.fact == Some(boundary.fact)
        })
    };
    let items: String =
        proof.boundaries.iter().filter(covers).map(|boundary| limit(policy, boundary, language)).collect();
    folded(static_words::LIMITS, &items, language)
}

fn limit(policy: &Policy, boundary: &Boundary, language: Language) -> String {
    let not_sure = words::ANSWER_NOT_SURE.in_language(language).to_owned();
    let rows: Vec<String> = boundary
        .rows
        .iter()
        .map(|row| {
            let value = row.answers.get(boundary.fact);
            let value = value.map_or(not_sure.clone(), |given| i18n::answer(policy, boundary.fact, given, language));
            let amount = if row.amount == "-" { String::new() } else { format!(" {}", row.amount) };
            format!("{} → {}{}", escape(&value), status_words(&row.status, language), escape(&amount))
        })
        .collect();
    let title = if language == Language::Chinese { &boundary.title } else { &boundary.english };
    format!(
        "<li>{} · {} · {}</li>",
        escape(title),
        escape(boundary.entitlement.name.in_language(language)),
        labelled(
            &escape(policy.fact(boundary.fact).name.in_language(language)),
            &rows.join(semicolon(language)),
            language
        ),
    )
}

/// The people whose results quote this clause.
fn people(policy: &Policy, proof: &Proof, clause: &Clause, language: Language) -> String {
    let items: String = proof
        .personas
        .iter()
        .filter_map(|persona| {
            let found = explained(policy, persona);
            let quoting = found.iter().filter(|one| one.citations.iter().any(|by| by.clause.id == clause.id));
            let says: Vec<String> = quoting
                .map(|one| {
                    let name = one.outcome.entitlement.name.in_language(language);
                    format!("{} {}", escape(name), status_words(one.outcome.status.id(), language))
                })
                .collect();
            let told = escape(&persona.told(language));
            let link = format!("<a href=\"{}#{}\">{told}</a>", path("personas", language), escape(&persona.name));
            (!says.is_empty()).then(|| format!("<li>{link} — {}</li>", says.join(semicolon(language))))
        })
        .collect();
    folded(static_words::PEOPLE, &items, language)
}

/// A list under a heading with its length; empty if there are no items.
fn folded(title: Text, items: &str, language: Language) -> String {
    let count = items.matches("<li>").count();
    if count == 0 {
        return String::new();
    }
    let title = escape(title.in_language(language));
    format!("<details><summary>{title} ({count})</summary><ul>{items}</ul></details>")
}
