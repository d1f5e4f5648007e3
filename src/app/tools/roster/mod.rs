//! The roster's page: open a file, follow its evaluation, and view the results with their reasons.

mod columns;
mod departments;
mod desk;
mod explained;
mod file_chooser;
mod first;
mod head;
mod memory;
mod persons;
mod problems;
mod progress;
mod rows;
mod state;
mod summary;
mod sums;
mod taking_away;
mod unclear;
mod unread;

use super::ToolProperties;
use crate::app::browser;
use crate::i18n::tool_words;
use crate::policy::Text;
pub use desk::Desk;
use desk::Shared;
use rows::RowsTable;
use yew::prelude::*;

/// The page.
#[component]
pub fn RosterPage(properties: &ToolProperties) -> Html {
    let view = properties.view();
    let office = (*use_memo((), |()| Shared::kept())).clone();
    let state = {
        let office = office.clone();
        use_reducer(move || office.state())
    };
    let desk = Desk::new(state, office);
    {
        let arrived = desk.clone();
        use_effect_with((), move |()| {
            arrived.keep_up();
            let (pasting, dropping, leaving) = (arrived.clone(), arrived.clone(), arrived);
            let stop_pasting = browser::on_pasted_file(move |file| pasting.open_now(file));
            let stop_dropping = browser::on_dropped_file(move |file| dropping.open_now(file));
            move || {
                stop_pasting();
                stop_dropping();
                leaving.leave();
            }
        });
    }
    let state = desk.state();
    {
        let (policy, remembered) = (view.session.policy, state.clone());
        let told = (state.enterprise.clone(), state.told.clone(), state.summary.is_some());
        use_effect_with(told, move |_| memory::keep_up(policy, &remembered));
    }
    let say = |text: Text| view.say(text);
    html! {
        <div class="roster" data-roster={state.phase_id()} data-rows={state.rows_done().to_string()}>
            <h1 tabindex="-1">{ say(tool_words::ROSTER_HEADING) }</h1>
            if state.summary.is_none() {
                <p class="roster__lead">{ say(tool_words::ROSTER_LEAD) }</p>
                <p class="notice roster__privacy">{ say(tool_words::ROSTER_PRIVACY) }</p>
            }
            { file_chooser::file_chooser(view, &desk) }
            { progress::progress(view, &desk) }
            if state.summary.is_none() { { memory::memory(view, &desk) } }
            if let Some(summary) = &state.summary {
                { head::head(view, summary, &desk) }
                <div class="roster__work">
                    { summary::summary(view, summary, &desk) }
                    <div class="roster__main">
                        { unclear::unclear(view, &state.headers, &desk) }
                        { unread::unread(view, summary, &desk) }
                        { first::first(view, summary, &desk) }
                        { persons::persons(view, summary, &desk) }
                        { problems::problems(view, summary, &state.headers) }
                        { columns::left_out(view, &state.headers) }
                        { memory::memory(view, &desk) }
                    </div>
                </div>
                <RowsTable session={properties.session.clone()} desk={desk.clone()} matching={state.window.matching} />
                if let Some(row) = &state.explained {
                    { explained::explained(view, row, &desk) }
                }
                { taking_away::taking_away(view, &desk) }
                { summary::items(view, summary) }
            }
            { columns::columns(view, &desk) }
            if state.summary.is_some() {
                <p class="roster__privacy roster__hint">{ say(tool_words::ROSTER_PRIVACY) }</p>
            }
        </div>
    }
}
