//! Reports of a roster to the page, as the messages of `roster::messages`.

use crate::catalogue::Catalogue;
use crate::engine::Range;
use crate::policy::{Policy, Yuan};
use crate::reading::ProblemKind;
use crate::roster::messages::{Ends, Fault, ItemReport, ProblemReport, RowReport, Summary, SumsReport};
use crate::roster::{CellFault, Column, Likeness, Roster, SamePerson, Sums};
use rust_decimal::Decimal;

/// Both ends of a sum, as they cross.
pub(super) fn ends(range: Range) -> Ends {
    let Range { low, high } = range.rounded_to_fen();
    let written = |end: Option<Decimal>| end.and_then(Yuan::new).map(|sum| sum.to_string());
    Ends { low: written(low), high: written(high) }
}

/// What rows come to.
pub(super) fn sums(sums: Sums) -> SumsReport {
    SumsReport { person: ends(sums.person), enterprise: ends(sums.enterprise), together: ends(sums.together) }
}

/// What one row comes to.
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
        sums: sums(roster.totals().of_row(&judged)),
        counts,
    }
}

/// How many bytes of memory this worker has, the roster's rows among them.
fn memory() -> f64 {
    core::arch::wasm32::memory_size(0) as f64 * 65_536.0
}

/// What a roster comes to; what its file says beside its rows is not known here.
pub(super) fn summary(policy: &Policy, roster: &Roster) -> Summary {
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
                row: problem.row,
                column: problem.column.id(policy).to_owned(),
                value: problem.value.clone(),
                fault: match problem.fault {
                    CellFault::TooLong => Fault::TooLong,
                    CellFault::NotComputed => Fault::NotComputed,
                    CellFault::NoAnswer(ProblemKind::Contradiction(other)) => {
                        Fault::Contradicts(policy.fact(other).id.to_owned())
                    }
                    CellFault::NoAnswer(ProblemKind::NotApplicable(_)) => Fault::NotApplicable,
                    CellFault::NoAnswer(ProblemKind::CannotBeKnown(_)) => Fault::NotComputed,
                    CellFault::NoAnswer(ProblemKind::Unusual(_)) => Fault::Unusual,
                    CellFault::NoAnswer(_) => Fault::Unfit,
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
        sheet: None,
        sources: roster.catalogue().map(Catalogue::sources).unwrap_or_default(),
        example: roster.catalogue().is_some_and(|catalogue| catalogue.example),
        crowded: roster.crowded().map(|(person, rows)| (person.to_owned(), rows as u32)),
        bytes: memory(),
    }
}
