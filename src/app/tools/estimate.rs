//! placeholder
use super::ToolProperties;
use yew::prelude::*;
/// The page.
#[component]
pub fn EstimatePage(_properties: &ToolProperties) -> Html {
    html! {}
}
