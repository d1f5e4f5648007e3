//! A row of a list of choices, with a "perhaps" option beside it.

use crate::i18n::{perhaps_name, words};
use crate::policy::Language;
use yew::prelude::*;

/// The data of a row.
pub struct ChoiceRow {
    /// The kind of input: `radio` or `checkbox`.
    pub input: &'static str,
    /// The public id; empty for "none of these".
    pub value: &'static str,
    /// Its name.
    pub name: &'static str,
    /// The explanation of the name.
    pub gloss: Option<&'static str>,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

impl ChoiceRow {
    /// "None of these".
    pub const fn none_of_these(is_chosen: bool, language: Language) -> ChoiceRow {
        let name = words::NONE_OF_THESE.in_language(language);
        ChoiceRow { input: "checkbox", value: "", name, gloss: None, is_chosen }
    }

    /// The row; `onchange` is called when it is tapped.
    pub fn draw(self, onchange: Callback<Event>) -> Html {
        let ChoiceRow { input, value, name, gloss, is_chosen } = self;
        let class = if value.is_empty() { "choice choice--none" } else { "choice" };
        html! {
            <label {class}>
                <input class="choice__input" type={input} name="answer" {value} checked={is_chosen} {onchange} />
                <span class="choice__name">
                    { name }
                    if let Some(gloss) = gloss { <span class="choice__gloss">{ gloss }</span> }
                </span>
            </label>
        }
    }

    /// The row with a "perhaps" option, for visitors who cannot say whether it applies.
    pub fn draw_with_perhaps(
        self,
        onchange: Callback<Event>,
        is_perhaps: bool,
        on_perhaps: Callback<Event>,
        language: Language,
    ) -> Html {
        let (value, name) = (self.value, self.name);
        html! {
            <div class="choice-row">
                { self.draw(onchange) }
                <label class="perhaps">
                    <input class="perhaps__input" type="checkbox" name="perhaps" {value} checked={is_perhaps} onchange={on_perhaps}
                        aria-label={perhaps_name(name, language)} />
                    <span class="perhaps__name" aria-hidden="true">{ words::PERHAPS.in_language(language) }</span>
                </label>
            </div>
        }
    }
}
