//! Which encoding a text file is in, and its text: UTF-8 and UTF-16 as their marks say, else UTF-8 as long as it is
//! that, else GB18030, which is what Chinese Excel saves. A byte here and there that fits no encoding is a broken byte of
//! a text that is readable all the same: it becomes [`BROKEN`], so that its cell can be named.

use encoding_rs::{Decoder, DecoderResult, Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

/// Stands in a text where bytes were that are none of its encoding.
pub const BROKEN: char = '\u{fffd}';
/// So many characters beyond ASCII have to be in order for each that is not.
const IN_ORDER: usize = 8;

/// The encoding to begin with, by a file's first bytes.
pub fn first_guess(start: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(start) {
        return encoding;
    }
    // Text of this century has no NUL in it, but every Latin letter of UTF-16 has.
    let nul_at = |parity: usize| start.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
    match (nul_at(0), nul_at(1)) {
        (0, 0) => UTF_8,
        (even, odd) if even > odd => UTF_16BE,
        _ => UTF_16LE,
    }
}

/// What to try after an encoding that did not fit.
pub fn next_guess(failed: &'static Encoding) -> Option<&'static Encoding> {
    (failed == UTF_8).then_some(GB18030)
}

/// Decodes a file piece by piece.
pub struct PieceDecoder {
    decoder: Decoder,
    /// Characters beyond ASCII that were read.
    in_order: usize,
    /// Places that were no character.
    broken: usize,
}

impl PieceDecoder {
    /// A decoder that passes over the mark at the beginning.
    pub fn new(encoding: &'static Encoding) -> PieceDecoder {
        PieceDecoder { decoder: encoding.new_decoder_with_bom_removal(), in_order: 0, broken: 0 }
    }

    /// Decodes a piece after what stands in `text`; `false` where it is not in this encoding.
    #[must_use]
    pub fn decode(&mut self, mut piece: &[u8], last: bool, text: &mut String) -> bool {
        let (broken_before, from) = (self.broken, text.len());
        loop {
            text.reserve(piece.len() + 64);
            let (result, read) = self.decoder.decode_to_string_without_replacement(piece, text, last);
            piece = &piece[read..];
            match result {
                DecoderResult::InputEmpty => break,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => {
                    text.push(BROKEN);
                    self.broken += 1;
                }
            }
        }
        // Once a text was found out to be of this encoding nothing else is asked of most pieces.
        if self.broken > broken_before || self.in_order == 0 {
            self.in_order +=
                text[from..].chars().filter(|character| !character.is_ascii()).count() - (self.broken - broken_before);
        }
        self.broken == broken_before || self.in_order >= IN_ORDER * self.broken
    }
}
