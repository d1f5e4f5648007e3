//! The proof of a policy's rules, as data in the `proof` folder of the policy: golden people worked out by hand
//! (`people/`, each based on one of `bases.toml`) and the limits of the rules with their neighbours
//! (`boundaries.toml`). The policy compiler refuses a policy with other results, the tests compare the engine's results
//! with them, and the site publishes them (`src/static_pages/proof_report/`). Native only: no visitor downloads any of
//! it.

mod boundaries;
mod check;
mod personas;

pub use boundaries::{Boundary, BoundaryRow};
pub use check::of_person;
pub use personas::{Persona, Quotation};

use crate::engine::{Explanation, Range};
use crate::policy::Policy;
use crate::reading::Raw;
use rust_decimal::Decimal;
use std::path::Path;

/// The proof of one policy.
pub struct Proof {
    /// The golden people, in the order of their names.
    pub personas: Vec<Persona>,
    /// The limits, in the order of the file.
    pub boundaries: Vec<Boundary>,
}

impl Proof {
    /// Reads the proof in `folder`.
    ///
    /// # Errors
    /// Returned for a file that cannot be read, or that names something unknown to the policy.
    pub fn read(policy: &'static Policy, folder: &Path) -> Result<Proof, String> {
        Ok(Proof {
            personas: personas::read(policy, &folder.join("bases.toml"), &folder.join("people"))?,
            boundaries: boundaries::read(policy, &folder.join("boundaries.toml"))?,
        })
    }
}

/// A result in the notation of the files: `low…high` in yuan, rounded to the fen as it leaves the engine; `open` for an
/// open end, `-` for no amount.
pub fn written(amount: Option<Range>) -> String {
    let end = |end: Option<Decimal>| end.map_or_else(|| "open".to_owned(), |end| end.normalize().to_string());
    let rounded = amount.map(Range::rounded_to_fen);
    rounded.map_or_else(|| "-".to_owned(), |range| format!("{}…{}", end(range.low), end(range.high)))
}

/// Whether a result quotes these words of this clause.
pub fn quotes(explanation: &Explanation, clause: &str, words: &str) -> bool {
    explanation.citations.iter().any(|citation| citation.clause.id == clause && citation.quote.contains(words))
}

/// A value of a file as a raw answer.
fn raw(value: &toml::Value) -> Raw {
    match value {
        toml::Value::Boolean(flag) => Raw::Flag(*flag),
        toml::Value::Integer(number) => Raw::Number(number.to_string()),
        toml::Value::String(text) if text == "not sure" => Raw::Nothing,
        toml::Value::String(text) => Raw::Text(text.clone()),
        toml::Value::Array(list) => Raw::List(list.iter().filter_map(|one| one.as_str().map(str::to_owned)).collect()),
        other => Raw::Other(other.to_string()),
    }
}
