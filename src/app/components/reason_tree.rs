//! The explanation, expanded in place: each condition in the policy's own sentence about the visitor's answer, whether
//! it is met, and the clause. Alternatives that do not concern the visitor are left out.

use super::{View, clause_quote};
use crate::engine::{Answer, Reason, Sentence, Subject, Verdict, is_decisive};
use crate::i18n::{answer, labelled, told, words};
use crate::policy::{Requirement, Text, Told};
use yew::prelude::*;

/// Whom a result is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// Whoever reads it: the policy speaks to them.
    Reader,
    /// Somebody else, of whom a row of a roster speaks: the demands alone are shown, and what the row says.
    Another,
}

/// Draws `reason` and its parts.
pub fn reason_tree(view: View, reason: &Reason, about: About) -> Html {
    draw((view, about), reason, true)
}

/// What is drawn on, and whom it is about.
type Drawn<'a> = (View<'a>, About);

/// A part; `must_hold` is false where the text refuses those for whom it holds.
fn draw(drawn: Drawn, reason: &Reason, must_hold: bool) -> Html {
    match reason.subject {
        Subject::Not => reason.parts.iter().map(|part| draw(drawn, part, !must_hold)).collect(),
        Subject::All | Subject::Any => group(drawn, reason, must_hold),
        Subject::Requirement(requirement, given) => test(drawn, reason, requirement, given, must_hold),
        Subject::OfficeDecides(grounds) => {
            leaf(drawn, reason, must_hold, drawn.0.say(grounds.wording).to_owned(), None)
        }
    }
}

fn group(drawn: Drawn, reason: &Reason, must_hold: bool) -> Html {
    let is_all = matches!(reason.subject, Subject::All) == must_hold;
    let parts: Vec<&Reason> = reason.parts.iter().filter(|part| concerns(reason, part)).collect();
    // One that is left of several needs neither a heading nor a frame of its own.
    if let [part] = parts[..] {
        return draw(drawn, part, must_hold);
    }
    html! {
        <div class={classes!("reason", mark(verdict(reason, must_hold)))}>
            if !is_all { <p class="reason__group">{ drawn.0.say(words::ANY_OF) }</p> }
            <ul class="reason__parts">
                { for parts.into_iter().map(|part| html! {
                    <li>{ draw(drawn, part, must_hold) }</li>
                }) }
            </ul>
        </div>
    }
}

/// Whether a part concerns the visitor: of alternatives, and of parts left open, only those that decide.
fn concerns(whole: &Reason, part: &Reason) -> bool {
    let is_alternative = matches!(whole.subject, Subject::Any) || matches!(part.subject, Subject::OfficeDecides(_));
    !is_alternative || is_decisive(whole, part)
}

fn test(drawn: Drawn, reason: &Reason, requirement: &Requirement, given: Option<Answer>, must_hold: bool) -> Html {
    let (view, about) = drawn;
    let policy = view.session.policy;
    let sentence = Sentence::of(requirement, given, reason.verdict).filter(|_| about == About::Reader);
    if let Some(sentence) = sentence {
        let names_answer = sentence.wording.zh.contains(Told::HOLE);
        let beside = given.filter(|_| !names_answer && !matches!(sentence.answer, Answer::Flag(_)));
        let beside = beside.map(|given| answer(policy, requirement.fact, given, view.language()));
        return leaf(drawn, reason, must_hold, told(policy, sentence, view.language()), beside);
    }
    let demand = view.say(requirement.wording);
    let wording =
        if must_hold { demand.to_owned() } else { labelled(view.say(words::NOT_THIS), demand, view.language()) };
    leaf(drawn, reason, must_hold, wording, given.map(|given| answer(policy, requirement.fact, given, view.language())))
}

fn leaf((view, about): Drawn, reason: &Reason, must_hold: bool, wording: String, given: Option<String>) -> Html {
    let verdict = verdict(reason, must_hold);
    let whose = if about == About::Reader { words::YOUR_ANSWER } else { words::ANSWER_OF_ROW };
    html! {
        <div class={classes!("reason", mark(verdict))}>
            <p class="reason__wording">{ wording }<span class="reason__verdict">{ view.say(name(verdict)) }</span></p>
            { for given.map(|given| html! {
                <p class="reason__answer">{ labelled(view.say(whose), &given, view.language()) }</p>
            }) }
            { for reason.subject.citation().map(|citation| clause_quote(view, citation)) }
        </div>
    }
}

/// The verdict of a part from the visitor's point of view.
const fn verdict(reason: &Reason, must_hold: bool) -> Verdict {
    match (reason.verdict, must_hold) {
        (Verdict::Yes, false) => Verdict::No,
        (Verdict::No, false) => Verdict::Yes,
        (same, _) => same,
    }
}

const fn name(verdict: Verdict) -> Text {
    match verdict {
        Verdict::Yes => words::VERDICT_YES,
        Verdict::No => words::VERDICT_NO,
        Verdict::Unknown => words::VERDICT_UNKNOWN,
        Verdict::Discretionary => words::VERDICT_DISCRETIONARY,
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
