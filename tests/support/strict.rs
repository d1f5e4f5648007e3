//! The form of answers in links.

use skills_subsidy::engine::Answer;
use skills_subsidy::policy::{ChoiceSet, FactId, Policy};
use skills_subsidy::reading::{CONFIRMED, PERHAPS};

/// Returns an answer as a link writes it, but `none` for the empty list, and an empty text for no answer.
pub fn strict(policy: &Policy, fact: FactId, answer: Option<Answer>) -> String {
    let Some(answer) = answer else { return String::new() };
    let described = policy.fact(fact);
    let id = |position: usize| described.kind.choices()[position].id;
    let ids = |set: ChoiceSet| set.iter().map(|choice| id(choice.position()).to_owned()).collect::<Vec<_>>();
    let mut written = match answer {
        Answer::Flag(flag) => flag.to_string(),
        Answer::Count(count) => count.to_string(),
        Answer::Money(sum) => sum.to_string(),
        Answer::Date(day) => day.to_string(),
        Answer::Month(month) => month.to_string(),
        Answer::One(choice) => id(choice.position()).to_owned(),
        Answer::Many(chosen) if chosen.is_empty() => "none".to_owned(),
        Answer::Many(chosen) => ids(chosen).join(","),
        Answer::Perhaps { certain, perhaps } => {
            let perhaps = ids(perhaps).into_iter().map(|id| format!("{PERHAPS}{id}"));
            ids(certain).into_iter().chain(perhaps).collect::<Vec<_>>().join(",")
        }
    };
    written.extend((!answer.is_usual(described.usual)).then_some(CONFIRMED));
    written
}
