//! The partial columns of a roster.

use super::files::each;
use super::place::Place;
use super::{Resolver, leak_texts, twice};
use crate::policy::{FactId, Kind, PartialColumn, RosterRules, Stated, Statement};
use crate::policy_source::finding::Problem;
use crate::policy_source::form::{At, Name, PartialColumnForm, StatementForm};

const SAYS: &str = "is, count, choice, with, without";
/// The ids of the columns that are no facts, in addition to the reserved ones.
const OWN: [&str; 4] = ["person", "name", "department", "occupation"];

impl Resolver {
    /// The columns, each with an id of its own.
    pub fn partial_columns(&self, place: &Place, forms: &[At<PartialColumnForm>]) -> Option<&'static [PartialColumn]> {
        for (at, form) in forms.iter().enumerate() {
            let Some(name) = &form.column else { continue };
            let is_known = |other: &At<PartialColumnForm>| other.column.as_deref() == Some(&**name);
            if forms[..at].iter().any(is_known) || self.facts.iter().any(|fact| fact.id == **name) {
                self.find(&place.within(form), name.place(), twice("column", name));
            } else if OWN.contains(&name.as_str()) {
                self.find(&place.within(form), name.place(), Problem::Reserved(name.to_string()));
            }
        }
        if let Some(form) = forms.get(RosterRules::MOST_PARTIAL) {
            let problem = Problem::TooMany { what: "partial column", most: RosterRules::MOST_PARTIAL };
            self.find(place, form.place(), problem);
        }
        each(forms.iter().map(|form| self.partial_column(place, form)))
    }

    fn partial_column(&self, place: &Place, form: &At<PartialColumnForm>) -> Option<PartialColumn> {
        let place = &place.within(form);
        let id = match &form.column {
            Some(name) => Some(self.id(place, name)),
            None => self.missing(place, "column"),
        };
        let name = self.words(place, form.name.as_ref(), "name");
        let [also, perhaps] = [&form.also, &form.perhaps].map(|names| leak_texts(names));
        let [yes, no] = [&form.yes, &form.no].map(|all| each(all.iter().map(|said| self.statement(place, said))));
        let asks = match &form.asks {
            Some(name) => self.fact(place, name).map(Some),
            None if form.yes.is_empty() && form.no.is_empty() => self.missing(place, "asks"),
            None => Some(None),
        };
        self.idle(place, &[("asks", form.asks.is_some() && !form.yes.is_empty() && !form.no.is_empty())]);
        Some(PartialColumn { id: id?, name: name?, also, perhaps, yes: yes?, no: no?, asks: asks? })
    }

    fn statement(&self, place: &Place, form: &At<StatementForm>) -> Option<Statement> {
        let place = &place.within(form);
        let StatementForm { fact: Some(name), is, count, choice, with, without } = &**form else {
            return self.missing(place, "fact");
        };
        let says = match (is, count, choice, with, without) {
            (Some(is), None, None, None, None) => {
                self.of_kind(place, name, "flag", |kind| matches!(kind, Kind::Flag))?;
                Stated::Is(**is)
            }
            (None, Some(count), None, None, None) => {
                let fact = self.of_kind(place, name, "count", |kind| matches!(kind, Kind::Count { .. }))?;
                self.within_bounds(place, fact, count)?;
                Stated::Count(**count)
            }
            (None, None, Some(choice), None, None) => {
                let fact = self.of_kind(place, name, "one", |kind| matches!(kind, Kind::One(_)))?;
                Stated::Choice(self.choice(place, fact, choice)?)
            }
            (None, None, None, Some(these), None) => Stated::With(self.listed(place, name, these)?),
            (None, None, None, None, Some(these)) => Stated::Without(self.listed(place, name, these)?),
            _ => {
                self.find(place, place.at, Problem::OneOf(SAYS));
                return None;
            }
        };
        Some(Statement { fact: self.fact(place, name)?, says })
    }

    fn listed(&self, place: &Place, name: &Name, these: &[Name]) -> Option<crate::policy::ChoiceSet> {
        let fact = self.of_kind(place, name, "many", |kind| matches!(kind, Kind::Many(_)))?;
        self.choices(place, fact, these)
    }

    /// Checks that the fact's bounds allow a number.
    fn within_bounds(&self, place: &Place, fact: FactId, count: &At<u32>) -> Option<()> {
        let Kind::Count { least, most } = self.facts[fact.position()].kind else { return None };
        let (from, to) = if **count < least { (least, **count) } else { (**count, most) };
        let fits = (least..=most).contains(&**count);
        if !fits {
            self.find(place, count.place(), Problem::Reversed { from: from.to_string(), to: to.to_string() });
        }
        fits.then_some(())
    }
}
