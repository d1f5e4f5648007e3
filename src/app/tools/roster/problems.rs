//! The cells that could not be read, by row and column, and other omissions.

use crate::app::components::View;
use crate::i18n::roster_page::{
    crowded, identities_left_out, identity_columns, more_not_listed, problems as heading, row_of_sheet,
};
use crate::i18n::{Reader, beside, expected, roster_sentences, tool_words};
use crate::policy::Text;
use crate::reading::{Problem, ProblemKind};
use crate::roster::messages::{Fault, ProblemReport, Summary};
use crate::roster::{Column, Header};
use yew::prelude::*;

/// The most cells that are listed.
const LISTED: usize = 200;

/// The section; empty if there are none.
pub fn problems(view: View, summary: &Summary, headers: &[Header]) -> Html {
    let say = |text: Text| view.say(text);
    let unlisted = (summary.problem_count as usize).saturating_sub(LISTED.min(summary.problems.len()));
    let dropped: Vec<&str> = headers
        .iter()
        .filter(|header| header.identity && !header.tells_apart)
        .map(|header| header.header.as_str())
        .collect();
    html! {
        <>
            if !dropped.is_empty() {
                <p class="notice notice--warning" data-identity-columns="">
                    { identity_columns(&dropped, view.language()) }
                </p>
            }
            if summary.identities > 0 {
                <p class="notice notice--warning" data-identities={summary.identities.to_string()}>
                    { identities_left_out(summary.identities, view.language()) }
                </p>
            }
            if summary.not_computed > 0 {
                <p class="notice notice--warning" data-not-computed={summary.not_computed.to_string()}>
                    { roster_sentences::not_computed(summary.not_computed, view.language()) }
                </p>
            }
            if let Some((person, rows)) = &summary.crowded {
                <p class="notice notice--warning">{ crowded(person, *rows, view.language()) }</p>
            }
            if summary.problem_count > 0 {
                // Collapsed, because spellings that can be settled once are listed above.
                <details class="notice notice--problem" data-problems={summary.problem_count.to_string()} open={summary.unread.is_empty()}>
                    <summary><h2 class="notice__heading">{ heading(summary.problem_count, view.language()) }</h2></summary>
                    <p>{ say(tool_words::PROBLEMS_IN_ROWS_LEAD) }</p>
                    <div class="table table--tall" tabindex="0" role="region" aria-label={say(tool_words::PROBLEMS_IN_ROWS)}>
                        <table>
                            <thead>
                                <tr>
                                    <th scope="col">{ say(tool_words::ROW_NUMBER) }</th>
                                    <th scope="col">{ say(tool_words::COLUMN) }</th>
                                    <th scope="col">{ say(tool_words::VALUE) }</th>
                                    <th scope="col">{ say(tool_words::EXPECTED) }</th>
                                </tr>
                            </thead>
                            <tbody>{ for summary.problems.iter().take(LISTED).map(|problem| line(view, problem, headers)) }</tbody>
                        </table>
                    </div>
                    if unlisted > 0 {
                        <p>{ more_not_listed(unlisted as u32, view.language()) }</p>
                    }
                </details>
            }
        </>
    }
}

/// The file's name for the column, and its meaning if that is different.
fn column_name(view: View, report: &ProblemReport, headers: &[Header]) -> String {
    let policy = view.session.policy;
    let name = Column::with_id(policy, &report.column).map_or("", |column| column.name(policy, view.language()));
    match headers.iter().find(|header| header.column == report.column) {
        Some(header) if !name.starts_with(&header.header) => beside(&header.header, name, view.language()),
        _ => name.to_owned(),
    }
}

fn line(view: View, report: &ProblemReport, headers: &[Header]) -> Html {
    let policy = view.session.policy;
    let of_itself = match report.fault {
        Fault::TooLong => Some(tool_words::CELL_TOO_LONG),
        Fault::NotComputed => Some(tool_words::CELL_NOT_COMPUTED),
        Fault::BrokenBytes => Some(tool_words::CELL_BROKEN),
        _ => None,
    };
    let column = Column::with_id(policy, &report.column);
    let fact = column.and_then(|column| column.fact(policy)).filter(|_| of_itself.is_none());
    let words = fact.map_or_else(
        || of_itself.map_or("", |words| view.say(words)).to_owned(),
        |fact| {
            let kind = match &report.fault {
                Fault::Unfit | Fault::TooLong | Fault::BrokenBytes => ProblemKind::Unfit(fact),
                Fault::NotComputed => ProblemKind::CannotBeKnown(fact),
                Fault::Unusual => ProblemKind::Unusual(fact),
                Fault::NotApplicable => ProblemKind::NotApplicable(fact),
                Fault::Contradicts(other) => {
                    policy.fact_named(other).map_or(ProblemKind::NotApplicable(fact), ProblemKind::Contradiction)
                }
            };
            let problem = Problem { key: report.column.clone(), value: report.value.clone(), kind };
            expected(policy, &problem, view.language(), Reader::Person)
        },
    );
    let place = match report.sheet.as_str() {
        "" => report.row.to_string(),
        sheet => row_of_sheet(sheet, report.row, view.language()),
    };
    html! {
        <tr>
            <td class="table__number">{ place }</td>
            <th scope="row">{ column_name(view, report, headers) }</th>
            <td>{ report.value.clone() }</td>
            <td>{ words }</td>
        </tr>
    }
}
