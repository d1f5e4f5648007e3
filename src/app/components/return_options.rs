//! Ways to resume on the first page: the answers stored on this device, a result code, counter mode.

use super::View;
use super::under_way::kept;
use crate::app::browser;
use crate::i18n::words;
use crate::policy::Text;
use crate::session::{Action, CodeProblem, read_code};
use yew::prelude::*;

/// The ways to resume.
pub fn return_options(view: View) -> Html {
    html! {
        <div class="return">
            // Otherwise shown above, if there are no other answers in progress.
            if view.session.under_way().is_some() && !view.session.kept { { kept(view) } }
            { code(view) }
            { counter(view) }
        </div>
    }
}

fn code(view: View) -> Html {
    // The handler is on the button instead of the form, and Enter presses it, because a sandbox may forbid submitting
    // forms.
    let onclick = {
        let (act, policy) = (view.act.clone(), view.session.policy);
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            let Some(typed) = browser::value_of("code") else { return };
            let is_read = read_code(policy, &typed) != Err(CodeProblem::OtherVersion);
            if is_read || !browser::open_code_of_another(&typed) {
                act.emit(Action::OpenCode(typed));
            }
        })
    };
    let wrong = view.session.code_problem.map(|problem| match problem {
        CodeProblem::Mistyped => words::CODE_MISTYPED,
        CodeProblem::OtherVersion => words::CODE_OTHER_VERSION,
    });
    html! {
        <details class="return__code" data-fold="code" open={wrong.is_some()}>
            <summary>{ view.say(words::ENTER_CODE) }</summary>
            <form>
                <label for="code">{ view.say(words::RESULT_CODE) }</label>
                <input class="input" id="code" type="text" autocomplete="off" autocapitalize="characters" spellcheck="false"
                    aria-invalid={wrong.map(|_| "true")} aria-describedby={wrong.map(|_| "code-error")} />
                <p class="question__error" id="code-error" role="alert">{ for wrong.map(|wrong: Text| view.say(wrong)) }</p>
                <button type="submit" name="code" class="button button--secondary" {onclick}>{ view.say(words::OPEN_CODE) }</button>
            </form>
        </details>
    }
}

fn counter(view: View) -> Html {
    let (switch, name) = match view.session.counter {
        true => (false, words::COUNTER_OFF),
        false => (true, words::COUNTER_ON),
    };
    html! {
        <details class="return__counter" data-fold="counter">
            <summary>{ view.say(words::COUNTER) }</summary>
            <p>{ view.say(words::COUNTER_HINT) }</p>
            <button type="button" name="counter" class="button button--secondary"
                onclick={view.on_click(Action::Counter(switch))}>
                { view.say(name) }
            </button>
        </details>
    }
}
