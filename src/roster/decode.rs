//! The encoding of a text file, and its text: UTF-8 and UTF-16 by their byte order marks; otherwise UTF-8 if it is
//! valid, else GB18030, which Chinese Excel saves. A few bytes invalid in any encoding leave a text readable: each
//! becomes [`BROKEN`], so that its cell can be reported.

use encoding_rs::{Decoder, DecoderResult, Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

/// The replacement for bytes that are invalid in the text's encoding.
pub const BROKEN: char = '\u{fffd}';
/// The number of valid characters beyond ASCII required for each invalid one.
const IN_ORDER: usize = 8;

/// The encoding to try first, by a file's first bytes.
pub fn first_guess(start: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(start) {
        return encoding;
    }
    // Text in other encodings contains no NUL, but every Latin letter of UTF-16 does.
    let nul_at = |parity: usize| start.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
    match (nul_at(0), nul_at(1)) {
        (0, 0) => UTF_8,
        (even, odd) if even > odd => UTF_16BE,
        _ => UTF_16LE,
    }
}

/// The encoding to try after one that failed.
pub fn next_guess(failed: &'static Encoding) -> Option<&'static Encoding> {
    (failed == UTF_8).then_some(GB18030)
}

/// Decodes a file piece by piece.
pub struct PieceDecoder {
    decoder: Decoder,
    /// The number of valid characters beyond ASCII.
    in_order: usize,
    /// The number of invalid byte sequences.
    broken: usize,
}

impl PieceDecoder {
    /// A decoder that skips the byte order mark.
    pub fn new(encoding: &'static Encoding) -> PieceDecoder {
        PieceDecoder { decoder: encoding.new_decoder_with_bom_removal(), in_order: 0, broken: 0 }
    }

    /// Decodes a piece and appends it to `text`; `false` if it is not in this encoding.
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
        // Once valid characters confirmed the encoding, most pieces need no further check.
        if self.broken > broken_before || self.in_order == 0 {
            self.in_order +=
                text[from..].chars().filter(|character| !character.is_ascii()).count() - (self.broken - broken_before);
        }
        self.broken == broken_before || self.in_order >= IN_ORDER * self.broken
    }
}
