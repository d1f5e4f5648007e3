//! The detection of a changed entitlement: by the golden people as worked out by hand, the ledger, people at limits,
//! the reasons left open, or the truth tables.

use super::boundaries::as_on_the_boundaries;
use super::classes::Product;
use super::compare::agree;
use super::conditions::Change;
use super::page::{self, Line};
use super::products::representatives;
use super::reasons::as_left_open;
use super::values::Statement;
use skills_subsidy::engine::{Explanation, evaluate_entitlement, explain};
use skills_subsidy::policy::{Audience, Entitlement};
use skills_subsidy::proof::{Persona, quotes, written};
use std::fs;

/// The test that detected a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Killer {
    /// A status, an amount or a quotation in `proof/people/`.
    Personas,
    /// A line in `proof/ledger/`.
    Ledger,
    /// Someone on a boundary.
    Boundaries,
    /// The reasons of an office's decision.
    Reasons,
    /// The reading, stated a second time in `tests/truth_tables/`.
    TruthTables,
}

/// The expected results of an entitlement, from all tests.
pub struct Witnesses {
    audience: Audience,
    people: Vec<(Persona, Vec<Line>)>,
    statement: &'static Statement,
    products: Vec<Product>,
}

impl Witnesses {
    pub fn of(audience: Audience, statement: &'static Statement) -> Witnesses {
        let people =
            super::support::proof().personas.into_iter().filter(|person| person.audience == audience).map(|person| {
                let written = fs::read_to_string(page::file(&person.name)).expect("a page of the ledger");
                (person, page::read(&written))
            });
        Witnesses { audience, people: people.collect(), statement, products: representatives(statement) }
    }

    /// Returns the first test that detects a fault in `entitlement`, cheapest first. The truth tables compare no
    /// quotation, so they are skipped where only a quotation is changed.
    pub fn notice(&self, entitlement: &'static Entitlement, change: Option<Change>) -> Option<Killer> {
        let explained: Vec<Explanation> =
            self.people.iter().map(|(person, _)| explain(entitlement, &person.answers)).collect();
        let mut people = self.people.iter().zip(&explained);
        if people.clone().any(|((person, _), found)| !self.as_worked_out(person, found)) {
            Some(Killer::Personas)
        } else if people.any(|((_, page), found)| !self.as_written_down(page, found)) {
            Some(Killer::Ledger)
        } else if !as_on_the_boundaries(self.audience, entitlement) {
            Some(Killer::Boundaries)
        } else if !as_left_open(self.audience, entitlement) {
            Some(Killer::Reasons)
        } else if change != Some(Change::Citation) && !self.as_stated(entitlement) {
            Some(Killer::TruthTables)
        } else {
            None
        }
    }

    fn as_worked_out(&self, person: &Persona, found: &Explanation) -> bool {
        let id = self.statement.id;
        let status = person.statuses.get(id).map(String::as_str) == Some(found.outcome.status.id());
        let amount = person.amount(id).is_none_or(|amount| amount == written(found.outcome.amount));
        let quotation = person
            .quotations
            .iter()
            .filter(|quotation| quotation.entitlement == id)
            .all(|quotation| quotes(found, &quotation.clause, &quotation.words));
        status && amount && quotation
    }

    fn as_written_down(&self, page: &[Line], found: &Explanation) -> bool {
        let says = page::outcome(found);
        page.iter().any(|line| line.key == self.statement.id && line.says == says)
    }

    fn as_stated(&self, entitlement: &'static Entitlement) -> bool {
        let expected = self.statement.expected;
        self.products.iter().all(|product| {
            product.throughout(|_, answers, facts| agree(&expected(facts), &evaluate_entitlement(entitlement, answers)))
        })
    }
}
