//! Changes of answers that leave a result unchanged, or do not worsen it.

use super::classes::choices;
use super::people::{Given, any_value, anyone, counting, day, known, known_in_order, someone, with};
use super::support::{confirmed, policy};
use super::values::{Day, Value};
use super::{config, not_less, outcomes, same};
use proptest::prelude::*;
use skills_subsidy::engine::{Status, facts_of, reads};
use skills_subsidy::policy::Audience::{self, Worker};
use skills_subsidy::reading::{Raw, read_answers};

/// The periods that the reading's term distinguishes, first and last day of each.
const STRETCHES: [(Day, Day); 4] = [
    ((2000, 1, 1), (2018, 12, 31)),
    ((2019, 1, 1), (2019, 12, 12)),
    ((2019, 12, 13), (2021, 12, 31)),
    ((2022, 1, 1), (2030, 12, 31)),
];

/// The same for certificates: 从2020年1月1日起执行 for the appraisal.
const STRETCHES_OF_CERTIFICATES: [(Day, Day); 5] = [
    ((2000, 1, 1), (2018, 12, 31)),
    ((2019, 1, 1), (2019, 12, 12)),
    ((2019, 12, 13), (2019, 12, 31)),
    ((2020, 1, 1), (2021, 12, 31)),
    ((2022, 1, 1), (2030, 12, 31)),
];

/// Orders the statuses from refused to granted.
fn rank(status: Status) -> u8 {
    match status {
        Status::Ineligible => 0,
        Status::Unknown => 1,
        Status::Discretionary => 2,
        Status::Eligible => 3,
    }
}

/// Returns the ids of all questions for an audience.
fn ids(audience: Audience) -> Vec<&'static str> {
    facts_of(policy(), policy().rules(audience).entitlements).iter().map(|fact| policy().fact(fact).id).collect()
}

/// Returns the value as a link or a roster writes it.
fn raw(id: &str, value: Value) -> Raw {
    let fact = policy().fact_named(id).expect("a fact");
    let written = match value {
        Value::Many(chosen) => chosen.join(","),
        other => other.to_string(),
    };
    Raw::from_text(&policy().fact(fact).kind, &written)
}

/// Someone, and any answer to one of their questions.
fn with_another_answer() -> impl Strategy<Value = (Audience, Given, &'static str, Value)> {
    anyone().prop_flat_map(|(audience, given)| {
        let changed = prop::sample::select(ids(audience)).prop_flat_map(|id| (Just(id), any_value(id)));
        (Just((audience, given)), changed).prop_map(|((audience, given), (id, value))| (audience, given, id, value))
    })
}

proptest! {
    #![proptest_config(config())]

    /// Only the period of the term counts, not the day in it; but the later a training starts, the smaller the certain
    /// part of an amount that grows with time.
    #[test]
    fn days_of_one_stretch_are_alike(
        (audience, given) in anyone(),
        (one, other) in prop::sample::select(STRETCHES.to_vec())
            .prop_flat_map(|(first, last)| (day(first, last), day(first, last)))
    ) {
        let (Value::Day(first), Value::Day(second)) = (one, other) else { panic!("{one} and {other} are no days") };
        let on = |day: Day| outcomes(audience, &with(&given, "training_date", Value::Day(day)));
        let (earlier, later) = (on(first.min(second)), on(first.max(second)));
        for (earlier, later) in earlier.iter().zip(&later) {
            let id = earlier.entitlement.id;
            if !matches!(id, "living_allowance" | "apprentice_employee_subsidy") {
                prop_assert!(same(earlier, later), "{id} on {one} and {other}");
                continue;
            }
            prop_assert_eq!(earlier.status, later.status, "{} on {} and {}", id, one, other);
            let highs = [earlier, later].map(|outcome| outcome.amount.map(|amount| amount.high));
            prop_assert_eq!(highs[0], highs[1], "{} on {} and {}", id, one, other);
            let lows = [earlier, later].map(|outcome| outcome.amount.and_then(|amount| amount.low));
            prop_assert!(lows[0] >= lows[1], "{id} on {one} and {other}: {lows:?}");
        }
    }

    /// The date of the certificate counts by its period as well. The period of the appraisal begins within that of the
    /// term, and nothing is paid for it before issue.
    #[test]
    fn certificates_of_one_stretch_are_alike(
        given in someone(Worker),
        (one, other) in prop::sample::select(STRETCHES_OF_CERTIFICATES.to_vec())
            .prop_flat_map(|(first, last)| (day(first, last), day(first, last)))
    ) {
        let [one, other] = [one, other].map(|day| outcomes(Worker, &with(&given, "certificate_date", day)));
        for (one, other) in one.iter().zip(&other) {
            prop_assert!(same(one, other), "{}", one.entitlement.id);
        }
    }

    /// One more group, or one more tie to the city, never takes anything away.
    #[test]
    fn one_more_group_never_takes_away(
        given in someone(Worker),
        (id, choice) in prop::sample::select(vec!["groups", "residency"])
            .prop_flat_map(|id| (Just(id), prop::sample::select(choices(id))))
    ) {
        let Some(Value::Many(chosen)) = given.get(id).copied() else { return Ok(()) };
        let more: Vec<&'static str> = chosen.iter().copied().chain([choice]).collect();
        let after = outcomes(Worker, &with(&given, id, Value::Many(more.leak())));
        for (before, after) in outcomes(Worker, &given).iter().zip(&after) {
            // A group may raise a question of its own, whose answer can make an office's decision certain.
            let opens = (before.status, after.status) == (Status::Discretionary, Status::Unknown);
            prop_assert!(opens || rank(before.status) <= rank(after.status), "{} with {choice}", before.entitlement.id);
            if let (Some(before), Some(after)) = (before.amount, after.amount) {
                prop_assert!(not_less(before, after), "{choice}: {before:?} to {after:?}");
            }
        }
    }

    /// A fact that an entitlement does not read never changes it.
    #[test]
    fn other_facts_change_nothing((audience, given, id, value) in with_another_answer()) {
        let fact = policy().fact_named(id).expect("a fact");
        // Facts that begin or cease to apply with the answer are excluded.
        let gate = |other: &str| policy().fact(policy().fact_named(other).expect("a fact")).gate();
        let given: Given = given.into_iter().filter(|(other, _)| gate(other) != Some(fact)).collect();
        let changed = outcomes(audience, &with(&given, id, value));
        for (before, after) in outcomes(audience, &given).iter().zip(&changed) {
            let is_read = reads(before.entitlement).contains(fact);
            prop_assert!(is_read || same(before, after), "{} changed by {id}", before.entitlement.id);
        }
    }

    /// The order of answers does not count; "not sure" is the same as no answer.
    #[test]
    fn order_and_not_sure_are_irrelevant(
        (audience, given, order) in anyone().prop_flat_map(|(audience, given)| {
            let order: Vec<(&'static str, Value)> = given.iter().map(|(id, value)| (*id, *value)).collect();
            (Just(audience), Just(given), Just(order).prop_shuffle())
        })
    ) {
        let expected = counting(&given);
        prop_assert_eq!(known_in_order(order.iter().map(|(id, value)| (id, value))), known(&given));
        let not_sure = ids(audience).into_iter().filter(|id| !given.contains_key(id)).map(|id| (id, Raw::Nothing));
        let sure = order.iter().map(|(id, value)| (*id, confirmed(raw(id, *value))));
        let (read, _) = read_answers(policy(), audience, not_sure.chain(sure));
        prop_assert_eq!(read, expected);
    }
}
