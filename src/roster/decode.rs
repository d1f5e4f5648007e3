//! Which encoding a text file is in, and its text: UTF-8 and UTF-16 as their marks say, else UTF-8 as long as it is
//! that, else GB18030, which is what Chinese Excel saves.

use encoding_rs::{Decoder, DecoderResult, Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

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
pub struct Text(Decoder);

impl Text {
    /// A decoder that passes over the mark at the beginning.
    pub fn new(encoding: &'static Encoding) -> Text {
        Text(encoding.new_decoder_with_bom_removal())
    }

    /// Decodes a piece after what stands in `text`; `false` where it is not in this encoding.
    #[must_use]
    pub fn decode(&mut self, mut piece: &[u8], last: bool, text: &mut String) -> bool {
        loop {
            text.reserve(piece.len() + 64);
            let (result, read) = self.0.decode_to_string_without_replacement(piece, text, last);
            piece = &piece[read..];
            match result {
                DecoderResult::InputEmpty => return true,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => return false,
            }
        }
    }
}
