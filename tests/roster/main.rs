//! Rosters: the results of rows, the rules over several rows, and the files that are read and written.

mod agreement;
mod binary_workbook;
mod clerk_sheet;
mod company_cells;
mod company_rows;
mod company_sheets;
mod departments;
mod files;
mod guard;
mod identity;
mod made;
mod not_computed;
mod partial_columns;
mod payments;
mod persons;
mod remembered;
mod repeats;
mod rows;
#[path = "../support/mod.rs"]
mod support;
mod unclear;
mod written;

use skills_subsidy::engine::{Range, Status};
use skills_subsidy::policies;
use skills_subsidy::roster::{FileProblem, Import, Imported, Roster, Settings};

/// A row's cells: the id of a column, and the text.
pub type Cells<'a> = &'a [(&'a str, &'a str)];

/// A person whose training and certificate are paid for, with no to everything else.
pub const TRAINED: Cells = &[
    ("person", "7"),
    ("occupation", "电工"),
    ("training_date", "2020-03-02"),
    ("certificate_date", "2020-05-20"),
    ("residency", "local_work"),
    ("groups", "enterprise_employee"),
    ("training_kind", "skills"),
    ("training_days", "10"),
    ("trained_free", "no"),
    ("certificate", "skill_level"),
    ("level", "advanced"),
    ("first_appraisal", "yes"),
    ("claimed_same_level", "no"),
    ("claims_this_year", "0"),
    ("past_retirement_age", "no"),
    ("insured_months", "36"),
    ("high_risk_industry", "no"),
    ("employer_trade_affected", "no"),
    ("insured_here", "yes"),
    ("occupation_standard", "1000"),
    ("junior_standard", "1000"),
    ("competition_winner", "no"),
    ("represents_city", "no"),
    ("master_studio_trained", "no"),
    ("new_hires", "no"),
    ("months_since_hire", ""),
    ("training_hours", ""),
    ("new_hire_certificate", ""),
    ("apprenticeship_plan", "no"),
    ("apprentice_employees", "no"),
    ("apprentice_employee_months", ""),
    ("apprentice_rate", ""),
    ("apprentice_students", "no"),
    ("apprentice_student_months", ""),
    ("internship_allowance", ""),
];

/// The differing answers of a person trained in safety.
pub const IN_SAFETY: Cells =
    &[("training_kind", "safety"), ("certificate", "special_operation"), ("level", ""), ("high_risk_industry", "yes")];

/// A file of people with the answers of [`TRAINED`] except for these cells; of two cells in one column the later
/// counts.
pub fn written(rows: &[Vec<(&str, &str)>]) -> String {
    let headers: Vec<&str> = TRAINED.iter().map(|(header, _)| *header).collect();
    let line = |row: &Vec<(&str, &str)>| {
        assert!(row.iter().all(|(header, _)| headers.contains(header)), "{row:?}");
        let cell = |(header, usual): &(&str, &str)| {
            let own = row.iter().rev().find(|(own, _)| own == header);
            format!("\"{}\"", own.map_or(*usual, |(_, cell)| *cell))
        };
        TRAINED.iter().map(cell).collect::<Vec<_>>().join(",") + "\n"
    };
    format!("{}\n{}", headers.join(","), rows.iter().map(line).collect::<String>())
}

/// Evaluates such a file.
pub fn people(rows: &[Vec<(&str, &str)>]) -> Roster {
    let roster = worked_out(&written(rows));
    assert_eq!(roster.problems(), (&[][..], 0));
    roster
}

/// The key for hashing identity card numbers; the worker uses a random one.
pub const SEED: [u64; 2] = [0x6a09_e667_f3bc_c908, 0xbb67_ae85_84ca_a73b];

/// Reads a file as the worker does.
pub fn imported(mut bytes: &[u8], corrected: &[(String, String)]) -> Result<Imported, FileProblem> {
    let settings = Settings { policy: policies::first(), columns: Vec::new(), common: Vec::new(), catalogue: None };
    let read = Import::new(settings, corrected, &mut |_, _| {}).seeded(SEED).read(&mut bytes);
    read.map_err(|refused| refused.problem)
}

/// Reads delimited text and evaluates it.
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

/// Returns text in an encoding of other programs.
pub fn encoded(text: &str, encoding: &'static encoding_rs::Encoding) -> Vec<u8> {
    encoding.encode(text).0.into_owned()
}

pub fn shown(range: Range) -> String {
    let end = |end: Option<rust_decimal::Decimal>| end.map_or("open".to_owned(), |sum| sum.normalize().to_string());
    format!("{}…{}", end(range.low), end(range.high))
}

/// Returns a row's sums: for the person, for the enterprise, and together.
pub fn sums(roster: &mut Roster, row: usize) -> [String; 3] {
    let judged = roster.judged(row);
    let sums = roster.totals().of_row(&judged);
    [sums.person, sums.enterprise, sums.together].map(shown)
}

/// Returns the status and the sum of a row's item.
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
