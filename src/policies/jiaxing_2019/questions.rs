//! placeholder while wording is written
use crate::policy::Question;
pub static ALL: &[Question] = &[];
