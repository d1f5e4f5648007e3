//! Audiences: the kinds of visitors.

use super::{Entitlement, Text, text};

/// The kind of visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// 劳动者: a person who trained or wants to.
    Worker,
    /// 企业: an enterprise.
    Employer,
    /// 院校、协会、培训机构: schools, associations and training bodies.
    Provider,
}

impl Audience {
    /// Every audience, in the order they are offered.
    pub const ALL: [Audience; 3] = [Audience::Worker, Audience::Employer, Audience::Provider];

    /// The id used in links and API calls.
    pub const fn id(self) -> &'static str {
        match self {
            Audience::Worker => "worker",
            Audience::Employer => "employer",
            Audience::Provider => "provider",
        }
    }

    /// The audience whose id is `id`.
    pub fn named(id: &str) -> Option<Audience> {
        Audience::ALL.into_iter().find(|audience| audience.id() == id)
    }

    /// The name that the audience uses for itself.
    pub const fn name(self) -> Text {
        match self {
            Audience::Worker => text("劳动者", "Worker"),
            Audience::Employer => text("企业", "Employer"),
            Audience::Provider => text("院校、协会、培训机构", "School, association or training body"),
        }
    }
}

/// The entitlements of one audience.
pub struct AudienceRules {
    /// The audience.
    pub audience: Audience,
    /// The entitlements, in the order of the text.
    pub entitlements: &'static [&'static Entitlement],
}

impl AudienceRules {
    /// The most entitlements per audience: a result code names one of them, or none, in five bits.
    pub const MOST: usize = 31;

    /// The entitlement whose id is `id`.
    pub fn entitlement(&self, id: &str) -> Option<&'static Entitlement> {
        self.entitlements.iter().copied().find(|entitlement| entitlement.id == id)
    }
}
