//! Standards chosen from the local catalogue by typing the occupation, one of the page's standards at a time.

use super::scenario::Scenario;
use crate::app::components::StandardPicker;
use crate::estimate::standards;
use crate::i18n::{labelled, tool_words};
use crate::policy::{Audience, FactId, Yuan};
use crate::session::{Action, Session};
use std::rc::Rc;
use yew::prelude::*;

/// The picker's properties.
#[derive(Properties, PartialEq)]
pub struct PickerProperties {
    /// The session, with its catalogue.
    pub session: Rc<Session>,
    /// The inputs, which narrow the choice.
    pub scenario: Scenario,
    /// Receives the sum and the occupation chosen for a standard.
    pub choose: Callback<(FactId, Yuan, String)>,
}

/// A button for each standard; a pressed one opens its list.
#[component]
pub fn Picker(PickerProperties { session, scenario, choose }: &PickerProperties) -> Html {
    let picking = use_state(|| None::<FactId>);
    let policy = session.policy;
    let language = session.language;
    let mut asked = (**session).clone();
    for case in asked.cases.iter_mut().filter(|case| case.audience == Audience::Employer) {
        case.answers = scenario.answers(policy);
    }
    let act = {
        let (picking, choose) = (picking.clone(), choose.clone());
        Callback::from(move |action: Action| {
            if let Action::Choose(_, fact, sum, occupation) = action {
                choose.emit((fact, sum, occupation));
                picking.set(None);
            }
        })
    };
    let button = |fact: FactId| {
        let pressed = *picking == Some(fact);
        let onclick = {
            let picking = picking.clone();
            Callback::from(move |_: MouseEvent| picking.set((!pressed).then_some(fact)))
        };
        html! {
            <button type="button" class="button button--plain" data-pick={policy.fact(fact).id} aria-expanded={pressed.to_string()} {onclick}>
                { labelled(tool_words::PICK_STANDARD.in_language(language), policy.fact(fact).name.in_language(language), language) }
            </button>
        }
    };
    html! {
        <div class="estimate__pick">
            { for standards(policy).into_iter().map(button) }
            if let Some(fact) = *picking {
                <StandardPicker session={Rc::new(asked)} audience={Audience::Employer} {fact} {act} />
            }
        </div>
    }
}
