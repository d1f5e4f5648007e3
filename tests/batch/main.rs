//! People evaluated in a batch get the same results as one by one, for generated policies and answers.

#[path = "../support/mod.rs"]
mod support;

mod maker;

use maker::{Maker, POLICY};
use proptest::prelude::*;
use rust_decimal::Decimal;
use skills_subsidy::engine::{Answers, BATCH_ROWS, BatchAnswers, Outcome, Status, evaluate, evaluate_batch};
use skills_subsidy::policies;
use skills_subsidy::policy::{Audience, Benefit, CalendarDate, Entitlement, Payee, Policy, Term};
use std::sync::LazyLock;

/// Asserts that a batch returns the result of each person alone, and the same answers.
fn assert_alike(view: &[&'static Entitlement], people: &[Answers]) -> Result<(), TestCaseError> {
    let mut batch = BatchAnswers::none(people[0].policy());
    // A batch keeps nothing of its earlier content.
    people.iter().rev().for_each(|answers| assert!(batch.push(answers)));
    batch.clear();
    people.iter().for_each(|answers| assert!(batch.push(answers)));
    let together = evaluate_batch(view, &batch);
    let mut in_fen = together.total.low_in_fen();
    for (row, answers) in people.iter().enumerate() {
        prop_assert_eq!(&batch.row(row), answers);
        let alone = evaluate(view, answers);
        for (one, other) in together.outcomes.iter().zip(&alone.outcomes) {
            let one = one.outcome(row);
            prop_assert_eq!(one.entitlement.id, other.entitlement.id);
            prop_assert_eq!(one.status, other.status, "{:?}", answers);
            prop_assert_eq!(one.amount, other.amount, "{:?}", answers);
            prop_assert_eq!(one.may_lack_sum, other.may_lack_sum, "{:?}", answers);
        }
        prop_assert_eq!(together.total.get(row), alone.total, "{:?}", answers);
        if let Some(fen) = in_fen.next().flatten() {
            prop_assert_eq!(Some(Decimal::new(fen, 2)), alone.total.rounded_to_fen().low);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: support::cases(1500), ..ProptestConfig::default() })]

    #[test]
    fn any_rules_come_to_the_same(
        rules in prop::collection::vec(any::<u8>(), 0..300),
        answers in prop::collection::vec(any::<u8>(), 0..1500),
        rows in prop_oneof![1..=BATCH_ROWS, Just(BATCH_ROWS)],
    ) {
        let mut maker = Maker::new(&rules);
        let view: Vec<_> = (0..3).map(|_| maker.entitlement()).collect();
        let mut maker = Maker::new(&answers);
        let people: Vec<Answers> = (0..rows).map(|_| maker.answers(*POLICY)).collect();
        assert_alike(&view, &people)?;
    }

    #[test]
    fn the_first_policy_comes_to_the_same(
        answers in prop::collection::vec(any::<u8>(), 0..4000),
        audience in prop::sample::select(Audience::ALL.to_vec()),
        rows in prop_oneof![1..=BATCH_ROWS, Just(BATCH_ROWS)],
    ) {
        let mut maker = Maker::new(&answers);
        let people: Vec<Answers> = (0..rows).map(|_| maker.answers(policies::first())).collect();
        assert_alike(policies::first().rules(audience).entitlements, &people)?;
    }
}

#[test]
fn a_full_batch_takes_no_further_row() {
    let mut batch = BatchAnswers::none(policies::first());
    let nothing = Answers::none(policies::first());
    assert!((0..BATCH_ROWS).all(|_| batch.push(&nothing)));
    assert!(batch.is_full());
    assert!(!batch.push(&nothing));
    assert_eq!(batch.len(), BATCH_ROWS);
}

/// Returns the same answers under a policy without a last day.
fn without_a_last_day(answers: &Answers) -> Answers {
    static ENDLESS: LazyLock<&'static Policy> = LazyLock::new(|| {
        let term = Term { until: CalendarDate::LAST, ..POLICY.term };
        Box::leak(Box::new(Policy { term, ..**POLICY }))
    });
    let given = POLICY.fact_ids().filter_map(|fact| Some((fact, answers.get(fact)?)));
    given.fold(Answers::none(*ENDLESS), |answers, (fact, answer)| answers.with(fact, answer))
}

/// The generated rules and answers must include what is compared: every status, exact sums and open ends, periods
/// beyond the last day, cases without a sum, one payment, and payments to either of two.
#[test]
fn generated_people_reach_every_status() {
    let mut seed = 1u32;
    let bytes: Vec<u8> = std::iter::repeat_with(|| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 24) as u8
    })
    .take(400_000)
    .collect();
    let mut maker = Maker::new(&bytes);
    let (mut statuses, mut exact, mut open) = (Vec::new(), 0, 0);
    let (mut past_the_last_day, mut not_named, mut one_payment, mut either) = (0, 0, 0, 0);
    for _ in 0..600 {
        let (view, answers) = ([(); 3].map(|()| maker.entitlement()), maker.answers(*POLICY));
        let (evaluation, endless) = (evaluate(&view, &answers), evaluate(&view, &without_a_last_day(&answers)));
        one_payment += usize::from(evaluation.one_payment.is_some());
        for (outcome, endless) in evaluation.outcomes.iter().zip(&endless.outcomes) {
            let Outcome { entitlement, status, amount, .. } = *outcome;
            statuses.push(status);
            exact += usize::from(amount.is_some_and(|amount| amount.is_exact()));
            open += usize::from(amount.is_some_and(|amount| amount.high.is_none()));
            past_the_last_day += usize::from(amount != endless.amount);
            let is_money = matches!(entitlement.benefit, Benefit::Money(_));
            not_named += usize::from(is_money && status != Status::Ineligible && amount.is_none());
            let is_certain =
                status == Status::Eligible && amount.is_some_and(|amount| amount.low > Some(Decimal::ZERO));
            either += usize::from(is_certain && entitlement.payee == Payee::PersonOrOrganiser);
        }
    }
    assert!(Status::ALL.iter().all(|status| statuses.iter().filter(|found| *found == status).count() > 20));
    let reached = [exact, open, past_the_last_day, not_named, one_payment, either];
    assert!(reached.iter().all(|&count| count > 20), "{reached:?}");
}
