//! The pages of the site: Yew components over a [`Session`], each page with a program of its own. Components take
//! properties in and send actions out; everything that can fail in a browser is in [`browser`].

mod browser;
mod components;
#[cfg(feature = "panic-on-demand")]
pub mod panic_on_demand;
mod screens;
mod tools;
mod visit;

use crate::checkpoint;
use crate::policies;
use crate::policy::Audience;
use crate::session::{Action, Page, Session, SitePage};
use components::{CounterBar, StandardPicker, TakingBack, View, footer, header, notices};
use screens::{PolicyReader, ResultPage, WhatIf, home, question, review};
use std::rc::Rc;
use visit::use_visit;
use yew::prelude::*;

/// The program of index.html.
#[component]
pub fn Application() -> Html {
    let (session, act) = use_visit();
    page(&session, &act, content(&session, &act))
}

/// The program of employers.html.
#[component]
pub fn Employers() -> Html {
    let (session, act) = use_visit();
    page(&session, &act, tools::tool(&session, &act))
}

/// Draws a program on the page of the site that is its own.
pub fn run_on<Program>(site_page: SitePage)
where
    Program: BaseComponent,
    Program::Properties: Default,
{
    browser::begin_on(site_page);
    if let Some(place) = gloo::utils::document().get_element_by_id("app") {
        yew::Renderer::<Program>::with_root(place).render();
    }
}

/// The first page as the site is built with it, readable before the program is there and without one. The program draws
/// the very same in its place.
#[component]
pub fn FirstPage() -> Html {
    let (session, act) = (Rc::new(Session::new(policies::first())), Callback::noop());
    let home = content(&session, &act);
    page(&session, &act, home)
}

/// What the first question that the site is built with is told.
#[derive(Properties, PartialEq)]
pub struct FirstQuestionProperties {
    /// Who is asked.
    pub audience: Audience,
}

/// The first question as the site is built with it, to be read and filled in before the program is there. The program
/// draws the very same in its place.
#[component]
pub fn FirstQuestion(FirstQuestionProperties { audience }: &FirstQuestionProperties) -> Html {
    let mut session = Session::new(policies::first());
    session.begin(*audience, None);
    content(&Rc::new(session), &Callback::noop())
}

fn page(session: &Rc<Session>, act: &Callback<Action>, content: Html) -> Html {
    let view = View { session, act };
    html! {
        <div class="page">
            { header(view) }
            if session.counter {
                <CounterBar session={session.clone()} act={act.clone()} />
            } else {
                // At a counter the bar has it. Not in the main part, of which the HTML holds the first questions.
                <TakingBack session={session.clone()} act={act.clone()} />
            }
            <main id="main" class="page__main" tabindex="-1">
                { notices(view) }
                { content }
            </main>
            { footer(view) }
        </div>
    }
}

/// What index.html shows.
fn content(session: &Rc<Session>, act: &Callback<Action>) -> Html {
    checkpoint::pass("app::content");
    let view = View { session, act };
    let (session, act) = (session.clone(), act.clone());
    match view.session.page {
        Page::Home => home(view),
        Page::Question(audience, fact) => {
            let picker = policies::first().catalogue.standard(fact).is_some() && view.session.catalogue.is_some();
            let shown = question(view, audience, fact);
            html! {
                <>
                    { shown }
                    if picker { <StandardPicker {session} {act} {audience} {fact} /> }
                </>
            }
        }
        Page::Result(audience) => html! { <ResultPage {session} {act} {audience} /> },
        Page::Review(audience) => review(view, audience),
        Page::WhatIf(audience, fact) => html! { <WhatIf {session} {act} {audience} {fact} /> },
        Page::Policy(clause) => html! { <PolicyReader {session} {act} {clause} /> },
        // On employers.html.
        Page::Tool(_) => Html::default(),
    }
}
