//! A clause's notes on its own words: those that a rule reads without showing them, and those that no rule reads.

use super::Resolver;
use super::place::{Located, Place};
use crate::policy::{Clause, Text};
use crate::policy_source::finding::Problem;
use crate::policy_source::form::{ClauseBlock, Name};
use std::ops::Range;

/// Words of a clause that its block notes.
pub struct Noted {
    /// The place of the note.
    pub place: Place,
    /// The clause.
    pub clause: &'static str,
    /// The position of the words in the clause's text.
    pub at: Range<usize>,
    /// The reason why no rule reads them; `None` if a rule does without showing them.
    pub because: Option<Text>,
}

impl Resolver {
    /// All notes of a block on the words of its clause.
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
