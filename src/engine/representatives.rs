//! The answers worth telling apart: one for each class that the tests in view treat alike, with the
//! number of choices in the class as its weight.

use super::{Answer, Leaf};
use crate::policy::{CalendarDate, Choice, ChoiceId, ChoiceSet, FactId, Kind, Policy, Test, Yuan};

/// One answer for each class of answers to `fact` that `leaves` treat alike, and the weight of the class.
pub fn representatives(policy: &Policy, fact: FactId, leaves: &[Leaf]) -> Vec<(Answer, usize)> {
    let of_fact = || leaves.iter().filter(move |leaf| leaf.fact() == fact);
    let tests = || {
        of_fact().filter_map(|leaf| match leaf {
            Leaf::Test(requirement) => Some(&requirement.test),
            Leaf::Figure(_) => None,
        })
    };
    let is_figure = of_fact().any(|leaf| matches!(leaf, Leaf::Figure(_)));
    match &policy.fact(fact).kind {
        Kind::Flag => vec![(Answer::Flag(true), 1), (Answer::Flag(false), 1)],
        Kind::One(choices) => {
            let classes = classes(choices, tests(), is_figure).into_iter();
            classes.map(|(choice, weight)| (Answer::One(choice), weight)).collect()
        }
        Kind::Many(choices) => {
            let single = classes(choices, tests(), is_figure).into_iter();
            let single = single.map(|(choice, weight)| (Answer::Many(ChoiceSet::of(&[choice])), weight));
            single.chain([(Answer::Many(ChoiceSet::EMPTY), 1)]).collect()
        }
        Kind::Count { least, most } => {
            let mut counts = vec![*least];
            for test in tests() {
                match test {
                    Test::AtLeast(bound) => [bound.saturating_sub(1), *bound].map(|count| put(&mut counts, count)),
                    Test::AtMost(bound) => [*bound, bound.saturating_add(1)].map(|count| put(&mut counts, count)),
                    _ => continue,
                };
            }
            counts.retain(|count| (least..=most).contains(&count));
            counts.into_iter().map(|count| (Answer::Count(count), 1)).collect()
        }
        Kind::Money { least, .. } => vec![(Answer::Money(*least), 1)],
        Kind::Standard => vec![(Answer::Money(Yuan::whole(1000)), 1)],
        Kind::Date => dates(tests()).into_iter().map(|date| (Answer::Date(date), 1)).collect(),
    }
}

/// The first choice of each class that the tests treat alike, and how many choices are in the class;
/// every choice is its own class where a figure depends on it.
fn classes<'a>(choices: &[Choice], tests: impl Iterator<Item = &'a Test>, is_figure: bool) -> Vec<(ChoiceId, usize)> {
    let sets: Vec<ChoiceSet> = tests
        .filter_map(|test| match test {
            Test::AmongThese(set) => Some(*set),
            _ => None,
        })
        .collect();
    let alike =
        |one: ChoiceId, other: ChoiceId| !is_figure && sets.iter().all(|set| set.contains(one) == set.contains(other));
    let mut classes: Vec<(ChoiceId, usize)> = Vec::new();
    for choice in (0..choices.len()).map(|position| ChoiceId::at(position as u8)) {
        match classes.iter_mut().find(|(first, _)| alike(*first, choice)) {
            Some((_, weight)) => *weight += 1,
            None => classes.push((choice, 1)),
        }
    }
    classes
}

/// The first day of each stretch of days between the bounds of the tests.
fn dates<'a>(tests: impl Iterator<Item = &'a Test>) -> Vec<CalendarDate> {
    let mut dates = vec![CalendarDate::FIRST];
    for test in tests {
        if let Test::Within(from, until) = test {
            [Some(*from), until.next_day()].into_iter().flatten().for_each(|date| put(&mut dates, date));
        }
    }
    dates
}

/// Inserts a value into a sorted list unless it is there already. The lists are short, and a sort makes the program
/// larger.
fn put<T: Ord>(values: &mut Vec<T>, value: T) {
    if let Err(at) = values.binary_search(&value) {
        values.insert(at, value);
    }
}
