//! The notice above a result that the answers came from elsewhere, with a collapsible list of them.

use super::{View, answer_list};
use crate::i18n::words;
use crate::session::Action;
use yew::prelude::*;

/// The notice; empty if the visitor gave the answers on the screen.
pub fn prefilled(view: View) -> Html {
    let Some(audience) = view.session.prefilled.filter(|_| view.session.page.audience() == view.session.prefilled)
    else {
        return html! {};
    };
    html! {
        <details class="notice notice--warning notice--prefilled" data-prefilled="" data-fold="prefilled">
            <summary>{ view.say(words::PREFILLED) }</summary>
            if view.session.text_changed {
                <p>{ view.say(words::TEXT_CHANGED) }</p>
            }
            { answer_list(view, view.session.case(audience)) }
            <button type="button" class="button button--plain" onclick={view.on_click(Action::LookedThrough)}>
                { view.say(words::PREFILLED_RIGHT) }
            </button>
        </details>
    }
}
