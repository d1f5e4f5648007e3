//! The policy's text, clause by clause: contents, what each clause does, the quotation marked, annexes as tables.

use crate::app::browser;
use crate::app::components::on_click;
use crate::i18n::{role_name, words};
use crate::policy::{Audience, Clause, Entitlement, Language, Text};
use crate::session::{Action, Page, Session};
use std::rc::Rc;
use yew::prelude::*;

/// What the reader needs.
#[derive(Properties, PartialEq)]
pub struct PolicyReaderProperties {
    /// The session.
    pub session: Rc<Session>,
    /// The clause to show first.
    pub clause: Option<&'static str>,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// The reader.
#[component]
pub fn PolicyReader(PolicyReaderProperties { session, clause, act }: &PolicyReaderProperties) -> Html {
    let language = session.language;
    let say = |text: Text| text.in_language(language);
    use_effect_with(*clause, |clause| {
        if let Some(id) = clause {
            browser::scroll_to(format!("clause-{id}"));
        }
    });
    html! {
        <div class="reader">
            if let Some(audience) = session.current {
                <a class="back" href={format!("#/{}/result", audience.id())}
                    onclick={on_click(act, Action::Show(Page::Result(audience)))}>{ say(words::BACK_TO_RESULT) }</a>
            }
            <h1 class="reader__title" tabindex="-1">{ say(session.policy.title) }</h1>
            <p class="reader__lead">{ say(words::READER_LEAD) }</p>
            <div class="reader__columns">
                <nav class="contents" aria-label={say(words::CONTENTS)}>
                    <details class="contents__box" open=true>
                        <summary class="contents__heading">{ say(words::CONTENTS) }</summary>
                        <ul class="contents__list">
                            { for session.policy.clauses.iter().map(|one| html! {
                                <li class={format!("contents__item contents__item--{}", one.depth())}>
                                    <a href={format!("#/policy/{}", one.id)}
                                        aria-current={(*clause == Some(one.id)).then_some("location")}
                                        onclick={on_click(act, Action::Show(Page::Policy(Some(one.id))))}>
                                        { heading(one, language) }
                                    </a>
                                </li>
                            }) }
                        </ul>
                    </details>
                </nav>
                <div class="reader__text">
                    { for session.policy.clauses.iter().map(|one| draw_clause(session, one, *clause == Some(one.id), act)) }
                </div>
            </div>
        </div>
    }
}

fn heading(clause: &Clause, language: Language) -> &'static str {
    match language {
        Language::Chinese => clause.heading,
        Language::English => clause.heading_english,
    }
}

fn draw_clause(session: &Session, clause: &'static Clause, current: bool, act: &Callback<Action>) -> Html {
    let language = session.language;
    let quote = session.quote.filter(|_| current);
    html! {
        <section class={classes!("clause", format!("clause--{}", clause.role.id()), current.then_some("clause--current"))}
            id={format!("clause-{}", clause.id)} aria-labelledby={format!("clause-{}-heading", clause.id)}>
            <h2 class="clause__heading" id={format!("clause-{}-heading", clause.id)}>{ heading(clause, language) }</h2>
            <p class="clause__role">{ role_name(clause.role).in_language(language) }</p>
            <div class="clause__body" lang="zh-CN">{ draw_body(clause.body, quote) }</div>
            { granted_here(session, clause, act) }
        </section>
    }
}

/// The paragraphs and tables of a clause, with the quotation marked.
fn draw_body(body: &'static str, quote: Option<&str>) -> Html {
    let is_row = |line: &&str| line.starts_with('|');
    let rows: Vec<&str> = body.lines().filter(is_row).collect();
    let paragraphs = body.lines().filter(|line| !is_row(line) && !line.trim().is_empty());
    html! {
        <>
            if !rows.is_empty() { { draw_table(&rows) } }
            { for paragraphs.map(|paragraph| html! { <p>{ marked(paragraph, quote) }</p> }) }
        </>
    }
}

fn draw_table(rows: &[&'static str]) -> Html {
    let cells = |row: &'static str| row.trim_matches('|').split('|').map(str::trim);
    let body = rows.iter().skip(2);
    html! {
        <div class="table" tabindex="0" role="region" aria-label={rows[0].trim_matches('|').trim()}>
            <table>
                <thead><tr>{ for cells(rows[0]).map(|cell| html! { <th scope="col">{ cell }</th> }) }</tr></thead>
                <tbody>
                    { for body.map(|row| html! { <tr>{ for cells(row).map(|cell| html! { <td>{ cell }</td> }) }</tr> }) }
                </tbody>
            </table>
        </div>
    }
}

fn marked(paragraph: &'static str, quote: Option<&str>) -> Html {
    match quote.and_then(|quote| paragraph.split_once(quote).map(|around| (around, quote.to_owned()))) {
        Some(((before, after), quote)) => html! { <>{ before }<mark>{ quote }</mark>{ after }</> },
        None => html! { paragraph },
    }
}

/// What this clause grants, each linked to its check.
fn granted_here(session: &Session, clause: &Clause, act: &Callback<Action>) -> Html {
    let language = session.language;
    let granted: Vec<(Audience, &'static Entitlement)> = session
        .policy
        .audiences
        .iter()
        .flat_map(|rules| rules.entitlements.iter().map(|&entitlement| (rules.audience, entitlement)))
        .filter(|(_, entitlement)| entitlement.grant.clause.id == clause.id)
        .collect();
    if granted.is_empty() {
        return html! {};
    }
    html! {
        <div class="clause__grants">
            <p class="clause__grants-label">{ words::GRANTED_HERE.in_language(language) }</p>
            <ul>
                { for granted.into_iter().map(|(audience, entitlement)| html! {
                    <li>
                        <a href={format!("#/{}?topic={}", audience.id(), entitlement.id)}
                            onclick={on_click(act, Action::Begin(audience, Some(entitlement.id)))}>
                            { format!("{} · {}", entitlement.name.in_language(language), audience.name().in_language(language)) }
                        </a>
                    </li>
                }) }
            </ul>
        </div>
    }
}
