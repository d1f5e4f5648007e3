//! Numbers as plain digits. The standard library's code behind `Display` is larger than the JavaScript module's share
//! of all sentences, so the module formats its numbers with these functions.

use rust_decimal::Decimal;

/// A whole number: `1800`.
pub fn whole(number: u32) -> String {
    written(digits([0, 0, number], 1))
}

/// A number, zero or more, without trailing zeros: `1800.5`.
pub fn exact(number: Decimal) -> String {
    written(exact_digits(number))
}

/// As [`exact`], in bytes.
pub fn exact_digits(number: Decimal) -> Vec<u8> {
    let number = number.normalize();
    let (parts, scale) = (number.unpack(), number.scale() as usize);
    let mut written = digits([parts.hi, parts.mid, parts.lo], scale + 1);
    if scale > 0 {
        written.insert(written.len() - scale, b'.');
    }
    written
}

/// A whole number in decimal digits, from its 32-bit words, the highest first; padded with zeros to `width`.
pub fn digits(mut words: [u32; 3], width: usize) -> Vec<u8> {
    let mut digits = Vec::with_capacity(width);
    while digits.len() < width || words != [0; 3] {
        let mut rest = 0;
        for word in words.iter_mut().skip_while(|word| **word == 0) {
            let dividend = rest << 32 | u64::from(*word);
            *word = (dividend / 10) as u32;
            rest = dividend % 10;
        }
        digits.push(b'0' + rest as u8);
    }
    digits.reverse();
    digits
}

fn written(digits: Vec<u8>) -> String {
    digits.into_iter().map(char::from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_those_of_display() {
        for number in [0, 7, 10, 1800, u32::MAX] {
            assert_eq!(whole(number), number.to_string());
        }
        for number in ["0", "0.5", "1800", "1800.50", "0.005", "79228162514264337593543950335"] {
            let number = Decimal::from_str_exact(number).expect("a number");
            assert_eq!(exact(number), number.normalize().to_string());
        }
    }
}
