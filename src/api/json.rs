//! Writing JSON, as little of it as the module needs.

use crate::policy::{CalendarDate, CalendarMonth};
use rust_decimal::Decimal;

/// JSON that is being written: its bytes, in UTF-8.
#[derive(Default)]
pub struct Json(Vec<u8>);

impl Json {
    /// What was written.
    pub fn written(self) -> Vec<u8> {
        self.0
    }

    /// Begins an object or a list.
    pub fn open(&mut self, bracket: u8) {
        self.separate();
        self.0.push(bracket);
    }

    /// Ends it.
    pub fn close(&mut self, bracket: u8) {
        self.0.push(bracket);
    }

    /// The key of the value that is written next.
    pub fn key(&mut self, key: &str) {
        self.text(key);
        self.0.push(b':');
    }

    /// A text.
    pub fn text(&mut self, text: &str) {
        self.quoted(text.as_bytes());
    }

    /// A text in UTF-8.
    pub fn quoted(&mut self, text: &[u8]) {
        self.separate();
        self.0.push(b'"');
        // Whole, wherever nothing in it has to be written in another way: most texts are ids of ours.
        if text.iter().all(|&byte| byte >= b' ' && byte != b'"' && byte != b'\\') {
            self.0.extend_from_slice(text);
        } else {
            text.iter().for_each(|&byte| self.push(byte));
        }
        self.0.push(b'"');
    }

    fn push(&mut self, byte: u8) {
        if byte < b' ' {
            let digit = |value: u8| b"0123456789abcdef"[usize::from(value)];
            self.0.extend_from_slice(&[b'\\', b'u', b'0', b'0', digit(byte >> 4), digit(byte & 15)]);
            return;
        }
        if matches!(byte, b'"' | b'\\') {
            self.0.push(b'\\');
        }
        self.0.push(byte);
    }

    /// What is JSON as it stands: a number, `true`, `null`.
    pub fn plain(&mut self, plain: &str) {
        self.separate();
        self.0.extend_from_slice(plain.as_bytes());
    }

    /// A truth value.
    pub fn truth(&mut self, is: bool) {
        self.plain(if is { "true" } else { "false" });
    }

    /// A whole number.
    pub fn whole(&mut self, number: u32) {
        self.separate();
        self.0.extend_from_slice(&digits([0, 0, number], 1));
    }

    /// A number, zero or more, as a decimal string, which no reader rounds, without trailing zeros; `null` where there
    /// is none.
    pub fn exact(&mut self, number: Option<Decimal>) {
        let Some(number) = number.map(|number| number.normalize()) else { return self.plain("null") };
        let (parts, scale) = (number.unpack(), number.scale() as usize);
        let mut written = digits([parts.hi, parts.mid, parts.lo], scale + 1);
        if scale > 0 {
            written.insert(written.len() - scale, b'.');
        }
        self.quoted(&written);
    }

    /// A day: `YYYY-MM-DD`.
    pub fn date(&mut self, date: CalendarDate) {
        let part = |number: u32, width| digits([0, 0, number], width);
        let (year, month, day) = (date.year().into(), date.month().into(), date.day().into());
        self.quoted(&[part(year, 4), part(month, 2), part(day, 2)].join(&b'-'));
    }

    /// A month: `YYYY-MM`.
    pub fn month(&mut self, month: CalendarMonth) {
        let (year, month) = (month.year().into(), month.month().into());
        self.quoted(&[digits([0, 0, year], 4), digits([0, 0, month], 2)].join(&b'-'));
    }

    /// A comma, where something stands before what is written next.
    fn separate(&mut self) {
        if !matches!(self.0.last(), None | Some(b'{' | b'[' | b':')) {
            self.0.push(b',');
        }
    }
}

/// A whole number in decimal digits, from its words of 32 bits, the highest first; with zeros before it up to a width.
/// What `Display` needs of the standard library is larger than all of this module.
fn digits(mut words: [u32; 3], width: usize) -> Vec<u8> {
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
