//! The totals of a roster: by item, by payee and together, each sum from the certain to the possible one.

use super::judged::{Judged, items};
use crate::engine::Range;
use crate::policy::{Entitlement, PaidOnce, RosterRules};
use rust_decimal::Decimal;

/// The total of one item over all rows.
pub struct ItemTotal {
    /// The entitlement.
    pub entitlement: &'static Entitlement,
    /// Whether it is granted to the enterprise.
    pub enterprise: bool,
    /// The number of rows with each status, in the order of `Status::ALL`.
    pub counts: [usize; 4],
    /// The sum, from the certain to the possible one.
    pub sum: Range,
}

/// Upper bounds, in yuan, of the groups for the distribution of sums per person; the last group has none.
pub const BINS: [u32; 6] = [0, 500, 1_000, 2_000, 5_000, 10_000];

/// The sums of one or several rows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sums {
    /// The person's sum.
    pub person: Range,
    /// The enterprise's sum.
    pub enterprise: Range,
    /// The sum of both, with payments that either may receive counted once.
    pub together: Range,
}

impl Sums {
    /// Zero sums.
    pub(super) const NOTHING: Sums = Sums { person: NOTHING, enterprise: NOTHING, together: NOTHING };

    pub(super) fn add(&mut self, other: Sums) {
        self.person = self.person.plus(other.person);
        self.enterprise = self.enterprise.plus(other.enterprise);
        self.together = self.together.plus(other.together);
    }
}

/// The totals of a roster.
pub struct Totals {
    rules: &'static RosterRules,
    /// The number of rows added.
    pub rows: usize,
    /// Every item, in the order of the rules: the person's first.
    pub items: Vec<ItemTotal>,
    /// The sums of all rows.
    pub sums: Sums,
    /// The number of rows with a certain sum in each group of [`BINS`]: zero, up to 500 and so on, more.
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

    /// Adds a row; returns its sums.
    pub(super) fn add(&mut self, judged: &Judged) -> Sums {
        self.rows += 1;
        let sums = sums(judged);
        for ((total, item), &sum) in self.items.iter_mut().zip(&judged.items).zip(&sums) {
            total.counts[item.outcome.status as usize] += 1;
            total.sum = total.sum.plus(sum);
        }
        let row = self.of_sums(&sums);
        self.sums.add(row);
        let certain = row.together.low.unwrap_or_default();
        let group = BINS.iter().position(|bound| certain <= Decimal::from(*bound)).unwrap_or(BINS.len());
        self.distribution[group] += 1;
        row
    }

    /// The sums of one row.
    pub fn of_row(&self, judged: &Judged) -> Sums {
        self.of_sums(&sums(judged))
    }

    fn of_sums(&self, sums: &[Range]) -> Sums {
        let (person, enterprise) = sums.split_at(self.rules.person.len());
        let one_payment = |entitlement: &Entitlement| entitlement.one_payment.is_some();
        Sums {
            person: sum(self.rules.person, person, one_payment),
            enterprise: sum(self.rules.enterprise, enterprise, one_payment),
            together: self.together(sums),
        }
    }

    /// The sum of one row's items: payments for the same training count once, at the larger sum.
    fn together(&self, sums: &[Range]) -> Range {
        let (person, enterprise) = sums.split_at(self.rules.person.len());
        let once = |listed: fn(&PaidOnce) -> &'static [&'static Entitlement]| {
            let listed = self.rules.paid_once.as_ref().map_or::<&[_], _>(&[], listed);
            move |entitlement: &Entitlement| listed.iter().any(|one| one.id == entitlement.id)
        };
        let (of_person, of_enterprise) = (once(|rule| rule.person), once(|rule| rule.enterprise));
        let people = self.rules.person.iter().zip(person).map(|(item, &sum)| (of_person(item), sum));
        let firms = self.rules.enterprise.iter().zip(enterprise).map(|(item, &sum)| (of_enterprise(item), sum));
        added(people.chain(firms))
    }
}

/// The sum of one side's items; those that are one payment count once.
fn sum(items: &[&'static Entitlement], sums: &[Range], one_payment: impl Fn(&Entitlement) -> bool) -> Range {
    added(items.iter().zip(sums).map(|(item, &sum)| (one_payment(item), sum)))
}

/// The sum of all; of sums marked as one payment the larger counts, at each end.
fn added(sums: impl Iterator<Item = (bool, Range)>) -> Range {
    let (mut all, mut largest) = (NOTHING, NOTHING);
    for (one_payment, sum) in sums {
        match one_payment {
            true => largest = largest.larger(sum),
            false => all = all.plus(sum),
        }
    }
    all.plus(largest)
}

fn sums(judged: &Judged) -> Vec<Range> {
    judged.items.iter().map(|item| item.outcome.counted()).collect()
}
