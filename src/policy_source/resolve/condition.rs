//! Conditions.

use super::figures::Figure;
use super::place::Place;
use super::{Resolver, leak};
use crate::policy::{CalendarDate, ChoiceSet, Citation, Condition, FactId, Grounds, Kind, Requirement, Test, Told};
use crate::policy_source::finding::Problem;
use crate::policy_source::form::{At, ConditionForm, Name, TestForm, WordsForm};
use crate::policy_source::nearest::nearest;

const KINDS: &str = "rule, all, any, not, office decides, fact";

impl Resolver {
    /// The condition, if it is valid.
    pub fn condition(&self, place: &Place, form: &At<ConditionForm>) -> Option<Condition> {
        let place = &place.within(form);
        let ConditionForm { rule, all, any, not, office_decides, fact, .. } = &**form;
        let given =
            [rule.is_some(), all.is_some(), any.is_some(), not.is_some(), office_decides.is_some(), fact.is_some()];
        if given.iter().filter(|&&is_there| is_there).count() != 1 {
            self.find(place, place.at, Problem::OneOf(KINDS));
            return None;
        }
        self.idle_in_condition(place, form);
        if let Some(name) = rule {
            return self.rule(place, name);
        }
        if let Some(items) = all.as_ref().or(any.as_ref()) {
            let items: Vec<Option<Condition>> = items.iter().map(|item| self.condition(place, item)).collect();
            let items: &'static [Condition] = items.into_iter().collect::<Option<Vec<_>>>()?.leak();
            return Some(if all.is_some() { Condition::All(items) } else { Condition::Any(items) });
        }
        if let Some(inner) = not {
            return Some(Condition::Not(leak(self.condition(place, inner)?)));
        }
        let citation = self.cited(place, form.words.as_ref(), form.clause.as_ref());
        if let Some(wording) = office_decides {
            let wording = self.words(place, Some(wording), "office decides");
            return Some(Condition::OfficeDecides(Grounds { wording: wording?, citation: citation? }));
        }
        let wording = self.words(place, form.says.as_ref(), "says");
        let (fact, test) = self.test(place, &form.test()?)?;
        let told = self.told(place, form, fact);
        let requirement = Requirement { fact, test, wording: wording?, told, citation: citation? };
        self.figures(place, form, requirement.citation);
        Some(Condition::Fact(requirement))
    }

    /// The sentences about the visitor's answer.
    fn told(&self, place: &Place, form: &ConditionForm, fact: FactId) -> Told {
        let is_flag = matches!(self.facts[fact.position()].kind, Kind::Flag);
        let sentence = |form: &Option<At<WordsForm>>| {
            let form = form.as_ref()?;
            for name in [&form.zh, &form.en].into_iter().flatten() {
                let holes = name.matches(Told::HOLE).count();
                let is_sound = holes == name.matches('{').count() && holes <= usize::from(!is_flag);
                if !is_sound {
                    self.find(place, name.place(), Problem::Hole { found: name.to_string(), is_flag });
                }
            }
            self.words_or_none(place, Some(form))
        };
        Told { holds: sentence(&form.if_so), fails: sentence(&form.if_not) }
    }

    /// Checks that the quotation contains each limit and day of a test.
    fn figures(&self, place: &Place, form: &ConditionForm, citation: Citation) {
        for (limit, kind) in [(&form.at_least, Figure::Plain), (&form.at_most, Figure::AtMost)] {
            if let Some(limit) = limit {
                self.figure(place, limit.place(), (&limit.to_string(), kind), citation);
            }
        }
        for day in [&form.from, &form.until].into_iter().flatten() {
            self.figure(place, day.place(), (day, Figure::Plain), citation);
        }
    }

    fn rule(&self, place: &Place, name: &Name) -> Option<Condition> {
        self.used_rules.borrow_mut().insert(name.to_string());
        let Some(block) = self.rules.get(&**name) else {
            self.undefined(place, name, "rule", self.rules.keys().map(String::as_str));
            return None;
        };
        if self.open_rules.borrow().contains(name) {
            self.find(place, name.place(), Problem::Circle(name.to_string()));
            return None;
        }
        let Some(form) = &block.form.holds_when else { return self.missing(&block.place, "holds when") };
        self.open_rules.borrow_mut().push(name.to_string());
        let condition = self.condition(&block.place, form);
        self.open_rules.borrow_mut().pop();
        condition
    }

    /// A test on a fact, which must fit its kind.
    pub fn test(&self, place: &Place, form: &TestForm) -> Option<(FactId, Test)> {
        let fact = self.fact(place, form.fact)?;
        let days = form.from.or(form.until);
        let given = [
            form.is.is_some(),
            form.among.is_some(),
            form.not_empty.is_some(),
            form.at_least.is_some(),
            form.at_most.is_some(),
            days.is_some(),
        ];
        if given.iter().filter(|&&is_there| is_there).count() != 1 {
            let keys = "is, among, not empty, at least, at most, from and until";
            self.find(place, form.fact.place(), Problem::OneOf(keys));
            return None;
        }
        let kind = &self.facts[fact.position()].kind;
        let (fits, expected) = match form {
            TestForm { is: Some(_), .. } => (matches!(kind, Kind::Flag), "flag"),
            TestForm { among: Some(_), .. } => (matches!(kind, Kind::One(_) | Kind::Many(_)), "one, many"),
            TestForm { not_empty: Some(_), .. } => (matches!(kind, Kind::Many(_)), "many"),
            TestForm { at_least: Some(_), .. } | TestForm { at_most: Some(_), .. } => {
                (matches!(kind, Kind::Count { .. }), "count")
            }
            _ => (matches!(kind, Kind::Date), "date"),
        };
        if !fits && self.unsound_kinds.borrow().contains(form.fact.as_str()) {
            return None;
        }
        if !fits {
            let problem = Problem::WrongKind { fact: form.fact.to_string(), kind: kind.id(), expected };
            self.find(place, form.fact.place(), problem);
            return None;
        }
        let test = match form {
            TestForm { among: Some(names), .. } => Test::AmongThese(self.choices(place, fact, names)?),
            TestForm { not_empty: Some(is), .. } => {
                self.must_be_true(place, is)?;
                Test::NotEmpty
            }
            TestForm { at_least: Some(least), .. } => Test::AtLeast(***least),
            TestForm { at_most: Some(most), .. } => Test::AtMost(***most),
            TestForm { is: Some(is), .. } => {
                self.must_be_true(place, is)?;
                Test::Yes
            }
            _ => {
                let from = form.from.map_or(Some(CalendarDate::FIRST), |day| self.day(place, day));
                let until = form.until.map_or(Some(CalendarDate::LAST), |day| self.day(place, day));
                if let (Some(first), Some(last)) = (form.from, form.until) {
                    self.in_order(place, (first, from?), (last, until?))?;
                }
                Test::Within(from?, until?)
            }
        };
        Some((fact, test))
    }

    /// `is: no` is refused: the negation of a condition is written `not`.
    fn must_be_true(&self, place: &Place, is: &At<bool>) -> Option<()> {
        if !**is {
            let problem = Problem::NoSuchWord { found: "false".to_owned(), expected: "true", near: None };
            self.find(place, is.place(), problem);
        }
        is.then_some(())
    }

    /// Choices of a fact.
    pub fn choices(&self, place: &Place, fact: FactId, names: &[Name]) -> Option<ChoiceSet> {
        let found: Vec<_> = names.iter().map(|name| self.choice(place, fact, name)).collect();
        Some(ChoiceSet::of(&found.into_iter().collect::<Option<Vec<_>>>()?))
    }

    /// A choice of a fact.
    pub fn choice(&self, place: &Place, fact: FactId, name: &Name) -> Option<crate::policy::ChoiceId> {
        let choices = self.facts[fact.position()].kind.choices();
        let position = choices.iter().position(|choice| choice.id == **name);
        // A missing list is already a finding of the fact.
        if position.is_none() && !choices.is_empty() {
            let near = nearest(name, choices.iter().map(|choice| choice.id));
            let problem = Problem::Undefined { what: "choice", found: name.to_string(), near };
            self.find(place, name.place(), problem);
        }
        position.map(|position| crate::policy::ChoiceId::at(position as u8))
    }
}
