//! Amounts of 64 rows: ranges of money as columns of scaled integers.

use super::ROWS;
use crate::engine::Range;
use rust_decimal::Decimal;

/// Every end stays below 2^62: the sum of two then fits an `i64` before it is checked.
const MOST_BITS: u32 = 62;
/// The finest scale: at this one a single yuan still fits an `i64`.
const FINEST_SCALE: u32 = 18;

/// Ranges of money, one per row. The ends are whole numbers of 10^-`scale` yuan.
#[derive(Clone)]
pub struct Amounts {
    scale: u32,
    low: Ends,
    /// `None` if it equals the low end for every row, as for most amounts once all is answered.
    high: Option<Ends>,
    /// The rows for which the text names no sum; their numbers are meaningless.
    not_named: u64,
    /// The rows for which a case is still possible in which the text names no sum.
    may_lack_sum: u64,
    /// The rows for which whole numbers of the scale are inexact or overflow.
    inexact: u64,
    /// The exact ranges of those rows, as far as they are wanted.
    settled: Vec<(usize, Range)>,
}

/// One end of each row's range.
#[derive(Clone, Copy)]
struct Ends {
    numbers: [i64; ROWS],
    /// The rows whose end is open; their numbers are meaningless.
    open: u64,
}

impl Ends {
    const fn all(number: i64) -> Ends {
        Ends { numbers: [number; ROWS], open: 0 }
    }

    const OPEN: Ends = Ends { numbers: [0; ROWS], open: !0 };

    /// The bit width of the largest number.
    fn bits(&self) -> u32 {
        i64::BITS - self.numbers.iter().fold(0, |any, number| any | number).leading_zeros()
    }

    fn zip(&self, other: &Ends, number: impl Fn(i64, i64) -> i64) -> Ends {
        let numbers = std::array::from_fn(|row| number(self.numbers[row], other.numbers[row]));
        Ends { numbers, open: self.open | other.open }
    }

    /// These ends for `rows`, the others for all other rows.
    fn on(&self, rows: u64, others: &Ends) -> Ends {
        match rows {
            u64::MAX => *self,
            0 => *others,
            _ => {
                Ends {
                    numbers: std::array::from_fn(|row| {
                        if is_in(rows, row) { self.numbers[row] } else { others.numbers[row] }
                    }),
                    open: self.open & rows | others.open & !rows,
                }
            }
        }
    }
}

const fn is_in(rows: u64, row: usize) -> bool {
    rows >> row & 1 == 1
}

impl Amounts {
    /// Zero, for every row.
    pub(super) const ZERO: Amounts = Amounts::exactly(Ends::all(0), 0);
    pub(super) const OPEN: Amounts = Amounts::exactly(Ends::OPEN, 0);
    /// No sum is named, for any row.
    pub(super) const NOT_NAMED: Amounts = {
        let mut amounts = Amounts::ZERO;
        amounts.not_named = !0;
        amounts.may_lack_sum = !0;
        amounts
    };

    const fn between(low: Ends, high: Option<Ends>, scale: u32) -> Amounts {
        Amounts { scale, low, high, not_named: 0, may_lack_sum: 0, inexact: 0, settled: Vec::new() }
    }

    const fn exactly(ends: Ends, scale: u32) -> Amounts {
        Amounts::between(ends, None, scale)
    }

    fn high(&self) -> &Ends {
        self.high.as_ref().unwrap_or(&self.low)
    }

    /// Applies `combined` to the low ends and to the high ends of both.
    fn both(&self, other: &Amounts, scale: u32, combined: impl Fn(&Ends, &Ends) -> Ends) -> Amounts {
        let differ = self.high.is_some() || other.high.is_some();
        let high = differ.then(|| combined(self.high(), other.high()));
        let (inexact, not_named) = (self.inexact | other.inexact, self.not_named | other.not_named);
        let may_lack_sum = self.may_lack_sum | other.may_lack_sum;
        Amounts { inexact, not_named, may_lack_sum, ..Amounts::between(combined(&self.low, &other.low), high, scale) }
    }

    /// Whether the text names a sum for a row.
    pub(super) const fn is_named(&self, row: usize) -> bool {
        !is_in(self.not_named, row)
    }

    /// Whether a case is still possible for a row in which the text names no sum.
    pub(super) const fn may_lack_sum(&self, row: usize) -> bool {
        is_in(self.may_lack_sum, row)
    }

    fn bits(&self) -> u32 {
        self.high.as_ref().map_or(0, Ends::bits).max(self.low.bits())
    }

    /// The same range for every row.
    pub(super) fn all(low: Decimal, high: Decimal) -> Amounts {
        let scale = low.scale().max(high.scale());
        match (scaled(low, scale), scaled(high, scale)) {
            (Some(low), Some(high)) if low == high => Amounts::exactly(Ends::all(low), scale),
            (Some(low), Some(high)) => Amounts::between(Ends::all(low), Some(Ends::all(high)), scale),
            _ => Amounts::beyond(),
        }
    }

    /// Amounts that are inexact for every row.
    pub(super) fn beyond() -> Amounts {
        Amounts { inexact: !0, ..Amounts::ZERO }
    }

    /// The range of one row.
    pub fn get(&self, row: usize) -> Range {
        if is_in(self.inexact, row)
            && let Some((_, range)) = self.settled.iter().find(|(settled, _)| *settled == row)
        {
            return *range;
        }
        let end = |ends: &Ends| (!is_in(ends.open, row)).then(|| Decimal::new(ends.numbers[row], self.scale));
        Range { low: end(&self.low), high: end(self.high()) }
    }

    /// The low end of each row in fen, half up; `None` for an open end and for one that does not fit an `i64`.
    pub fn low_in_fen(&self) -> impl Iterator<Item = Option<i64>> {
        let unit = 10i64.pow(self.scale.saturating_sub(2));
        let fen = 10i64.pow(2u32.saturating_sub(self.scale));
        let none = self.inexact | self.low.open;
        let numbers = self.low.numbers.iter().enumerate();
        numbers.map(move |(row, &number)| match is_in(none, row) {
            true => None,
            false => ((number + unit / 2) / unit).checked_mul(fen),
        })
    }

    /// Marks rows for evaluation on their own.
    pub(super) fn evaluate_apart(&mut self, rows: u64) {
        self.inexact |= rows;
    }

    /// Evaluates the inexact rows among `wanted` on their own.
    pub(super) fn settle(&mut self, wanted: u64, range: impl Fn(usize) -> Range) {
        let rows = self.inexact & wanted;
        if rows != 0 {
            self.settled = (0..ROWS).filter(|&row| is_in(rows, row)).map(|row| (row, range(row))).collect();
        }
    }

    /// The share of a total: the low end for rows that are certain, the high end for rows that are possible.
    pub(super) fn counted(&self, certain: u64, possible: u64) -> Amounts {
        let possible = possible & !self.not_named;
        let certain = certain & possible & !self.low.open & !self.may_lack_sum;
        let nothing = Ends::all(0);
        let low = self.low.on(certain, &nothing);
        let differ = certain != possible || self.high.is_some();
        let high = differ.then(|| self.high().on(possible, &nothing));
        Amounts { inexact: self.inexact & possible, ..Amounts::between(low, high, self.scale) }
    }

    /// The sum of both.
    pub(super) fn plus(self, other: Amounts) -> Amounts {
        let (one, other) = alike(self, other);
        match one.bits().max(other.bits()) < MOST_BITS {
            true => one.both(&other, one.scale, |one, other| one.zip(other, |one, other| one + other)),
            false => Amounts::beyond(),
        }
    }

    /// The larger of both, end by end.
    pub(super) fn larger(self, other: Amounts) -> Amounts {
        let (one, other) = alike(self, other);
        one.both(&other, one.scale, |one, other| one.zip(other, i64::max))
    }

    /// The low end of each row capped at `most`, for whole numbers.
    pub(super) fn with_low_at_most(self, most: [i64; ROWS]) -> Amounts {
        if self.low.numbers.iter().zip(&most).all(|(low, most)| low <= most) {
            return self;
        }
        let (amounts, most) = alike(self, Amounts::known(most, 0, 0));
        Amounts { low: amounts.low.zip(&most.low, i64::min), high: Some(*amounts.high()), ..amounts }
    }

    /// Each row's entry of `numbers`; the rows of `open` have none.
    pub(super) fn looked_up(numbers: [i64; ROWS], open: u64, scale: u32) -> Amounts {
        Amounts::exactly(Ends { numbers, open }, scale)
    }

    /// Exactly these numbers, except in the rows of `inexact`.
    pub(super) fn known(numbers: [i64; ROWS], scale: u32, inexact: u64) -> Amounts {
        Amounts { inexact, ..Amounts::exactly(Ends { numbers, open: 0 }, scale) }
    }

    /// These amounts with the high end open.
    pub(super) fn with_open_high(self) -> Amounts {
        Amounts { high: Some(Ends::OPEN), ..self }
    }

    /// The product of both, end by end.
    pub(super) fn times(&self, other: &Amounts) -> Amounts {
        let scale = self.scale + other.scale;
        if self.bits() + other.bits() > MOST_BITS || scale > FINEST_SCALE {
            let (not_named, may_lack_sum) = (self.not_named | other.not_named, self.may_lack_sum | other.may_lack_sum);
            return Amounts { not_named, may_lack_sum, ..Amounts::beyond() };
        }
        self.both(other, scale, |one, other| one.zip(other, |one, other| one * other))
    }

    /// A twelfth; rows in which two more decimal places do not hold it exactly become inexact.
    pub(super) fn per_month(&self) -> Amounts {
        // A hundredth of a twelfth is 25 thirds.
        let mut quotient = self.times(&Amounts::exactly(Ends::all(25), 2));
        for ends in [Some(&mut quotient.low), quotient.high.as_mut()].into_iter().flatten() {
            for (row, number) in ends.numbers.iter_mut().enumerate() {
                quotient.inexact |= u64::from(*number % 3 != 0) << row;
                *number /= 3;
            }
        }
        quotient
    }

    /// The amounts capped at `ceiling`, which closes an open upper end.
    pub(super) fn at_most(self, ceiling: Decimal) -> Amounts {
        let (amounts, ceiling) = alike(self, Amounts::all(ceiling, ceiling));
        let mut least = amounts.both(&ceiling, amounts.scale, |one, other| one.zip(other, i64::min));
        if amounts.high().open != 0 {
            least.high = Some(ceiling.low.on(amounts.high().open, least.high()));
        }
        least
    }

    /// The smallest ranges that hold both; if the text names no sum for one, the range of the other.
    pub(super) fn hull(self, other: Amounts) -> Amounts {
        let (own, others) = (self.not_named, other.not_named);
        let may_lack_sum = self.may_lack_sum | other.may_lack_sum;
        if own | others != 0 {
            let one = self.clone().on(!own, other.clone());
            let other = other.on(!others, self);
            let both = Amounts { not_named: 0, ..one }.hull(Amounts { not_named: 0, ..other });
            return Amounts { not_named: own & others, may_lack_sum, ..both };
        }
        let (one, other) = alike(self, other);
        let low = one.low.zip(&other.low, i64::min);
        let high = one.high().zip(other.high(), i64::max);
        let inexact = one.inexact | other.inexact;
        Amounts { inexact, may_lack_sum, ..Amounts::between(low, Some(high), one.scale) }
    }

    /// These amounts for `rows`, the others for all other rows.
    pub(super) fn on(self, rows: u64, others: Amounts) -> Amounts {
        let (these, others) = alike(self, others);
        let inexact = these.inexact & rows | others.inexact & !rows;
        let not_named = these.not_named & rows | others.not_named & !rows;
        let may_lack_sum = these.may_lack_sum & rows | others.may_lack_sum & !rows;
        Amounts {
            inexact,
            not_named,
            may_lack_sum,
            ..these.both(&others, these.scale, |these, others| these.on(rows, others))
        }
    }

    fn at_scale(self, scale: u32) -> Amounts {
        let Some(places) = scale.checked_sub(self.scale).filter(|&places| places > 0) else { return self };
        self.times(&Amounts::exactly(Ends::all(10i64.pow(places)), places))
    }
}

/// Both amounts, rescaled to the finer of the two scales.
fn alike(one: Amounts, other: Amounts) -> (Amounts, Amounts) {
    let scale = one.scale.max(other.scale);
    let at_scale = |amounts: Amounts| Amounts { scale, ..amounts.at_scale(scale) };
    (at_scale(one), at_scale(other))
}

/// `number` as a whole number of 10^-`scale`, if both are within the limits of this file.
pub(super) fn scaled(number: Decimal, scale: u32) -> Option<i64> {
    if scale > FINEST_SCALE {
        return None;
    }
    let whole = i64::try_from(number.mantissa()).ok()?.checked_mul(10i64.pow(scale - number.scale()))?;
    (0..1 << MOST_BITS).contains(&whole).then_some(whole)
}
