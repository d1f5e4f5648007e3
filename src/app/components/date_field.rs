//! A date as three fields, in the order in which certificates print it.

use crate::i18n::words;
use crate::policy::{Language, Text};
use yew::prelude::*;

/// The three fields: year, month and day. `on_change` receives the index of the edited field, and its text.
pub fn date_field(
    typed: &[AttrValue; 3],
    language: Language,
    wrong: bool,
    on_change: &Callback<(usize, AttrValue)>,
) -> Html {
    let parts: [(&str, Text); 3] = [("year", words::YEAR), ("month", words::MONTH), ("day", words::DAY)];
    html! {
        <div class="date">
            { for parts.into_iter().enumerate().map(|(position, (name, label))| {
                let oninput = on_change.reform(move |event: InputEvent| {
                    let input: web_sys::HtmlInputElement = event.target_unchecked_into();
                    (position, input.value().into())
                });
                html! {
                    <div class={format!("date__part date__part--{name}")}>
                        <label class="date__label" for={format!("answer-{name}")}>{ label.in_language(language) }</label>
                        <input class="input" id={format!("answer-{name}")} name={name} type="text" inputmode="numeric"
                            autocomplete="off" value={typed[position].clone()} {oninput}
                            aria-invalid={wrong.then_some("true")} aria-describedby={wrong.then_some("answer-error")} />
                    </div>
                }
            }) }
        </div>
    }
}
