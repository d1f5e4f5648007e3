//! Any combination of pieces of the table is refused or read, and a value that was read is the same after a round trip
//! through a link.

use super::{of_facts, strict};
use proptest::prelude::*;
use skills_subsidy::policies;
use skills_subsidy::policy::Kind;
use skills_subsidy::reading::{Raw, read_answer, spelled};

/// Pieces of spellings: whole ones, parts of them, and separators.
fn pieces() -> impl Strategy<Value = String> {
    let written: Vec<String> = of_facts().into_iter().map(|(_, row)| row.written).collect();
    let part = (prop::sample::select(written.clone()), 0usize..12, 1usize..6)
        .prop_map(|(text, from, length)| text.chars().skip(from).take(length).collect::<String>());
    let between =
        prop::sample::select(vec!["", " ", "、", ",", "（", ")", "?", "~", "!", "万", "年", ".", "'", "\u{200b}"]);
    let piece = prop_oneof![prop::sample::select(written), part];
    prop::collection::vec((piece, between), 1..4)
        .prop_map(|pieces| pieces.into_iter().flat_map(|(piece, between)| [piece, between.to_owned()]).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn what_is_read_is_read_again_as_it_is_written(text in pieces()) {
        for fact in policies::first().fact_ids() {
            let Ok(Some(answer)) = spelled::read(policies::first(), fact, &text) else { continue };
            let kind = &policies::first().fact(fact).kind;
            prop_assert!(answer.fits(kind));
            let written = strict(policies::first(), fact, Some(answer));
            prop_assert_eq!(spelled::read(policies::first(), fact, &written), Ok(Some(answer)), "{}", written);
            let linked = if matches!(kind, Kind::Many(_)) && written == "none" { "" } else { &written };
            prop_assert_eq!(read_answer(policies::first(), fact, &Raw::from_text(kind, linked)), Ok(Some(answer)), "{}", written);
        }
    }

    #[test]
    fn what_nobody_sees_changes_nothing(at in 0usize..800, place in 0usize..20, unseen in prop::sample::select(vec!['\u{200b}', '\u{202e}', '\u{feff}', '\u{2060}'])) {
        let rows = of_facts();
        let (fact, row) = &rows[at % rows.len()];
        let place = row.written.char_indices().map(|(at, _)| at).nth(place).unwrap_or(row.written.len());
        let hidden = format!("{}{unseen}{}", &row.written[..place], &row.written[place..]);
        // With text inserted, an escape sequence of a workbook is none.
        prop_assume!(!row.written.contains("_x000"));
        prop_assert_eq!(spelled::read(policies::first(), *fact, &hidden), spelled::read(policies::first(), *fact, &row.written), "{:?}", hidden);
    }
}
