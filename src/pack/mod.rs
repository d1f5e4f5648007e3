//! A pack: one policy as one file, the only form in which a program gets it.
//!
//! ```text
//! "policy" · format (1 byte) · length and checksum of the rest (4 and 8 bytes) · lengths of the texts · the texts · the policy
//! ```
//!
//! The policy is written in the order of the fields of [`Policy`]. Each type of [`crate::policy`] lists its fields
//! once, in `shapes`, and both reading and writing use that list. Numbers take as few bytes as they need; a text is an
//! index into the list of texts, with 0 for the next new one; a quotation is a position in its clause, so that a pack
//! cannot misquote; a subsidy that is named again is an index into the list of all subsidies.
//!
//! The same policy gives the same bytes on every machine. A policy that was read stays in memory while the program
//! runs: the engine's types are `&'static`.

mod check;
mod read;
mod shapes;
mod values;
mod write;

use crate::policy::{Policy, digits};
use std::fmt;

/// The first bytes of every pack.
const MARK: &[u8] = b"policy";
/// The format that is written, and the only one that is read.
const FORMAT: u8 = 2;
/// Where the part that the checksum covers begins.
const BODY: usize = MARK.len() + 1 + 4 + 8;

/// The reason why a pack cannot be read. None of it is used then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackFault {
    /// It does not start with the bytes of a pack.
    NotAPack,
    /// It was written by a later version of the compiler, in this format.
    NewerFormat(u8),
    /// It was cut short or altered: the checksum differs.
    Altered,
    /// Another version of the same policy is already loaded.
    OtherVersion,
    /// This part of it is not valid in a policy.
    Unsound(&'static str),
}

impl PackFault {
    /// A stable code for programs.
    pub const fn code(self) -> &'static str {
        match self {
            PackFault::NotAPack => "no_pack",
            PackFault::NewerFormat(_) => "pack_newer",
            PackFault::Altered => "pack_altered",
            PackFault::OtherVersion => "pack_other_version",
            PackFault::Unsound(_) => "pack_unsound",
        }
    }

    /// One sentence for developers.
    pub fn sentence(self) -> String {
        match self {
            PackFault::NotAPack => "this is no policy pack".to_owned(),
            PackFault::NewerFormat(format) => {
                let [format, ours] = [format, FORMAT].map(|format| digits::whole(format.into()));
                ["the pack has format ", &format, ", and this program reads format ", &ours].concat()
            }
            PackFault::Altered => "the pack was cut short or altered: its checksum is another one".to_owned(),
            PackFault::OtherVersion => "another version of the same policy is loaded already".to_owned(),
            PackFault::Unsound(part) => ["the pack is unsound: ", part].concat(),
        }
    }
}

impl fmt::Display for PackFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.sentence())
    }
}

/// Reads a pack. The policy is never freed, so read each pack only once.
///
/// # Errors
/// Returned for anything but a whole, unaltered, sound pack of this format. No input causes a panic.
pub fn read(bytes: &[u8]) -> Result<&'static Policy, PackFault> {
    let body = body_of(bytes)?;
    let policy = Policy { version: version(checksum(body)), ..read::policy(body)? };
    check::policy(&policy)?;
    Ok(Box::leak(Box::new(policy)))
}

/// The policy as a pack.
pub fn write(policy: &Policy) -> Vec<u8> {
    let body = write::policy(policy);
    [MARK, &[FORMAT], &seal(&body), &body].concat()
}

/// Length and checksum.
fn seal(body: &[u8]) -> [u8; 12] {
    let mut seal = [0; 12];
    seal[..4].copy_from_slice(&(body.len() as u32).to_le_bytes());
    seal[4..].copy_from_slice(&checksum(body).to_le_bytes());
    seal
}

/// A checksum as a version: its first eight hexadecimal digits.
fn version(checksum: u64) -> &'static str {
    let digit = |at: u32| char::from(b"0123456789abcdef"[(checksum >> (60 - 4 * at)) as usize & 15]);
    Box::leak((0..8).map(digit).collect::<String>().into())
}

fn body_of(bytes: &[u8]) -> Result<&[u8], PackFault> {
    let (head, body) = bytes.split_at_checked(BODY).ok_or(PackFault::NotAPack)?;
    let rest = head.strip_prefix(MARK).ok_or(PackFault::NotAPack)?;
    match rest.split_first() {
        // The length is compared first, so that a truncated pack is not summed up.
        Some((&FORMAT, sealed)) if sealed[..4] == (body.len() as u32).to_le_bytes() && *sealed == seal(body) => {
            Ok(body)
        }
        Some((&format, _)) if format > FORMAT => Err(PackFault::NewerFormat(format)),
        _ => Err(PackFault::Altered),
    }
}

/// FNV-1a: against accidents; it detects every change of one byte. Against tampering the index has a checksum.
fn checksum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum, &byte| (sum ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}
