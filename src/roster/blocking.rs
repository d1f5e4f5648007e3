//! The few questions that, asked once for everyone, settle most of the open sums of a file.

use super::Column;
use super::Roster;
use crate::engine::{Status, missing};
use crate::policy::{FactId, FactSet};
use serde::{Deserialize, Serialize};

/// The number of questions asked first.
pub const MOST_FIRST: usize = 5;
/// The number of rows sampled, evenly over the file.
const LOOKED_AT: usize = 120;

/// The facts that settle most, and how much they settle.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FirstQuestions {
    /// The ids of the facts, the most important first.
    pub facts: Vec<String>,
    /// The percentage of open sums that wait only for these facts and the local catalogue, in the sample.
    pub settled: u32,
    /// Whether sums wait for the local catalogue.
    pub catalogue: bool,
}

/// The facts that the rows wait for and no column states. Each item that waits for a fact adds to its weight, more so
/// the fewer other facts it waits for.
pub fn first_questions(roster: &mut Roster) -> FirstQuestions {
    let policy = roster.judge.policy();
    let waits = open_items(roster);
    // A standard differs by occupation and level: it is looked up, and not asked for everyone.
    let standards: FactSet = policy.catalogue.standards.iter().map(|standard| standard.fact).collect();
    let catalogue = waits.iter().any(|waiting| waiting.iter().any(|fact| standards.contains(fact)));
    let mut chosen = standards;
    let mut facts: Vec<FactId> = Vec::new();
    while facts.len() < MOST_FIRST {
        let score = |fact: FactId| -> usize {
            let waiting = waits.iter().filter(|waiting| waiting.contains(fact));
            waiting.map(|waiting| 1_000 / waiting.iter().filter(|&other| !chosen.contains(other)).count().max(1)).sum()
        };
        let candidates = policy.fact_ids().filter(|&fact| !chosen.contains(fact) && can_be_asked(roster, fact));
        // Of equals the first in the policy's order.
        let best =
            candidates.map(|fact| (score(fact), fact)).reduce(|best, next| if next.0 > best.0 { next } else { best });
        let Some((1.., fact)) = best else { break };
        chosen.insert(fact);
        facts.push(fact);
    }
    let settled = waits.iter().filter(|waiting| waiting.iter().all(|fact| chosen.contains(fact))).count();
    FirstQuestions {
        facts: facts.into_iter().map(|fact| policy.fact(fact).id.to_owned()).collect(),
        settled: (100 * settled / waits.len().max(1)) as u32,
        catalogue,
    }
}

/// Whether a fact is one for everyone: the roster offers it, no column says it, nor does the reader, and no spelling is
/// asked about that says a part of it.
fn can_be_asked(roster: &Roster, fact: FactId) -> bool {
    let policy = roster.judge.policy();
    let is_offered = policy.roster.columns.iter().any(|column| column.fact == fact);
    let asks = |column: Column| column.partial(policy).and_then(|partial| partial.asks);
    let is_asked = roster.unread.columns().any(|column| asks(column) == Some(fact));
    let is_said = roster.rows.has(Column::Fact(fact)) || roster.common().iter().any(|(common, _)| *common == fact);
    is_offered && !is_asked && !is_said
}

/// The facts that each open sum of the sampled rows waits for.
fn open_items(roster: &mut Roster) -> Vec<FactSet> {
    let step = roster.len().div_ceil(LOOKED_AT).max(1);
    let mut waits = Vec::new();
    for row in (0..roster.len()).step_by(step) {
        let judged = roster.judged(row);
        let (person, enterprise) = roster.answers(row);
        let people = roster.judge.policy().roster.person.len();
        for (at, item) in judged.items.iter().enumerate() {
            let is_open = match item.outcome.status {
                Status::Unknown => true,
                Status::Eligible => item.outcome.amount.is_some_and(|amount| !amount.is_exact()),
                Status::Discretionary | Status::Ineligible => false,
            };
            let has_sum = item.outcome.counted().high.is_none_or(|high| !high.is_zero());
            let waiting = missing(item.outcome.entitlement, if at < people { &person } else { &enterprise });
            if is_open && has_sum && !waiting.is_empty() {
                waits.push(waiting);
            }
        }
    }
    waits
}
