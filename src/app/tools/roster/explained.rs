//! One row, explained as the questionnaire explains the same case, with the effect of the person's other rows.

use super::Desk;
use super::state::Event;
use super::summary::three_sums;
use super::sums::range_of;
use crate::app::browser;
use crate::app::components::{About, View, clause_quote, entitlement_card};
use crate::engine::{Status, evaluate_entitlement};
use crate::i18n::roster_page::{by_other_rows, row_explained, rows_of_person};
use crate::i18n::roster_sentences::repeated;
use crate::i18n::{amount, beside, status_name, tool_words, words};
use crate::policy::{Audience, Citation, Entitlement, FactId, Policy, Text};
use crate::roster::messages::{JudgedReport, RowExplained};
use crate::session::{Action, Case, Page, Window, follow};
use yew::prelude::*;

/// The id of the instructions for filling in missing data in the file, if this page has no field for it.
const IN_THE_FILE: &str = "explained-in-file";
/// The id of the person's side, on which the enterprise's may depend.
const PERSON_SIDE: &str = "explained-person";

/// The section.
pub fn explained(view: View, row: &RowExplained, desk: &Desk) -> Html {
    let say = |text: Text| view.say(text);
    let policy = view.session.policy;
    let rules = &policy.roster;
    let close = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.tell(Event::Explained(None)))
    };
    // Missing data may be the same for everyone: the page has fields for that.
    let here = {
        let act = view.act.clone();
        Callback::from(move |action: Action| match action {
            Action::Show(Page::Question(_, fact)) => go_to_missing(policy, fact),
            other => act.emit(other),
        })
    };
    let view = View { act: &here, ..view };
    let who = [row.row.person.as_str(), row.row.name.as_str()].join(" ");
    let (person, enterprise) = row.items.split_at(rules.person.len().min(row.items.len()));
    html! {
        <section class="roster__explained" id="explained" tabindex="-1" aria-labelledby="explained-heading" data-explained={row.row.number.to_string()}>
            <h2 id="explained-heading">
                { row_explained(row.row.number, who.trim(), view.language()) }
            </h2>
            { three_sums(view, &row.row.sums) }
            if let Some((rows, sums)) = &row.of_person {
                <div data-of-person={rows.len().to_string()}>
                    <h3>{ rows_of_person(rows, view.language()) }</h3>
                    { three_sums(view, sums) }
                </div>
            }
            { for row.settled.iter().filter_map(|(id, rows)| Some((policy.fact_named(id)?, rows))).map(|(fact, rows)| html! {
                <p class="notice" data-settled={policy.fact(fact).id}>
                    { by_other_rows(say(policy.fact(fact).name), rows, view.language()) }
                </p>
            }) }
            <p class="roster__hint" id={IN_THE_FILE} tabindex="-1">{ say(tool_words::MISSING_IN_FILE) }</p>
            { side(view, PERSON_SIDE, tool_words::FOR_THE_PERSON, (Audience::Worker, &row.person), (rules.person, person)) }
            { side(view, "explained-enterprise", tool_words::FOR_THE_ENTERPRISE, (Audience::Employer, &row.enterprise), (rules.enterprise, enterprise)) }
            <button type="button" class="button button--secondary" onclick={close}>{ say(tool_words::CLOSE) }</button>
        </section>
    }
}

/// Moves to the place where `fact` can be filled in: its field for everyone, the side it follows from, or the file.
fn go_to_missing(policy: &Policy, fact: FactId) {
    let follows = policy.roster.derived.iter().any(|derived| derived.fact == fact);
    if !browser::go_to_field(&format!("common-{}", policy.fact(fact).id)) {
        browser::go_to_field(if follows { PERSON_SIDE } else { IN_THE_FILE });
    }
}

/// One side's items as evaluated with all rows, the most favourable first; refused ones are collapsed.
fn side(
    view: View,
    id: &'static str,
    heading: Text,
    (audience, link): (Audience, &str),
    (entitlements, judged): (&'static [&'static Entitlement], &[JudgedReport]),
) -> Html {
    let answered = follow(view.session.policy, link, Window::Top);
    let case = answered.case(audience);
    let cards = |status: Status| -> Vec<Html> {
        let items = entitlements.iter().zip(judged);
        let same = items.filter(|(_, item)| item.status == status as u8);
        same.map(|(entitlement, item)| card(view, case, entitlement, item, status)).collect()
    };
    let refused = cards(Status::Ineligible);
    html! {
        <div class="roster__side">
            <h3 {id} tabindex="-1">{ view.say(heading) }</h3>
            { for [Status::Eligible, Status::Discretionary, Status::Unknown].into_iter().flat_map(cards) }
            if !refused.is_empty() {
                <details>
                    <summary>{ beside(view.say(words::GROUP_INELIGIBLE), &refused.len().to_string(), view.language()) }</summary>
                    { for refused }
                </details>
            }
        </div>
    }
}

/// The questionnaire's card, or a card that says that other rows or the other side decided.
fn card(view: View, case: &Case, entitlement: &'static Entitlement, item: &JudgedReport, status: Status) -> Html {
    let alone = evaluate_entitlement(entitlement, &case.answers).status;
    if alone == status && item.repeats.is_none() {
        return entitlement_card(view, case, entitlement, About::Another);
    }
    let (why, citation) = match item.repeats {
        Some(number) => (repeated(number, view.language()), not_again(view, entitlement)),
        None => (view.say(tool_words::AS_THE_PERSON).to_owned(), entitlement.grant),
    };
    html! {
        <article class={classes!("card", format!("card--{}", status.id()))} data-entitlement={entitlement.id}
            data-status={status.id()} data-repeats={item.repeats.map(|number| number.to_string())}>
            <header class="card__head">
                <h3 class="card__name">{ view.say(entitlement.name) }</h3>
                <span class="card__status">{ view.say(status_name(status)) }</span>
            </header>
            if let Some(sum) = &item.sum {
                <p class="card__amount">{ amount(range_of(sum), view.language()) }</p>
            }
            <p class="card__note">{ why }</p>
            <div class="card__because">
                <p class="card__label">{ view.say(words::BECAUSE) }</p>
                { clause_quote(view, citation) }
            </div>
        </article>
    }
}

/// The words of the limit on repeated subsidies.
fn not_again(view: View, entitlement: &Entitlement) -> Citation {
    let repeat = view
        .session
        .policy
        .roster
        .repeats
        .iter()
        .find(|repeat| repeat.entitlements.iter().any(|one| one.id == entitlement.id));
    repeat.map_or(entitlement.grant, |repeat| repeat.citation)
}
