//! What was typed for a scenario, and how a link keeps up to three of them.

use crate::engine::Answers;
use crate::policy::{FactId, Policy};
use crate::session::{encode, pairs};
use crate::values;

/// The most scenarios side by side.
pub const MOST: usize = 3;
/// The key under which a link keeps the occupation.
const OCCUPATION: &str = "standard_for";

/// What was typed for one scenario.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scenario {
    /// Every fact's text, in the order of typing.
    typed: Vec<(FactId, String)>,
    /// The occupation whose standards were chosen from the local catalogue.
    pub occupation: Option<String>,
}

impl Scenario {
    /// What is typed for `fact`.
    pub fn typed(&self, fact: FactId) -> &str {
        self.typed.iter().find(|(typed, _)| *typed == fact).map_or("", |(_, text)| text)
    }

    /// Types `text` for `fact`, in place of what stands there.
    pub fn put(&mut self, fact: FactId, text: String) {
        self.typed.retain(|(typed, _)| *typed != fact);
        if !text.is_empty() {
            self.typed.push((fact, text));
        }
    }

    /// What of it can be read.
    pub fn answers(&self, policy: &'static Policy) -> Answers {
        let mut answers = Answers::none(policy);
        for (fact, text) in &self.typed {
            if let Ok(Some(answer)) = values::read(policy, *fact, text) {
                answers.set(*fact, answer);
            }
        }
        answers
    }
}

/// The scenarios as the link has them: plain keys for the first, `2.` and `3.` before those of the others.
pub fn read(policy: &Policy, state: &str) -> Vec<Scenario> {
    let mut scenarios = vec![Scenario::default()];
    for (key, text) in pairs(state) {
        let (at, id) = match key.split_once('.') {
            Some((number, id)) => (number.parse::<usize>().unwrap_or(1).clamp(1, MOST) - 1, id),
            None => (0, key.as_str()),
        };
        let fact = policy.fact_named(id);
        if fact.is_some() || id == OCCUPATION {
            scenarios.resize_with(scenarios.len().max(at + 1), Scenario::default);
        }
        match fact {
            Some(fact) => scenarios[at].put(fact, text),
            None if id == OCCUPATION => scenarios[at].occupation = Some(text),
            None => {}
        }
    }
    scenarios
}

/// The same, for the link.
pub fn write(policy: &Policy, scenarios: &[Scenario]) -> String {
    let pair = |at: usize, key: &str, text: &str| {
        let number = if at == 0 { String::new() } else { format!("{}.", at + 1) };
        format!("{number}{key}={}", encode(text))
    };
    let scenario = |(at, scenario): (usize, &Scenario)| -> Vec<String> {
        let typed = scenario.typed.iter().map(|(fact, text)| pair(at, policy.fact(*fact).id, text));
        typed.chain(scenario.occupation.iter().map(|name| pair(at, OCCUPATION, name))).collect()
    };
    scenarios.iter().enumerate().flat_map(scenario).collect::<Vec<_>>().join("&")
}
