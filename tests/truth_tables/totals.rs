//! Totals by the reading's rules, as plain functions over the results of the items, compared with the engine's totals
//! for random people, most of whose answers lead to a grant.
//!
//! "`low` is what is already certain (eligible items' lows, an open one counting 0), `high` what could still come
//! (eligible, discretionary and unknown items' highs; `null` as soon as one of them is open)." "An item for which the
//! text names no amount at all is named beside the total and does not open it."

use super::classes::{answer, every_class};
use super::products::met;
use super::support::policy;
use super::values::{Expected, Facts, PARTS_OF_A_FEN, Span, Value};
use super::{statements, worker};
use rust_decimal::Decimal;
use skills_subsidy::engine::{Answers, Evaluation, Range, evaluate, facts_of};
use skills_subsidy::policy::Audience;
use std::collections::BTreeMap;

/// An item's id and its result.
pub type Item = (&'static str, Expected);

/// "One training, one payment (workers only)": these "are for the same occupation and level here".
const ONE_TRAINING: [&str; 5] = [
    "training_subsidy",
    "project_training_subsidy",
    "safety_training_subsidy",
    "competition_subsidy",
    "master_studio_training",
];

/// "Either of two. 3.1.3 pays 给予个人或组织单位补贴, once: the entitlement … counts 0 in the low end of any total."
const EITHER_OF_TWO: &str = "safety_training_subsidy";

/// Returns the total of everything for `audience`.
pub fn total(audience: Audience, items: &[Item]) -> Span {
    let of_one_training = |id: &str| audience == Audience::Worker && ONE_TRAINING.contains(&id);
    let (one_training, others): (Vec<Item>, Vec<Item>) = items.iter().copied().partition(|(id, _)| of_one_training(id));
    let lows = others.iter().map(certain).chain(one_training.iter().map(certain).max());
    let highs = possible(&others).map(|highs| highs.iter().sum::<i128>());
    let high_of_one = possible(&one_training).map(|highs| highs.into_iter().max().unwrap_or(0));
    Span { low: Some(lows.sum()), high: highs.zip(high_of_one).map(|(others, one)| others + one) }
}

/// Returns the certain part of one item.
fn certain((id, found): &Item) -> i128 {
    let is_certain = found.status == "eligible" && *id != EITHER_OF_TWO;
    found.amount.filter(|_| is_certain).and_then(|amount| amount.low).unwrap_or(0)
}

/// Returns the possible sum of each item that is not refused and for which the text names an amount; `None` if one of
/// them is open.
fn possible(items: &[Item]) -> Option<Vec<i128>> {
    let not_refused = items.iter().filter(|(_, found)| found.status != "ineligible");
    not_refused.filter_map(|(_, found)| found.amount).map(|amount| amount.high).collect()
}

/// Returns, for the items of one training, the value of each at both ends, by id.
fn of_one_training<'a>(
    audience: Audience,
    items: &'a [Item],
) -> impl Iterator<Item = (&'static str, i128, Option<i128>)> + 'a {
    let counts = move |(id, found): &&Item| {
        audience == Audience::Worker && ONE_TRAINING.contains(id) && found.status != "ineligible"
    };
    items.iter().filter(counts).filter_map(|item| Some((item.0, certain(item), item.1.amount?.high)))
}

/// "Rounded to the fen, half up, once", as the engine rounds its results.
fn in_fen(span: Span) -> Range {
    let fen = |parts: i128| Decimal::from_i128_with_scale((parts + PARTS_OF_A_FEN / 2).div_euclid(PARTS_OF_A_FEN), 2);
    Range { low: span.low.map(fen), high: span.high.map(fen) }
}

/// Seeded random numbers, and the answers to choose from.
struct Picks {
    seed: u64,
    classes: BTreeMap<&'static str, Vec<Value>>,
}

impl Picks {
    fn of(audience: Audience) -> Picks {
        let asked = facts_of(policy(), policy().rules(audience).entitlements);
        let ids = asked.iter().map(|fact| policy().fact(fact).id);
        Picks { seed: 1, classes: ids.map(|id| (id, every_class(id))).collect() }
    }

    fn below(&mut self, count: usize) -> usize {
        self.seed = self.seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.seed >> 33) as usize % count
    }

    /// Returns an answer to the fact `id`, or none: usually one with which something is paid.
    fn answer(&mut self, id: &str, subsidy: &str) -> Option<Value> {
        match self.below(12) {
            0 => None,
            1 | 2 => {
                let at = self.below(self.classes[id].len());
                Some(self.classes[id][at])
            }
            _ => Some(favourable(id, subsidy, &self.classes[id])),
        }
    }
}

/// Returns an answer with which something is paid to an applicant for the worker's subsidy.
fn favourable(id: &str, subsidy: &str, classes: &[Value]) -> Value {
    let of_subsidy =
        worker::STATEMENTS.iter().find(|statement| statement.id == subsidy).expect("a statement of the worker");
    match id {
        "training_kind" | "certificate" if !of_subsidy.facts.contains(&id) => met("training_subsidy", id),
        "groups" => Value::Many(&["enterprise_employee", "employment_difficulty"]),
        "level" => Value::One("advanced"),
        "two_later_kind" => Value::One("rural"),
        "new_hire_certificate" => Value::One("special_ability"),
        "provider_kind" => Value::One("vocational_school"),
        "months_since_hire" => Value::Count(12),
        "training_hours" => Value::Count(40),
        "apprentice_rate" => Value::Fen(600_000),
        "internship_allowance" => Value::Fen(180_000),
        "training_date"
        | "certificate_date"
        | "residency"
        | "training_kind"
        | "certificate"
        | "claims_this_year"
        | "insured_months"
        | "occupation_standard"
        | "junior_standard"
        | "claimed_same_level"
        | "past_retirement_age"
        | "monthly_pension"
        | "trained_free" => met(subsidy, id),
        _ => match *classes {
            [Value::Flag(yes), _] => Value::Flag(yes),
            // The third count is greater than one.
            [Value::Count(_), _, Value::Count(several), ..] => Value::Count(several),
            _ => panic!("{id} has no answer that is favourable"),
        },
    }
}

/// Returns the fault in the engine's account of one payment, if there is one.
fn one_payment_fault(audience: Audience, items: &[Item], evaluation: &Evaluation) -> Option<&'static str> {
    let of_one: Vec<_> = of_one_training(audience, items).collect();
    let Some(paid) = evaluation.one_payment else { return (of_one.len() > 1).then_some("no item is named") };
    let find = |id: &str| of_one.iter().find(|(other, ..)| *other == id);
    let most_certain = of_one.iter().map(|(_, certain, _)| *certain).max().unwrap_or(0);
    let most =
        of_one.iter().map(|(.., high)| *high).collect::<Option<Vec<_>>>().and_then(|highs| highs.into_iter().max());
    let low = paid.low.and_then(|low| find(low.id)).map(|(_, certain, _)| *certain);
    if paid.items != of_one.len() {
        Some("another number of items")
    } else if low != (most_certain > 0).then_some(most_certain) {
        Some("the item named for the low end is not the largest certain one")
    } else if find(paid.high.id).map(|(.., high)| *high) != Some(most) {
        Some("the item named for the high end is not the largest")
    } else if paid.low.is_some_and(|low| low.id != paid.high.id && find(low.id).map(|(.., high)| *high) == Some(most)) {
        Some("two items are named where one is both ends")
    } else {
        None
    }
}

#[test]
fn everyones_total_is_what_the_reading_says() {
    const PEOPLE: usize = 25_000;
    for (audience, of_audience) in statements() {
        let mut picks = Picks::of(audience);
        let asked: Vec<&'static str> = picks.classes.keys().copied().collect();
        // The totals that are certain, that are open, that count one of several items, and that count a certain one.
        let mut reached = [0; 4];
        for _ in 0..PEOPLE {
            let subsidy = ONE_TRAINING[picks.below(ONE_TRAINING.len())];
            let (mut answers, mut facts) = (Answers::none(policy()), Facts::default());
            for id in &asked {
                let value = picks.answer(id, subsidy);
                facts.set(id, value);
                if let Some(value) = value {
                    let (fact, answer) = answer(id, value);
                    assert!(answers.set(fact, answer), "{id} {value}");
                }
            }
            let items: Vec<Item> = of_audience.iter().map(|one| (one.id, (one.expected)(&facts))).collect();
            let evaluation = evaluate(policy().rules(audience).entitlements, &answers);
            assert_eq!(evaluation.total.rounded_to_fen(), in_fen(total(audience, &items)), "{facts}");
            assert_eq!(one_payment_fault(audience, &items, &evaluation), None, "{facts}");
            let paid = evaluation.one_payment;
            let certain = evaluation.total.low.is_some_and(|low| low > Decimal::ZERO);
            for (count, is_reached) in reached.iter_mut().zip([
                certain,
                evaluation.total.high.is_none(),
                paid.is_some(),
                paid.is_some_and(|paid| paid.low.is_some()),
            ]) {
                *count += usize::from(is_reached);
            }
        }
        println!("of {PEOPLE} {}: certain, open, one of several, one certain: {reached:?}", audience.id());
        let wanted = if audience == Audience::Worker { reached.len() } else { 2 };
        assert!(reached[..wanted].iter().all(|&count| count * 20 > PEOPLE), "{}: {reached:?}", audience.id());
    }
}
