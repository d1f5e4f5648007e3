//! The employers' estimate: one page of fields, up to three scenarios, and what they come to at every moment.

mod compare;
mod result;
mod years;

use super::ToolProperties;
use super::fields::{complaint, field};
use crate::app::browser;
use crate::app::components::View;
use crate::engine::Answers;
use crate::estimate::{Estimate, estimate, facts};
use crate::i18n::{tool_words, words};
use crate::policy::{FactId, Policy, Text};
use crate::roster::{delimited_line, guarded};
use crate::session::{encode, pairs};
use crate::values;
use std::rc::Rc;
use yew::prelude::*;

/// The most scenarios side by side.
const MOST: usize = 3;

/// What was typed for one scenario: every fact's text, in the order of the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scenario(Vec<(FactId, String)>);

impl Scenario {
    /// What is typed for `fact`.
    pub fn typed(&self, fact: FactId) -> &str {
        self.0.iter().find(|(typed, _)| *typed == fact).map_or("", |(_, text)| text)
    }

    fn put(&mut self, fact: FactId, text: String) {
        self.0.retain(|(typed, _)| *typed != fact);
        if !text.is_empty() {
            self.0.push((fact, text));
        }
    }

    /// What of it can be read.
    pub fn answers(&self, policy: &'static Policy) -> Answers {
        let mut answers = Answers::none(policy);
        for (fact, text) in &self.0 {
            if let Ok(Some(answer)) = values::read(policy, *fact, text) {
                answers.set(*fact, answer);
            }
        }
        answers
    }
}

/// The scenarios as the link has them: plain keys for the first, `2.` and `3.` before those of the others.
fn read(policy: &Policy, state: &str) -> Vec<Scenario> {
    let mut scenarios = vec![Scenario::default()];
    for (key, text) in pairs(state) {
        let (at, id) = match key.split_once('.') {
            Some((number, id)) => (number.parse::<usize>().unwrap_or(1).clamp(1, MOST) - 1, id),
            None => (0, key.as_str()),
        };
        if let Some(fact) = policy.fact_named(id) {
            scenarios.resize_with(scenarios.len().max(at + 1), Scenario::default);
            scenarios[at].put(fact, text);
        }
    }
    scenarios
}

fn write(policy: &Policy, scenarios: &[Scenario]) -> String {
    let pair = |at: usize, fact: FactId, text: &str| {
        let number = if at == 0 { String::new() } else { format!("{}.", at + 1) };
        format!("{number}{}={}", policy.fact(fact).id, encode(text))
    };
    let scenario = |(at, scenario): (usize, &Scenario)| -> Vec<String> {
        scenario.0.iter().map(|(fact, text)| pair(at, *fact, text)).collect()
    };
    scenarios.iter().enumerate().flat_map(scenario).collect::<Vec<_>>().join("&")
}

/// The page.
#[component]
pub fn EstimatePage(properties: &ToolProperties) -> Html {
    let view = properties.view();
    let policy = view.session.policy;
    let say = |text: Text| view.say(text);
    let scenarios = {
        let session = properties.session.clone();
        use_state(move || read(policy, &session.tool_state))
    };
    let shown = use_state(|| 0usize);
    let current = (*shown).min(scenarios.len() - 1);
    let replace = {
        let (scenarios, remember) = (scenarios.clone(), properties.remember.clone());
        Callback::from(move |next: Vec<Scenario>| {
            remember.emit(write(policy, &next));
            scenarios.set(next);
        })
    };
    let on_change = {
        let (scenarios, replace) = (scenarios.clone(), replace.clone());
        Callback::from(move |(fact, text): (FactId, String)| {
            let mut next = (*scenarios).clone();
            next[current].put(fact, text);
            replace.emit(next);
        })
    };
    let estimates: Rc<[Estimate]> = scenarios.iter().map(|scenario| estimate(&scenario.answers(policy))).collect();
    html! {
        <div class="estimate" data-estimate={(current + 1).to_string()}>
            <h1 tabindex="-1">{ say(tool_words::ESTIMATE_HEADING) }</h1>
            <p class="roster__lead">{ say(tool_words::ESTIMATE_LEAD) }</p>
            { tabs(view, &scenarios, current, &shown, &replace) }
            <div class="estimate__columns">
                <form class="estimate__form" onsubmit={Callback::from(|event: SubmitEvent| event.prevent_default())}>
                    { form(view, current, &scenarios[current], &on_change) }
                </form>
                <div class="estimate__results">
                    { result::result(view, &scenarios[current], &estimates[current]) }
                </div>
            </div>
            if scenarios.len() > 1 { { compare::compare(view, &estimates) } }
            { taking_away(view, &scenarios, &estimates) }
        </div>
    }
}

/// Which scenario is edited, one more, one less.
fn tabs(
    view: View,
    scenarios: &UseStateHandle<Vec<Scenario>>,
    current: usize,
    shown: &UseStateHandle<usize>,
    replace: &Callback<Vec<Scenario>>,
) -> Html {
    let say = |text: Text| view.say(text);
    let show = |at: usize| {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(at))
    };
    let add = {
        let (scenarios, shown, replace) = (scenarios.clone(), shown.clone(), replace.clone());
        Callback::from(move |_: MouseEvent| {
            let mut next = (*scenarios).clone();
            next.push(next[current].clone());
            shown.set(next.len() - 1);
            replace.emit(next);
        })
    };
    let remove = {
        let (scenarios, shown, replace) = (scenarios.clone(), shown.clone(), replace.clone());
        Callback::from(move |_: MouseEvent| {
            let mut next = (*scenarios).clone();
            next.remove(current);
            shown.set(0);
            replace.emit(next);
        })
    };
    html! {
        <div class="scenarios" role="group" aria-label={say(tool_words::SCENARIO)}>
            { for (0..scenarios.len()).map(|at| html! {
                <button type="button" class="scenarios__one" aria-pressed={(at == current).to_string()} onclick={show(at)}>
                    { format!("{} {}", say(tool_words::SCENARIO), at + 1) }
                </button>
            }) }
            if scenarios.len() < MOST {
                <button type="button" class="button button--plain" data-add-scenario="" onclick={add}>{ say(tool_words::ADD_SCENARIO) }</button>
            }
            if scenarios.len() > 1 {
                <button type="button" class="button button--plain" data-remove-scenario="" onclick={remove}>{ say(tool_words::REMOVE_SCENARIO) }</button>
            }
        </div>
    }
}

/// The fields: what holds for everything, then each subsidy's own.
fn form(view: View, current: usize, scenario: &Scenario, on_change: &Callback<(FactId, String)>) -> Html {
    let rules = &view.session.policy.estimate;
    let name = format!("s{}", current + 1);
    let fields = |facts: &'static [FactId]| -> Html {
        facts.iter().map(|&fact| field(view, &name, fact, scenario.typed(fact), on_change)).collect()
    };
    html! {
        <>
            <fieldset class="estimate__part">
                <legend>{ view.say(tool_words::SHARED_FIELDS) }</legend>
                <div class="fields">{ fields(rules.shared) }</div>
                <p><a class="tool__link" href="#/catalogue">{ view.say(words::CATALOGUE_TOOL) }</a></p>
            </fieldset>
            { for rules.parts.iter().map(|part| html! {
                <fieldset class="estimate__part">
                    <legend>{ view.say(part.entitlement.name) }</legend>
                    <p class="roster__hint">{ view.say(part.entitlement.summary) }</p>
                    <div class="fields">{ fields(part.fields) }</div>
                </fieldset>
            }) }
        </>
    }
}

/// The estimate on paper, as a file and as text.
fn taking_away(view: View, scenarios: &[Scenario], estimates: &Rc<[Estimate]>) -> Html {
    let say = |text: Text| view.say(text);
    let wrong = scenarios.iter().any(|scenario| {
        facts(view.session.policy).into_iter().any(|fact| complaint(view, fact, scenario.typed(fact)).is_some())
    });
    if wrong || estimates.iter().all(|estimate| estimate.parts.is_empty()) {
        return html! {};
    }
    let rows = compare::rows(view, scenarios, estimates);
    let copy = {
        let text = rows.iter().map(|row| row.join("\t")).collect::<Vec<_>>().join("\n");
        Callback::from(move |_: MouseEvent| browser::copy(text.clone(), Callback::noop()))
    };
    let export = Callback::from(move |_: MouseEvent| {
        let line = |row: &Vec<String>| {
            let cells: Vec<String> = row.iter().map(|cell| guarded(cell)).collect();
            delimited_line(cells.iter().map(String::as_str))
        };
        let lines: String = rows.iter().map(line).collect();
        browser::download("estimate.csv", "text/csv;charset=utf-8", format!("\u{feff}{lines}").as_bytes());
    });
    html! {
        <div class="share__buttons estimate__export">
            <button type="button" class="button button--secondary" data-copy="estimate" onclick={copy}>{ say(tool_words::COPY_ESTIMATE) }</button>
            <button type="button" class="button button--secondary" data-export="estimate" onclick={export}>{ say(tool_words::EXPORT_ESTIMATE) }</button>
            if browser::can_print() {
                <button type="button" class="button button--secondary" onclick={|_: MouseEvent| browser::print()}>{ say(words::PRINT) }</button>
            }
        </div>
    }
}
