//! Access to the portal's own files, the local catalogue and the office's guide.

use super::{Case, Session};
use crate::catalogue::Entry;
use crate::engine::Answer;
use crate::guide::Guide;
use crate::policy::FactId;

impl Session {
    /// The entry of the local catalogue from which a case's answer to `fact` was chosen.
    pub fn source(&self, case: &Case, fact: FactId) -> Option<&Entry> {
        let candidates = self.catalogue.as_ref()?.candidates(fact, &case.answers, Some(case.occupation.as_deref()?));
        let answer = case.answers.get(fact)?;
        candidates.into_iter().find(|entry| Answer::Money(entry.amount) == answer)
    }

    /// The office's guide, if there is a reliable one.
    pub fn office_guide(&self) -> Option<&Guide> {
        self.guide.as_ref()?.guide.as_ref()
    }
}
