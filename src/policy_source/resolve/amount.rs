//! Sums and their factors.

use super::figures::Figure;
use super::place::Place;
use super::words::NOTHING;
use super::{Resolver, leak};
use crate::policy::{Amount, ChoiceId, Citation, FactId, Factor, Kind, Text, Yuan};
use crate::policy_source::finding::Problem;
use crate::policy_source::form::{AmountForm, At, FactorForm, Name};
use rust_decimal::Decimal;

impl Resolver {
    /// The sum, with all its factors.
    pub fn amount(&self, place: &Place, form: &At<AmountForm>) -> Option<Amount> {
        let place = &place.within(form);
        let mut amount = self.base(place, form)?;
        for factor in form.times.iter().flatten() {
            amount = Amount::Times(leak(amount), self.factor(place, factor)?);
        }
        Some(amount)
    }

    fn base(&self, place: &Place, form: &AmountForm) -> Option<Amount> {
        let AmountForm { sum, from, stated, by, at_most, readings, when, not_named, .. } = form;
        let given = [
            sum.is_some() || from.is_some(),
            stated.is_some(),
            by.is_some(),
            at_most.is_some(),
            readings.is_some(),
            when.is_some(),
            not_named.is_some(),
        ];
        if given.iter().filter(|&&is_there| is_there).count() != 1 {
            let keys = "sum, from and to, stated, by, at most, readings, when, not named";
            self.find(place, place.at, Problem::OneOf(keys));
            return None;
        }
        self.idle_in_amount(place, form);
        if let Some(condition) = when {
            let condition = self.condition(place, condition);
            let then = self.amount_of(place, form.then.as_deref(), "then");
            let otherwise = self.amount_of(place, form.otherwise.as_deref(), "otherwise");
            return Some(Amount::When { condition: leak(condition?), then: leak(then?), otherwise: leak(otherwise?) });
        }
        let citation = self.cited(place, form.words.as_ref(), form.clause.as_ref())?;
        if let Some(two) = readings {
            let wording = self.words(place, form.says.as_ref(), "says");
            let [first, second] = &two[..] else {
                self.find(place, place.at, Problem::OneOf("two readings"));
                return None;
            };
            let (first, second) = (self.amount(place, first), self.amount(place, second));
            return Some(Amount::Readings { first: leak(first?), second: leak(second?), wording: wording?, citation });
        }
        if let Some(wording) = not_named {
            return Some(Amount::NotNamed { wording: self.words(place, Some(wording), "not named")?, citation });
        }
        if let Some(ceiling) = at_most {
            let amount = self.amount_of(place, form.of.as_deref(), "of");
            let ceiling = self.quoted_sum(place, ceiling, citation)?;
            return Some(Amount::AtMost { amount: leak(amount?), ceiling, citation });
        }
        if let Some(name) = stated {
            return Some(Amount::Stated { fact: self.money(place, name)?, citation });
        }
        if let Some(name) = by {
            return self.by_choice(place, form, name, citation);
        }
        self.named(place, form, citation)
    }

    fn named(&self, place: &Place, form: &AmountForm, citation: Citation) -> Option<Amount> {
        let per: Text = match &form.per {
            Some(per) => self.words(place, Some(per), "per")?,
            None => NOTHING,
        };
        let low = form.sum.as_ref().or(form.from.as_ref())?;
        let low = self.quoted_sum(place, low, citation);
        let high = match (&form.sum, &form.to) {
            (Some(_), _) => low,
            (None, Some(to)) => self.quoted_sum(place, to, citation),
            (None, None) => self.missing(place, "to"),
        };
        if let (Some(from), Some(to)) = (&form.from, &form.to) {
            self.in_order(place, (from, low?), (to, high?))?;
        }
        Some(Amount::Named { low: low?, high: high?, per, citation })
    }

    fn by_choice(&self, place: &Place, form: &AmountForm, name: &Name, citation: Citation) -> Option<Amount> {
        let fact = self.of_kind(place, name, "one", |kind| matches!(kind, Kind::One(_)))?;
        let choices = self.facts[fact.position()].kind.choices();
        let Some(sums) = &form.sums else { return self.missing(place, "sums") };
        for (id, sum) in sums {
            if !choices.is_empty() && !choices.iter().any(|choice| choice.id == *id) {
                let near = crate::policy_source::nearest::nearest(id, choices.iter().map(|choice| choice.id));
                self.find(place, sum.place(), Problem::Undefined { what: "choice", found: id.clone(), near });
                // The misspelled choice is the one without a sum: one finding is enough.
                return None;
            }
        }
        let mut table = Vec::new();
        // In the order of the choices, whatever the order in the file.
        for (position, choice) in choices.iter().enumerate() {
            match sums.get(choice.id) {
                Some(sum) => table.push((ChoiceId::at(position as u8), self.quoted_sum(place, sum, citation)?)),
                None => self.find(place, place.at, Problem::NoSumFor(choice.id.to_owned())),
            }
        }
        Some(Amount::ByChoice { fact, table: table.leak(), citation })
    }

    fn factor(&self, place: &Place, form: &At<FactorForm>) -> Option<Factor> {
        let place = &place.within(form);
        let FactorForm { each, days, years_of, factor, .. } = &**form;
        let given = [each.is_some(), days.is_some(), years_of.is_some(), factor.is_some()];
        if given.iter().filter(|&&is_there| is_there).count() != 1 {
            self.find(place, place.at, Problem::OneOf("each, days, years of, factor"));
            return None;
        }
        self.idle(place, &[("at most", form.at_most.is_some() && each.is_none() && years_of.is_none())]);
        self.idle(place, &[("when", form.when.is_some() && factor.is_none())]);
        let citation = self.cited(place, form.words.as_ref(), form.clause.as_ref())?;
        let limit = form.at_most.as_ref();
        if let Some(limit) = limit {
            self.figure(place, limit.place(), (&limit.to_string(), Figure::Plain), citation);
        }
        if let Some(name) = each {
            let fact = self.count(place, name)?;
            return Some(match limit {
                Some(limit) => Factor::CountUpTo { fact, limit: **limit, citation },
                None => Factor::Count { fact, citation },
            });
        }
        if let Some(name) = days {
            return Some(Factor::Days { fact: self.count_of(place, name, "天")?, citation });
        }
        if let Some(name) = years_of {
            let Some(limit) = limit else { return self.missing(place, "at most") };
            let months = self.count_of(place, name, "月")?;
            return Some(Factor::YearsOfMonths { months, limit: **limit, citation });
        }
        let written = factor.as_ref()?;
        let Some(condition) = &form.when else { return self.missing(place, "when") };
        let condition = self.condition(place, condition)?;
        let is_factor = |factor: &Decimal| *factor > Decimal::ONE && u32::try_from(factor.mantissa()).is_ok();
        let factor = Decimal::from_str_exact(written).ok().filter(is_factor);
        if factor.is_none() {
            self.find(place, written.place(), Problem::NoFactor(written.to_string()));
        }
        let factor = factor?;
        self.figure(place, written.place(), (written, Figure::Increase), citation);
        Some(Factor::Uplift { condition: leak(condition), factor, citation })
    }

    /// A count in a unit.
    fn count_of(&self, place: &Place, name: &Name, expected: &'static str) -> Option<FactId> {
        let fact = self.count(place, name)?;
        if !self.facts[fact.position()].unit.zh.contains(expected) {
            self.find(place, name.place(), Problem::WrongUnit { fact: name.to_string(), expected });
        }
        Some(fact)
    }

    fn amount_of(&self, place: &Place, form: Option<&At<AmountForm>>, key: &'static str) -> Option<Amount> {
        match form {
            Some(form) => self.amount(place, form),
            None => self.missing(place, key),
        }
    }

    /// A sum that its quotation must say.
    fn quoted_sum(&self, place: &Place, name: &Name, citation: Citation) -> Option<Yuan> {
        let sum = self.sum(place, name)?;
        self.figure(place, name.place(), (name, Figure::Plain), citation);
        Some(sum)
    }

    /// A fact, which must be there and of a kind.
    pub fn kind_of(
        &self,
        place: &Place,
        name: Option<&Name>,
        key: &'static str,
        expected: &'static str,
        is: fn(&Kind) -> bool,
    ) -> Option<FactId> {
        match name {
            Some(name) => self.of_kind(place, name, expected, is),
            None => self.missing(place, key),
        }
    }

    fn count(&self, place: &Place, name: &Name) -> Option<FactId> {
        self.of_kind(place, name, "count", |kind| matches!(kind, Kind::Count { .. }))
    }

    fn money(&self, place: &Place, name: &Name) -> Option<FactId> {
        self.of_kind(place, name, "money, standard", |kind| matches!(kind, Kind::Money { .. } | Kind::Standard))
    }

    /// A fact, which must be of a kind.
    pub fn of_kind(&self, place: &Place, name: &Name, expected: &'static str, is: fn(&Kind) -> bool) -> Option<FactId> {
        let fact = self.fact(place, name)?;
        let kind = &self.facts[fact.position()].kind;
        if !is(kind) && !self.unsound_kinds.borrow().contains(name.as_str()) {
            self.find(place, name.place(), Problem::WrongKind { fact: name.to_string(), kind: kind.id(), expected });
        }
        is(kind).then_some(fact)
    }
}
