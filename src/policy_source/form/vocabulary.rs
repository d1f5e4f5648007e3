//! The closed lists of words that the compiler accepts and the schema offers.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

macro_rules! closed_lists {
    ($($(#[$doc:meta])* $name:ident = $first:literal $(, $word:literal)+;)+) => {$(
        $(#[$doc])*
        pub struct $name;

        impl $name {
            /// All of them, as a finding names them.
            pub const WORDS: &'static str = concat!($first $(, ", ", $word)+);
        }

        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                Cow::Borrowed(stringify!($name))
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "enum": [$first $(, $word)+] })
            }
        }
    )+};
}

closed_lists! {
    /// The role of a clause for a visitor.
    Does = "grants", "conditions", "informs";
    /// The audience.
    Asker = "worker", "employer", "provider";
    /// The payee.
    PaidTo = "person", "enterprise", "organiser", "person_or_organiser", "provider", "not_named";
    /// The kinds of facts.
    FactKind = "flag", "one", "many", "count", "money", "standard", "date";
    /// The relation of another document to the policy.
    OtherText = "follows", "supersedes", "amends";
    /// The extent to which a subsidy cannot be received again.
    Again = "same occupation and level", "once", "months";
}
