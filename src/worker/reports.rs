//! Reports of a roster to the page, as the messages of `roster::messages`.

use crate::catalogue::Catalogue;
use crate::engine::Range;
use crate::policy::{Policy, Yuan};
use crate::reading::ProblemKind;
use crate::roster::messages::{
    DepartmentReport, Ends, Fault, ItemReport, ProblemReport, RowReport, Summary, SumsReport,
};
use crate::roster::{CellFault, Column, Likeness, Roster, SamePerson, SheetName, Sums, first_questions};
use rust_decimal::Decimal;

/// Both ends of a sum, in the form of messages.
pub(super) fn ends(range: Range) -> Ends {
    let Range { low, high } = range.rounded_to_fen();
    let written = |end: Option<Decimal>| end.and_then(Yuan::new).map(|sum| sum.to_string());
    Ends { low: written(low), high: written(high) }
}

/// The sums of rows, in the form of messages.
pub(super) fn sums(sums: Sums) -> SumsReport {
    SumsReport { person: ends(sums.person), enterprise: ends(sums.enterprise), together: ends(sums.together) }
}

/// The result of one row.
pub(super) fn row_report(roster: &mut Roster, row: usize) -> RowReport {
    let judged = roster.judged(row);
    let mut counts = [0; 4];
    judged.items.iter().for_each(|item| counts[item.outcome.status as usize] += 1);
    let (number, person) = roster.cell(row, Column::Person);
    RowReport {
        row: row as u32,
        number,
        person: person.to_owned(),
        name: roster.cell(row, Column::Name).1.to_owned(),
        department: roster.cell(row, Column::Department).1.to_owned(),
        sums: sums(roster.totals().of_row(&judged)),
        counts,
    }
}

/// The size of this worker's memory in bytes, the roster's rows included.
fn memory() -> f64 {
    core::arch::wasm32::memory_size(0) as f64 * 65_536.0
}

/// Fills in the names of the sheets that were read, in the order by which rows refer to them.
pub(super) fn name_sheets(summary: &mut Summary, roster: &Roster, sheets: &[SheetName]) {
    let read: Vec<&str> = sheets.iter().filter(|sheet| sheet.is_read).map(|sheet| sheet.name.as_str()).collect();
    if read.len() > 1 {
        for (report, problem) in summary.problems.iter_mut().zip(roster.problems().0) {
            report.sheet = read.get(usize::from(problem.sheet)).copied().unwrap_or_default().to_owned();
        }
    }
}

/// The totals of each department.
fn departments(roster: &Roster) -> Vec<DepartmentReport> {
    let listed = roster.departments().0.iter();
    listed
        .map(|department| DepartmentReport {
            name: department.name.clone(),
            rows: department.rows as u32,
            sums: sums(department.sums),
        })
        .collect()
}

/// The summary of a roster; the fields about the file are filled in elsewhere.
pub(super) fn summary(policy: &Policy, roster: &mut Roster) -> Summary {
    let (first, with_names) = (first_questions(roster), roster.with_names_as_persons().map(ends));
    let totals = roster.totals();
    let (problems, problem_count) = roster.problems();
    Summary {
        rows: roster.len() as u32,
        sums: sums(totals.sums),
        items: totals
            .items
            .iter()
            .map(|item| ItemReport {
                id: item.entitlement.id.to_owned(),
                enterprise: item.enterprise,
                counts: item.counts.map(|count| count as u32),
                sum: ends(item.sum),
            })
            .collect(),
        distribution: totals.distribution.iter().map(|count| *count as u32).collect(),
        problems: problems
            .iter()
            .map(|problem| ProblemReport {
                sheet: String::new(),
                row: problem.row,
                column: problem.column.id(policy).to_owned(),
                value: problem.value.clone(),
                fault: match problem.fault {
                    CellFault::TooLong => Fault::TooLong,
                    CellFault::NotComputed => Fault::NotComputed,
                    CellFault::BrokenBytes => Fault::BrokenBytes,
                    CellFault::NoAnswer(ProblemKind::Contradiction(other)) => {
                        Fault::Contradicts(policy.fact(other).id.to_owned())
                    }
                    CellFault::NoAnswer(ProblemKind::NotApplicable(_)) => Fault::NotApplicable,
                    CellFault::NoAnswer(ProblemKind::CannotBeKnown(_)) => Fault::NotComputed,
                    CellFault::NoAnswer(ProblemKind::Unusual(_)) => Fault::Unusual,
                    CellFault::NoAnswer(_) | CellFault::LeavesOpen(_) => Fault::Unfit,
                },
            })
            .collect(),
        problem_count: problem_count as u32,
        identities: 0,
        not_computed: 0,
        unnamed: roster.unnamed() as u32,
        scientific: roster.scientific() as u32,
        by_identity: roster.is_by_identity(),
        similar_numbers: roster.alike(Likeness::SimilarNumbers).0.clone(),
        other_names: roster.alike(Likeness::OtherNames).0.clone(),
        same_person: SamePerson::default(),
        common: Vec::new(),
        sheets: Vec::new(),
        skipped: Vec::new(),
        filled: 0,
        sections: 0,
        departments: departments(roster),
        department_rows_left_out: roster.departments().1 as u32,
        people: roster.persons().map(|people| people as u32),
        unread: roster.unread(),
        occupations: roster.occupations_to_choose(),
        waited: roster.waited().iter().map(|waited| (policy.fact(waited.fact).id.to_owned(), waited.rows)).collect(),
        first,
        by_name: false,
        with_names,
        sources: roster.catalogue().map(Catalogue::sources).unwrap_or_default(),
        example: roster.catalogue().is_some_and(|catalogue| catalogue.example),
        crowded: roster.crowded().map(|(person, rows)| (person.to_owned(), rows as u32)),
        bytes: memory(),
    }
}
