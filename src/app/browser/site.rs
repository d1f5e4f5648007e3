//! The pages of the site: which one this program runs on, and the way to the other.

use super::IS_THERE;
use super::bridge::{Leave, bridge};
use crate::session::{Page, SitePage};
use std::cell::Cell;

thread_local! {
    /// The page that this program runs on.
    static HERE: Cell<SitePage> = const { Cell::new(SitePage::Questions) };
}

/// Says which page this program runs on, before it draws anything.
pub fn begin_on(page: SitePage) {
    HERE.set(page);
}

/// The page that this program runs on.
pub fn site_page() -> SitePage {
    HERE.get()
}

/// Opens `link` on the other page of the site.
pub fn leave(link: &str, page: Page, how: Leave) {
    let address = format!("{}{link}", page.site_page().file());
    if IS_THERE {
        bridge(|bridge| bridge.leave(&address, how.word()));
    }
}

/// The address of `page` as a link says it, from this page of the site: `link` alone, or behind the other page's name.
pub fn link_to(page: Page, link: &str) -> String {
    match page.site_page() == site_page() {
        true => link.to_owned(),
        false => format!("{}{link}", page.site_page().file()),
    }
}

/// Where a link to the reader opens: beside the employers' page, which alone has the visitor's roster.
pub fn target_of(page: Page) -> Option<&'static str> {
    (how_to_leave_for(page) == Leave::Tab).then_some("_blank")
}

/// How a visitor who goes to `page` of the other page of the site leaves this one.
pub fn how_to_leave_for(page: Page) -> Leave {
    match (site_page(), page) {
        (SitePage::Questions, _) | (_, Page::Home | Page::Tool(_)) => Leave::Assign,
        (SitePage::Employers, _) => Leave::Tab,
    }
}
