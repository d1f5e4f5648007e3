//! The words of closed lists, which the compiler takes and the schema offers.

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
    /// What a clause does for a visitor.
    Does = "grants", "conditions", "informs";
    /// Who asks.
    Asker = "worker", "employer", "provider";
    /// Who is paid.
    PaidTo = "person", "enterprise", "organiser", "person_or_organiser", "provider", "not_named";
    /// The kinds of facts.
    FactKind = "flag", "one", "many", "count", "money", "standard", "date";
    /// What another document is to the policy.
    OtherText = "follows", "supersedes", "amends";
    /// What a person cannot have again.
    Again = "same occupation and level", "once", "months";
}
