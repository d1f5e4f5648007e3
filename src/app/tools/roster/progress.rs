//! The progress of the work, the remaining time, and a stop button; or why it failed.

use super::state::Phase;
use super::{Desk, head};
use crate::app::browser;
use crate::app::components::View;
use crate::i18n::roster_page::{progress as how_far, record_too_long, seconds_left};
use crate::i18n::roster_sentences::unreadable;
use crate::i18n::{labelled, tool_words};
use crate::policy::Text;
use crate::roster::FileProblem;
use yew::prelude::*;

/// The progress bar, or the notice.
pub fn progress(view: View, desk: &Desk) -> Html {
    let say = |text: Text| view.say(text);
    let state = desk.state();
    let back = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| {
            desk.back();
        })
    };
    let (is_read, share, rows) = match &state.phase {
        Phase::Reading(bytes, size, rows) => (false, bytes / size.max(1.0), *rows),
        Phase::Running(done, rows) => (true, f64::from(*done) / f64::from((*rows).max(1)), *done),
        Phase::Cancelled => return html! { <p class="notice" role="status">{ say(tool_words::CANCELLED) }</p> },
        Phase::Failed(problem) => {
            return html! {
                <div class="notice notice--problem" role="alert" data-failed={format!("{problem:?}")}>
                    <p>{ named(view, desk, failure(view, *problem)) }</p>
                    { head::sheets(view, desk, &state.sheets) }
                    if desk.has_former() {
                        <button type="button" class="button button--secondary" data-back="" onclick={back}>
                            { say(tool_words::BACK_TO_FORMER) }
                        </button>
                    }
                </div>
            };
        }
        Phase::Idle | Phase::Done => return html! {},
    };
    let left = time_left(browser::clock() - state.since, share);
    let cancel = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.cancel())
    };
    html! {
        <div class="roster__progress">
            <label class="roster__progress-label" for="roster-progress">
                { how_far(is_read, &state.file, rows, view.language()) }
            </label>
            <progress id="roster-progress" max="1000" value={((share * 1000.0) as u32).to_string()} />
            <p>
                if let Some(seconds) = left {
                    { seconds_left(seconds, view.language()) }
                }
            </p>
            <button type="button" class="button button--secondary" data-cancel="" onclick={cancel}>{ say(tool_words::CANCEL) }</button>
        </div>
    }
}

/// The remaining seconds, extrapolated from the progress so far; `None` while there is too little of it.
fn time_left(passed: f64, share: f64) -> Option<u32> {
    (passed > 300.0 && share > 0.02).then(|| (passed * (1.0 - share) / share / 1000.0).ceil() as u32)
}

/// The file's name before its error.
fn named(view: View, desk: &Desk, failure: String) -> String {
    let file = &desk.state().file;
    if file.is_empty() { failure } else { labelled(file, &failure, view.language()) }
}

/// The reason for the failure, and the remedy.
fn failure(view: View, problem: FileProblem) -> String {
    let words = match problem {
        FileProblem::Empty => tool_words::FAILED_EMPTY,
        FileProblem::NoKnownColumn => tool_words::FAILED_NO_COLUMN,
        FileProblem::NotText => tool_words::FAILED_NOT_TEXT,
        FileProblem::Unreadable(format) => {
            return unreadable(format.name().in_language(view.language()), view.language());
        }
        FileProblem::Locked => tool_words::FAILED_LOCKED,
        FileProblem::Broken => tool_words::FAILED_BROKEN,
        FileProblem::Bomb => tool_words::FAILED_BOMB,
        FileProblem::TooLarge => tool_words::FAILED_TOO_LARGE,
        FileProblem::RecordTooLong(number) => return record_too_long(number, view.language()),
        FileProblem::Gone => tool_words::FAILED_GONE,
        FileProblem::OutOfMemory => tool_words::FAILED_MEMORY,
        FileProblem::NoWorker => tool_words::FAILED_NO_WORKER,
    };
    view.say(words).to_owned()
}
