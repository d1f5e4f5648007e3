//! How a table was read, the rows that were skipped, and the problems of a catalogue, grouped by kind.

use crate::app::components::View;
use crate::catalogue::{CatalogueTable, ProblemGroup, RowProblem, SkippedRow, WhySkipped, grouped};
use crate::i18n::catalogue_sentences::{
    columns_ignored, occupations_filled, rows_of_group, rows_skipped, table_read, values_of_group,
};
use crate::i18n::{beside, expected_of_catalogue, tool_words};
use crate::policy::Text;
use yew::prelude::*;

/// The most skipped rows that are listed.
const NAMED: usize = 20;

/// How a table was read, and the rows that were skipped, in words.
pub fn table_told(view: View, table: &CatalogueTable) -> Html {
    let language = view.language();
    let of = |why: WhySkipped| table.skipped.iter().filter(|row| row.why == why).collect::<Vec<&SkippedRow>>();
    let skipped = [WhySkipped::AboveTheHeader, WhySkipped::HeaderAgain, WhySkipped::NoSum].map(|why| (why, of(why)));
    html! {
        <div class="notice" data-table-read="">
            <p>{ table_read(table.header, table.sums(), language) }</p>
            if !table.ignored.is_empty() { <p>{ columns_ignored(&table.ignored, language) }</p> }
            if table.filled > 0 { <p>{ occupations_filled(table.filled, language) }</p> }
            { for skipped.iter().filter(|(_, rows)| !rows.is_empty()).map(|(why, rows)| {
                let numbers: Vec<usize> = rows.iter().take(NAMED).map(|row| row.row).collect();
                html! {
                    <>
                        <p>{ rows_skipped(*why, &numbers, rows.len(), language) }</p>
                        if *why == WhySkipped::NoSum {
                            <ul>{ for rows.iter().take(NAMED).map(|row| html! { <li>{ row.text.clone() }</li> }) }</ul>
                        }
                    </>
                }
            }) }
        </div>
    }
}

/// All problems, one line per kind.
pub fn wrong(view: View, heading: &str, problems: &[RowProblem]) -> Html {
    let say = |text: Text| view.say(text);
    let headers = [tool_words::ROW_NUMBER, tool_words::COLUMN, tool_words::VALUE, tool_words::EXPECTED];
    html! {
        <section class="notice notice--problem" role="alert" data-catalogue="wrong">
            <h2 class="notice__heading">{ beside(heading, &problems.len().to_string(), view.language()) }</h2>
            <div class="table table--tall" tabindex="0" role="region" aria-label={say(tool_words::CATALOGUE_WRONG)}>
                <table>
                    <thead><tr>{ for headers.map(|name| html! { <th scope="col">{ say(name) }</th> }) }</tr></thead>
                    <tbody>{ for grouped(problems).iter().map(|group| line(view, group)) }</tbody>
                </table>
            </div>
        </section>
    }
}

fn line(view: View, group: &ProblemGroup) -> Html {
    let language = view.language();
    let rows = match group.rows[..] {
        [row] if group.count == 1 => row.to_string(),
        _ => rows_of_group(group, language),
    };
    html! {
        <tr>
            <td class="table__number">{ rows }</td>
            <th scope="row">{ group.column.clone() }</th>
            <td>{ values_of_group(group, language) }</td>
            <td>{ expected_of_catalogue(view.session.policy, &group.expected, language) }</td>
        </tr>
    }
}
