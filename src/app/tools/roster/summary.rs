//! The results of the roster: three totals, every item, and the distribution of the sums.

use super::Desk;
use super::departments::{departments, name_of};
use super::persons::in_words;
use super::sums::{range_of, sum_in_words};
use crate::app::browser;
use crate::app::components::{Button, Goods, HandOver, View, legal, legal_in_short, term_line};
use crate::engine::Status;
use crate::i18n::roster_page::{self, more_than, up_to};
use crate::i18n::roster_sentences::{department, rows_and_people, skipped};
use crate::i18n::{answer, beside, grouped, labelled, money, range, semicolon, status_name, tool_words, words};
use crate::policy::{Audience, Entitlement, Policy, Text};
use crate::reading::spelled;
use crate::roster::messages::{Ends, ItemReport, Summary, SumsReport};
use crate::roster::{BINS, SOURCES_NAMED};
use crate::session::{Action, Page};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use yew::prelude::*;

/// An entitlement's name, linked to the clause that grants it.
fn clause_link(view: View, entitlement: &Entitlement) -> Html {
    let clause = entitlement.grant.clause.id;
    let reader = Page::Policy(Some(clause));
    html! {
        <a class="tool__link" href={browser::link_to(reader, &format!("#/policy/{clause}"))} target={browser::target_of(reader)}
            onclick={view.on_click(Action::Show(reader))}>{ view.say(entitlement.name) }</a>
    }
}

/// The entitlement of an item.
pub fn entitlement_of(policy: &Policy, item: &ItemReport) -> Option<&'static Entitlement> {
    let side = if item.enterprise { policy.roster.enterprise } else { policy.roster.person };
    side.iter().copied().find(|entitlement| entitlement.id == item.id)
}

/// The section.
pub fn summary(view: View, summary: &Summary, desk: &Desk) -> Html {
    let say = |text: Text| view.say(text);
    html! {
        <section class="roster__summary" data-memory={summary.bytes.to_string()}>
            <h2>{ heading(view, summary) }</h2>
            if let Some(standards) = standards(view, summary) {
                <p class={classes!("notice", summary.example.then_some("notice--warning"))} data-standards="">{ standards }</p>
            }
            { three_sums(view, &summary.sums) }
            { departments(view, summary, desk) }
            { for across_rows(view, summary).map(|(said, warns)| html! {
                <p class={if warns { "notice notice--warning" } else { "roster__hint" }} data-across={(!warns).to_string()}>{ said }</p>
            }) }
            { for common(view, summary).into_iter().map(|line| html! { <p class="roster__hint" data-common="">{ line }</p> }) }
            if summary.sources.is_empty() {
                <p><a class="tool__link" href={browser::link("#/catalogue")}>{ say(words::CATALOGUE_TOOL) }</a></p>
            }
        </section>
    }
}

/// The heading with the numbers of rows and people.
fn heading(view: View, summary: &Summary) -> String {
    let rows = rows_and_people(summary.rows, summary.people, view.language());
    beside(view.say(tool_words::SUMMARY_HEADING), &rows, view.language())
}

/// Every item, the distribution of the sums, and the legal notes.
pub fn items(view: View, summary: &Summary) -> Html {
    let copy = Button { id: "summary", name: tool_words::COPY_SUMMARY, goods: Goods::Text(as_text(view, summary)) };
    html! {
        <section class="roster__items">
            <h2>{ view.say(tool_words::BY_ITEM) }</h2>
            <p class="roster__hint">{ view.say(tool_words::SUM_TOGETHER_HINT) }</p>
            <p class="roster__hint">{ view.say(tool_words::PROVISOS) }</p>
            { table(view, summary) }
            { distribution(view, summary) }
            { legal_in_short(view, false) }
            { legal(view, Audience::Employer) }
            <HandOver language={view.language()} buttons={vec![copy]} />
        </section>
    }
}

/// The sources of the local standards used, and whether they are examples.
fn standards(view: View, summary: &Summary) -> Option<String> {
    let more = if summary.sources.len() > SOURCES_NAMED { " …" } else { "" };
    let named: Vec<&str> = summary.sources.iter().take(SOURCES_NAMED).map(String::as_str).collect();
    let named = format!("{}{more}", named.join(semicolon(view.language())));
    let named = match summary.example {
        true => beside(&named, view.say(words::CATALOGUE_EXAMPLE), view.language()),
        false => named,
    };
    (!summary.sources.is_empty()).then(|| labelled(view.say(words::CATALOGUE_SOURCE), &named, view.language()))
}

/// Notes on the rules over several rows of a person, and whether each is a warning.
fn across_rows(view: View, summary: &Summary) -> impl Iterator<Item = (String, bool)> {
    let reached = (summary.unnamed < summary.rows).then(|| (view.say(tool_words::ACROSS_ROWS).to_owned(), false));
    let unnamed = || roster_page::unnamed(summary.unnamed, view.language());
    let unreached = (summary.unnamed > 0 && summary.rows > 1).then(|| (unnamed(), true));
    reached.into_iter().chain(unreached)
}

/// The answers for everyone, one line each.
fn common(view: View, summary: &Summary) -> Vec<String> {
    let policy = view.session.policy;
    let line = |(id, typed): &(String, String)| {
        let fact = policy.fact_named(id)?;
        let said = answer(policy, fact, spelled::read(policy, fact, typed).ok()??, view.language());
        Some(roster_page::common(view.say(policy.fact(fact).name), &said, view.language()))
    };
    summary.common.iter().filter_map(line).collect()
}

/// The sums of the person, of the enterprise, and of both together.
pub fn three_sums(view: View, sums: &SumsReport) -> Html {
    html! {
        <dl class="sums">
            { sum(view, "together", tool_words::SUM_TOGETHER, &sums.together) }
            { sum(view, "person", tool_words::SUM_PERSON, &sums.person) }
            { sum(view, "enterprise", tool_words::SUM_ENTERPRISE, &sums.enterprise) }
        </dl>
    }
}

fn sum(view: View, id: &'static str, name: Text, ends: &Ends) -> Html {
    html! {
        <div class="sums__one" data-sum={id} data-low={ends.low.clone()} data-high={ends.high.clone()}>
            <dt>{ view.say(name) }</dt>
            <dd>{ sum_in_words(view, ends) }</dd>
        </div>
    }
}

fn table(view: View, summary: &Summary) -> Html {
    let say = |text: Text| view.say(text);
    let policy = view.session.policy;
    html! {
        <div class="table" tabindex="0" role="region" aria-label={say(tool_words::SUMMARY_HEADING)}>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ say(words::ITEM) }</th>
                        <th scope="col">{ say(tool_words::PAYEE) }</th>
                        { for Status::ALL.map(|status| html! { <th scope="col">{ say(status_name(status)) }</th> }) }
                        <th scope="col">{ say(tool_words::ITEM_SUM) }</th>
                    </tr>
                </thead>
                <tbody>
                    { for summary.items.iter().filter_map(|item| Some((item, entitlement_of(policy, item)?))).map(|(item, entitlement)| html! {
                        <tr data-item={item.id.clone()} data-side={if item.enterprise { "enterprise" } else { "person" }}
                            data-low={item.sum.low.clone()} data-high={item.sum.high.clone()}>
                            <th scope="row">
                                { clause_link(view, entitlement) }
                            </th>
                            <td>{ say(if item.enterprise { tool_words::SIDE_ENTERPRISE } else { tool_words::SIDE_PERSON }) }</td>
                            { for item.counts.iter().zip(Status::ALL).map(|(count, status)| html! {
                                <td class="table__number" data-count={status.id()}>{ grouped(Decimal::from(*count)) }</td>
                            }) }
                            <td class="table__number">{ item_sum(view, item) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

/// The sum of an item; empty if no row has any.
fn item_sum(view: View, item: &ItemReport) -> String {
    let sum = range_of(&item.sum);
    let nothing = sum.high.is_some_and(|high| high.is_zero());
    if nothing { "–".to_owned() } else { range(sum, view.language()) }
}

/// The number of rows with a certain sum in each group, drawn and in numbers.
fn distribution(view: View, summary: &Summary) -> Html {
    const WIDTH: u32 = 300;
    let most = summary.distribution.iter().copied().max().unwrap_or(0).max(1);
    let name = |group: usize| match group {
        0 => view.say(tool_words::NOTHING_CERTAIN).to_owned(),
        last if last == BINS.len() => {
            more_than(&money(Decimal::from(BINS[last - 1]), view.language()), view.language())
        }
        group => up_to(&money(Decimal::from(BINS[group]), view.language()), view.language()),
    };
    html! {
        <div class="bars">
            <h3>{ view.say(tool_words::DISTRIBUTION) }</h3>
            <ul class="bars__list">
                { for summary.distribution.iter().enumerate().map(|(group, &count)| {
                    let share = u64::from(count) * u64::from(WIDTH) / u64::from(most);
                    html! {
                        <li class="bars__one">
                            <span class="bars__name">{ name(group) }</span>
                            <svg class="bars__bar" viewBox={format!("0 0 {WIDTH} 10")} preserveAspectRatio="none" aria-hidden="true" focusable="false">
                                <rect class="range__certain" width={share.to_u32().unwrap_or(WIDTH).to_string()} height="10" />
                            </svg>
                            <span class="bars__count">{ grouped(Decimal::from(count)) }</span>
                        </li>
                    }
                }) }
            </ul>
        </div>
    }
}

/// The summary as text.
fn as_text(view: View, summary: &Summary) -> String {
    let (policy, language) = (view.session.policy, view.language());
    let rows = rows_and_people(summary.rows, summary.people, language);
    let mut lines = vec![beside(view.say(tool_words::ROSTER_HEADING), &rows, language)];
    lines.extend(standards(view, summary));
    for (name, ends) in [
        (tool_words::SUM_TOGETHER, &summary.sums.together),
        (tool_words::SUM_PERSON, &summary.sums.person),
        (tool_words::SUM_ENTERPRISE, &summary.sums.enterprise),
    ] {
        lines.push(labelled(view.say(name), &sum_in_words(view, ends), language));
    }
    lines.extend(
        summary
            .departments
            .iter()
            .map(|of| department(name_of(view, of), of.rows, &sum_in_words(view, &of.sums.together), language)),
    );
    lines.extend(summary.items.iter().filter_map(|item| Some(item_as_text(view, item, entitlement_of(policy, item)?))));
    lines.extend(
        summary.skipped.iter().map(|rows| skipped(view.say(rows.kind.name()), &rows.named, rows.count, language)),
    );
    lines.extend(across_rows(view, summary).map(|(said, _)| said));
    lines.extend(in_words(view, summary));
    lines.extend(common(view, summary));
    lines.extend(
        [tool_words::SUM_TOGETHER_HINT, tool_words::PROVISOS, words::ESTIMATE].map(|said| view.say(said).to_owned()),
    );
    lines.push(roster_page::fraud(policy.fraud.quote, language));
    let policy_and_term = beside(&policy.cited_title(language), &term_line(policy, language), language);
    lines.push(labelled(view.say(words::POLICY_AND_TERM), &policy_and_term, language));
    lines.join("\n")
}

/// An item's result, in a line.
fn item_as_text(view: View, item: &ItemReport, entitlement: &Entitlement) -> String {
    let language = view.language();
    let side = if item.enterprise { tool_words::SIDE_ENTERPRISE } else { tool_words::SIDE_PERSON };
    let name = beside(view.say(entitlement.name), view.say(side), language);
    let counts = item.counts.iter().zip(Status::ALL);
    let counts = counts.map(|(count, status)| labelled(view.say(status_name(status)), &count.to_string(), language));
    let said: Vec<String> = std::iter::once(item_sum(view, item)).chain(counts).collect();
    labelled(&name, &said.join(semicolon(language)), language)
}
