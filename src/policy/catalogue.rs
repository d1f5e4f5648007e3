//! The local catalogue of standards: what a policy leaves to a document that changes every year.

use super::{ChoiceId, Citation, FactId};

/// Which facts find an entry of the local catalogue, and which facts its sums answer.
#[derive(Clone, Copy)]
pub struct CatalogueRules {
    /// The fact that says which kind of certificate an entry is about.
    pub certificate: FactId,
    /// The fact that says which level an entry is about.
    pub level: FactId,
    /// The fact whose date must lie in an entry's validity.
    pub date: FactId,
    /// What the catalogue's sums answer.
    pub standards: &'static [Standard],
    /// Where the text leaves the sums to the catalogue.
    pub citation: Citation,
}

/// A sum the catalogue answers.
pub struct Standard {
    /// The fact of kind standard it answers.
    pub fact: FactId,
    /// The level whose sum it is, whatever the certificate; `None` for that of the certificate itself.
    pub level: Option<ChoiceId>,
}

impl CatalogueRules {
    /// What the catalogue says about `fact`, if it does.
    pub fn standard(&self, fact: FactId) -> Option<&'static Standard> {
        self.standards.iter().find(|standard| standard.fact == fact)
    }
}
