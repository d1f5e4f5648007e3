//! A part of the result that lies folded, and stays as its reader left it: who follows a clause comes back to where they
//! were.

use std::cell::RefCell;
use std::collections::BTreeSet;
use yew::prelude::*;

thread_local! {
    /// The folds that are open.
    static OPEN: RefCell<BTreeSet<&'static str>> = const { RefCell::new(BTreeSet::new()) };
}

/// What a fold needs.
#[derive(Properties, PartialEq)]
pub struct FoldProperties {
    /// Its name in the page.
    pub id: &'static str,
    /// What stands on it.
    pub heading: AttrValue,
    /// What lies in it.
    #[prop_or_default]
    pub children: Html,
}

/// The fold.
#[component]
pub fn Fold(FoldProperties { id, heading, children }: &FoldProperties) -> Html {
    let id = *id;
    let is_open = use_memo((), |()| OPEN.with_borrow(|open| open.contains(id)));
    let ontoggle = Callback::from(move |event: Event| {
        let element: web_sys::Element = event.target_unchecked_into();
        OPEN.with_borrow_mut(|open| if element.has_attribute("open") { open.insert(id) } else { open.remove(id) });
    });
    html! {
        <details class={classes!("fold", id)} data-fold={id} open={*is_open} {ontoggle}>
            <summary>{ heading }</summary>
            { children.clone() }
        </details>
    }
}
