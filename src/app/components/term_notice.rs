//! The first notice of a result: the visitor's date is outside the policy's term, or before its issue.

use super::{View, clause_quote};
use crate::engine::{Status, day_in_term};
use crate::i18n::{date, words};
use crate::policy::{DayInTerm, Language, Policy};
use crate::session::Case;
use yew::prelude::*;

/// The notice; empty if the date is in term or unknown.
pub fn term_notice(view: View, case: &Case) -> Html {
    let language = view.language();
    let Some(place) = day_in_term(&case.answers) else { return html! {} };
    let (heading, wording) = match place {
        DayInTerm::OutOfTerm if is_granted_something(case) => {
            (words::BEFORE_THE_YEARS_HEADING, words::BEFORE_THE_YEARS)
        }
        DayInTerm::OutOfTerm => (words::OUT_OF_TERM_HEADING, words::OUT_OF_TERM),
        DayInTerm::BeforeIssue => (words::BEFORE_ISSUE_HEADING, words::BEFORE_ISSUE),
        DayInTerm::InTerm => return html! {},
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

/// Whether the visitor's event is after the term, and nothing is granted for it.
pub fn is_out_of_term(case: &Case) -> bool {
    is_after_the_term(case) && !is_granted_something(case)
}

/// Whether anything may still be granted, because benefits for a certificate depend on its date too.
fn is_granted_something(case: &Case) -> bool {
    case.evaluate().outcomes.iter().any(|outcome| outcome.status != Status::Ineligible)
}

/// Whether the visitor's event is after the policy's last day.
fn is_after_the_term(case: &Case) -> bool {
    let term = &case.answers.policy().term;
    case.answers.days(term.event).is_some_and(|(first, _)| first > term.until)
}

/// The term in a line: from the day of issue to the last day.
pub fn term_line(policy: &Policy, language: Language) -> String {
    format!("{} – {}", date(policy.term.issued, language), date(policy.term.until, language))
}
