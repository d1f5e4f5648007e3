//! The page: Yew components over a [`Session`]. Components take properties in and send actions out;
//! everything that can fail in a browser is in [`browser`].

mod browser;
mod components;
pub mod opening;
mod pages;
pub mod tools;

use crate::faults::{self, Point};
use crate::policies;
use crate::session::{Action, Page, Session, follow, write_link};
use components::{CounterBar, StandardPicker, ToolFrame, View, footer, header, notices};
use pages::{PolicyReader, ResultPage, WhatIf, home, question, review};
use std::rc::Rc;
use yew::prelude::*;

/// The session as Yew keeps it.
#[derive(Clone, PartialEq)]
struct Shown(Rc<Session>);

impl Reducible for Shown {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        browser::keep_outside(&write_link(&self.0.noted(&action)));
        faults::at(Point::Reduce);
        Rc::new(Shown(Rc::new(self.0.after(action))))
    }
}

/// The whole application.
#[component]
pub fn Application() -> Html {
    faults::at(Point::Application);
    let arrived = use_memo((), |()| browser::fragment());
    let shown = {
        let arrived = arrived.clone();
        use_reducer(move || Shown(Rc::new(begun(&arrived))))
    };
    let session = shown.0.clone();
    let act = {
        let dispatcher = shown.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    {
        let act = act.clone();
        use_effect_with((), move |()| {
            // Another link may have been followed before anyone listened.
            let now = browser::fragment();
            if now != *arrived {
                act.emit(Action::Follow(now));
            }
            browser::on_navigation(move |link, ours| {
                act.emit(if ours { Action::Return(link) } else { Action::Follow(link) });
            })
        });
    }
    use_effect_with((), |()| browser::on_leaving());
    let former = use_mut_ref(|| Page::Home);
    use_effect_with(session.clone(), move |session| {
        faults::at(Point::Document);
        browser::describe_document(session);
        let session = session.clone();
        let is_answered = matches!(
            (former.replace(session.page), session.page),
            (Page::Question(..), Page::Question(..) | Page::Result(_))
        );
        let tell = move || {
            let link = write_link(&session);
            browser::keep_outside(&link);
            faults::at(Point::Address);
            browser::show_address(&link);
            if session.current.is_some() {
                browser::keep_up(&link);
            }
            browser::name_document(&session);
            if session.frame.embedded {
                browser::tell_shown(&session);
            }
        };
        match is_answered {
            true => browser::put_off(tell),
            false => browser::do_at_once(tell),
        }
    });
    {
        let act = act.clone();
        use_effect_with((), move |()| {
            faults::at(Point::Catalogue);
            let know = move || act.emit(Action::Catalogue(browser::catalogue_of(policies::first())));
            know();
            browser::on_catalogue(know)
        });
    }
    {
        let act = act.clone();
        use_effect_with((), move |()| browser::on_host_request(move || act.emit(Action::HostAsks(true))));
    }
    let first = use_mut_ref(|| true);
    use_effect_with(session.page, move |_| {
        // The first page keeps the browser's own focus; every later one starts at its heading.
        if !first.replace(false) {
            browser::focus_heading();
        }
    });
    page(&session, &act)
}

/// The session that `link`, the one in the address, leads to, or the opening's. What was answered there is no news to
/// the visitor, and stays where they have gone back since.
fn begun(link: &str) -> Session {
    let Some((latest, back)) = browser::opened() else { return follow(policies::first(), link) };
    let session = follow(policies::first(), &latest).after(Action::LookedThrough);
    back.map_or(session.clone(), |back| session.after(Action::Return(back)))
}

/// The first page as the site is built with it, readable before any program is there and without one. The application
/// draws the very same in its place.
#[component]
pub fn FirstPage() -> Html {
    page(&Rc::new(Session::new(policies::first())), &Callback::noop())
}

fn page(session: &Rc<Session>, act: &Callback<Action>) -> Html {
    let view = View { session, act };
    html! {
        <div class="page">
            { header(view) }
            if session.counter {
                <CounterBar session={session.clone()} act={act.clone()} />
            }
            <main id="main" class="page__main" tabindex="-1">
                { notices(view) }
                { content(session, act) }
            </main>
            { footer(view) }
        </div>
    }
}

/// Arms the next of the faults that the test wants: each new instance takes one number off its list.
#[cfg(feature = "panics")]
pub fn arm_fault() {
    use wasm_bindgen::JsCast;
    let wanted = crate::javascript::property(&gloo::utils::window(), "skillsSubsidyPanics");
    if let Some(point) = wanted.dyn_ref::<js_sys::Array>().and_then(|list| list.shift().as_f64()) {
        faults::arm(point as usize);
    }
}

fn content(session: &Rc<Session>, act: &Callback<Action>) -> Html {
    faults::at(Point::Content);
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
        Page::Tool(tool) => html! { <ToolFrame {session} {act} {tool} /> },
        Page::Policy(clause) => html! { <PolicyReader {session} {act} {clause} /> },
    }
}
