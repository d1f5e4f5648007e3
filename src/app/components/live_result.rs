//! The result so far, beside the question on wide screens and one tap away on phones.

use super::{View, total_so_far};
use crate::app::browser;
use crate::engine::Status;
use crate::i18n::{amount, status_name, words};
use crate::policy::Benefit;
use crate::session::{Action, Case, Page};
use yew::prelude::*;

/// The result so far: the total, and each entitlement in a line, the most certain first.
pub fn live_result(view: View, case: &Case) -> Html {
    let language = view.language();
    let evaluation = case.evaluate();
    let of_status = |status: Status| evaluation.outcomes.iter().filter(move |outcome| outcome.status == status);
    html! {
        <aside class="live" aria-label={words::RESULT_SO_FAR.in_language(language)}>
            <h2 class="live__heading">{ words::RESULT_SO_FAR.in_language(language) }</h2>
            <div role="status" aria-live="polite">
                { total_so_far(view, &evaluation) }
            </div>
            <ul class="live__list">
                { for Status::ALL.into_iter().flat_map(of_status).map(|outcome| {
                    let sum = match (&outcome.entitlement.benefit, outcome.amount) {
                        (Benefit::Money(_), Some(range)) if outcome.status != Status::Unknown => amount(range, language),
                        _ => String::new(),
                    };
                    html! {
                        <li class={format!("live__item live__item--{}", outcome.status.id())}
                            data-entitlement={outcome.entitlement.id} data-status={outcome.status.id()}>
                            <span class="live__name">{ outcome.entitlement.name.in_language(language) }</span>
                            <span class="live__status">{ status_name(outcome.status).in_language(language) }</span>
                            <span class="live__amount">{ sum }</span>
                        </li>
                    }
                }) }
            </ul>
            <a class="button button--secondary live__more" href={browser::link(&format!("#/{}/result", case.audience.id()))}
                onclick={view.on_click(Action::Show(Page::Result(case.audience)))}>
                { words::SEE_RESULT.in_language(language) }
            </a>
        </aside>
    }
}
