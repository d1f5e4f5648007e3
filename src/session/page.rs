//! The pages of the app, and the site's HTML pages that show them.

use crate::policy::{Audience, FactId};

/// A page of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Page {
    /// The first page: choice of audience and topic.
    #[default]
    Home,
    /// One question of the audience's case.
    Question(Audience, FactId),
    /// The result so far.
    Result(Audience),
    /// Every answer, to review and change.
    Review(Audience),
    /// A comparison of one changed answer with the original.
    WhatIf(Audience, FactId),
    /// The policy's text, at a clause if one is given.
    Policy(Option<&'static str>),
    /// A tool, whose state is part of the link.
    Tool(Tool),
}

/// An HTML page of the site, with a program of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum SitePage {
    /// The page with the questions, the result and the reader.
    #[default]
    Questions,
    /// The page with the tools for employers.
    Employers,
}

impl SitePage {
    /// Its file name.
    pub const fn file(self) -> &'static str {
        match self {
            SitePage::Questions => "index.html",
            SitePage::Employers => "employers.html",
        }
    }

    /// The HTML page for a link, by its path alone (www/arrival/site.js).
    pub fn of_link(link: &str) -> SitePage {
        let place = link.split(['#', '/', '?']).find(|step| !step.is_empty());
        place.and_then(Tool::named).map_or(SitePage::Questions, |tool| Page::Tool(tool).site_page())
    }
}

/// A tool for employers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// The estimate of what an enterprise may receive for its plans, in up to three scenarios.
    Estimate,
    /// The roster: what each person on it, and the enterprise, may receive.
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
    /// The HTML page that shows it.
    pub const fn site_page(self) -> SitePage {
        match self {
            Page::Tool(_) => SitePage::Employers,
            _ => SitePage::Questions,
        }
    }

    /// The audience whose case is on the page.
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
