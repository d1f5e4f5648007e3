//! Rows about one person, and rows that may be: certain cases are settled, and the reader is asked about the others.

use super::{SEED, item, people, worked_out};
use skills_subsidy::engine::Status::{Eligible, Ineligible};
use skills_subsidy::policies;
use skills_subsidy::policy::Language;
use skills_subsidy::roster::{
    AllAlike, ExportTable, Import, Imported, Likeness, Roster, SamePerson, Settings, write_delimited,
};

/// A roster of these persons with their names, in rows from 2 on, and the reader's decision.
fn roster_of(persons: &[(&str, &str)], same: SamePerson) -> Roster {
    let line = |(person, name): &(&str, &str)| format!("\"{}\",{name},30\n", person.replace('"', "\"\""));
    let text = format!("人员编号,姓名,培训天数\n{}", persons.iter().map(line).collect::<String>());
    let settings = Settings { policy: policies::first(), columns: Vec::new(), common: Vec::new(), catalogue: None };
    let read = Import::new(settings, &[], &mut |_, _| {}).seeded(SEED).told(same).read(&mut text.as_bytes());
    let Ok(Imported { mut roster, .. }) = read else { panic!("the file was refused") };
    roster.close();
    roster.work(usize::MAX);
    roster
}

fn of_numbers(numbers: &[&str], same: SamePerson) -> Roster {
    roster_of(&numbers.iter().map(|number| (*number, "")).collect::<Vec<_>>(), same)
}

/// Returns, for each row, the rows of its person.
fn persons(roster: &Roster) -> Vec<Vec<u32>> {
    (0..roster.len()).map(|row| roster.of_person(row).map_or(vec![row as u32 + 2], |(rows, _)| rows)).collect()
}

fn rows_of(alike: &AllAlike) -> Vec<Vec<u32>> {
    alike.listed.iter().map(|alike| alike.rows.clone()).collect()
}

const UNSAID: SamePerson = SamePerson { with_similar_numbers: None, with_other_names: None };

#[test]
fn a_number_is_the_same_however_it_is_typed() {
    let spellings = [
        "E001",
        "Ｅ００１",
        "e001",
        "E0\u{200b}01",
        " E001\u{a0}",
        "\u{feff}E001",
        "E 001",
        "'E001",
        "=\"E001\"",
        "\u{3000}E001",
    ];
    for spelling in spellings {
        let roster = of_numbers(&["E001", spelling, "E002"], UNSAID);
        assert_eq!(persons(&roster), [vec![2, 3], vec![2, 3], vec![4]], "{spelling:?}");
        assert_eq!(roster.alike(Likeness::SimilarNumbers).0.count, 0, "{spelling:?}");
        assert_eq!(roster.unnamed(), 0, "{spelling:?}");
    }
    for apart in ["1_11", "1 11", "1\u{3000}11"] {
        assert_eq!(persons(&of_numbers(&[apart, "11_1"], UNSAID)), [[2], [3]], "{apart:?}");
    }
    for nobody in ["/", "无", "n/a", "待定"] {
        assert_eq!(of_numbers(&[nobody, nobody], UNSAID).unnamed(), 2, "{nobody:?}");
    }
    for spelling in ["17.0", "17.00", "１７", "'17", "=\"17\"", "17\u{200e}"] {
        assert_eq!(persons(&of_numbers(&["17", spelling], UNSAID)), [[2, 3], [2, 3]], "{spelling:?}");
    }
}

#[test]
fn rules_across_rows_reach_every_spelling() {
    let row = |person: &'static str| vec![("person", person)];
    let mut roster = people(&[row("E001"), row("Ｅ００１"), row("e\u{200b}001"), row("E002")]);
    let statuses = [0, 1, 2, 3].map(|row| item(&mut roster, row, "training_subsidy", false).0);
    assert_eq!(statuses, [Eligible, Ineligible, Ineligible, Eligible], "one occupation and level");
}

#[test]
fn numbers_that_may_be_one_are_asked_about_and_not_merged() {
    for (one, other) in
        [("001", "1"), ("HD3", "HD-3"), ("4", "0004"), ("HD03", "hd3"), ("A—7", "A7"), ("0012.0", "12"), ("0", "00")]
    {
        let numbers = [one, other, "99", one];
        let roster = of_numbers(&numbers, UNSAID);
        assert_eq!(persons(&roster), [vec![2, 5], vec![3], vec![4], vec![2, 5]], "{one} and {other}");
        let (alike, said) = roster.alike(Likeness::SimilarNumbers);
        assert_eq!((alike.count, rows_of(alike), said), (1, vec![vec![2, 3, 5]], None), "{one} and {other}");
        assert_eq!(alike.listed[0].written, [one, other]);

        let merged = of_numbers(&numbers, UNSAID.with(Likeness::SimilarNumbers, true));
        assert_eq!(persons(&merged)[1], [2, 3, 5], "{one} and {other} are one person");
        assert_eq!(merged.alike(Likeness::SimilarNumbers).1, Some(true), "it can still be taken back");
        assert_eq!(merged.alike(Likeness::SimilarNumbers).0.count, 1);

        let parted = of_numbers(&numbers, UNSAID.with(Likeness::SimilarNumbers, false));
        assert_eq!(persons(&parted), persons(&roster));
    }
}

#[test]
fn numbers_that_differ_otherwise_are_not_asked_about() {
    let numbers = ["1-11", "11-1", "1.05", "1.5", "100", "10", "E1", "F1", "1001", "101", "A-1-01", "A-10-1"];
    let roster = of_numbers(&numbers, UNSAID);
    assert_eq!(roster.alike(Likeness::SimilarNumbers).0, &AllAlike::default());
    assert!(persons(&roster).iter().all(|rows| rows.len() == 1));
}

#[test]
fn one_number_with_two_names_is_one_person_until_the_reader_says_otherwise() {
    let persons_named = [("7", "张三"), ("7", "张 三"), ("7", "李四"), ("8", "王五"), ("7", "")];
    let roster = roster_of(&persons_named, UNSAID);
    assert_eq!(persons(&roster)[0], [2, 3, 4, 6]);
    let (alike, said) = roster.alike(Likeness::OtherNames);
    assert_eq!((alike.count, rows_of(alike), said), (1, vec![vec![2, 3, 4, 6]], None));
    assert_eq!(alike.listed[0].written, ["7 张三", "7 张 三", "7 李四", "7"]);
    assert_eq!(roster.alike(Likeness::SimilarNumbers).0.count, 0);
    let parted = roster_of(&persons_named, UNSAID.with(Likeness::OtherNames, false));
    let expected = [vec![2, 3, 6], vec![2, 3, 6], vec![4], vec![5], vec![2, 3, 6]];
    assert_eq!(persons(&parted), expected, "a row without a name belongs to the first person");
    assert_eq!(parted.alike(Likeness::OtherNames).0.count, 1);
    // A missing name, or one with other spaces, is not a different name.
    let roster = roster_of(&[("7", "张三"), ("7", ""), ("7", "张　三")], UNSAID);
    assert_eq!(roster.alike(Likeness::OtherNames).0.count, 0);
}

#[test]
fn of_many_that_are_alike_the_first_of_the_file_are_listed() {
    let numbers: Vec<String> = (1..=150).flat_map(|number| [format!("{number}"), format!("0{number}")]).collect();
    let roster = of_numbers(&numbers.iter().map(String::as_str).collect::<Vec<_>>(), UNSAID);
    let (alike, _) = roster.alike(Likeness::SimilarNumbers);
    assert_eq!(alike.count, 150);
    let expected: Vec<Vec<u32>> = (0..20).map(|at| vec![2 * at + 2, 2 * at + 3]).collect();
    assert_eq!(rows_of(alike), expected);
    // For each, only as many rows are named as people read.
    let many: Vec<String> = (1..13).map(|zeros| format!("{}5", "0".repeat(zeros))).collect();
    let roster = of_numbers(&many.iter().map(String::as_str).collect::<Vec<_>>(), UNSAID);
    let alike = &roster.alike(Likeness::SimilarNumbers).0.listed[0];
    assert_eq!((alike.written.len(), alike.rows.len(), alike.count), (8, 8, 12));
}

#[test]
fn a_number_that_a_spreadsheet_cut_short_is_nobodys() {
    let numbers = ["2.02003E+11", "2.02003E+11", "2.02004E+11", "12E3", "12E3", "7"];
    let roster = of_numbers(&numbers, UNSAID);
    assert_eq!(persons(&roster)[0], [2]);
    assert_eq!((roster.scientific(), roster.unnamed()), (2, 2), "no other row has the third number");
    assert_eq!(persons(&roster)[3], [5, 6], "a number of the enterprise's own");
    let mut roster = of_numbers(&["2.02003E+11", "2.02003E+11"], UNSAID.with(Likeness::SimilarNumbers, true));
    assert_eq!(roster.unnamed(), 2);
    let csv = write_delimited(ExportTable::new(&mut roster, policies::first(), Language::Chinese), |_| {});
    assert!(csv.contains("“文本”格式"), "the export says how to correct it: {csv}");
}

#[test]
fn what_was_taken_for_one_person_is_said_where_results_are_taken() {
    let note = |same: SamePerson| {
        let mut roster = roster_of(&[("001", "张三"), ("1", "张三"), ("7", "李四"), ("7", "王五")], same);
        write_delimited(ExportTable::new(&mut roster, policies::first(), Language::Chinese), |_| {})
    };
    let unsaid = note(UNSAID);
    assert!(unsaid.contains("按不同的人计算") && unsaid.contains("按同一个人计算"), "{unsaid}");
    let said = note(UNSAID.with(Likeness::SimilarNumbers, true));
    assert!(!said.contains("按不同的人计算"), "{said}");
}

#[test]
fn people_are_told_apart_as_before_where_nothing_is_alike() {
    let roster = worked_out("人员编号,培训天数\n1,5\n2,6\n1,7\n,8\n");
    assert_eq!(persons(&roster), [vec![2, 4], vec![3], vec![2, 4], vec![5]]);
    assert_eq!((roster.unnamed(), roster.scientific(), roster.is_by_identity()), (1, 0, false));
}
