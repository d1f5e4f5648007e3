//! What an employers' estimate of a policy consists of: the subsidies on one page, and what is asked for each.

use super::{Entitlement, FactId, Text};

/// One page that estimates what an enterprise may receive.
#[derive(Clone, Copy)]
pub struct EstimateRules {
    /// What is asked once for every part.
    pub shared: &'static [FactId],
    /// The subsidies, in the order of the page.
    pub parts: &'static [EstimatePart],
}

/// One subsidy of the estimate.
pub struct EstimatePart {
    /// The subsidy.
    pub entitlement: &'static Entitlement,
    /// What is asked for it, in order.
    pub fields: &'static [FactId],
    /// The fact that counts its people.
    pub people: FactId,
    /// Facts that planning for people implies; answered "yes" with the first person.
    pub implied: &'static [FactId],
    /// The fact that counts its months and the most that are paid, where its sum grows with time.
    pub months: Option<(FactId, u32)>,
    /// What is worth trying: one more of this, or this much more.
    pub steps: &'static [EstimateStep],
}

/// One change worth trying.
pub struct EstimateStep {
    /// The fact that grows.
    pub fact: FactId,
    /// By how much.
    pub by: u32,
    /// What that is called: "one more apprentice".
    pub name: Text,
}
