//! The contents of an employers' estimate: the subsidies on one page, and the facts asked for each.

use super::{Entitlement, FactId, Text};

/// One page that estimates what an enterprise may receive.
#[derive(Clone, Copy)]
pub struct EstimateRules {
    /// The facts asked once for every part.
    pub shared: &'static [FactId],
    /// The subsidies, in the order of the page.
    pub parts: &'static [EstimatePart],
}

/// One subsidy of the estimate.
pub struct EstimatePart {
    /// The subsidy.
    pub entitlement: &'static Entitlement,
    /// The facts asked for it, in order.
    pub fields: &'static [FactId],
    /// The fact that counts its people.
    pub people: FactId,
    /// The fact that holds the number of its people.
    pub implied: &'static [FactId],
    /// The fact that holds the number of months, and the most months that are paid, if the sum grows with time.
    pub months: Option<(FactId, u32)>,
    /// The increments worth trying, such as one more person.
    pub steps: &'static [EstimateStep],
}

/// One increment worth trying.
pub struct EstimateStep {
    /// The fact that grows.
    pub fact: FactId,
    /// The increment.
    pub by: u32,
    /// The name of the increment, such as "one more apprentice".
    pub name: Text,
}
