//! The explanation, opened in place: each condition, what it came to, the answer used, the clause.

use super::{View, clause_quote};
use crate::engine::{Reason, Subject, Verdict, is_decisive};
use crate::i18n::{answer, labelled, words};
use crate::policy::{FactId, Text};
use yew::prelude::*;

/// Draws `reason` and its parts.
pub fn reason_tree(view: View, reason: &Reason) -> Html {
    match reason.subject {
        Subject::All | Subject::Any | Subject::Not => group(view, reason),
        Subject::Requirement(requirement, given) => {
            leaf(view, reason, requirement.wording, given.map(|given| (requirement.fact, given)))
        }
        Subject::OfficeDecides(grounds) => leaf(view, reason, grounds.wording, None),
    }
}

fn group(view: View, reason: &Reason) -> Html {
    let heading = match reason.subject {
        Subject::All => words::ALL_OF,
        Subject::Any => words::ANY_OF,
        _ => words::NOT_THIS,
    };
    html! {
        <div class={classes!("reason", mark(reason.verdict))}>
            <p class="reason__group">
                { heading.in_language(view.language()) }{ verdict_name(view, reason.verdict) }
            </p>
            <ul class="reason__parts">
                { for reason.parts.iter().filter(|part| concerns(reason, part)).map(|part| html! { <li>{ reason_tree(view, part) }</li> }) }
            </ul>
        </div>
    }
}

/// Whether a part is about the visitor: what the text leaves open is, where it is what decides.
fn concerns(whole: &Reason, part: &Reason) -> bool {
    !matches!(part.subject, Subject::OfficeDecides(_)) || is_decisive(whole, part)
}

fn leaf(view: View, reason: &Reason, wording: Text, given: Option<(FactId, crate::engine::Answer)>) -> Html {
    html! {
        <div class={classes!("reason", mark(reason.verdict))}>
            <p class="reason__wording">
                { wording.in_language(view.language()) }{ verdict_name(view, reason.verdict) }
            </p>
            if let Some((fact, given)) = given {
                <p class="reason__answer">
                    { labelled(words::YOUR_ANSWER.in_language(view.language()),
                        &answer(view.session.policy, fact, given, view.language()), view.language()) }
                </p>
            }
            if let Some(citation) = reason.subject.citation() {
                { clause_quote(view, citation) }
            }
        </div>
    }
}

fn verdict_name(view: View, verdict: Verdict) -> Html {
    let name = match verdict {
        Verdict::Yes => words::VERDICT_YES,
        Verdict::No => words::VERDICT_NO,
        Verdict::Unknown => words::VERDICT_UNKNOWN,
        Verdict::Discretionary => words::VERDICT_DISCRETIONARY,
    };
    html! { <span class="reason__verdict">{ name.in_language(view.language()) }</span> }
}

const fn mark(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Yes => "reason--yes",
        Verdict::No => "reason--no",
        Verdict::Unknown => "reason--unknown",
        Verdict::Discretionary => "reason--discretionary",
    }
}
