//! A date as three fields, as people read it from a certificate.

use crate::i18n::words;
use crate::policy::{Language, Text};
use yew::prelude::*;

/// The three fields; `on_change` gets year, month and day as typed.
pub fn date_field(
    typed: &[AttrValue; 3],
    language: Language,
    wrong: bool,
    on_change: &Callback<[AttrValue; 3]>,
) -> Html {
    let parts: [(&str, Text); 3] = [("year", words::YEAR), ("month", words::MONTH), ("day", words::DAY)];
    html! {
        <div class="date">
            { for parts.into_iter().enumerate().map(|(position, (name, label))| {
                let oninput = {
                    let (typed, on_change) = (typed.clone(), on_change.clone());
                    Callback::from(move |event: InputEvent| {
                        let input: web_sys::HtmlInputElement = event.target_unchecked_into();
                        let mut typed = typed.clone();
                        typed[position] = input.value().into();
                        on_change.emit(typed);
                    })
                };
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
