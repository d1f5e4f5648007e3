//! The opening: the first questions, before the whole application is there. It goes forward only, in Chinese, on what
//! the visitor taps from the first page; whatever else is wanted, the application takes over, with the link to go on
//! from (www/boot.js). Small is its whole point: what it calls is what a first visit downloads.

use super::browser;
use super::components::View;
use super::pages::question;
use crate::policies;
use crate::policy::Audience;
use crate::session::{Action, Page, Session, write_link};
use js_sys::Function;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// What the opening is told.
#[derive(Properties, PartialEq)]
pub struct OpeningProperties {
    /// The link that was tapped: an audience, and one entitlement where only that is checked.
    pub link: String,
    /// Called after every answer with the link to go on from, and whether the application must.
    pub hand_over: Function,
}

/// The opening.
#[component]
pub fn Opening(OpeningProperties { link, hand_over }: &OpeningProperties) -> Html {
    let session = use_state(|| Rc::new(begun(link)));
    let act = {
        let (session, hand_over) = (session.clone(), hand_over.clone());
        Callback::from(move |action: Action| {
            let mut next = (**session).clone();
            match action {
                Action::Answer(audience, fact, answer) => next.answer(audience, fact, answer),
                Action::Show(page) => next.page = page,
                _ => return,
            }
            let (link, is_lost) = (write_link(&next), !can_draw(&next, &session));
            if is_lost {
                browser::show_address(&link);
            } else {
                session.set(Rc::new(next));
            }
            // What the page makes of it is not ours to mend.
            let _ = hand_over.call2(&JsValue::NULL, &link.into(), &is_lost.into());
        })
    };
    use_effect_with(session.clone(), |session| {
        browser::show_address(&write_link(session));
        browser::focus_heading();
    });
    draw(&session, &act)
}

/// What the first question that the site is built with is told.
#[derive(Properties, PartialEq)]
pub struct FirstQuestionProperties {
    /// The link that leads to it.
    pub link: String,
}

/// The first question as the site is built with it, to be read and filled in before any program is there. The opening
/// draws the very same in its place.
#[component]
pub fn FirstQuestion(FirstQuestionProperties { link }: &FirstQuestionProperties) -> Html {
    draw(&Rc::new(begun(link)), &Callback::noop())
}

fn draw(session: &Rc<Session>, act: &Callback<Action>) -> Html {
    match session.page {
        Page::Question(audience, fact) => question(View { session, act }, audience, fact),
        _ => html! {},
    }
}

/// The session that a link of the first page leads to.
fn begun(link: &str) -> Session {
    let mut session = Session::new(policies::first());
    let (path, topic) = link.split_once("?topic=").unwrap_or((link, ""));
    let audience = Audience::named(path.trim_start_matches("#/")).unwrap_or(Audience::Worker);
    let entitlement = session.policy.rules(audience).entitlement(topic);
    session.begin(audience, entitlement.map(|entitlement| entitlement.id));
    session
}

/// Whether the opening has all that `next` shows: a question further on, with no sum to look up and nothing set aside.
fn can_draw(next: &Session, now: &Session) -> bool {
    match next.page {
        Page::Question(audience, fact) => {
            next.dropped.is_empty()
                && next.policy.catalogue.standard(fact).is_none()
                && next.case(audience).trail.len() > now.case(audience).trail.len()
        }
        _ => false,
    }
}
