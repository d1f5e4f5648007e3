//! Static pages: subsidies, text and proof as HTML that works without scripts. Written by the site's build
//! (`src/bin/static_pages.rs`) from the calculator's own data, so that pages and results cannot differ.

mod clause;
mod html;
#[cfg(not(target_arch = "wasm32"))]
mod proof_report;
mod standards_table;

pub use clause::{clause_card, clause_text};
pub use html::as_paragraphs;
#[cfg(not(target_arch = "wasm32"))]
pub use proof_report::pages as proof_pages;
pub use standards_table::standards_table;

use crate::i18n::{static_words, words};
use crate::policy::{Audience, Language, Policy};
use html::{document, escape};

/// The path of the page with that name, in one language.
fn path(name: &str, language: Language) -> String {
    format!("{name}-{}.html", language.id())
}

/// Every page but the proof, with its path below the site.
pub fn all(policy: &Policy) -> Vec<(String, String)> {
    let mut pages = vec![("guide.html".to_owned(), guide(policy))];
    for language in [Language::Chinese, Language::English] {
        for audience in Audience::ALL {
            let title = format!("{} · {}", policy.title.in_language(language), audience.name().in_language(language));
            let path = format!("embed/table-{}-{}.html", audience.id(), language.id());
            pages.push((path, document(language, &title, "../", &standards_table(policy, audience, language))));
        }
        for clause in policy.clauses {
            let path = format!("embed/clause-{}-{}.html", clause.id, language.id());
            pages.push((
                path,
                document(language, clause.heading, "../", &clause_card(policy, clause, language, "../index.html")),
            ));
        }
    }
    pages
}

/// The static guide: everything the calculator knows, in both languages, and the text.
fn guide(policy: &Policy) -> String {
    let proof = |language: Language| {
        let (to, words) = (path("proof", language), static_words::PROOF.in_language(language));
        format!("<a href=\"{to}\" lang=\"{}\">{}</a>", html::code(language), escape(words))
    };
    let body = format!(
        "<h1>{} · {}</h1><p>{} · {}</p>{}{}{}",
        words::PRODUCT.zh,
        words::PRODUCT.en,
        proof(Language::Chinese),
        proof(Language::English),
        standards(policy, Language::Chinese),
        standards(policy, Language::English),
        whole_text(policy),
    );
    document(Language::Chinese, words::PRODUCT.zh, "", &body)
}

/// The guide for the first page, in Chinese: the subsidies, and the text.
pub fn guide_in_page(policy: &Policy) -> String {
    format!("{}{}", standards(policy, Language::Chinese), whole_text(policy))
}

/// The standards of every audience.
fn standards(policy: &Policy, language: Language) -> String {
    let tables: String = Audience::ALL
        .iter()
        .map(|&audience| {
            let name = audience.name().in_language(language);
            format!("<h3>{}</h3>{}", escape(name), standards_table(policy, audience, language))
        })
        .collect();
    format!(
        "<section lang=\"{}\"><h2>{}</h2><p>{}</p><p>{}</p><p>{}</p>{tables}</section>",
        html::code(language),
        escape(policy.title.in_language(language)),
        escape(policy.issuer.in_language(language)),
        escape(policy.inferred.in_language(language)),
        escape(words::ESTIMATE.in_language(language)),
    )
}

/// The whole text, clause by clause.
fn whole_text(policy: &Policy) -> String {
    let clauses: String = policy.clauses.iter().map(|clause| clause::whole(clause)).collect();
    format!("<section><h2>{}</h2>{clauses}</section>", escape(words::POLICY_TEXT.zh))
}

/// Replaces each comment `<!-- name -->` by its part.
///
/// # Errors
/// Names a comment that is missing from the page, or occurs more than once.
pub fn fill(page: &str, parts: &[(&str, &str)]) -> Result<String, String> {
    parts.iter().try_fold(page.to_owned(), |page, (name, part)| {
        let comment = format!("<!-- {name} -->");
        match page.matches(&comment).count() {
            1 => Ok(page.replace(&comment, part)),
            count => Err(format!("{comment} stands {count} times in the page, not once")),
        }
    })
}
