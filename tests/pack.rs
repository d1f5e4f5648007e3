//! A pack preserves its policy, and anything but a whole, sound pack is refused without a panic.

use skills_subsidy::pack::{self, PackFault};
use skills_subsidy::policies;

/// The length of the header, which the seal does not cover.
const HEAD: usize = 6 + 1 + 4 + 8;

/// Returns a pack with this body and a matching header.
fn sealed(body: &[u8]) -> Vec<u8> {
    let sum =
        body.iter().fold(0xcbf2_9ce4_8422_2325_u64, |sum, &byte| (sum ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    [b"policy\x02", &(body.len() as u32).to_le_bytes()[..], &sum.to_le_bytes(), body].concat()
}

fn packed() -> Vec<u8> {
    pack::write(policies::first())
}

#[test]
fn what_is_read_is_what_was_written() {
    let bytes = packed();
    let read = pack::read(&bytes).expect("a sound pack");
    assert_eq!(pack::write(read), bytes);
}

#[test]
fn a_pack_cut_short_anywhere_is_refused() {
    let bytes = packed();
    for length in 0..bytes.len() {
        let fault = pack::read(&bytes[..length]).expect_err("a part of a pack");
        assert!(matches!(fault, PackFault::NotAPack | PackFault::Altered), "{length}: {fault}");
    }
}

#[test]
fn a_sealed_part_of_a_pack_is_refused() {
    let bytes = packed();
    // A pack that is cut within its texts is refused before the policy is read.
    let rules = bytes.len() - HEAD - 2_000;
    for length in (0..rules).step_by(1_009).chain(rules..bytes.len() - HEAD) {
        let fault = pack::read(&sealed(&bytes[HEAD..HEAD + length])).expect_err("a part of a pack");
        assert!(matches!(fault, PackFault::Unsound(_)), "{length}: {fault}");
    }
}

#[test]
fn a_pack_with_another_byte_is_refused() {
    let bytes = packed();
    for at in (0..bytes.len()).step_by(97).chain(0..HEAD) {
        let mut altered = bytes.clone();
        altered[at] ^= 0x20;
        let fault = pack::read(&altered).expect_err("an altered pack");
        let expected = match at {
            0..6 => "no_pack",
            6 => "pack_newer",
            _ => "pack_altered",
        };
        assert_eq!(fault.code(), expected, "{at}");
    }
}

/// A sealed pack with any content is read or refused.
#[test]
fn a_sealed_pack_with_another_byte_is_read_or_refused() {
    let bytes = packed();
    let mut refused = 0;
    for at in (HEAD..bytes.len()).step_by(61) {
        let mut body = bytes[HEAD..].to_vec();
        body[at - HEAD] ^= 0x15;
        refused += usize::from(pack::read(&sealed(&body)).is_err());
    }
    assert!(refused > 100, "{refused}");
}
