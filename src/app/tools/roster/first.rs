//! The few questions for everyone that settle most of the open sums of the file.

use super::Desk;
use super::state::Event;
use crate::app::browser;
use crate::app::components::View;
use crate::app::tools::fields::field;
use crate::i18n::roster_sentences::{first_questions, waiting_rows};
use crate::i18n::tool_words;
use crate::policy::{FactId, Policy};
use crate::roster::messages::Summary;
use yew::prelude::*;

/// The facts that are asked first.
pub fn asked_first(policy: &Policy, summary: &Summary) -> Vec<FactId> {
    let waited = summary.waited.iter().map(|(id, _)| id);
    let asked = waited.chain(&summary.first.facts).filter_map(|id| policy.fact_named(id));
    asked.fold(Vec::new(), |mut all, fact| {
        if !all.contains(&fact) {
            all.push(fact);
        }
        all
    })
}

/// The section; empty if nothing is open, or if no open fact is the same for everyone.
pub fn first(view: View, summary: &Summary, desk: &Desk) -> Html {
    let policy = view.session.policy;
    let asked = asked_first(policy, summary);
    let catalogue = summary.first.catalogue && summary.sources.is_empty();
    if asked.is_empty() && !catalogue {
        return html! {};
    }
    let waited = summary.waited.iter().filter_map(|(id, rows)| Some((policy.fact_named(id)?, *rows)));
    let again = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.again())
    };
    let on_change = {
        let desk = desk.clone();
        Callback::from(move |(fact, typed): (FactId, String)| {
            desk.tell(Event::Common(policy.fact(fact).id.to_owned(), typed))
        })
    };
    let typed = |fact: FactId| {
        let found = desk.state().told.common.iter().find(|(id, _)| id == policy.fact(fact).id);
        found.map_or("", |(_, typed)| typed.as_str())
    };
    let count = asked.len() as u32;
    html! {
        <section class="notice" data-first={count.to_string()}>
            <h2 class="notice__heading">{ first_questions(count, summary.first.settled, catalogue, view.language()) }</h2>
            <p>{ view.say(tool_words::COMMON_LEAD) }</p>
            { for waited.map(|(fact, rows)| html! {
                <p data-waited={policy.fact(fact).id}>{ waiting_rows(view.say(policy.fact(fact).name), rows, view.language()) }</p>
            }) }
            <div class="fields">
                { for asked.into_iter().map(|fact| {
                    field(view, "common", fact, typed(fact), &on_change)
                }) }
            </div>
            <div class="roster__buttons">
                if count > 0 {
                    <button type="button" class="button button--primary" data-answered="" onclick={again}>
                        { view.say(tool_words::WORK_OUT_AGAIN) }
                    </button>
                }
                if catalogue {
                    <a class="button button--secondary" href={browser::link("#/catalogue")} data-open-catalogue="">
                        { view.say(tool_words::OPEN_CATALOGUE) }
                    </a>
                }
            </div>
        </section>
    }
}
