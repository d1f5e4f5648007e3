//! Rosters: what rows come to, the rules that reach over rows, and the files they are read from and written to.

mod files;
mod rules;
#[path = "../support/mod.rs"]
mod support;
mod written;

use skills_subsidy::engine::{Range, Status};
use skills_subsidy::policies::jiaxing_2019::POLICY;
use skills_subsidy::roster::{FileProblem, Import, Imported, Roster, Settings};

/// Reads a file as the worker does.
pub fn imported(mut bytes: &[u8], corrected: &[(String, String)]) -> Result<Imported, FileProblem> {
    let settings = Settings { policy: &POLICY, columns: Vec::new(), common: Vec::new(), catalogue: None };
    let read = Import::new(settings, corrected, &mut |_, _| {}).read(&mut bytes);
    read.map_err(|refused| refused.problem)
}

/// Reads delimited text and works it out.
pub fn worked_out(text: &str) -> Roster {
    read_and_worked_out(text.as_bytes())
}

pub fn read_and_worked_out(bytes: &[u8]) -> Roster {
    let Imported { mut roster, .. } = imported(bytes, &[]).expect("the file is read");
    roster.close();
    roster.work(usize::MAX);
    roster
}

pub fn refused(bytes: &[u8]) -> Option<FileProblem> {
    imported(bytes, &[]).err()
}

/// Text in an encoding of other programs.
pub fn encoded(text: &str, encoding: &'static encoding_rs::Encoding) -> Vec<u8> {
    encoding.encode(text).0.into_owned()
}

pub fn shown(range: Range) -> String {
    let end = |end: Option<rust_decimal::Decimal>| end.map_or("open".to_owned(), |sum| sum.normalize().to_string());
    format!("{}…{}", end(range.low), end(range.high))
}

/// The status of an item of a row, and its sum.
pub fn item(roster: &mut Roster, row: usize, id: &str, enterprise: bool) -> (Status, String) {
    let position = roster
        .totals()
        .items
        .iter()
        .position(|item| item.entitlement.id == id && item.enterprise == enterprise)
        .expect("the item exists");
    let judged = roster.judged(row);
    let outcome = judged.items[position].outcome;
    (outcome.status, outcome.amount.map_or("none".to_owned(), shown))
}
