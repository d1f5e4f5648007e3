//! The evaluation of everything an audience may receive: statuses, amounts and their total.

use super::{Answer, Answers, Range, Verdict, amount_range, verdict};
use crate::faults::{self, Point};
use crate::policy::{Benefit, Entitlement, Standing};
use rust_decimal::Decimal;

/// What an entitlement comes to for a visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Every condition is met by the answers given.
    Eligible,
    /// Nothing fails, but the text leaves the last word to an office.
    Discretionary,
    /// The missing answers decide.
    Unknown,
    /// At least one condition fails, whatever the missing answers are.
    Ineligible,
}

impl Status {
    /// Every status, the most certain good news first.
    pub const ALL: [Status; 4] = [Status::Eligible, Status::Discretionary, Status::Unknown, Status::Ineligible];

    /// The id used by the API and the page.
    pub const fn id(self) -> &'static str {
        match self {
            Status::Eligible => "eligible",
            Status::Discretionary => "discretionary",
            Status::Unknown => "unknown",
            Status::Ineligible => "ineligible",
        }
    }
}

impl From<Verdict> for Status {
    fn from(verdict: Verdict) -> Status {
        match verdict {
            Verdict::Yes => Status::Eligible,
            Verdict::Discretionary => Status::Discretionary,
            Verdict::Unknown => Status::Unknown,
            Verdict::No => Status::Ineligible,
        }
    }
}

/// One entitlement, evaluated.
#[derive(Clone, Copy)]
pub struct Outcome {
    /// The entitlement.
    pub entitlement: &'static Entitlement,
    /// What it comes to.
    pub status: Status,
    /// Its exact range in yuan; `None` for help in kind, where the text names no sum, and where it
    /// is refused.
    pub amount: Option<Range>,
}

/// Everything an audience may receive, evaluated.
pub struct Evaluation {
    /// Each entitlement in the order of the text.
    pub outcomes: Vec<Outcome>,
    /// What is already certain, up to what could still come; exact yuan.
    pub total: Range,
}

/// Evaluates `entitlements`: everything an audience may receive, or what is in view.
pub fn evaluate(entitlements: &[&'static Entitlement], answers: &Answers) -> Evaluation {
    faults::at(Point::Evaluate);
    let outcomes: Vec<Outcome> =
        entitlements.iter().map(|entitlement| evaluate_entitlement(entitlement, answers)).collect();
    let total = total(&outcomes);
    Evaluation { outcomes, total }
}

/// Evaluates one entitlement.
pub fn evaluate_entitlement(entitlement: &'static Entitlement, answers: &Answers) -> Outcome {
    faults::at(Point::EvaluateEntitlement);
    let status = Status::from(verdict(entitlement.condition, answers));
    let amount = match entitlement.benefit {
        Benefit::Money(amount) if status != Status::Ineligible => Some(amount_range(amount, answers)),
        _ => None,
    };
    Outcome { entitlement, status, amount }
}

/// Adds up the money: the low end is what is certain (an open low counts nothing), the high end what
/// could still come, open as soon as one item is.
fn total(outcomes: &[Outcome]) -> Range {
    faults::at(Point::Total);
    let mut low = Decimal::ZERO;
    let mut high = Some(Decimal::ZERO);
    for outcome in outcomes {
        let Some(amount) = outcome.amount else { continue };
        if outcome.status == Status::Eligible {
            low += amount.low.unwrap_or_default();
        }
        high = high.and_then(|high| Some(high + amount.high?));
    }
    Range { low: Some(low), high }
}

/// Where the visitor's event lies in the policy's term, once it is dated.
pub fn term_standing(answers: &Answers) -> Option<Standing> {
    let term = &answers.policy().term;
    match answers.get(term.event) {
        Some(Answer::Date(date)) => Some(term.standing(date)),
        _ => None,
    }
}
