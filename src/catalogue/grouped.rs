//! A catalogue's problems, grouped by kind: the same mistake in eight thousand rows is one mistake.

use super::{Expected, RowProblem};
use std::collections::HashMap;

/// The number of rows and values that a group lists.
const NAMED: usize = 5;

/// Problems of one column with the same expectation.
#[derive(Clone, Debug, PartialEq)]
pub struct ProblemGroup {
    /// The column, as the file names it.
    pub column: String,
    /// The expectation of the first of them.
    pub expected: Expected,
    /// The number of problems.
    pub count: usize,
    /// The numbers of the first rows.
    pub rows: Vec<usize>,
    /// The first distinct values.
    pub values: Vec<String>,
}

/// The problems by column and by expectation, in the order of their first occurrence in the file.
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
