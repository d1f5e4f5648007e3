//! The policy's text as a page: targets, contents, search, every clause, annexes as charts and tables, and the clauses
//! that decided the visitor's results.

mod annex;
mod clause;

use crate::app::browser;
use crate::app::components::View;
use crate::i18n::words;
use crate::policy::{Language, Policy, Text};
use crate::session::{Action, Page, Session};
use clause::{Reading, decisions, heading};
use std::rc::Rc;
use yew::prelude::*;

/// The reader's properties.
#[derive(Properties, PartialEq)]
pub struct PolicyReaderProperties {
    /// The session.
    pub session: Rc<Session>,
    /// The clause to show first.
    pub clause: Option<&'static str>,
    /// Receives actions.
    pub act: Callback<Action>,
}

/// The reader.
#[component]
pub fn PolicyReader(PolicyReaderProperties { session, clause, act }: &PolicyReaderProperties) -> Html {
    let language = session.language;
    let view = View { session, act };
    let say = |text: Text| view.say(text);
    let sought = use_state(String::new);
    use_effect_with(*clause, |clause| {
        if let Some(id) = clause {
            browser::scroll_to(format!("clause-{id}"));
        }
    });
    let decisions = decisions(session);
    let reading = Reading { view, current: *clause, sought: &sought, decisions: &decisions };
    let found = session.policy.clauses.iter().copied().filter(|one| one.body.contains(sought.as_str()));
    html! {
        <div class="reader">
            if let Some(back) = session.back() {
                <a class="back" href={browser::link(&back.audience().map_or_else(|| "#/".to_owned(), |audience| format!("#/{}/result", audience.id())))}
                    onclick={view.on_click(Action::Show(back))}>{
                    say(if matches!(back, Page::Result(_)) { words::BACK_TO_RESULT } else { words::BACK })
                }</a>
            }
            <h1 class="reader__title" tabindex="-1">{ say(session.policy.title) }</h1>
            <p class="reader__lead">{ say(words::READER_LEAD) }</p>
            <p class="reader__lead">{ say(session.policy.inferred) }</p>
            { targets(session.policy, language) }
            <div class="reader__columns">
                <div class="reader__side">
                    { search(&sought, found.clone().count(), language) }
                    { contents(view, *clause) }
                </div>
                <div class="reader__text">{ for found.map(|one| reading.draw(one)) }</div>
            </div>
        </div>
    }
}

/// The plan's targets as figures.
fn targets(policy: &Policy, language: Language) -> Html {
    html! {
        <section class="targets" aria-label={words::TARGETS.in_language(language)}>
            <h2 class="targets__heading">{ words::TARGETS.in_language(language) }</h2>
            <ul class="targets__list">
                { for policy.targets.iter().map(|target| html! {
                    <li class="target" title={target.citation.quote}>
                        <strong class="target__figure">{ target.figure.in_language(language) }</strong>
                        <span class="target__name">{ target.name.in_language(language) }</span>
                    </li>
                }) }
            </ul>
        </section>
    }
}

/// The search field, and the number of clauses found.
fn search(sought: &UseStateHandle<String>, found: usize, language: Language) -> Html {
    let oninput = {
        let sought = sought.clone();
        Callback::from(move |event: InputEvent| {
            let input: web_sys::HtmlInputElement = event.target_unchecked_into();
            sought.set(input.value().trim().to_owned());
        })
    };
    let count = match (sought.is_empty(), language) {
        (true, _) => String::new(),
        (false, Language::Chinese) => format!("{found} 个条款"),
        (false, Language::English) => format!("{found} clauses"),
    };
    html! {
        <div class="search" role="search">
            <label class="search__label" for="search">{ words::SEARCH.in_language(language) }</label>
            <input class="input" id="search" type="search" autocomplete="off" {oninput} />
            <p class="search__count" role="status">{ count }</p>
        </div>
    }
}

/// The contents list.
fn contents(view: View, current: Option<&'static str>) -> Html {
    let language = view.language();
    html! {
        <nav class="contents" aria-label={words::CONTENTS.in_language(language)}>
            <details class="contents__box" open={browser::is_wide()}>
                <summary class="contents__heading">{ words::CONTENTS.in_language(language) }</summary>
                <ul class="contents__list">
                    { for view.session.policy.clauses.iter().map(|one| html! {
                        <li class={format!("contents__item contents__item--{}", one.depth())}>
                            <a href={browser::link(&format!("#/policy/{}", one.id))}
                                aria-current={(current == Some(one.id)).then_some("location")}
                                onclick={view.on_click(Action::Show(Page::Policy(Some(one.id))))}>
                                { heading(one, language) }
                            </a>
                        </li>
                    }) }
                </ul>
            </details>
        </nav>
    }
}
