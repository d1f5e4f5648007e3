//! The employers' tools: a Yew application of their own, so that the first load does not carry them. The
//! page mounts it into its main part and keeps the link; everything else is shared with the page.

mod catalogue;
mod estimate;
mod fields;
mod roster;

use super::browser;
use super::components::View;
use crate::policies;
use crate::session::{Action, Page, Session, Tool, follow, write_link};
use catalogue::CataloguePage;
use estimate::EstimatePage;
use roster::RosterPage;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// What the tools are told.
#[derive(Properties, PartialEq)]
pub struct ToolsProperties {
    /// The link on the page: which tool, its state, language and text size.
    pub link: String,
    /// A function that hears of the state a tool wants in the link.
    pub remember: JsValue,
}

/// What every tool needs.
#[derive(Properties, PartialEq, Clone)]
pub struct ToolProperties {
    /// The session, as far as the link says it.
    pub session: Rc<Session>,
    /// Where actions go: what leads elsewhere is followed by the page.
    pub act: Callback<Action>,
    /// Hears of the state that belongs in the link.
    pub remember: Callback<String>,
}

impl ToolProperties {
    /// What the shared parts see.
    pub fn view(&self) -> View<'_> {
        View { session: &self.session, act: &self.act }
    }
}

/// The tool that the link names.
#[component]
pub fn Tools(ToolsProperties { link, remember }: &ToolsProperties) -> Html {
    let catalogue = use_state(|| browser::catalogue_of(policies::first()));
    {
        let catalogue = catalogue.clone();
        use_effect_with((), move |()| {
            browser::on_catalogue(move || catalogue.set(browser::catalogue_of(policies::first())))
        });
    }
    let session = Rc::new(Session { catalogue: (*catalogue).clone(), ..follow(policies::first(), link) });
    let act = {
        let session = session.clone();
        Callback::from(move |action: Action| browser::go_to(&write_link(&session.after(action))))
    };
    let remember = {
        let remember = remember.clone();
        Callback::from(move |state: String| browser::tell(&remember, &state))
    };
    let properties = ToolProperties { session: session.clone(), act, remember };
    match session.page {
        Page::Tool(Tool::Estimate) => html! { <EstimatePage ..properties /> },
        Page::Tool(Tool::Roster) => html! { <RosterPage ..properties /> },
        Page::Tool(Tool::Catalogue) => html! { <CataloguePage ..properties /> },
        _ => html! {},
    }
}
