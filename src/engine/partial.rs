//! Partial answers – the month of a day, groups that may apply – evaluated over every completion.
//!
//! A condition that depends on a partial answer is [`Verdict::Unknown`](super::Verdict), even if every completion gives
//! the same verdict for a different reason. So an entitlement is evaluated once for each completion that its rules can
//! tell apart, and its result covers all of theirs.

use super::evaluation::{Outcome, evaluate_whole};
use super::missing::missing_of_whole;
use super::{Answer, Answers, Leaf, Range, Status, leaves, reads, set_aside};
use crate::policy::{CalendarDate, CalendarMonth, ChoiceId, ChoiceSet, Entitlement, FactId, FactSet, Test};

/// With more uncertain choices than this, the completions are not enumerated: results that depend on them stay unknown.
const MOST_PERHAPS: usize = 6;

/// Evaluates one entitlement.
pub fn evaluate_entitlement(entitlement: &'static Entitlement, answers: &Answers) -> Outcome {
    let partial = answers.partial();
    if partial.is_empty() {
        return evaluate_whole(entitlement, answers);
    }
    match completed(entitlement, answers) {
        None => evaluate_whole(entitlement, answers),
        Some((_, ways)) => {
            let outcomes = ways.iter().map(|way| evaluate_entitlement(entitlement, way));
            outcomes.reduce(together).unwrap_or_else(|| evaluate_whole(entitlement, answers))
        }
    }
}

/// The outcome that covers both of two completions.
fn together(one: Outcome, other: Outcome) -> Outcome {
    let status = if one.status == other.status { one.status } else { Status::Unknown };
    let amount = match (one.amount, other.amount) {
        (Some(one), Some(other)) => Some(one.hull(other)),
        (one, other) => one.or(other),
    };
    Outcome { status, amount, may_lack_sum: one.may_lack_sum || other.may_lack_sum, ..one }
}

/// One completion of the answers, if all completions give the same result for `entitlement` while its condition is
/// unknown with the partial answers.
pub(super) fn settled_all_the_same(entitlement: &'static Entitlement, answers: &Answers) -> Option<Answers> {
    let is_settled = evaluate_entitlement(entitlement, answers).status != evaluate_whole(entitlement, answers).status;
    let (_, ways) = completed(entitlement, answers).filter(|_| is_settled)?;
    let first = ways.into_iter().next()?;
    Some(settled_all_the_same(entitlement, &first).unwrap_or(first))
}

/// The facts, unanswered or partially answered, that can still change the status or the amount of `entitlement`, as far
/// as they can be asked now: a fact with a gate waits until it is known to apply.
pub fn missing(entitlement: &'static Entitlement, answers: &Answers) -> FactSet {
    let Some((fact, ways)) = completed(entitlement, answers) else { return missing_of_whole(entitlement, answers) };
    let mut facts = ways.iter().fold(FactSet::EMPTY, |facts, way| facts.union(missing(entitlement, way)));
    let outcome = |way: &Answers| {
        let outcome = evaluate_entitlement(entitlement, way);
        (outcome.status, outcome.amount)
    };
    if ways.iter().any(|way| outcome(way) != outcome(&ways[0])) {
        facts.insert(fact);
    }
    facts
}

/// The first fact with a partial answer that `entitlement` reads, and the answers with each of its completions that the
/// rules can tell apart; `None` if there is no such fact, or too many completions.
fn completed(entitlement: &'static Entitlement, answers: &Answers) -> Option<(FactId, Vec<Answers>)> {
    let partial = answers.partial();
    if partial.is_empty() {
        return None;
    }
    let read = reads(entitlement);
    let leaves = leaves(entitlement);
    partial.iter().filter(|&fact| read.contains(fact) || fact == answers.policy().term.event).find_map(|fact| {
        let completions = match answers.get(fact)? {
            Answer::Month(month) => days_told_apart(month, fact, &leaves).into_iter().map(Answer::Date).collect(),
            Answer::Perhaps { certain, perhaps } => lists_told_apart(certain, perhaps, fact, &leaves)?,
            _ => return None,
        };
        let way = |answer: Answer| {
            let mut way = answers.with(fact, answer);
            set_aside(&mut way);
            way
        };
        Some((fact, completions.into_iter().map(way).collect()))
    })
}

/// The tests of `leaves` on `fact`.
fn tests_on(fact: FactId, leaves: &[Leaf]) -> impl Iterator<Item = &'static Test> {
    leaves.iter().filter_map(move |leaf| match leaf {
        Leaf::Test(requirement) if requirement.fact == fact => Some(&requirement.test),
        _ => None,
    })
}

/// The days of `month` at which the result of a test changes, and the first two days and the last: the number of days
/// up to the policy's last day changes every day, and the number of months between the first day and the second.
fn days_told_apart(month: CalendarMonth, fact: FactId, leaves: &[Leaf]) -> Vec<CalendarDate> {
    let bounds = changes(fact, leaves);
    let is_next_to =
        |day: CalendarDate| bounds.contains(&day) || day.next_day().is_some_and(|next| bounds.contains(&next));
    let (first, last) = (month.first_day(), month.last_day());
    month.days().filter(|&day| day == first || day.day() == 2 || day == last || is_next_to(day)).collect()
}

/// The days on which the result of a test on `fact` changes.
fn changes(fact: FactId, leaves: &[Leaf]) -> Vec<CalendarDate> {
    let of = |test: &Test| match test {
        Test::Within(from, until) => [Some(*from), until.next_day()],
        _ => [None, None],
    };
    tests_on(fact, leaves).flat_map(of).flatten().collect()
}

/// The lists with any subset of those `perhaps` choices that a test reads; `None` if there are too many.
fn lists_told_apart(certain: ChoiceSet, perhaps: ChoiceSet, fact: FactId, leaves: &[Leaf]) -> Option<Vec<Answer>> {
    let is_read = |choice: ChoiceId| {
        tests_on(fact, leaves).any(|test| match test {
            Test::AmongThese(set) => set.contains(choice),
            Test::NotEmpty => true,
            _ => false,
        })
    };
    let read: Vec<ChoiceId> = perhaps.iter().filter(|&choice| is_read(choice)).collect();
    let some_of = |bits: u32| {
        let chosen = read.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1);
        Answer::Many(chosen.fold(certain, |list, (_, &choice)| list.with(choice)))
    };
    (read.len() <= MOST_PERHAPS).then(|| (0..1 << read.len()).map(some_of).collect())
}

/// The first day of `month` whose result may differ from that of the month's first day, as the answer to `fact`: a rule
/// of `view` changes on it, or the result of the other answers does; `None` if every day gives the same result.
pub fn deciding_day(
    view: &[&'static Entitlement],
    answers: &Answers,
    fact: FactId,
    month: CalendarMonth,
) -> Option<CalendarDate> {
    let bounds: Vec<CalendarDate> = view.iter().flat_map(|entitlement| changes(fact, &leaves(entitlement))).collect();
    let outcomes = |day: CalendarDate| -> Vec<(Status, Option<Range>)> {
        let answers = answers.with(fact, Answer::Date(day));
        let evaluated = view.iter().map(|entitlement| evaluate_whole(entitlement, &answers));
        evaluated.map(|outcome| (outcome.status, outcome.amount)).collect()
    };
    let first = outcomes(month.first_day());
    let mut later = month.days().skip(1);
    later.find(|day| bounds.contains(day) || outcomes(*day) != first)
}
