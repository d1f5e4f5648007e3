//! The questions that confirm an answer before it counts.

use super::{answer, date};
use crate::engine::Answer;
use crate::policy::{CalendarDate, FactId, Language, Policy, Usual};

/// For an unusual answer: whether it is correct.
pub fn asks_whether_right(policy: &Policy, fact: FactId, given: Answer, language: Language) -> String {
    let said = answer(policy, fact, given, language);
    let of = |most: Answer| answer(policy, fact, most, language);
    match (policy.fact(fact).usual, language) {
        (Usual::Between(from, until), Language::Chinese) => format!(
            "您填的是{said}。这里的日期通常在{}到{}之间。请核对；没有错，就再点一次“继续”。",
            date(from, language),
            date(until, language)
        ),
        (Usual::Between(from, until), Language::English) => format!(
            "You entered {said}. A date here is usually between {} and {}. Please check it; if it is right, choose Continue once more.",
            date(from, language),
            date(until, language)
        ),
        (Usual::AtMost(most), language) => whether_right(&said, &of(Answer::Count(most)), language),
        (Usual::SumOfAtMost(most), language) => whether_right(&said, &of(Answer::Money(most)), language),
        (Usual::Any, _) => String::new(),
    }
}

fn whether_right(said: &str, most: &str, language: Language) -> String {
    match language {
        Language::Chinese => format!("您填的是{said}，这里通常不超过{most}。请核对；没有错，就再点一次“继续”。"),
        Language::English => format!(
            "You entered {said}; it is usually at most {most}. Please check it; if it is right, choose Continue once more."
        ),
    }
}

/// For an answer that contradicts an earlier one: which of them is correct.
pub fn asks_which_is_right(
    policy: &Policy,
    (fact, given): (FactId, Answer),
    (other, before): (FactId, Answer),
    language: Language,
) -> String {
    let name = |fact: FactId| policy.fact(fact).name.in_language(language);
    let said = |fact: FactId, given: Answer| answer(policy, fact, given, language);
    let (now, then) = (said(fact, given), said(other, before));
    match language {
        Language::Chinese => format!(
            "{now}，和前面填的“{}：{then}”对不上。请核对这一项；如果是前面填错了，就再点一次“继续”，前面那一项会重新问您。",
            name(other)
        ),
        Language::English => format!(
            "{now} does not go together with “{}: {then}”, which you gave before. Please check this answer; if the other one is wrong, choose Continue once more, and it is asked again.",
            name(other)
        ),
    }
}

/// For a month in which the day matters: the day.
pub fn asks_for_the_day(day: CalendarDate, language: Language) -> String {
    let changes = date(day, language);
    match language {
        Language::Chinese => {
            format!("这个月要看是哪一天：从{changes}起，结果可能不一样。请补上日；记不得，就再点一次“继续”。")
        }
        Language::English => format!(
            "In this month the day matters: from {changes} on the result may be different. Please add the day; if you do not remember it, choose Continue once more."
        ),
    }
}
