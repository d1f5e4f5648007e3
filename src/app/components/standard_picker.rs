//! A standard chosen from the local catalogue by typing the occupation, in Chinese or by its pinyin initials.

use super::View;
use crate::app::browser::Initials;
use crate::catalogue::Entry;
use crate::i18n::{labelled, money, words};
use crate::policy::{Audience, ChoiceId, FactId, Text};
use crate::session::{Action, Session};
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The most standards that are listed at once.
const LISTED: usize = 30;

/// The picker's properties.
#[derive(Properties, PartialEq)]
pub struct StandardPickerProperties {
    /// The session.
    pub session: Rc<Session>,
    /// The audience of the case.
    pub audience: Audience,
    /// The fact whose sum is chosen.
    pub fact: FactId,
    /// Receives actions.
    pub act: Callback<Action>,
}

/// The picker; empty if there is no catalogue.
#[component]
pub fn StandardPicker(StandardPickerProperties { session, audience, fact, act }: &StandardPickerProperties) -> Html {
    let (audience, fact, view) = (*audience, *fact, View { session, act });
    let say = |text: Text| view.say(text);
    let typed = use_state(String::new);
    // Cached, because a browser's comparison is too slow to repeat for each name.
    let initials = use_memo(session.catalogue.clone(), |catalogue| {
        let entries = catalogue.iter().flat_map(|catalogue| catalogue.entries());
        entries.map(|entry| (entry.occupation.clone(), Initials::of(&entry.occupation))).collect::<Vec<_>>()
    });
    let Some(catalogue) = &session.catalogue else { return html! {} };
    let sought = typed.trim().to_lowercase();
    let matches = |entry: &&Entry| {
        let known = initials.iter().find(|(name, _)| *name == entry.occupation);
        sought.is_empty()
            || entry.occupation.to_lowercase().contains(&sought)
            || known.is_some_and(|(_, initials)| initials.contain(&sought))
    };
    let found: Vec<&Entry> =
        catalogue.candidates(fact, &session.case(audience).answers, None).into_iter().filter(matches).collect();
    let status = match (found.len(), found.len().saturating_sub(LISTED)) {
        (0, _) => say(words::CATALOGUE_NO_MATCH).to_owned(),
        (_, 0) => String::new(),
        (_, unlisted) => format!("{unlisted} {}", say(words::CATALOGUE_NOT_LISTED)),
    };
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| typed.set(event.target_unchecked_into::<HtmlInputElement>().value()))
    };
    html! {
        <section class="picker" data-picker="">
            <h2>{ say(words::FROM_CATALOGUE) }</h2>
            if catalogue.example { <p class="notice notice--warning">{ say(words::CATALOGUE_EXAMPLE) }</p> }
            <label class="field__label" for="occupation">{ say(words::CATALOGUE_SEARCH) }</label>
            <input class="input" id="occupation" type="search" autocomplete="off" value={(*typed).clone()} {oninput} />
            <p role="status">{ status }</p>
            <ul class="picker__list">
                { for found.into_iter().take(LISTED).map(|entry| html! { <li>{ one(view, audience, fact, entry) }</li> }) }
            </ul>
        </section>
    }
}

fn one(view: View, audience: Audience, fact: FactId, entry: &Entry) -> Html {
    let policy = view.session.policy;
    let choose = view.on_click(Action::Choose(audience, fact, entry.amount, entry.occupation.clone()));
    let name = |fact: FactId, choice: Option<ChoiceId>| {
        let named = choice.and_then(|choice| policy.fact(fact).kind.choices().get(choice.position()));
        named.map(|choice| format!(" · {}", view.say(choice.name))).unwrap_or_default()
    };
    let (level, certificate) =
        (name(policy.catalogue.level, entry.level), name(policy.catalogue.certificate, entry.certificate));
    html! {
        <button type="button" class="picker__one" onclick={choose}>
            { labelled(&[&*entry.occupation, &level, &certificate].concat(), &money(entry.amount.decimal(), view.language()), view.language()) }
            <span class="picker__source">{ entry.source.clone() }</span>
        </button>
    }
}
