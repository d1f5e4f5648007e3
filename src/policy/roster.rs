//! How a policy counts the people of one enterprise: what a row of a roster says of a person, what it
//! makes of the enterprise's own facts, and which rules reach over several rows.

use super::{ChoiceId, ChoiceSet, Citation, Condition, Entitlement, FactId, Text};

/// How a policy counts the people of one enterprise.
#[derive(Clone, Copy)]
pub struct RosterRules {
    /// What is worked out for each person, in the order of the text.
    pub person: &'static [&'static Entitlement],
    /// What is worked out for the enterprise, a person at a time: all that grows with the people.
    pub enterprise: &'static [&'static Entitlement],
    /// The facts a row may state, in the order the template offers them, each with its example.
    pub columns: &'static [RosterColumn],
    /// Columns that ask for yes or no, and say a part of what facts ask.
    pub partial: &'static [PartialColumn],
    /// Facts of the enterprise that follow from what a row says of its person.
    pub derived: &'static [Derived],
    /// Subsidies of both sides that are one payment.
    pub paid_once: Option<PaidOnce>,
    /// Subsidies that a person cannot have again.
    pub repeats: &'static [Repeat],
    /// Other names of choices that rosters and catalogues use.
    pub aliases: &'static [Alias],
    /// Names that may be of a choice, and may be of another: whoever wrote one is asked which.
    pub perhaps: &'static [Alias],
}

/// A column of the template.
pub struct RosterColumn {
    /// The fact it states.
    pub fact: FactId,
    /// What the example row says, as its reader would type it.
    pub example: Text,
    /// Other headers that rosters use for it.
    pub also: &'static [&'static str],
    /// Headers that may mean it, and may mean something else: their reader is asked.
    pub perhaps: &'static [&'static str],
    /// What its reader must know to fill it in, beside the kind of its answer.
    pub hint: Option<Text>,
}

/// A column that rosters have and no template offers: it asks for yes or no, and either says only a part of what facts ask,
/// or nothing that is certain.
pub struct PartialColumn {
    /// Its id, which is no fact's.
    pub id: &'static str,
    /// What it is called.
    pub name: Text,
    /// Headers that rosters use for it.
    pub also: &'static [&'static str],
    /// Headers that may mean it, and may mean something else: their reader is asked.
    pub perhaps: &'static [&'static str],
    /// What a yes says.
    pub yes: &'static [Statement],
    /// What a no says.
    pub no: &'static [Statement],
    /// The fact that is left open by an answer that says nothing, and is asked of the reader then.
    pub asks: Option<FactId>,
}

/// What is known of a fact.
pub struct Statement {
    /// The fact.
    pub fact: FactId,
    /// What it is, or what is known of it.
    pub says: Stated,
}

/// What a statement says of its fact.
#[derive(Clone, Copy, PartialEq)]
pub enum Stated {
    /// It is yes, or no.
    Is(bool),
    /// It is this number.
    Count(u32),
    /// It is this choice.
    Choice(ChoiceId),
    /// These choices are among its list; whether others are is left open.
    With(ChoiceSet),
    /// These choices are not among its list; whether others are is left open.
    Without(ChoiceSet),
}

impl PartialColumn {
    /// The fact that its cells are about, in the first place.
    pub fn fact(&self) -> Option<FactId> {
        let first = || self.yes.iter().chain(self.no).map(|statement| statement.fact).next();
        self.asks.or_else(first)
    }

    /// What its answer says.
    pub fn statements(&self, says: bool) -> &'static [Statement] {
        if says { self.yes } else { self.no }
    }
}

/// A fact of the enterprise that follows from what a row says.
pub struct Derived {
    /// The fact that follows.
    pub fact: FactId,
    /// What it follows from.
    pub from: Derivation,
}

/// What a fact follows from.
pub enum Derivation {
    /// It is the same as another fact.
    Same(FactId),
    /// One where the condition holds for the person, none where it fails, and unknown otherwise.
    CountsPerson(&'static Condition),
}

/// Subsidies for one and the same training, whichever side is paid: of a row's person and enterprise together the
/// largest counts.
#[derive(Clone, Copy)]
pub struct PaidOnce {
    /// Those of the person.
    pub person: &'static [&'static Entitlement],
    /// Those of the enterprise.
    pub enterprise: &'static [&'static Entitlement],
    /// Where the text says so.
    pub citation: Citation,
}

/// Subsidies of which a person cannot have one again.
pub struct Repeat {
    /// The subsidies: having one is having had one of them.
    pub entitlements: &'static [&'static Entitlement],
    /// What of it cannot be had again.
    pub limit: RepeatLimit,
    /// The flag that says whether it was had before, and what it says then.
    pub had_before: Option<(FactId, bool)>,
    /// The count of those had before in the same year.
    pub in_year: Option<InYear>,
    /// Where the text says so.
    pub citation: Citation,
}

/// A count of what was had before in the same year.
#[derive(Clone, Copy)]
pub struct InYear {
    /// The count.
    pub count: FactId,
    /// The day whose calendar year it is about.
    pub date: FactId,
}

/// What of a subsidy cannot be had again.
#[derive(Clone, Copy)]
pub enum RepeatLimit {
    /// The same occupation and level.
    SameOccupationAndLevel,
    /// All of it: it is paid once for a person.
    Once,
    /// It is paid for so many months of a person in all; the fact says how many a row is about.
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
    /// The most columns that say a part of what facts ask.
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
