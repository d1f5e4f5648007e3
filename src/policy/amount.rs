//! Amounts: trees of sums and factors, each with the words of the text that set it.

use super::{ChoiceId, Citation, Condition, FactId, Text, Yuan};
use rust_decimal::Decimal;

/// How a sum of yuan is worked out.
#[derive(Clone, Copy, Debug)]
pub enum Amount {
    /// A sum, or a span of sums, that the text names.
    Named {
        /// The least.
        low: Yuan,
        /// The most.
        high: Yuan,
        /// What one of it is for, such as `元/人·天`.
        per: Text,
        /// Where the text names it.
        citation: Citation,
    },
    /// The sum a fact states; while missing, what the fact's bounds allow.
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
        /// The sum for each choice.
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
    /// Two ways to read the text; the amount runs from the least of both to the most of both.
    Readings {
        /// The first reading.
        first: &'static Amount,
        /// The second reading.
        second: &'static Amount,
        /// What the two readings are.
        wording: Text,
        /// The words that can be read so.
        citation: Citation,
    },
    /// One sum where a condition holds, another where it does not.
    When {
        /// The condition.
        condition: &'static Condition,
        /// Where it holds.
        then: &'static Amount,
        /// Where it does not.
        otherwise: &'static Amount,
    },
    /// The text names no sum for this case, and no answer would: there is no amount at all.
    NotNamed {
        /// What the text names no sum for.
        wording: Text,
        /// The words that name sums for the other cases.
        citation: Citation,
    },
}

/// What a sum is multiplied by.
#[derive(Clone, Copy, Debug)]
pub enum Factor {
    /// A count.
    Count {
        /// A fact of kind count.
        fact: FactId,
        /// Where the text says each, 每人 or 每个.
        citation: Citation,
    },
    /// A count up to a limit; what is above it adds nothing.
    CountUpTo {
        /// A fact of kind count.
        fact: FactId,
        /// The limit.
        limit: u32,
        /// Where the text sets it.
        citation: Citation,
    },
    /// Consecutive days from the policy's event on. Its low end counts those up to the policy's last day alone: what
    /// runs past it is promised nowhere.
    Days {
        /// A fact of kind count, in days.
        fact: FactId,
        /// Where the text says each day, 每天.
        citation: Citation,
    },
    /// Months from the policy's event on, up to a limit, as a part of years: a yearly sum times this. Its low end counts
    /// those up to the policy's last day alone, as that of [`Factor::Days`] does.
    YearsOfMonths {
        /// A fact of kind count, in months.
        months: FactId,
        /// The limit, in months.
        limit: u32,
        /// Where the text sets it.
        citation: Citation,
    },
    /// This where the condition holds, one where it does not, and anything between
    /// where it is open or left to an office.
    Uplift {
        /// The condition.
        condition: &'static Condition,
        /// The factor, above one.
        factor: Decimal,
        /// Where the text sets it.
        citation: Citation,
    },
}
