//! Clause by clause: encoded, informing or left to an office; the rules with their quotations, and who covers them.

use super::rules::{Part, Rule, rules};
use super::{Proof, explained, status_words};
use crate::i18n;
use crate::i18n::words;
use crate::policy::{Audience, Clause, Entitlement, Language, Policy, Text, text};
use crate::proof::Boundary;
use crate::static_pages::html::escape;
use crate::static_pages::{PROOF, path};

const ENCODED: Text = text("已写成规则", "encoded");
const LEFT: Text = text("有待认定", "left open");
const SHOWN: Text = text("随每个结果显示", "shown with every result");
const INFORMS: Text = text("只供了解", "informs");
const HEADERS: [Text; 4] =
    [text("补贴", "Subsidy"), text("作用", "Part"), text("规则", "Rule"), text("政策原文", "Words of the text")];
const LEAD: Text = text(
    "政策的每一条都在这里：变成了哪些规则，每条规则出自哪一句原文，由哪些人物和界限测试核对。本页随网站一起生成：引文在编译时逐字核对，人物和界限在生成时重新计算，有一处不同就不会发布。",
    "Every clause of the policy: what rules it became, which words each rule comes from, and which people and limits cover it. This page is made with the site: quotations are checked to the letter while compiling, people and limits are computed again, and one difference stops the build.",
);

/// A rule and whose it is.
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
        [ENCODED, LEFT, SHOWN, INFORMS].map(|label| format!("{} {}", say(label), count(label))).into();
    let rows: usize = proof.boundaries.iter().map(|boundary| boundary.rows.len()).sum();
    let totals = match language {
        Language::Chinese => format!(
            "{} 条，{} 项规则，{} 个人物，{} 组界限共 {rows} 个取值。",
            policy.clauses.len(),
            all.len(),
            proof.personas.len(),
            proof.boundaries.len()
        ),
        Language::English => format!(
            "{} clauses, {} rules, {} people, {} limits with {rows} values.",
            policy.clauses.len(),
            all.len(),
            proof.personas.len(),
            proof.boundaries.len()
        ),
    };
    let sections: String =
        labelled.iter().map(|(clause, labels)| section(policy, proof, clause, labels, &all, language)).collect();
    format!("<h1>{}</h1><p>{}</p><p>{totals} {}</p>{sections}", say(PROOF), say(LEAD), counts.join(" · "))
}

/// What became of a clause.
fn labels(policy: &Policy, clause: &Clause, all: &[Owned]) -> Vec<Text> {
    let own = || all.iter().filter(|owned| owned.rule.citation.clause.id == clause.id);
    let labels = [
        (own().next().is_some(), ENCODED),
        (own().any(|owned| owned.rule.part == Part::Office), LEFT),
        ([policy.fraud, policy.office].iter().any(|shown| shown.clause.id == clause.id), SHOWN),
    ];
    let labels: Vec<Text> = labels.into_iter().filter_map(|(holds, label)| holds.then_some(label)).collect();
    if labels.is_empty() { vec![INFORMS] } else { labels }
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
                "<tr><th scope=\"row\">{} ({})</th><td>{}</td><td>{}</td><td><q lang=\"zh-CN\">{}</q></td></tr>",
                say(entitlement.name),
                say(audience.name()),
                say(rule.part.name()),
                escape(&rule.wording),
                escape(rule.citation.quote),
            )
        })
        .collect();
    format!("<table class=\"standards\"><thead><tr>{headers}</tr></thead><tbody>{rows}</tbody></table>")
}

/// The words that stand beside every result, where they are this clause's.
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
    folded(text("界限测试", "Limits"), &items, language)
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
        "<li>{} · {} · {}: {}</li>",
        escape(title),
        escape(boundary.entitlement.name.in_language(language)),
        escape(policy.fact(boundary.fact).name.in_language(language)),
        rows.join("; ")
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
            (!says.is_empty()).then(|| format!("<li>{link} — {}</li>", says.join("; ")))
        })
        .collect();
    folded(text("人物", "People"), &items, language)
}

/// A list behind a heading that says how many there are; nothing where there are none.
fn folded(title: Text, items: &str, language: Language) -> String {
    let count = items.matches("<li>").count();
    if count == 0 {
        return String::new();
    }
    let title = escape(title.in_language(language));
    format!("<details><summary>{title} ({count})</summary><ul>{items}</ul></details>")
}
