//! Said first and plainly: that the visitor's date lies outside the policy's term, or before its issue.

use super::{View, clause_quote};
use crate::engine::{Status, term_standing};
use crate::i18n::{date, words};
use crate::policy::{Language, Policy, Standing};
use crate::session::Case;
use yew::prelude::*;

/// The notice; nothing where the date is in term or not known.
pub fn term_notice(view: View, case: &Case) -> Html {
    let language = view.language();
    let Some(standing) = term_standing(&case.answers) else { return html! {} };
    let (heading, wording) = match standing {
        Standing::OutOfTerm if is_granted_something(case) => (words::BEFORE_THE_YEARS_HEADING, words::BEFORE_THE_YEARS),
        Standing::OutOfTerm => (words::OUT_OF_TERM_HEADING, words::OUT_OF_TERM),
        Standing::BeforeIssue => (words::BEFORE_ISSUE_HEADING, words::BEFORE_ISSUE),
        Standing::InTerm => return html! {},
    };
    html! {
        <section class="notice notice--warning" role="status">
            <h2 class="notice__heading">{ heading.in_language(language) }</h2>
            <p>{ wording.in_language(language) }</p>
            if is_after_the_term(case) { { clause_quote(view, case.answers.policy().after_the_term) } }
            <p>{ term_line(case.answers.policy(), language) }</p>
        </section>
    }
}

/// Whether the visitor's event lies after the term, and nothing is granted for it.
pub fn is_out_of_term(case: &Case) -> bool {
    is_after_the_term(case) && !is_granted_something(case)
}

/// Whether anything may be granted all the same: what is paid on a certificate looks at its date too.
fn is_granted_something(case: &Case) -> bool {
    case.evaluate().outcomes.iter().any(|outcome| outcome.status != Status::Ineligible)
}

/// Whether the visitor's event lies after the policy's last day.
fn is_after_the_term(case: &Case) -> bool {
    let term = &case.answers.policy().term;
    case.answers.days(term.event).is_some_and(|(first, _)| first > term.until)
}

/// The term in a line: from the day of issue to the last day.
pub fn term_line(policy: &Policy, language: Language) -> String {
    format!("{} – {}", date(policy.term.issued, language), date(policy.term.until, language))
}
