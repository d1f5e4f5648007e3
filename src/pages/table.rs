//! The standards as a table: each subsidy with its conditions, what it comes to, who is paid, and the clause.

use super::html::escape;
use crate::i18n::words;
use crate::policy::{Audience, Condition, Language, Policy, Text, text};

const HEADERS: [Text; 5] = [
    text("补贴", "Subsidy"),
    text("给什么", "What it is"),
    text("条件", "Conditions"),
    text("付给", "Paid to"),
    text("依据", "By"),
];

/// The table of what `audience` may receive.
pub fn standards_table(policy: &Policy, audience: Audience, language: Language) -> String {
    let say = |text: Text| escape(text.in_language(language));
    let headers: String = HEADERS.iter().map(|header| format!("<th scope=\"col\">{}</th>", say(*header))).collect();
    let rows: String = policy
        .rules(audience)
        .entitlements
        .iter()
        .map(|entitlement| {
            let clause = entitlement.grant.clause;
            let heading = if language == Language::Chinese { clause.heading } else { clause.heading_english };
            format!(
                "<tr data-entitlement=\"{}\"><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td>\
                 <td>{}<q lang=\"zh-CN\">{}</q></td></tr>",
                entitlement.id,
                say(entitlement.name),
                say(entitlement.summary),
                conditions(entitlement.condition, language),
                say(entitlement.payee.name()),
                escape(heading),
                escape(entitlement.grant.quote),
            )
        })
        .collect();
    format!(
        "<table class=\"standards\"><caption>{} · {}</caption><thead><tr>{headers}</tr></thead><tbody>{rows}</tbody></table>",
        say(policy.title),
        say(audience.name()),
    )
}

/// A condition in words, in the shape of the text.
fn conditions(condition: &Condition, language: Language) -> String {
    let list = |lead: Option<Text>, parts: &[Condition]| {
        let items: String = parts.iter().map(|part| format!("<li>{}</li>", conditions(part, language))).collect();
        let lead = lead.map_or("", |lead| lead.in_language(language));
        format!("{lead}<ul>{items}</ul>")
    };
    match condition {
        Condition::All(parts) => list(None, parts),
        Condition::Any(parts) => list(Some(words::ANY_OF), parts),
        Condition::Not(part) => {
            format!("{}: {}", words::NOT_THIS.in_language(language), conditions(part, language))
        }
        Condition::Fact(requirement) => escape(requirement.wording.in_language(language)),
        Condition::OfficeDecides(grounds) => {
            let decides = words::STATUS_DISCRETIONARY.in_language(language);
            format!("{} ({decides})", escape(grounds.wording.in_language(language)))
        }
    }
}
