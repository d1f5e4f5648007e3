//! Money: exact decimal yuan, rounded to the fen once, when it leaves the engine.

use rust_decimal::{Decimal, RoundingStrategy};
use std::fmt;

/// A sum of yuan, zero or more, exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Yuan(Decimal);

impl Yuan {
    /// Nothing.
    pub const ZERO: Yuan = Yuan::whole(0);

    /// The largest sum a visitor may state, 10^12 yuan. With counts up to 10^9 every product and every total stays far
    /// below the largest `Decimal`, so no amount overflows.
    pub const LARGEST_STATED: Yuan = Yuan(Decimal::from_parts(3_567_587_328, 232, 0, false, 0));

    /// A whole number of yuan.
    pub const fn whole(yuan: u32) -> Yuan {
        Yuan(Decimal::from_parts(yuan, 0, 0, false, 0))
    }

    /// The sum, or `None` where it is negative.
    pub fn new(yuan: Decimal) -> Option<Yuan> {
        (yuan.is_sign_positive() || yuan.is_zero()).then_some(Yuan(yuan))
    }

    /// Parses a plain decimal number of yuan such as `1800` or `1800.50`; `None` for anything else, for a negative sum
    /// and for one above [`Yuan::LARGEST_STATED`].
    pub fn parse(written: &str) -> Option<Yuan> {
        // At most 28 characters: any number of that many digits fits a `Decimal`, and the integer that precedes it.
        let plain = written.len() <= 28 && written.starts_with(is_digit) && written.ends_with(is_digit);
        let (whole, fraction) = written.split_once('.').unwrap_or((written, ""));
        if !plain || !whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        // Not `Decimal::from_str`, which accepts far more forms and is as large as this whole file.
        let digits = whole.bytes().chain(fraction.bytes()).map(|digit| i128::from(digit - b'0'));
        let yuan = digits.fold(0, |number, digit| number * 10 + digit);
        let yuan = Decimal::try_from_i128_with_scale(yuan, fraction.len() as u32).ok()?;
        Yuan::new(yuan).filter(|yuan| *yuan <= Yuan::LARGEST_STATED)
    }

    /// The exact number of yuan.
    pub const fn decimal(self) -> Decimal {
        self.0
    }

    /// Rounded to the fen, half up, as every sum that leaves the engine.
    pub fn rounded_to_fen(self) -> Yuan {
        Yuan(self.0.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero).normalize())
    }
}

const fn is_digit(character: char) -> bool {
    character.is_ascii_digit()
}

impl fmt::Display for Yuan {
    /// The exact number without trailing zeros, in the form that the API uses.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0.normalize(), formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_decimal_numbers_are_read_and_nothing_else() {
        for written in ["0", "7", "1800", "1800.5", "0.005", "007.10", "999999999999.9999999999999"] {
            let exact = Decimal::from_str_exact(written).ok();
            assert_eq!(Yuan::parse(written).map(Yuan::decimal), exact, "{written}");
        }
        for written in
            ["", ".", "5.", ".5", "1.2.3", "+5", "-5", "1e3", "1,000", " 1", "1 ", "１", "x1", "1x", "1000000000000.01"]
        {
            assert_eq!(Yuan::parse(written), None, "{written}");
        }
        assert_eq!(Yuan::parse("1000000000000"), Some(Yuan::LARGEST_STATED));
        assert_eq!(Yuan::parse(&format!("0.{}", "1".repeat(26))).map(|sum| sum.decimal().scale()), Some(26));
        assert_eq!(Yuan::parse(&format!("0.{}", "1".repeat(27))), None, "29 characters");
    }
}
