//! The employers' estimate: several subsidies calculated together, per person, per year and in total, with the effect
//! of one more person or month. Pure functions; the screen is `app::tools::estimate`.

use crate::engine::{self, Answer, Answers, Evaluation, Explanation, Outcome, Range, Status, explain};
use crate::policy::{Amount, Benefit, CalendarDate, EstimatePart, EstimateStep, FactId, Factor, Kind, Yuan};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// One subsidy, estimated.
pub struct PartEstimate {
    /// The subsidy with the facts asked for it.
    pub part: &'static EstimatePart,
    /// Its result with the explanation.
    pub explanation: Explanation,
    /// The planned number of people.
    pub people: u32,
    /// The amount for one person.
    pub per_person: Option<Range>,
    /// The shares of the calendar years, if the start is known; a sum that does not grow with time falls into the year
    /// of the start.
    pub years: Vec<YearShare>,
    /// The effect of each increment.
    pub additions: Vec<Addition>,
}

/// The effect of one increment.
pub struct Addition {
    /// The increment.
    pub step: &'static EstimateStep,
    /// The actual increase of the fact: less than the step if its maximum is closer.
    pub by: Decimal,
    /// The increase of the sum.
    pub sum: Range,
}

/// The share of one calendar year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct YearShare {
    /// The year.
    pub year: u16,
    /// The number of its paid months; zero if the sum does not grow with time.
    pub months: u32,
    /// The sum for it.
    pub sum: Range,
    /// The number of those months without a promise, because they do not lie entirely in the policy's period.
    pub months_outside: u32,
}

impl YearShare {
    /// The sum for the months without a promise: they count only at the high end.
    pub fn outside(&self) -> Range {
        let months = Decimal::from(self.months.max(1));
        let share = |high: Decimal| high * Decimal::from(self.months_outside) / months;
        Range { low: Some(Decimal::ZERO), high: self.sum.high.map(share) }
    }
}

/// A whole estimate.
pub struct Estimate {
    /// The subsidies with planned people, in the page's order.
    pub parts: Vec<PartEstimate>,
    /// The evaluation of all of them together, with the total.
    pub evaluation: Evaluation,
    /// The total by calendar year; empty if the start is unknown.
    pub years: Vec<(u16, Range)>,
    /// The part of the total without a year; `None` if every sum falls into a year.
    pub undated: Option<Range>,
    /// The part of the total after the policy's last day; `None` if there is none.
    pub outside: Option<Range>,
}

/// Estimates the plans in these answers.
pub fn estimate(answers: &Answers) -> Estimate {
    let policy = answers.policy();
    let answers = with_implied(answers);
    let planned = |part: &&'static EstimatePart| people(part, &answers) > 0;
    let parts: Vec<&'static EstimatePart> = policy.estimate.parts.iter().filter(planned).collect();
    let entitlements: Vec<_> = parts.iter().map(|part| part.entitlement).collect();
    let evaluation = engine::evaluate(&entitlements, &answers);
    let parts: Vec<PartEstimate> = parts.into_iter().map(|part| part_estimate(part, &answers)).collect();
    let shares = || parts.iter().flat_map(|part| part.years.iter().map(move |share| (part, share)));
    let outside = shares().filter(|(_, share)| share.months_outside > 0);
    let outside = outside.map(|(_, share)| share.outside()).reduce(Range::plus);
    let mut by_year = BTreeMap::new();
    for (part, share) in shares() {
        let sum = counted(part, share.sum);
        by_year.entry(share.year).and_modify(|year: &mut Range| *year = year.plus(sum)).or_insert(sum);
    }
    let undated = parts.iter().filter(|part| part.years.is_empty());
    let undated = undated.filter_map(|part| Some(counted(part, part.explanation.outcome.amount?))).reduce(Range::plus);
    Estimate { evaluation, years: by_year.into_iter().collect(), undated, outside, parts }
}

/// The share of the total of part of a subsidy's sum.
fn counted(part: &PartEstimate, sum: Range) -> Range {
    Outcome { amount: Some(sum), ..part.explanation.outcome }.counted()
}

/// The answers, with the facts that planning for people implies.
pub fn with_implied(answers: &Answers) -> Answers {
    let mut implied = answers.clone();
    for part in answers.policy().estimate.parts.iter().filter(|part| people(part, answers) > 0) {
        for &fact in part.implied.iter().filter(|&&fact| answers.get(fact).is_none()) {
            implied.set(fact, Answer::Flag(true));
        }
    }
    implied
}

fn people(part: &EstimatePart, answers: &Answers) -> u32 {
    match answers.get(part.people) {
        Some(Answer::Count(people)) => people,
        _ => 0,
    }
}

fn part_estimate(part: &'static EstimatePart, answers: &Answers) -> PartEstimate {
    let explanation = explain(part.entitlement, answers);
    let amount = explanation.outcome.amount;
    PartEstimate {
        part,
        people: people(part, answers),
        per_person: amount.map(|sum| sum.divided_by(Decimal::from(people(part, answers)))),
        years: amount.map_or_else(Vec::new, |sum| years(part, answers, sum)),
        additions: part.steps.iter().filter_map(|step| addition(part, step, answers)).collect(),
        explanation,
    }
}

/// The shares of the calendar years: the high end is spread evenly over the paid months, the low end over the promised
/// ones if the sum depends on them, else over the same months.
fn years(part: &EstimatePart, answers: &Answers, sum: Range) -> Vec<YearShare> {
    let policy = answers.policy();
    // The latest possible start is used: the later it is, the fewer months the policy promises.
    let Some((_, start)) = answers.days(policy.term.event) else { return Vec::new() };
    let Some((months, limit)) = part.months else {
        return vec![YearShare { year: start.year(), months: 0, sum, months_outside: 0 }];
    };
    let Some(Answer::Count(months)) = answers.get(months) else { return Vec::new() };
    let paid = months.min(limit);
    let promised = if goes_by_promised_months(part) { policy.term.months_promised(start) } else { paid };
    let mut shares: Vec<YearShare> = Vec::new();
    for (month, begin) in (0..paid).filter_map(|month| Some((month, month_after(start, month)?))) {
        if shares.last().is_none_or(|share| share.year != begin.year()) {
            shares.push(YearShare { year: begin.year(), months: 0, sum, months_outside: 0 });
        }
        if let Some(share) = shares.last_mut() {
            share.months += 1;
            share.months_outside += u32::from(month >= promised);
        }
    }
    let of = paid.min(promised);
    for share in &mut shares {
        let inside = share.months - share.months_outside;
        let part_of = |sum: Decimal, months: u32, of: u32| sum * Decimal::from(months) / Decimal::from(of.max(1));
        share.sum = Range {
            low: sum.low.map(|low| part_of(low, inside, of)),
            high: sum.high.map(|high| part_of(high, share.months, paid)),
        };
    }
    shares
}

/// Whether the low end of a subsidy's sum counts only the promised months.
fn goes_by_promised_months(part: &EstimatePart) -> bool {
    let Benefit::Money(mut amount) = part.entitlement.benefit else { return false };
    while let Amount::Times(inner, factor) = amount {
        if matches!(factor, Factor::YearsOfMonths { .. }) {
            return true;
        }
        amount = inner;
    }
    false
}

/// The same day `months` later, or the month's last day where it has no such day.
fn month_after(start: CalendarDate, months: u32) -> Option<CalendarDate> {
    let month = u32::from(start.month()) - 1 + months;
    let (year, month) = (start.year().checked_add((month / 12) as u16)?, (month % 12 + 1) as u8);
    (1..=start.day()).rev().find_map(|day| CalendarDate::new(year, month, day))
}

/// The increase of the sum by one increment; `None` if it cannot be tried.
fn addition(part: &EstimatePart, step: &'static EstimateStep, answers: &Answers) -> Option<Addition> {
    let kind = &answers.policy().fact(step.fact).kind;
    let now = answers.get(step.fact).or_else(|| lowest(answers, step.fact))?;
    let (more, by) = match now {
        Answer::Count(count) => (Answer::Count(count.checked_add(step.by)?), Decimal::from(step.by)),
        Answer::Money(sum) => {
            let step = sum.decimal() + Decimal::from(step.by);
            let more = match kind {
                Kind::Money { most: Some(most), .. } => step.min(most.decimal()),
                _ => step,
            };
            (Answer::Money(Yuan::new(more)?), more - sum.decimal())
        }
        _ => return None,
    };
    if by.is_zero() || !more.fits(kind) {
        return None;
    }
    let sum = |answer: Answer| {
        let outcome = engine::evaluate_entitlement(part.entitlement, &answers.with(step.fact, answer));
        outcome.amount.filter(|_| outcome.status != Status::Ineligible)
    };
    let (before, after) = (sum(now)?, sum(more)?);
    let difference = |after: Option<Decimal>, before: Option<Decimal>| Some(after? - before?);
    let sum = Range { low: difference(after.low, before.low), high: difference(after.high, before.high) };
    Some(Addition { step, by, sum })
}

/// The lowest possible rate, if the text sets a minimum for a rate that is not fixed yet.
fn lowest(answers: &Answers, fact: FactId) -> Option<Answer> {
    match answers.policy().fact(fact).kind {
        Kind::Money { least, .. } if least > Yuan::ZERO => Some(Answer::Money(least)),
        _ => None,
    }
}

/// Every fact of the page, in its order.
pub fn facts(policy: &crate::policy::Policy) -> Vec<FactId> {
    let fields = policy.estimate.parts.iter().flat_map(|part| part.fields.iter().copied());
    policy.estimate.shared.iter().copied().chain(fields).collect()
}

/// The page's facts for which the local catalogue has sums.
pub fn standards(policy: &crate::policy::Policy) -> Vec<FactId> {
    facts(policy).into_iter().filter(|&fact| matches!(policy.fact(fact).kind, Kind::Standard)).collect()
}
