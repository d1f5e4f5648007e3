//! The origins of pages opened out of the order of the questions, for "back".

use super::{Page, Session};

/// The pages opened out of order, each with its origin.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Origins(Vec<(Page, Page)>);

/// Merges all clauses of the reader into one page.
const fn whole(page: Page) -> Page {
    match page {
        Page::Policy(_) => Page::Policy(None),
        other => other,
    }
}

impl Origins {
    /// The page from which `page` was opened.
    pub fn of(&self, page: Page) -> Option<Page> {
        self.0.iter().find(|(opened, _)| *opened == whole(page)).map(|&(_, from)| from)
    }

    fn note(&mut self, page: Page, from: Page) {
        self.forget(page);
        self.0.push((whole(page), from));
    }

    fn forget(&mut self, page: Page) {
        self.0.retain(|(opened, _)| *opened != whole(page));
    }
}

impl Session {
    /// Records that `page` is opened from the current page.
    pub(super) fn open_from_here(&mut self, page: Page) {
        match (self.page, page) {
            // Within the reader, and on the way back from it, the recorded origin stays.
            (Page::Policy(_), _) => {}
            (from, Page::Policy(_)) => self.origins.note(page, from),
            (from @ (Page::Result(_) | Page::Review(_)), Page::Question(..)) => self.origins.note(page, from),
            // The page follows in the order of the questions.
            (_, opened) => self.origins.forget(opened),
        }
    }

    /// The target of "back" from the current page; `None` if the page was opened by a link.
    pub fn back(&self) -> Option<Page> {
        let origin = self.origins.of(self.page);
        match self.page {
            Page::Question(audience, fact) => {
                let before = self.case(audience).before(fact).map(|before| Page::Question(audience, before));
                origin.or(before).or(Some(Page::Home))
            }
            Page::Policy(_) => origin.or_else(|| self.current.map(Page::Result)),
            _ => origin,
        }
    }
}
