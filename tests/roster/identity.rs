//! Identity card numbers: never kept, in whatever disguise they come.

use super::imported;
use skills_subsidy::roster::{Column, Imported};

#[test]
fn identity_card_numbers_are_not_kept() {
    let text = "人员编号,身份证号,备注,培训天数\n1,330402199001011234,330402199001011234,10\n330402199001015678,x,3.30402E+17,11\n";
    let Imported { roster, headers, identities, .. } = imported(text.as_bytes(), &[]).expect("it is read");
    let dropped: Vec<bool> = headers.iter().map(|header| header.identity).collect();
    assert_eq!(dropped, [true, true, true, false], "a column with one such number is not kept");
    assert!(headers.iter().all(|header| !header.sample.contains("3304")));
    assert_eq!(roster.cell(0, Column::Person).1, "");
    assert_eq!(identities, 0);
    let late = format!("人员编号,培训天数\n{}330402199001015678,11\n", "7,10\n".repeat(60));
    let Imported { roster, identities, .. } = imported(late.as_bytes(), &[]).expect("it is read");
    assert_eq!(identities, 1);
    assert_eq!(roster.cell(60, Column::Person).1, "");
}

#[test]
fn fifteen_digits_are_an_identity_card_number_where_a_birthday_stands_in_them() {
    let dropped = |number: &str| {
        let text = format!("人员编号,培训天数\n{number},10\n");
        imported(text.as_bytes(), &[]).expect("it is read").headers[0].identity
    };
    assert!(dropped("330402680229123"), "29 February 1968");
    assert!(!dropped("330402690229123"), "there was no 29 February 1969");
    assert!(!dropped("202000000000017"), "a number of the enterprise's own");
}

#[test]
fn no_cell_keeps_an_identity_card_number_however_late_it_comes() {
    let rows = "7,张三,10\n".repeat(60);
    let text = format!("人员编号,姓名,培训天数\n{rows}8,330402 19900101 567X,330402199001015678\n");
    let Imported { mut roster, identities, .. } = imported(text.as_bytes(), &[]).expect("it is read");
    assert_eq!(identities, 2);
    assert_eq!(roster.cell(60, Column::Name).1, "");
    roster.close();
    roster.work(usize::MAX);
    assert_eq!(roster.problems().1, 0, "what is not kept is not shown as wrong either");
}

#[test]
fn an_identity_card_number_is_known_in_every_disguise() {
    let number = "330402199001011239";
    let full: String =
        number.chars().map(|digit| char::from_u32(digit as u32 + 0xFEE0).expect("a full-width digit")).collect();
    let disguises = [
        format!("=\"{number}\""),
        format!("'{number}"),
        format!("`{number}"),
        format!("\u{202d}{number}\u{202c}"),
        format!("{}\u{200b}{}", &number[..6], &number[6..]),
        format!("{}\u{a0}{}", &number[..6], &number[6..]),
        full,
        format!("{number}.0"),
        "330402-19900101-1239".to_owned(),
        format!("\u{feff}{number} "),
        "33040219900101123x".to_owned(),
    ];
    for written in disguises {
        let quoted = written.replace('"', "\"\"");
        // In the column of persons and in one of the first rows, the column goes; later, the cell.
        let text = format!("人员编号,姓名,培训天数\n\"{quoted}\",张三,10\n");
        let Imported { roster, headers, .. } = imported(text.as_bytes(), &[]).expect("it is read");
        assert!(headers[0].identity, "{written:?}");
        assert_eq!(roster.cell(0, Column::Person).1, "", "{written:?}");
        let text = format!("人员编号,姓名,培训天数\n{}\"{quoted}\",张三,10\n", "7,李四,10\n".repeat(60));
        let Imported { roster, identities, .. } = imported(text.as_bytes(), &[]).expect("it is read");
        assert_eq!((roster.cell(60, Column::Person).1, identities), ("", 1), "{written:?}");
    }
}

#[test]
fn a_number_within_a_name_is_left_out_with_the_cell_and_shown_nowhere() {
    let text = "人员编号,姓名,培训天数\n1,张三330402199001011239,10\n2,李四(330402680229123),11\n3,王五20200101000000000000,12\n";
    let Imported { roster, headers, identities, .. } = imported(text.as_bytes(), &[]).expect("it is read");
    assert!(!headers[1].identity, "the other names stay");
    assert_eq!(headers[1].sample, "王五20200101000000000000");
    assert_eq!(identities, 2);
    let names: Vec<&str> = (0..3).map(|row| roster.cell(row, Column::Name).1).collect();
    assert_eq!(names, ["", "", "王五20200101000000000000"], "a longer number is none of a card");
}
