//! A calculator inside another page: what that page set, which stays in the link as long as it is embedded. A link that
//! is opened by itself has no page around it, whatever it says: a stranger could write one.

use super::{Case, Page};
use crate::policy::{FactId, Policy};
use crate::reading::without_unseen;

/// Where the calculator is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Window {
    /// By itself, as a page of its own.
    #[default]
    Top,
    /// In a frame of another page.
    Framed,
}

/// Whether the page around asks for the result.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HostAsks {
    /// It does not, or was answered.
    #[default]
    No,
    /// It does, and nobody can have read the question yet.
    Unseen,
    /// It does, and the question was in sight for a while.
    Seen,
}

/// What the page around the calculator set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frame {
    /// Whether there is a page around it.
    pub embedded: bool,
    /// Facts that the page answered and the visitor cannot change; what it did not answer is asked.
    pub locked: Vec<FactId>,
    /// Whom to ask, in the page's words; no number is assumed.
    pub contact: Option<String>,
}

/// The keys in a link that are about the page around.
pub const KEYS: [&str; 3] = ["embed", "lock", "contact"];
/// No contact is longer.
const LONGEST_CONTACT: usize = 120;

impl Frame {
    /// What a link's parameters say of the page around.
    pub fn read(policy: &Policy, pairs: &[(String, String)], window: Window) -> Frame {
        if window == Window::Top {
            return Frame::default();
        }
        let value = |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
        let locked = value("lock").unwrap_or_default().split([',', ' ']).filter_map(|id| policy.fact_named(id));
        let contact =
            value("contact").map(|text| without_unseen(text).chars().take(LONGEST_CONTACT).collect::<String>());
        Frame {
            embedded: value("embed") == Some("1"),
            locked: locked.collect(),
            contact: contact.filter(|text| !text.trim().is_empty()),
        }
    }

    /// `case` with nothing in it but what the page around set.
    pub(super) fn forget(&self, case: &Case) -> Case {
        let mut fresh = Case::new(case.answers.policy(), case.audience);
        if self.embedded {
            fresh.topic = case.topic;
        }
        for (fact, answer) in self.locked.iter().filter_map(|&fact| Some((fact, case.answers.get(fact)?))) {
            fresh.answer(fact, Some(answer));
        }
        fresh
    }

    /// `page`, or the list of answers in place of a question that the page around answered.
    pub(super) fn open(&self, page: Page) -> Page {
        match page {
            Page::Question(audience, fact) | Page::WhatIf(audience, fact) if self.locked.contains(&fact) => {
                Page::Review(audience)
            }
            open => open,
        }
    }

    /// The same as parameters of a link.
    pub fn write(&self, policy: &Policy) -> Vec<String> {
        let ids: Vec<&str> = self.locked.iter().map(|&fact| policy.fact(fact).id).collect();
        let embedded = self.embedded.then(|| "embed=1".to_owned());
        let locked = (!ids.is_empty()).then(|| format!("lock={}", ids.join(",")));
        let contact = self.contact.as_ref().map(|text| format!("contact={}", super::encode(text)));
        embedded.into_iter().chain(locked).chain(contact).collect()
    }
}
