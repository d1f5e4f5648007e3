//! A calculator embedded in a host page: that page's settings, which stay in the link while it is embedded. A link
//! opened in a window of its own ignores them, because a stranger could have written it.

use super::{Case, Page};
use crate::policy::{FactId, Policy};
use crate::reading::without_unseen;

/// The window in which the calculator is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Window {
    /// A page of its own.
    #[default]
    Top,
    /// A frame of another page.
    Framed,
}

/// Whether the host page asks for the result.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HostAsks {
    /// It does not, or was answered.
    #[default]
    No,
    /// It does, and the prompt has not been visible long enough to be read.
    Unseen,
    /// It does, and the prompt has been visible for a while.
    Seen,
}

/// The settings of the host page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frame {
    /// Whether there is a host page.
    pub embedded: bool,
    /// Facts that the host page answered and the visitor cannot change; all others are asked.
    pub locked: Vec<FactId>,
    /// The contact for questions, in the host page's words; no default is assumed.
    pub contact: Option<String>,
}

/// The link parameters of the host page.
pub const KEYS: [&str; 3] = ["embed", "lock", "contact"];
/// The most characters of a contact.
const LONGEST_CONTACT: usize = 120;

impl Frame {
    /// The host page's settings in a link's parameters.
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

    /// `case` with only the host page's answers.
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

    /// `page`, or the list of answers instead of a question that the host page answered.
    pub(super) fn open(&self, page: Page) -> Page {
        match page {
            Page::Question(audience, fact) | Page::WhatIf(audience, fact) if self.locked.contains(&fact) => {
                Page::Review(audience)
            }
            open => open,
        }
    }

    /// The settings as link parameters.
    pub fn write(&self, policy: &Policy) -> Vec<String> {
        let ids: Vec<&str> = self.locked.iter().map(|&fact| policy.fact(fact).id).collect();
        let embedded = self.embedded.then(|| "embed=1".to_owned());
        let locked = (!ids.is_empty()).then(|| format!("lock={}", ids.join(",")));
        let contact = self.contact.as_ref().map(|text| format!("contact={}", super::encode(text)));
        embedded.into_iter().chain(locked).chain(contact).collect()
    }
}
