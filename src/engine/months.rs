//! Months: whether the day of a month matters.

use super::{Answer, Answers, Range, Status, evaluate_entitlement};
use crate::policy::{CalendarDate, CalendarMonth, Entitlement, FactId};

/// The first day of `month` on which something of `view` comes to anything else than on the days before it, were it the
/// answer to `fact`; `None` where every day agrees, and the month is as good as a day.
pub fn deciding_day(
    view: &[&'static Entitlement],
    answers: &Answers,
    fact: FactId,
    month: CalendarMonth,
) -> Option<CalendarDate> {
    let outcomes = |day: CalendarDate| -> Vec<(Status, Option<Range>)> {
        let answers = answers.with(fact, Answer::Date(day));
        let evaluated = view.iter().map(|entitlement| evaluate_entitlement(entitlement, &answers));
        evaluated.map(|outcome| (outcome.status, outcome.amount)).collect()
    };
    let first = outcomes(month.first_day());
    month.days().find(|&day| outcomes(day) != first)
}
