//! The data types of a policy: its text clause by clause, and beside each clause the facts, conditions and amounts it
//! implies. No policy in particular: nothing here knows a place, a year or a clause.
//!
//! A policy is constant data: read once from a pack, and kept while the program runs. Conditions and amounts are trees,
//! not functions, so that the engine can evaluate them with answers missing, list them, explain them and derive
//! questions from them. Every leaf carries a [`Citation`].

mod amount;
mod audience;
mod catalogue;
mod clause;
mod condition;
mod date;
pub mod digits;
mod entitlement;
mod estimate;
mod fact;
mod money;
mod question;
mod roster;
mod soundness;
mod wording;

pub use amount::{Amount, Factor};
pub use audience::{Audience, AudienceRules};
pub use catalogue::{CatalogueRules, Standard};
pub use clause::{Citation, Clause, Role, Translation};
pub use condition::{Condition, Contradiction, Grounds, Requirement, Test, Told};
pub use date::{CalendarDate, CalendarMonth};
pub use entitlement::{Benefit, Entitlement, Note, Payee};
pub use estimate::{EstimatePart, EstimateRules, EstimateStep};
pub use fact::{Applicability, Choice, ChoiceId, ChoiceSet, Fact, FactId, FactSet, Kind, Usual};
pub use money::Yuan;
pub use question::{Prompt, Question, QuestionGroup, Tick};
pub use roster::{
    Alias, Derivation, Derived, InYear, PaidOnce, PartialColumn, Repeat, RepeatLimit, RosterColumn, RosterRules,
    Stated, Statement,
};
pub use wording::{Language, Text, text};

/// One whole policy: its text, its vocabulary and its entitlements by audience.
pub struct Policy {
    /// Stable id, as used by saved answers and result codes.
    pub id: &'static str,
    /// The policy's number in the index of policies, by which result codes refer to it; 0 if no index lists it.
    pub number: u8,
    /// The checksum of its pack, which distinguishes this version of the policy from earlier and later ones; empty if
    /// it was never packed.
    pub version: &'static str,
    /// Title of the document.
    pub title: Text,
    /// The place where it applies; empty if the title names it.
    pub place: Text,
    /// The issuing authority.
    pub issuer: Text,
    /// Which of title and issuer is missing from the document itself and was inferred; empty if it shows both.
    pub inferred: Text,
    /// The period in which it applies.
    pub term: Term,
    /// Every clause in the order of the text.
    pub clauses: &'static [&'static Clause],
    /// Every fact; a [`FactId`] is a position in this table.
    pub facts: &'static [Fact],
    /// Combinations of answers that cannot be true of anyone.
    pub contradictions: &'static [Contradiction],
    /// One question for each fact, in the order in which the story is asked.
    pub questions: &'static [Question],
    /// The groups of questions, in the same order.
    pub groups: &'static [QuestionGroup],
    /// The names of the parts of the story; empty if the policy names none.
    pub parts: &'static [Text],
    /// The entitlements of each audience, in the order of the text.
    pub audiences: &'static [AudienceRules],
    /// The rules for looking up the local catalogue of standards.
    pub catalogue: CatalogueRules,
    /// The rules for counting the people of one enterprise.
    pub roster: RosterRules,
    /// The contents of an employers' estimate.
    pub estimate: EstimateRules,
    /// The targets of the text, as figures.
    pub targets: &'static [Target],
    /// The days that the text sets, in order, for a timeline.
    pub milestones: &'static [Milestone],
    /// The text's own warning against fraud, shown once beside a result.
    pub fraud: Citation,
    /// Where the text says which office serves an enterprise.
    pub office: Citation,
    /// The text's words on later policies, for visitors whose event lies outside the term.
    pub after_the_term: Citation,
    /// Other documents that the text says it follows, replaces or changes.
    pub related: &'static [Related],
}

/// Another document that the text names.
pub struct Related {
    /// Its relation to this policy.
    pub relation: Relation,
    /// Where the text names it.
    pub citation: Citation,
}

/// The relation of another document to a policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The policy implements it.
    Follows,
    /// The policy replaces it.
    Supersedes,
    /// The policy changes it.
    Amends,
}

/// The period in which a policy applies. All dates are calendar dates at the place where it is in force.
#[derive(Clone, Copy, Debug)]
pub struct Term {
    /// The fact that holds the date of the visitor's event.
    pub event: FactId,
    /// First day of the period the document plans for; before `issued` an office decides.
    pub planned_from: CalendarDate,
    /// Day of issue, from which the document applies.
    pub issued: CalendarDate,
    /// Last day of the period.
    pub until: CalendarDate,
    /// Where the text sets the period; nothing is promised beyond it.
    pub citation: Citation,
}

/// A target of the text, as a figure.
pub struct Target {
    /// The figure.
    pub figure: Text,
    /// The name of what is counted.
    pub name: Text,
    /// Where the text sets it.
    pub citation: Citation,
}

/// A day the text sets.
pub struct Milestone {
    /// The day.
    pub date: CalendarDate,
    /// What happens on it.
    pub name: Text,
    /// Where the text sets it; `None` for a day that the document itself bears, such as its day of issue.
    pub citation: Option<Citation>,
}

/// The position of a date relative to a [`Term`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayInTerm {
    /// From the day of issue to the last day.
    InTerm,
    /// Inside the planned period but before the day of issue: an office decides.
    BeforeIssue,
    /// Any other day: this policy does not apply.
    OutOfTerm,
}

impl Term {
    /// The position of `date` relative to the term.
    pub fn place_of(&self, date: CalendarDate) -> DayInTerm {
        if date < self.planned_from || date > self.until {
            DayInTerm::OutOfTerm
        } else if date < self.issued {
            DayInTerm::BeforeIssue
        } else {
            DayInTerm::InTerm
        }
    }

    /// The number of days from `start` on, that day included, that lie in the period, and so are promised by the text.
    pub const fn days_promised(&self, start: CalendarDate) -> u32 {
        (self.until.day_number() + 1).saturating_sub(start.day_number())
    }

    /// The number of whole months from `start` on that lie in the period, and so are promised by the text.
    pub const fn months_promised(&self, start: CalendarDate) -> u32 {
        let from = start.year() as u32 * 12 + start.month() as u32;
        let until = self.until.year() as u32 * 12 + self.until.month() as u32;
        (until + (start.day() == 1) as u32).saturating_sub(from)
    }
}

impl Policy {
    /// The title for citations; if the document does not show it, marked as inferred.
    pub fn cited_title(&self, language: Language) -> String {
        const INFERRED: Text = text("（标题为推定）", " (title inferred)");
        let inferred = if self.inferred.in_language(language).is_empty() { "" } else { INFERRED.in_language(language) };
        [self.title.in_language(language), inferred].concat()
    }

    /// Whether it is the site's first policy, to which every link without a policy id refers. The index starts at
    /// number 1.
    pub const fn is_first(&self) -> bool {
        self.number == 1
    }

    /// Id and version, by which every export names the text it is based on: `somewhere-2030 · 1f662a31`.
    pub fn id_and_version(&self) -> String {
        [self.id, " · ", self.version].concat()
    }

    /// The fact at `id`.
    pub fn fact(&self, id: FactId) -> &'static Fact {
        &self.facts[id.position()]
    }

    /// The fact whose public id is `id`.
    pub fn fact_named(&self, id: &str) -> Option<FactId> {
        self.fact_ids().find(|&fact| self.fact(fact).id == id)
    }

    /// Every fact id, in table order.
    pub fn fact_ids(&self) -> impl Iterator<Item = FactId> + use<> {
        (0..self.facts.len()).map(|position| FactId::at(position as u8))
    }

    /// The clause whose stable id is `id`, such as `3.1.2`.
    pub fn clause(&self, id: &str) -> Option<&'static Clause> {
        self.clauses.iter().copied().find(|clause| clause.id == id)
    }

    /// The entitlements of `audience`.
    pub fn rules(&self, audience: Audience) -> &'static AudienceRules {
        self.audiences.iter().find(|rules| rules.audience == audience).unwrap_or(&self.audiences[0])
    }

    /// The group of the question that asks `fact`.
    pub fn group(&self, fact: FactId) -> &'static QuestionGroup {
        self.groups.get(usize::from(self.question(fact).group)).unwrap_or(&self.groups[0])
    }

    /// The question that asks `fact`.
    pub fn question(&self, fact: FactId) -> &'static Question {
        self.questions.iter().find(|question| question.fact == fact).unwrap_or(&self.questions[0])
    }
}

impl PartialEq for Policy {
    /// Policies are constant data, so equality is equality of addresses.
    fn eq(&self, other: &Policy) -> bool {
        self.id == other.id
    }
}

impl std::fmt::Debug for Policy {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.id)
    }
}
