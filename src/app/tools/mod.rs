//! The employers' tools: the content of employers.html.

mod catalogue;
mod estimate;
mod fields;
mod roster;

use super::components::View;
use crate::session::{Action, Page, Session, Tool};
use catalogue::CataloguePage;
use estimate::EstimatePage;
use roster::RosterPage;
use std::rc::Rc;
use yew::prelude::*;

/// The properties of every tool.
#[derive(Properties, PartialEq, Clone)]
pub struct ToolProperties {
    /// The session.
    pub session: Rc<Session>,
    /// Receives actions.
    pub act: Callback<Action>,
}

impl ToolProperties {
    /// The context of the shared components.
    pub fn view(&self) -> View<'_> {
        View { session: &self.session, act: &self.act }
    }
}

/// The tool that is on the screen.
pub fn tool(session: &Rc<Session>, act: &Callback<Action>) -> Html {
    let Page::Tool(tool) = session.page else { return Html::default() };
    let properties = ToolProperties { session: session.clone(), act: act.clone() };
    let shown = match tool {
        Tool::Estimate => html! { <EstimatePage ..properties /> },
        Tool::Roster => html! { <RosterPage ..properties /> },
        Tool::Catalogue => html! { <CataloguePage ..properties /> },
    };
    html! { <div class="tool" data-tool={tool.id()}>{ shown }</div> }
}
