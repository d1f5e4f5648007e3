//! Scenarios side by side, on the screen and as rows for a file.

use super::Scenario;
use super::result::sum_of;
use crate::app::components::View;
use crate::estimate::{Estimate, PartEstimate, facts};
use crate::i18n::{range, status_name, tool_words, words};
use crate::policy::{EstimatePart, Text};
use yew::prelude::*;

fn part<'a>(estimate: &'a Estimate, wanted: &EstimatePart) -> Option<&'a PartEstimate> {
    estimate.parts.iter().find(|part| part.part.entitlement.id == wanted.entitlement.id)
}

/// The subsidies that any scenario plans for.
fn planned(view: View, estimates: &[Estimate]) -> Vec<&'static EstimatePart> {
    let parts = view.session.policy.estimate.parts.iter();
    parts.filter(|wanted| estimates.iter().any(|estimate| part(estimate, wanted).is_some())).collect()
}

/// The table.
pub fn compare(view: View, estimates: &[Estimate]) -> Html {
    let say = |text: Text| view.say(text);
    let cell = |estimate: &Estimate, wanted: &EstimatePart| {
        part(estimate, wanted).map_or("–".to_owned(), |part| sum_of(view, part))
    };
    html! {
        <div class="table estimate__compare" tabindex="0" role="region" aria-label={say(tool_words::COMPARE_HEADING)}>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ say(words::ITEM) }</th>
                        { for (1..=estimates.len()).map(|number| html! { <th scope="col">{ format!("{} {number}", say(tool_words::SCENARIO)) }</th> }) }
                    </tr>
                </thead>
                <tbody>
                    { for planned(view, estimates).into_iter().map(|wanted| html! {
                        <tr>
                            <th scope="row">{ say(wanted.entitlement.name) }</th>
                            { for estimates.iter().map(|estimate| html! { <td>{ cell(estimate, wanted) }</td> }) }
                        </tr>
                    }) }
                    <tr>
                        <th scope="row">{ say(words::TOTAL) }</th>
                        { for estimates.iter().map(|estimate| html! { <td><strong>{ range(estimate.total, view.language()) }</strong></td> }) }
                    </tr>
                </tbody>
            </table>
        </div>
    }
}

/// Everything as rows: what was entered, what it comes to, by which clause.
pub fn rows(view: View, scenarios: &[Scenario], estimates: &[Estimate]) -> Vec<Vec<String>> {
    let say = |text: Text| view.say(text).to_owned();
    let policy = view.session.policy;
    let numbers = (1..=scenarios.len()).map(|number| format!("{} {number}", view.say(tool_words::SCENARIO)));
    let mut rows = vec![std::iter::once(say(words::ITEM)).chain(numbers).chain([say(tool_words::CLAUSE)]).collect()];
    for fact in facts(policy) {
        if scenarios.iter().any(|scenario| !scenario.typed(fact).is_empty()) {
            let typed = scenarios.iter().map(|scenario| scenario.typed(fact).to_owned());
            let clause = policy.question(fact).clause.id.to_owned();
            rows.push(std::iter::once(say(policy.fact(fact).name)).chain(typed).chain([clause]).collect());
        }
    }
    for wanted in planned(view, estimates) {
        let sum = |estimate: &Estimate| {
            part(estimate, wanted).map_or(String::new(), |part| {
                let status = view.say(status_name(part.explanation.outcome.status));
                format!("{status}: {}", sum_of(view, part))
            })
        };
        let clause = wanted.entitlement.grant.clause.id.to_owned();
        rows.push(
            std::iter::once(say(wanted.entitlement.name)).chain(estimates.iter().map(sum)).chain([clause]).collect(),
        );
    }
    let totals = estimates.iter().map(|estimate| range(estimate.total, view.language()));
    rows.push(std::iter::once(say(words::TOTAL)).chain(totals).chain([String::new()]).collect());
    rows.push(vec![say(words::ESTIMATE)]);
    rows.push(vec![say(words::POLICY_AND_TERM), say(policy.title)]);
    rows
}
