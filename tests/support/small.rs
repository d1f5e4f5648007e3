//! Builds a small policy for one test: facts of any kind, and rules without a text.

use skills_subsidy::policies;
use skills_subsidy::policy::{
    Amount, Applicability, Benefit, Choice, Citation, Condition, Entitlement, Fact, FactId, Grounds, Kind, Payee,
    Policy, Question, QuestionGroup, Requirement, Term, Test, Text, Told, Usual, text,
};

/// Placeholder words.
pub const WORDS: Text = text("词", "words");
/// Choices for a list.
pub const CHOICES: [Choice; 4] = [choice("one"), choice("two"), choice("three"), choice("four")];

const fn choice(id: &'static str) -> Choice {
    Choice { id, name: WORDS, gloss: None, common: false }
}

/// A placeholder citation.
pub fn citation() -> Citation {
    policies::first().fraud
}

/// A fact that is asked of everyone.
pub fn fact(kind: Kind) -> Fact {
    Fact {
        id: "fact",
        name: WORDS,
        kind,
        unit: WORDS,
        unit_of_one: WORDS,
        usual: Usual::Any,
        applicability: Applicability::Always,
        changeable: true,
    }
}

/// A fact that applies only where `condition` holds.
pub fn asked_where(condition: Condition, fact: Fact) -> Fact {
    Fact { applicability: Applicability::When(kept(condition)), ..fact }
}

/// A fact that a person cannot change.
pub fn unchangeable(fact: Fact) -> Fact {
    Fact { changeable: false, ..fact }
}

/// A policy of these facts, each with a question in the given group, in this order; none of them is the date of the
/// event.
pub fn policy_of(facts: impl IntoIterator<Item = (Fact, u8)>) -> &'static Policy {
    let (facts, groups): (Vec<Fact>, Vec<u8>) = facts.into_iter().unzip();
    let first = policies::first();
    let question = |(at, group)| Question { fact: FactId::at(at), group, ..*first.question(FactId::at(0)) };
    let questions: Vec<Question> = (0..).zip(groups).map(question).collect();
    let term = Term { event: FactId::at(63), ..first.term };
    let group = |_| QuestionGroup { part: 0, together: None };
    let groups: Vec<QuestionGroup> = questions.iter().map(group).collect();
    kept(Policy {
        facts: kept(facts),
        questions: kept(questions),
        groups: kept(groups),
        parts: &[],
        contradictions: &[],
        term,
        ..*first
    })
}

/// The same policy, with the fact at `position` as the date of the event.
pub fn dated_by(policy: &'static Policy, position: u8) -> &'static Policy {
    kept(Policy { term: Term { event: FactId::at(position), ..policy.term }, ..*policy })
}

/// An entitlement on a condition.
pub fn entitlement(condition: Condition, benefit: Benefit) -> &'static Entitlement {
    kept(Entitlement {
        id: "entitlement",
        name: WORDS,
        short_name: None,
        summary: WORDS,
        grant: citation(),
        condition: kept(condition),
        benefit,
        payee: Payee::Person,
        one_payment: None,
        notes: &[],
    })
}

/// Money on a condition.
pub fn money(condition: Condition, amount: Amount) -> &'static Entitlement {
    entitlement(condition, Benefit::Money(kept(amount)))
}

/// Money on a condition, one payment together with all others made by this function.
pub fn one_payment(condition: Condition, amount: Amount, payee: Payee) -> &'static Entitlement {
    let benefit = Benefit::Money(kept(amount));
    kept(Entitlement { benefit, payee, one_payment: Some(citation()), ..*help(condition) })
}

/// Help in kind on a condition.
pub fn help(condition: Condition) -> &'static Entitlement {
    entitlement(condition, Benefit::InKind(WORDS))
}

/// The fact at `position` passes `test`.
pub fn that(position: u8, test: Test) -> Condition {
    Condition::Fact(Requirement {
        fact: FactId::at(position),
        test,
        wording: WORDS,
        told: Told::NOTHING,
        citation: citation(),
    })
}

/// The flag at `position` is yes.
pub fn yes(position: u8) -> Condition {
    that(position, Test::Yes)
}

/// Every one of these.
pub fn all(parts: Vec<Condition>) -> Condition {
    Condition::All(kept(parts))
}

/// At least one of these.
pub fn any(parts: Vec<Condition>) -> Condition {
    Condition::Any(kept(parts))
}

/// The opposite.
pub fn not(part: Condition) -> Condition {
    Condition::Not(kept(part))
}

/// An office decides.
pub fn office_decides() -> Condition {
    Condition::OfficeDecides(Grounds { wording: WORDS, citation: citation() })
}

/// Leaks a value, because the data of a policy is static.
pub fn kept<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}
