//! A button that reads the page aloud, if the browser offers a voice for the language.

use crate::app::browser;
use crate::i18n::words;
use crate::policy::Language;
use crate::session::Page;
use yew::prelude::*;

/// The button's properties.
#[derive(Properties, PartialEq)]
pub struct SpeechButtonProperties {
    /// The page: reading stops when it changes.
    pub page: Page,
    /// The language to read in.
    pub language: Language,
}

/// The button; empty if there is no voice.
#[component]
pub fn SpeechButton(SpeechButtonProperties { page, language }: &SpeechButtonProperties) -> Html {
    let language = *language;
    let is_reading = use_state(|| false);
    {
        let is_reading = is_reading.clone();
        use_effect_with((*page, language, *is_reading), move |_| {
            move || {
                if *is_reading {
                    browser::stop_speaking();
                    is_reading.set(false);
                }
            }
        });
    }
    if !browser::can_speak(language) {
        return html! {};
    }
    let name = if *is_reading { words::STOP_READING } else { words::READ_ALOUD };
    let onclick = Callback::from(move |_: MouseEvent| {
        if *is_reading {
            browser::stop_speaking();
        } else {
            browser::speak(&browser::page_text(), language);
        }
        is_reading.set(!*is_reading);
    });
    html! { <button class="header__button" type="button" {onclick}>{ name.in_language(language) }</button> }
}
