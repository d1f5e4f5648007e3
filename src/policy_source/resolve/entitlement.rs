//! Entitlements.

use super::place::{Located, Place};
use super::{Resolver, leak};
use crate::policy::{Audience, Benefit, Entitlement, Note, Payee};
use crate::policy_source::finding::Problem;
use crate::policy_source::form::{Asker, At, EntitlementBlock, Name, NoteForm, PaidTo};

const PAYEES: [Payee; 6] =
    [Payee::Person, Payee::Enterprise, Payee::Organiser, Payee::PersonOrOrganiser, Payee::Provider, Payee::NotNamed];

impl Resolver {
    /// An entitlement and its audience.
    pub fn entitlement(&self, block: &Located<EntitlementBlock>) -> Option<(Audience, &'static Entitlement)> {
        let Located { place, form } = block;
        let audience = self.audience(place, form.audience.as_ref());
        let name = self.words(place, form.name.as_ref(), "name");
        let short_name = self.words_or_none(place, form.short_name.as_ref());
        let summary = self.words(place, form.summary.as_ref(), "summary");
        let grant = self.cited(place, form.words.as_ref(), form.clause.as_ref());
        let condition = match &form.when {
            Some(condition) => self.condition(place, condition),
            None => self.missing(place, "when"),
        };
        let benefit = self.benefit(place, form);
        let payee = self.word(place, form.paid_to.as_ref(), "paid to", PaidTo::WORDS);
        let payee = payee.and_then(|id| PAYEES.into_iter().find(|payee| payee.id() == id));
        let one_payment = self.cited_or_none(place, form.one_payment.as_ref());
        let notes: Vec<Option<Note>> = form.notes.iter().map(|note| self.note(place, note)).collect();
        let entitlement = Entitlement {
            id: self.id(place, &form.entitlement),
            name: name?,
            short_name,
            summary: summary?,
            grant: grant?,
            condition: leak(condition?),
            benefit: benefit?,
            payee: payee?,
            one_payment: one_payment?,
            notes: notes.into_iter().collect::<Option<Vec<_>>>()?.leak(),
        };
        Some((audience?, leak(entitlement)))
    }

    /// The audience.
    pub fn audience(&self, place: &Place, name: Option<&Name>) -> Option<Audience> {
        self.word(place, name, "for", Asker::WORDS).and_then(Audience::named)
    }

    fn benefit(&self, place: &Place, form: &EntitlementBlock) -> Option<Benefit> {
        match (&form.amount, &form.in_kind, &form.no_sum_named) {
            (Some(amount), None, None) => Some(Benefit::Money(leak(self.amount(place, amount)?))),
            (None, Some(words), None) => Some(Benefit::InKind(self.words(place, Some(words), "in kind")?)),
            (None, None, Some(words)) => Some(Benefit::Unnamed(self.words(place, Some(words), "no sum named")?)),
            _ => {
                self.find(place, form.entitlement.place(), Problem::OneOf("amount, in kind, no sum named"));
                None
            }
        }
    }

    fn note(&self, place: &Place, form: &At<NoteForm>) -> Option<Note> {
        let place = &place.within(form);
        let Some(name) = &form.note else {
            let wording = self.words(place, form.says.as_ref(), "says");
            let citation = self.cited(place, form.words.as_ref(), form.clause.as_ref());
            return Some(Note { wording: wording?, citation: citation? });
        };
        self.idle(place, &[("says", form.says.is_some()), ("words", form.words.is_some())]);
        self.used_notes.borrow_mut().insert(name.to_string());
        let Some(block) = self.notes.get(&**name) else {
            self.undefined(place, name, "note", self.notes.keys().map(String::as_str));
            return None;
        };
        let wording = self.words(&block.place, block.form.says.as_ref(), "says");
        let citation = self.cited(&block.place, block.form.words.as_ref(), block.form.clause.as_ref());
        Some(Note { wording: wording?, citation: citation? })
    }
}
