//! placeholder
use super::ToolProperties;
use yew::prelude::*;
/// The page.
#[component]
pub fn CataloguePage(_properties: &ToolProperties) -> Html {
    html! {}
}
