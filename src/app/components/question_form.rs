//! One question as a form: its fields, the error for a wrong entry, and "not sure".

use super::choice_row::ChoiceRow;
use super::date_field;
use super::draft::{Begun, Draft, NO, Pressed, YES};
use crate::app::browser;
use crate::engine::Answer;
use crate::i18n::{AskedBack, labelled, more_kinds, words};
use crate::policy::{Choice, ChoiceId, ChoiceSet, FactId, Kind, Language, Policy, Text};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// The form's properties.
#[derive(Properties, PartialEq)]
pub struct QuestionFormProperties {
    /// The policy.
    pub policy: &'static Policy,
    /// The fact asked.
    pub fact: FactId,
    /// The previous answer.
    pub given: Option<Answer>,
    /// The question.
    pub prompt: AttrValue,
    /// The choices of a list that make a difference to the entitlements in view.
    pub of_interest: ChoiceSet,
    /// The language of the interface.
    pub language: Language,
    /// Whether this changes an existing answer, without further questions.
    #[prop_or_default]
    pub is_change: bool,
    /// The question in words that confirms a doubtful answer; it counts once it is given again.
    pub doubt: Callback<Answer, Option<AskedBack>>,
    /// Called with the answer; `None` is "not sure".
    pub on_answer: Callback<Option<Answer>>,
    /// The explanation of the question, shown under its heading.
    #[prop_or_default]
    pub children: Html,
}

/// The draft shared by the fields, so that each sees the others' contents without a render.
#[derive(Clone)]
struct Shared {
    draft: Rc<RefCell<Draft>>,
    redraw: UseForceUpdateHandle,
}

impl Shared {
    fn change(&self, change: impl FnOnce(&mut Draft)) {
        self.note(change);
        self.redraw.force_update();
    }

    /// A handler that changes the draft.
    fn on_change(&self, change: impl Fn(&mut Draft) + 'static) -> Callback<Event> {
        let shared = self.clone();
        Callback::from(move |_: Event| shared.change(&change))
    }

    /// Changes the draft without a render: the field shows the typed text already.
    fn note(&self, change: impl FnOnce(&mut Draft)) {
        change(&mut self.draft.borrow_mut());
    }
}

/// The form.
#[component]
pub fn QuestionForm(properties: &QuestionFormProperties) -> Html {
    let QuestionFormProperties { policy, fact, given, prompt, language, doubt, on_answer, children, .. } = properties;
    let language = *language;
    let described = policy.fact(*fact);
    let begun = use_memo((), |()| Begun::of(described, *given));
    let shared = Shared { draft: begun.draft.clone(), redraw: use_force_update() };
    let error = use_state(|| None::<String>);
    let asked_back = use_state(|| None::<AskedBack>);
    let doubted = use_mut_ref(|| *given);

    // The handler is on the button instead of the form, and Enter presses it, because a sandbox may forbid submitting
    // forms.
    let send = {
        let (shared, on_answer, doubt) = (shared.clone(), on_answer.clone(), doubt.clone());
        let (error, asked_back) = (error.clone(), asked_back.clone());
        Callback::from(move |()| {
            let answer = match shared.draft.borrow().read(described, language) {
                Ok(answer) => answer,
                Err(wrong) => {
                    asked_back.set(None);
                    error.set(Some(labelled(described.name.in_language(language), &wrong, language)));
                    // If it was pressed before the program started, the error is drawn only after everything else.
                    return browser::focus_when_there(".error-summary");
                }
            };
            // Asked only once: giving the same answer again confirms it.
            let is_confirmed = doubted.replace(Some(answer)) == Some(answer);
            match doubt.emit(answer).filter(|_| !is_confirmed) {
                None => on_answer.emit(Some(answer)),
                Some(doubtful) => {
                    error.set(None);
                    asked_back.set(Some(doubtful));
                    browser::focus_in_view(".error-summary");
                }
            }
        })
    };
    let onclick = send.reform(|event: MouseEvent| event.prevent_default());
    let confirm = onclick.clone();
    let skip = on_answer.reform(|_: MouseEvent| None);
    {
        let on_answer = on_answer.clone();
        use_effect_with((), move |()| match begun.pressed {
            Some(Pressed::Send) => send.emit(()),
            Some(Pressed::Skip) => on_answer.emit(None),
            None => {}
        });
    }
    let to_field = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        browser::focus_soon(".question input");
    });
    html! {
        <form class="question" data-fact={described.id} novalidate=true>
            if let Some(wrong) = &*error {
                <div class="error-summary" role="alert" tabindex="-1">
                    <h2 class="error-summary__heading">{ words::ERROR_HEADING.in_language(language) }</h2>
                    <p><a href="#answer" onclick={to_field}>{ wrong }</a></p>
                </div>
            }
            { fields(properties, described.kind.choices(), &shared, error.as_deref(), prompt, children) }
            // Below the fields, so that both the doubt and the answer that it is about are in view.
            if let Some(AskedBack { says, confirm: name }) = &*asked_back {
                <div class="error-summary error-summary--asked" role="alert" tabindex="-1">
                    <p>{ says }</p>
                    <button class="button button--secondary" type="button" data-confirm="" onclick={confirm}>{ name.in_language(language) }</button>
                </div>
            }
            <div class="question__actions">
                <button class="button button--primary" type="submit" name="continue" {onclick}>{ answered(properties.is_change).in_language(language) }</button>
                <button class="button button--plain" type="button" name="unsure" data-unsure="" onclick={skip}>
                    { words::NOT_SURE.in_language(language) }
                </button>
            </div>
        </form>
    }
}

/// The label of the button that sends an answer.
pub const fn answered(is_change: bool) -> Text {
    if is_change { words::CHANGED } else { words::CONTINUE }
}

/// The fields for the fact's kind, with the question as their legend.
fn fields(
    properties: &QuestionFormProperties,
    choices: &'static [Choice],
    shared: &Shared,
    error: Option<&str>,
    prompt: &AttrValue,
    children: &Html,
) -> Html {
    let language = properties.language;
    let draft = shared.draft.borrow();
    let fact = properties.policy.fact(properties.fact);
    let message = error.map(|wrong| html! { <p class="question__error" id="answer-error">{ wrong.to_owned() }</p> });
    let heading = html! { <h1 class="question__prompt" tabindex="-1">{ prompt }</h1> };
    let group = |inner: Html| {
        html! {
            <fieldset class="question__group" aria-describedby={error.map(|_| "answer-error")}>
                <legend class="question__legend">{ heading.clone() }</legend>
                { children.clone() }
                { for message.clone() }
                { inner }
            </fieldset>
        }
    };
    match fact.kind {
        Kind::Flag => group(html! {
            <div class="choices choices--inline">
                { for [(YES, "true", words::YES), (NO, "false", words::NO)].map(|(choice, value, name)| {
                    let (name, is_chosen) = (name.in_language(language), draft.chosen == Some(choice));
                    radio(shared, choice, ChoiceRow { input: "radio", value, name, gloss: None, is_chosen })
                }) }
            </div>
        }),
        Kind::One(_) => group(html! {
            <div class="choices">
                { for choices.iter().enumerate().map(|(position, choice)| {
                    let id = ChoiceId::at(position as u8);
                    radio(shared, id, row_of("radio", choice, draft.chosen == Some(id), language))
                }) }
            </div>
        }),
        Kind::Many(_) => group(several(shared, &draft, choices, properties)),
        Kind::Date => {
            let shared = shared.clone();
            let on_change =
                Callback::from(move |(part, typed): (usize, AttrValue)| shared.note(|draft| draft.date[part] = typed));
            group(html! {
                <>
                    <p class="choices__hint">{ words::OR_TYPE_DATE.in_language(language) }</p>
                    { date_field(&draft.date, language, error.is_some(), &on_change) }
                </>
            })
        }
        Kind::Count { .. } | Kind::Money { .. } | Kind::Standard => {
            let shared = shared.clone();
            let oninput = Callback::from(move |event: InputEvent| {
                let input: web_sys::HtmlInputElement = event.target_unchecked_into();
                shared.note(|draft| draft.typed = input.value().into());
            });
            html! {
                <div class="question__group">
                    <h1 class="question__prompt" tabindex="-1"><label for="answer">{ prompt }</label></h1>
                    { children.clone() }
                    { for message.clone() }
                    <div class="number">
                        <input class="input" id="answer" name={fact.id} type="text" inputmode="decimal" autocomplete="off"
                            value={draft.typed.clone()} {oninput} aria-invalid={error.map(|_| "true")}
                            aria-describedby={error.map(|_| "answer-error")} />
                        <span class="number__unit">{ fact.unit.in_language(language) }</span>
                    </div>
                </div>
            }
        }
    }
}

/// A choice of a list, in the words of `language`.
fn row_of(input: &'static str, choice: &'static Choice, is_chosen: bool, language: Language) -> ChoiceRow {
    let gloss = choice.gloss.map(|gloss| gloss.in_language(language));
    ChoiceRow { input, value: choice.id, name: choice.name.in_language(language), gloss, is_chosen }
}

/// Several of a list: the common choices first, the others collapsed until one of them is chosen.
fn several(shared: &Shared, draft: &Draft, choices: &'static [Choice], properties: &QuestionFormProperties) -> Html {
    let language = properties.language;
    let holds = |id: ChoiceId| draft.several.is_some_and(|chosen| chosen.contains(id)) || draft.perhaps.contains(id);
    let all = || (0..choices.len()).map(|position| ChoiceId::at(position as u8));
    let is_shown = |id: &ChoiceId| properties.of_interest.contains(*id) || holds(*id);
    let is_common = |id: &ChoiceId| choices[id.position()].common;
    let (first, others): (Vec<ChoiceId>, Vec<ChoiceId>) = all().filter(is_shown).partition(is_common);
    let (first, others) = if first.is_empty() { (others, first) } else { (first, others) };
    let is_open = others.iter().any(|&id| holds(id));
    let row = |id: ChoiceId| {
        let is_chosen = draft.several.is_some_and(|chosen| chosen.contains(id));
        row_of("checkbox", &choices[id.position()], is_chosen, language).draw_with_perhaps(
            shared.on_change(move |draft| draft.turn(id)),
            draft.perhaps.contains(id),
            shared.on_change(move |draft| draft.turn_perhaps(id)),
            language,
        )
    };
    let none = ChoiceRow::none_of_these(draft.several == Some(ChoiceSet::EMPTY), language);
    html! {
        <div class="choices">
            <p class="choices__hint">{ words::CHOOSE_ANY.in_language(language) }</p>
            { for first.into_iter().map(row) }
            if !others.is_empty() {
                <details class="choices__others" open={is_open}>
                    <summary>{ more_kinds(others.len(), language) }</summary>
                    { for others.into_iter().map(row) }
                </details>
            }
            { none.draw(shared.on_change(Draft::turn_none)) }
        </div>
    }
}

/// One of a list, or yes or no.
fn radio(shared: &Shared, choice: ChoiceId, row: ChoiceRow) -> Html {
    row.draw(shared.on_change(move |draft| draft.chosen = Some(choice)))
}
