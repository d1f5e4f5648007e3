//! One entitlement's table: what every combination of answers comes to, and the steps from one to the next.

use super::classes::Product;
use super::products::representatives;
use super::support::policy;
use super::values::{Expected, Facts, Statement};
use skills_subsidy::engine::{Answers, Range, Status, evaluate_entitlement, missing};
use skills_subsidy::policy::{Audience, Entitlement, FactId, FactSet};

/// What one combination comes to.
#[derive(Clone, Copy)]
pub struct State {
    pub status: Status,
    pub amount: Option<Range>,
    pub missing: FactSet,
}

impl State {
    pub fn same_result(&self, other: &State) -> bool {
        self.status == other.status && self.amount == other.amount
    }
}

/// Combinations of answers to the facts one entitlement reads.
pub struct Table {
    pub audience: Audience,
    pub entitlement: &'static Entitlement,
    expected: fn(&Facts) -> Expected,
    product: Product,
    /// How far apart two states are that differ by one in a column; the last column turns fastest.
    strides: Vec<usize>,
    states: Vec<State>,
}

/// From a state, one more answer to `fact`.
pub struct Edge<'a> {
    pub fact: FactId,
    pub before: &'a State,
    pub after: &'a State,
    pub from: usize,
    pub to: usize,
}

impl Table {
    /// One table for each product of the truth tables.
    pub fn all_of(audience: Audience, statement: &Statement) -> Vec<Table> {
        let tables = representatives(statement).into_iter();
        tables.map(|product| Table::of(audience, statement, product)).collect()
    }

    fn of(audience: Audience, statement: &Statement, product: Product) -> Table {
        let entitlement = policy().rules(audience).entitlement(statement.id).expect("it is granted");
        let mut states = Vec::with_capacity(product.size());
        product.each(|answers, _| {
            let outcome = evaluate_entitlement(entitlement, answers);
            states.push(State {
                status: outcome.status,
                amount: outcome.amount,
                missing: missing(entitlement, answers),
            });
        });
        let strides = (0..product.columns.len()).map(|column| product.stride(column)).collect();
        Table { audience, entitlement, expected: statement.expected, product, strides, states }
    }

    pub fn name(&self) -> String {
        format!("{} {}", self.audience.id(), self.entitlement.id)
    }

    pub fn states(&self) -> &[State] {
        &self.states
    }

    /// The answer the state `at` has in a column; 0 is none.
    fn digit(&self, at: usize, column: usize) -> usize {
        at / self.strides[column] % self.product.columns[column].values.len()
    }

    /// Every edge, the ones from fuller states first, so that what holds after a step is known before it.
    pub fn edges(&self, mut visit: impl FnMut(Edge)) {
        for from in (0..self.states.len()).rev() {
            for (column, of_fact) in self.product.columns.iter().enumerate() {
                if self.digit(from, column) != 0 {
                    continue;
                }
                for value in 1..of_fact.values.len() {
                    let to = from + value * self.strides[column];
                    let (before, after) = (&self.states[from], &self.states[to]);
                    visit(Edge { fact: of_fact.fact, before, after, from, to });
                }
            }
        }
    }

    /// The answers of the state `at`.
    pub fn answers(&self, at: usize) -> Answers {
        self.product.combination(at).0
    }

    /// The answers of the state `at`, by their ids.
    pub fn witness(&self, at: usize) -> String {
        self.product.combination(at).1.to_string()
    }

    /// Whether the reading, stated a second time, names an amount for the state `at`.
    pub fn is_stated_with_an_amount(&self, at: usize) -> bool {
        (self.expected)(&self.product.combination(at).1).amount.is_some()
    }

    /// Whether a sum of the state `at` is 0 yuan. Nothing changes 0 yuan, and the engine asks all the same, because
    /// 0 yuan times a number it does not know is open to it; nobody has such a sum.
    pub fn has_no_money(&self, at: usize) -> bool {
        let facts = self.product.combination(at).1;
        let sums =
            [facts.occupation_standard, facts.junior_standard, facts.apprentice_rate, facts.internship_allowance];
        sums.contains(&Some(0))
    }

    /// Whether something holds for every state and its answers.
    pub fn throughout(&self, mut holds: impl FnMut(&State, &Answers) -> bool) -> bool {
        self.product.throughout(|at, answers, _| holds(&self.states[at], answers))
    }

    /// Every state, in an order that soon shows the table in all its parts.
    pub fn scattered(&self) -> impl Iterator<Item = usize> + use<> {
        self.product.scattered()
    }
}
