//! Writing JSON, as little of it as the module needs.

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
        for character in text.chars() {
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
        self.0.push('"');
    }

    /// What is JSON as it stands: a number, `true`, `null`.
    pub fn plain(&mut self, plain: &str) {
        self.separate();
        self.0.push_str(plain);
    }

    /// A whole number.
    pub fn whole(&mut self, number: u32) {
        self.decimal(Decimal::from(number), false);
    }

    /// A number as a decimal string, which no reader rounds, without trailing zeros; `null` where there is none.
    pub fn exact(&mut self, number: Option<Decimal>) {
        match number {
            Some(number) => self.decimal(number, true),
            None => self.plain("null"),
        }
    }

    fn decimal(&mut self, number: Decimal, quoted: bool) {
        let written = number.normalize().to_string();
        if quoted { self.text(&written) } else { self.plain(&written) }
    }

    /// A comma, where something stands before what is written next.
    fn separate(&mut self) {
        if !matches!(self.0.as_bytes().last(), None | Some(b'{' | b'[' | b':')) {
            self.0.push(',');
        }
    }
}
