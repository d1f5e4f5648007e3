//! The table of one entitlement: the result of every combination of answers, and the edges between them.

use super::classes::Product;
use super::products::representatives;
use super::support::policy;
use super::values::{Expected, Facts, Statement};
use skills_subsidy::engine::{Answers, Range, Status, Verdict, contradicted, evaluate_entitlement, missing, verdict};
use skills_subsidy::policy::{Applicability, Audience, Contradiction, Entitlement, FactId, FactSet};

/// The result of one combination.
#[derive(Clone, Copy)]
pub struct State {
    pub status: Status,
    pub amount: Option<Range>,
    pub missing: FactSet,
    /// Whether its answers contradict each other, so that none of those counts.
    pub contradicts: bool,
}

impl State {
    pub fn same_result(&self, other: &State) -> bool {
        self.status == other.status && self.amount == other.amount
    }
}

/// The combinations of answers to the facts that one entitlement reads.
pub struct Table {
    pub audience: Audience,
    pub entitlement: &'static Entitlement,
    expected: fn(&Facts) -> Expected,
    product: Product,
    /// The distance of two states that differ by one in a column; the last column varies fastest.
    strides: Vec<usize>,
    /// The gates of the columns whose facts do not always apply.
    gates: Vec<Option<Gate>>,
    states: Vec<State>,
}

/// The column that decides whether a fact applies, and for each of its answers whether it does.
struct Gate {
    column: usize,
    opens: Vec<bool>,
}

/// A state, and one more answer to `fact`.
pub struct Edge<'a> {
    pub fact: FactId,
    /// Whether the answer counts: it is set aside until it is known that the fact applies.
    pub counts: bool,
    pub before: &'a State,
    pub after: &'a State,
    pub from: usize,
    pub to: usize,
}

impl Table {
    /// Returns one table for each product of the truth tables.
    pub fn all_of(audience: Audience, statement: &Statement) -> Vec<Table> {
        let tables = representatives(statement).into_iter();
        tables.map(|product| Table::of(audience, statement, product)).collect()
    }

    fn of(audience: Audience, statement: &Statement, product: Product) -> Table {
        let entitlement = policy().rules(audience).entitlement(statement.id).expect("an entitlement of this audience");
        let mut states = Vec::with_capacity(product.size());
        let may_contradict = may_contradict(&product);
        product.each(|answers, _| {
            let outcome = evaluate_entitlement(entitlement, answers);
            states.push(State {
                status: outcome.status,
                amount: outcome.amount,
                missing: missing(entitlement, answers),
                contradicts: may_contradict && !contradicted(answers).is_empty(),
            });
        });
        let strides = (0..product.columns.len()).map(|column| product.stride(column)).collect();
        let gates = (0..product.columns.len()).map(|column| Gate::of(&product, column)).collect();
        Table { audience, entitlement, expected: statement.expected, product, strides, gates, states }
    }

    pub fn name(&self) -> String {
        format!("{} {}", self.audience.id(), self.entitlement.id)
    }

    pub fn states(&self) -> &[State] {
        &self.states
    }

    /// The index of the answer that state `at` has in a column; 0 is none.
    fn digit(&self, at: usize, column: usize) -> usize {
        at / self.strides[column] % self.product.columns[column].values.len()
    }

    /// Whether state `at` shows that the fact of a column applies.
    fn applies(&self, at: usize, column: usize) -> bool {
        self.gates[column].as_ref().is_none_or(|gate| gate.opens[self.digit(at, gate.column)])
    }

    /// Visits every edge, those from fuller states first, so that results after a step are known before it.
    pub fn edges(&self, mut visit: impl FnMut(Edge)) {
        for from in (0..self.states.len()).rev() {
            for (column, of_fact) in self.product.columns.iter().enumerate() {
                if self.digit(from, column) != 0 {
                    continue;
                }
                let counts = self.applies(from, column);
                for value in 1..of_fact.values.len() {
                    let to = from + value * self.strides[column];
                    let (before, after) = (&self.states[from], &self.states[to]);
                    visit(Edge { fact: of_fact.fact, counts, before, after, from, to });
                }
            }
        }
    }

    /// The answers of state `at`.
    pub fn answers(&self, at: usize) -> Answers {
        self.product.combination(at).0
    }

    /// The answers of state `at` by id, for messages.
    pub fn witness(&self, at: usize) -> String {
        self.product.combination(at).1.to_string()
    }

    /// Whether the second statement of the reading names an amount for state `at`.
    pub fn is_stated_with_an_amount(&self, at: usize) -> bool {
        (self.expected)(&self.product.combination(at).1).amount.is_some()
    }

    /// Whether state `at` contains a sum of 0 yuan. Nothing changes 0 yuan, but the engine asks all the same, because 0
    /// yuan times an unknown number is open to it; no real applicant has such a sum.
    pub fn has_no_money(&self, at: usize) -> bool {
        let facts = self.product.combination(at).1;
        let sums =
            [facts.occupation_standard, facts.junior_standard, facts.apprentice_rate, facts.internship_allowance];
        sums.contains(&Some(0))
    }

    /// Whether a predicate holds for every state and its answers.
    pub fn throughout(&self, mut holds: impl FnMut(&State, &Answers) -> bool) -> bool {
        self.product.throughout(|at, answers, _| holds(&self.states[at], answers))
    }

    /// Every state, in an order that visits all parts of the table early.
    pub fn scattered(&self) -> impl Iterator<Item = usize> + use<> {
        self.product.scattered()
    }
}

impl Gate {
    fn of(product: &Product, column: usize) -> Option<Gate> {
        let fact = policy().fact(product.columns[column].fact);
        let (Applicability::When(condition), Some(gate)) = (&fact.applicability, fact.gate()) else { return None };
        let column = product.columns.iter().position(|column| column.fact == gate).expect("the column of the gate");
        let opens = |answer: &Option<_>| {
            let known = answer.map_or(Answers::none(policy()), |answer| Answers::none(policy()).with(gate, answer));
            verdict(condition, &known) == Verdict::Yes
        };
        Some(Gate { column, opens: product.columns[column].answers.iter().map(opens).collect() })
    }
}

/// Whether answers to some of the product's facts can contradict each other.
fn may_contradict(product: &Product) -> bool {
    let is_open = |fact: FactId| product.columns.iter().any(|column| column.fact == fact && column.values.len() > 1);
    let facts = policy().contradictions.iter().map(Contradiction::facts);
    facts.into_iter().any(|(one, other)| is_open(one) || is_open(other))
}
