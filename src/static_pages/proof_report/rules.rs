//! The rules of an entitlement as a list: each in plain words with its quotation.

use crate::i18n::{self, beside, semicolon, static_words};
use crate::policy::{Amount, Benefit, Citation, Condition, Entitlement, FactId, Factor, Language, Policy, Text, Yuan};

/// The part of an entitlement that a rule belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The words that grant it.
    Grant,
    /// A condition.
    Condition,
    /// Words that leave the decision to an office.
    Office,
    /// A part of the amount's calculation.
    Amount,
    /// A note of a result.
    Note,
}

impl Part {
    pub const fn name(self) -> Text {
        match self {
            Part::Grant => static_words::PART_GRANT,
            Part::Condition => static_words::PART_CONDITION,
            Part::Office => static_words::LEFT_OPEN,
            Part::Amount => static_words::PART_AMOUNT,
            Part::Note => static_words::PART_NOTE,
        }
    }
}

/// One rule.
pub struct Rule {
    pub part: Part,
    /// The fact it reads, if any.
    pub fact: Option<FactId>,
    /// The rule in plain words of one language.
    pub wording: String,
    pub citation: Citation,
}

/// Every rule of `entitlement`, in the order of the text.
pub fn rules(policy: &Policy, entitlement: &Entitlement, language: Language) -> Vec<Rule> {
    let mut list = List { policy, language, rules: Vec::new() };
    list.push(Part::Grant, None, entitlement.summary.in_language(language), entitlement.grant);
    list.condition(entitlement.condition);
    if let Benefit::Money(amount) = entitlement.benefit {
        list.amount(amount);
    }
    for note in entitlement.notes {
        list.push(Part::Note, None, note.wording.in_language(language), note.citation);
    }
    list.rules
}

struct List<'a> {
    policy: &'a Policy,
    language: Language,
    rules: Vec<Rule>,
}

impl List<'_> {
    fn push(&mut self, part: Part, fact: Option<FactId>, wording: impl Into<String>, citation: Citation) {
        self.rules.push(Rule { part, fact, wording: wording.into(), citation });
    }

    fn name(&self, fact: FactId) -> &'static str {
        self.policy.fact(fact).name.in_language(self.language)
    }

    fn yuan(&self, sum: Yuan) -> String {
        i18n::money(sum.decimal(), self.language)
    }

    fn condition(&mut self, condition: &Condition) {
        match condition {
            Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|part| self.condition(part)),
            Condition::Not(part) => self.condition(part),
            Condition::Fact(requirement) => {
                let wording = requirement.wording.in_language(self.language);
                self.push(Part::Condition, Some(requirement.fact), wording, requirement.citation);
            }
            Condition::OfficeDecides(grounds) => {
                self.push(Part::Office, None, grounds.wording.in_language(self.language), grounds.citation);
            }
        }
    }

    fn amount(&mut self, amount: &Amount) {
        match amount {
            Amount::Named { low, high, per, citation } => {
                let sums =
                    if low == high { self.yuan(*low) } else { format!("{} – {}", self.yuan(*low), self.yuan(*high)) };
                let wording = beside(&sums, per.in_language(self.language), self.language);
                self.push(Part::Amount, None, wording, *citation);
            }
            Amount::Stated { fact, citation } => self.push(Part::Amount, Some(*fact), self.name(*fact), *citation),
            Amount::ByChoice { fact, table, citation } => {
                let choices = self.policy.fact(*fact).kind.choices();
                let row = |(choice, sum): &(crate::policy::ChoiceId, Yuan)| {
                    format!("{} {}", choices[choice.position()].name.in_language(self.language), self.yuan(*sum))
                };
                let wording = table.iter().map(row).collect::<Vec<_>>().join(semicolon(self.language));
                self.push(Part::Amount, Some(*fact), wording, *citation);
            }
            Amount::AtMost { amount, ceiling, citation } => {
                self.amount(amount);
                self.push(Part::Amount, None, format!("≤ {}", self.yuan(*ceiling)), *citation);
            }
            Amount::Times(amount, factor) => {
                self.amount(amount);
                self.factor(factor);
            }
            Amount::Readings { first, second, wording, citation } => {
                self.amount(first);
                self.amount(second);
                self.push(Part::Amount, None, wording.in_language(self.language), *citation);
            }
            Amount::When { condition, then, otherwise } => {
                self.condition(condition);
                self.amount(then);
                self.amount(otherwise);
            }
            Amount::NotNamed { wording, citation } => {
                self.push(Part::Amount, None, wording.in_language(self.language), *citation);
            }
        }
    }

    fn factor(&mut self, factor: &Factor) {
        let (fact, wording, citation) = match factor {
            Factor::Count { fact, citation } => (Some(*fact), format!("× {}", self.name(*fact)), *citation),
            Factor::CountUpTo { fact, limit, citation } => {
                (Some(*fact), format!("× {} (≤ {limit})", self.name(*fact)), *citation)
            }
            Factor::Days { fact, citation } => (Some(*fact), format!("× {}", self.name(*fact)), *citation),
            Factor::YearsOfMonths { months, limit, citation } => {
                (Some(*months), format!("× {} (≤ {limit}) ÷ 12", self.name(*months)), *citation)
            }
            Factor::Uplift { condition, factor, citation } => {
                self.condition(condition);
                (None, format!("× {factor}"), *citation)
            }
        };
        self.push(Part::Amount, fact, wording, citation);
    }
}
