//! The rows of a file that were passed over, so that their reader can see which, and take them back.

use super::row_kind::RowKind;
use crate::reading::identity::holds_identity;
use serde::{Deserialize, Serialize};

/// So many of each kind are named; all are counted.
const NAMED: usize = 30;
/// The most of what such a row says that is shown.
const SHOWN: usize = 12;

/// Rows of one kind that were passed over.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Skipped {
    /// What they are.
    pub kind: RowKind,
    /// The first of them: their numbers in the file, and how each begins.
    pub named: Vec<(u32, String)>,
    /// How many there are.
    pub count: u32,
}

/// All rows that were passed over.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AllSkipped(Vec<Skipped>);

impl AllSkipped {
    /// Takes note of a row.
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

/// How a row begins, as it is shown; nothing of a person's.
fn beginning(kind: RowKind, cells: &[&str]) -> String {
    let first = cells.iter().map(|cell| cell.trim()).find(|cell| !cell.is_empty()).unwrap_or("");
    if kind == RowKind::Hidden || holds_identity(first) {
        return String::new();
    }
    let word = first.split([':', '：']).next().unwrap_or("");
    word.split_whitespace().collect::<String>().chars().take(SHOWN).collect()
}
