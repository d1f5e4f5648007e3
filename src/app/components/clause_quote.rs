//! A quotation with its clause, linked into the policy reader.

use super::View;
use crate::app::browser;
use crate::i18n::result_words;
use crate::policy::{Citation, Language};
use crate::session::{Action, Page};
use yew::prelude::*;

/// The quotation as a block.
pub fn clause_quote(view: View, citation: Citation) -> Html {
    html! {
        <figure class="quote">
            <blockquote class="quote__words" lang="zh-CN">{ citation.quote }</blockquote>
            { for translation(view, citation).map(|english| html! { <p class="quote__translation">{ english }</p> }) }
            <figcaption class="quote__source">{ clause_link(view, citation) }</figcaption>
        </figure>
    }
}

/// For readers of English, marked as ours.
fn translation(view: View, citation: Citation) -> Option<Html> {
    let english = citation.translation().filter(|_| view.language() == Language::English)?;
    Some(html! { <>{ english }{ " " }<small>{ format!("({})", view.say(result_words::TRANSLATED)) }</small></> })
}

/// The heading of the clause, as a link into the policy's text, where the quotation is marked.
pub fn clause_link(view: View, citation: Citation) -> Html {
    let clause = citation.clause;
    let reader = Page::Policy(Some(clause.id));
    let heading = match view.language() {
        Language::Chinese => clause.heading,
        Language::English => clause.heading_english,
    };
    html! {
        <a href={browser::link_to(reader, &format!("#/policy/{}", clause.id))} target={browser::target_of(reader)}
            onclick={view.on_click(Action::Read(clause.id, citation.quote))}>{ heading }</a>
    }
}
