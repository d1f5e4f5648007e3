//! What the other rows of a person mean for one row.

use crate::engine::{Answer, Answers, Status};
use crate::policy::{Entitlement, FactId, Repeat};
use std::collections::HashMap;

/// What other rows of the same person mean for a row.
#[derive(Default)]
pub struct OtherRows {
    /// Facts that other rows settle, or leave open, with the numbers of those rows.
    pub(super) adjusted: Vec<Adjusted>,
    /// What the person has already, and the number of the row that has it.
    already: Vec<(&'static Entitlement, u32)>,
    /// What the person may have already, because an earlier row is open itself.
    perhaps: Vec<&'static Entitlement>,
}

/// A fact that other rows of the same person settle, or leave open.
pub struct Adjusted {
    /// The fact.
    pub fact: FactId,
    /// What it is with them; `None` where it is open.
    pub answer: Option<Answer>,
    /// The numbers of those rows.
    pub rows: Vec<u32>,
}

impl OtherRows {
    /// What other rows settle, or leave open.
    pub fn adjusted(&self) -> &[Adjusted] {
        &self.adjusted
    }

    /// Lets the other rows speak.
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

    /// Notes that an earlier row of this number and status has it already, or may have it: what is open there leaves
    /// it open here.
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

/// What every row with others of the same person is to know.
#[derive(Default)]
pub struct Repeats {
    pub(super) of_rows: HashMap<u32, OtherRows>,
}

impl Repeats {
    /// What the other rows mean for a row, where its person has others.
    pub fn of(&self, row: usize) -> Option<&OtherRows> {
        self.of_rows.get(&(row as u32))
    }
}
