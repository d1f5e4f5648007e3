//! Identity card numbers are never stored, whatever their spelling.

use super::{imported, item, worked_out, written};
use skills_subsidy::engine::Status;
use skills_subsidy::policies;
use skills_subsidy::policy::Language;
use skills_subsidy::roster::{
    Column, ExportTable, Header, Import, Imported, Likeness, Roster, Settings, write_delimited,
};

#[test]
fn identity_card_numbers_are_not_kept() {
    let text = "人员编号,身份证号,备注,培训天数\n1,330402199001011234,330402199001011234,10\n330402199001015678,x,3.30402E+17,11\n";
    let Imported { roster, headers, identities, .. } = imported(text.as_bytes(), &[]).expect("readable input");
    let dropped: Vec<bool> = headers.iter().map(|header| header.identity).collect();
    assert_eq!(dropped, [true, true, true, false], "a column with one such number is not kept");
    assert!(headers.iter().all(|header| !header.sample.contains("3304")));
    assert_eq!(roster.cell(0, Column::Person).1, "");
    assert_eq!(identities, 0);
    let late = format!("人员编号,培训天数\n{}330402199001015678,11\n", "7,10\n".repeat(60));
    let Imported { roster, identities, .. } = imported(late.as_bytes(), &[]).expect("readable input");
    assert_eq!(identities, 1);
    assert_eq!(roster.cell(60, Column::Person).1, "");
}

#[test]
fn fifteen_digits_are_an_identity_card_number_where_a_birthday_stands_in_them() {
    let dropped = |number: &str| {
        let text = format!("人员编号,培训天数\n{number},10\n");
        imported(text.as_bytes(), &[]).expect("readable input").headers[0].identity
    };
    assert!(dropped("330402680229123"), "29 February 1968");
    assert!(!dropped("330402690229123"), "there was no 29 February 1969");
    assert!(!dropped("202000000000017"), "a number of the enterprise's own");
}

#[test]
fn no_cell_keeps_an_identity_card_number_however_late_it_comes() {
    let rows = "7,张三,10\n".repeat(60);
    let text = format!("人员编号,姓名,培训天数\n{rows}8,330402 19900101 567X,330402199001015678\n");
    let Imported { mut roster, identities, .. } = imported(text.as_bytes(), &[]).expect("readable input");
    assert_eq!(identities, 2);
    assert_eq!(roster.cell(60, Column::Name).1, "");
    roster.close();
    roster.work(usize::MAX);
    assert_eq!(roster.problems().1, 0, "a cell that is not kept is not shown as a fault");
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
        // In the column of persons and one of the first rows, the column is dropped; later, only the cell.
        let text = format!("人员编号,姓名,培训天数\n\"{quoted}\",张三,10\n");
        let Imported { roster, headers, .. } = imported(text.as_bytes(), &[]).expect("readable input");
        assert!(headers[0].identity, "{written:?}");
        assert_eq!(roster.cell(0, Column::Person).1, "", "{written:?}");
        let text = format!("人员编号,姓名,培训天数\n{}\"{quoted}\",张三,10\n", "7,李四,10\n".repeat(60));
        let Imported { roster, identities, .. } = imported(text.as_bytes(), &[]).expect("readable input");
        assert_eq!((roster.cell(60, Column::Person).1, identities), ("", 1), "{written:?}");
    }
}

#[test]
fn a_number_within_a_name_is_left_out_with_the_cell_and_shown_nowhere() {
    let text = "人员编号,姓名,培训天数\n1,张三330402199001011239,10\n2,李四(330402680229123),11\n3,王五20200101000000000000,12\n";
    let Imported { roster, headers, identities, .. } = imported(text.as_bytes(), &[]).expect("readable input");
    assert!(!headers[1].identity, "the column of names is kept");
    assert_eq!(headers[1].sample, "王五20200101000000000000");
    assert_eq!(identities, 2);
    let names: Vec<&str> = (0..3).map(|row| roster.cell(row, Column::Name).1).collect();
    assert_eq!(names, ["", "", "王五20200101000000000000"], "a longer number is not an identity card number");
}

/// Returns spellings of one number, whose last character is a digit.
fn disguises(number: &str) -> Vec<String> {
    let full: String =
        number.chars().map(|digit| char::from_u32(digit as u32 + 0xFEE0).expect("a full-width digit")).collect();
    vec![
        number.to_owned(),
        format!("=\"{number}\""),
        format!("'{number}"),
        format!("`{number}"),
        format!("\u{202d}{number}\u{202c}"),
        format!("{}\u{200b}{}", &number[..6], &number[6..]),
        format!("{} {}\u{a0}{}", &number[..6], &number[6..14], &number[14..]),
        full,
        format!("{number}.0"),
        format!("\u{feff}{number} "),
    ]
}

/// Returns everything that leaves the roster, as text.
fn told(roster: &mut Roster, headers: &[Header]) -> String {
    let csv = write_delimited(ExportTable::new(roster, policies::first(), Language::Chinese), |_| {});
    let alike =
        [Likeness::SimilarNumbers, Likeness::OtherNames].map(|likeness| format!("{:?}", roster.alike(likeness)));
    format!("{csv}{headers:?}{:?}{:?}{alike:?}", roster.problems(), roster.crowded())
}

#[test]
fn where_nothing_else_tells_persons_apart_identity_numbers_do_and_are_not_kept() {
    for header in ["人员编号", "身份证号", "学员身份证号码", "备注"] {
        for written in disguises("330402199001011239") {
            let quoted = written.replace('"', "\"\"");
            let text = format!(
                "{header},姓名,培训天数\n330402199001011239,张三,10\n33040219900101567X,李四,11\n\"{quoted}\",张三,12\n33040219900101567x,李四,13\n,王五,14\n"
            );
            let Imported { mut roster, headers, identities, .. } =
                imported(text.as_bytes(), &[]).expect("readable input");
            roster.close();
            roster.work(usize::MAX);
            let rows = |row: usize| roster.of_person(row).map(|(rows, _)| rows);
            let expected = [Some(vec![2, 4]), Some(vec![3, 5]), Some(vec![2, 4]), Some(vec![3, 5]), None];
            assert_eq!([0, 1, 2, 3, 4].map(rows), expected, "{header} {written:?}");
            assert_eq!((roster.unnamed(), roster.is_by_identity()), (1, true), "{header} {written:?}");
            assert_eq!((headers[0].identity, headers[0].tells_apart), (true, true), "{header} {written:?}");
            assert_eq!(identities, 0, "none was left out of a column that is used");
            assert_eq!(roster.cell(0, Column::Person).1, "", "nothing is shown for it");
            let told = told(&mut roster, &headers);
            let mut runs = told.split(|character: char| !character.is_ascii_digit());
            assert!(!told.contains("3304") && runs.all(|run| run.len() < 15), "{header} {written:?}: {told}");
            assert!(!told.contains(&written), "{header} {written:?}");
        }
    }
}

#[test]
fn rules_across_rows_reach_the_rows_of_one_identity_number() {
    let row = |person: &'static str| vec![("person", person)];
    let text =
        written(&[row("330402199001011239"), row("３３０４０２１９９００１０１１２３９"), row("330402199001015671")]);
    let mut roster = worked_out(&text);
    let statuses = [0, 1, 2].map(|row| item(&mut roster, row, "training_subsidy", false).0);
    assert_eq!(statuses, [Status::Eligible, Status::Ineligible, Status::Eligible]);
}

#[test]
fn beside_numbers_of_the_enterprise_identity_numbers_tell_nobody_apart() {
    let text = "工号,身份证号,培训天数\n1,330402199001011239,10\n2,330402199001011239,11\n";
    let Imported { mut roster, headers, .. } = imported(text.as_bytes(), &[]).expect("readable input");
    roster.close();
    assert!(headers[1].identity && !headers[1].tells_apart && !roster.is_by_identity());
    assert_eq!(roster.of_person(0), None);
}

#[test]
fn where_it_is_not_certain_whose_the_numbers_are_they_tell_nobody_apart() {
    let texts = [
        "法人身份证号,姓名,培训天数\n330402199001011239,张三,10\n330402199001011239,李四,11\n",
        "学员身份证号,联系人证件号,经手身份证号,培训天数\n330402199001011239,330402199001011239,330402199001015671,10\n",
        "备注,姓名,培训天数\n330402199001011239,张三,10\n转正,李四,11\n转正,王五,12\n",
    ];
    for text in texts {
        let Imported { roster, headers, .. } = imported(text.as_bytes(), &[]).expect("readable input");
        assert!(headers.iter().all(|header| !header.tells_apart), "{text}");
        assert!(headers[0].identity);
        drop(roster);
    }
}

#[test]
fn a_number_that_lost_its_digits_tells_nobody_apart() {
    let text = "身份证号,姓名,培训天数\n3.30402E+17,张三,10\n3.30402E+17,李四,11\n#N/A,王五,12\n#N/A,赵六,13\n无,钱七,14\n无,孙八,15\n";
    let mut roster = imported(text.as_bytes(), &[]).expect("readable input").roster;
    roster.close();
    assert_eq!(roster.unnamed(), 6);
}

#[test]
fn without_something_random_to_hash_them_with_identity_numbers_are_not_used() {
    let text = "身份证号,培训天数\n330402199001011239,10\n330402199001011239,11\n";
    let settings = Settings { policy: policies::first(), columns: Vec::new(), common: Vec::new(), catalogue: None };
    let Ok(Imported { mut roster, headers, .. }) =
        Import::new(settings, &[], &mut |_, _| {}).read(&mut text.as_bytes())
    else {
        panic!("the file was refused")
    };
    roster.close();
    assert!(headers[0].identity && !headers[0].tells_apart);
    assert_eq!((roster.unnamed(), roster.of_person(0)), (2, None));
}

#[test]
fn an_identity_card_number_is_known_among_other_numbers_and_signs() {
    let padded = format!("330402199001011239{}", " ".repeat(500));
    for cell in [
        "张三 330402199001011239 13800138000",
        "330402199001011239 330402199001015678",
        "330402199001011239-330402199001015678",
        "x330402199001011239",
        "330402.19900101.1239",
        "330402/19900101/1239",
        "330402_19900101_1239",
        "330,402,199,001,011,239",
        padded.as_str(),
    ] {
        let text = format!("人员编号,姓名,培训天数\n7,\"{cell}\",10\n");
        let Imported { roster, .. } = imported(text.as_bytes(), &[]).expect("readable input");
        assert_eq!(roster.cell(0, Column::Name).1, "", "{cell}");
    }
}

#[test]
fn a_file_without_a_row_of_headers_shows_no_identity_card_number_in_its_place() {
    let text = "张三,330402199001011239,10\n李四,330402199001015678,11\n";
    let policy = skills_subsidy::policies::first();
    let settings = Settings { policy, columns: Vec::new(), common: Vec::new(), catalogue: None };
    let read = Import::new(settings, &[], &mut |_, _| {}).read(&mut text.as_bytes());
    let shown = match read {
        Ok(imported) => format!("{:?}", imported.headers),
        Err(refused) => format!("{:?}", refused.headers),
    };
    assert!(!shown.contains("3304"), "{shown}");
}
