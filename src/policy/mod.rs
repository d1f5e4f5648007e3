//! What a policy is: its text clause by clause, and beside each clause the facts, conditions and
//! amounts it implies. No policy in particular: nothing here knows a place, a year or a clause.
//!
//! A policy is data that never changes while a program runs: read from a pack, and kept. Conditions and amounts are
//! trees, not functions, so that the engine can evaluate them with answers missing, list them, explain them and mine them
//! for questions. Every leaf carries a [`Citation`].

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

/// One policy, whole: its text, its vocabulary and what it grants to whom.
pub struct Policy {
    /// Stable id, as used by saved answers and result codes.
    pub id: &'static str,
    /// The number that the index of policies gives it, which stands for it in result codes; 0 where no index lists it.
    pub number: u8,
    /// What tells this text of the policy from an earlier or a later one: the checksum of its pack; empty where it was
    /// never packed.
    pub version: &'static str,
    /// Title of the document.
    pub title: Text,
    /// The place that it is for; empty where the title says it.
    pub place: Text,
    /// Who issued it.
    pub issuer: Text,
    /// What of title and issuer the document itself does not show; empty where it shows both.
    pub inferred: Text,
    /// When it rules.
    pub term: Term,
    /// Every clause in the order of the text.
    pub clauses: &'static [&'static Clause],
    /// Every fact; a [`FactId`] is a position in this table.
    pub facts: &'static [Fact],
    /// What cannot be true of anyone at the same time.
    pub contradictions: &'static [Contradiction],
    /// One question for each fact, in the order of the story.
    pub questions: &'static [Question],
    /// The groups of questions, in the same order.
    pub groups: &'static [QuestionGroup],
    /// The parts of the story by name; none where the policy names none.
    pub parts: &'static [Text],
    /// What is granted to each audience, in the order of the text.
    pub audiences: &'static [AudienceRules],
    /// How the local catalogue of standards is looked up.
    pub catalogue: CatalogueRules,
    /// How the people of one enterprise are counted.
    pub roster: RosterRules,
    /// What an employers' estimate consists of.
    pub estimate: EstimateRules,
    /// What the text aims at, as figures.
    pub targets: &'static [Target],
    /// The days that the text sets, in order, for a timeline.
    pub milestones: &'static [Milestone],
    /// The warning against fraud that the text itself gives, shown once beside a result.
    pub fraud: Citation,
    /// Where the text says in which place an enterprise is served.
    pub office: Citation,
    /// What the text says of newer policies, for those whose event lies outside the term.
    pub after_the_term: Citation,
    /// What the text says of other documents that it follows, replaces or changes.
    pub related: &'static [Related],
}

/// Another document, as the text names it.
pub struct Related {
    /// What it is to this one.
    pub relation: Relation,
    /// Where the text names it.
    pub citation: Citation,
}

/// What another document is to a policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The policy carries it out.
    Follows,
    /// The policy takes its place.
    Supersedes,
    /// The policy changes it.
    Amends,
}

/// When a policy rules. All dates are calendar dates where the policy is in force.
#[derive(Clone, Copy, Debug)]
pub struct Term {
    /// The fact that dates the visitor's event.
    pub event: FactId,
    /// First day of the period the document plans for; before `issued` an office decides.
    pub planned_from: CalendarDate,
    /// Day of issue, from which the document rules.
    pub issued: CalendarDate,
    /// Last day of the period.
    pub until: CalendarDate,
    /// Where the text sets the period; what runs past it is promised nowhere.
    pub citation: Citation,
}

/// A figure the text aims at.
pub struct Target {
    /// The figure.
    pub figure: Text,
    /// What it counts.
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
    /// Where the text sets it; `None` where it stands on the document itself, as its day of issue does.
    pub citation: Option<Citation>,
}

/// Where a date lies in a [`Term`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayInTerm {
    /// From the day of issue to the last day.
    InTerm,
    /// Inside the planned period but before the day of issue: an office decides.
    BeforeIssue,
    /// Any other day: this policy does not rule it.
    OutOfTerm,
}

impl Term {
    /// Where `date` lies.
    pub fn place_of(&self, date: CalendarDate) -> DayInTerm {
        if date < self.planned_from || date > self.until {
            DayInTerm::OutOfTerm
        } else if date < self.issued {
            DayInTerm::BeforeIssue
        } else {
            DayInTerm::InTerm
        }
    }

    /// How many of the days from `start` on, that day included, lie in the period: those the text promises.
    pub const fn days_promised(&self, start: CalendarDate) -> u32 {
        (self.until.day_number() + 1).saturating_sub(start.day_number())
    }

    /// How many whole months from `start` on lie in the period: those the text promises.
    pub const fn months_promised(&self, start: CalendarDate) -> u32 {
        let from = start.year() as u32 * 12 + start.month() as u32;
        let until = self.until.year() as u32 * 12 + self.until.month() as u32;
        (until + (start.day() == 1) as u32).saturating_sub(from)
    }
}

impl Policy {
    /// The title as it may be cited: where the document does not show it, that it is inferred.
    pub fn cited_title(&self, language: Language) -> String {
        const INFERRED: Text = text("（标题为推定）", " (title inferred)");
        let inferred = if self.inferred.in_language(language).is_empty() { "" } else { INFERRED.in_language(language) };
        [self.title.in_language(language), inferred].concat()
    }

    /// Whether it is the first of the site, which every link that names no policy is of: the index begins with number 1.
    pub const fn is_first(&self) -> bool {
        self.number == 1
    }

    /// Id and version, as whatever is taken away says by which text it was worked out: `somewhere-2030 · 1f662a31`.
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

    /// What the policy grants to `audience`.
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
    /// Policies are constant data: the same policy is the same place.
    fn eq(&self, other: &Policy) -> bool {
        self.id == other.id
    }
}

impl std::fmt::Debug for Policy {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.id)
    }
}
