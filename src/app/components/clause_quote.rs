//! A quotation with its clause, linked into the policy reader.

use super::View;
use crate::app::browser;
use crate::i18n::result_words;
use crate::policy::{Citation, Language};
use crate::session::{Action, Page};
use yew::prelude::*;

/// The quotation.
pub fn clause_quote(view: View, citation: Citation) -> Html {
    let clause = citation.clause;
    let reader = Page::Policy(Some(clause.id));
    let heading = match view.language() {
        Language::Chinese => clause.heading,
        Language::English => clause.heading_english,
    };
    html! {
        <figure class="quote">
            <blockquote class="quote__words" lang="zh-CN">{ citation.quote }</blockquote>
            if view.language() == Language::English {
                { for citation.translation().map(|english| html! {
                    <p class="quote__translation">{ english }{ " " }<small>{ format!("({})", view.say(result_words::TRANSLATED)) }</small></p>
                }) }
            }
            <figcaption class="quote__source">
                <a href={browser::link_to(reader, &format!("#/policy/{}", clause.id))} target={browser::target_of(reader)}
                    onclick={view.on_click(Action::Read(clause.id, citation.quote))}>{ heading }</a>
            </figcaption>
        </figure>
    }
}
