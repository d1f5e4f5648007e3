//! What a clause says of its own words: those that a rule reads unseen, and those that none reads.

use super::Resolver;
use super::place::{Located, Place};
use crate::policy::{Clause, Text};
use crate::policy_source::finding::Problem;
use crate::policy_source::form::{ClauseBlock, Name};
use std::ops::Range;

/// Words of a clause that its block names.
pub struct Noted {
    /// Where the block names them.
    pub place: Place,
    /// The clause.
    pub clause: &'static str,
    /// Where they stand in its text.
    pub at: Range<usize>,
    /// Why no rule reads them; `None` where one does, though no visitor need see it.
    pub because: Option<Text>,
}

impl Resolver {
    /// Everything that a block says of the words of its clause.
    pub fn noted(&self, block: &Located<ClauseBlock>) -> Vec<Noted> {
        let mut noted = Vec::new();
        let Some(clause) = self.clauses.iter().find(|clause| *clause.id == **block.form.clause) else { return noted };
        for words in &block.form.reads {
            noted.extend(self.noted_words(&block.place, clause, words, None));
        }
        for form in &block.form.unread {
            let place = block.place.within(form);
            let because = self.words(&place, form.because.as_ref(), "because");
            match &form.words {
                Some(words) => noted.extend(self.noted_words(&place, clause, words, because)),
                None => self.find(&place, place.at, Problem::Missing("words")),
            }
        }
        noted
    }

    fn noted_words(
        &self,
        place: &Place,
        clause: &'static Clause,
        words: &Name,
        because: Option<Text>,
    ) -> Option<Noted> {
        let at = self.place_in(place, clause, words)?;
        Some(Noted { place: place.within(words), clause: clause.id, at, because })
    }
}
