//! Writing JSON, as little of it as the module needs.

use crate::policy::CalendarDate;
use rust_decimal::Decimal;

/// JSON that is being written.
#[derive(Default)]
pub struct Json(String);

impl Json {
    /// What was written.
    pub fn written(self) -> String {
        self.0
    }

    /// Begins an object or a list.
    pub fn open(&mut self, bracket: char) {
        self.separate();
        self.0.push(bracket);
    }

    /// Ends it.
    pub fn close(&mut self, bracket: char) {
        self.0.push(bracket);
    }

    /// The key of the value that is written next.
    pub fn key(&mut self, key: &str) {
        self.text(key);
        self.0.push(':');
    }

    /// A text.
    pub fn text(&mut self, text: &str) {
        self.separate();
        self.0.push('"');
        // Whole, wherever nothing in it has to be written in another way: most texts are ids of ours.
        if text.bytes().all(is_plain) {
            self.0.push_str(text);
        } else {
            text.chars().for_each(|character| self.push(character));
        }
        self.0.push('"');
    }

    fn push(&mut self, character: char) {
        match character {
            '"' | '\\' => self.0.extend(['\\', character]),
            '\0'..='\x1f' => {
                let digit = |value: u32| char::from(b"0123456789abcdef"[value as usize]);
                self.0.push_str("\\u00");
                self.0.extend([digit(character as u32 >> 4), digit(character as u32 & 15)]);
            }
            _ => self.0.push(character),
        }
    }

    /// What is JSON as it stands: a number, `true`, `null`.
    pub fn plain(&mut self, plain: &str) {
        self.separate();
        self.0.push_str(plain);
    }

    /// A truth value.
    pub fn truth(&mut self, is: bool) {
        self.plain(if is { "true" } else { "false" });
    }

    /// A whole number.
    pub fn whole(&mut self, number: u32) {
        self.plain(&digits([0, 0, number], 1));
    }

    /// A number, zero or more, as a decimal string, which no reader rounds, without trailing zeros; `null` where there
    /// is none.
    pub fn exact(&mut self, number: Option<Decimal>) {
        let Some(number) = number.map(|number| number.normalize()) else { return self.plain("null") };
        let (parts, scale) = (number.unpack(), number.scale() as usize);
        let mut written = digits([parts.hi, parts.mid, parts.lo], scale + 1);
        if scale > 0 {
            written.insert(written.len() - scale, '.');
        }
        self.text(&written);
    }

    /// A day: `YYYY-MM-DD`.
    pub fn date(&mut self, date: CalendarDate) {
        let part = |number: u32, width| digits([0, 0, number], width);
        let (year, month, day) = (date.year().into(), date.month().into(), date.day().into());
        self.text(&[&part(year, 4), "-", &part(month, 2), "-", &part(day, 2)].concat());
    }

    /// A comma, where something stands before what is written next.
    fn separate(&mut self) {
        if !matches!(self.0.as_bytes().last(), None | Some(b'{' | b'[' | b':')) {
            self.0.push(',');
        }
    }
}

/// Whether a byte stands for itself inside a text.
const fn is_plain(byte: u8) -> bool {
    byte >= b' ' && byte != b'"' && byte != b'\\'
}

/// A whole number in decimal digits, from its words of 32 bits, the highest first; with zeros before it up to a width.
/// What `Display` needs of the standard library is larger than all of this module.
fn digits(mut words: [u32; 3], width: usize) -> String {
    let mut digits = Vec::new();
    while digits.len() < width || words != [0; 3] {
        let mut rest = 0;
        for word in &mut words {
            let dividend = rest << 32 | u64::from(*word);
            *word = (dividend / 10) as u32;
            rest = dividend % 10;
        }
        digits.push(b'0' + rest as u8);
    }
    digits.iter().rev().map(|&digit| char::from(digit)).collect()
}
