//! A clause as a card: its words, its label, the plan and its day of issue, and a link to the full text.

use super::html::escape;
use crate::i18n::{date, issued, words};
use crate::policy::{Clause, Language, Policy};

/// The card as HTML for any page; `calculator` is the address of the calculator.
pub fn clause_card(policy: &Policy, clause: &Clause, language: Language, calculator: &str) -> String {
    let heading = if language == Language::Chinese { clause.heading } else { clause.heading_english };
    format!(
        "<figure class=\"clause-card\"><blockquote lang=\"zh-CN\">{}</blockquote><figcaption>{} · {} · {} · \
         <a href=\"{}#/policy/{}\" target=\"_blank\" rel=\"noopener\">{}</a></figcaption></figure>",
        paragraphs(clause),
        escape(heading),
        escape(&policy.cited_title(language)),
        escape(&issued(policy.term.issued, language)),
        escape(calculator),
        escape(clause.id),
        words::POLICY_TEXT.in_language(language),
    )
}

/// The card as plain text, for editors that accept nothing else.
pub fn clause_text(policy: &Policy, clause: &Clause, language: Language) -> String {
    let heading = if language == Language::Chinese { clause.heading } else { clause.heading_english };
    let (title, issued) = (policy.cited_title(language), date(policy.term.issued, language));
    format!("{}\n—— {title} · {heading} · {issued}", clause.body.trim())
}

/// The full text of a clause.
pub fn whole(clause: &Clause) -> String {
    format!(
        "<article id=\"clause-{0}\" lang=\"zh-CN\"><h3>{1}</h3>{2}</article>",
        clause.id,
        escape(clause.heading),
        paragraphs(clause)
    )
}

/// The clause's own words, with each row of a table on a line.
fn paragraphs(clause: &Clause) -> String {
    let lines = clause.body.lines().filter(|line| !line.trim().is_empty() && !line.starts_with("| ---"));
    lines.map(|line| format!("<p>{}</p>", escape(line.trim_matches(['|', ' '])))).collect()
}
