//! Dates as spreadsheets store them, and the questions that are asked once for each file.

use super::made::{facts, raw_workbook, read, read_wishing};
use super::{imported, shown};
use skills_subsidy::catalogue::CatalogueRows;
use skills_subsidy::policies;
use skills_subsidy::policy::Language;
use skills_subsidy::roster::{CellFault, ExportTable, Import, Settings, Wishes, first_questions, write_delimited};

/// A workbook with a column of dates: the cells as XML, the formats of the styles 0, 1, 2 …, and the date system.
fn dated(cells: &[&str], formats: &str, codes: &str, is_from_1904: bool) -> Vec<u8> {
    let rows: String = (2..)
        .zip(cells)
        .map(|(row, cell)| {
            format!(
                r#"<row r="{row}"><c r="A{row}" t="inlineStr"><is><t>{row}</t></is></c>{}</row>"#,
                cell.replace("B#", &format!("B{row}"))
            )
        })
        .collect();
    let headers = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>人员编号</t></is></c><c r="B1" t="inlineStr"><is><t>培训日期</t></is></c></row>"#;
    let styles: String =
        formats.split(' ').map(|id| format!(r#"<xf numFmtId="{id}" applyNumberFormat="1"/>"#)).collect();
    raw_workbook(
        &format!("{headers}{rows}"),
        &format!("<numFmts>{codes}</numFmts><cellXfs>{styles}</cellXfs>"),
        is_from_1904,
    )
}

fn days(bytes: &[u8]) -> Vec<String> {
    facts(&read(bytes).roster, "training_date")
}

#[test]
fn a_day_is_the_one_that_a_spreadsheet_shows() {
    // 2020-03-02 is day 43892.
    let cells = [
        r#"<c r="B#" s="1"><v>43892</v></c>"#,
        r#"<c r="B#" s="1"><v>43892.99999</v></c>"#,
        r#"<c r="B#" s="1"><v>43892.3541666667</v></c>"#,
        r#"<c r="B#" s="2"><v>43892</v></c>"#,
        r#"<c r="B#" t="d"><v>2020-03-02T00:00:00</v></c>"#,
        r#"<c r="B#" t="d"><v>2020-03-02</v></c>"#,
        r#"<c r="B#" t="d"><v>2020-03-02T08:00:00Z</v></c>"#,
    ];
    assert_eq!(days(&dated(&cells, "0 14 31", "", false)), ["2020-03-02"; 7]);
    for format in ["27", "36", "50", "52", "57"] {
        assert_eq!(
            days(&dated(&[r#"<c r="B#" s="1"><v>43892</v></c>"#], &format!("0 {format}"), "", false)),
            ["2020-03"],
            "{format}"
        );
    }
    for format in ["28", "29", "30", "31", "51", "53", "54", "58"] {
        assert_eq!(
            days(&dated(&[r#"<c r="B#" s="1"><v>43892</v></c>"#], &format!("0 {format}"), "", false)),
            ["2020-03-02"],
            "{format}"
        );
    }
    for (code, day) in [
        ("yyyy&quot;年&quot;m&quot;月&quot;", "2020-03"),
        ("yyyy-mm", "2020-03"),
        ("[$-804]yyyy/m;@", "2020-03"),
        ("yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", "2020-03-02"),
        ("m&quot;月&quot;d&quot;日&quot;", "2020-03-02"),
    ] {
        let codes = format!(r#"<numFmt numFmtId="176" formatCode="{code}"/>"#);
        assert_eq!(days(&dated(&[r#"<c r="B#" s="1"><v>43892</v></c>"#], "0 176", &codes, false)), [day], "{code}");
    }
}

#[test]
fn a_workbook_that_counts_from_1904_is_read_by_its_own_days() {
    let cells = [r#"<c r="B#"><v>42429</v></c>"#, r#"<c r="B#" s="1"><v>42429</v></c>"#];
    assert_eq!(days(&dated(&cells, "0 14", "", true)), ["2020-03-01"; 2]);
}

#[test]
fn what_is_no_day_is_named_and_never_blank() {
    let cells = [
        r#"<c r="B#" s="1"><v>0</v></c>"#,
        r#"<c r="B#" s="1"><v>1</v></c>"#,
        r#"<c r="B#" t="d"><v>2020-03-01T16:00:00.000Z</v></c>"#,
        r#"<c r="B#" t="e"><v>#REF!</v></c>"#,
        r#"<c r="B#"><f>DATE(2020,3,2)</f></c>"#,
    ];
    let mut roster = read(&dated(&cells, "0 14", "", false)).roster;
    roster.close();
    roster.work(usize::MAX);
    let (problems, count) = roster.problems();
    assert_eq!(count, 5, "{problems:?}");
    assert_eq!(problems.iter().map(|problem| problem.row).collect::<Vec<_>>(), [2, 3, 4, 5, 6]);
    assert!(problems[3..].iter().all(|problem| problem.fault == CellFault::NotComputed));
}

#[test]
fn what_could_not_be_read_is_grouped_and_what_is_said_of_it_counts_in_every_row() {
    let rows: String = (1..=30)
        .map(|row| format!("{row},{},高级工\n", if row % 3 == 0 { "甲乙证" } else { "职业技能等级证书" }))
        .collect();
    let text = format!("人员编号,证书名称,等级\n{rows}");
    let worked_out = |wishes: Wishes| {
        let mut roster = read_wishing(text.as_bytes(), wishes).ok().expect("readable input").roster;
        roster.close();
        roster.work(usize::MAX);
        roster
    };
    let roster = worked_out(Wishes::default());
    let unread = roster.unread();
    let certificates: Vec<(&str, u32)> = unread
        .iter()
        .filter(|unread| unread.column == "certificate")
        .map(|unread| (unread.written.as_str(), unread.rows))
        .collect();
    assert_eq!(certificates, [("甲乙证", 10)]);
    let meanings = [("certificate".to_owned(), "甲乙证".to_owned(), "skill_level".to_owned())];
    let mut told = worked_out(Wishes { meanings: &meanings, ..Wishes::default() });
    assert!(told.unread().is_empty() && told.problems().1 == 0, "{:?}", told.problems());
    // A recipient of the results sees the corrections that were applied to the file.
    let csv = write_delimited(ExportTable::new(&mut told, policies::first(), Language::Chinese), |_| {});
    assert!(csv.contains("：文件写的“甲乙证”，按说明当作“职业技能等级证书”计算"), "{csv}");
}

#[test]
fn occupations_that_the_catalogue_does_not_have_are_asked_about_once() {
    let entry = [
        ("职业（工种）", "电工"),
        ("等级", "高级工"),
        ("补贴标准", "2000"),
        ("单位", "元/人"),
        ("依据文件", "某发〔2020〕1号"),
    ];
    let rows = vec![entry.map(|(key, value)| (key.to_owned(), value.to_owned())).to_vec()];
    let worked_out = |meanings: &[(String, String, String)]| {
        let catalogue = CatalogueRows { rows: rows.clone(), example: false }.check(policies::first()).ok();
        let settings = Settings { policy: policies::first(), columns: Vec::new(), common: Vec::new(), catalogue };
        let text = "人员编号,工种,证书名称,等级,培训日期\n1,电工,职业技能等级证书,高级工,2020-03-02\n2,维修电工,职业技能等级证书,高级工,2020-03-02\n3,维修电工,职业技能等级证书,高级工,2020-03-02\n";
        let imported = Import::new(settings, &[], &mut |_, _| {})
            .wishing(Wishes { meanings, ..Wishes::default() })
            .read(&mut text.as_bytes());
        let mut roster = imported.ok().expect("readable input").roster;
        roster.close();
        roster.work(usize::MAX);
        roster
    };
    let mut roster = worked_out(&[]);
    let unread = roster.unread();
    assert_eq!((unread.len(), unread[0].written.as_str(), unread[0].rows), (1, "维修电工", 2));
    assert_eq!(unread[0].suggested, ["电工"]);
    assert_eq!(roster.occupations_to_choose(), ["电工"]);
    let standard = policies::first().fact_named("occupation_standard").expect("a fact");
    assert!(roster.answers(1).0.get(standard).is_none());
    let mut told = worked_out(&[("occupation".to_owned(), "维修电工".to_owned(), "电工".to_owned())]);
    assert!(told.unread().is_empty());
    assert!(told.answers(1).0.get(standard).is_some());
}

#[test]
fn a_column_that_is_missing_is_one_question_and_no_error_of_each_row() {
    let text =
        "工号,姓名,工种,技能等级,培训开始日期\n1,王建国,电工,高级工,2020-03-02\n2,李秀英,焊工,中级工,2020-03-02\n";
    let mut roster = imported(text.as_bytes(), &[]).expect("readable input").roster;
    roster.close();
    roster.work(usize::MAX);
    assert_eq!(roster.problems().1, 0, "{:?}", roster.problems());
    let waited: Vec<(&str, u32)> =
        roster.waited().iter().map(|waited| (policies::first().fact(waited.fact).id, waited.rows)).collect();
    assert_eq!(waited, [("certificate", 2)]);
}

#[test]
fn the_first_questions_are_few_and_settle_something() {
    let text = "工号,姓名,工种,技能等级,证书名称,培训开始日期\n1,王建国,电工,高级工,职业技能等级证书,2020-03-02\n2,李秀英,焊工,中级工,职业技能等级证书,2020-03-02\n";
    let mut roster = imported(text.as_bytes(), &[]).expect("readable input").roster;
    roster.close();
    roster.work(usize::MAX);
    let first = first_questions(&mut roster);
    assert!((1..=5).contains(&first.facts.len()), "{first:?}");
    assert!(!first.facts.contains(&"level".to_owned()), "a column answers it: {first:?}");
    assert!(first.settled <= 100, "{first:?}");
}

#[test]
fn without_numbers_names_tell_persons_apart_by_a_word_and_both_ends_are_known() {
    let row = "王建国,电工,职业技能等级证书,高级工,2020-03-02,在当地就业创业,企业职工,否,0,否,1000\n";
    let text = format!(
        "姓名,工种,证书名称,等级,培训开始日期,与本地的联系,人员类别,初次鉴定并通过,本年已享受补贴次数,超过退休年龄,本职业（工种）、等级的补贴标准\n{row}{row}"
    );
    let worked_out = |wishes: Wishes| {
        let mut roster = read_wishing(text.as_bytes(), wishes).ok().expect("readable input").roster;
        roster.close();
        roster.work(usize::MAX);
        roster
    };
    let mut nobody = worked_out(Wishes::default());
    assert_eq!(nobody.unnamed(), 2);
    let least = nobody.with_names_as_persons().expect("a column of names");
    let mut named = worked_out(Wishes { by_name: true, ..Wishes::default() });
    assert_eq!(named.unnamed(), 0);
    assert_eq!(shown(named.totals().sums.together), shown(least), "the description of names matches their effect");
    assert!(named.with_names_as_persons().is_none());
}

#[test]
fn another_unit_a_yes_and_two_certificates_in_one_cell_are_refused_and_named() {
    let text = "工号,培训开始日期,培训天数,每人培训课时,在本市缴纳失业保险月数,证书名称\n\
        1,2020-03-02,80课时,5天,36天,职业技能等级证书、特种作业操作证\n\
        2,2020-03-02,10天,40课时,36个月,职业技能等级证书\n\
        3,2020-03-02,2个月,40课时,是,特种作业操作证、职业技能等级证书\n";
    let mut roster = imported(text.as_bytes(), &[]).expect("readable input").roster;
    roster.close();
    roster.work(usize::MAX);
    let problems = roster.problems().0.iter();
    let named: Vec<(u32, &str)> = problems.map(|problem| (problem.row, problem.column.id(policies::first()))).collect();
    for expected in [
        (2, "training_days"),
        (2, "insured_months"),
        (2, "certificate"),
        (4, "training_days"),
        (4, "insured_months"),
        (4, "certificate"),
    ] {
        assert!(named.contains(&expected), "{expected:?} in {named:?}");
    }
    assert!(named.iter().all(|(row, _)| *row != 3), "{named:?}");
}
