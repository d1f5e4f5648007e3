//! The result: what is certain first, then what an office decides, what is open, what is refused.

use super::CaseProperties;
use crate::app::components::{ClauseQuote, EntitlementCard, Notices, TermNotice, Timeline, Total, on_click, term_line};
use crate::engine::Status;
use crate::i18n::words;
use crate::policy::{Entitlement, Text};
use crate::session::{Action, Page};
use yew::prelude::*;

/// The page.
#[component]
pub fn ResultPage(CaseProperties { session, audience, act }: &CaseProperties) -> Html {
    let (audience, language) = (*audience, session.language);
    let say = |text: Text| text.in_language(language);
    let case = session.case(audience);
    let evaluation = case.evaluate();
    let group = |status: Status, heading: Text| {
        let entitlements: Vec<&'static Entitlement> = evaluation
            .outcomes
            .iter()
            .filter(|outcome| outcome.status == status)
            .map(|outcome| outcome.entitlement)
            .collect();
        if entitlements.is_empty() {
            return html! {};
        }
        html! {
            <section class={classes!("result__group", format!("result__group--{}", status.id()))}>
                <h2 class="result__group-heading">{ format!("{} ({})", say(heading), entitlements.len()) }</h2>
                { for entitlements.into_iter().map(|entitlement| html! {
                    <EntitlementCard key={entitlement.id} {entitlement} case={case.clone()} {language} act={act.clone()} />
                }) }
            </section>
        }
    };
    html! {
        <div class="result">
            <Notices session={session.clone()} act={act.clone()} />
            <TermNotice case={case.clone()} {language} />
            <h1 class="result__heading" tabindex="-1">{ say(words::RESULT_HEADING) }</h1>
            <div class="result__total">
                <Total total={evaluation.total} {language} />
                <div class="result__actions">
                    if case.next_question().is_some() {
                        <a class="button button--primary" href={format!("#/{}", audience.id())}
                            onclick={on_click(act, Action::Continue(audience))}>
                            { say(words::CONTINUE_QUESTIONS) }
                        </a>
                    }
                    <a class="button button--secondary" href={format!("#/{}/answers", audience.id())}
                        onclick={on_click(act, Action::Show(Page::Review(audience)))}>
                        { say(words::CHANGE_ANSWERS) }
                    </a>
                </div>
            </div>
            { group(Status::Eligible, words::GROUP_ELIGIBLE) }
            { group(Status::Discretionary, words::GROUP_DISCRETIONARY) }
            { group(Status::Unknown, words::GROUP_UNKNOWN) }
            { group(Status::Ineligible, words::GROUP_INELIGIBLE) }
            <Timeline case={case.clone()} {language} />
            <section class="result__legal">
                <p><strong>{ say(words::ESTIMATE) }</strong></p>
                <p>{ say(words::OFFICE) }</p>
                <ClauseQuote citation={session.policy.office} {language} act={act.clone()} />
                <p>{ say(words::FRAUD) }</p>
                <ClauseQuote citation={session.policy.fraud} {language} act={act.clone()} />
                <p>{ format!("{}: {} ({})", say(words::POLICY_AND_TERM), say(session.policy.title), term_line(session.policy, language)) }</p>
            </section>
            <button type="button" class="button button--plain" onclick={on_click(act, Action::Forget)}>
                { say(words::START_AGAIN) }
            </button>
        </div>
    }
}
