//! What a total comes to, as the reading's rules say it: plain functions over what each item came to, held against
//! no program yet.
//!
//! "`low` is what is already certain (eligible items' lows, an open one counting 0), `high` what could still come
//! (eligible, discretionary and unknown items' highs; `null` as soon as one of them is open)." "An item for which the
//! text names no amount at all is named beside the total and does not open it."

use super::values::{Expected, Span};
use skills_subsidy::policy::Audience;

/// An item's id and what it came to.
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

/// The total of everything that `audience` may get.
pub fn total(audience: Audience, items: &[Item]) -> Span {
    let of_one_training = |id: &str| audience == Audience::Worker && ONE_TRAINING.contains(&id);
    let (one_training, others): (Vec<Item>, Vec<Item>) = items.iter().copied().partition(|(id, _)| of_one_training(id));
    let lows = others.iter().map(certain).chain(one_training.iter().map(certain).max());
    let highs = possible(&others).map(|highs| highs.iter().sum::<i128>());
    let high_of_one = possible(&one_training).map(|highs| highs.into_iter().max().unwrap_or(0));
    Span { low: Some(lows.sum()), high: highs.zip(high_of_one).map(|(others, one)| others + one) }
}

/// What is certain of one item.
fn certain((id, found): &Item) -> i128 {
    let is_certain = found.status == "eligible" && *id != EITHER_OF_TWO;
    found.amount.filter(|_| is_certain).and_then(|amount| amount.low).unwrap_or(0)
}

/// What could still come of each that is not refused and for which the text names an amount; `None` if that is open
/// for one of them.
fn possible(items: &[Item]) -> Option<Vec<i128>> {
    let not_refused = items.iter().filter(|(_, found)| found.status != "ineligible");
    not_refused.filter_map(|(_, found)| found.amount).map(|amount| amount.high).collect()
}
