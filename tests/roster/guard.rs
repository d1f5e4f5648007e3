//! No exported text becomes a formula in a spreadsheet, and exported text is read back unchanged.

use super::{imported, read_and_worked_out, support};
use proptest::prelude::*;
use proptest::string::string_regex;
use skills_subsidy::policies;
use skills_subsidy::policy::Language;
use skills_subsidy::roster::{
    Column, ExportTable, Imported, Roster, delimited_line, guarded, pasted_line, unguarded, write_delimited,
    write_text, write_workbook,
};
use std::io::Read;

/// Texts that some spreadsheet takes for a formula.
const FORMULAS: [&str; 29] = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    "\u{3000}=1",
    "\u{a0}=1",
    "\u{feff}=1",
    "\u{200b}=1",
    "\u{202e}=1",
    "\u{2066}=1",
    "\u{ad}=1",
    "\u{e0001}=1",
    "\u{2800}=1",
    "\0=1",
    "\u{1f}=1",
    "\u{feff}\u{200b} \u{202e}=1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(A1)",
    "﹦1+1",
    "﹢1",
    "﹣1",
    "﹫SUM(A1)",
    "'=1",
];

/// Texts that no spreadsheet takes for one.
const TEXTS: [&str; 9] = ["", "张三", "a=1", "1-2", "'", "'quoted'", "\u{feff}张三", "·=1", "_x0000_=1"];

#[test]
fn what_begins_like_a_formula_is_guarded_and_nothing_else() {
    for text in FORMULAS {
        assert_eq!(guarded(text), format!("'{text}"), "{text:?}");
        assert_eq!(unguarded(&guarded(text)), text, "{text:?}");
        assert!(delimited_line([text]).trim_start_matches('"').starts_with('\''), "{text:?}");
        assert!(pasted_line([text]).starts_with('\''), "{text:?}");
    }
    for text in TEXTS {
        assert_eq!(guarded(text), text, "{text:?}");
        assert_eq!(unguarded(text), text, "{text:?}");
    }
    assert_eq!(guarded("\tindented"), "'\tindented", "some programs skip a tab and read the sign behind it");
    assert_eq!(pasted_line(["a\tb\nc", "=1"]), "a b c\t'=1", "a cell stays one cell");
}

/// A roster of people with these names, from a workbook, because delimited text cannot contain NUL.
fn roster_of(names: &[&str]) -> Roster {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, (person, name)) in
        (0..).zip([("person", "name")].into_iter().chain(names.iter().map(|name| ("7", *name))))
    {
        write_text(sheet, row, 0, person, None).expect("a successful write");
        write_text(sheet, row, 1, name, None).expect("a successful write");
    }
    read_and_worked_out(&workbook.save_to_buffer().expect("a complete workbook"))
}

fn names(roster: &Roster) -> Vec<String> {
    (0..roster.len()).map(|row| roster.cell(row, Column::Name).1.to_owned()).collect()
}

/// Returns the names in the exports of a roster, read again.
fn read_again(roster: &mut Roster) -> [Vec<String>; 2] {
    let count = roster.len();
    let csv = write_delimited(ExportTable::new(roster, policies::first(), Language::English), |_| {});
    let book = write_workbook(ExportTable::new(roster, policies::first(), Language::English), |_| {})
        .expect("a complete workbook");
    [csv.into_bytes(), book].map(|bytes| {
        let Imported { roster, .. } = imported(&bytes, &[]).expect("a readable export");
        // The notes follow the rows of a text file.
        names(&roster).into_iter().take(count).collect()
    })
}

#[test]
fn our_own_exports_read_the_same_again() {
    let markup = ["<r>", "<r></r>", "<r><t>=1</t></r>", "</r>&amp;", "<r>a</r></si><si><t>b</r>"];
    let escapes = ["_x0000_", "_x005F_x0000_", "_x000D_", "a_x0041_b", "_xD83D__xDE00_", "\u{fffe}\u{ffff}"];
    let all = [&FORMULAS[..], &TEXTS, &markup, &escapes].concat();
    let mut roster = roster_of(&all);
    let kept = names(&roster);
    assert_eq!(kept.len(), all.len());
    for (name, kept) in all.iter().zip(&kept) {
        let seen = |text: &str| text.chars().filter(|character| !character.is_control()).collect::<String>();
        assert_eq!(&seen(name).trim(), &seen(kept), "nothing is lost but controls and the spaces around");
    }
    let [csv, book] = read_again(&mut roster);
    assert_eq!(csv, kept, "as CSV");
    assert_eq!(book, kept, "as a workbook");
}

#[test]
fn a_cell_of_a_workbook_stays_text_where_someone_edits_it() {
    let mut roster = roster_of(&["=1+1", "张三"]);
    let book = write_workbook(ExportTable::new(&mut roster, policies::first(), Language::English), |_| {})
        .expect("a complete workbook");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(book)).expect("a workbook");
    let mut part = |name: &str| {
        let mut text = String::new();
        archive.by_name(name).expect("a part").read_to_string(&mut text).expect("UTF-8 text");
        text
    };
    let (styles, sheet) = (part("xl/styles.xml"), part("xl/worksheets/sheet1.xml"));
    assert!(!sheet.contains("<f>"), "no formula");
    let formats: Vec<&str> = styles.split("<cellXfs").nth(1).expect("cell formats").split("<xf ").skip(1).collect();
    let format_of = |cell: &str| {
        let attributes = sheet
            .split(&format!("r=\"{cell}\""))
            .nth(1)
            .expect("the cell")
            .split('>')
            .next()
            .expect("the cell's attributes");
        let style = attributes
            .split("s=\"")
            .nth(1)
            .map_or(0, |rest| rest[..rest.find('"').expect("a closing quotation mark")].parse().expect("a number"));
        formats[style]
    };
    assert!(
        format_of("C2").contains("quotePrefix=\"1\""),
        "the text is stored as after a typed apostrophe: {}",
        format_of("C2")
    );
    assert!(!format_of("C3").contains("quotePrefix"), "{}", format_of("C3"));
}

/// A text that is a formula for a program that ignores invisible characters.
fn formulas() -> impl Strategy<Value = String> {
    let unseen = r"[\p{Cf}\p{Cc}\p{White_Space}\p{Default_Ignorable_Code_Point}]{0,4}";
    string_regex(&format!("{unseen}[=+\\-@＝＋－＠﹦﹢﹣﹫]\\PC{{0,8}}")).expect("an expression")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: support::cases(500), ..ProptestConfig::default() })]

    #[test]
    fn no_unseen_character_hides_a_formula(text in formulas()) {
        let guarded = guarded(&text);
        prop_assert_eq!(&guarded, &format!("'{}", text));
        prop_assert_eq!(unguarded(&guarded), text);
    }

    #[test]
    fn guarding_loses_nothing(text in any::<String>(), marks in 0usize..3) {
        let text = format!("{}{}", "'".repeat(marks), text);
        let guarded = guarded(&text);
        prop_assert_eq!(unguarded(&guarded), text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: support::cases(12), ..ProptestConfig::default() })]

    #[test]
    fn exports_of_any_text_read_the_same_again(texts in prop::collection::vec(prop_oneof![any::<String>(), formulas()], 1..20)) {
        let mut roster = roster_of(&texts.iter().map(String::as_str).collect::<Vec<_>>());
        let kept = names(&roster);
        let [csv, book] = read_again(&mut roster);
        prop_assert_eq!(csv, kept.clone());
        prop_assert_eq!(book, kept);
    }
}
