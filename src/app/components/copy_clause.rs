//! Copies a clause for an article: formatted, with its label, the plan and the day of issue.

use crate::app::browser;
use crate::i18n::words;
use crate::pages::{clause_card, clause_text};
use crate::policy::{Clause, Language, Policy};
use yew::prelude::*;

/// What the button needs.
#[derive(Properties)]
pub struct CopyClauseProperties {
    /// The policy.
    pub policy: &'static Policy,
    /// The clause.
    pub clause: &'static Clause,
    /// The language of its label.
    pub language: Language,
}

impl PartialEq for CopyClauseProperties {
    fn eq(&self, other: &CopyClauseProperties) -> bool {
        self.clause.id == other.clause.id && self.language == other.language
    }
}

/// The button, and what came of it.
#[component]
pub fn CopyClause(CopyClauseProperties { policy, clause, language }: &CopyClauseProperties) -> Html {
    let (policy, clause, language) = (*policy, *clause, *language);
    let copied = use_state(|| None::<bool>);
    let onclick = {
        let copied = copied.clone();
        Callback::from(move |_: MouseEvent| {
            let copied = copied.clone();
            let html = clause_card(policy, clause, language, &browser::address_with(""));
            let done = Callback::from(move |worked| copied.set(Some(worked)));
            browser::copy_html(&html, &clause_text(policy, clause, language), done);
        })
    };
    html! {
        <div class="clause__copy">
            <button type="button" class="button button--secondary" data-copy="clause" {onclick}>
                { words::COPY_CLAUSE.in_language(language) }
            </button>
            <div role="status">
                if *copied == Some(true) {
                    <p>{ words::COPIED.in_language(language) }</p>
                }
                if *copied == Some(false) {
                    <label for="clause-by-hand">{ words::COPY_BY_HAND.in_language(language) }</label>
                    <textarea class="input share__by-hand" id="clause-by-hand" readonly=true rows="6"
                        value={clause_text(policy, clause, language)} />
                }
            </div>
        </div>
    }
}
