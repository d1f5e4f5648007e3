//! What the page around asks for, and the visitor's say in it.

use super::View;
use crate::app::browser;
use crate::i18n::words;
use crate::session::Action;
use yew::prelude::*;

/// The notice; nothing where nobody asks.
pub fn host_notice(view: View) -> Html {
    if !view.session.host_asks {
        return html! {};
    }
    let agree = {
        let act = view.act.clone();
        Callback::from(move |_: MouseEvent| {
            browser::agree_to_tell();
            act.emit(Action::HostAsks(false));
        })
    };
    html! {
        <section class="notice notice--warning" data-host-asks="">
            <p>{ view.say(words::HOST_ASKS) }</p>
            <button type="button" class="button button--secondary" data-agree="" onclick={agree}>{ view.say(words::HOST_AGREE) }</button>
            <button type="button" class="button button--plain" onclick={view.on_click(Action::HostAsks(false))}>
                { view.say(words::HOST_REFUSE) }
            </button>
        </section>
    }
}
