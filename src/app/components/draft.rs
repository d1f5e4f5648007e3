//! The contents of a question's fields, and the answer they make.

use crate::app::browser::{self, Entered};
use crate::engine::Answer;
use crate::i18n::{grouped, words};
use crate::policy::{ChoiceId, ChoiceSet, Fact, Kind, Language, Text, Usual, Yuan};
use crate::reading::typed;
use std::cell::RefCell;
use std::rc::Rc;
use yew::AttrValue;

/// The contents of the fields.
pub struct Draft {
    /// For one of a list, or yes or no.
    pub chosen: Option<ChoiceId>,
    /// For several of a list; `None` while untouched.
    pub several: Option<ChoiceSet>,
    /// The uncertain choices of a list.
    pub perhaps: ChoiceSet,
    /// For numbers and money.
    pub typed: AttrValue,
    /// For dates.
    pub date: [AttrValue; 3],
}

/// The position of "yes".
pub const YES: ChoiceId = ChoiceId::at(0);
/// The position of "no".
pub const NO: ChoiceId = ChoiceId::at(1);

impl Draft {
    fn of(given: Option<Answer>) -> Draft {
        let mut draft = Draft {
            chosen: None,
            several: None,
            perhaps: ChoiceSet::EMPTY,
            typed: AttrValue::default(),
            date: Default::default(),
        };
        match given {
            Some(Answer::Flag(flag)) => draft.chosen = Some(if flag { YES } else { NO }),
            Some(Answer::One(choice)) => draft.chosen = Some(choice),
            Some(Answer::Many(chosen)) => draft.several = Some(chosen),
            Some(Answer::Count(count)) => draft.typed = count.to_string().into(),
            Some(Answer::Money(sum)) => draft.typed = sum.to_string().into(),
            Some(Answer::Perhaps { certain, perhaps }) => {
                (draft.several, draft.perhaps) = (Some(certain).filter(|certain| !certain.is_empty()), perhaps);
            }
            Some(Answer::Month(month)) => {
                draft.date = [month.year().to_string(), month.month().to_string(), String::new()].map(Into::into);
            }
            Some(Answer::Date(date)) => {
                draft.date =
                    [date.year().to_string(), date.month().to_string(), date.day().to_string()].map(Into::into);
            }
            None => {}
        }
        draft
    }

    /// Takes over the fields as filled in before the program started.
    fn fill(&mut self, fact: &Fact, entered: &Entered) {
        let chosen = entered.chosen("answer");
        let position = |id: &String| match (&fact.kind, id.as_str()) {
            (Kind::Flag, "true") => Some(YES),
            (Kind::Flag, "false") => Some(NO),
            (kind, id) => {
                let position = kind.choices().iter().position(|choice| choice.id == id)?;
                Some(ChoiceId::at(position as u8))
            }
        };
        match &fact.kind {
            Kind::Flag | Kind::One(_) => self.chosen = chosen.first().and_then(position),
            Kind::Many(_) => {
                let several = chosen.iter().filter_map(position).fold(ChoiceSet::EMPTY, ChoiceSet::with);
                self.several = (!chosen.is_empty()).then_some(several);
                self.perhaps =
                    entered.chosen("perhaps").iter().filter_map(position).fold(ChoiceSet::EMPTY, ChoiceSet::with);
            }
            Kind::Date => self.date = ["year", "month", "day"].map(|part| entered.typed(part).into()),
            Kind::Count { .. } | Kind::Money { .. } | Kind::Standard => self.typed = entered.typed(fact.id).into(),
        }
    }

    /// The answer in the fields; an error in words if they hold none.
    pub fn read(&self, fact: &Fact, language: Language) -> Result<Answer, String> {
        let kind = &fact.kind;
        let answer = match kind {
            Kind::Flag => self.chosen.map(|choice| Answer::Flag(choice == YES)),
            Kind::One(_) => self.chosen.map(Answer::One),
            Kind::Many(_) if self.perhaps.is_empty() => self.several.map(Answer::Many),
            Kind::Many(_) => Some(Answer::several(self.several.unwrap_or_default(), self.perhaps)),
            Kind::Count { .. } => {
                typed::count(&self.typed, fact.unit.in_language(Language::Chinese)).map(Answer::Count)
            }
            Kind::Money { .. } | Kind::Standard => {
                typed::money(&self.typed, fact.unit.in_language(Language::Chinese)).map(Answer::Money)
            }
            Kind::Date => {
                let [year, month, day] = &self.date;
                typed::when_parts(year, month, day)
            }
        };
        let answer = answer.ok_or_else(|| self.error_of(kind).in_language(language).to_owned())?;
        answer.fits(kind).then_some(answer).ok_or_else(|| bounds_error(fact, language))
    }

    /// The error for fields without an answer.
    fn error_of(&self, kind: &Kind) -> Text {
        let [year, month, _] = self.date.each_ref().map(|part| part.trim());
        match kind {
            Kind::Flag | Kind::One(_) => words::ERROR_CHOOSE,
            Kind::Many(_) => words::ERROR_CHOOSE_ANY,
            Kind::Count { .. } => words::ERROR_COUNT,
            Kind::Money { .. } | Kind::Standard => words::ERROR_MONEY,
            Kind::Date if typed::count(year, "").is_none() => words::ERROR_DATE,
            Kind::Date if month.is_empty() => words::ERROR_MONTH_MISSING,
            Kind::Date if typed::count(month, "").is_none_or(|month| !(1..=12).contains(&month)) => words::ERROR_MONTH,
            Kind::Date => words::ERROR_DATE,
        }
    }

    /// Toggles a choice of a list. Once the last one is removed the fields hold no answer, which is not "none of
    /// these".
    pub fn turn(&mut self, choice: ChoiceId) {
        self.perhaps = self.perhaps.without(choice);
        let before = self.several.unwrap_or_default();
        let after = if before.contains(choice) { before.without(choice) } else { before.with(choice) };
        self.several = (!after.is_empty()).then_some(after);
    }

    /// Toggles "perhaps, not sure" for a choice of a list.
    pub fn turn_perhaps(&mut self, choice: ChoiceId) {
        let was = self.perhaps.contains(choice);
        self.perhaps = if was { self.perhaps.without(choice) } else { self.perhaps.with(choice) };
        self.several = self.several.map(|several| several.without(choice)).filter(|several| !several.is_empty());
    }

    /// Selects "none of these": the empty set, which is an answer.
    pub fn turn_none(&mut self) {
        self.perhaps = ChoiceSet::EMPTY;
        self.several = (self.several != Some(ChoiceSet::EMPTY)).then_some(ChoiceSet::EMPTY);
    }
}

/// The initial state of the form, including input from before the program started.
pub struct Begun {
    /// The fields.
    pub draft: Rc<RefCell<Draft>>,
    /// The button pressed before the program started.
    pub pressed: Option<Pressed>,
}

/// A button of the form.
#[derive(Clone, Copy)]
pub enum Pressed {
    /// The answer is sent.
    Send,
    /// "Not sure".
    Skip,
}

impl Begun {
    /// The state of a form on its first render.
    pub fn of(fact: &Fact, given: Option<Answer>) -> Begun {
        let mut draft = Draft::of(given);
        let entered = browser::take_entered(fact.id);
        if let Some(entered) = &entered {
            draft.fill(fact, entered);
        }
        let is_pressed = |name: &str| entered.as_ref().is_some_and(|entered| entered.is_pressed(name));
        let pressed = match () {
            () if is_pressed("continue") => Some(Pressed::Send),
            () if is_pressed("unsure") => Some(Pressed::Skip),
            () => None,
        };
        Begun { draft: Rc::new(RefCell::new(draft)), pressed }
    }
}

/// The bounds of the answer; as upper bound the usual one, because the largest accepted value is of no use to anyone.
fn bounds_error(fact: &Fact, language: Language) -> String {
    let (least, most) = match (&fact.kind, fact.usual) {
        (Kind::Count { least, .. }, Usual::AtMost(most)) => ((*least).into(), most.into()),
        (Kind::Money { least, .. }, Usual::SumOfAtMost(most)) => (least.decimal(), most.decimal()),
        (Kind::Standard, Usual::SumOfAtMost(most)) => (Yuan::ZERO.decimal(), most.decimal()),
        (Kind::Count { least, most }, _) => ((*least).into(), (*most).into()),
        (Kind::Money { least, most }, _) => (least.decimal(), most.unwrap_or(Yuan::LARGEST_STATED).decimal()),
        _ => (Yuan::ZERO.decimal(), Yuan::LARGEST_STATED.decimal()),
    };
    format!("{}{}–{}", words::ERROR_BETWEEN.in_language(language), grouped(least), grouped(most))
}
