//! Consistency checks of a decoded pack, such as a test on a fact of another kind, a choice outside the fact's list, or
//! an empty list whose first element programs use.

use super::PackFault;
use crate::policy::*;
use rust_decimal::Decimal;

type Checked = Result<(), PackFault>;

/// The most subsidies that a roster works out for a person and an enterprise together.
const MOST_OF_A_ROSTER: usize = 32;

/// Checks a whole policy.
pub fn policy(policy: &Policy) -> Checked {
    let rules = &policy.roster;
    let answers_for = |audience| policy.audiences.iter().any(|rules| rules.audience == audience);
    ensure(Audience::ALL.into_iter().all(answers_for), "an audience is missing")?;
    let is_short = |rules: &AudienceRules| rules.entitlements.len() <= AudienceRules::MOST;
    ensure(policy.audiences.iter().all(is_short), "more is granted than a result code can name")?;
    let is_asked = |fact| policy.questions.iter().any(|question| question.fact == fact);
    ensure(policy.fact_ids().all(is_asked), "a fact without a question")?;
    ensure(policy.questions.iter().all(|question| !question.prompts.is_empty()), "a question without words")?;
    ensure(questions_fit(policy), "a group of questions")?;
    ensure(rules.person.len() + rules.enterprise.len() <= MOST_OF_A_ROSTER, "a roster of too many subsidies")?;
    let facts = Facts(policy.facts);
    for fact in policy.facts {
        ensure(fact.kind.choices().len() <= ChoiceSet::CAPACITY, "more choices than a fact may have")?;
        if let Applicability::When(condition) = fact.applicability {
            facts.condition(condition)?;
        }
        bounds(&fact.kind)?;
    }
    ensure(policy.circle_of_facts().is_none(), "facts that wait for each other")?;
    facts.each_is(&[policy.term.event, policy.catalogue.date], |kind| matches!(kind, Kind::Date))?;
    facts.each_is(&[policy.catalogue.certificate, policy.catalogue.level], |kind| matches!(kind, Kind::One(_)))?;
    for contradiction in policy.contradictions {
        facts.contradiction(contradiction)?;
    }
    for entitlement in policy.audiences.iter().flat_map(|rules| rules.entitlements) {
        facts.condition(entitlement.condition)?;
        if let Benefit::Money(amount) = entitlement.benefit {
            facts.amount(amount)?;
            ensure(policy.largest(amount) <= Policy::LARGEST_SUM, "a sum that may be too large to count with")?;
        }
    }
    for standard in policy.catalogue.standards {
        facts.each_is(&[standard.fact], |kind| matches!(kind, Kind::Standard))?;
        standard.level.map_or(Ok(()), |level| facts.choice(policy.catalogue.level, level))?;
    }
    roster(&facts, rules)?;
    let months = policy.estimate.parts.iter().filter_map(|part| part.months.map(|(fact, _)| fact));
    let counted: Vec<FactId> = policy.estimate.parts.iter().map(|part| part.people).chain(months).collect();
    facts.each_is(&counted, is_count)
}

/// Each question has a group, each group has a part, and questions asked together are yes-or-no questions for everyone.
fn questions_fit(policy: &Policy) -> bool {
    let parts = policy.parts.len().max(1);
    let is_ticked = |question: &Question| {
        let fact = policy.fact(question.fact);
        let fits = match (&fact.kind, question.ticked_means) {
            (Kind::Flag, None) => true,
            (Kind::Count { least, most }, Some(number)) => *least == 0 && number <= *most,
            _ => false,
        };
        fits && matches!(fact.applicability, Applicability::Always)
    };
    policy.groups.iter().all(|group| usize::from(group.part) < parts)
        && policy.questions.iter().all(|question| {
            let group = policy.groups.get(usize::from(question.group));
            group.is_some_and(|group| group.together.is_none() || is_ticked(question))
        })
}

fn roster(facts: &Facts, rules: &RosterRules) -> Checked {
    let partial = rules.partial;
    ensure(partial.len() <= RosterRules::MOST_PARTIAL, "a roster of too many columns")?;
    partial.iter().flat_map(|column| column.yes.iter().chain(column.no)).try_for_each(|said| facts.statement(said))?;
    for derived in rules.derived {
        if let Derivation::CountsPerson(condition) = derived.from {
            facts.condition(condition)?;
            facts.each_is(&[derived.fact], is_count)?;
        }
    }
    for repeat in rules.repeats {
        let flag = repeat.had_before.map(|(flag, _)| flag);
        facts.each_is(flag.as_slice(), |kind| matches!(kind, Kind::Flag))?;
        if let Some(InYear { count, date }) = repeat.in_year {
            facts.each_is(&[count], is_count)?;
            facts.each_is(&[date], |kind| matches!(kind, Kind::Date))?;
        }
        if let RepeatLimit::Months(months, _) = repeat.limit {
            facts.each_is(&[months], is_count)?;
        }
    }
    rules.aliases.iter().chain(rules.perhaps).try_for_each(|alias| facts.choice(alias.fact, alias.choice))
}

/// The least accepted number is at most the most, and no number exceeds the limits of the arithmetic.
fn bounds(kind: &Kind) -> Checked {
    let holds = match kind {
        Kind::Count { least, most } => least <= most && *most <= Kind::MOST_COUNTED,
        Kind::Money { least, most } => most.is_none_or(|most| *least <= most && most <= Yuan::LARGEST_STATED),
        Kind::One(choices) | Kind::Many(choices) => !choices.is_empty(),
        _ => true,
    };
    ensure(holds, "the bounds of an answer")
}

fn ensure(holds: bool, what: &'static str) -> Checked {
    holds.then_some(()).ok_or(PackFault::Unsound(what))
}

fn is_count(kind: &Kind) -> bool {
    matches!(kind, Kind::Count { .. })
}

fn is_money(kind: &Kind) -> bool {
    matches!(kind, Kind::Money { .. } | Kind::Standard)
}

struct Facts(&'static [Fact]);

impl Facts {
    fn kind(&self, fact: FactId) -> &'static Kind {
        &self.0[fact.position()].kind
    }

    fn each_is(&self, facts: &[FactId], is: fn(&Kind) -> bool) -> Checked {
        ensure(facts.iter().all(|&fact| is(self.kind(fact))), "a fact of another kind")
    }

    fn choice(&self, fact: FactId, choice: ChoiceId) -> Checked {
        ensure(choice.position() < self.kind(fact).choices().len(), "a choice that the fact does not have")
    }

    fn test(&self, fact: FactId, test: &Test) -> Checked {
        let kind = self.kind(fact);
        let fits = match test {
            Test::Yes => matches!(kind, Kind::Flag),
            Test::AmongThese(set) => set.bits().checked_shr(kind.choices().len() as u32).unwrap_or(0) == 0,
            Test::NotEmpty => matches!(kind, Kind::Many(_)),
            Test::AtLeast(_) | Test::AtMost(_) => is_count(kind),
            Test::Within(..) => matches!(kind, Kind::Date),
        };
        ensure(fits, "a test of a fact of another kind")
    }

    fn statement(&self, statement: &Statement) -> Checked {
        let kind = self.kind(statement.fact);
        let has = |set: ChoiceSet| set.bits().checked_shr(kind.choices().len() as u32).unwrap_or(0) == 0;
        let fits = match (statement.says, kind) {
            (Stated::Is(_), Kind::Flag) => true,
            (Stated::Count(count), Kind::Count { least, most }) => (*least..=*most).contains(&count),
            (Stated::Choice(choice), Kind::One(choices)) => choice.position() < choices.len(),
            (Stated::With(set) | Stated::Without(set), Kind::Many(_)) => has(set),
            _ => false,
        };
        ensure(fits, "a statement of a fact of another kind")
    }

    fn contradiction(&self, contradiction: &Contradiction) -> Checked {
        match contradiction {
            Contradiction::Together { one, other } => {
                self.test(one.0, &one.1)?;
                self.test(other.0, &other.1)
            }
            Contradiction::Before { earlier, later } => {
                self.each_is(&[*earlier, *later], |kind| matches!(kind, Kind::Date))
            }
        }
    }

    fn condition(&self, condition: &Condition) -> Checked {
        match condition {
            Condition::All(items) | Condition::Any(items) => items.iter().try_for_each(|item| self.condition(item)),
            Condition::Not(inner) => self.condition(inner),
            Condition::Fact(requirement) => self.test(requirement.fact, &requirement.test),
            Condition::OfficeDecides(_) => Ok(()),
        }
    }

    fn amount(&self, amount: &Amount) -> Checked {
        match amount {
            Amount::Named { low, high, .. } => ensure(low <= high, "a sum from more to less"),
            Amount::Stated { fact, .. } => self.each_is(&[*fact], is_money),
            Amount::ByChoice { fact, table, .. } => {
                self.each_is(&[*fact], |kind| matches!(kind, Kind::One(_)))?;
                // A choice without a sum would take back the range that held while the choice was unanswered.
                ensure(table.len() == self.kind(*fact).choices().len(), "a choice without a sum")?;
                table.iter().try_for_each(|(choice, _)| self.choice(*fact, *choice))
            }
            Amount::AtMost { amount, .. } => self.amount(amount),
            Amount::Times(amount, factor) => {
                self.amount(amount)?;
                self.factor(factor)
            }
            Amount::Readings { first, second, .. } => {
                self.amount(first)?;
                self.amount(second)
            }
            Amount::When { condition, then, otherwise } => {
                self.condition(condition)?;
                self.amount(then)?;
                self.amount(otherwise)
            }
            Amount::NotNamed { .. } => Ok(()),
        }
    }

    fn factor(&self, factor: &Factor) -> Checked {
        match factor {
            Factor::Count { fact, .. }
            | Factor::CountUpTo { fact, .. }
            | Factor::Days { fact, .. }
            | Factor::YearsOfMonths { months: fact, .. } => self.each_is(&[*fact], is_count),
            Factor::Uplift { condition, factor, .. } => {
                ensure(*factor > Decimal::ONE, "an increase that is none")?;
                self.condition(condition)
            }
        }
    }
}
