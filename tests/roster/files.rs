//! The file formats of rosters, and faulty files.

use super::{encoded, imported, item, read_and_worked_out, refused, worked_out};
use skills_subsidy::policies;
use skills_subsidy::policy::Language;
use skills_subsidy::roster::{Column, FileProblem, Format, Import, Imported, Settings, map_headers, template_workbook};
use std::io::Write;

#[test]
fn quoted_line_breaks_separators_and_huge_cells_are_read() {
    let huge = "x".repeat(1_000_000);
    let text = format!("name,person,training_days\r\n\"two\nlines, \"\"quoted\"\"\",1,5\r\n{huge},2,6\r\n");
    let roster = worked_out(&text);
    assert_eq!(roster.cell(0, Column::Name), (2, "two\nlines, \"quoted\""));
    assert_eq!(roster.cell(1, Column::Person), (3, "2"));
    assert!(roster.cell(1, Column::Name).1.len() <= 500, "no more is kept than anyone reads");
    for separator in [",", ";", "\t"] {
        let text = ["person", "name", "training_days"].join(separator) + "\n" + &["1", "\"a,;b\"", "5"].join(separator);
        assert_eq!(worked_out(&text).cell(0, Column::Name), (2, "a,;b"), "{separator:?}");
    }
}

#[test]
fn every_encoding_that_spreadsheets_save_is_read() {
    let text = "人员编号,姓名,人员类别,培训天数\n1,张三丰,就业困难人员（含残疾人）,30\n2,李四,退役军人,8\n".to_owned();
    let utf_16 = |unit: fn(u16) -> [u8; 2], mark: &str| -> Vec<u8> {
        format!("{mark}{text}").encode_utf16().flat_map(unit).collect()
    };
    let files = [
        text.clone().into_bytes(),
        format!("\u{feff}{text}").into_bytes(),
        encoded(&text, encoding_rs::GBK),
        encoded(&text, encoding_rs::GB18030),
        utf_16(u16::to_le_bytes, "\u{feff}"),
        utf_16(u16::to_be_bytes, "\u{feff}"),
        utf_16(u16::to_le_bytes, ""),
        utf_16(u16::to_be_bytes, ""),
    ];
    for (at, bytes) in files.iter().enumerate() {
        let roster = read_and_worked_out(bytes);
        assert_eq!(roster.len(), 2, "file {at}");
        assert_eq!(roster.cell(0, Column::Name).1, "张三丰", "file {at}");
        assert_eq!(roster.problems().1, 0, "file {at}");
    }
}

#[test]
fn text_that_turns_out_to_be_gbk_late_is_read_again_from_its_beginning() {
    let plain = "7,plain,10\n".repeat(200_000);
    let text = format!("person,name,training_days\n{plain}8,张三,11\n");
    let roster = read_and_worked_out(&encoded(&text, encoding_rs::GBK));
    assert_eq!(roster.len(), 200_001);
    assert_eq!(roster.crowded(), Some(("7", 200_000)), "far more rows than a person has trainings");
    assert_eq!(roster.cell(200_000, Column::Name).1, "张三");
}

#[test]
fn what_is_no_roster_is_refused_with_its_reason() {
    let template = template_workbook(policies::first(), Language::Chinese).expect("a complete template");
    assert_eq!(refused(b""), Some(FileProblem::Empty));
    assert_eq!(refused(b"\n\n"), Some(FileProblem::Empty));
    assert_eq!(refused(b"person,training_date\n"), Some(FileProblem::Empty));
    assert_eq!(refused(b"alpha,beta\n1,2\n"), Some(FileProblem::NoKnownColumn));
    assert_eq!(
        refused(&[0xFF, 0x81, 0x00, 0xFF, 0xFF, 0x00, 0x01, 0xFF, 0xD8, 0x3F, 0x20]),
        Some(FileProblem::NotText)
    );
    assert_eq!(refused(b"PK\x03\x04 and then nothing"), Some(FileProblem::Broken));
    assert_eq!(refused(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), Some(FileProblem::Unreadable(Format::Ole)));
    let locked: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(refused(&[&[0xD0, 0xCF, 0x11, 0xE0, 0, 0][..], &locked].concat()), Some(FileProblem::Locked));
    assert_eq!(refused(&template[..template.len() / 2]), Some(FileProblem::Broken));
    for at in (0..template.len()).step_by(997) {
        let mut damaged = template.clone();
        damaged[at] ^= 0x5A;
        let _ = refused(&damaged); // read or refused, but without a panic
    }
}

#[test]
fn a_quotation_mark_that_is_never_closed_is_named() {
    let text = format!("person,name\n1,\"open{}", "line of text\n".repeat(1_000_000));
    assert_eq!(refused(text.as_bytes()), Some(FileProblem::RecordTooLong(2)));
}

#[test]
fn sixteen_thousand_columns_are_no_hindrance() {
    let many = "extra,".repeat(16_383);
    let roster = worked_out(&format!("training_days,{many}last\n30,{many}x\n"));
    assert_eq!(roster.cell(0, Column::with_id(policies::first(), "training_days").expect("a known id")).1, "30");
}

#[test]
fn a_correction_takes_the_meaning_from_the_column_that_was_taken_for_it() {
    let long = "培训的天数".repeat(20);
    let text = format!("培训天数,{long}\n1,30\n");
    let shown = imported(text.as_bytes(), &[]).expect("readable input").headers[1].header.clone();
    let corrected = [(shown, "training_days".to_owned())];
    let Imported { roster, headers, .. } = imported(text.as_bytes(), &corrected).expect("readable input");
    let days = Column::with_id(policies::first(), "training_days").expect("a known id");
    assert_eq!((headers[0].column.as_str(), headers[1].column.as_str()), ("", "training_days"));
    assert_eq!(roster.cell(0, days).1, "30");
}

#[test]
fn a_title_above_the_headers_is_passed_over() {
    let rows = "1,张三,30\n2,李四,8\n";
    for title in ["某某公司2020年培训花名册\n", "某某公司,,\n填表人：王五,,\n\n", ",,2020年\n"] {
        let text = format!("{title}人员编号,姓名,培训天数\n{rows}");
        let Imported { roster, headers, .. } = imported(text.as_bytes(), &[]).expect("readable input");
        assert_eq!(headers.len(), 3, "{title:?}");
        assert_eq!((roster.len(), roster.cell(0, Column::Name).1), (2, "张三"), "{title:?}");
        // Without a known header, the row with most cells is the header; then the reader's meanings count.
        let unknown = format!("{title}甲,乙,丙\n{rows}");
        let corrected = [("丙".to_owned(), "training_days".to_owned())];
        let roster = imported(unknown.as_bytes(), &corrected).expect("readable input").roster;
        assert_eq!(roster.len(), 2, "{title:?}");
    }
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_numbers_them() {
    for end in ["\n", "\r\n", "\r"] {
        let lines = ["", "person,training_days", "", "1,\"\n\n30\"", "", "", "2,三五天", "3,三四天"];
        let mut roster = worked_out(&lines.join(end));
        let rows: Vec<u32> = (0..roster.len()).map(|row| roster.cell(row, Column::Person).0).collect();
        assert_eq!(rows, [4, 7, 8], "{end:?}");
        assert_eq!(roster.problems().0.iter().map(|problem| problem.row).collect::<Vec<_>>(), [7, 8], "{end:?}");
        assert_eq!(
            item(&mut roster, 0, "appraisal_subsidy", false).0,
            item(&mut roster, 1, "appraisal_subsidy", false).0
        );
    }
}

#[test]
fn two_columns_of_one_header_are_told_apart() {
    let text = "人员编号,天数,天数\n1,5,30\n";
    let headers = imported(text.as_bytes(), &[]).expect("readable input").headers;
    assert_eq!(
        headers.iter().map(|header| header.header.as_str()).collect::<Vec<_>>(),
        ["人员编号", "天数", "天数 (2)"]
    );
    let corrected = [("天数 (2)".to_owned(), "training_days".to_owned())];
    let Imported { roster, headers, .. } = imported(text.as_bytes(), &corrected).expect("readable input");
    assert_eq!((headers[1].column.as_str(), headers[2].column.as_str()), ("", "training_days"));
    assert_eq!(roster.cell(0, Column::with_id(policies::first(), "training_days").expect("a known id")).1, "30");
}

#[test]
fn what_a_header_means_can_be_corrected() {
    let text = "天数,人员编号\n30,7\n";
    let corrected = [("天数".to_owned(), "training_days".to_owned()), ("人员编号".to_owned(), String::new())];
    let Imported { roster, headers, .. } = imported(text.as_bytes(), &corrected).expect("readable input");
    assert_eq!(headers[0].column, "training_days");
    assert_eq!(headers[1].column, "");
    assert_eq!(roster.cell(0, Column::Person).1, "");
}

#[test]
fn dates_of_a_workbook_are_read_as_dates_and_as_text() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let day = rust_xlsxwriter::ExcelDateTime::from_ymd(2020, 6, 1).expect("a valid date");
    let format = rust_xlsxwriter::Format::new().set_num_format("yyyy/m/d");
    let sheet = workbook.add_worksheet();
    for (at, header) in (0u16..).zip(["training_date", "training_days", "new_hires"]) {
        sheet.write_string(0, at, header).expect("a successful write");
    }
    sheet.write_datetime_with_format(1, 0, &day, &format).expect("a successful write");
    sheet.write_number(2, 0, 43_983).expect("a successful write");
    sheet.write_string(3, 0, "2020年6月1日").expect("a successful write");
    for row in 1..4 {
        sheet.write_number(row, 1, 30.0).expect("a successful write");
        sheet.write_boolean(row, 2, true).expect("a successful write");
    }
    let bytes = workbook.save_to_buffer().expect("a complete workbook");
    let mut roster = read_and_worked_out(&bytes);
    assert_eq!(roster.problems(), (&[][..], 0));
    let date = policies::first().fact_named("training_date").expect("a known id");
    for row in 0..3 {
        let (answers, _) = roster.answers(row);
        assert_eq!(format!("{:?}", answers.get(date)), "Some(Date(2020-06-01))", "row {row}");
    }
}

#[test]
fn the_first_sheet_in_sight_is_read_and_the_others_are_named() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    for (name, hidden) in [("旧名单", true), ("空表", false), ("花名册", false), ("填写说明", false)] {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name).expect("a name").set_hidden(hidden);
        if name != "空表" {
            sheet.write_string(0, 0, "人员编号").expect("a successful write");
            sheet.write_string(1, 0, name).expect("a successful write");
        }
        if name == "花名册" {
            sheet.set_active(true);
        }
    }
    let bytes = workbook.save_to_buffer().expect("a complete workbook");
    let mut heard = Vec::new();
    let settings = Settings { policy: policies::first(), columns: Vec::new(), common: Vec::new(), catalogue: None };
    let mut progress = |read: u64, _| heard.push(read);
    let Ok(Imported { roster, sheets, .. }) = Import::new(settings, &[], &mut progress).read(&mut bytes.as_slice())
    else {
        panic!("the file was refused");
    };
    assert_eq!(roster.cell(0, Column::Person), (2, "花名册"));
    let named: Vec<(&str, bool, bool)> =
        sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.is_hidden, sheet.is_read)).collect();
    assert_eq!(
        named,
        [("空表", false, false), ("花名册", false, true), ("填写说明", false, false), ("旧名单", true, false)]
    );
    assert!(heard.is_sorted() && heard.len() > 2, "unpacking is reported as progress: {heard:?}");
    assert_eq!(heard.last(), Some(&(bytes.len() as u64)));
}

#[test]
fn headers_of_everyday_rosters_are_known() {
    let headers = ["工号", "员工姓名", "工种", "证书类型", "等级", "发证日期", "培训日期", "本年已享受次数"];
    let columns: Vec<&str> =
        map_headers(policies::first(), headers).into_iter().map(|column| column.id(policies::first())).collect();
    assert_eq!(
        columns,
        [
            "person",
            "name",
            "occupation",
            "certificate",
            "level",
            "certificate_date",
            "training_date",
            "claims_this_year"
        ]
    );
}

#[test]
fn a_zip_bomb_is_refused_before_it_is_unpacked() {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    archive
        .start_file("xl/worksheets/sheet1.xml", zip::write::SimpleFileOptions::default())
        .expect("a new archive entry");
    let zeros = vec![b'0'; 1 << 20];
    for _ in 0..300 {
        archive.write_all(&zeros).expect("a successful write");
    }
    let mut bytes = archive.finish().expect("a complete archive").into_inner();
    assert!(bytes.len() < 2 << 20, "300 MB packed into {} bytes", bytes.len());
    assert_eq!(refused(&bytes), Some(FileProblem::Bomb));
    // An archive that declares a small size: the unpacked bytes are counted too. The size is at offset 24 of the
    // directory entry.
    let directory = (0..bytes.len() - 4).rfind(|&at| bytes[at..at + 4] == *b"PK\x01\x02").expect("a directory");
    bytes[directory + 24..directory + 28].copy_from_slice(&1000u32.to_le_bytes());
    assert!(matches!(refused(&bytes), Some(FileProblem::Bomb | FileProblem::Broken)));
}
