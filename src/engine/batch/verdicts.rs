//! Verdicts of 64 rows in two machine words.

use super::BatchAnswers;
use super::answers::{Values, in_order_of_time, rows_where};
use crate::engine::Verdict;
use crate::policy::{Condition, Requirement, Test};

/// The verdict of a condition for every row: two bits per row.
///
/// | | `answered` | `unreserved` |
/// | --- | --- | --- |
/// | no | 0 | 0 |
/// | discretionary | 1 | 0 |
/// | unknown | 0 | 1 |
/// | yes | 1 | 1 |
///
/// In *all*'s order, no < unknown < discretionary < yes, the first word holds the rows of at least discretionary; in
/// *any*'s order, no < discretionary < unknown < yes, the second word holds the rows of at least unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdicts {
    /// The rows with verdict discretionary or yes.
    answered: u64,
    /// The rows with verdict unknown or yes.
    unreserved: u64,
}

impl Verdicts {
    /// The same verdict for every row.
    pub const fn all(verdict: Verdict) -> Verdicts {
        let (answered, unreserved) = match verdict {
            Verdict::No => (0, 0),
            Verdict::Discretionary => (!0, 0),
            Verdict::Unknown => (0, !0),
            Verdict::Yes => (!0, !0),
        };
        Verdicts { answered, unreserved }
    }

    /// The verdict of one row.
    pub fn get(self, row: usize) -> Verdict {
        match (self.answered >> row & 1, self.unreserved >> row & 1) {
            (0, 0) => Verdict::No,
            (_, 0) => Verdict::Discretionary,
            (0, _) => Verdict::Unknown,
            _ => Verdict::Yes,
        }
    }

    /// The rows with verdict yes.
    pub const fn yes(self) -> u64 {
        self.answered & self.unreserved
    }

    /// The rows with any verdict but no.
    pub const fn not_no(self) -> u64 {
        self.answered | self.unreserved
    }

    /// The verdicts if both must hold: the least in *all*'s order, row by row.
    #[must_use]
    pub const fn and(self, other: Verdicts) -> Verdicts {
        let answered = self.answered & other.answered;
        let unknown = self.not_no() & other.not_no() & !answered;
        Verdicts { answered, unreserved: self.yes() & other.yes() | unknown }
    }

    /// The verdicts if one must hold: the greatest in *any*'s order, row by row.
    #[must_use]
    pub const fn or(self, other: Verdicts) -> Verdicts {
        let unreserved = self.unreserved | other.unreserved;
        let discretionary = (self.not_no() | other.not_no()) & !unreserved;
        Verdicts { answered: self.yes() | other.yes() | discretionary, unreserved }
    }

    /// The negation; an open verdict stays open.
    #[must_use]
    pub const fn opposite(self) -> Verdicts {
        Verdicts { answered: !self.unreserved, unreserved: !self.answered }
    }
}

/// The verdict of `condition` for the answers of every row.
pub(super) fn verdicts(condition: &Condition, answers: &BatchAnswers) -> Verdicts {
    match condition {
        Condition::All(parts) => {
            let mut all = Verdicts::all(Verdict::Yes);
            for part in *parts {
                all = all.and(verdicts(part, answers));
                if all.not_no() == 0 {
                    break;
                }
            }
            all
        }
        Condition::Any(parts) => {
            let mut any = Verdicts::all(Verdict::No);
            for part in *parts {
                any = any.or(verdicts(part, answers));
                if any.yes() == !0 {
                    break;
                }
            }
            any
        }
        Condition::Not(part) => verdicts(part, answers).opposite(),
        Condition::Fact(requirement) => tested(requirement, answers),
        Condition::OfficeDecides(_) => Verdicts::all(Verdict::Discretionary),
    }
}

fn tested(requirement: &Requirement, answers: &BatchAnswers) -> Verdicts {
    let column = answers.of(requirement.fact);
    let passed = column.known & passed(&requirement.test, &column.values);
    Verdicts { answered: passed, unreserved: passed | !column.known }
}

/// The rows whose answers pass `test`, of those that have one. A test of another kind fails.
fn passed(test: &Test, values: &Values) -> u64 {
    match (test, values) {
        (Test::Yes, Values::Flags(yes)) => *yes,
        (Test::AmongThese(these), Values::One(chosen) | Values::Many(chosen)) => {
            let these = these.bits();
            rows_where(chosen, |chosen| chosen & these != 0)
        }
        (Test::NotEmpty, Values::Many(chosen)) => rows_where(chosen, |chosen| chosen != 0),
        (Test::AtLeast(least), Values::Counts(counts)) => rows_where(counts, |count| count >= *least),
        (Test::AtMost(most), Values::Counts(counts)) => rows_where(counts, |count| count <= *most),
        (Test::Within(from, until), Values::Dates(dates)) => {
            let (from, until) = (in_order_of_time(*from), in_order_of_time(*until));
            rows_where(dates, |date| from <= date && date <= until)
        }
        _ => 0,
    }
}
