//! The skipped rows of a file, so that the user can see them, and include them after all.

use super::row_kind::RowKind;
use crate::reading::identity::holds_identity;
use serde::{Deserialize, Serialize};

/// The number of rows listed per kind; all are counted.
const NAMED: usize = 30;
/// The number of characters of such a row that are shown.
const SHOWN: usize = 12;

/// Skipped rows of one kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Skipped {
    /// Their kind.
    pub kind: RowKind,
    /// The first of them: their numbers in the file, and the beginning of each.
    pub named: Vec<(u32, String)>,
    /// The number of rows.
    pub count: u32,
}

/// All skipped rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AllSkipped(Vec<Skipped>);

impl AllSkipped {
    /// Adds a row.
    pub fn add(&mut self, kind: RowKind, number: u32, cells: &[&str]) {
        let at = self.0.iter().position(|skipped| skipped.kind == kind).unwrap_or_else(|| {
            self.0.push(Skipped { kind, named: Vec::new(), count: 0 });
            self.0.len() - 1
        });
        let skipped = &mut self.0[at];
        skipped.count += 1;
        if skipped.named.len() < NAMED {
            skipped.named.push((number, beginning(kind, cells)));
        }
    }

    /// By kind.
    pub fn by_kind(mut self) -> Vec<Skipped> {
        self.0.sort_by_key(|skipped| skipped.kind);
        self.0
    }
}

/// The beginning of a row, for display; empty for rows that may be about a person.
fn beginning(kind: RowKind, cells: &[&str]) -> String {
    let first = cells.iter().map(|cell| cell.trim()).find(|cell| !cell.is_empty()).unwrap_or("");
    if kind == RowKind::Hidden || holds_identity(first) {
        return String::new();
    }
    let word = first.split([':', '：']).next().unwrap_or("");
    word.split_whitespace().collect::<String>().chars().take(SHOWN).collect()
}
