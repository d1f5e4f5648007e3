//! Facts and the kinds of their answers. Their applicability is resolved once all facts are known.

use super::Resolver;
use super::place::{Located, Place};
use super::words::NOTHING;
use crate::policy::{Applicability, CalendarDate, Choice, ChoiceSet, Fact, FactSet, Kind, Usual, Yuan};
use crate::policy_source::finding::Problem;
use crate::policy_source::form::{At, ChoiceForm, FactBlock, FactKind, Name, UsualForm};

/// A count that no visitor reaches; with it no amount can overflow.
const MOST: u32 = Kind::MOST_COUNTED;

/// Every fact, in the order of the files.
pub fn all(resolver: &Resolver, blocks: &[Located<FactBlock>]) -> Vec<Fact> {
    let mut facts: Vec<Fact> = Vec::new();
    for Located { place, form } in blocks {
        if facts.iter().any(|fact| *fact.id == **form.fact) {
            let problem = Problem::DefinedTwice { what: "fact", found: form.fact.to_string() };
            resolver.find(place, form.fact.place(), problem);
        } else if facts.len() == FactSet::CAPACITY {
            resolver.find(place, form.fact.place(), Problem::TooMany { what: "fact", most: FactSet::CAPACITY });
        } else {
            // An unsound fact is kept, so that tests on it are not findings too.
            facts.push(resolver.fact_alone(place, form));
        }
    }
    facts
}

impl Resolver {
    fn fact_alone(&self, place: &Place, form: &FactBlock) -> Fact {
        let written = self.word(place, form.kind.as_ref(), "kind", FactKind::WORDS);
        if written.is_none() {
            self.unsound_kinds.borrow_mut().insert(form.fact.to_string());
        }
        let kind = written.unwrap_or("flag");
        if form.choices.is_empty() && matches!(kind, "one" | "many") {
            let at = form.kind.as_ref().map_or(place.at, Name::place);
            self.find(place, at, Problem::Missing("choices"));
        }
        if written.is_some() {
            self.idle_in_fact(place, form, kind);
        }
        let kind = match kind {
            "one" => Kind::One(self.choices_of(place, &form.choices)),
            "many" => Kind::Many(self.choices_of(place, &form.choices)),
            "count" => {
                let (least, most) = (self.bound(place, &form.least, 0), self.bound(place, &form.most, MOST));
                if let (Some(first), Some(last)) = (&form.least, &form.most) {
                    self.in_order(place, (first, least), (last, most));
                }
                Kind::Count { least, most }
            }
            "money" => Kind::Money {
                least: form.least.as_ref().and_then(|sum| self.sum(place, sum)).unwrap_or(Yuan::ZERO),
                most: form.most.as_ref().and_then(|sum| self.sum(place, sum)),
            },
            "standard" => Kind::Standard,
            "date" => Kind::Date,
            _ => Kind::Flag,
        };
        Fact {
            id: self.id(place, &form.fact),
            name: self.words(place, form.name.as_ref(), "name").unwrap_or(NOTHING),
            usual: self.usual(place, form.usual.as_ref(), &kind),
            kind,
            unit: self.words_or_none(place, form.unit.as_ref()).unwrap_or(NOTHING),
            unit_of_one: self.words_or_none(place, form.unit_of_one.as_ref()).unwrap_or(NOTHING),
            applicability: Applicability::Always,
            changeable: form.changeable.as_ref().is_none_or(|changeable| **changeable),
        }
    }

    fn bound(&self, place: &Place, form: &Option<Name>, otherwise: u32) -> u32 {
        let Some(name) = form else { return otherwise };
        name.parse().unwrap_or_else(|_| {
            self.find(place, name.place(), Problem::NoSum(name.to_string()));
            otherwise
        })
    }

    fn usual(&self, place: &Place, form: Option<&At<UsualForm>>, kind: &Kind) -> Usual {
        let Some(form) = form else { return Usual::Any };
        let days = (form.from.as_ref(), form.until.as_ref(), form.at_most.as_ref());
        match (days, kind) {
            ((Some(from), Some(until), None), Kind::Date) => {
                let first = self.day(place, from).unwrap_or(CalendarDate::FIRST);
                let last = self.day(place, until).unwrap_or(CalendarDate::LAST);
                self.in_order(place, (from, first), (until, last));
                Usual::Between(first, last)
            }
            ((None, None, Some(most)), Kind::Count { .. }) => Usual::AtMost(**most),
            ((None, None, Some(most)), Kind::Money { .. } | Kind::Standard) => Usual::SumOfAtMost(Yuan::whole(**most)),
            _ => {
                self.find(place, form.place(), Problem::OneOf("usual: at most; usual: from and until"));
                Usual::Any
            }
        }
    }

    fn choices_of(&self, place: &Place, forms: &[At<ChoiceForm>]) -> &'static [Choice] {
        let mut choices: Vec<Choice> = Vec::new();
        for form in forms {
            if choices.iter().any(|choice| *choice.id == **form.choice) {
                let problem = Problem::DefinedTwice { what: "choice", found: form.choice.to_string() };
                self.find(place, form.choice.place(), problem);
            }
            if choices.len() == ChoiceSet::CAPACITY {
                self.find(place, form.choice.place(), Problem::TooMany { what: "choice", most: ChoiceSet::CAPACITY });
                break;
            }
            choices.push(Choice {
                id: self.id(place, &form.choice),
                name: self.both(&place.within(form), form.zh.as_ref(), form.en.as_ref()).unwrap_or(NOTHING),
                gloss: self.words_or_none(place, form.gloss.as_ref()),
                common: form.common.as_ref().is_some_and(|common| **common),
            });
        }
        choices.leak()
    }
}
