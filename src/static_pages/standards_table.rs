//! The standards as a table: each subsidy with its conditions, sum, payee and clause.

use super::html::escape;
use crate::i18n::{beside, date, labelled, static_words, words};
use crate::policy::{Audience, Condition, Language, Policy, Text};

const HEADERS: [Text; 5] = [
    static_words::SUBSIDY,
    static_words::WHAT_IT_IS,
    static_words::CONDITIONS,
    static_words::PAID_TO,
    static_words::BASED_ON,
];

/// The table for `audience`.
pub fn standards_table(policy: &Policy, audience: Audience, language: Language) -> String {
    let say = |text: Text| escape(text.in_language(language));
    let headers: String = HEADERS.iter().map(|header| format!("<th scope=\"col\">{}</th>", say(*header))).collect();
    // Each cell carries its column's heading, for screens too narrow for columns (www/plain.css).
    let cell = |column: usize, content: String| format!("<td data-column=\"{}\">{content}</td>", say(HEADERS[column]));
    let rows: String = policy
        .rules(audience)
        .entitlements
        .iter()
        .map(|entitlement| {
            let clause = entitlement.grant.clause;
            let heading = if language == Language::Chinese { clause.heading } else { clause.heading_english };
            format!(
                "<tr data-entitlement=\"{}\"><th scope=\"row\">{}</th>{}{}{}{}</tr>",
                entitlement.id,
                say(entitlement.name),
                cell(1, say(entitlement.summary)),
                cell(2, conditions(policy, entitlement.condition, language)),
                cell(3, say(entitlement.payee.name())),
                cell(4, format!("{}<q lang=\"zh-CN\">{}</q>", escape(heading), escape(entitlement.grant.quote))),
            )
        })
        .collect();
    let term = format!("{} – {}", date(policy.term.issued, language), date(policy.term.until, language));
    format!(
        "<p>{}</p><table class=\"standards\"><caption>{} · {}</caption><thead><tr>{headers}</tr></thead><tbody>{rows}</tbody></table>",
        labelled(say(words::TERM_LEAD).trim_end_matches(['：', ':']), &term, language),
        escape(&policy.cited_title(language)),
        say(audience.name()),
    )
}

/// Whether a condition is only about the policy's term, which is stated once above the table.
fn is_term(policy: &Policy, condition: &Condition) -> bool {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts.iter().all(|part| is_term(policy, part)),
        Condition::Not(part) => is_term(policy, part),
        Condition::Fact(requirement) => requirement.fact == policy.term.event,
        Condition::OfficeDecides(_) => true,
    }
}

/// Whether a condition tests the date of the visitor's event.
fn tests_event(policy: &Policy, condition: &Condition) -> bool {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts.iter().any(|part| tests_event(policy, part)),
        Condition::Not(part) => tests_event(policy, part),
        Condition::Fact(requirement) => requirement.fact == policy.term.event,
        Condition::OfficeDecides(_) => false,
    }
}

/// A condition in words, in the shape of the text.
fn conditions(policy: &Policy, condition: &Condition, language: Language) -> String {
    let list = |lead: Option<Text>, parts: &[Condition]| {
        let told = parts.iter().filter(|part| !(is_term(policy, part) && tests_event(policy, part)));
        let items: String = told.map(|part| format!("<li>{}</li>", conditions(policy, part, language))).collect();
        let lead = lead.map_or("", |lead| lead.in_language(language));
        format!("{lead}<ul>{items}</ul>")
    };
    match condition {
        Condition::All(parts) => list(None, parts),
        Condition::Any(parts) => list(Some(words::ANY_OF), parts),
        Condition::Not(part) => {
            labelled(words::NOT_THIS.in_language(language), &conditions(policy, part, language), language)
        }
        Condition::Fact(requirement) => escape(requirement.wording.in_language(language)),
        Condition::OfficeDecides(grounds) => {
            let decides = words::STATUS_DISCRETIONARY.in_language(language);
            beside(&escape(grounds.wording.in_language(language)), decides, language)
        }
    }
}
