//! Entitlements: the benefits that a clause grants, to whom, and on which conditions.

use super::{Amount, Citation, Condition, Text, text};

/// A benefit that a clause grants.
pub struct Entitlement {
    /// Stable id, part of the public vocabulary of links, rosters and the API.
    pub id: &'static str,
    /// Its name.
    pub name: Text,
    /// Its everyday name, if that is shorter.
    pub short_name: Option<Text>,
    /// The benefit in one plain sentence.
    pub summary: Text,
    /// The words that grant it; their clause is the entitlement's home.
    pub grant: Citation,
    /// The condition on which it is granted.
    pub condition: &'static Condition,
    /// The benefit granted.
    pub benefit: Benefit,
    /// The payee.
    pub payee: Payee,
    /// The words that make it one payment together with the other entitlements of its audience that cite such words: a
    /// total counts only the largest of them.
    pub one_payment: Option<Citation>,
    /// Notes that a result must show beside the amount.
    pub notes: &'static [Note],
}

impl Entitlement {
    /// The everyday name.
    pub const fn called(&self) -> Text {
        match self.short_name {
            Some(name) => name,
            None => self.name,
        }
    }

    /// Whether it is help in kind, such as free training.
    pub const fn is_in_kind(&self) -> bool {
        matches!(self.benefit, Benefit::InKind(_))
    }

    /// Whether the text names no sum for it, at least in some case.
    pub const fn names_no_sum(&self) -> bool {
        !self.is_in_kind()
    }
}

/// The kind of benefit.
#[derive(Clone, Copy, Debug)]
pub enum Benefit {
    /// Money.
    Money(&'static Amount),
    /// Help in kind, such as free training.
    InKind(Text),
    /// Money or help for which the text names no sum.
    Unnamed(Text),
}

/// A note that a result must show, and the words of the text behind it.
#[derive(Clone, Copy, Debug)]
pub struct Note {
    /// The note in plain words.
    pub wording: Text,
    /// The words of the text.
    pub citation: Citation,
}

/// The payee of a benefit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Payee {
    /// The person (劳动者).
    Person,
    /// The enterprise.
    Enterprise,
    /// The body that organised the training.
    Organiser,
    /// The person or the organiser, but not both.
    PersonOrOrganiser,
    /// The school, association or training body.
    Provider,
    /// Not named in the text.
    NotNamed,
}

impl Payee {
    /// The id used by the API.
    pub const fn id(self) -> &'static str {
        match self {
            Payee::Person => "person",
            Payee::Enterprise => "enterprise",
            Payee::Organiser => "organiser",
            Payee::PersonOrOrganiser => "person_or_organiser",
            Payee::Provider => "provider",
            Payee::NotNamed => "not_named",
        }
    }

    /// The payee's name for pages.
    pub const fn name(self) -> Text {
        match self {
            Payee::Person => text("个人", "the person"),
            Payee::Enterprise => text("企业", "the enterprise"),
            Payee::Organiser => text("组织培训的单位", "the organiser of the training"),
            Payee::PersonOrOrganiser => text("个人或组织单位（只付一次）", "the person or the organiser, once"),
            Payee::Provider => text("本单位", "your organisation"),
            Payee::NotNamed => text("付给谁，方案没有写明", "the plan does not say to whom it is paid"),
        }
    }
}
