//! A minimal JSON writer that keeps the download small: a general one links more of the standard library.

use crate::policy::digits::{digits, exact_digits};
use crate::policy::{CalendarDate, CalendarMonth};
use rust_decimal::Decimal;

/// A JSON text in progress, in UTF-8.
#[derive(Default)]
pub struct Json(Vec<u8>);

impl Json {
    /// The finished text.
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

    /// A key and its text.
    pub fn field(&mut self, key: &str, text: &str) {
        self.key(key);
        self.text(text);
    }

    /// A text.
    pub fn text(&mut self, text: &str) {
        self.quoted(text.as_bytes());
    }

    /// A text in UTF-8.
    pub fn quoted(&mut self, text: &[u8]) {
        self.separate();
        self.0.push(b'"');
        // Copied as a whole if nothing needs escaping, as in most texts, which are ids.
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

    /// A literal that is JSON already: a number, `true`, `null`.
    pub fn plain(&mut self, plain: &str) {
        self.separate();
        self.0.extend_from_slice(plain.as_bytes());
    }

    /// A text, or `null` where there is none.
    pub fn text_or_null(&mut self, text: Option<&str>) {
        match text {
            Some(text) => self.text(text),
            None => self.null(),
        }
    }

    /// A list.
    pub fn list<T>(&mut self, items: impl IntoIterator<Item = T>, mut write: impl FnMut(&mut Json, T)) {
        self.open(b'[');
        for item in items {
            write(self, item);
        }
        self.close(b']');
    }

    /// Nothing.
    pub fn null(&mut self) {
        self.plain("null");
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

    /// A number, zero or more, as a decimal string without trailing zeros, so that no parser rounds it; `null` for
    /// `None`.
    pub fn exact(&mut self, number: Option<Decimal>) {
        match number {
            Some(number) => self.quoted(&exact_digits(number)),
            None => self.null(),
        }
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

    /// A comma, unless the next value is the first of its list.
    fn separate(&mut self) {
        if !matches!(self.0.last(), None | Some(b'{' | b'[' | b':')) {
            self.0.push(b',');
        }
    }
}
