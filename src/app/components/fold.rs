//! A collapsible section of the result that keeps its state, so that a visitor who returns from a clause finds it as
//! before.

use std::cell::RefCell;
use std::collections::BTreeSet;
use yew::prelude::*;

thread_local! {
    /// The ids of the open sections.
    static OPEN: RefCell<BTreeSet<&'static str>> = const { RefCell::new(BTreeSet::new()) };
}

/// The section's properties.
#[derive(Properties, PartialEq)]
pub struct FoldProperties {
    /// Its id in the page.
    pub id: &'static str,
    /// Its heading.
    pub heading: AttrValue,
    /// Its contents.
    #[prop_or_default]
    pub children: Html,
}

/// The section.
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
