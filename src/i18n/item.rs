//! An item of a result in words, on the page and in the copied text: its sum, and the lines that say why.

use super::{amount, answer, labelled, money, reason_in_a_line, result_words, working_in_a_line};
use crate::engine::{Answers, Explanation, Range, Status, Step, left_open};
use crate::policy::{Audience, Benefit, Language, Payee, Policy, Text};

/// The sum beside the name of an item; `None` for help in kind, whose name says it, and while the item is not granted.
pub fn item_sum(explanation: &Explanation, language: Language) -> Option<String> {
    let outcome = explanation.outcome;
    let say = |text: Text| text.in_language(language).to_owned();
    match (outcome.status, outcome.entitlement.benefit, outcome.amount) {
        (Status::Unknown | Status::Ineligible, ..) | (_, Benefit::InKind(_) | Benefit::Unnamed(_), _) => None,
        (_, _, None) => Some(say(result_words::NO_SUM_NAMED)),
        (Status::Eligible, _, Some(sum)) if sum.low.is_none() && sum.high.is_none() => {
            Some(say(result_words::BY_LOCAL_STANDARD))
        }
        (Status::Discretionary, _, Some(sum)) if sum.low.is_none() && sum.high.is_none() => {
            Some(say(result_words::TO_BE_DECIDED))
        }
        (_, _, Some(sum)) if outcome.may_lack_sum => Some(amount(Range { low: None, ..sum }, language)),
        (_, _, Some(sum)) => match (sum.low, sum.high) {
            (Some(low), Some(high)) if low == high => Some(money(low, language)),
            _ => Some(amount(sum, language)),
        },
    }
}

/// The lines below the name of an item: the reason, and the calculation. `answers` are those of a visitor of `audience`.
pub fn item_lines(answers: &Answers, audience: Audience, explanation: &Explanation, language: Language) -> Vec<String> {
    let policy = answers.policy();
    let entitlement = explanation.outcome.entitlement;
    let say = |text: Text| text.in_language(language).to_owned();
    let why = reason_in_a_line(policy, explanation, language);
    let working = working_in_a_line(policy, &explanation.steps, language);
    let mut lines = Vec::new();
    match explanation.outcome.status {
        Status::Unknown => lines.push(say(entitlement.summary)),
        Status::Discretionary => {
            lines.extend(left_open(&explanation.reason).first().map(|wording| say(*wording)));
            lines.extend(working);
        }
        Status::Ineligible => lines.extend(why),
        Status::Eligible => {
            lines.extend(result_words::reason_and_working(why, working, language));
            lines.extend(explanation.steps.iter().find_map(|step| decided_by(policy, answers, step, language)));
        }
    }
    if let (Status::Eligible, Benefit::Unnamed(what) | Benefit::InKind(what)) =
        (explanation.outcome.status, entitlement.benefit)
    {
        // Free training whose name says so needs no second line.
        if !say(what).eq_ignore_ascii_case(&say(entitlement.called())) {
            lines.push(say(what));
        }
    }
    if explanation.outcome.status == Status::Eligible && entitlement.payee == Payee::PersonOrOrganiser {
        lines.push(say(result_words::paid_once(audience)));
    }
    lines
}

/// Whether a line says what a sentence says, but for its full stop.
pub fn says(line: &str, sentence: Text, language: Language) -> bool {
    line.contains(sentence.in_language(language).trim_end_matches(['。', '.']))
}

/// For a sum that depends on a chosen value, that choice.
fn decided_by(policy: &Policy, answers: &Answers, step: &Step, language: Language) -> Option<String> {
    let &Step::Stated { fact, .. } = step else { return None };
    let described = policy.fact(fact);
    if described.kind.choices().is_empty() {
        return None;
    }
    let chosen = answer(policy, fact, answers.get(fact)?, language);
    Some(labelled(described.name.in_language(language), &chosen, language))
}
