//! Amounts: trees of sums and factors, each with the words of the text that set it.

use super::{ChoiceId, Citation, Condition, FactId, Text, Yuan};
use rust_decimal::Decimal;

/// The calculation of a sum of yuan.
#[derive(Clone, Copy, Debug)]
pub enum Amount {
    /// A sum, or a span of sums, that the text names.
    Named {
        /// The lowest sum.
        low: Yuan,
        /// The highest sum.
        high: Yuan,
        /// The unit that the sum is paid for, such as `元/人·天`.
        per: Text,
        /// Where the text names it.
        citation: Citation,
    },
    /// The sum stated by a fact; while the answer is missing, the fact's bounds.
    Stated {
        /// A fact of kind money or standard.
        fact: FactId,
        /// Where the text refers to it.
        citation: Citation,
    },
    /// A sum for each choice of a fact.
    ByChoice {
        /// A fact of kind one.
        fact: FactId,
        /// The sum for each choice of the fact.
        table: &'static [(ChoiceId, Yuan)],
        /// Where the text names them.
        citation: Citation,
    },
    /// A sum with a ceiling.
    AtMost {
        /// The sum before the ceiling.
        amount: &'static Amount,
        /// The ceiling.
        ceiling: Yuan,
        /// Where the text sets it.
        citation: Citation,
    },
    /// A sum times a factor.
    Times(&'static Amount, Factor),
    /// Two readings of the text; the amount runs from the lower of both to the higher.
    Readings {
        /// The first reading.
        first: &'static Amount,
        /// The second reading.
        second: &'static Amount,
        /// A description of the two readings.
        wording: Text,
        /// The words of the text that allow both readings.
        citation: Citation,
    },
    /// One sum where a condition holds, another where it does not.
    When {
        /// The condition.
        condition: &'static Condition,
        /// The sum if the condition holds.
        then: &'static Amount,
        /// The sum if it fails.
        otherwise: &'static Amount,
    },
    /// No sum: the text names none for this case, whatever the answers.
    NotNamed {
        /// The case for which the text names no sum.
        wording: Text,
        /// The words that name sums for the other cases.
        citation: Citation,
    },
}

/// A factor of a sum.
#[derive(Clone, Copy, Debug)]
pub enum Factor {
    /// A count.
    Count {
        /// A fact of kind count.
        fact: FactId,
        /// Where the text says 每人 or 每个 (each).
        citation: Citation,
    },
    /// A count up to a limit; anything above it adds nothing.
    CountUpTo {
        /// A fact of kind count.
        fact: FactId,
        /// The limit.
        limit: u32,
        /// Where the text sets it.
        citation: Citation,
    },
    /// Consecutive days from the policy's event on. The low end counts only those up to the policy's last day: later
    /// days are promised nowhere.
    Days {
        /// A fact of kind count, in days.
        fact: FactId,
        /// Where the text says 每天 (each day).
        citation: Citation,
    },
    /// Months from the policy's event on, up to a limit, as a fraction of years: the factor of a yearly sum. The low
    /// end counts only those up to the policy's last day, as in [`Factor::Days`].
    YearsOfMonths {
        /// A fact of kind count, in months.
        months: FactId,
        /// The limit, in months.
        limit: u32,
        /// Where the text sets it.
        citation: Citation,
    },
    /// `factor` if the condition holds, one if it fails, and anything between while it is open or left to an office.
    Uplift {
        /// The condition.
        condition: &'static Condition,
        /// The factor, above one.
        factor: Decimal,
        /// Where the text sets it.
        citation: Citation,
    },
}
