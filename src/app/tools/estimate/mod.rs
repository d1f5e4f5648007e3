//! The employers' estimate: one page of fields, up to three scenarios, and their results, updated while typing.

mod bars;
mod compare;
mod picker;
mod result;
mod scenario;
mod years;

use super::ToolProperties;
use super::fields::{complaint, field};
use crate::app::browser;
use crate::app::components::{Button, Goods, HandOver, View};
use crate::estimate::{Estimate, estimate, facts};
use crate::i18n::{labelled, tool_words, words};
use crate::policy::{FactId, Policy, Text, Yuan};
use crate::reading::Problem;
use crate::roster::{delimited_line, pasted_line};
use crate::session::{Action, Page, Tool, Window, follow};
use picker::Picker;
use scenario::{MOST, Scenario, read, write};
use std::rc::Rc;
use yew::prelude::*;

/// The page.
#[component]
pub fn EstimatePage(properties: &ToolProperties) -> Html {
    let view = properties.view();
    let policy = view.session.policy;
    let say = |text: Text| view.say(text);
    let linked = {
        let session = properties.session.clone();
        use_memo((), move |()| read(policy, &session.tool_state))
    };
    let scenarios = use_state(|| linked.0.clone());
    {
        let (scenarios, act) = (scenarios.clone(), properties.act.clone());
        use_effect_with((), move |()| {
            let report = move |problems: Vec<Problem>| {
                if !problems.is_empty() {
                    act.emit(Action::NotTaken(problems));
                }
            };
            report(linked.1.clone());
            // Another link to this page may be followed or pasted while it is open.
            browser::on_navigation(move |link, _| {
                let session = follow(policy, &link, Window::Top);
                if session.page == Page::Tool(Tool::Estimate) {
                    let (read, problems) = read(policy, &session.tool_state);
                    scenarios.set(read);
                    report(problems);
                }
            })
        });
    }
    let shown = use_state(|| 0usize);
    let current = (*shown).min(scenarios.len() - 1);
    // The field to focus once its scenario is drawn.
    let sought = use_mut_ref(|| None::<String>);
    {
        let sought = sought.clone();
        use_effect(move || {
            if let Some(id) = sought.take() {
                browser::go_to_field(&id);
            }
        });
    }
    let mend = {
        let shown = shown.clone();
        Callback::from(move |(scenario, fact): (usize, FactId)| {
            sought.replace(Some(field_id(policy, scenario, fact)));
            shown.set(scenario);
        })
    };
    let replace = {
        let (scenarios, act) = (scenarios.clone(), properties.act.clone());
        Callback::from(move |next: Vec<Scenario>| {
            act.emit(Action::KeepTool(write(policy, &next)));
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
    let choose = {
        let (scenarios, replace) = (scenarios.clone(), replace.clone());
        Callback::from(move |(fact, sum, occupation): (FactId, Yuan, String)| {
            let mut next = (*scenarios).clone();
            next[current].choose(fact, sum, occupation);
            replace.emit(next);
        })
    };
    // Open questions are answered on this page.
    let to_field = {
        let act = properties.act.clone();
        Callback::from(move |action: Action| match action {
            Action::Show(Page::Question(_, fact)) if browser::go_to_field(&field_id(policy, current, fact)) => {}
            other => act.emit(other),
        })
    };
    let answered_here = View { act: &to_field, ..view };
    let estimates: Rc<[Estimate]> = scenarios.iter().map(|scenario| estimate(&scenario.answers(policy))).collect();
    html! {
        <div class="estimate" data-estimate={(current + 1).to_string()}>
            <h1 tabindex="-1">{ say(tool_words::ESTIMATE_HEADING) }</h1>
            <p class="roster__lead">{ say(tool_words::ESTIMATE_LEAD) }</p>
            { tabs(view, &scenarios, current, &shown, &replace) }
            <div class="estimate__columns">
                <form class="estimate__form" onsubmit={Callback::from(|event: SubmitEvent| event.prevent_default())}>
                    { form(view, current, &scenarios[current], &on_change) }
                    if view.session.catalogue.is_some() {
                        <Picker session={properties.session.clone()} scenario={scenarios[current].clone()} {choose} />
                    }
                </form>
                <div class="estimate__results">
                    { result::result(answered_here, &scenarios[current], &estimates[current]) }
                </div>
            </div>
            if estimates.iter().any(|estimate| !estimate.parts.is_empty()) { { compare::compare(view, &scenarios, &estimates) } }
            { taking_away(view, &scenarios, &estimates, &mend) }
        </div>
    }
}

/// Tabs to select, add or remove a scenario.
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

/// The prefix of the ids of a scenario's fields.
fn form_name(scenario: usize) -> String {
    format!("s{}", scenario + 1)
}

fn field_id(policy: &Policy, scenario: usize, fact: FactId) -> String {
    format!("{}-{}", form_name(scenario), policy.fact(fact).id)
}

/// The fields: the shared ones, then each subsidy's own.
fn form(view: View, current: usize, scenario: &Scenario, on_change: &Callback<(FactId, String)>) -> Html {
    let rules = &view.session.policy.estimate;
    let name = form_name(current);
    let fields = |facts: &'static [FactId]| -> Html {
        facts.iter().map(|&fact| field(view, &name, fact, scenario.typed(fact), on_change)).collect()
    };
    html! {
        <>
            <fieldset class="estimate__part">
                <legend>{ view.say(tool_words::SHARED_FIELDS) }</legend>
                <div class="fields">{ fields(rules.shared) }</div>
                <p><a class="tool__link" href={browser::link("#/catalogue")}>{ view.say(words::CATALOGUE_TOOL) }</a></p>
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

/// The reason why the estimate cannot be exported yet, with a link to the field to correct.
fn to_mend(view: View, scenario: usize, fact: FactId, mend: &Callback<(usize, FactId)>) -> Html {
    let policy = view.session.policy;
    let show = mend.reform(move |_: MouseEvent| (scenario, fact));
    html! {
        <p class="notice notice--problem" data-to-mend={(scenario + 1).to_string()}>
            { view.say(tool_words::MEND_FIRST) }{ " " }
            <button type="button" class="button button--plain" onclick={show}>
                { labelled(&format!("{} {}", view.say(tool_words::SCENARIO), scenario + 1), view.say(policy.fact(fact).name), view.language()) }
            </button>
        </p>
    }
}

/// The estimate in print, as a file and as text.
fn taking_away(
    view: View,
    scenarios: &[Scenario],
    estimates: &Rc<[Estimate]>,
    mend: &Callback<(usize, FactId)>,
) -> Html {
    if estimates.iter().all(|estimate| estimate.parts.is_empty()) {
        return html! {};
    }
    let wrong = scenarios.iter().enumerate().find_map(|(at, scenario)| {
        let wrong = |fact: &FactId| complaint(view, *fact, scenario.typed(*fact)).is_some();
        Some((at, facts(view.session.policy).into_iter().find(wrong)?))
    });
    if let Some((at, fact)) = wrong {
        return to_mend(view, at, fact, mend);
    }
    let rows = compare::rows(view, scenarios, estimates);
    let file: String = rows.iter().map(|row| delimited_line(row.iter().map(String::as_str))).collect();
    let lines: Vec<String> = rows.iter().map(|row| pasted_line(row.iter().map(String::as_str))).collect();
    let text = lines.join("\n");
    let file = format!("\u{feff}{file}");
    let file = Goods::File("estimate.csv", "text/csv;charset=utf-8", Rc::from(file.into_bytes()));
    let buttons = vec![
        Button { id: "estimate", name: tool_words::COPY_ESTIMATE, goods: Goods::Text(text) },
        Button { id: "estimate", name: tool_words::EXPORT_ESTIMATE, goods: file },
        Button { id: "page", name: words::PRINT, goods: Goods::Page },
    ];
    html! { <div class="estimate__export"><HandOver language={view.language()} {buttons} /></div> }
}
