//! An evaluation on its way to JavaScript: numbers, and after them a JSON list of what is no number.
//!
//! A text that is never freed is two numbers, its place in the program's memory and its length in bytes. Most of an
//! evaluation is such text, 40 kB of it; the scripts decode each once (`src/module/package/evaluation.js`).

use super::json::Json;

/// The numbers of a usual evaluation: growing the list would copy it again and again.
const USUAL: usize = 1 << 12;

/// What is being written.
pub struct Flat {
    /// The first is how many there are.
    numbers: Vec<u32>,
    /// The list of what is no number.
    pub json: Json,
}

impl Flat {
    /// Nothing yet.
    pub fn new() -> Flat {
        let (mut numbers, mut json) = (Vec::with_capacity(USUAL), Json::default());
        numbers.push(0);
        json.open(b'[');
        Flat { numbers, json }
    }

    /// The numbers, and the bytes of the list, four to a number, with spaces at the end.
    pub fn written(mut self) -> Vec<u32> {
        self.json.close(b']');
        self.numbers[0] = self.numbers.len() as u32;
        let bytes = |four: &[u8]| std::array::from_fn(|at| four.get(at).copied().unwrap_or(b' '));
        self.numbers.extend(self.json.written().chunks(4).map(|four| u32::from_le_bytes(bytes(four))));
        self.numbers
    }

    /// A number.
    pub fn number(&mut self, number: u32) {
        self.numbers.push(number);
    }

    /// A text of a policy or of this program.
    pub fn text(&mut self, text: &'static str) {
        self.number(text.as_ptr() as u32);
        self.number(text.len() as u32);
    }

    /// The same; nothing lies at 0, which stands for no text.
    pub fn text_or_none(&mut self, text: Option<&'static str>) {
        match text {
            Some(text) => self.text(text),
            None => [0, 0].into_iter().for_each(|zero| self.number(zero)),
        }
    }

    /// How many items follow, then the items.
    pub fn list<T>(&mut self, items: impl ExactSizeIterator<Item = T>, mut write: impl FnMut(&mut Flat, T)) {
        self.number(items.len() as u32);
        items.for_each(|item| write(self, item));
    }
}
