//! Entitlements: what a clause grants, to whom, on which conditions.

use super::{Amount, Citation, Condition, Text, text};

/// Something a clause grants.
pub struct Entitlement {
    /// Stable id: the public vocabulary of links, rosters and the API.
    pub id: &'static str,
    /// What it is called.
    pub name: Text,
    /// What people call it, where that is shorter.
    pub short_name: Option<Text>,
    /// One plain sentence: what one gets.
    pub summary: Text,
    /// The words that grant it; their clause is the entitlement's home.
    pub grant: Citation,
    /// When it is granted.
    pub condition: &'static Condition,
    /// What is granted.
    pub benefit: Benefit,
    /// Who receives it.
    pub payee: Payee,
    /// Where the text makes it one payment with the others of its audience that name such words too: of those a total
    /// counts the largest.
    pub one_payment: Option<Citation>,
    /// What a result must say beside the amount.
    pub notes: &'static [Note],
}

impl Entitlement {
    /// What people call it.
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

    /// Whether it is money or help for which the text names no sum, at least in some case.
    pub const fn names_no_sum(&self) -> bool {
        !self.is_in_kind()
    }
}

/// What is granted.
#[derive(Clone, Copy, Debug)]
pub enum Benefit {
    /// Money.
    Money(&'static Amount),
    /// Help in kind, such as free training.
    InKind(Text),
    /// Money or help for which the text names no sum.
    Unnamed(Text),
}

/// Something a result must say, and the words of the text behind it.
#[derive(Clone, Copy, Debug)]
pub struct Note {
    /// Plain words.
    pub wording: Text,
    /// The words of the text.
    pub citation: Citation,
}

/// Who receives what is granted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Payee {
    /// The person.
    Person,
    /// The enterprise.
    Enterprise,
    /// The body that organised the training.
    Organiser,
    /// The person or the organiser, once.
    PersonOrOrganiser,
    /// The school, association or training body.
    Provider,
    /// The text does not say who.
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

    /// What to call the payee on a page.
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
