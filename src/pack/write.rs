//! The encoder: a policy to bytes.

use super::shapes::write_granted;
use super::values::Packed;
use crate::policy::{Clause, Entitlement, Policy};
use std::collections::BTreeMap;

/// The encoder: the bytes written, and the lists that later references can point into.
#[derive(Default)]
pub struct Writer {
    bytes: Vec<u8>,
    texts: Vec<String>,
    places: BTreeMap<String, usize>,
    /// The ids of the clauses.
    pub clauses: Vec<&'static str>,
    /// The bytes of each entitlement written so far, audience by audience.
    entitlements: Vec<Vec<u8>>,
}

/// The body of a pack.
pub fn policy(policy: &Policy) -> Vec<u8> {
    let mut writer = Writer::default();
    policy.write(&mut writer);
    let mut head = Writer::default();
    head.number(writer.texts.len());
    for text in &writer.texts {
        head.number(text.len());
    }
    [head.bytes, writer.texts.concat().into_bytes(), writer.bytes].concat()
}

impl Writer {
    /// Writes one byte.
    pub fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    /// Writes a number, see `Reader::number`.
    pub fn number(&mut self, mut number: usize) {
        while number >= 0x80 {
            self.byte(number as u8 | 0x80);
            number >>= 7;
        }
        self.byte(number as u8);
    }

    /// Writes a text, see `Reader::text`.
    pub fn text(&mut self, text: &str) {
        match self.places.get(text) {
            Some(&place) => self.number(place + 1),
            None => {
                self.places.insert(text.to_owned(), self.texts.len());
                self.texts.push(text.to_owned());
                self.number(0);
            }
        }
    }

    /// Writes a quotation, see `Reader::quotation`.
    pub fn quotation(&mut self, text: &str, quote: &str) {
        self.number(text.find(quote).expect("a quotation in its clause"));
        self.number(quote.len());
    }

    /// Writes a reference to a clause written before.
    pub fn clause(&mut self, clause: &Clause) {
        let place = self.clauses.iter().position(|id| *id == clause.id).expect("a clause of the policy");
        self.number(place);
    }

    /// Records an entitlement, so that the rest can refer to it.
    pub fn note_entitlement(&mut self, entitlement: &Entitlement) {
        let alone = self.alone(entitlement);
        self.entitlements.push(alone);
    }

    /// Writes a reference to an entitlement recorded before. Entitlements of two audiences may share an id, so they are
    /// compared as a whole.
    pub fn entitlement(&mut self, entitlement: &Entitlement) {
        let alone = self.alone(entitlement);
        let place = self.entitlements.iter().position(|known| *known == alone);
        self.number(place.expect("an entitlement of the policy"));
    }

    fn alone(&self, entitlement: &Entitlement) -> Vec<u8> {
        let mut writer = Writer { clauses: self.clauses.clone(), ..Writer::default() };
        write_granted(entitlement, &mut writer);
        [writer.texts.concat().into_bytes(), writer.bytes].concat()
    }
}
