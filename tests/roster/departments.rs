//! Departments are stored for every row, totalled, and contained in every export, as skipped rows are.

use super::{Cells, TRAINED, imported, read_and_worked_out, shown};
use skills_subsidy::policies;
use skills_subsidy::policy::Language;
use skills_subsidy::roster::{ExportTable, Roster, first_questions, write_delimited, write_workbook};

/// A file with a row for each department, people with the answers of [`TRAINED`] below it, and a total.
fn with_departments() -> Roster {
    let headers: Vec<&str> = TRAINED.iter().map(|(header, _)| *header).collect();
    let person = |number: &str, standard: &str| {
        let said: Cells = &[("person", number), ("occupation_standard", standard)];
        let cell = |(header, usual): &(&str, &str)| {
            let own = said.iter().find(|(own, _)| own == header);
            own.map_or(*usual, |(_, cell)| *cell).to_owned()
        };
        TRAINED.iter().map(cell).collect::<Vec<_>>().join(",") + "\n"
    };
    let alone = |text: &str| format!("{text}{}\n", ",".repeat(headers.len() - 1));
    let text = [
        headers.join(",") + "\n",
        person("1", "1000"),
        alone("机加工车间"),
        person("2", "1000"),
        person("3", "2000"),
        alone("维修车间"),
        person("4", "3000"),
        person("4", "3000"),
        alone("合计"),
    ];
    read_and_worked_out(text.concat().as_bytes())
}

#[test]
fn each_department_has_its_rows_and_their_sums() {
    let mut roster = with_departments();
    let (departments, left_out) = roster.departments();
    let departments: Vec<(String, usize, String)> = departments
        .iter()
        .map(|department| (department.name.clone(), department.rows, shown(department.sums.together)))
        .collect();
    assert_eq!(left_out, 0);
    let named: Vec<(&str, usize)> = departments.iter().map(|(name, rows, _)| (name.as_str(), *rows)).collect();
    assert_eq!(named, [("", 1), ("机加工车间", 2), ("维修车间", 2)]);
    for (department, rows) in [(0, 0..1), (1, 1..3), (2, 3..5)] {
        let sums = rows.map(|row| {
            let judged = roster.judged(row);
            roster.totals().of_row(&judged).together
        });
        let together = sums.reduce(|one, other| skills_subsidy::engine::Range {
            low: one.low.zip(other.low).map(|(one, other)| one + other),
            high: one.high.zip(other.high).map(|(one, other)| one + other),
        });
        assert_eq!(departments[department].2, shown(together.expect("a row")), "{}", departments[department].0);
    }
    assert_eq!(roster.persons(), Some(4), "two rows are of one person");
}

#[test]
fn a_file_without_departments_has_none() {
    let roster = read_and_worked_out("工号,姓名,等级\n1,甲,高级工\n2,乙,高级工\n".as_bytes());
    assert_eq!(roster.departments(), (&[][..], 0));
}

#[test]
fn a_result_says_departments_and_what_was_passed_over() {
    let mut roster = with_departments();
    let sum = shown(roster.departments().0[1].sums.together);
    assert!(sum.starts_with(|digit: char| digit.is_ascii_digit()), "{sum}");
    let csv = write_delimited(ExportTable::new(&mut roster, policies::first(), Language::Chinese), |_| {});
    assert!(csv.lines().next().is_some_and(|headers| headers.contains(",部门,")), "{csv}");
    assert!(csv.contains("\n4,2,机加工车间,") && csv.contains("\n7,4,维修车间,"), "{csv}");
    assert!(csv.contains("按部门：维修车间，2 行"), "{csv}");
    assert!(csv.contains("按部门：没有写部门，1 行"), "{csv}");
    assert!(csv.contains("跳过合计行 1 行：合计（第9行）"), "{csv}");
    let again = imported(csv.as_bytes(), &[]).expect("an export that is read as a roster").roster;
    assert_eq!(again.len(), 5, "no department became a person");

    let workbook = write_workbook(ExportTable::new(&mut roster, policies::first(), Language::English), |_| {});
    let mut archive =
        zip::ZipArchive::new(std::io::Cursor::new(workbook.expect("a successful write"))).expect("a workbook");
    let mut texts = String::new();
    let mut entry = archive.by_name("xl/sharedStrings.xml").expect("the shared strings");
    std::io::Read::read_to_string(&mut entry, &mut texts).expect("UTF-8 text");
    for said in ["By department", "机加工车间", "no department named", "Passed over, totals, 1"] {
        assert!(texts.contains(said), "{said} in {texts}");
    }
}

#[test]
fn what_waits_for_a_cell_that_could_not_be_read_is_no_second_problem() {
    let text = "工号,证书名称,等级,发证日期\n1,甲乙证,高级工,2020-05-20\n2,没有证书,高级工,\n";
    let roster = read_and_worked_out(text.as_bytes());
    let problems = roster.problems().0.iter();
    let named: Vec<(u32, &str)> = problems.map(|problem| (problem.row, problem.column.id(policies::first()))).collect();
    assert_eq!(named, [(2, "certificate"), (3, "level")], "a level without a certificate is still one");
}

#[test]
fn names_tell_persons_apart_where_a_spreadsheet_cut_every_number_short() {
    use super::made::read_wishing;
    use skills_subsidy::roster::Wishes;
    let text = "工号,姓名,等级\n2.02003E+11,甲,高级工\n2.02003E+11,乙,高级工\n2.02003E+11,甲,高级工\n";
    let worked_out = |wishes: Wishes| {
        let mut roster = read_wishing(text.as_bytes(), wishes).ok().expect("readable input").roster;
        roster.close();
        roster.work(usize::MAX);
        roster
    };
    let mut nobody = worked_out(Wishes::default());
    assert_eq!((nobody.scientific(), nobody.persons()), (3, None));
    assert!(nobody.with_names_as_persons().is_some());
    let named = worked_out(Wishes { by_name: true, ..Wishes::default() });
    assert_eq!((named.scientific(), named.persons()), (0, Some(2)));
}

#[test]
fn a_standard_is_looked_up_and_no_question_for_everyone() {
    let text = "工号,工种,证书名称,等级,培训开始,发证日期,与本地的联系\n\
        1,电工,职业技能等级证书,高级工,2020-03-02,2020-05-20,在当地就业创业\n";
    let mut roster = read_and_worked_out(text.as_bytes());
    let first = first_questions(&mut roster);
    assert!(first.catalogue, "{first:?}");
    assert!(!first.facts.iter().any(|fact| fact.ends_with("_standard")), "{first:?}");
    assert!(!first.facts.contains(&"training_date".to_owned()), "培训开始 is a separate column: {first:?}");
}
