//! Ranges of money: interval arithmetic on exact decimals, with open ends.

use super::{Answer, Answers, Verdict, verdict};
use crate::checkpoint;
use crate::policy::{Amount, FactId, Factor, Kind, Yuan};
use rust_decimal::Decimal;

/// From `low` to `high`, both included; `None` is an end that the text and the answers leave open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The lowest possible value.
    pub low: Option<Decimal>,
    /// The highest possible value.
    pub high: Option<Decimal>,
}

impl Range {
    /// The range with both ends open.
    pub const OPEN: Range = Range { low: None, high: None };
    /// Exactly one: the neutral factor.
    pub const ONE: Range = Range::exactly(Decimal::ONE);

    /// A range of exactly one value.
    pub const fn exactly(value: Decimal) -> Range {
        Range { low: Some(value), high: Some(value) }
    }

    /// From `low` to `high`.
    pub const fn between(low: Decimal, high: Decimal) -> Range {
        Range { low: Some(low), high: Some(high) }
    }

    /// Whether both ends are the same known number.
    pub fn is_exact(self) -> bool {
        self.low.is_some() && self.low == self.high
    }

    /// The product of both. All values here are zero or more, so the ends multiply end by end.
    #[must_use]
    pub fn times(self, other: Range) -> Range {
        let product = |one: Option<Decimal>, other: Option<Decimal>| Some(one? * other?);
        Range { low: product(self.low, other.low), high: product(self.high, other.high) }
    }

    /// The sum of both; an open end stays open.
    #[must_use]
    pub fn plus(self, other: Range) -> Range {
        let sum = |one: Option<Decimal>, other: Option<Decimal>| Some(one? + other?);
        Range { low: sum(self.low, other.low), high: sum(self.high, other.high) }
    }

    /// The range from which adding `part` would give this one. An open end stays open.
    #[must_use]
    pub fn without(self, part: Range) -> Range {
        let rest = |one: Option<Decimal>, part: Option<Decimal>| Some(one? - part?);
        Range { low: rest(self.low, part.low), high: rest(self.high, part.high) }
    }

    /// The larger of both, end by end; an open end is larger than any number.
    #[must_use]
    pub fn larger(self, other: Range) -> Range {
        let most = |one: Option<Decimal>, other: Option<Decimal>| Some(one?.max(other?));
        Range { low: most(self.low, other.low), high: most(self.high, other.high) }
    }

    /// The quotient by a number above zero.
    #[must_use]
    pub fn divided_by(self, divisor: Decimal) -> Range {
        Range { low: self.low.map(|low| low / divisor), high: self.high.map(|high| high / divisor) }
    }

    /// The range capped at `ceiling`, which closes an open upper end.
    #[must_use]
    pub fn at_most(self, ceiling: Decimal) -> Range {
        Range {
            low: self.low.map(|low| low.min(ceiling)),
            high: Some(self.high.map_or(ceiling, |high| high.min(ceiling))),
        }
    }

    /// The smallest range that holds both.
    #[must_use]
    pub fn hull(self, other: Range) -> Range {
        let both = |one: Option<Decimal>, other: Option<Decimal>, pick: fn(Decimal, Decimal) -> Decimal| {
            Some(pick(one?, other?))
        };
        Range { low: both(self.low, other.low, Decimal::min), high: both(self.high, other.high, Decimal::max) }
    }

    /// Whether every number of `inner` is in this range.
    pub fn contains(self, inner: Range) -> bool {
        let low_holds = self.low.is_none_or(|low| inner.low.is_some_and(|inner| low <= inner));
        let high_holds = self.high.is_none_or(|high| inner.high.is_some_and(|inner| inner <= high));
        low_holds && high_holds
    }

    /// Rounded to the fen, half up; done once, when the value leaves the engine.
    #[must_use]
    pub fn rounded_to_fen(self) -> Range {
        let round = |end: Option<Decimal>| end.and_then(Yuan::new).map(|sum| sum.rounded_to_fen().decimal());
        Range { low: round(self.low), high: round(self.high) }
    }
}

/// The range of `amount` with these answers; `None` if the text names no sum for the case.
pub fn amount_range(amount: &Amount, answers: &Answers) -> Option<Range> {
    checkpoint::pass("engine::amount");
    Some(match amount {
        Amount::Named { low, high, .. } => Range::between(low.decimal(), high.decimal()),
        Amount::Stated { fact, .. } => stated(*fact, answers),
        Amount::ByChoice { fact, table, .. } => {
            let chosen = match answers.get(*fact) {
                Some(Answer::One(chosen)) => Some(chosen),
                _ => None,
            };
            table
                .iter()
                .filter(|(choice, _)| chosen.is_none_or(|chosen| chosen == *choice))
                .map(|(_, sum)| Range::exactly(sum.decimal()))
                .reduce(Range::hull)
                .unwrap_or(Range::OPEN)
        }
        Amount::AtMost { amount, ceiling, .. } => amount_range(amount, answers)?.at_most(ceiling.decimal()),
        Amount::Times(amount, factor) => apply(amount_range(amount, answers)?, factor, answers),
        Amount::Readings { first, second, .. } => either(first, second, answers)?,
        Amount::When { condition, then, otherwise } => match verdict(condition, answers) {
            Verdict::Yes => amount_range(then, answers)?,
            Verdict::No => amount_range(otherwise, answers)?,
            Verdict::Unknown | Verdict::Discretionary => either(then, otherwise, answers)?,
        },
        Amount::NotNamed { .. } => return None,
    })
}

/// Whether a case is still possible for which the text names no sum.
pub(super) fn may_lack_sum(amount: &Amount, answers: &Answers) -> bool {
    match amount {
        Amount::Named { .. } | Amount::Stated { .. } | Amount::ByChoice { .. } => false,
        Amount::AtMost { amount, .. } | Amount::Times(amount, _) => may_lack_sum(amount, answers),
        Amount::Readings { first, second, .. } => may_lack_sum(first, answers) || may_lack_sum(second, answers),
        Amount::When { condition, then, otherwise } => {
            let verdict = verdict(condition, answers);
            verdict != Verdict::No && may_lack_sum(then, answers)
                || verdict != Verdict::Yes && may_lack_sum(otherwise, answers)
        }
        Amount::NotNamed { .. } => true,
    }
}

/// The smallest range that holds both amounts; if the text names no sum for one of them, the range of the other.
fn either(one: &Amount, other: &Amount, answers: &Answers) -> Option<Range> {
    match (amount_range(one, answers), amount_range(other, answers)) {
        (Some(one), Some(other)) => Some(one.hull(other)),
        (one, other) => one.or(other),
    }
}

/// `sum` times `factor`. A yearly sum is multiplied by the months first and divided by twelve last.
fn apply(sum: Range, factor: &Factor, answers: &Answers) -> Range {
    match factor {
        Factor::Count { fact, .. } => sum.times(stated(*fact, answers)),
        Factor::CountUpTo { fact, limit, .. } => sum.times(stated(*fact, answers).at_most(Decimal::from(*limit))),
        Factor::Days { .. } => sum.times(counted(factor, answers)),
        Factor::YearsOfMonths { .. } => sum.times(counted(factor, answers)).divided_by(Decimal::from(12)),
        Factor::Uplift { condition, factor, .. } => sum.times(match verdict(condition, answers) {
            Verdict::Yes => Range::exactly(*factor),
            Verdict::No => Range::ONE,
            Verdict::Unknown | Verdict::Discretionary => Range::between(Decimal::ONE, *factor),
        }),
    }
}

/// The number of days or months a factor counts: at least those that the text promises, at most all of them.
pub(super) fn counted(factor: &Factor, answers: &Answers) -> Range {
    let all = match factor {
        Factor::Days { fact, .. } => stated(*fact, answers),
        Factor::YearsOfMonths { months, limit, .. } => stated(*months, answers).at_most(Decimal::from(*limit)),
        _ => return Range::ONE,
    };
    let promised = Decimal::from(promised(factor, answers).unwrap_or(0));
    Range { low: all.low.map(|low| low.min(promised)), high: all.high }
}

/// The most days or months of a factor that the text promises: those up to the policy's last day, from the last day
/// that the start may be. `None` while the start is missing, and for a factor that does not grow with time.
pub(super) fn promised(factor: &Factor, answers: &Answers) -> Option<u32> {
    let term = &answers.policy().term;
    let (_, start) = answers.days(term.event)?;
    match factor {
        Factor::Days { .. } => Some(term.days_promised(start)),
        Factor::YearsOfMonths { .. } => Some(term.months_promised(start)),
        _ => None,
    }
}

/// The number a fact states; while the answer is missing, the range of the fact's bounds.
pub(super) fn stated(fact: FactId, answers: &Answers) -> Range {
    match answers.get(fact) {
        Some(Answer::Count(count)) => Range::exactly(Decimal::from(count)),
        Some(Answer::Money(sum)) => Range::exactly(sum.decimal()),
        _ => match &answers.policy().fact(fact).kind {
            Kind::Count { least, .. } => Range { low: Some(Decimal::from(*least)), high: None },
            Kind::Money { least, most } => Range { low: Some(least.decimal()), high: most.map(Yuan::decimal) },
            _ => Range::OPEN,
        },
    }
}
