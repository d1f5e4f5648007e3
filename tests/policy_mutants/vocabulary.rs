//! Single changes to the data that entitlements share: the bounds of facts, the conditions on which they apply, the
//! term.

use super::classes::{Column, Product, answer, every_class, few_lists};
use super::compare::agree;
use super::conditions::{Change, Variant, leak, variants};
use super::products::representatives;
use super::support::policy;
use super::term::in_term;
use super::values::{Expected, Facts, Finding, Statement, Value};
use rust_decimal::Decimal;
use skills_subsidy::engine::{Answers, evaluate_entitlement, set_aside};
use skills_subsidy::policy::{
    Applicability, Audience, CalendarDate, Condition, DayInTerm, Fact, FactId, Kind, Policy, Term, Yuan,
};

/// Returns the policy with the fact `id` replaced.
fn with_fact(id: FactId, changed: Fact) -> &'static Policy {
    let mut facts: Vec<Fact> = policy().facts.iter().map(copy).collect();
    facts[id.position()] = changed;
    leak(Policy { facts: facts.leak(), ..*policy() })
}

fn copy(fact: &Fact) -> Fact {
    let kind = match &fact.kind {
        Kind::Flag => Kind::Flag,
        Kind::One(choices) => Kind::One(choices),
        Kind::Many(choices) => Kind::Many(choices),
        Kind::Count { least, most } => Kind::Count { least: *least, most: *most },
        Kind::Money { least, most } => Kind::Money { least: *least, most: *most },
        Kind::Standard => Kind::Standard,
        Kind::Date => Kind::Date,
    };
    let applicability = match &fact.applicability {
        Applicability::Always => Applicability::Always,
        Applicability::When(condition) => Applicability::When(condition),
    };
    Fact { kind, applicability, ..*fact }
}

/// Returns the kind with each bound changed by one. The largest count is the program's own and not in the reading.
fn bounds(fact: &Fact) -> Vec<Kind> {
    let off_by_one = |sum: Yuan| [-1, 1].map(|one| Yuan::new(sum.decimal() + Decimal::from(one))).into_iter().flatten();
    match &fact.kind {
        Kind::Count { least, most } => {
            let leasts = [least.checked_sub(1), Some(least + 1)].into_iter().flatten();
            leasts.map(|least| Kind::Count { least, most: *most }).collect()
        }
        Kind::Money { least, most } => {
            let leasts = off_by_one(*least).map(|least| Kind::Money { least, most: *most });
            let mosts = most.iter().flat_map(|most| off_by_one(*most));
            leasts.chain(mosts.map(|most| Kind::Money { least: *least, most: Some(most) })).collect()
        }
        _ => Vec::new(),
    }
}

/// Whether the second statement of the reading holds under `changed`: every answer fits and every result is right.
fn as_stated(changed: &'static Policy, audience: Audience, statement: &Statement) -> bool {
    let entitlement = policy().rules(audience).entitlement(statement.id).expect("an entitlement of this audience");
    let answers_under = |product: &Product, at: usize| -> Option<(Answers, Facts)> {
        let (known, facts) = product.combination(at);
        let mut answers = Answers::none(changed);
        let fits = product
            .columns
            .iter()
            .all(|Column { fact, .. }| known.get(*fact).is_none_or(|answer| answers.set(*fact, answer)));
        fits.then_some((answers, facts))
    };
    representatives(statement).iter().all(|product| {
        product.scattered().all(|at| {
            answers_under(product, at).is_some_and(|(answers, facts)| {
                let expected: Expected = (statement.expected)(&facts);
                agree(&expected, &evaluate_entitlement(entitlement, &answers))
            })
        })
    })
}

/// Changes every bound of every fact that amounts depend on; returns the number of changes and the undetected ones.
pub fn change_bounds(statements: &[(Audience, &'static [Statement])]) -> (usize, Vec<String>) {
    let mut all = 0;
    let mut survivors = Vec::new();
    for id in policy().fact_ids() {
        let fact = policy().fact(id);
        for kind in bounds(fact) {
            all += 1;
            let changed = with_fact(id, Fact { kind, ..copy(fact) });
            let readers = statements.iter().flat_map(|(audience, of)| of.iter().map(|one| (*audience, one)));
            let mut readers = readers.filter(|(_, statement)| statement.facts.contains(&fact.id));
            if readers.all(|(audience, statement)| as_stated(changed, audience, statement)) {
                survivors.push(format!("{} now {:?}", fact.id, changed.fact(id).kind));
            }
        }
    }
    (all, survivors)
}

/// Whether the reading asks this person for the fact `id`: some facts are asked only after a certain answer to another.
fn is_asked(id: &str, facts: &Facts) -> bool {
    let in_group = |group: &str| facts.groups.is_some_and(|groups| groups.contains(&group));
    match id {
        "two_later_kind" => in_group("two_later"),
        "graduate_local" => in_group("college_graduate"),
        "monthly_pension" => facts.past_retirement_age == Some(true),
        "certificate_date" => facts.certificate.is_some_and(|certificate| certificate != "none"),
        "trained_free" => facts.training_kind.is_some_and(|kind| kind != "none"),
        "level" => matches!(facts.certificate, Some("vocational_qualification" | "skill_level")),
        _ => true,
    }
}

/// Whether `changed` sets answers to `id` aside exactly where the reading does not ask for it.
fn is_asked_as_stated(changed: &'static Policy, id: FactId) -> bool {
    const DECIDING: Statement = Statement {
        id: "of whom it is asked",
        facts: &["groups", "past_retirement_age", "certificate", "training_kind"],
        expected: |_| unreachable!("only the facts are wanted"),
    };
    let name = policy().fact(id).id;
    let some_answer = answer(name, every_class(name)[0]).1;
    Product::of(&DECIDING, few_lists).all(|_, known, facts| {
        let mut answers = Answers::none(changed);
        known.answered().iter().for_each(|fact| assert!(answers.set(fact, known.get(fact).expect("an answer"))));
        answers.set(id, some_answer);
        set_aside(&mut answers).contains(id) != is_asked(name, facts)
    })
}

/// Changes the conditions on which facts apply; returns the number of changes and the undetected ones.
pub fn change_askings() -> (usize, Vec<String>) {
    let mut all = 0;
    let mut survivors = Vec::new();
    for id in policy().fact_ids() {
        assert!(is_asked_as_stated(policy(), id), "{}: the unchanged policy fails", policy().fact(id).id);
        let Applicability::When(condition) = policy().fact(id).applicability else { continue };
        let never = Variant::new(Change::Dropped, "asked of everyone", Condition::All(&[]));
        let changes = variants(condition).into_iter().chain([never]);
        for variant in changes.filter(|variant| variant.change != Change::Citation) {
            all += 1;
            let applicability = Applicability::When(leak(variant.changed));
            let changed = with_fact(id, Fact { applicability, ..copy(policy().fact(id)) });
            if is_asked_as_stated(changed, id) {
                survivors.push(format!("{} | {}", policy().fact(id).id, variant.place));
            }
        }
    }
    (all, survivors)
}

/// Whether `term` classifies every day as the reading's rule on dates does.
fn term_as_stated(term: Term) -> bool {
    every_class("training_date").into_iter().all(|value| {
        let Value::Day(day) = value else { panic!("{value} is no day") };
        let date = CalendarDate::new(day.0, day.1, day.2).expect("a valid date");
        let expected = match in_term(Some(day)) {
            Finding::Met => DayInTerm::InTerm,
            Finding::Office => DayInTerm::BeforeIssue,
            Finding::Fails | Finding::Open => DayInTerm::OutOfTerm,
        };
        term.place_of(date) == expected
    })
}

/// Changes each day of the term; returns the number of changes and the undetected ones.
pub fn change_term() -> (usize, Vec<String>) {
    let term = policy().term;
    assert!(term_as_stated(term));
    let day = |date: CalendarDate, by: i64| {
        CalendarDate::from_day_number((i64::from(date.day_number()) + by) as u32).expect("a valid date")
    };
    let changed = [-1, 1].into_iter().flat_map(|by| {
        [
            Term { planned_from: day(term.planned_from, by), ..term },
            Term { issued: day(term.issued, by), ..term },
            Term { until: day(term.until, by), ..term },
        ]
    });
    let changed: Vec<Term> = changed.collect();
    let survivors = changed.iter().filter(|term| term_as_stated(**term)).map(|term| format!("{term:?}"));
    (changed.len(), survivors.collect())
}
