//! The HTML pages of the site: the current one, and navigation to the other.

use super::IS_THERE;
use super::bridge::{Leave, bridge};
use crate::policies;
use crate::policy::Language;
use crate::session::{Page, SitePage, of_policy};
use js_sys::Array;
use std::cell::Cell;
use wasm_bindgen::JsValue;

thread_local! {
    /// The page that this program runs on.
    static HERE: Cell<SitePage> = const { Cell::new(SitePage::Questions) };
}

/// Sets the HTML page that this program runs on, before anything is drawn.
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

/// `link` within this page, with the policy's id unless it is the first policy.
pub fn link(link: &str) -> String {
    of_policy(policies::first(), link)
}

/// The address of `page` for a link from this HTML page: `link` alone, or after the other page's file name.
pub fn link_to(page: Page, link: &str) -> String {
    let link = self::link(link);
    match page.site_page() == site_page() {
        true => link,
        false => format!("{}{link}", page.site_page().file()),
    }
}

/// Every other policy of the site: a link to its first page, and its title. Empty while the site's build renders the
/// first page.
pub fn other_policies(language: Language) -> Vec<(String, String)> {
    if !IS_THERE {
        return Vec::new();
    }
    let others = bridge(|bridge| bridge.other_policies(language.id()));
    let other = |other: JsValue| {
        let [id, title] = [0, 1].map(|at| Array::from(&other).get(at).as_string());
        Some((format!("#/?policy={}&lang={}", id?, language.id()), title?))
    };
    others.iter().filter_map(other).collect()
}

/// Opens a result code of another policy on that policy's page; returns whether it is one.
pub fn open_code_of_another(code: &str) -> bool {
    IS_THERE && bridge(|bridge| bridge.open_code(code))
}

/// The target of a link to the reader: a new tab on the employers' page, because only this tab has the visitor's
/// roster.
pub fn target_of(page: Page) -> Option<&'static str> {
    (how_to_leave_for(page) == Leave::Tab).then_some("_blank")
}

/// How to leave this HTML page for `page` on the other one.
pub fn how_to_leave_for(page: Page) -> Leave {
    match (site_page(), page) {
        (SitePage::Questions, _) | (_, Page::Home | Page::Tool(_)) => Leave::Assign,
        (SitePage::Employers, _) => Leave::Tab,
    }
}
