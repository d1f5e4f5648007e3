//! Cells with a formula that the spreadsheet did not compute: they are neither blank nor a value.

#[allow(dead_code, reason = "the other files are read by tests/limits.rs")]
#[path = "../support/hostile.rs"]
mod hostile;

use super::{SEED, imported, read_and_worked_out};
use skills_subsidy::engine::Answer;
use skills_subsidy::policies;
use skills_subsidy::policy::{ChoiceSet, Language};
use skills_subsidy::roster::{CellFault, Column, ExportTable, Import, Imported, Roster, Settings, write_delimited};

/// A sheet with a text cell for each header, and these cells, as XML, in the row below.
fn sheet(headers: &[&str], cells: &[&str]) -> Vec<u8> {
    let header = |header: &&str| format!("<c t=\"inlineStr\"><is><t>{header}</t></is></c>");
    let headers: String = headers.iter().map(header).collect();
    hostile::workbook("", &format!("<row>{headers}</row><row>{}</row>", cells.concat()), &[], "0")
}

fn named(roster: &Roster) -> Vec<(u32, &'static str, &str)> {
    let problems = roster.problems().0.iter();
    problems.map(|problem| (problem.row, problem.column.id(policies::first()), problem.value.as_str())).collect()
}

fn answer(roster: &mut Roster, fact: &str) -> Option<Answer> {
    let last = roster.len() - 1;
    roster.answers(last).0.get(policies::first().fact_named(fact).expect("a known id"))
}

#[test]
fn an_error_of_a_workbook_is_named_and_leaves_the_fact_unknown() {
    for error in ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"] {
        for fact in ["training_days", "training_date", "groups", "insured_here", "occupation_standard"] {
            let bytes = sheet(&["person", fact], &["<c><v>7</v></c>", &format!("<c t=\"e\"><v>{error}</v></c>")]);
            let mut roster = read_and_worked_out(&bytes);
            assert_eq!(named(&roster), [(2, fact, error)]);
            assert_eq!(roster.problems().0[0].fault, CellFault::NotComputed);
            assert_eq!(answer(&mut roster, fact), None);
            assert_eq!(imported(&bytes, &[]).expect("readable input").not_computed, 1);
        }
    }
}

#[test]
fn an_error_in_text_is_no_blank_either() {
    let text = "person,name,occupation,training_days\n7,张三,电工,#N/A\n#N/A,#REF!,#VALUE!,30\n";
    let roster = read_and_worked_out(text.as_bytes());
    let expected =
        [(2, "training_days", "#N/A"), (3, "person", "#N/A"), (3, "name", "#REF!"), (3, "occupation", "#VALUE!")];
    assert_eq!(named(&roster), expected);
    assert_eq!(roster.unnamed(), 1, "an error value is not a number of a person");
    let own = [Column::Person, Column::Name, Column::Occupation].map(|column| roster.cell(1, column).1);
    assert_eq!(own, [""; 3], "no person, no name, no occupation");
    assert_eq!(imported(text.as_bytes(), &[]).expect("readable input").not_computed, 4);
}

#[test]
fn what_cannot_be_read_does_not_take_what_holds_for_everyone() {
    let days = policies::first().fact_named("training_days").expect("a known id");
    let (too_long, common) = (format!("30{}", "x".repeat(40_000)), Some(Answer::Count(30)));
    let unreadable = ["#N/A", "=B1", "many", too_long.as_str(), "(330402199001011239)", "\u{fffc}"];
    let unreadable = unreadable.map(|cell| (cell, None));
    for (cell, expected) in [("", common), ("31", Some(Answer::Count(31)))].into_iter().chain(unreadable) {
        let common = vec![(days, Answer::Count(30))];
        let settings = Settings { policy: policies::first(), columns: Vec::new(), common, catalogue: None };
        let others = "8,5\n".repeat(60);
        let text = format!("person,training_days\n{others}7,{cell}\n");
        let read = Import::new(settings, &[], &mut |_, _| {}).seeded(SEED).read(&mut text.as_bytes());
        let Ok(Imported { mut roster, .. }) = read else { panic!("the file was refused") };
        roster.close();
        roster.work(usize::MAX);
        assert_eq!(answer(&mut roster, "training_days"), expected, "{cell:?}");
        let is_named = expected.is_none() && !cell.contains("3304");
        assert_eq!(roster.problems().1, usize::from(is_named), "{cell:?}");
        let column = Column::with_id(policies::first(), "training_days").expect("a known id");
        assert!(!roster.cell(60, column).1.contains('\u{fffc}'), "the placeholder is not shown");
    }
}

#[test]
fn a_formula_without_a_value_is_named_by_itself() {
    let without = [
        "<c><f>VLOOKUP(A2,Sheet2!A:B,2,0)</f></c>",
        "<c><f>VLOOKUP(A2,Sheet2!A:B,2,0)</f><v></v></c>",
        "<c t=\"str\"><f>VLOOKUP(A2,Sheet2!A:B,2,0)</f></c>",
        "<c><f t=\"shared\" ref=\"B2:B9\" si=\"0\">VLOOKUP(A2,Sheet2!A:B,2,0)</f></c>",
    ];
    for cell in without {
        let bytes = sheet(&["person", "training_days"], &["<c><v>7</v></c>", cell]);
        let mut roster = read_and_worked_out(&bytes);
        assert_eq!(named(&roster), [(2, "training_days", "=VLOOKUP(A2,Sheet2!A:B,2,0)")], "{cell}");
        assert_eq!(answer(&mut roster, "training_days"), None, "{cell}");
        assert_eq!(imported(&bytes, &[]).expect("readable input").not_computed, 1, "{cell}");
    }
    let with = ["<c><f>15*2</f><v>30</v></c>", "<c t=\"str\"><f>\"3\"&amp;\"0\"</f><v>30</v></c>"];
    for cell in with {
        let mut roster = read_and_worked_out(&sheet(&["person", "training_days"], &["<c><v>7</v></c>", cell]));
        assert_eq!(named(&roster), [], "{cell}");
        assert_eq!(answer(&mut roster, "training_days"), Some(Answer::Count(30)), "{cell}");
    }
    // A formula with an empty result is as blank as an empty cell.
    let blank = "<c t=\"str\"><f>IF(A2&gt;9,30,\"\")</f><v></v></c>";
    let mut roster = read_and_worked_out(&sheet(&["person", "training_days"], &["<c><v>7</v></c>", blank]));
    assert_eq!(named(&roster), []);
    assert_eq!(answer(&mut roster, "training_days"), None);
}

#[test]
fn cells_that_share_a_formula_are_named_by_it() {
    let shared = "<c><f t=\"shared\" ref=\"B2:C2\" si=\"3\">LEN(A2)</f></c><c><f t=\"shared\" si=\"3\"/></c>";
    let roster =
        read_and_worked_out(&sheet(&["person", "training_days", "insured_months"], &["<c><v>7</v></c>", shared]));
    assert_eq!(named(&roster), [(2, "training_days", "=LEN(A2)"), (2, "insured_months", "=LEN(A2)")]);
}

#[test]
fn a_formula_is_never_read_as_what_it_mentions() {
    let formulas =
        ["=veterans!B2", "=IF(A2=1,退役军人,就业困难人员)", "=退役军人", "=退役军人!B2", "=1+29", "=DATE(2020,6,1)"];
    for fact in ["groups", "training_kind", "training_days", "training_date", "insured_here"] {
        for formula in formulas {
            let text = format!("person,{fact}\n7,\"{formula}\"\n");
            let mut roster = read_and_worked_out(text.as_bytes());
            assert_eq!(named(&roster), [(2, fact, formula)]);
            assert_eq!(answer(&mut roster, fact), None, "{formula}");
        }
    }
    assert_ne!(
        answer(&mut read_and_worked_out("person,groups\n7,退役军人\n".as_bytes()), "groups"),
        Some(Answer::Many(ChoiceSet::EMPTY)),
        "the name alone is read"
    );
}

#[test]
fn a_formula_is_no_person_no_name_and_no_occupation() {
    let cell = |formula: &str| format!("<c><f>{formula}</f></c>");
    let cells = ["A9", "B9", "C9"].map(cell);
    let days = "<c><v>30</v></c>";
    let bytes = sheet(&["person", "name", "occupation", "training_days"], &[&cells[0], &cells[1], &cells[2], days]);
    let mut roster = read_and_worked_out(&bytes);
    assert_eq!(named(&roster), [(2, "person", "=A9"), (2, "name", "=B9"), (2, "occupation", "=C9")]);
    assert_eq!(roster.unnamed(), 1);
    let csv = write_delimited(ExportTable::new(&mut roster, policies::first(), Language::Chinese), |_| {});
    assert!(!csv.contains("=B9"), "{csv}");
    // A text file has no formulas: a name that looks like one is a name, but does not distinguish people.
    let roster = read_and_worked_out("person,name,training_days\n=A9,=B9,30\n=A9,=B9,30\n".as_bytes());
    assert_eq!((roster.unnamed(), roster.cell(0, Column::Name).1), (2, "=B9"));
    assert!(roster.of_person(0).is_none());
}
