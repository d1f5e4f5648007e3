//! What is wrong with a catalogue, one line a kind: the same mistake in eight thousand rows is one mistake.

use super::{Expected, RowProblem};
use std::collections::HashMap;

/// How many rows and values of a group are named.
const NAMED: usize = 5;

/// Problems of one column of which the same was expected.
#[derive(Clone, Debug, PartialEq)]
pub struct ProblemGroup {
    /// The column, as the file names it.
    pub column: String,
    /// What was expected of the first of them.
    pub expected: Expected,
    /// How many there are.
    pub count: usize,
    /// The first rows.
    pub rows: Vec<usize>,
    /// The first different values.
    pub values: Vec<String>,
}

/// The problems by column and by what was expected, in the order in which the first of each stands in the file.
pub fn grouped(problems: &[RowProblem]) -> Vec<ProblemGroup> {
    let mut groups: Vec<ProblemGroup> = Vec::new();
    let mut places: HashMap<(&str, &str), usize> = HashMap::new();
    for problem in problems {
        let at = *places.entry((&problem.column, problem.expected.id())).or_insert_with(|| {
            groups.push(ProblemGroup {
                column: problem.column.clone(),
                expected: problem.expected.clone(),
                count: 0,
                rows: Vec::new(),
                values: Vec::new(),
            });
            groups.len() - 1
        });
        let group = &mut groups[at];
        group.count += 1;
        if group.rows.len() < NAMED && group.rows.last() != Some(&problem.row) {
            group.rows.push(problem.row);
        }
        if group.values.len() < NAMED && !group.values.contains(&problem.value) {
            group.values.push(problem.value.clone());
        }
    }
    groups
}
