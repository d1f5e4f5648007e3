//! A quotation with its clause, linked into the policy reader.

use super::on_click;
use crate::policy::{Citation, Language};
use crate::session::Action;
use yew::prelude::*;

/// What a quotation needs.
#[derive(Properties, PartialEq)]
pub struct ClauseQuoteProperties {
    /// The quotation.
    pub citation: Citation,
    /// The language of the interface; the quotation stays in the language of the law.
    pub language: Language,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// The quotation.
#[component]
pub fn ClauseQuote(ClauseQuoteProperties { citation, language, act }: &ClauseQuoteProperties) -> Html {
    let clause = citation.clause;
    let heading = match language {
        Language::Chinese => clause.heading,
        Language::English => clause.heading_english,
    };
    html! {
        <figure class="quote">
            <blockquote class="quote__words" lang="zh-CN">{ citation.quote }</blockquote>
            <figcaption class="quote__source">
                <a href={format!("#/policy/{}", clause.id)}
                    onclick={on_click(act, Action::Read(clause.id, citation.quote))}>{ heading }</a>
            </figcaption>
        </figure>
    }
}
