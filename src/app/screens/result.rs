//! The result: the answer first, the next steps, the refused items; the law one tap away.

use crate::app::browser;
use crate::app::components::{
    About, Fold, SharePanel, View, entitlement_card, host_notice, is_out_of_term, legal, legal_in_short, next_step,
    on_paper, out_of_term, refused, summary, term_notice, timeline, total_lines,
};
use crate::engine::{Explanation, Status, explain};
use crate::i18n::{result_words, words};
use crate::policies;
use crate::policy::Audience;
use crate::session::{Action, Page, Session};
use std::rc::Rc;
use yew::prelude::*;

/// The page's properties.
#[derive(Properties, PartialEq)]
pub struct ResultPageProperties {
    /// The session.
    pub session: Rc<Session>,
    /// The audience of the case.
    pub audience: Audience,
    /// Receives actions.
    pub act: Callback<Action>,
}

/// The page: first the visible part, and once that is painted the collapsed, printed and lower parts.
#[component]
pub fn ResultPage(ResultPageProperties { session, audience, act }: &ResultPageProperties) -> Html {
    let is_painted = use_state(|| false);
    {
        let is_painted = is_painted.clone();
        use_effect_with((), move |()| browser::once_painted(move || is_painted.set(true)));
    }
    {
        let (is_known, act) = (session.guide.is_some(), act.clone());
        use_effect_with((), move |()| {
            if !is_known {
                browser::on_guide(policies::first(), move |read| act.emit(Action::Guide(Rc::new(read))));
            }
        });
    }
    let (session, audience, act) = (session.clone(), *audience, act.clone());
    let view = View { session: &session, act: &act };
    if is_out_of_term(session.case(audience)) {
        return html! { <div class="result">{ host_notice(view) }{ out_of_term(view, session.case(audience)) }</div> };
    }
    html! {
        <div class="result">
            { answer(view, audience) }
            if *is_painted { { on_paper(view, audience) } }
            <Fold id="evidence" heading={view.say(result_words::EVIDENCE)}>
                if *is_painted { { evidence(view, audience) } }
            </Fold>
            <Fold id="sending" heading={view.say(result_words::KEEP_AND_SEND)}>
                if *is_painted { <SharePanel session={session.clone()} act={act.clone()} {audience} /> }
            </Fold>
            { legal_in_short(view, true) }
            <button type="button" class="button button--plain" onclick={view.on_forget()}>
                { view.say(words::START_AGAIN) }
            </button>
        </div>
    }
}

/// The answer, the next steps, the refused items, and the way back to the questions.
fn answer(view: View, audience: Audience) -> Html {
    let case = view.session.case(audience);
    let evaluation = case.evaluate();
    let explanations: Vec<Explanation> =
        case.entitlements().into_iter().map(|entitlement| explain(entitlement, &case.answers)).collect();
    html! {
        <>
            { host_notice(view) }
            { term_notice(view, case) }
            <h1 class="result__heading" tabindex="-1">{ view.say(words::RESULT_HEADING) }</h1>
            { summary(view, case, &evaluation, &explanations) }
            { refused(view, &explanations) }
            <div class="result__actions">
                if case.next_question().is_some() {
                    <a class="button button--primary" href={browser::link(&format!("#/{}", audience.id()))}
                        onclick={view.on_click(Action::Continue(audience))}>
                        { view.say(words::CONTINUE_QUESTIONS) }
                    </a>
                }
                <a class="button button--secondary" href={browser::link(&format!("#/{}/answers", audience.id()))}
                    onclick={view.on_click(Action::Show(Page::Review(audience)))}>
                    { view.say(words::CHANGE_ANSWERS) }
                </a>
            </div>
            { next_step(view, audience) }
        </>
    }
}

/// The details of each item, the most certain first; the days; further notes of the law.
fn evidence(view: View, audience: Audience) -> Html {
    let case = view.session.case(audience);
    let evaluation = case.evaluate();
    let cards = |status: Status| -> Html {
        let of_status = evaluation.outcomes.iter().filter(|outcome| outcome.status == status);
        of_status.map(|outcome| entitlement_card(view, case, outcome.entitlement, About::Reader)).collect()
    };
    html! {
        <>
            <p class="evidence__lead">{ view.say(result_words::EVIDENCE_LEAD) }</p>
            { for Status::ALL.map(cards) }
            { total_lines(view, &evaluation) }
            { timeline(view, case) }
            { legal(view, audience) }
        </>
    }
}
