//! Every golden person: who it is, what they answer, what was worked out for them, and by which clauses.

use super::{PEOPLE, Persona, Proof, clause_link, explained, status_words};
use crate::i18n;
use crate::i18n::words;
use crate::policy::{Language, Policy, Text, text};
use crate::static_pages::html::escape;
use std::collections::BTreeSet;

const HEADERS: [Text; 4] = [
    text("补贴", "Subsidy"),
    text("应得结果", "Expected result"),
    text("应得金额（元）", "Expected amount, yuan"),
    text("依据", "By"),
];
const LEAD: Text = text(
    "每个人的应得结果都先照政策原文手工算好；网站生成时重新计算，有一处不同就不会发布。",
    "What each should get was worked out by hand from the text first. It is computed again while the site is built; one difference, and it is not published.",
);
const ANSWERS: Text = text("回答", "Answers");
const NOTHING: Text = text("什么都没有回答", "nothing answered");
const MUST_QUOTE: Text = text("必须引用", "Must quote");

/// The page's body.
pub fn everyone(policy: &Policy, proof: &Proof, language: Language) -> String {
    let say = |text: Text| escape(text.in_language(language));
    let people: String = proof.personas.iter().map(|persona| one(policy, persona, language)).collect();
    format!("<h1>{} ({})</h1><p>{}</p>{people}", say(PEOPLE), proof.personas.len(), say(LEAD))
}

fn one(policy: &Policy, persona: &Persona, language: Language) -> String {
    let say = |text: Text| escape(text.in_language(language));
    let given = persona.answers.answered().iter().filter_map(|fact| {
        let given = i18n::answer(policy, fact, persona.answers.get(fact)?, language);
        Some(format!("<li>{}: {}</li>", say(policy.fact(fact).name), escape(&given)))
    });
    let given: String = given.collect();
    let answers = if given.is_empty() { format!("<p>{}</p>", say(NOTHING)) } else { format!("<ul>{given}</ul>") };
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
        format!("<p>{}: <q lang=\"zh-CN\">{}</q> ({by})</p>", say(MUST_QUOTE), escape(&quotation.words))
    });
    let quotations: String = quotations.collect();
    format!(
        "<section><h2 id=\"{}\">{}</h2><details><summary>{}</summary>{answers}</details>\
         <table class=\"standards\"><thead><tr>{headers}</tr></thead><tbody>{rows}</tbody></table><p>{}: {}</p>{quotations}</section>",
        escape(&persona.name),
        escape(&persona.told(language)),
        say(ANSWERS),
        say(words::TOTAL),
        amount("total"),
    )
}

/// From the least to the most; an end that stays open says so.
fn shown([low, high]: &[String; 2], language: Language) -> String {
    let open = text("待定", "open").in_language(language);
    let end = |end: &String| if end == "open" { open.to_owned() } else { escape(end) };
    if low == high { end(low) } else { format!("{} – {}", end(low), end(high)) }
}
