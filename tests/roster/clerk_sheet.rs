//! The first sheet of an exported workbook: the person, the certain and the highest sum, the reasons, and what is
//! missing.

use super::{TRAINED, people, worked_out};
use calamine::{Data, Reader, Xlsx};
use skills_subsidy::policies;
use skills_subsidy::policy::Language;
use skills_subsidy::roster::{ExportTable, Roster, read_table, write_delimited, write_workbook};
use std::io::{Cursor, Read};

fn workbook(roster: &mut Roster, language: Language) -> Vec<u8> {
    write_workbook(ExportTable::new(roster, policies::first(), language), |_| {}).expect("a complete workbook")
}

/// Returns the rows of the sheet at a position.
fn sheet(bytes: &[u8], at: usize) -> Vec<Vec<Data>> {
    let mut book = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let name = book.sheet_names()[at].clone();
    book.worksheet_range(&name).expect("a sheet").rows().map(<[Data]>::to_vec).collect()
}

fn xml(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a workbook");
    let mut text = String::new();
    archive.by_name(name).expect("a part").read_to_string(&mut text).expect("UTF-8 text");
    text
}

fn text(cell: &Data) -> &str {
    match cell {
        Data::String(text) => text,
        _ => "",
    }
}

/// Three people: one with a certain sum, one whose sum depends on the local standard, and one without answers.
fn three() -> Roster {
    let mut certain = vec![("person", "1")];
    let mut by_standard = vec![("person", "2"), ("occupation_standard", "")];
    let mut refused = vec![("person", "3"), ("training_date", "2026-03-02"), ("certificate_date", "2026-05-20")];
    for row in [&mut certain, &mut by_standard, &mut refused] {
        row.push(("insured_here", "yes"));
    }
    people(&[certain, by_standard, refused])
}

#[test]
fn a_workbook_opens_on_a_narrow_sheet_of_people() {
    for (language, headers) in [
        (Language::Chinese, ["行号", "人员编号", "结果", "已确定（元）", "最多（元）", "依据", "还缺什么"]),
        (
            Language::English,
            ["Row", "person number", "Result", "Certain (yuan)", "At most (yuan)", "Why", "Still missing"],
        ),
    ] {
        let bytes = workbook(&mut three(), language);
        let rows = sheet(&bytes, 0);
        assert_eq!(rows[0].iter().map(text).collect::<Vec<_>>(), headers);
        assert_eq!(rows.len(), 4);
        let wide = sheet(&bytes, 1);
        assert!(wide[0].len() > 30 && wide.len() == 4, "everything else is on the second sheet");
    }
}

#[test]
fn the_headers_stay_in_sight_and_filter_and_every_column_can_be_read() {
    let bytes = workbook(&mut three(), Language::Chinese);
    for part in ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"] {
        let sheet = xml(&bytes, part);
        assert!(
            sheet.contains("<pane ") && sheet.contains("ySplit=\"1\"") && sheet.contains("state=\"frozen\""),
            "{part}"
        );
        assert!(sheet.contains("<autoFilter ref=\"A1:"), "{part}");
        let widths = sheet.split("<col ").skip(1).map(|column| column.split('"').nth(5).expect("a width"));
        let widths: Vec<f64> = widths.map(|width| width.parse().expect("a number")).collect();
        assert!(!widths.is_empty() && widths.iter().all(|width| (5.0..=60.0).contains(width)), "{part}: {widths:?}");
    }
    let first = xml(&bytes, "xl/worksheets/sheet1.xml");
    let total: f64 = first
        .split("<col ")
        .skip(1)
        .map(|column| {
            let numbers: Vec<f64> =
                column.split('"').skip(1).step_by(2).take(3).map(|at| at.parse().expect("a number")).collect();
            (numbers[1] - numbers[0] + 1.0) * numbers[2]
        })
        .sum();
    assert!(total <= 180.0, "{total}: a screen of 1280 shows no more");
}

#[test]
fn sums_are_numbers_and_an_open_end_is_a_word() {
    let rows = sheet(&workbook(&mut three(), Language::Chinese), 0);
    let number = |row: usize, at: usize| match rows[row][at] {
        Data::Float(number) => number,
        ref other => panic!("{other:?} is no number"),
    };
    assert_eq!((number(1, 3), number(1, 4)), (1150.0, 1150.0));
    assert_eq!(text(&rows[1][2]), "符合");
    assert_eq!((number(2, 3), text(&rows[2][4])), (150.0, "按当地标准"));
    assert_eq!((number(3, 3), number(3, 4), text(&rows[3][2])), (0.0, 0.0, "不符合"));
    let [why, missing] = [5, 6].map(|at| text(&rows[2][at]));
    assert!(why.contains("职业技能培训补贴") && why.contains("职业技能鉴定补贴") && why.contains("150元"), "{why}");
    assert!(missing.contains("补贴标准"), "{missing}");
    assert_eq!(text(&rows[1][6]), "", "no answer is missing for a person with a certain sum");
    assert!(text(&rows[3][5]).contains("2021年12月31日"), "{}", text(&rows[3][5]));
}

#[test]
fn nothing_in_an_export_reads_as_nothing_where_it_is_open() {
    let mut roster = three();
    let csv = write_delimited(ExportTable::new(&mut roster, policies::first(), Language::Chinese), |_| {});
    let records = read_table(&mut csv.as_bytes()).expect("a readable export");
    let (headers, rows) = records.split_first().expect("headers");
    let mut open = 0;
    for (at, header) in headers.iter().enumerate().filter(|(_, header)| header.ends_with(" 最高")) {
        for row in &rows[..3] {
            let [low, high] = [at - 1, at].map(|at| row[at].as_str());
            assert!(low.is_empty() == high.is_empty(), "{header}: {low:?} … {high:?}");
            open += usize::from(high == "按当地标准");
        }
    }
    assert!(open >= 3, "{open}");
    let of = |language| {
        let bytes = workbook(&mut three(), language);
        sheet(&bytes, 1)[2].iter().map(|cell| text(cell).to_owned()).collect::<Vec<_>>()
    };
    assert!(of(Language::Chinese).contains(&"按当地标准".to_owned()));
    assert!(of(Language::English).contains(&"by the local standard".to_owned()));
    let totals = sheet(&workbook(&mut three(), Language::Chinese), 2);
    let training = totals.iter().find(|row| text(&row[0]) == "职业技能培训补贴").expect("an item");
    assert_eq!((&training[2], text(&training[3])), (&Data::Float(1000.0), "按当地标准"));
}

#[test]
fn a_row_of_which_little_is_known_says_what_is_missing_and_not_zero_alone() {
    let mut roster = worked_out("工号,姓名,等级\n1,甲,高级工\n");
    let rows = sheet(&workbook(&mut roster, Language::Chinese), 0);
    let row = &rows[1];
    assert_eq!((text(&row[3]), &row[4]), ("待定", &Data::Float(0.0)));
    assert!(["待定", "按当地标准"].contains(&text(&row[5])), "{:?}", row[5]);
    assert!(text(&row[7]).contains("培训开始日期"), "{:?}", row[7]);
    assert!(TRAINED.len() > 30);
}
