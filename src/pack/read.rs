//! The decoder: bytes to a policy.
//!
//! The reader records the first fault and reads zeros from then on, so that its callers go on to the end without
//! checking each byte for an error; the result is discarded. This takes a third of the code of a reader whose every
//! call may fail, and all of that code is in every program.

use super::PackFault;
use super::values::Packed;
use crate::policy::{Clause, Entitlement, Policy};

/// The deepest nesting of conditions and amounts; those of a policy are nested about five deep.
const DEEPEST: usize = 40;

/// The decoder: the bytes left to read, and the lists that later references point into.
pub struct Reader<'bytes> {
    rest: &'bytes [u8],
    fault: Option<PackFault>,
    texts: Vec<&'static str>,
    /// The index of the next text that was not referred to yet.
    next_text: usize,
    depth: usize,
    /// The number of facts.
    pub facts: usize,
    /// The clauses of the policy.
    pub clauses: &'static [&'static Clause],
    /// All entitlements, audience by audience.
    pub entitlements: Vec<&'static Entitlement>,
}

/// Reads a policy, with nothing after it.
pub fn policy(body: &[u8]) -> Result<Policy, PackFault> {
    let mut reader = Reader {
        rest: body,
        fault: None,
        texts: Vec::new(),
        next_text: 0,
        depth: 0,
        facts: 0,
        clauses: &[],
        entitlements: Vec::new(),
    };
    reader.read_texts();
    let policy = Policy::read(&mut reader);
    if !reader.rest.is_empty() {
        reader.fail("something follows the policy");
    }
    reader.fault.map_or(Ok(policy), Err)
}

impl Reader<'_> {
    /// Records that a part is unsound: from here on the reader returns zeros.
    pub fn fail(&mut self, part: &'static str) {
        self.rest = &[];
        if self.fault.is_none() {
            self.fault = Some(PackFault::Unsound(part));
        }
    }

    /// Reads the lengths of all texts, then the texts.
    fn read_texts(&mut self) {
        let count = self.number();
        let mut lengths = Vec::new();
        let mut total = 0_usize;
        for _ in 0..count {
            if self.fault.is_some() {
                return;
            }
            let length = self.number();
            total = total.saturating_add(length);
            lengths.push(length);
        }
        let Some((bytes, rest)) = self.rest.split_at_checked(total) else { return self.fail("texts") };
        let Ok(texts) = std::str::from_utf8(bytes) else { return self.fail("texts") };
        self.rest = rest;
        let mut rest: &'static str = Box::leak(texts.into());
        for length in lengths {
            let Some((text, behind)) = rest.split_at_checked(length) else { return self.fail("texts") };
            self.texts.push(text);
            rest = behind;
        }
    }

    /// Reads one byte.
    pub fn byte(&mut self) -> u8 {
        match self.rest.split_first() {
            Some((&byte, rest)) => {
                self.rest = rest;
                byte
            }
            None => {
                self.fail("it ends too early");
                0
            }
        }
    }

    /// Reads a number in groups of seven bits, the lowest first; each but the last has its high bit set.
    pub fn number(&mut self) -> usize {
        let mut number = 0_u32;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte();
            let part = u32::from(byte & 0x7f);
            number |= part << shift;
            if number >> shift != part {
                break;
            }
            if byte < 0x80 {
                return number as usize;
            }
        }
        self.fail("a number is too large");
        0
    }

    /// Reads a number below `limit`: the index of an item that was read before.
    pub fn place(&mut self, limit: usize, what: &'static str) -> usize {
        let place = self.number();
        if place < limit {
            return place;
        }
        self.fail(what);
        0
    }

    /// Reads a text.
    pub fn text(&mut self) -> &'static str {
        let place = match self.number() {
            0 => {
                self.next_text += 1;
                self.next_text - 1
            }
            place => place - 1,
        };
        self.texts.get(place).copied().unwrap_or_else(|| {
            self.fail("a text");
            ""
        })
    }

    /// Reads a quotation from `text`: a position in it, so that it cannot misquote.
    pub fn quotation(&mut self, text: &'static str) -> &'static str {
        let (start, length) = (self.number(), self.number());
        let quote = start.checked_add(length).and_then(|end| text.get(start..end));
        quote.unwrap_or_else(|| {
            self.fail("a quotation outside its clause");
            ""
        })
    }

    /// Reads a list after its length. A length beyond the end of the pack allocates nothing.
    pub fn items<T>(&mut self, mut read: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let mut items = Vec::new();
        for _ in 0..self.number() {
            if self.fault.is_some() {
                break;
            }
            items.push(self.deeper(&mut read));
        }
        items
    }

    /// Reads an item one nesting level deeper.
    pub fn deeper<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> T {
        self.depth += 1;
        if self.depth > DEEPEST {
            self.fail("it lies too deep");
        }
        let found = read(self);
        self.depth -= 1;
        found
    }
}
