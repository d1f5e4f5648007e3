//! Bytes as a policy.

use super::PackFault;
use super::values::Packed;
use crate::policy::{Clause, Entitlement, Policy};

/// How deep conditions and amounts may lie within each other: those of a policy lie five deep.
const DEEPEST: usize = 40;

/// What is left to read, and what was read so far that the rest refers to.
pub struct Reader<'bytes> {
    rest: &'bytes [u8],
    texts: Vec<&'static str>,
    /// The text that is next referred to for the first time.
    next_text: usize,
    depth: usize,
    /// How many facts there are.
    pub facts: usize,
    /// The clauses of the policy.
    pub clauses: &'static [&'static Clause],
    /// Everything that is granted, to each audience in turn.
    pub entitlements: Vec<&'static Entitlement>,
}

/// Reads a policy, and nothing behind it.
pub fn policy(body: &[u8]) -> Result<&'static Policy, PackFault> {
    let mut reader = Reader {
        rest: body,
        texts: Vec::new(),
        next_text: 0,
        depth: 0,
        facts: 0,
        clauses: &[],
        entitlements: Vec::new(),
    };
    reader.read_texts()?;
    let policy = Policy::read(&mut reader)?;
    match reader.rest {
        [] => Ok(Box::leak(Box::new(policy))),
        _ => Err(PackFault::Unsound("something follows the policy")),
    }
}

impl Reader<'_> {
    /// The lengths of all texts, then all texts in a row.
    fn read_texts(&mut self) -> Result<(), PackFault> {
        let unsound = PackFault::Unsound("texts");
        let count = self.number()?;
        let mut lengths = Vec::new();
        for _ in 0..count {
            lengths.push(self.number()?);
        }
        let total = lengths.iter().try_fold(0_usize, |sum, &length| sum.checked_add(length)).ok_or(unsound)?;
        let bytes = self.take(total).ok_or(unsound)?;
        let mut rest: &'static str = Box::leak(std::str::from_utf8(bytes).map_err(|_| unsound)?.into());
        for length in lengths {
            let (text, behind) = rest.split_at_checked(length).ok_or(unsound)?;
            self.texts.push(text);
            rest = behind;
        }
        Ok(())
    }

    fn take(&mut self, length: usize) -> Option<&[u8]> {
        let (taken, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(taken)
    }

    /// One byte.
    pub fn byte(&mut self) -> Result<u8, PackFault> {
        self.take(1).map(|taken| taken[0]).ok_or(PackFault::Unsound("it ends too early"))
    }

    /// A number in groups of seven bits, the lowest first; each but the last has its high bit set.
    pub fn number(&mut self) -> Result<usize, PackFault> {
        let mut number = 0_u32;
        for shift in (0..32).step_by(7) {
            let byte = self.byte()?;
            let part = u32::from(byte & 0x7f);
            if part << shift >> shift != part {
                break;
            }
            number |= part << shift;
            if byte < 0x80 {
                return Ok(number as usize);
            }
        }
        Err(PackFault::Unsound("a number is too large"))
    }

    /// A number below `limit`: the place of something that was read before.
    pub fn place(&mut self, limit: usize, what: &'static str) -> Result<usize, PackFault> {
        Some(self.number()?).filter(|&place| place < limit).ok_or(PackFault::Unsound(what))
    }

    /// A text.
    pub fn text(&mut self) -> Result<&'static str, PackFault> {
        let place = match self.number()? {
            0 => {
                self.next_text += 1;
                self.next_text - 1
            }
            place => place - 1,
        };
        self.texts.get(place).copied().ok_or(PackFault::Unsound("a text"))
    }

    /// Reads what lies one level deeper.
    pub fn deeper<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T, PackFault>) -> Result<T, PackFault> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(PackFault::Unsound("it lies too deep"));
        }
        let found = read(self);
        self.depth -= 1;
        found
    }
}
