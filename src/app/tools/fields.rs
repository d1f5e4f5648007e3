//! A small field for any fact, for forms with many of them. The typed text stays as it is.

use crate::app::components::View;
use crate::i18n::{Reader, expected, tool_words, words};
use crate::policy::{Choice, FactId, Kind};
use crate::reading::{Problem, spelled};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// The field of `fact` in the form `form`, with its text.
pub fn field(view: View, form: &str, fact: FactId, typed: &str, on_change: &Callback<(FactId, String)>) -> Html {
    let described = view.session.policy.fact(fact);
    let id = format!("{form}-{}", described.id);
    match &described.kind {
        Kind::Many(choices) => many(view, &id, fact, choices, typed, on_change),
        Kind::One(choices) => select(
            view,
            &id,
            fact,
            &choices.iter().map(|choice| (choice.id, choice.name.in_language(view.language()))).collect::<Vec<_>>(),
            typed,
            on_change,
        ),
        Kind::Flag => {
            select(view, &id, fact, &[("true", view.say(words::YES)), ("false", view.say(words::NO))], typed, on_change)
        }
        _ => text_field(view, &id, fact, typed, on_change),
    }
}

/// The error in the typed text, in words.
pub fn complaint(view: View, fact: FactId, typed: &str) -> Option<String> {
    let policy = view.session.policy;
    let kind = spelled::read(policy, fact, typed).err()?;
    let problem = Problem { key: policy.fact(fact).id.to_owned(), value: typed.to_owned(), kind };
    Some(expected(policy, &problem, view.language(), Reader::Person))
}

fn text_field(view: View, id: &str, fact: FactId, typed: &str, on_change: &Callback<(FactId, String)>) -> Html {
    let described = view.session.policy.fact(fact);
    let complaint = complaint(view, fact, typed);
    let oninput = {
        let on_change = on_change.clone();
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            on_change.emit((fact, input.value()));
        })
    };
    let is_date = matches!(described.kind, Kind::Date);
    let error_id = format!("{id}-error");
    html! {
        <div class="field">
            <label class="field__label" for={id.to_owned()}>{ view.say(described.name) }</label>
            <div class="number">
                <input class="input" id={id.to_owned()} type="text" autocomplete="off" value={typed.to_owned()} {oninput}
                    inputmode={if is_date { "text" } else { "decimal" }} placeholder={is_date.then(|| view.say(tool_words::DATE_EXAMPLE))}
                    data-field={described.id} aria-invalid={complaint.is_some().then_some("true")}
                    aria-describedby={complaint.is_some().then(|| error_id.clone())} />
                if !described.unit.zh.is_empty() {
                    <span class="number__unit">{ view.say(described.unit) }</span>
                }
            </div>
            <p class="field__error" id={error_id} aria-live="polite">{ complaint.unwrap_or_default() }</p>
        </div>
    }
}

fn select(
    view: View,
    id: &str,
    fact: FactId,
    options: &[(&'static str, &'static str)],
    typed: &str,
    on_change: &Callback<(FactId, String)>,
) -> Html {
    let described = view.session.policy.fact(fact);
    let onchange = {
        let on_change = on_change.clone();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            on_change.emit((fact, select.value()));
        })
    };
    html! {
        <div class="field">
            <label class="field__label" for={id.to_owned()}>{ view.say(described.name) }</label>
            <select class="input" id={id.to_owned()} data-field={described.id} {onchange}>
                <option value="" selected={typed.is_empty()}>{ view.say(tool_words::NOT_KNOWN) }</option>
                { for options.iter().map(|&(value, name)| html! {
                    <option {value} selected={typed == value}>{ name }</option>
                }) }
            </select>
        </div>
    }
}

fn many(
    view: View,
    id: &str,
    fact: FactId,
    choices: &'static [Choice],
    typed: &str,
    on_change: &Callback<(FactId, String)>,
) -> Html {
    let described = view.session.policy.fact(fact);
    let chosen: Vec<&str> = typed.split(',').filter(|id| !id.is_empty()).collect();
    let toggle = |choice: &'static str| {
        let (on_change, chosen) = (on_change.clone(), chosen.iter().map(|&id| id.to_owned()).collect::<Vec<_>>());
        Callback::from(move |_: Event| {
            let mut next: Vec<&str> = chosen.iter().map(String::as_str).filter(|id| *id != choice).collect();
            if next.len() == chosen.len() {
                next.push(choice);
            }
            on_change.emit((fact, next.join(",")));
        })
    };
    html! {
        <fieldset class="field field--many">
            <legend class="field__label">{ view.say(described.name) }</legend>
            { for choices.iter().map(|choice| html! {
                <label class="field__choice" for={format!("{id}-{}", choice.id)}>
                    <input type="checkbox" id={format!("{id}-{}", choice.id)} checked={chosen.contains(&choice.id)}
                        onchange={toggle(choice.id)} />
                    { view.say(choice.name) }
                </label>
            }) }
        </fieldset>
    }
}
