//! The files that are written: the template and the results.

use super::{IN_SAFETY, imported, item, people, refused, worked_out};
use skills_subsidy::catalogue::CatalogueRows;
use skills_subsidy::engine::Status;
use skills_subsidy::policies;
use skills_subsidy::policy::{Kind, Language};
use skills_subsidy::roster::{
    ExportTable, FileProblem, Import, Imported, Settings, offered, read_table, template_delimited, template_workbook,
    write_delimited, write_workbook,
};

#[test]
fn the_template_is_understood_and_its_example_is_passed_over() {
    for language in [Language::Chinese, Language::English] {
        let text = template_delimited(policies::first(), language);
        assert_eq!(refused(text.as_bytes()), Some(FileProblem::Empty), "only the example is in it");
        // The same row, as a real person's.
        let real = text.replace("示例", "7").replace("example", "7");
        let mut roster = worked_out(&real);
        assert_eq!(roster.problems(), (&[][..], 0), "{language:?}");
        assert_eq!(item(&mut roster, 0, "appraisal_subsidy", false), (Status::Eligible, "150…150".to_owned()));
        let Imported { headers, .. } = imported(real.as_bytes(), &[]).expect("readable input");
        let columns: Vec<&str> = headers.iter().map(|header| header.column.as_str()).collect();
        let offered: Vec<&str> =
            offered(policies::first()).into_iter().map(|column| column.id(policies::first())).collect();
        assert_eq!(columns, offered);

        let bytes = template_workbook(policies::first(), language).expect("a complete template");
        assert_eq!(refused(&bytes), Some(FileProblem::Empty), "only the example is in it");
    }
}

#[test]
fn the_template_offers_the_values_of_every_choice() {
    let bytes = template_workbook(policies::first(), Language::Chinese).expect("a complete template");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a workbook");
    let mut sheet = String::new();
    let mut entry = archive.by_name("xl/worksheets/sheet1.xml").expect("a sheet");
    std::io::Read::read_to_string(&mut entry, &mut sheet).expect("UTF-8 text");
    let validations: Vec<&str> = sheet.split("<dataValidation ").skip(1).collect();
    let kinds: Vec<&Kind> =
        policies::first().roster.columns.iter().map(|column| &policies::first().fact(column.fact).kind).collect();
    let one = kinds.iter().filter(|kind| matches!(kind, Kind::One(_) | Kind::Flag)).count();
    let many = kinds.iter().filter(|kind| matches!(kind, Kind::Many(_))).count();
    assert_eq!(validations.len(), one + many);
    let strict = validations.iter().filter(|validation| validation.contains("showErrorMessage=\"1\"")).count();
    assert_eq!(strict, one, "where several may be named, anything may be typed");
}

#[test]
fn results_are_exported_and_no_cell_is_a_formula() {
    let mut roster = worked_out("person,name,training_date\n=1+1,@SUM(A1),2020-05-01\n+7,\"-2,5\",2020-05-01\n");
    let csv = write_delimited(ExportTable::new(&mut roster, policies::first(), Language::Chinese), |_| {});
    assert!(csv.starts_with('\u{feff}'));
    let records: Vec<&str> = csv.split("\r\n").collect();
    assert!(records[1].starts_with("2,'=1+1,'@SUM(A1),"), "{}", records[1]);
    assert!(records[2].starts_with("3,'+7,\"'-2,5\","), "{}", records[2]);
    assert_eq!(records[3], "", "the notes stand apart from the rows");

    let bytes = write_workbook(ExportTable::new(&mut roster, policies::first(), Language::English), |_| {})
        .expect("a complete workbook");
    let Imported { roster, headers, .. } = imported(&bytes, &[]).expect("a readable export");
    assert_eq!(roster.len(), 2);
    assert_eq!((headers[1].column.as_str(), headers[1].sample.as_str()), ("person", "=1+1"), "text stays text");
}

#[test]
fn an_export_says_why_by_which_clause_and_for_whom() {
    let row = |person, occupation, date, months| {
        let own = [("person", person), ("occupation", occupation), ("training_date", date), ("certificate_date", date)];
        [IN_SAFETY, &own, &[("insured_months", months)]].concat()
    };
    let mut roster = people(&[
        row("7", "电工", "2020-05-01", "36"),
        row("7", "电工", "2020-06-01", "36"),
        row("8", "焊工", "2020-06-01", "6"),
    ]);
    let csv = write_delimited(ExportTable::new(&mut roster, policies::first(), Language::Chinese), |_| {});
    let records = read_table(&mut csv.as_bytes()).expect("a readable export");
    let (headers, records) = records.split_first().expect("headers");
    let cell = |row: usize, header: &str| {
        let at = headers.iter().position(|found| found == header).unwrap_or_else(|| panic!("{header} in {headers:?}"));
        records[row][at].clone()
    };
    assert_eq!((cell(0, "职业（工种）"), cell(0, "培训开始日期")), ("电工".to_owned(), "2020-05-01".to_owned()));
    let ends = |row: usize, sum: &str| [cell(row, &format!("{sum} 最低")), cell(row, &format!("{sum} 最高"))];
    assert_eq!((cell(0, "此人共几行"), ends(0, "此人各行合计")), ("2".to_owned(), ["0", "1000"].map(str::to_owned)));
    assert_eq!((cell(2, "此人共几行"), ends(2, "此人各行合计")), ("1".to_owned(), ["0", "0"].map(str::to_owned)));
    for sum in ["两者合计", "职工本人合计", "企业合计"] {
        assert_eq!(ends(0, sum), ["0", "1000"], "{sum}: paid to either side, and so certain to neither");
        assert_eq!(ends(1, sum), ["0", "0"], "{sum}: the second row is refused");
    }
    let person = |row: usize| cell(row, "职工本人：依据");
    assert!(person(0).contains("安全技能培训补贴：符合。依据：三（一）三是 高危行业安全技能培训。"), "{}", person(0));
    let again =
        "安全技能培训补贴：不符合。有一种情形不给：已享受过同一职业（项目）同一等级的培训补贴。依据：五（十一）";
    let settled = "已享受过同一职业同一等级培训补贴：按同一人的其他行得出：行号 2";
    assert!(person(1).contains(again) && person(1).contains(settled), "{}", person(1));
    assert!(person(2).contains("未满足：在本市缴纳失业保险1年以上（含12个月）。依据：三（一）三是"), "{}", person(2));
    let enterprise = |row: usize| cell(row, "企业（按这一人）：依据");
    assert!(!enterprise(0).contains(settled), "{}", enterprise(0));
    assert!(enterprise(1).contains(settled), "the enterprise is not paid for it again either: {}", enterprise(1));
    let notes: String = records[3..].iter().map(|record| record.concat() + "\n").collect();
    assert!(notes.contains("2021年12月31日") && notes.contains("估计"), "{notes}");

    let bytes = write_workbook(ExportTable::new(&mut roster, policies::first(), Language::Chinese), |_| {})
        .expect("a complete workbook");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a workbook");
    let mut strings = String::new();
    let mut entry = archive.by_name("xl/sharedStrings.xml").expect("the shared strings");
    std::io::Read::read_to_string(&mut entry, &mut strings).expect("UTF-8 text");
    assert!(strings.contains("两者合计") && strings.contains("估计"), "a sheet of totals, with the notes");
}

#[test]
fn a_row_of_an_export_names_the_document_of_its_standard_and_whether_it_is_an_example() {
    let entry = [
        ("职业（工种）", "电工"),
        ("等级", "高级工"),
        ("补贴标准", "2000"),
        ("单位", "元/人"),
        ("依据文件", "某发〔2020〕1号 表1"),
    ];
    let rows = vec![entry.map(|(key, value)| (key.to_owned(), value.to_owned())).to_vec()];
    let catalogue = CatalogueRows { rows, example: true }.check(policies::first()).ok();
    let settings = Settings { policy: policies::first(), columns: Vec::new(), common: Vec::new(), catalogue };
    let text = "人员编号,职业,培训日期,证书类型,等级,本职业（工种）、等级的补贴标准\n\
                1,电工,2020-05-01,职业技能等级证书,高级工,\n\
                2,电工,2020-05-01,职业技能等级证书,高级工,900\n";
    let Ok(Imported { mut roster, .. }) = Import::new(settings, &[], &mut |_, _| {}).read(&mut text.as_bytes()) else {
        panic!("the file was refused");
    };
    roster.close();
    roster.work(usize::MAX);
    let csv = write_delimited(ExportTable::new(&mut roster, policies::first(), Language::Chinese), |_| {});
    let records = read_table(&mut csv.as_bytes()).expect("a readable export");
    let at = records[0].iter().position(|header| header == "标准出处").expect("a column for it");
    assert_eq!(records[1][at], "某发〔2020〕1号 表1");
    assert_eq!(records[2][at], "", "this row has its own answer");
    assert!(csv.contains("示例目录"), "the notes say that the figures are made up");
}
