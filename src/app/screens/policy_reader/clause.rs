//! One clause in the reader: heading, role, text with highlights, the results it decided, and its entitlements.

use super::annex::AnnexTable;
use crate::app::browser;
use crate::app::components::{Button, Goods, HandOver, View};
use crate::engine::{Status, explain};
use crate::i18n::{labelled, role_name, status_name, words};
use crate::policy::{Audience, Clause, Entitlement, Language, Text};
use crate::session::{Action, Page, Session};
use crate::static_pages::{clause_card, clause_text};
use yew::prelude::*;

/// The context of drawing a clause.
pub struct Reading<'a> {
    /// The context of every component.
    pub view: View<'a>,
    /// The clause the reader was opened at.
    pub current: Option<&'static str>,
    /// The search text.
    pub sought: &'a str,
    /// The clauses that decided the visitor's results.
    pub decisions: &'a [Decision],
}

/// A result of the visitor that a clause decided.
pub struct Decision {
    clause: &'static str,
    entitlement: &'static Entitlement,
    status: Status,
}

/// The clauses that decided the results of the case that was last on the screen.
pub fn decisions(session: &Session) -> Vec<Decision> {
    let Some(audience) = session.current else { return Vec::new() };
    let case = session.case(audience);
    if case.trail.is_empty() {
        return Vec::new();
    }
    let mut decisions: Vec<Decision> = Vec::new();
    for entitlement in case.entitlements() {
        let explanation = explain(entitlement, &case.answers);
        for citation in &explanation.citations {
            let known = |one: &Decision| one.clause == citation.clause.id && one.entitlement.id == entitlement.id;
            if !decisions.iter().any(known) {
                let status = explanation.outcome.status;
                decisions.push(Decision { clause: citation.clause.id, entitlement, status });
            }
        }
    }
    decisions
}

impl Reading<'_> {
    /// Draws `clause`.
    pub fn draw(&self, clause: &'static Clause) -> Html {
        let language = self.view.session.language;
        let say = |text: Text| self.view.say(text);
        let is_current = self.current == Some(clause.id);
        let heading_id = format!("clause-{}-heading", clause.id);
        html! {
            <section class={classes!("clause", format!("clause--{}", clause.role.id()), is_current.then_some("clause--current"))}
                id={format!("clause-{}", clause.id)} aria-labelledby={heading_id.clone()}>
                <h2 class="clause__heading" id={heading_id}>
                    { heading(clause, language) }{ " " }
                    <a class="clause__link" href={browser::link(&format!("#/policy/{}", clause.id))}
                        aria-label={format!("{} {}", say(words::CLAUSE_LINK), clause.id)}
                        onclick={self.view.on_click(Action::Show(Page::Policy(Some(clause.id))))}>{ "#" }</a>
                </h2>
                <p class="clause__role">{ say(role_name(clause.role)) }</p>
                <div class="clause__body" lang="zh-CN">{ self.body(clause, is_current) }</div>
                if is_current {
                    <div class="clause__copy"><HandOver {language} buttons={vec![self.copying(clause)]} /></div>
                }
                { self.decides(clause) }
                { self.grants(clause) }
            </section>
        }
    }

    /// The paragraphs and the table of the clause, with the quotation or the search text highlighted.
    fn body(&self, clause: &'static Clause, is_current: bool) -> Html {
        let paragraphs = clause.body.lines().filter(|line| !line.starts_with('|') && !line.trim().is_empty());
        let quote = self.view.session.quote.filter(|_| is_current && self.sought.is_empty());
        let mark = quote.unwrap_or(self.sought);
        html! {
            <>
                { for AnnexTable::read(clause.body).map(|table| table.draw(clause.heading)) }
                { for paragraphs.map(|paragraph| html! { <p>{ for marked(paragraph, mark) }</p> }) }
            </>
        }
    }

    /// Copies a clause for an article: formatted, with its label, the plan and the day of issue.
    fn copying(&self, clause: &Clause) -> Button {
        let (policy, language) = (self.view.session.policy, self.view.language());
        let html = clause_card(policy, clause, language, &browser::address_with(""));
        let goods = Goods::Formatted { html, text: clause_text(policy, clause, language) };
        Button { id: "clause", name: words::COPY_CLAUSE, goods }
    }

    /// The visitor's results that this clause decided.
    fn decides(&self, clause: &Clause) -> Html {
        let language = self.view.session.language;
        let mut decided = self.decisions.iter().filter(|decision| decision.clause == clause.id).peekable();
        if decided.peek().is_none() {
            return html! {};
        }
        html! {
            <div class="clause__decides">
                <p class="clause__decides-label">{ words::DECIDES_ABOUT_YOU.in_language(language) }</p>
                <ul>
                    { for decided.map(|decision| html! {
                        <li data-decides={decision.entitlement.id}>
                            { labelled(decision.entitlement.name.in_language(language), status_name(decision.status).in_language(language), language) }
                        </li>
                    }) }
                </ul>
            </div>
        }
    }

    /// The entitlements of this clause, each linked to its check.
    fn grants(&self, clause: &Clause) -> Html {
        let language = self.view.session.language;
        let rules = self.view.session.policy.audiences.iter();
        let granted: Vec<(Audience, &'static Entitlement)> = rules
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
                            <a href={browser::link(&format!("#/{}?topic={}", audience.id(), entitlement.id))}
                                onclick={self.view.on_click(Action::Begin(audience, Some(entitlement.id)))}>
                                { format!("{} · {}", entitlement.name.in_language(language), audience.name().in_language(language)) }
                            </a>
                        </li>
                    }) }
                </ul>
            </div>
        }
    }
}

/// The clause's heading in the language of the interface.
pub const fn heading(clause: &Clause, language: Language) -> &'static str {
    match language {
        Language::Chinese => clause.heading,
        Language::English => clause.heading_english,
    }
}

/// `paragraph` with every occurrence of `sought` highlighted.
fn marked(paragraph: &'static str, sought: &str) -> Vec<Html> {
    if sought.is_empty() {
        return vec![html! { paragraph }];
    }
    let mut pieces = paragraph.split(sought);
    let mut marked: Vec<Html> = pieces.next().map(|piece| html! { piece }).into_iter().collect();
    for piece in pieces {
        marked.push(html! { <mark>{ sought.to_owned() }</mark> });
        marked.push(html! { piece });
    }
    marked
}
