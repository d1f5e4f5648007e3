//! The state of a page that the visitor leaves to read a clause: the values entered, the open sections, the focus, and
//! the scroll position. JavaScript reads and restores it (www/start/handover.js).

use super::bridge::{Bridge, bridge};
use crate::session::Page;
use std::cell::Cell;

thread_local! {
    /// The page that was left.
    static LEFT: Cell<Option<Page>> = const { Cell::new(None) };
}

/// Saves the state of `page`, which is still on the screen.
pub fn leave_place(page: Page) {
    LEFT.set(Some(page));
    bridge(Bridge::leave_place);
}

/// Discards the saved state: the visitor went elsewhere, or is another one.
pub fn forget_place() {
    if LEFT.take().is_some() {
        bridge(Bridge::forget_place);
    }
}

/// Restores the state of `page`, which is drawn again; `false` if none was saved.
pub fn return_to_place(page: Page) -> bool {
    let is_known = LEFT.get() == Some(page);
    if is_known {
        LEFT.set(None);
        bridge(Bridge::return_to_place);
    }
    is_known
}
