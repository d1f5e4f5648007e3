//! Where a block stands.

use super::super::finding::{Finding, Problem};
use super::super::form::At;
use std::rc::Rc;

/// Where a block stands.
#[derive(Clone, Debug)]
pub struct Place {
    /// The file.
    pub file: Rc<str>,
    /// The line of the file that the block's first line is.
    pub line: usize,
    /// The clause beneath whose text it stands; empty where it stands beneath none.
    pub clause: Rc<str>,
    /// The line and the column in the block of what is looked at, for what is missing from it; its start at first.
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

/// A block, and where it stands.
#[derive(Clone, Debug)]
pub struct Located<Form> {
    /// Where.
    pub place: Place,
    /// What it says.
    pub form: Form,
}
