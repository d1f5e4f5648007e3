//! The result: what is certain first, then what the text leaves open, what an answer decides, what is refused.

use crate::app::browser;
use crate::app::components::{
    Folds, SharePanel, View, answer_list, entitlement_card, host_notice, legal, term_notice, timeline, total,
};
use crate::engine::Status;
use crate::i18n::words;
use crate::policy::{Audience, Entitlement, Text};
use crate::session::{Action, Page, Session};
use std::rc::Rc;
use yew::prelude::*;

/// What the page needs.
#[derive(Properties, PartialEq)]
pub struct ResultPageProperties {
    /// The session.
    pub session: Rc<Session>,
    /// Whose case it is.
    pub audience: Audience,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// How many cards are drawn at first: a screen shows no more of them.
const SEEN_AT_FIRST: usize = 4;

/// The page: at first what is seen at once, and when that is painted what lies folded, on paper or below.
#[component]
pub fn ResultPage(ResultPageProperties { session, audience, act }: &ResultPageProperties) -> Html {
    let is_painted = use_state(|| false);
    {
        let is_painted = is_painted.clone();
        use_effect_with((), move |()| browser::once_painted(move || is_painted.set(true)));
    }
    let folds = if *is_painted { Folds::Drawn } else { Folds::Empty };
    let (session, audience, act) = (session.clone(), *audience, act.clone());
    html! {
        <>
            { result(View { session: &session, act: &act }, audience, folds) }
            if *is_painted { <SharePanel {session} {act} {audience} /> }
        </>
    }
}

fn result(view: View, audience: Audience, folds: Folds) -> Html {
    let say = |text: Text| view.say(text);
    let case = view.session.case(audience);
    let evaluation = case.evaluate();
    let mut left = if folds == Folds::Drawn { usize::MAX } else { SEEN_AT_FIRST };
    let mut group = |status: Status, heading: Text| {
        let entitlements: Vec<&'static Entitlement> = evaluation
            .outcomes
            .iter()
            .filter(|outcome| outcome.status == status)
            .map(|outcome| outcome.entitlement)
            .collect();
        if entitlements.is_empty() || left == 0 {
            return html! {};
        }
        let drawn = entitlements.len().min(left);
        left -= drawn;
        html! {
            <section class={classes!("result__group", format!("result__group--{}", status.id()))}>
                <h2 class="result__group-heading">{ format!("{} ({})", say(heading), entitlements.len()) }</h2>
                if status == Status::Discretionary { <p class="result__group-lead">{ say(words::LEFT_OPEN) }</p> }
                { for entitlements[..drawn].iter().map(|entitlement| html! {
                    { entitlement_card(view, case, entitlement, folds) }
                }) }
            </section>
        }
    };
    let groups = [
        group(Status::Eligible, words::GROUP_ELIGIBLE),
        group(Status::Discretionary, words::GROUP_DISCRETIONARY),
        group(Status::Unknown, words::GROUP_UNKNOWN),
        group(Status::Ineligible, words::GROUP_INELIGIBLE),
    ];
    html! {
        <div class="result">
            { host_notice(view) }
            { term_notice(view, case) }
            <h1 class="result__heading" tabindex="-1">{ say(words::RESULT_HEADING) }</h1>
            <div class="result__total">
                { total(view, &evaluation) }
                <div class="result__actions">
                    if case.next_question().is_some() {
                        <a class="button button--primary" href={format!("#/{}", audience.id())}
                            onclick={view.on_click(Action::Continue(audience))}>
                            { say(words::CONTINUE_QUESTIONS) }
                        </a>
                    }
                    <a class="button button--secondary" href={format!("#/{}/answers", audience.id())}
                        onclick={view.on_click(Action::Show(Page::Review(audience)))}>
                        { say(words::CHANGE_ANSWERS) }
                    </a>
                </div>
            </div>
            if folds == Folds::Drawn { { printed_answers(view, audience) } }
            { for groups }
            if folds == Folds::Drawn {
                { timeline(view, case) }
                { legal(view, audience) }
                <button type="button" class="button button--plain" onclick={view.on_forget()}>
                    { say(words::START_AGAIN) }
                </button>
            }
        </div>
    }
}

/// The answers, on paper only: on the screen they have a page of their own.
fn printed_answers(view: View, audience: Audience) -> Html {
    html! {
        <section class="printed-answers" aria-hidden="true">
            <h2>{ view.say(words::YOUR_ANSWERS) }</h2>
            { answer_list(view, view.session.case(audience)) }
        </section>
    }
}
