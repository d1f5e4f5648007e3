//! A small policy made for one test: facts of any kind, and rules without a text.

use skills_subsidy::policies;
use skills_subsidy::policy::{
    Amount, Applicability, Benefit, Choice, Citation, Condition, Entitlement, Fact, FactId, Grounds, Kind, Payee,
    Policy, Question, QuestionGroup, Requirement, Term, Test, Text, Told, Usual, text,
};

/// Words that nobody reads.
pub const WORDS: Text = text("词", "words");
/// Choices to choose from.
pub const CHOICES: [Choice; 4] = [choice("one"), choice("two"), choice("three"), choice("four")];

const fn choice(id: &'static str) -> Choice {
    Choice { id, name: WORDS, gloss: None, common: false }
}

/// Some words of a text.
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

/// A fact that is asked only where `condition` holds.
pub fn asked_where(condition: Condition, fact: Fact) -> Fact {
    Fact { applicability: Applicability::When(kept(condition)), ..fact }
}

/// A fact that nobody can change.
pub fn unchangeable(fact: Fact) -> Fact {
    Fact { changeable: false, ..fact }
}

/// A policy of these facts, each asked by a question of the group beside it, in this order; none of them dates it.
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

/// The same policy, dated by the fact at `position`.
pub fn dated_by(policy: &'static Policy, position: u8) -> &'static Policy {
    kept(Policy { term: Term { event: FactId::at(position), ..policy.term }, ..*policy })
}

/// A subsidy where `condition` holds.
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

/// Money where `condition` holds.
pub fn money(condition: Condition, amount: Amount) -> &'static Entitlement {
    entitlement(condition, Benefit::Money(kept(amount)))
}

/// Money where `condition` holds, which is one payment with whatever else is made by this.
pub fn one_payment(condition: Condition, amount: Amount, payee: Payee) -> &'static Entitlement {
    let benefit = Benefit::Money(kept(amount));
    kept(Entitlement { benefit, payee, one_payment: Some(citation()), ..*help(condition) })
}

/// Help in kind where `condition` holds.
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

/// The flag at `position` says yes.
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

/// Left to an office.
pub fn office_decides() -> Condition {
    Condition::OfficeDecides(Grounds { wording: WORDS, citation: citation() })
}

/// Kept until the tests end, as the constants of a policy are.
pub fn kept<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}
