//! Several questions on one screen, as a list to tick.

use super::choice_row::ChoiceRow;
use crate::app::browser;
use crate::engine::Answer;
use crate::i18n::{labelled, words};
use crate::policy::{FactId, FactSet, Language, Policy, Tick};
use yew::prelude::*;

/// The form's properties.
#[derive(Properties, PartialEq)]
pub struct TickedFormProperties {
    /// The policy.
    pub policy: &'static Policy,
    /// The rows, with the previous answers.
    pub asked: Vec<(FactId, Option<Answer>)>,
    /// The rows asked before: one without an answer was answered "perhaps".
    pub asked_before: FactSet,
    /// The row that the visitor came to change; the list begins at its heading otherwise.
    #[prop_or_default]
    pub meant: Option<FactId>,
    /// The question.
    pub prompt: AttrValue,
    /// The language of the interface.
    pub language: Language,
    /// Whether this changes existing answers, without further questions.
    #[prop_or_default]
    pub is_change: bool,
    /// Called with an answer for each row; `None` is "not sure".
    pub on_answer: Callback<Vec<(FactId, Option<Answer>)>>,
}

/// The state of the boxes.
#[derive(Clone, Copy, PartialEq)]
struct Ticks {
    ticked: FactSet,
    perhaps: FactSet,
    is_none: bool,
}

impl Ticks {
    fn of(policy: &Policy, asked: &[(FactId, Option<Answer>)], asked_before: FactSet) -> Ticks {
        let is_ticked = |given: Option<Answer>| match given {
            Some(Answer::Flag(flag)) => flag,
            Some(Answer::Count(count)) => count > 0,
            _ => false,
        };
        let rows = || asked.iter().map(|(fact, _)| *fact);
        let entered = rows().next().and_then(|first| browser::take_entered(policy.fact(first).id));
        if let Some(entered) = entered {
            let chosen = |name: &str| -> FactSet {
                let values = entered.chosen(name);
                rows().filter(|&fact| values.iter().any(|value| value == policy.fact(fact).id)).collect()
            };
            let is_none = entered.chosen("answer").iter().any(String::is_empty);
            return Ticks { ticked: chosen("answer"), perhaps: chosen("perhaps"), is_none };
        }
        let ticked: FactSet = asked.iter().filter(|(_, given)| is_ticked(*given)).map(|(fact, _)| *fact).collect();
        let unanswered = asked.iter().filter(|(fact, given)| asked_before.contains(*fact) && given.is_none());
        let perhaps: FactSet = unanswered.map(|(fact, _)| *fact).collect();
        let is_all = rows().all(|fact| asked_before.contains(fact));
        Ticks { ticked, perhaps, is_none: is_all && ticked.is_empty() && perhaps.is_empty() }
    }

    fn turn(mut self, fact: FactId) -> Ticks {
        self.perhaps.remove(fact);
        self.is_none = false;
        if self.ticked.contains(fact) {
            self.ticked.remove(fact)
        } else {
            self.ticked.insert(fact)
        }
        self
    }

    fn turn_perhaps(mut self, fact: FactId) -> Ticks {
        self.ticked.remove(fact);
        self.is_none = false;
        if self.perhaps.contains(fact) {
            self.perhaps.remove(fact)
        } else {
            self.perhaps.insert(fact)
        }
        self
    }

    const fn turn_none(self) -> Ticks {
        Ticks { ticked: FactSet::EMPTY, perhaps: FactSet::EMPTY, is_none: !self.is_none }
    }

    fn is_empty(self) -> bool {
        self.ticked.is_empty() && self.perhaps.is_empty() && !self.is_none
    }

    fn answer(self, policy: &Policy, fact: FactId) -> Option<Answer> {
        let tick = policy.question(fact).answer_of_tick(self.ticked.contains(fact));
        (!self.perhaps.contains(fact)).then_some(match tick {
            Tick::Flag(flag) => Answer::Flag(flag),
            Tick::Count(count) => Answer::Count(count),
        })
    }
}

/// The form.
#[component]
pub fn TickedForm(properties: &TickedFormProperties) -> Html {
    let TickedFormProperties { policy, asked, asked_before, prompt, language, on_answer, .. } = properties;
    let (policy, language) = (*policy, *language);
    let ticks = use_state(|| Ticks::of(policy, asked, *asked_before));
    let is_wrong = use_state(|| false);
    let turn = |change: fn(Ticks, FactId) -> Ticks, fact: FactId| {
        let ticks = ticks.clone();
        Callback::from(move |_: Event| ticks.set(change(*ticks, fact)))
    };
    let turn_none = {
        let ticks = ticks.clone();
        Callback::from(move |_: Event| ticks.set(ticks.turn_none()))
    };
    let answers = |of: Ticks| -> Vec<(FactId, Option<Answer>)> {
        asked.iter().map(|(fact, _)| (*fact, of.answer(policy, *fact))).collect()
    };
    let onclick = {
        let (given, is_empty, is_wrong, on_answer) =
            (answers(*ticks), ticks.is_empty(), is_wrong.clone(), on_answer.clone());
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            if is_empty {
                is_wrong.set(true);
                browser::focus_when_there(".error-summary");
            } else {
                on_answer.emit(given.clone());
            }
        })
    };
    let skip = {
        let nothing: Vec<(FactId, Option<Answer>)> = asked.iter().map(|(fact, _)| (*fact, None)).collect();
        on_answer.reform(move |_: MouseEvent| nothing.clone())
    };
    let row = |fact: FactId| {
        let question = policy.question(fact);
        let name = question.ticked.unwrap_or(policy.fact(fact).name).in_language(language);
        let gloss = question.help.map(|help| help.in_language(language));
        let row = ChoiceRow {
            input: "checkbox",
            value: policy.fact(fact).id,
            name,
            gloss,
            is_chosen: ticks.ticked.contains(fact),
        };
        let is_perhaps = ticks.perhaps.contains(fact);
        row.draw_with_perhaps(turn(Ticks::turn, fact), is_perhaps, turn(Ticks::turn_perhaps, fact), language)
    };
    let meant = properties.meant;
    use_effect_with(meant, |meant| {
        if meant.is_some() {
            browser::focus_in_view("[data-meant] input");
        }
    });
    let rows = asked.iter().map(|&(fact, _)| match meant == Some(fact) {
        true => html! { <div class="choices__meant" data-meant="">{ row(fact) }</div> },
        false => row(fact),
    });
    let wrong = words::ERROR_CHOOSE_ANY.in_language(language);
    let first = asked.first().map(|(fact, _)| policy.fact(*fact).id);
    let to_field = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        browser::focus_soon(".question input");
    });
    html! {
        <form class="question" data-fact={first} data-together="" novalidate=true>
            if *is_wrong {
                <div class="error-summary" role="alert" tabindex="-1">
                    <h2 class="error-summary__heading">{ words::ERROR_HEADING.in_language(language) }</h2>
                    <p><a href="#answer" onclick={to_field}>{ labelled(prompt, wrong, language) }</a></p>
                </div>
            }
            <fieldset class="question__group">
                <legend class="question__legend"><h1 class="question__prompt" tabindex="-1">{ prompt }</h1></legend>
                <div class="choices">
                    <p class="choices__hint">{ words::CHOOSE_ANY.in_language(language) }</p>
                    { for rows }
                    { ChoiceRow::none_of_these(ticks.is_none, language).draw(turn_none) }
                </div>
            </fieldset>
            <div class="question__actions">
                <button class="button button--primary" type="submit" name="continue" {onclick}>
                    { super::question_form::answered(properties.is_change).in_language(language) }
                </button>
                <button class="button button--plain" type="button" name="unsure" data-unsure="" onclick={skip}>
                    { words::NOT_SURE.in_language(language) }
                </button>
            </div>
        </form>
    }
}
