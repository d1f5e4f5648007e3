//! Where the visitor was on a page when they left it to read a clause: what was entered, unfolded and focused, and how far
//! down. JavaScript reads it from the page and puts it back (www/start/handover.js).

use super::bridge::{Bridge, bridge};
use crate::session::Page;
use std::cell::Cell;

thread_local! {
    /// The page that was left.
    static LEFT: Cell<Option<Page>> = const { Cell::new(None) };
}

/// Notes the place on `page`, which is still on the screen.
pub fn leave_place(page: Page) {
    LEFT.set(Some(page));
    bridge(Bridge::leave_place);
}

/// Forgets it: the visitor went elsewhere, or is another one.
pub fn forget_place() {
    if LEFT.take().is_some() {
        bridge(Bridge::forget_place);
    }
}

/// Goes back to the place on `page`, which is drawn again; `false` where none was noted.
pub fn return_to_place(page: Page) -> bool {
    let is_known = LEFT.get() == Some(page);
    if is_known {
        LEFT.set(None);
        bridge(Bridge::return_to_place);
    }
    is_known
}
