//! Words in both languages, quotations, days, sums, and words of closed lists.

use super::blocks::ClauseText;
use super::place::{Located, Place};
use super::{Quotation, Resolver, leak_text, twice};
use crate::policy::{CalendarDate, Citation, Clause, Role, Text, Translation, Yuan, text};
use crate::policy_source::finding::Problem;
use crate::policy_source::form::{At, ClauseBlock, Does, Name, QuotedForm, WordsForm};
use crate::policy_source::nearest::{nearest, nearest_words};
use std::ops::Range;

/// Empty words.
pub const NOTHING: Text = text("", "");

/// Words reserved for links, rosters, and the keys of the JavaScript module.
const RESERVED: [&str; 23] = [
    "policy",
    "code",
    "lang",
    "elder",
    "topic",
    "at",
    "as",
    "occupation",
    "embed",
    "lock",
    "contact",
    "theme",
    "unsure",
    "audience",
    "answers",
    "name",
    "person",
    "identity",
    "constructor",
    "prototype",
    "__proto__",
    "true",
    "false",
];

impl Resolver {
    /// Required words, in both languages.
    pub fn words(&self, place: &Place, form: Option<&At<WordsForm>>, key: &'static str) -> Option<Text> {
        let Some(form) = form else { return self.missing(place, key) };
        self.both(&place.within(form), form.zh.as_ref(), form.en.as_ref())
    }

    /// Optional words.
    pub fn words_or_none(&self, place: &Place, form: Option<&At<WordsForm>>) -> Option<Text> {
        form.and_then(|form| self.both(&place.within(form), form.zh.as_ref(), form.en.as_ref()))
    }

    /// Chinese and English, both required.
    pub fn both(&self, place: &Place, zh: Option<&Name>, en: Option<&Name>) -> Option<Text> {
        let one = |name: Option<&Name>, key| match name {
            Some(name) if !name.trim().is_empty() => Some(leak_text(name)),
            _ => {
                self.find(place, name.map_or(place.at, Name::place), Problem::Missing(key));
                None
            }
        };
        let (zh, en) = (one(zh, "zh"), one(en, "en"));
        Some(Text { zh: zh?, en: en? })
    }

    /// A required quotation.
    pub fn cited(&self, place: &Place, words: Option<&Name>, clause: Option<&Name>) -> Option<Citation> {
        match words {
            Some(words) => self.quotation(place, words, clause),
            None => self.missing(place, "words"),
        }
    }

    /// A quotation by itself.
    pub fn citation(&self, place: &Place, form: &At<QuotedForm>) -> Option<Citation> {
        self.cited(&place.within(form), form.words.as_ref(), form.clause.as_ref())
    }

    /// An optional quotation.
    pub fn cited_or_none(&self, place: &Place, form: Option<&At<QuotedForm>>) -> Option<Option<Citation>> {
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
        let at = self.place_in(place, found, words)?;
        let citation = Citation { clause: found, quote: &found.body[at] };
        self.quoted.borrow_mut().push(Quotation { citation, place: place.clone(), at: words.place() });
        Some(citation)
    }

    /// The position of words in a clause.
    pub fn place_in(&self, place: &Place, clause: &Clause, words: &Name) -> Option<Range<usize>> {
        if words.trim().is_empty() {
            self.find(place, words.place(), Problem::Missing("words"));
            return None;
        }
        let start = clause.body.find(words.as_str());
        // A clause without a text is a finding already.
        if start.is_none() && !clause.body.is_empty() {
            let (id, found) = (clause.id.to_owned(), words.to_string());
            let problem = match self.clauses.iter().find(|other| other.body.contains(words.as_str())) {
                Some(other) => Problem::WrongClause { clause: id, found, rightly: other.id.to_owned() },
                None => Problem::Misquoted { clause: id, found, near: nearest_words(words, clause.body) },
            };
            self.find(place, words.place(), problem);
        }
        start.map(|start| start..start + words.len())
    }

    /// The clause of that id.
    pub fn clause(&self, place: &Place, name: &Name) -> Option<&'static Clause> {
        let found = self.clauses.iter().copied().find(|clause| clause.id == **name);
        if found.is_none() {
            self.undefined(place, name, "clause", self.clauses.iter().map(|clause| clause.id));
        }
        found
    }

    /// The text of a clause, with its block. An unsound clause is kept, so that its quotations are not findings too.
    pub fn clause_text(&self, text: &ClauseText, block: Option<&Located<ClauseBlock>>) -> Clause {
        let (place, form) = block.map_or((&text.place, None), |block| (&block.place, Some(&block.form)));
        if block.is_none() {
            self.find(place, place.at, Problem::Missing("clause"));
        }
        if text.body.is_empty() {
            self.find(&text.place, text.place.at, Problem::Missing(">"));
        }
        let role = form.and_then(|form| self.word(place, form.does.as_ref(), "does", Does::WORDS));
        let role = match role {
            Some("grants") => Role::Grants,
            Some("conditions") => Role::Conditions,
            _ => Role::Informs,
        };
        let english = form.and_then(|form| form.english.as_ref());
        if form.is_some() && english.is_none() {
            self.find(place, place.at, Problem::Missing("english"));
        }
        Clause {
            id: leak_text(&text.id),
            heading: leak_text(&text.heading),
            heading_english: leak_text(english.map_or("", |english| english)),
            role,
            body: leak_text(&text.body),
            translations: &[],
        }
    }

    /// The translations of a clause's quotations: each quotation once, and verbatim.
    pub fn translations(&self, clause: &Clause, block: &Located<ClauseBlock>) -> &'static [Translation] {
        let mut translations: Vec<Translation> = Vec::new();
        for form in &block.form.translations {
            let place = &block.place.within(form);
            let (Some(words), Some(english)) = (&form.words, &form.english) else {
                let key = if form.words.is_none() { "words" } else { "english" };
                self.find(place, place.at, Problem::Missing(key));
                continue;
            };
            let Some(at) = self.place_in(place, clause, words) else { continue };
            let quote = &clause.body[at];
            if translations.iter().any(|known| known.quote == quote) {
                self.find(place, words.place(), twice("translation", words));
            }
            translations.push(Translation { quote, english: leak_text(english) });
        }
        translations.leak()
    }

    /// A required word of a closed list.
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

    /// An id for links and rosters.
    pub fn id(&self, place: &Place, name: &Name) -> &'static str {
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'-');
        if name.is_empty() || !name.bytes().all(fits) {
            self.find(place, name.place(), Problem::NoId(name.to_string()));
        } else if RESERVED.contains(&name.as_str()) {
            self.find(place, name.place(), Problem::Reserved(name.to_string()));
        }
        leak_text(name)
    }

    /// Checks that the first of two figures is not larger than the second.
    pub fn in_order<T: PartialOrd>(&self, place: &Place, from: (&Name, T), to: (&Name, T)) -> Option<()> {
        let is_in_order = from.1 <= to.1;
        if !is_in_order {
            let problem = Problem::Reversed { from: from.0.to_string(), to: to.0.to_string() };
            self.find(place, to.0.place(), problem);
        }
        is_in_order.then_some(())
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
        // A pack cannot hold a sum with more digits.
        let sum = Yuan::parse(name).filter(|sum| u32::try_from(sum.decimal().mantissa()).is_ok());
        if sum.is_none() {
            self.find(place, name.place(), Problem::NoSum(name.to_string()));
        }
        sum
    }
}
