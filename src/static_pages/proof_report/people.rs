//! The golden people: description, answers, expected result, and the clauses behind it.

use super::{Persona, Proof, clause_link, explained, status_words};
use crate::i18n::{self, beside, labelled, static_words, words};
use crate::policy::{Language, Policy, Text};
use crate::static_pages::html::escape;
use std::collections::BTreeSet;

const HEADERS: [Text; 4] =
    [static_words::SUBSIDY, static_words::EXPECTED_RESULT, static_words::EXPECTED_AMOUNT, static_words::BASED_ON];

/// The page's body.
pub fn everyone(policy: &Policy, proof: &Proof, language: Language) -> String {
    let say = |text: Text| escape(text.in_language(language));
    let people: String = proof.personas.iter().map(|persona| one(policy, persona, language)).collect();
    let heading = beside(&say(static_words::GOLDEN_PEOPLE), &proof.personas.len().to_string(), language);
    format!("<h1>{heading}</h1><p>{}</p>{people}", say(static_words::GOLDEN_PEOPLE_LEAD))
}

fn one(policy: &Policy, persona: &Persona, language: Language) -> String {
    let say = |text: Text| escape(text.in_language(language));
    let given = persona.answers.answered().iter().filter_map(|fact| {
        let given = i18n::answer(policy, fact, persona.answers.get(fact)?, language);
        Some(format!("<li>{}</li>", labelled(&say(policy.fact(fact).name), &escape(&given), language)))
    });
    let given: String = given.collect();
    let answers = if given.is_empty() {
        format!("<p>{}</p>", say(static_words::NOTHING_ANSWERED))
    } else {
        format!("<ul>{given}</ul>")
    };
    let amount = |id: &str| {
        let ends = persona.amounts.get(id).and_then(Option::as_ref);
        ends.map_or_else(|| "—".to_owned(), |ends| shown(ends, language))
    };
    let rows: String = explained(policy, persona)
        .iter()
        .map(|found| {
            let id = found.outcome.entitlement.id;
            let clauses: BTreeSet<&str> = found.citations.iter().map(|citation| citation.clause.id).collect();
            let by: Vec<String> = clauses.into_iter().map(|id| clause_link(policy, id, language)).collect();
            format!(
                "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td></tr>",
                say(found.outcome.entitlement.name),
                escape(status_words(persona.statuses.get(id).map_or("", String::as_str), language)),
                amount(id),
                by.join("<br>"),
            )
        })
        .collect();
    let headers: String = HEADERS.iter().map(|header| format!("<th scope=\"col\">{}</th>", say(*header))).collect();
    let quotations = persona.quotations.iter().map(|quotation| {
        let by = clause_link(policy, &quotation.clause, language);
        let quoted = beside(&format!("<q lang=\"zh-CN\">{}</q>", escape(&quotation.words)), &by, language);
        format!("<p>{}</p>", labelled(&say(static_words::MUST_QUOTE), &quoted, language))
    });
    let quotations: String = quotations.collect();
    format!(
        "<section><h2 id=\"{}\">{}</h2><details><summary>{}</summary>{answers}</details>\
         <table class=\"standards\"><thead><tr>{headers}</tr></thead><tbody>{rows}</tbody></table><p>{}</p>{quotations}</section>",
        escape(&persona.name),
        escape(&persona.told(language)),
        say(static_words::ANSWERS),
        labelled(&say(words::TOTAL), &amount("total"), language),
    )
}

/// From the least to the most; an open end is marked as such.
fn shown([low, high]: &[String; 2], language: Language) -> String {
    let open = static_words::OPEN_END.in_language(language);
    let end = |end: &String| if end == "open" { open.to_owned() } else { escape(end) };
    if low == high { end(low) } else { format!("{} – {}", end(low), end(high)) }
}
