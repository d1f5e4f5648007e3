//! The result of one row.

use crate::engine::{Outcome, Status, Verdict};
use crate::policy::{Entitlement, RosterRules};

/// One item of a row.
#[derive(Clone, Copy)]
pub struct Judgement {
    /// The entitlement with its status and amount.
    pub outcome: Outcome,
    /// The number in the file of the row that already has this item for the same person.
    pub repeats: Option<u32>,
}

/// The result of one row: first the items of the person, then those of the enterprise, as [`RosterRules`] lists them.
pub struct Judged {
    /// Every item.
    pub items: Vec<Judgement>,
}

impl Judged {
    /// The statuses, two bits each: the position in [`Status::ALL`], the first item lowest.
    pub fn packed(&self) -> u64 {
        let bits = self.items.iter().enumerate().map(|(position, item)| (item.outcome.status as u64) << (2 * position));
        bits.sum()
    }

    /// The status of the item at `position` of packed statuses.
    pub fn unpacked(packed: u64, position: usize) -> Status {
        Status::ALL[(packed >> (2 * position)) as usize & 3]
    }
}

/// All items of a row: the person's first.
pub fn items(rules: &'static RosterRules) -> impl Iterator<Item = &'static Entitlement> {
    rules.person.iter().chain(rules.enterprise).copied()
}

/// The verdict behind a status.
pub const fn verdict_of(status: Status) -> Verdict {
    match status {
        Status::Eligible => Verdict::Yes,
        Status::Discretionary => Verdict::Discretionary,
        Status::Unknown => Verdict::Unknown,
        Status::Ineligible => Verdict::No,
    }
}
