//! The visit: the session of one of the site's programs, its address, and the browser's events.

use super::browser::{self, Leave};
use super::components::IDLE_MINUTES;
use crate::checkpoint;
use crate::policies;
use crate::session::{Action, HostAsks, Page, Session, Window, follow, write_address, write_link};
use std::rc::Rc;
use yew::prelude::*;

/// The session as a Yew reducer.
#[derive(Clone, PartialEq)]
struct Shown(Rc<Session>);

impl Reducible for Shown {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        browser::keep_outside(&write_link(&self.0.noted(&action)));
        checkpoint::pass("app::reduce");
        // The entry of a link that leads to the other page is replaced, or going back would lead there again.
        let is_in_address = matches!(action, Action::Follow(_) | Action::Return(_));
        let is_of_another = matches!(
            action,
            Action::Forget | Action::NextPerson | Action::Follow(_) | Action::Resume(_) | Action::OpenCode(_)
        );
        let next = self.0.after(action);
        note_place(self.0.page, next.page, is_of_another);
        if next.page.site_page() == browser::site_page() {
            return Rc::new(Shown(Rc::new(next)));
        }
        let how = if is_in_address { Leave::Replace } else { browser::how_to_leave_for(next.page) };
        browser::leave(&write_address(&next), next.page, how);
        self
    }
}

/// Saves the state of `page` when the visitor leaves it to read a clause, until they return.
fn note_place(page: Page, next: Page, is_of_another: bool) {
    match (page, next) {
        _ if is_of_another => browser::forget_place(),
        (Page::Policy(_), _) => {}
        (left, Page::Policy(_)) => browser::leave_place(left),
        (left, next) if left == next => {}
        _ => browser::forget_place(),
    }
}

/// The current session, and a callback for actions.
#[hook]
pub fn use_visit() -> (Rc<Session>, Callback<Action>) {
    checkpoint::pass("app::application");
    let arrived = use_memo((), |()| browser::fragment());
    let shown = {
        let arrived = arrived.clone();
        use_reducer(move || Shown(Rc::new(arrival(&arrived))))
    };
    let session = shown.0.clone();
    let act = {
        let dispatcher = shown.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    use_navigation(arrived, act.clone());
    use_document(&session);
    {
        let act = act.clone();
        use_effect_with((), move |()| {
            checkpoint::pass("app::catalogue");
            browser::on_catalogue(move || act.emit(Action::Catalogue(browser::catalogue_of(policies::first()))))
        });
    }
    {
        let act = act.clone();
        use_effect_with((), move |()| browser::on_host_request(move || act.emit(Action::HostAsks(HostAsks::Unseen))));
    }
    {
        let act = act.clone();
        use_effect_with((), move |()| browser::on_sight(move |seen| act.emit(Action::HostSeen(seen))));
    }
    use_effect_with((), |()| browser::ignore_second_taps());
    use_effect_with((), |()| browser::tell_drawn());
    (session, act)
}

/// The initial session of the visit.
fn arrival(link: &str) -> Session {
    let window = if browser::is_framed() { Window::Framed } else { Window::Top };
    let mut session = follow(policies::first(), link, window);
    // After a reload the visitor resumes the stored answers.
    session.kept = session.current.is_some() && browser::is_kept(link);
    if session.kept || browser::is_own_entry() {
        session.prefilled = None;
    }
    if browser::counter_minutes().is_some() {
        session.begin_at_the_counter();
    }
    session
}

/// Handles navigation back, forward and to other links; `arrived` is the link at the program's start.
#[hook]
fn use_navigation(arrived: Rc<String>, act: Callback<Action>) {
    use_effect_with((), move |()| {
        // Another link may have been followed before the listener was added.
        let now = browser::fragment();
        if now != *arrived {
            act.emit(Action::Follow(now));
        }
        browser::on_navigation(move |link, ours| {
            act.emit(if ours { Action::Return(link) } else { Action::Follow(link) });
        })
    });
    use_effect_with((), |()| browser::on_leaving());
}

/// Keeps the document, the address, the storage and the host page in sync with the session.
#[hook]
fn use_document(session: &Rc<Session>) {
    let former = use_mut_ref(|| Page::Home);
    use_effect_with(session.clone(), move |session| {
        checkpoint::pass("app::document");
        browser::describe_document(session);
        let is_answered = matches!(
            (former.replace(session.page), session.page),
            (Page::Question(..), Page::Question(..) | Page::Result(_))
        );
        let session = session.clone();
        match is_answered {
            true => browser::put_off(move || tell(&session)),
            false => browser::do_at_once(|| tell(&session)),
        }
    });
    use_effect_with(session.begin_asked, |asked| {
        if asked.is_some() {
            browser::focus_soon("[data-begin-asked]");
        }
    });
    let first = use_mut_ref(|| true);
    use_effect_with(session.page, move |page| {
        // The first page keeps its initial focus; every later one starts at its heading, or where it was left to read a
        // clause.
        if !first.replace(false) {
            browser::screen_has_changed();
            if !browser::return_to_place(*page) {
                browser::focus_heading();
            }
        }
    });
}

/// Updates the address, the storage if it is used, and the host page.
fn tell(session: &Session) {
    let link = write_link(session);
    browser::keep_outside(&link);
    checkpoint::pass("app::address");
    browser::show_address(&write_address(session), session.prefilled.is_some());
    match (session.counter, browser::counter_minutes()) {
        (true, None) => browser::keep_counter(Some(IDLE_MINUTES)),
        (false, Some(_)) => browser::keep_counter(None),
        _ => {}
    }
    if session.kept {
        browser::keep(&link);
    }
    browser::name_document(session);
    if session.frame.embedded {
        browser::tell_shown(session);
    }
}
