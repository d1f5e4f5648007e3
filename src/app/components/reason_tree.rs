//! The explanation, opened in place: each condition, what it came to, the answer used, the clause.

use super::ClauseQuote;
use crate::engine::{Reason, Subject, Verdict};
use crate::i18n::{answer, words};
use crate::policy::{FactId, Language, Policy, Text};
use crate::session::Action;
use yew::prelude::*;

/// What drawing an explanation needs.
#[derive(Clone, Copy)]
pub struct ReasonTree<'a> {
    /// The policy.
    pub policy: &'a Policy,
    /// The language of the interface.
    pub language: Language,
    /// Where actions go.
    pub act: &'a Callback<Action>,
}

impl ReasonTree<'_> {
    /// Draws `reason` and its parts.
    pub fn draw(self, reason: &Reason) -> Html {
        match reason.subject {
            Subject::All | Subject::Any | Subject::Not => self.group(reason),
            Subject::Requirement(requirement, given) => {
                let given = given.map(|given| (requirement.fact, given));
                self.leaf(reason, requirement.wording, given)
            }
            Subject::OfficeDecides(grounds) => self.leaf(reason, grounds.wording, None),
        }
    }

    fn group(self, reason: &Reason) -> Html {
        let heading = match reason.subject {
            Subject::All => words::ALL_OF,
            Subject::Any => words::ANY_OF,
            _ => words::NOT_THIS,
        };
        html! {
            <div class={classes!("reason", mark(reason.verdict))}>
                <p class="reason__group">
                    { heading.in_language(self.language) }{ self.verdict(reason.verdict) }
                </p>
                <ul class="reason__parts">
                    { for reason.parts.iter().map(|part| html! { <li>{ self.draw(part) }</li> }) }
                </ul>
            </div>
        }
    }

    fn leaf(self, reason: &Reason, wording: Text, given: Option<(FactId, crate::engine::Answer)>) -> Html {
        html! {
            <div class={classes!("reason", mark(reason.verdict))}>
                <p class="reason__wording">
                    { wording.in_language(self.language) }{ self.verdict(reason.verdict) }
                </p>
                if let Some((fact, given)) = given {
                    <p class="reason__answer">
                        { format!("{}: {}", words::YOUR_ANSWER.in_language(self.language),
                            answer(self.policy, fact, given, self.language)) }
                    </p>
                }
                if let Some(citation) = reason.subject.citation() {
                    <ClauseQuote {citation} language={self.language} act={self.act.clone()} />
                }
            </div>
        }
    }

    fn verdict(self, verdict: Verdict) -> Html {
        let name = match verdict {
            Verdict::Yes => words::VERDICT_YES,
            Verdict::No => words::VERDICT_NO,
            Verdict::Unknown => words::VERDICT_UNKNOWN,
            Verdict::Discretionary => words::VERDICT_DISCRETIONARY,
        };
        html! { <span class="reason__verdict">{ name.in_language(self.language) }</span> }
    }
}

const fn mark(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Yes => "reason--yes",
        Verdict::No => "reason--no",
        Verdict::Unknown => "reason--unknown",
        Verdict::Discretionary => "reason--discretionary",
    }
}
