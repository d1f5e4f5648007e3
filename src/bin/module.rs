//! The calculator as a JavaScript module: everything it exports is in `skills_subsidy`'s `api`.

// Linked for its exports, though nothing here calls them.
use skills_subsidy as _;

fn main() {}
