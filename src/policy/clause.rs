//! The text of the law: clauses, and verbatim quotations from them.

use super::Language;

/// The role of a clause for a visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It grants an entitlement.
    Grants,
    /// It sets a condition, a limit or a factor for an entitlement granted elsewhere.
    Conditions,
    /// It informs: aims, organisation, publicity.
    Informs,
}

impl Role {
    /// The id used by the API: `grants`, `conditions` or `informs`.
    pub const fn id(self) -> &'static str {
        match self {
            Role::Grants => "grants",
            Role::Conditions => "conditions",
            Role::Informs => "informs",
        }
    }
}

/// One clause of the text.
#[derive(Debug)]
pub struct Clause {
    /// Stable id, such as `3.1.2`.
    pub id: &'static str,
    /// Its heading in the text's own numbering, such as `三（一）二是 新型学徒制`.
    pub heading: &'static str,
    /// The heading in English.
    pub heading_english: &'static str,
    /// Its role for a visitor.
    pub role: Role,
    /// The text, verbatim: paragraphs, or a Markdown table in an annex.
    pub body: &'static str,
    /// Our translations of the quotations from it.
    pub translations: &'static [Translation],
}

/// An English translation of a quotation: ours, and no part of the law.
#[derive(Clone, Copy, Debug)]
pub struct Translation {
    /// The words of the clause, verbatim.
    pub quote: &'static str,
    /// Their translation.
    pub english: &'static str,
}

impl Clause {
    /// The heading in `language`; the Chinese one is the text's own.
    pub const fn heading_in(&self, language: Language) -> &'static str {
        match language {
            Language::Chinese => self.heading,
            Language::English => self.heading_english,
        }
    }

    /// Whether this clause contains `quote` verbatim.
    pub fn contains(&self, quote: &str) -> bool {
        self.body.contains(quote)
    }

    /// How deep the clause lies: 0 for a part such as `3`, 2 for an item such as `3.1.2`.
    pub fn depth(&self) -> usize {
        self.id.matches('.').count()
    }
}

/// A verbatim quotation and its clause. The policy compiler refuses a quotation that its clause does not contain, and a
/// pack cannot hold one: it stores a position in the clause.
#[derive(Clone, Copy, Debug)]
pub struct Citation {
    /// The clause.
    pub clause: &'static Clause,
    /// Its words, verbatim.
    pub quote: &'static str,
}

impl Citation {
    /// The English translation of the quotation, if there is one.
    pub fn translation(&self) -> Option<&'static str> {
        self.clause.translations.iter().find(|known| known.quote == self.quote).map(|known| known.english)
    }
}

impl PartialEq for Citation {
    fn eq(&self, other: &Citation) -> bool {
        self.clause.id == other.clause.id && self.quote == other.quote
    }
}
