//! What can be on the screen, and on which page of the site.

use crate::policy::{Audience, FactId};

/// What is on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Page {
    /// Who are you, what do you want to check.
    #[default]
    Home,
    /// One question of the audience's case.
    Question(Audience, FactId),
    /// The result so far.
    Result(Audience),
    /// Every answer, to review and change.
    Review(Audience),
    /// One answer changed beside the original.
    WhatIf(Audience, FactId),
    /// The policy's text, at a clause where one is named.
    Policy(Option<&'static str>),
    /// A tool with a state of its own, which it keeps in the link.
    Tool(Tool),
}

/// A page of the site, which has one program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum SitePage {
    /// The questions, the result and the reader.
    #[default]
    Questions,
    /// The tools for employers.
    Employers,
}

impl SitePage {
    /// Its file, beside those of the others.
    pub const fn file(self) -> &'static str {
        match self {
            SitePage::Questions => "index.html",
            SitePage::Employers => "employers.html",
        }
    }

    /// The page that a link is for, by its path alone (www/arrival/site.js).
    pub fn of_link(link: &str) -> SitePage {
        let place = link.split(['#', '/', '?']).find(|step| !step.is_empty());
        place.and_then(Tool::named).map_or(SitePage::Questions, |tool| Page::Tool(tool).site_page())
    }
}

/// A tool for employers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// What an enterprise may receive for its plans, in up to three scenarios.
    Estimate,
    /// What everyone on a roster, and the enterprise, may receive.
    Roster,
    /// The local catalogue of standards.
    Catalogue,
}

impl Tool {
    /// Every tool.
    pub const ALL: [Tool; 3] = [Tool::Estimate, Tool::Roster, Tool::Catalogue];

    /// The id used in links.
    pub const fn id(self) -> &'static str {
        match self {
            Tool::Estimate => "estimate",
            Tool::Roster => "roster",
            Tool::Catalogue => "catalogue",
        }
    }

    /// The tool whose id is `id`.
    pub fn named(id: &str) -> Option<Tool> {
        Tool::ALL.into_iter().find(|tool| tool.id() == id)
    }
}

impl Page {
    /// The page of the site that shows it.
    pub const fn site_page(self) -> SitePage {
        match self {
            Page::Tool(_) => SitePage::Employers,
            _ => SitePage::Questions,
        }
    }

    /// The audience whose case is on the screen.
    pub const fn audience(self) -> Option<Audience> {
        match self {
            Page::Question(audience, _)
            | Page::Result(audience)
            | Page::Review(audience)
            | Page::WhatIf(audience, _) => Some(audience),
            Page::Home | Page::Policy(_) | Page::Tool(_) => None,
        }
    }
}
