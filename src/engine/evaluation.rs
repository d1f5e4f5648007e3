//! The evaluation of everything an audience may receive: statuses, amounts and their total.

use super::{Answers, Range, Verdict, amount_range, evaluate_entitlement, may_lack_sum, verdict};
use crate::checkpoint;
use crate::policy::{Benefit, Citation, DayInTerm, Entitlement, Payee};
use rust_decimal::Decimal;

/// The status of an entitlement for a visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Every condition is met by the answers given.
    Eligible,
    /// Nothing fails, but the text leaves the last word to an office.
    Discretionary,
    /// The result depends on missing answers.
    Unknown,
    /// At least one condition fails, whatever the missing answers are.
    Ineligible,
}

impl Status {
    /// Every status, from the most to the least favourable.
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
    /// Its status.
    pub status: Status,
    /// Its exact range in yuan; `None` for help in kind, for a sum that the text does not name, and for a refused
    /// entitlement.
    pub amount: Option<Range>,
    /// Whether a case is still possible for which the text names no sum; `false` for a refused entitlement.
    pub may_lack_sum: bool,
}

impl Outcome {
    /// Its share of a total: the low end counts only if it is certain to be paid to the visitor, the high end as long
    /// as it may still be paid. A sum paid to one of two payees is certain for neither, and no sum is certain while a
    /// case without one is possible.
    pub fn counted(&self) -> Range {
        let is_paid_to_visitor = self.status == Status::Eligible && self.entitlement.payee != Payee::PersonOrOrganiser;
        let certain = is_paid_to_visitor && !self.may_lack_sum;
        match self.amount {
            None => Range::exactly(Decimal::ZERO),
            Some(amount) => Range { low: Some(amount.low.filter(|_| certain).unwrap_or_default()), high: amount.high },
        }
    }
}

/// Everything an audience may receive, evaluated.
pub struct Evaluation {
    /// Each entitlement in the order of the text.
    pub outcomes: Vec<Outcome>,
    /// The range from the certain sum to the possible sum, in exact yuan.
    pub total: Range,
    /// Where several items are one payment: the items that the total counts.
    pub one_payment: Option<OnePayment>,
}

/// Of several items that are one payment, the items that a total counts.
#[derive(Clone, Copy)]
pub struct OnePayment {
    /// Where the text makes them one payment.
    pub citation: Citation,
    /// The item that sets the low end; `None` while no item is certain.
    pub low: Option<&'static Entitlement>,
    /// The item that sets the high end.
    pub high: &'static Entitlement,
    /// How many items may still be paid.
    pub items: usize,
}

/// Evaluates `entitlements`: everything an audience may receive, or the entitlements in view.
pub fn evaluate(entitlements: &[&'static Entitlement], answers: &Answers) -> Evaluation {
    checkpoint::pass("engine::evaluate");
    let outcomes: Vec<Outcome> =
        entitlements.iter().map(|entitlement| evaluate_entitlement(entitlement, answers)).collect();
    let (total, one_payment) = total(&outcomes);
    Evaluation { outcomes, total, one_payment }
}

/// Evaluates one entitlement without completing partial answers: a condition that depends on one stays undecided.
pub(super) fn evaluate_whole(entitlement: &'static Entitlement, answers: &Answers) -> Outcome {
    checkpoint::pass("engine::evaluate_entitlement");
    let status = Status::from(verdict(entitlement.condition, answers));
    let (amount, may_lack_sum) = match entitlement.benefit {
        Benefit::Money(amount) if status != Status::Ineligible => {
            (amount_range(amount, answers), may_lack_sum(amount, answers))
        }
        _ => (None, false),
    };
    Outcome { entitlement, status, amount, may_lack_sum }
}

/// Adds up the money: the low end is the certain sum (an open low end counts as zero), the high end the sum that may
/// still be paid, open as soon as one item's is. Of items that are one payment the largest counts, at each end.
fn total(outcomes: &[Outcome]) -> (Range, Option<OnePayment>) {
    checkpoint::pass("engine::total");
    let mut total = Range::exactly(Decimal::ZERO);
    let mut largest: Option<(Range, OnePayment)> = None;
    for outcome in outcomes.iter().filter(|outcome| outcome.amount.is_some()) {
        let counted = outcome.counted();
        match outcome.entitlement.one_payment {
            None => total = total.plus(counted),
            Some(citation) => largest = Some(larger(largest, outcome.entitlement, counted, citation)),
        }
    }
    match largest {
        None => (total, None),
        Some((range, one_payment)) => (total.plus(range), Some(one_payment).filter(|paid| paid.items > 1)),
    }
}

/// The larger of two items at each end: the largest so far, and another item.
fn larger(
    so_far: Option<(Range, OnePayment)>,
    entitlement: &'static Entitlement,
    counted: Range,
    citation: Citation,
) -> (Range, OnePayment) {
    let certain = |range: Range| range.low.unwrap_or_default();
    let own = |low: Decimal| (low > Decimal::ZERO).then_some(entitlement);
    let Some((range, paid)) = so_far else {
        return (counted, OnePayment { citation, low: own(certain(counted)), high: entitlement, items: 1 });
    };
    let lower = certain(counted) > certain(range);
    // Of two items with the same high end, prefer the certain one: then one item sets both ends.
    let higher = range.high.is_some_and(|high| counted.high.is_none_or(|counted| counted > high))
        || (lower && counted.high == range.high);
    let range = Range {
        low: if lower { counted.low } else { range.low },
        high: if higher { counted.high } else { range.high },
    };
    let low = if lower { Some(entitlement) } else { paid.low };
    let high = if higher { entitlement } else { paid.high };
    (range, OnePayment { low, high, items: paid.items + 1, ..paid })
}

/// Where the visitor's event lies in the policy's term; `None` until the event is dated precisely enough.
pub fn day_in_term(answers: &Answers) -> Option<DayInTerm> {
    let term = &answers.policy().term;
    let (first, last) = answers.days(term.event)?;
    let place = term.place_of(first);
    (place == term.place_of(last)).then_some(place)
}
