//! The questions that confirm an answer before it counts.

use super::{answer, date};
use crate::engine::Answer;
use crate::policy::{CalendarDate, FactId, Language, Policy, Text, Usual, text};

/// What is asked back: the doubt, and the name of the button that lets the answer count all the same.
pub struct AskedBack {
    /// The doubt.
    pub says: String,
    /// The name of the button.
    pub confirm: Text,
    /// Whether the button alone lets it count: then an earlier answer goes. A doubt otherwise yields to the same answer, sent
    /// again.
    pub is_choice: bool,
}

/// For an unusual answer: whether it is correct.
pub fn asks_whether_right(policy: &Policy, fact: FactId, given: Answer, language: Language) -> AskedBack {
    let said = answer(policy, fact, given, language);
    let of = |most: Answer| answer(policy, fact, most, language);
    let says = match (policy.fact(fact).usual, language) {
        (Usual::Between(from, until), Language::Chinese) => {
            format!("您填的是{said}。这里的日期通常在{}到{}之间。请核对。", date(from, language), date(until, language))
        }
        (Usual::Between(from, until), Language::English) => format!(
            "You entered {said}. A date here is usually between {} and {}. Please check it.",
            date(from, language),
            date(until, language)
        ),
        (Usual::AtMost(most), language) => whether_right(&said, &of(Answer::Count(most)), language),
        (Usual::SumOfAtMost(most), language) => whether_right(&said, &of(Answer::Money(most)), language),
        (Usual::Any, _) => String::new(),
    };
    AskedBack { says, confirm: text("没有错，继续", "It is right: continue"), is_choice: false }
}

fn whether_right(said: &str, most: &str, language: Language) -> String {
    match language {
        Language::Chinese => format!("您填的是{said}，这里通常不超过{most}。请核对。"),
        Language::English => format!("You entered {said}; it is usually at most {most}. Please check it."),
    }
}

/// For an answer that contradicts an earlier one: which of them is correct.
pub fn asks_which_is_right(
    policy: &Policy,
    (fact, given): (FactId, Answer),
    (other, before): (FactId, Answer),
    language: Language,
) -> AskedBack {
    let name = |fact: FactId| policy.fact(fact).name.in_language(language);
    let said = |fact: FactId, given: Answer| answer(policy, fact, given, language);
    let (now, then) = (said(fact, given), said(other, before));
    let says = match language {
        Language::Chinese => format!(
            "{now}，和前面填的“{}：{then}”对不上，有一项填错了。这一项错了，在上面改；前面那项错了，点下面。",
            name(other)
        ),
        Language::English => format!(
            "{now} does not go together with “{}: {then}”, which you gave before: one of them is wrong. If it is this one, correct it above; if it is the earlier one, choose below.",
            name(other)
        ),
    };
    AskedBack {
        says, confirm: text("前面那项错了，重填", "The earlier one is wrong: ask me again"), is_choice: true
    }
}

/// For a month in which the day matters: the day.
pub fn asks_for_the_day(day: CalendarDate, language: Language) -> AskedBack {
    let changes = date(day, language);
    let says = match language {
        Language::Chinese => {
            format!("这个月要看是哪一天：从{changes}起，结果可能不一样。请在上面补上日。")
        }
        Language::English => format!(
            "In this month the day matters: from {changes} on the result may be different. Please add the day above."
        ),
    };
    AskedBack {
        says, confirm: text("记不得哪一天，继续", "I do not remember the day: continue"), is_choice: false
    }
}
