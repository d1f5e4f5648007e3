//! Scenarios side by side: inputs and results, on the screen, in print and as rows for a file.

use super::Scenario;
use super::result::sum_of;
use super::years::outside_name;
use crate::app::components::{View, term_line};
use crate::engine::{Range, reads};
use crate::estimate::{Estimate, PartEstimate, facts, standards};
use crate::i18n::{answer, beside, labelled, range, status_name, tool_words, words};
use crate::policy::{EstimatePart, FactId, Text};
use crate::reading::spelled;
use std::collections::BTreeSet;
use yew::prelude::*;

/// One line: its subject, a value for each scenario, and the clause behind it.
struct Line {
    name: String,
    cells: Vec<String>,
    clause: String,
    /// Whether it belongs to the line above it.
    within: bool,
}

/// A scenario's estimate for a subsidy, if it plans for it.
type Planned<'a> = Option<&'a PartEstimate>;

/// The inputs, each fact by its own name.
fn entered(view: View, scenarios: &[Scenario]) -> Vec<Line> {
    let policy = view.session.policy;
    let shown = |scenario: &Scenario, fact: FactId| match spelled::read(policy, fact, scenario.typed(fact)) {
        Ok(Some(read)) => answer(policy, fact, read, view.language()),
        _ => scenario.typed(fact).to_owned(),
    };
    let stated = |fact: &FactId| scenarios.iter().any(|scenario| !scenario.typed(*fact).is_empty());
    let line = |fact: FactId| Line {
        name: view.say(policy.fact(fact).name).to_owned(),
        cells: scenarios.iter().map(|scenario| shown(scenario, fact)).collect(),
        clause: policy.question(fact).clause.id.to_owned(),
        within: false,
    };
    facts(policy).into_iter().filter(stated).map(line).collect()
}

/// The results of each subsidy: in total, per person, per year.
fn comes_to(view: View, estimates: &[Estimate]) -> Vec<Line> {
    let parts = view.session.policy.estimate.parts.iter();
    parts
        .flat_map(|wanted| lines_of(view, wanted, &estimates.iter().map(|all| part(all, wanted)).collect::<Vec<_>>()))
        .collect()
}

fn part<'a>(estimate: &'a Estimate, wanted: &EstimatePart) -> Planned<'a> {
    estimate.parts.iter().find(|part| part.part.entitlement.id == wanted.entitlement.id)
}

fn lines_of(view: View, wanted: &EstimatePart, planned: &[Planned]) -> Vec<Line> {
    let say = |text: Text| view.say(text);
    let language = view.language();
    if planned.iter().all(Option::is_none) {
        return Vec::new();
    }
    let line = |name: String, within: bool, cell: &dyn Fn(&PartEstimate) -> String| Line {
        name,
        cells: planned.iter().map(|part| part.map_or_else(|| "–".to_owned(), cell)).collect(),
        clause: wanted.entitlement.grant.clause.id.to_owned(),
        within,
    };
    let mut lines = vec![line(say(wanted.entitlement.name).to_owned(), false, &|part| {
        beside(&sum_of(view, part), say(status_name(part.explanation.outcome.status)), language)
    })];
    if planned.iter().flatten().any(|part| part.per_person.is_some_and(|each| each.low.is_some())) {
        lines.push(line(say(tool_words::PER_PERSON).to_owned(), true, &|part| {
            part.per_person.map_or_else(String::new, |each| range(each, language))
        }));
    }
    // A sum that does not grow with time belongs to the year of its start.
    let by_month = wanted.months.is_some();
    let mut years: Vec<u16> = planned
        .iter()
        .flatten()
        .filter(|_| by_month)
        .flat_map(|part| part.years.iter().map(|share| share.year))
        .collect();
    years.sort_unstable();
    years.dedup();
    for year in years {
        lines.push(line(year.to_string(), true, &|part| {
            let share = part.years.iter().find(|share| share.year == year);
            share.map_or_else(
                || "–".to_owned(),
                |share| {
                    let outside = if share.months_outside > 0 { " *" } else { "" };
                    format!("{}{outside}", range(share.sum, language))
                },
            )
        }));
    }
    lines
}

/// The sources of the standards entered, and whether they are examples.
fn sources(view: View, scenarios: &[Scenario]) -> Vec<Line> {
    let policy = view.session.policy;
    let source = |scenario: &Scenario, fact: FactId| {
        let reading = policy.estimate.parts.iter().find(|part| reads(part.entitlement).contains(fact))?;
        let case = scenario.case(policy, reading.entitlement);
        view.session.source(&case, fact).map(|entry| format!("{} – {}", entry.occupation, entry.source))
    };
    let source_name = match &view.session.catalogue {
        Some(catalogue) if catalogue.example => {
            beside(view.say(words::CATALOGUE_SOURCE), view.say(words::CATALOGUE_EXAMPLE), view.language())
        }
        _ => view.say(words::CATALOGUE_SOURCE).to_owned(),
    };
    let line = |fact: FactId| {
        let cells: Vec<Option<String>> = scenarios.iter().map(|scenario| source(scenario, fact)).collect();
        cells.iter().any(Option::is_some).then(|| Line {
            name: labelled(&source_name, view.say(policy.fact(fact).name), view.language()),
            cells: cells.into_iter().map(Option::unwrap_or_default).collect(),
            clause: policy.question(fact).clause.id.to_owned(),
            within: false,
        })
    };
    standards(policy).into_iter().filter_map(line).collect()
}

/// The total of each calendar year, the part without a year, and the part after the policy's last day.
fn totals_by_year(view: View, estimates: &[Estimate]) -> Vec<Line> {
    let written = |sum: Option<Range>| sum.map_or_else(|| "–".to_owned(), |sum| range(sum, view.language()));
    let line = |name: String, sum: &dyn Fn(&Estimate) -> Option<Range>| Line {
        name,
        cells: estimates.iter().map(|estimate| written(sum(estimate))).collect(),
        clause: String::new(),
        within: true,
    };
    let years: BTreeSet<u16> = estimates.iter().flat_map(|all| all.years.iter().map(|(year, _)| *year)).collect();
    let of_year = |year: u16| {
        let name = format!("{} {year}", view.say(words::TOTAL));
        line(name, &|estimate| estimate.years.iter().find(|(found, _)| *found == year).map(|(_, sum)| *sum))
    };
    // Without any dated sum the distinction is pointless.
    let undated = !years.is_empty() && estimates.iter().any(|estimate| estimate.undated.is_some());
    let undated = undated.then(|| line(view.say(tool_words::UNDATED).to_owned(), &|estimate| estimate.undated));
    let outside = estimates.iter().any(|estimate| estimate.outside.is_some());
    let outside = outside.then(|| line(outside_name(view), &|estimate| estimate.outside));
    years.into_iter().map(of_year).chain(undated).chain(outside).collect()
}

fn any_outside(estimates: &[Estimate]) -> bool {
    let shares = estimates.iter().flat_map(|all| &all.parts).flat_map(|part| &part.years);
    shares.into_iter().any(|share| share.months_outside > 0)
}

fn totals(view: View, estimates: &[Estimate]) -> Vec<String> {
    estimates.iter().map(|estimate| range(estimate.evaluation.total, view.language())).collect()
}

/// The table. A single scenario is shown above already, so its table is only for print.
pub fn compare(view: View, scenarios: &[Scenario], estimates: &[Estimate]) -> Html {
    let say = |text: Text| view.say(text);
    let columns = (estimates.len() + 1).to_string();
    let group = |name: Text| html! { <tr><th scope="colgroup" class="estimate__group" colspan={columns.clone()}>{ say(name) }</th></tr> };
    let line = |line: Line| {
        html! {
            <tr data-line={(!line.within).then(|| line.name.clone())}>
                <th scope="row" class={line.within.then_some("estimate__within")}>{ line.name }</th>
                { for line.cells.into_iter().map(|cell| html! { <td>{ cell }</td> }) }
            </tr>
        }
    };
    html! {
        <section class={classes!("estimate__compare", (estimates.len() == 1).then_some("printed-answers"))}>
            <h2>{ say(tool_words::COMPARE_HEADING) }</h2>
            <div class="table" tabindex="0" role="region" aria-label={say(tool_words::COMPARE_HEADING)}>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ say(words::ITEM) }</th>
                            { for (1..=estimates.len()).map(|number| html! { <th scope="col">{ format!("{} {number}", say(tool_words::SCENARIO)) }</th> }) }
                        </tr>
                    </thead>
                    <tbody>
                        { group(tool_words::ENTERED) }
                        { for entered(view, scenarios).into_iter().chain(sources(view, scenarios)).map(line) }
                        { group(tool_words::COMES_TO) }
                        { for comes_to(view, estimates).into_iter().map(line) }
                        <tr data-compare="total">
                            <th scope="row">{ say(words::TOTAL) }</th>
                            { for totals(view, estimates).into_iter().map(|total| html! { <td><strong>{ total }</strong></td> }) }
                        </tr>
                        { for totals_by_year(view, estimates).into_iter().map(line) }
                    </tbody>
                </table>
            </div>
            if any_outside(estimates) { <p class="roster__hint">{ "* " }{ say(tool_words::OUTSIDE_TERM) }</p> }
        </section>
    }
}

/// Everything as rows: the inputs, the results, and the clauses.
pub fn rows(view: View, scenarios: &[Scenario], estimates: &[Estimate]) -> Vec<Vec<String>> {
    let say = |text: Text| view.say(text).to_owned();
    let numbers = (1..=scenarios.len()).map(|number| format!("{} {number}", view.say(tool_words::SCENARIO)));
    let row = |line: Line| -> Vec<String> {
        let name = if line.within { format!("· {}", line.name) } else { line.name };
        std::iter::once(name).chain(line.cells).chain([line.clause]).collect()
    };
    let mut rows = vec![std::iter::once(say(words::ITEM)).chain(numbers).chain([say(tool_words::CLAUSE)]).collect()];
    rows.extend(entered(view, scenarios).into_iter().chain(sources(view, scenarios)).map(row));
    rows.extend(comes_to(view, estimates).into_iter().map(row));
    rows.push(std::iter::once(say(words::TOTAL)).chain(totals(view, estimates)).chain([String::new()]).collect());
    rows.extend(totals_by_year(view, estimates).into_iter().map(row));
    if any_outside(estimates) {
        rows.push(vec![format!("* {}", view.say(tool_words::OUTSIDE_TERM))]);
    }
    rows.push(vec![say(words::ESTIMATE)]);
    let policy = view.session.policy;
    rows.push(vec![
        say(words::POLICY_AND_TERM),
        policy.cited_title(view.language()),
        term_line(policy, view.language()),
    ]);
    rows
}
