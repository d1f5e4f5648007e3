//! The pages of the site: which one this program runs on, and the way to the other.

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

/// `link`, to a place of this page, with the name of the policy where that is not the first one.
pub fn link(link: &str) -> String {
    of_policy(policies::first(), link)
}

/// The address of `page` as a link says it, from this page of the site: `link` alone, or behind the other page's name.
pub fn link_to(page: Page, link: &str) -> String {
    let link = self::link(link);
    match page.site_page() == site_page() {
        true => link,
        false => format!("{}{link}", page.site_page().file()),
    }
}

/// Every other policy of the site: a link to its first page, and its title. None while the first page is drawn into the
/// site that is being built.
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

/// Opens a result code with another policy of the site, where it is of another one; says whether it does.
pub fn open_code_of_another(code: &str) -> bool {
    IS_THERE && bridge(|bridge| bridge.open_code(code))
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
