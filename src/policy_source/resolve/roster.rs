//! The rules for counting the people of one enterprise, and its estimate.

use super::figures::Figure;
use super::files::each;
use super::place::{Located, Place};
use super::words::NOTHING;
use super::{Resolver, leak, leak_text, leak_texts};
use crate::policy::{
    Alias, Audience, AudienceRules, ChoiceId, Derivation, Derived, Entitlement, EstimatePart, EstimateRules,
    EstimateStep, FactId, InYear, Kind, PaidOnce, Repeat, RepeatLimit, RosterColumn, RosterRules,
};
use crate::policy_source::finding::Problem;
use crate::policy_source::form::{
    Again, At, ChoiceForm, ColumnForm, DerivedForm, EstimateFile, FactBlock, MonthsForm, Name, PaidOnceForm, PartForm,
    RepeatForm, RosterFile,
};

/// The most subsidies that a roster works out for a person and an enterprise together.
const MOST: usize = 32;

type Granted = &'static [AudienceRules];

impl Resolver {
    /// The roster's rules.
    pub fn roster(
        &self,
        place: &Place,
        form: &RosterFile,
        facts: &[Located<FactBlock>],
        granted: Granted,
    ) -> Option<RosterRules> {
        let person = self.all_granted(place, &form.person, Audience::Worker, granted);
        let enterprise = self.all_granted(place, &form.enterprise, Audience::Employer, granted);
        if let Some(name) = form.person.iter().chain(&form.enterprise).nth(MOST) {
            self.find(place, name.place(), Problem::TooMany { what: "subsidy of the roster", most: MOST });
        }
        let columns = each(form.columns.iter().map(|column| self.column(place, column)));
        let partial = self.partial_columns(place, &form.partial);
        let derived = each(form.derived.iter().map(|derived| self.derived(place, derived)));
        let paid_once = match &form.paid_once {
            Some(paid_once) => self.paid_once(place, paid_once, granted).map(Some),
            None => Some(None),
        };
        let repeats = each(form.repeats.iter().map(|repeat| self.repeat(place, repeat, granted)));
        Some(RosterRules {
            person: person?,
            enterprise: enterprise?,
            columns: columns?,
            partial: partial?,
            derived: derived?,
            paid_once: paid_once?,
            repeats: repeats?,
            aliases: self.aliases(facts, |choice| &choice.also),
            perhaps: self.aliases(facts, |choice| &choice.perhaps),
        })
    }

    fn all_granted(
        &self,
        place: &Place,
        names: &[Name],
        audience: Audience,
        granted: Granted,
    ) -> Option<&'static [&'static Entitlement]> {
        each(names.iter().map(|name| self.granted(place, name, audience, granted)))
    }

    fn column(&self, place: &Place, form: &At<ColumnForm>) -> Option<RosterColumn> {
        let place = &place.within(form);
        let fact = self.fact_of(place, form.fact.as_ref(), "fact");
        let example = match &form.example {
            Some(example) => self.words(place, Some(example), "example"),
            None => Some(NOTHING),
        };
        let [also, perhaps] = [&form.also, &form.perhaps].map(|names| leak_texts(names));
        let hint = self.words_or_none(place, form.hint.as_ref());
        Some(RosterColumn { fact: fact?, example: example?, also, perhaps, hint })
    }

    fn derived(&self, place: &Place, form: &At<DerivedForm>) -> Option<Derived> {
        let place = &place.within(form);
        let fact = self.fact_of(place, form.fact.as_ref(), "fact");
        let from = match (&form.same_as, &form.counts_when) {
            (Some(name), None) => Derivation::Same(self.fact(place, name)?),
            (None, Some(condition)) => {
                self.counted(place, form.fact.as_ref(), "fact");
                Derivation::CountsPerson(leak(self.condition(place, condition)?))
            }
            _ => {
                self.find(place, place.at, Problem::OneOf("same as, counts a person when"));
                return None;
            }
        };
        Some(Derived { fact: fact?, from })
    }

    fn paid_once(&self, place: &Place, form: &At<PaidOnceForm>, granted: Granted) -> Option<PaidOnce> {
        let place = &place.within(form);
        let person = self.all_granted(place, &form.person, Audience::Worker, granted);
        let enterprise = self.all_granted(place, &form.enterprise, Audience::Employer, granted);
        let citation = self.cited(place, form.words.as_ref(), form.clause.as_ref());
        Some(PaidOnce { person: person?, enterprise: enterprise?, citation: citation? })
    }

    fn repeat(&self, place: &Place, form: &At<RepeatForm>, granted: Granted) -> Option<Repeat> {
        let place = &place.within(form);
        let person = self.all_granted(place, &form.person, Audience::Worker, granted);
        let enterprise = self.all_granted(place, &form.enterprise, Audience::Employer, granted);
        let citation = self.cited(place, form.words.as_ref(), form.clause.as_ref());
        let again = self.word(place, form.again.as_ref(), "again", Again::WORDS);
        self.idle(place, &[("months", again != Some("months") && form.months.is_some())]);
        self.idle(place, &[("had before is", form.had_before.is_none() && form.had_before_is.is_some())]);
        let limit = match (again?, &form.months) {
            ("months", Some(months)) => {
                let (fact, most) = self.months(place, months)?;
                if let (Some(limit), Some(citation)) = (&months.at_most, citation) {
                    self.figure(place, limit.place(), (&limit.to_string(), Figure::Plain), citation);
                }
                RepeatLimit::Months(fact, most)
            }
            ("months", None) => return self.missing(place, "months"),
            ("once", _) => RepeatLimit::Once,
            _ => RepeatLimit::SameOccupationAndLevel,
        };
        let had_before = match &form.had_before {
            Some(name) => {
                let is = form.had_before_is.as_ref().is_none_or(|is| **is);
                Some((self.of_kind(place, name, "flag", |kind| matches!(kind, Kind::Flag))?, is))
            }
            None => None,
        };
        let in_year = match &form.in_year {
            Some(in_year) => Some(InYear {
                count: self.counted(&place.within(in_year), in_year.count.as_ref(), "count")?,
                date: self.dated(&place.within(in_year), in_year.date.as_ref(), "date")?,
            }),
            None => None,
        };
        let entitlements: Vec<&'static Entitlement> = [person?, enterprise?].concat();
        Some(Repeat { entitlements: entitlements.leak(), limit, had_before, in_year, citation: citation? })
    }

    fn months(&self, place: &Place, form: &At<MonthsForm>) -> Option<(FactId, u32)> {
        let place = &place.within(form);
        let fact = self.counted(place, form.fact.as_ref(), "fact");
        match &form.at_most {
            Some(most) => Some((fact?, **most)),
            None => self.missing(place, "at most"),
        }
    }

    /// A required count fact.
    fn counted(&self, place: &Place, name: Option<&Name>, key: &'static str) -> Option<FactId> {
        self.kind_of(place, name, key, "count", |kind| matches!(kind, Kind::Count { .. }))
    }

    /// A required date fact.
    pub fn dated(&self, place: &Place, name: Option<&Name>, key: &'static str) -> Option<FactId> {
        self.kind_of(place, name, key, "date", |kind| matches!(kind, Kind::Date))
    }

    /// Other names of choices, in the order of facts and choices.
    fn aliases(&self, facts: &[Located<FactBlock>], of: fn(&ChoiceForm) -> &[Name]) -> &'static [Alias] {
        let mut aliases = Vec::new();
        for (position, block) in facts.iter().enumerate() {
            for (choice, form) in block.form.choices.iter().enumerate() {
                let (fact, choice) = (FactId::at(position as u8), ChoiceId::at(choice as u8));
                aliases.extend(of(form).iter().map(|name| Alias { fact, choice, name: leak_text(name) }));
            }
        }
        aliases.leak()
    }

    /// The estimate's rules.
    pub fn estimate(&self, place: &Place, form: &EstimateFile, granted: Granted) -> Option<EstimateRules> {
        let shared = each(form.shared.iter().map(|name| self.fact(place, name)));
        let parts = each(form.parts.iter().map(|part| self.part(place, part, granted)));
        Some(EstimateRules { shared: shared?, parts: parts? })
    }

    fn part(&self, place: &Place, form: &At<PartForm>, granted: Granted) -> Option<EstimatePart> {
        let place = &place.within(form);
        let entitlement = match &form.entitlement {
            Some(name) => self.granted(place, name, Audience::Employer, granted),
            None => self.missing(place, "entitlement"),
        };
        let fields = each(form.fields.iter().map(|name| self.fact(place, name)));
        let people = self.counted(place, form.people.as_ref(), "people");
        let is_flag = |kind: &Kind| matches!(kind, Kind::Flag);
        let implied = each(form.implied.iter().map(|name| self.of_kind(place, name, "flag", is_flag)));
        let months = match &form.months {
            Some(months) => self.months(place, months).map(Some),
            None => Some(None),
        };
        let steps = each(form.steps.iter().map(|step| {
            let place = &place.within(step);
            let fact = self.fact_of(place, step.fact.as_ref(), "fact");
            let name = self.words(place, step.name.as_ref(), "name");
            match &step.by {
                Some(by) => Some(EstimateStep { fact: fact?, by: **by, name: name? }),
                None => self.missing(place, "by"),
            }
        }));
        Some(EstimatePart {
            entitlement: entitlement?,
            fields: fields?,
            people: people?,
            implied: implied?,
            months: months?,
            steps: steps?,
        })
    }
}
