//! The prompt for the host page's request for the result: only the visitor can agree to it.

use super::View;
use crate::app::browser;
use crate::i18n::words;
use crate::session::{Action, HostAsks, write_link};
use yew::prelude::*;

/// The prompt, until it is answered. Agreeing is enabled only after the prompt has been visible for a moment, because a
/// host page could cover it, or draw it too faint to be seen.
pub fn host_notice(view: View) -> Html {
    if view.session.host_asks == HostAsks::No {
        return html! {};
    }
    let agree = {
        let (act, link) = (view.act.clone(), write_link(view.session));
        Callback::from(move |_: MouseEvent| {
            browser::agree_to_tell(&link);
            act.emit(Action::HostAsks(HostAsks::No));
        })
    };
    let is_unseen = view.session.host_asks == HostAsks::Unseen;
    browser::watch_sight();
    html! {
        <section class="notice notice--warning" data-host-asks="">
            <p>{ view.say(words::HOST_ASKS) }</p>
            <button type="button" class="button button--secondary" data-agree="" disabled={is_unseen} onclick={agree}>
                { view.say(words::HOST_AGREE) }
            </button>
            <button type="button" class="button button--plain" onclick={view.on_click(Action::HostAsks(HostAsks::No))}>
                { view.say(words::HOST_REFUSE) }
            </button>
        </section>
    }
}
