//! The pages of the site: Yew components over a [`Session`], with one program per HTML page. Components take properties
//! and emit actions; everything that can fail in a browser is in [`browser`].

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

/// Runs a program on its HTML page.
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

/// The first page as prerendered by the site's build, readable before the program starts and without it. The program
/// replaces it with an identical render.
#[component]
pub fn FirstPage() -> Html {
    let (session, act) = (Rc::new(Session::new(policies::first())), Callback::noop());
    let home = content(&session, &act);
    page(&session, &act, home)
}

/// The properties of the prerendered first question.
#[derive(Properties, PartialEq)]
pub struct FirstQuestionProperties {
    /// The audience.
    pub audience: Audience,
}

/// The first question as prerendered by the site's build, to be read and filled in before the program starts. The
/// program replaces it with an identical render.
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
                // At a counter the bar shows it. Outside the main part, because the HTML of the first questions covers
                // that.
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

/// The content of index.html.
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
        // Shown by employers.html.
        Page::Tool(_) => Html::default(),
    }
}
