//! Keys without effect beside the others: people would read them, but no program would.

use super::Resolver;
use super::place::Place;
use crate::policy_source::finding::Problem;
use crate::policy_source::form::{AmountForm, ConditionForm, FactBlock};

impl Resolver {
    /// Reports each of these keys that is present.
    pub fn idle(&self, place: &Place, keys: &[(&'static str, bool)]) {
        for (key, _) in keys.iter().filter(|(_, is_there)| *is_there) {
            self.find(place, place.at, Problem::Idle(key));
        }
    }

    /// In a condition: a test without a fact, words without a demand of their own.
    pub fn idle_in_condition(&self, place: &Place, form: &ConditionForm) {
        let no_fact = form.fact.is_none();
        let quotes = form.fact.is_some() || form.office_decides.is_some();
        self.idle(
            place,
            &[
                ("is", no_fact && form.is.is_some()),
                ("among", no_fact && form.among.is_some()),
                ("not empty", no_fact && form.not_empty.is_some()),
                ("at least", no_fact && form.at_least.is_some()),
                ("at most", no_fact && form.at_most.is_some()),
                ("from", no_fact && form.from.is_some()),
                ("until", no_fact && form.until.is_some()),
                ("says", no_fact && form.says.is_some()),
                ("if so", no_fact && form.if_so.is_some()),
                ("if not", no_fact && form.if_not.is_some()),
                ("words", !quotes && form.words.is_some()),
                ("clause", !quotes && form.clause.is_some()),
            ],
        );
    }

    /// In a sum: keys of another kind of sum.
    pub fn idle_in_amount(&self, place: &Place, form: &AmountForm) {
        let is_named = form.sum.is_some() || form.from.is_some();
        self.idle(
            place,
            &[
                ("from", form.sum.is_some() && form.from.is_some()),
                ("to", form.from.is_none() && form.to.is_some()),
                ("per", !is_named && form.per.is_some()),
                ("sums", form.by.is_none() && form.sums.is_some()),
                ("of", form.at_most.is_none() && form.of.is_some()),
                ("then", form.when.is_none() && form.then.is_some()),
                ("otherwise", form.when.is_none() && form.otherwise.is_some()),
                ("says", form.readings.is_none() && form.says.is_some()),
                ("words", form.when.is_some() && form.words.is_some()),
                ("clause", form.when.is_some() && form.clause.is_some()),
            ],
        );
    }

    /// In a fact: keys that do not apply to answers of its kind.
    pub fn idle_in_fact(&self, place: &Place, form: &FactBlock, kind: &str) {
        let is_chosen = matches!(kind, "one" | "many");
        let has_bounds = matches!(kind, "count" | "money");
        self.idle(
            place,
            &[
                ("choices", !is_chosen && !form.choices.is_empty()),
                ("least", !has_bounds && form.least.is_some()),
                ("most", !has_bounds && form.most.is_some()),
                ("unit of one", (kind != "count" || form.unit.is_none()) && form.unit_of_one.is_some()),
                ("unit", !has_bounds && kind != "standard" && form.unit.is_some()),
            ],
        );
    }
}
