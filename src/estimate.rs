//! An employers' estimate: several subsidies on one page, per person, per year and together, and what one
//! more of something would add. Pure; the page is `app::tools::estimate`.

use crate::engine::{self, Answer, Answers, Explanation, Range, Status, explain};
use crate::policy::{CalendarDate, EstimatePart, EstimateStep, FactId, Kind, Yuan};
use rust_decimal::Decimal;

/// One subsidy, estimated.
pub struct PartEstimate {
    /// The subsidy with what is asked for it.
    pub part: &'static EstimatePart,
    /// Its result, explained as everywhere.
    pub explanation: Explanation,
    /// How many people it is planned for.
    pub people: u32,
    /// What one person comes to.
    pub per_person: Option<Range>,
    /// What falls into each calendar year, where the sum grows with time and the start is known.
    pub years: Vec<YearShare>,
    /// What each change worth trying adds.
    pub additions: Vec<(&'static EstimateStep, Range)>,
}

/// What falls into a calendar year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct YearShare {
    /// The year.
    pub year: u16,
    /// How many months of it are paid for.
    pub months: u32,
    /// What they come to.
    pub sum: Range,
    /// How many of those months begin after the policy's last day.
    pub months_outside: u32,
}

impl YearShare {
    /// What the months after the policy's last day come to.
    pub fn outside(&self) -> Range {
        self.sum.times(Range::exactly(Decimal::from(self.months_outside))).divided_by(Decimal::from(self.months))
    }
}

/// A whole estimate.
pub struct Estimate {
    /// The subsidies that people were planned for, in the page's order.
    pub parts: Vec<PartEstimate>,
    /// Together: what is certain, up to what may still come.
    pub total: Range,
}

/// Estimates what these answers plan for.
pub fn estimate(answers: &Answers) -> Estimate {
    let policy = answers.policy();
    let answers = with_implied(answers);
    let planned = |part: &&'static EstimatePart| people(part, &answers) > 0;
    let parts: Vec<&'static EstimatePart> = policy.estimate.parts.iter().filter(planned).collect();
    let entitlements: Vec<_> = parts.iter().map(|part| part.entitlement).collect();
    let total = engine::evaluate(&entitlements, &answers).total;
    Estimate { parts: parts.into_iter().map(|part| part_estimate(part, &answers)).collect(), total }
}

/// The answers, with what planning for people implies.
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
        additions: part.steps.iter().filter_map(|step| Some((step, addition(part, step, answers)?))).collect(),
        explanation,
    }
}

/// What falls into each calendar year: the sum is spread evenly over the months that are paid.
fn years(part: &EstimatePart, answers: &Answers, sum: Range) -> Vec<YearShare> {
    let policy = answers.policy();
    let (Some((months, limit)), Some(Answer::Date(start))) = (part.months, answers.get(policy.term.event)) else {
        return Vec::new();
    };
    let Some(Answer::Count(months)) = answers.get(months) else { return Vec::new() };
    let paid = months.min(limit);
    let mut shares: Vec<YearShare> = Vec::new();
    for begin in (0..paid).filter_map(|month| month_after(start, month)) {
        if shares.last().is_none_or(|share| share.year != begin.year()) {
            shares.push(YearShare { year: begin.year(), months: 0, sum, months_outside: 0 });
        }
        if let Some(share) = shares.last_mut() {
            share.months += 1;
            share.months_outside += u32::from(begin > policy.term.until);
        }
    }
    for share in &mut shares {
        share.sum = sum.times(Range::exactly(Decimal::from(share.months))).divided_by(Decimal::from(paid));
    }
    shares
}

/// The same day `months` later, or the month's last day where it has no such day.
fn month_after(start: CalendarDate, months: u32) -> Option<CalendarDate> {
    let month = u32::from(start.month()) - 1 + months;
    let (year, month) = (start.year().checked_add((month / 12) as u16)?, (month % 12 + 1) as u8);
    (1..=start.day()).rev().find_map(|day| CalendarDate::new(year, month, day))
}

/// What one change adds to the sum; `None` where it cannot be tried.
fn addition(part: &EstimatePart, step: &EstimateStep, answers: &Answers) -> Option<Range> {
    let now = answers.get(step.fact).or_else(|| lowest(answers, step.fact))?;
    let more = match now {
        Answer::Count(count) => Answer::Count(count.checked_add(step.by)?),
        Answer::Money(sum) => Answer::Money(Yuan::new(sum.decimal() + Decimal::from(step.by))?),
        _ => return None,
    };
    if !more.fits(&answers.policy().fact(step.fact).kind) {
        return None;
    }
    let sum = |answer: Answer| {
        let outcome = engine::evaluate_entitlement(part.entitlement, &answers.with(step.fact, answer));
        outcome.amount.filter(|_| outcome.status != Status::Ineligible)
    };
    let (before, after) = (sum(now)?, sum(more)?);
    let difference = |after: Option<Decimal>, before: Option<Decimal>| Some(after? - before?);
    Some(Range { low: difference(after.low, before.low), high: difference(after.high, before.high) })
}

/// The least that a rate nobody fixed yet can be, where the text says so.
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

/// Those of its facts that the local catalogue has sums for.
pub fn standards(policy: &crate::policy::Policy) -> Vec<FactId> {
    facts(policy).into_iter().filter(|&fact| matches!(policy.fact(fact).kind, Kind::Standard)).collect()
}
