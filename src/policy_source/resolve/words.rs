//! Words in both languages, quotations, days, sums, and the words of a closed list.

use super::blocks::ClauseText;
use super::place::{Located, Place};
use super::{Resolver, leak_text};
use crate::policy::{CalendarDate, Citation, Clause, Role, Text, Yuan, text};
use crate::policy_source::finding::Problem;
use crate::policy_source::form::{ClauseBlock, Name, QuotedForm, WordsForm};
use crate::policy_source::nearest::{nearest, nearest_words};

/// No words.
pub const NOTHING: Text = text("", "");

impl Resolver {
    /// Words that must be there, in both languages.
    pub fn words(&self, place: &Place, form: Option<&WordsForm>, key: &'static str) -> Option<Text> {
        let Some(form) = form else { return self.missing(place, key) };
        self.both(place, form.zh.as_ref(), form.en.as_ref())
    }

    /// Words that may be missing.
    pub fn words_or_none(&self, place: &Place, form: Option<&WordsForm>) -> Option<Text> {
        form.and_then(|form| self.both(place, form.zh.as_ref(), form.en.as_ref()))
    }

    /// 中文 and English, neither of which may be missing.
    pub fn both(&self, place: &Place, zh: Option<&Name>, en: Option<&Name>) -> Option<Text> {
        let one = |name: Option<&Name>, other: Option<&Name>, key| match name {
            Some(name) if !name.trim().is_empty() => Some(leak_text(name)),
            _ => {
                let at = name.or(other).map_or((1, 1), Name::place);
                self.find(place, at, Problem::Missing(key));
                None
            }
        };
        let (zh, en) = (one(zh, en, "zh"), one(en, zh, "en"));
        Some(Text { zh: zh?, en: en? })
    }

    /// A quotation that must be there.
    pub fn citation(&self, place: &Place, form: &QuotedForm) -> Option<Citation> {
        match &form.words {
            Some(words) => self.quotation(place, words, form.clause.as_ref()),
            None => self.missing(place, "words"),
        }
    }

    /// A quotation that must be there, as most forms have it.
    pub fn cited(&self, place: &Place, words: Option<&Name>, clause: Option<&Name>) -> Option<Citation> {
        self.citation(place, &QuotedForm { words: words.cloned(), clause: clause.cloned() })
    }

    /// A quotation that may be missing.
    pub fn cited_or_none(&self, place: &Place, form: Option<&QuotedForm>) -> Option<Option<Citation>> {
        form.map_or(Some(None), |form| self.citation(place, form).map(Some))
    }

    fn quotation(&self, place: &Place, words: &Name, clause: Option<&Name>) -> Option<Citation> {
        let found = match clause {
            Some(name) => self.clause(place, name)?,
            None => match self.clauses.iter().find(|clause| *clause.id == *place.clause) {
                Some(clause) => clause,
                None => return self.missing(place, "clause"),
            },
        };
        let Some(start) = found.body.find(&***words).filter(|_| !words.is_empty()) else {
            let near = nearest_words(words, found.body);
            let problem = Problem::Misquoted { clause: found.id.to_owned(), found: words.to_string(), near };
            self.find(place, words.place(), problem);
            return None;
        };
        let citation = Citation { clause: found, quote: &found.body[start..start + words.len()] };
        self.quoted.borrow_mut().push(citation);
        Some(citation)
    }

    /// The clause of that id.
    pub fn clause(&self, place: &Place, name: &Name) -> Option<&'static Clause> {
        let found = self.clauses.iter().copied().find(|clause| clause.id == **name);
        if found.is_none() {
            self.undefined(place, name, "clause", self.clauses.iter().map(|clause| clause.id));
        }
        found
    }

    /// The text of a clause, with what its block says of it.
    pub fn clause_text(&self, text: &ClauseText, block: Option<&Located<ClauseBlock>>) -> Option<Clause> {
        let Some(block) = block else { return self.missing(&text.place, "clause") };
        let english = block.form.english.as_ref();
        let role = match self.word(&block.place, block.form.does.as_ref(), "does", "grants, conditions, informs")? {
            "grants" => Role::Grants,
            "conditions" => Role::Conditions,
            _ => Role::Informs,
        };
        Some(Clause {
            id: leak_text(&text.id),
            heading: leak_text(&text.heading),
            heading_english: leak_text(english.map_or("", |english| english)),
            role,
            body: leak_text(&text.body),
        })
        .filter(|_| english.is_some() || self.missing::<()>(&block.place, "english").is_some())
    }

    /// A word of a closed list, which must be there.
    pub fn word<'form>(
        &self,
        place: &Place,
        name: Option<&'form Name>,
        key: &'static str,
        expected: &'static str,
    ) -> Option<&'form str> {
        let Some(name) = name else { return self.missing(place, key) };
        let found = expected.split(", ").find(|word| *word == **name);
        if found.is_none() {
            let near = nearest(name, expected.split(", "));
            self.find(place, name.place(), Problem::NoSuchWord { found: name.to_string(), expected, near });
        }
        found.map(|_| &***name)
    }

    /// A day.
    pub fn day(&self, place: &Place, name: &Name) -> Option<CalendarDate> {
        let day = CalendarDate::parse(name);
        if day.is_none() {
            self.find(place, name.place(), Problem::NoDay(name.to_string()));
        }
        day
    }

    /// A sum.
    pub fn sum(&self, place: &Place, name: &Name) -> Option<Yuan> {
        let sum = Yuan::parse(name);
        if sum.is_none() {
            self.find(place, name.place(), Problem::NoSum(name.to_string()));
        }
        sum
    }
}
