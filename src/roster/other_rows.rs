//! The effect of a person's other rows on one row.

use crate::engine::{Answer, Answers, Status};
use crate::policy::{Entitlement, FactId, Repeat};
use std::collections::HashMap;

/// The effect of other rows of the same person on a row.
#[derive(Default)]
pub struct OtherRows {
    /// Facts that other rows settle or leave open, with the numbers of those rows.
    pub(super) adjusted: Vec<Adjusted>,
    /// The entitlements that the person already has, with the number of the row that has them.
    already: Vec<(&'static Entitlement, u32)>,
    /// The entitlements that the person may already have, because an earlier row is itself open.
    perhaps: Vec<&'static Entitlement>,
}

/// A fact that other rows of the same person settle or leave open.
pub struct Adjusted {
    /// The fact.
    pub fact: FactId,
    /// Its answer in view of those rows; `None` if it is open.
    pub answer: Option<Answer>,
    /// The numbers of those rows.
    pub rows: Vec<u32>,
}

impl OtherRows {
    /// The facts that other rows settle or leave open.
    pub fn adjusted(&self) -> &[Adjusted] {
        &self.adjusted
    }

    /// Applies the other rows to the answers.
    pub fn adjust(&self, answers: &mut Answers) {
        for Adjusted { fact, answer, .. } in &self.adjusted {
            match answer {
                Some(answer) => {
                    answers.set(*fact, *answer);
                }
                None => answers.clear(*fact),
            }
        }
    }

    /// Records that an earlier row of this number and status has the subsidy already, or may have it; if that row is
    /// open, this one is too.
    pub(super) fn has_already(&mut self, repeat: &'static Repeat, earlier: u32, status: Status) {
        match status {
            Status::Eligible | Status::Discretionary => {
                self.already.extend(repeat.entitlements.iter().map(|&entitlement| (entitlement, earlier)));
            }
            _ => self.perhaps.extend(repeat.entitlements),
        }
    }

    /// Whether the person may have `entitlement` already.
    pub fn perhaps_in(&self, entitlement: &Entitlement) -> bool {
        self.perhaps.iter().any(|had| had.id == entitlement.id)
    }

    /// The number of the row that has `entitlement` already.
    pub fn already_in(&self, entitlement: &Entitlement) -> Option<u32> {
        self.already.iter().find(|(had, _)| had.id == entitlement.id).map(|(_, row)| *row)
    }
}

/// The effect of other rows on every row whose person has several.
#[derive(Default)]
pub struct Repeats {
    pub(super) of_rows: HashMap<u32, OtherRows>,
}

impl Repeats {
    /// The effect of other rows on a row, if its person has several.
    pub fn of(&self, row: usize) -> Option<&OtherRows> {
        self.of_rows.get(&(row as u32))
    }
}
