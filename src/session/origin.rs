//! Where a page was opened from, when that was out of the order of the questions: "back" leads there.

use super::{Page, Session};

/// For each page that was opened so, the page that it was opened from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Origins(Vec<(Page, Page)>);

/// The reader is one page, whatever the clause.
const fn whole(page: Page) -> Page {
    match page {
        Page::Policy(_) => Page::Policy(None),
        other => other,
    }
}

impl Origins {
    /// The page that `page` was opened from.
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
    /// Notes that `page` is opened from the page on the screen.
    pub(super) fn open_from_here(&mut self, page: Page) {
        match (self.page, page) {
            // Within the reader, and back from it: what was noted stays.
            (Page::Policy(_), _) => {}
            (from, Page::Policy(_)) => self.origins.note(page, from),
            (from @ (Page::Result(_) | Page::Review(_)), Page::Question(..)) => self.origins.note(page, from),
            // In the order of the questions.
            (_, opened) => self.origins.forget(opened),
        }
    }

    /// Where "back" leads from the page on the screen; nothing where it was opened by a link.
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
