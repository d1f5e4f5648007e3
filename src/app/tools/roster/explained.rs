//! One row, explained as the questionnaire would explain the same case.

use super::Desk;
use super::state::Event;
use super::summary::range_of;
use crate::app::browser;
use crate::app::components::{Folds, View, entitlement_card};
use crate::engine::Status;
use crate::i18n::{range, tool_words};
use crate::policy::{Audience, Entitlement, Text};
use crate::roster::messages::RowExplained;
use crate::session::{Action, Page, follow};
use yew::prelude::*;

/// The section.
pub fn explained(view: View, row: &RowExplained, desk: &Desk) -> Html {
    let say = |text: Text| view.say(text);
    let rules = &view.session.policy.roster;
    let close = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.tell(Event::Explained(None)))
    };
    // What is missing may hold for everyone: that is asked on this very page.
    let here = {
        let act = view.act.clone();
        let policy = view.session.policy;
        Callback::from(move |action: Action| {
            let asked = match &action {
                Action::Show(Page::Question(_, fact)) => {
                    browser::go_to_field(&format!("common-{}", policy.fact(*fact).id))
                }
                _ => false,
            };
            if !asked {
                act.emit(action);
            }
        })
    };
    let view = View { act: &here, ..view };
    let who = [row.row.person.as_str(), row.row.name.as_str()].join(" ");
    html! {
        <section class="roster__explained" id="explained" tabindex="-1" aria-labelledby="explained-heading" data-explained={row.row.number.to_string()}>
            <h2 id="explained-heading">
                { format!("{}: {} {} {who}", say(tool_words::ROW_EXPLAINED), say(tool_words::ROW_NUMBER), row.row.number) }
            </h2>
            <p class="total__sum">{ range(range_of(&row.row.sum), view.language()) }</p>
            { for row.repeats.iter().map(|(_, number)| html! {
                <p class="notice notice--warning">{ format!("{} {number}", say(tool_words::REPEATED)) }</p>
            }) }
            { side(view, tool_words::FOR_THE_PERSON, Audience::Worker, &row.person, rules.person) }
            { side(view, tool_words::FOR_THE_ENTERPRISE, Audience::Employer, &row.enterprise, rules.enterprise) }
            <button type="button" class="button button--secondary" onclick={close}>{ say(tool_words::CLOSE) }</button>
        </section>
    }
}

/// One side's cards, the most certain good news first; what is refused is folded away.
fn side(view: View, heading: Text, audience: Audience, link: &str, entitlements: &[&'static Entitlement]) -> Html {
    let answered = follow(view.session.policy, link);
    let case = answered.case(audience);
    let evaluation = crate::engine::evaluate(entitlements, &case.answers);
    let cards = |status: Status| -> Vec<Html> {
        let same = evaluation.outcomes.iter().filter(|outcome| outcome.status == status);
        same.map(|outcome| entitlement_card(view, case, outcome.entitlement, Folds::Drawn)).collect()
    };
    let refused = cards(Status::Ineligible);
    html! {
        <div class="roster__side">
            <h3>{ view.say(heading) }</h3>
            { for [Status::Eligible, Status::Discretionary, Status::Unknown].into_iter().flat_map(cards) }
            if !refused.is_empty() {
                <details>
                    <summary>{ format!("{} ({})", view.say(crate::i18n::words::GROUP_INELIGIBLE), refused.len()) }</summary>
                    { for refused }
                </details>
            }
        </div>
    }
}
