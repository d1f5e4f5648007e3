//! Reasons in a line: the policy's sentences about the visitor's answers, and the calculation of the sum.

use super::{answer, capital, filled, grouped, money, sentence, yuan};
use crate::engine::{Explanation, Range, Sentence, Step, sentences};
use crate::policy::{Language, Policy, Told, digits};

/// The most sentences in a line: the explanation has the rest.
const MOST: usize = 2;

/// A sentence with the visitor's answer in it.
pub fn told(policy: &Policy, sentence: Sentence, language: Language) -> String {
    let given = answer(policy, sentence.fact, sentence.answer, language);
    sentence.wording.in_language(language).replace(Told::HOLE, &given)
}

/// The reason for a grant or a refusal, in a line: of the sentences that grant, those that name an answer come first.
/// `None` if the policy has no sentence for it.
pub fn reason_in_a_line(policy: &Policy, explanation: &Explanation, language: Language) -> Option<String> {
    let mut all = sentences(&explanation.reason);
    // Then the others, and last the one about the policy's term, because it applies to every item.
    all.sort_by_key(|sentence| (!sentence.names_answer(), sentence.fact == policy.term.event));
    let naming = all.iter().filter(|sentence| sentence.names_answer()).count();
    let shown = if naming == 0 { MOST } else { naming.min(MOST) };
    let told: Vec<String> = all.into_iter().take(shown).map(|sentence| told(policy, sentence, language)).collect();
    let joined = told.join(if language == Language::Chinese { "，" } else { "; " });
    (!joined.is_empty()).then(|| capital(joined))
}

/// The calculation of a sum, in a line: `50元×30天`. `None` if it is a single sum, or has two readings.
pub fn working_in_a_line(policy: &Policy, steps: &[Step], language: Language) -> Option<String> {
    let factors: Vec<String> = steps.iter().map(|step| factor(policy, step, language)).collect::<Option<_>>()?;
    let factors: Vec<&str> = factors.iter().map(String::as_str).filter(|factor| !factor.is_empty()).collect();
    (factors.len() > 1).then(|| factors.join(if language == Language::Chinese { "×" } else { " × " }))
}

/// One factor; empty if a step is shown elsewhere.
fn factor(policy: &Policy, step: &Step, language: Language) -> Option<String> {
    match step {
        Step::Sum { value, .. } | Step::Stated { value, .. } => sum(value, language),
        Step::Count { value, fact, as_years, .. } => {
            let count = exactly(value)?;
            let unit = policy.fact(*fact).unit.in_language(language);
            Some(match as_years {
                false => sentence!(language, "{}{}", "{} {}", &count, unit),
                true => sentence!(language, "{}{}÷12", "{} {} ÷ 12", &count, unit),
            })
        }
        Step::Uplift { value, .. } => {
            let (low, high) = (value.low?, value.high?);
            (low == high).then(|| digits::exact(low))
        }
        Step::Promised { .. } => Some(String::new()),
        Step::Ceiling { .. } | Step::Readings { .. } | Step::NotNamed { .. } => None,
    }
}

fn sum(value: &Range, language: Language) -> Option<String> {
    let (low, high) = (value.low?, value.high?);
    if low == high {
        return Some(money(low, language));
    }
    Some(match language {
        Language::Chinese => filled("（{}–{}）", &[&yuan(low), &money(high, language)]),
        Language::English => filled("({}–{})", &[&money(low, language), &yuan(high)]),
    })
}

fn exactly(value: &Range) -> Option<String> {
    let low = value.low?;
    (value.high == Some(low)).then(|| grouped(low))
}
