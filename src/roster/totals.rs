//! What a roster comes to: by item, by payee and together, each sum from what is certain to what may still come.

use super::judge::{Judged, items};
use crate::engine::{Range, Status};
use crate::policy::{Entitlement, PaidOnce, RosterRules};
use rust_decimal::Decimal;

/// What one item comes to over all rows.
pub struct ItemTotal {
    /// The entitlement.
    pub entitlement: &'static Entitlement,
    /// Whether it is the enterprise's.
    pub enterprise: bool,
    /// How many rows have each status, in the order of [`Status::ALL`].
    pub counts: [usize; 4],
    /// What is certain, up to what may still come.
    pub sum: Range,
}

/// Upper bounds, in yuan, of the groups by which sums per person are counted; the last group has none.
pub const BINS: [u32; 6] = [0, 500, 1_000, 2_000, 5_000, 10_000];

/// What one or several rows come to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sums {
    /// What the person may receive.
    pub person: Range,
    /// What the enterprise may receive.
    pub enterprise: Range,
    /// Both, what either may be paid counted once.
    pub together: Range,
}

impl Sums {
    /// Nothing at all.
    pub(super) const NOTHING: Sums = Sums { person: NOTHING, enterprise: NOTHING, together: NOTHING };

    pub(super) fn add(&mut self, other: Sums) {
        grow(&mut self.person, other.person);
        grow(&mut self.enterprise, other.enterprise);
        grow(&mut self.together, other.together);
    }
}

/// What a roster comes to.
pub struct Totals {
    rules: &'static RosterRules,
    /// How many rows were added.
    pub rows: usize,
    /// Every item, in the order of the rules: the person's first.
    pub items: Vec<ItemTotal>,
    /// What all rows come to.
    pub sums: Sums,
    /// How many rows are certain of a sum in each group of [`BINS`]: nothing, up to 500 and so on, more.
    pub distribution: [usize; BINS.len() + 1],
}

const NOTHING: Range = Range { low: Some(Decimal::ZERO), high: Some(Decimal::ZERO) };

impl Totals {
    pub(super) fn new(rules: &'static RosterRules) -> Totals {
        let people = rules.person.len();
        let total = |(position, entitlement)| ItemTotal {
            entitlement,
            enterprise: position >= people,
            counts: [0; 4],
            sum: NOTHING,
        };
        Totals {
            rules,
            rows: 0,
            items: items(rules).enumerate().map(total).collect(),
            sums: Sums::NOTHING,
            distribution: [0; BINS.len() + 1],
        }
    }

    /// Adds a row; returns what it comes to.
    pub(super) fn add(&mut self, judged: &Judged) -> Sums {
        self.rows += 1;
        let sums = sums(judged);
        for ((total, item), &sum) in self.items.iter_mut().zip(&judged.items).zip(&sums) {
            total.counts[item.outcome.status as usize] += 1;
            grow(&mut total.sum, sum);
        }
        let row = self.of_sums(&sums);
        self.sums.add(row);
        let certain = row.together.low.unwrap_or_default();
        let group = BINS.iter().position(|bound| certain <= Decimal::from(*bound)).unwrap_or(BINS.len());
        self.distribution[group] += 1;
        row
    }

    /// What one row comes to.
    pub fn of_row(&self, judged: &Judged) -> Sums {
        self.of_sums(&sums(judged))
    }

    fn of_sums(&self, sums: &[Range]) -> Sums {
        let people = self.rules.person.len();
        let all = |sums: &[Range]| {
            let mut all = NOTHING;
            sums.iter().for_each(|&sum| grow(&mut all, sum));
            all
        };
        Sums { person: all(&sums[..people]), enterprise: all(&sums[people..]), together: self.together(sums) }
    }

    /// The sum of one row's items: what either side may be paid counts once, at the larger sum.
    fn together(&self, sums: &[Range]) -> Range {
        let mut together = NOTHING;
        sums.iter().for_each(|&sum| grow(&mut together, sum));
        let sum_of = |wanted: &Entitlement, enterprise: bool| {
            let same = |item: &ItemTotal| item.enterprise == enterprise && item.entitlement.id == wanted.id;
            self.items.iter().position(same).map(|at| sums[at])
        };
        for PaidOnce { person, enterprise, .. } in self.rules.paid_once {
            let (Some(one), Some(other)) = (sum_of(person, false), sum_of(enterprise, true)) else { continue };
            let twice = |one: Option<Decimal>, other: Option<Decimal>| Some(one?.min(other?));
            together.low = together.low.zip(twice(one.low, other.low)).map(|(all, twice)| all - twice);
            // An open end stays open: it is not the other one's to close.
            together.high = together.high.zip(twice(one.high, other.high)).map(|(all, twice)| all - twice);
        }
        together
    }
}

fn sums(judged: &Judged) -> Vec<Range> {
    judged.items.iter().map(|item| counted(item.outcome.status, item.outcome.amount)).collect()
}

/// What an item adds: its low end only where it is eligible, an open one counting nothing yet.
fn counted(status: Status, amount: Option<Range>) -> Range {
    match amount {
        None => NOTHING,
        Some(amount) => Range {
            low: Some(if status == Status::Eligible { amount.low.unwrap_or_default() } else { Decimal::ZERO }),
            high: amount.high,
        },
    }
}

fn grow(total: &mut Range, sum: Range) {
    total.low = total.low.zip(sum.low).map(|(total, sum)| total + sum);
    total.high = total.high.zip(sum.high).map(|(total, sum)| total + sum);
}
