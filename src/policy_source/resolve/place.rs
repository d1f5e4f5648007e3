//! The places of blocks.

use super::super::finding::{Finding, Problem};
use super::super::form::At;
use std::rc::Rc;

/// The place of a block.
#[derive(Clone, Debug)]
pub struct Place {
    /// The file.
    pub file: Rc<str>,
    /// The number of the block's first line in the file.
    pub line: usize,
    /// The clause below whose text the block is; empty if there is none.
    pub clause: Rc<str>,
    /// The line and the column, within the block, of the current form, for reporting missing keys; initially its start.
    pub at: (usize, usize),
}

impl Place {
    /// A part of the block.
    pub fn within<Form>(&self, form: &At<Form>) -> Place {
        Place { at: form.place(), ..self.clone() }
    }

    /// A finding at a line and column of the block.
    pub fn finding(&self, (line, column): (usize, usize), problem: Problem) -> Finding {
        Finding { file: self.file.to_string(), line: self.line + line.max(1) - 1, column: column.max(1), problem }
    }
}

/// A block, and its place.
#[derive(Clone, Debug)]
pub struct Located<Form> {
    /// The place.
    pub place: Place,
    /// The content.
    pub form: Form,
}
