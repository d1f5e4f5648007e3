//! The same table as cells of rosters: a file for each fact, a row for each spelling, each of another person.

use super::{Row, of_facts, outcome};
use skills_subsidy::policies;
use skills_subsidy::policy::FactId;
use skills_subsidy::reading::ProblemKind;
use skills_subsidy::roster::{CellFault, Column, Import, Imported, Roster, Settings};
use std::collections::BTreeMap;

/// The answers on which a fact depends.
const GATES: [(&str, &str, &str); 6] = [
    ("level", "certificate", "skill_level"),
    ("certificate_date", "certificate", "skill_level"),
    ("trained_free", "training_kind", "skills"),
    ("monthly_pension", "past_retirement_age", "yes"),
    ("two_later_kind", "groups", "two_later"),
    ("graduate_local", "groups", "college_graduate"),
];

fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

/// Returns the roster of a fact's spellings.
fn roster(fact: FactId, rows: &[Row]) -> Roster {
    let id = policies::first().fact(fact).id;
    let gate = GATES.iter().find(|(gated, ..)| *gated == id);
    let (gate_header, gate_cell) = gate.map_or(("name", "x"), |(_, gate, answer)| (*gate, *answer));
    let line = |(number, row): (usize, &Row)| format!("P{number},{gate_cell},{}\n", quoted(&row.written));
    let lines: String = rows.iter().enumerate().map(line).collect();
    let text = format!("person,{gate_header},{id}\n{lines}");
    let settings = Settings { policy: policies::first(), columns: Vec::new(), common: Vec::new(), catalogue: None };
    let read = Import::new(settings, &[], &mut |_, _| {}).read(&mut text.as_bytes());
    let Ok(Imported { mut roster, .. }) = read else { panic!("{id} is not read") };
    roster.close();
    roster.work(usize::MAX);
    roster
}

#[test]
fn a_roster_reads_every_spelling_as_what_it_says() {
    let mut by_fact: BTreeMap<FactId, Vec<Row>> = BTreeMap::new();
    for (fact, row) in of_facts() {
        if policies::first().roster.columns.iter().any(|column| column.fact == fact) {
            by_fact.entry(fact).or_default().push(row);
        }
    }
    let mut wrong = Vec::new();
    let mut met = 0;
    for (fact, rows) in by_fact {
        let mut roster = roster(fact, &rows);
        assert_eq!(roster.len(), rows.len(), "{}", policies::first().fact(fact).id);
        for (at, row) in rows.iter().enumerate() {
            let number = roster.cell(at, Column::Person).0;
            let problem = roster.problems().0.iter().find(|problem| problem.row == number);
            let read = match problem.map(|problem| problem.fault) {
                Some(CellFault::NoAnswer(kind)) => Err(kind),
                Some(CellFault::NotComputed) => Err(ProblemKind::CannotBeKnown(fact)),
                Some(CellFault::TooLong | CellFault::BrokenBytes | CellFault::LeavesOpen(_)) => {
                    panic!("{:?} is no such cell", row.written)
                }
                None => Ok(roster.answers(at).0.get(fact)),
            };
            let read = outcome(fact, read);
            if read != row.read {
                wrong.push(format!("{}: {:?} is read as {read:?}, not {:?}", row.fact, row.written, row.read));
            }
            met += 1;
        }
    }
    assert!(wrong.is_empty(), "{} rows\n{}", wrong.len(), wrong.join("\n"));
    assert!(met >= 400, "{met} rows");
}
