//! The local catalogue of standards: sums that a policy leaves to a document that changes every year.

use super::{ChoiceId, Citation, FactId};

/// The facts by which an entry of the local catalogue is found, and the facts that its sums answer.
#[derive(Clone, Copy)]
pub struct CatalogueRules {
    /// The fact that holds the kind of certificate.
    pub certificate: FactId,
    /// The fact that holds the level.
    pub level: FactId,
    /// The fact whose date must lie in an entry's validity.
    pub date: FactId,
    /// The sums that the catalogue supplies.
    pub standards: &'static [Standard],
    /// Where the text leaves the sums to the catalogue.
    pub citation: Citation,
}

/// A sum that the catalogue supplies.
pub struct Standard {
    /// The fact of kind standard it answers.
    pub fact: FactId,
    /// The level whose sum it is, whatever the certificate; `None` for the level of the certificate itself.
    pub level: Option<ChoiceId>,
}

impl CatalogueRules {
    /// The standard that answers `fact`, if the catalogue has one.
    pub fn standard(&self, fact: FactId) -> Option<&'static Standard> {
        self.standards.iter().find(|standard| standard.fact == fact)
    }
}
