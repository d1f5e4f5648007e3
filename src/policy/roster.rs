//! The rules for counting the people of one enterprise: the facts that a row of a roster states about a person, the
//! enterprise's facts that follow from them, and the rules that reach over several rows.

use super::{ChoiceId, ChoiceSet, Citation, Condition, Entitlement, FactId, Text};

/// The rules for counting the people of one enterprise.
#[derive(Clone, Copy)]
pub struct RosterRules {
    /// The entitlements worked out for each person, in the order of the text.
    pub person: &'static [&'static Entitlement],
    /// The entitlements worked out for the enterprise, one person at a time: all whose sum grows with the people.
    pub enterprise: &'static [&'static Entitlement],
    /// The facts a row may state, in the template's order, each with an example.
    pub columns: &'static [RosterColumn],
    /// Yes-or-no columns, whose answer is only part of the answer to a fact.
    pub partial: &'static [PartialColumn],
    /// The enterprise's facts that follow from the data of a row.
    pub derived: &'static [Derived],
    /// Subsidies that are one payment, whether the person or the enterprise receives it.
    pub paid_once: Option<PaidOnce>,
    /// Subsidies that a person cannot receive again.
    pub repeats: &'static [Repeat],
    /// Other names of choices, as used in rosters and catalogues.
    pub aliases: &'static [Alias],
    /// Names that may be of a choice, and may be of another: whoever wrote one is asked which.
    pub perhaps: &'static [Alias],
}

/// A column of the template.
pub struct RosterColumn {
    /// The fact it states.
    pub fact: FactId,
    /// The example's value, as a person would type it.
    pub example: Text,
    /// Other headers of this column in rosters.
    pub also: &'static [&'static str],
    /// Headers that may mean it, and may mean something else: their reader is asked.
    pub perhaps: &'static [&'static str],
    /// What its reader must know to fill it in, beside the kind of its answer.
    pub hint: Option<Text>,
}

/// A column that occurs in rosters but not in the template: it holds yes or no, and either of them answers facts only
/// in part, or says nothing certain.
pub struct PartialColumn {
    /// Its id, which is not the id of a fact.
    pub id: &'static str,
    /// Its name.
    pub name: Text,
    /// Its headers in rosters.
    pub also: &'static [&'static str],
    /// Headers that may mean it, and may mean something else: their reader is asked.
    pub perhaps: &'static [&'static str],
    /// What a yes says.
    pub yes: &'static [Statement],
    /// The statements that a no makes.
    pub no: &'static [Statement],
    /// The fact that an answer without statements leaves open, which is then asked of the roster's owner.
    pub asks: Option<FactId>,
}

/// A statement about a fact.
pub struct Statement {
    /// The fact.
    pub fact: FactId,
    /// The value, or partial value, of the fact.
    pub says: Stated,
}

/// The value, or partial value, that a statement gives its fact.
#[derive(Clone, Copy, PartialEq)]
pub enum Stated {
    /// The flag is yes, or no.
    Is(bool),
    /// The count is this number.
    Count(u32),
    /// The answer is this choice.
    Choice(ChoiceId),
    /// These choices apply; whether others do stays open.
    With(ChoiceSet),
    /// These choices do not apply; whether others do stays open.
    Without(ChoiceSet),
}

impl PartialColumn {
    /// The fact that its cells are mainly about.
    pub fn fact(&self) -> Option<FactId> {
        let first = || self.yes.iter().chain(self.no).map(|statement| statement.fact).next();
        self.asks.or_else(first)
    }

    /// The statements that a yes or a no makes.
    pub fn statements(&self, says: bool) -> &'static [Statement] {
        if says { self.yes } else { self.no }
    }
}

/// A fact of the enterprise that follows from the data of a row.
pub struct Derived {
    /// The fact that follows.
    pub fact: FactId,
    /// Its derivation.
    pub from: Derivation,
}

/// The derivation of a fact.
pub enum Derivation {
    /// Equal to another fact.
    Same(FactId),
    /// One if the condition holds for the person, zero if it fails, and unknown otherwise.
    CountsPerson(&'static Condition),
}

/// Subsidies for the same training, whether the person or the enterprise is paid: only the largest for a row's person
/// and enterprise together counts.
#[derive(Clone, Copy)]
pub struct PaidOnce {
    /// The person's subsidies.
    pub person: &'static [&'static Entitlement],
    /// The enterprise's subsidies.
    pub enterprise: &'static [&'static Entitlement],
    /// Where the text says so.
    pub citation: Citation,
}

/// Subsidies that a person cannot receive twice.
pub struct Repeat {
    /// The subsidies; receiving any of them counts.
    pub entitlements: &'static [&'static Entitlement],
    /// The extent of the limit.
    pub limit: RepeatLimit,
    /// The flag that says whether the person received one before, and the value that means so.
    pub had_before: Option<(FactId, bool)>,
    /// The count of those received earlier in the same year.
    pub in_year: Option<InYear>,
    /// Where the text says so.
    pub citation: Citation,
}

/// A count of subsidies received earlier in the same year.
#[derive(Clone, Copy)]
pub struct InYear {
    /// The count.
    pub count: FactId,
    /// The date that determines the calendar year.
    pub date: FactId,
}

/// The extent to which a subsidy cannot be received again.
#[derive(Clone, Copy)]
pub enum RepeatLimit {
    /// Not again for the same occupation and level.
    SameOccupationAndLevel,
    /// Not again at all: it is paid once per person.
    Once,
    /// Not beyond this total of months per person; the fact holds the number of months of a row.
    Months(FactId, u32),
}

/// Another name of a choice.
pub struct Alias {
    /// The fact.
    pub fact: FactId,
    /// The choice.
    pub choice: ChoiceId,
    /// The name.
    pub name: &'static str,
}

impl RosterRules {
    /// The largest number of partial columns.
    pub const MOST_PARTIAL: usize = 64;

    /// Other names of `choice`.
    pub fn aliases_of(&self, fact: FactId, choice: ChoiceId) -> impl Iterator<Item = &'static str> {
        self.aliases.iter().filter(move |alias| alias.fact == fact && alias.choice == choice).map(|alias| alias.name)
    }

    /// The choices of `fact` that a name may be of.
    pub fn perhaps_of(&self, fact: FactId, is_name: impl Fn(&str) -> bool) -> impl Iterator<Item = ChoiceId> {
        self.perhaps.iter().filter(move |alias| alias.fact == fact && is_name(alias.name)).map(|alias| alias.choice)
    }
}
