//! Ways to open a roster: the template, the file field, drag and drop, and pasting.

use super::Desk;
use super::state::Phase;
use crate::app::browser;
use crate::app::components::View;
use crate::i18n::tool_words;
use crate::policy::Text;
use crate::roster::messages::{FileKind, Order};
use yew::prelude::*;

/// The accepted files, also by media type, because phones offer nothing else.
const ACCEPTED: &str = ".xlsx,.xlsm,.xlsb,.xls,.et,.ods,.csv,.tsv,.txt,.xml,.htm,.html,text/csv,text/plain,\
    application/vnd.ms-excel,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The template, and the field that opens a file.
pub fn file_chooser(view: View, desk: &Desk) -> Html {
    let say = |text: Text| view.say(text);
    let template = |kind: FileKind| {
        let (desk, language) = (desk.clone(), view.language().id().to_owned());
        Callback::from(move |_: MouseEvent| desk.order(Order::Template(kind, language.clone()), None))
    };
    let onchange = {
        let desk = desk.clone();
        Callback::from(move |event: yew::Event| {
            if let Some(file) = browser::file_of(&event) {
                desk.open(file);
            }
        })
    };
    let was_opened = desk.state().phase != Phase::Idle;
    let looks = if was_opened { "button button--secondary file" } else { "button button--primary file" };
    html! {
        <div class={classes!("roster__open", was_opened.then_some("roster__open--again"))}>
            <label class={looks} for="roster-file">
                { say(if was_opened { tool_words::OPEN_AGAIN } else { tool_words::OPEN_ROSTER }) }
                <input class="file__input" id="roster-file" type="file" accept={ACCEPTED} {onchange} />
            </label>
            <p class="roster__hint">{ say(if was_opened { tool_words::OPEN_AGAIN_HINT } else { tool_words::OPEN_ROSTER_HINT }) }</p>
            <p class="roster__template">
                <span>{ say(tool_words::TEMPLATE) }</span>
                <button type="button" class="button button--secondary" data-template="xlsx" onclick={template(FileKind::Xlsx)}>
                    { say(tool_words::TEMPLATE_XLSX) }
                </button>
                <button type="button" class="button button--secondary" data-template="csv" onclick={template(FileKind::Csv)}>
                    { say(tool_words::TEMPLATE_CSV) }
                </button>
            </p>
        </div>
    }
}
