//! The inputs of a scenario, and the link parameters for up to three of them.

use crate::engine::{Answers, reads};
use crate::estimate::{standards, with_implied};
use crate::policy::{Audience, Entitlement, FactId, Policy, Yuan};
use crate::reading::{Problem, spelled};
use crate::session::{Case, encode, taken_by_fields};

/// The most scenarios side by side.
pub const MOST: usize = 3;
/// The link parameter for the occupation of every standard; followed by a standard's id, for that one.
const OCCUPATION: &str = "standard_for";

/// The inputs of one scenario.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scenario {
    /// Every fact's text, in the order of typing.
    typed: Vec<(FactId, String)>,
    /// The occupations whose standards were chosen from the local catalogue, by the fact of the standard.
    occupations: Vec<(FactId, String)>,
}

impl Scenario {
    /// The text typed for `fact`.
    pub fn typed(&self, fact: FactId) -> &str {
        self.typed.iter().find(|(typed, _)| *typed == fact).map_or("", |(_, text)| text)
    }

    /// Sets the text for `fact`.
    pub fn put(&mut self, fact: FactId, text: String) {
        self.typed.retain(|(typed, _)| *typed != fact);
        if !text.is_empty() {
            self.typed.push((fact, text));
        }
    }

    /// Sets `fact` to the standard of `occupation`.
    pub fn choose(&mut self, fact: FactId, sum: Yuan, occupation: String) {
        self.put(fact, sum.to_string());
        self.occupations.retain(|(chosen, _)| *chosen != fact);
        self.occupations.push((fact, occupation));
    }

    /// The case by which `entitlement` is explained, with the occupation of its standard.
    pub fn case(&self, policy: &'static Policy, entitlement: &Entitlement) -> Case {
        let read = reads(entitlement);
        let occupation = self.occupations.iter().find(|(fact, _)| read.contains(*fact)).map(|(_, name)| name.clone());
        let answers = with_implied(&self.answers(policy));
        Case { answers, occupation, ..Case::new(policy, Audience::Employer) }
    }

    /// The inputs that can be read.
    pub fn answers(&self, policy: &'static Policy) -> Answers {
        let mut answers = Answers::none(policy);
        for (fact, text) in &self.typed {
            if let Ok(Some(answer)) = spelled::read(policy, *fact, text) {
                answers.set(*fact, answer);
            }
        }
        answers
    }
}

/// The scenarios of a link: plain keys for the first, prefixed with `2.` and `3.` for the others; and the parts that no
/// field accepts.
pub fn read(policy: &Policy, state: &str) -> (Vec<Scenario>, Vec<Problem>) {
    let mut scenarios = vec![Scenario::default()];
    let (taken, problems) = taken_by_fields(policy, state);
    for (key, text) in taken {
        let (at, id) = match key.split_once('.') {
            Some((number, id)) => (number.parse::<usize>().unwrap_or(1).clamp(1, MOST) - 1, id),
            None => (0, key.as_str()),
        };
        let fact = policy.fact_named(id);
        let chosen = chosen_for(policy, id);
        if fact.is_some() || !chosen.is_empty() {
            scenarios.resize_with(scenarios.len().max(at + 1), Scenario::default);
        }
        scenarios[at].occupations.extend(chosen.into_iter().map(|fact| (fact, text.clone())));
        if let Some(fact) = fact {
            scenarios[at].put(fact, text);
        }
    }
    (scenarios, problems)
}

/// The standards whose occupation a link stores under `key`.
fn chosen_for(policy: &Policy, key: &str) -> Vec<FactId> {
    match key.strip_prefix(OCCUPATION) {
        None => Vec::new(),
        Some("") => standards(policy),
        Some(id) => id.strip_prefix('_').and_then(|id| policy.fact_named(id)).into_iter().collect(),
    }
}

/// The scenarios as link parameters.
pub fn write(policy: &Policy, scenarios: &[Scenario]) -> String {
    let pair = |at: usize, key: &str, text: &str| {
        let number = if at == 0 { String::new() } else { format!("{}.", at + 1) };
        format!("{number}{key}={}", encode(text))
    };
    let scenario = |(at, scenario): (usize, &Scenario)| -> Vec<String> {
        let typed = scenario.typed.iter().map(|(fact, text)| pair(at, policy.fact(*fact).id, text));
        let occupation =
            |(fact, name): &(FactId, String)| pair(at, &format!("{OCCUPATION}_{}", policy.fact(*fact).id), name);
        typed.chain(scenario.occupations.iter().map(occupation)).collect()
    };
    scenarios.iter().enumerate().flat_map(scenario).collect::<Vec<_>>().join("&")
}
