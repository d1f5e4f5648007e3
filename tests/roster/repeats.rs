//! The rules over several rows of one person.

use super::{IN_SAFETY, item, people, shown};
use Status::{Discretionary, Eligible, Ineligible, Unknown};
use skills_subsidy::engine::Status;
use skills_subsidy::policies;
use skills_subsidy::policy::Language;
use skills_subsidy::roster::{ExportTable, Roster, read_table, write_delimited};

type Row<'a> = Vec<(&'a str, &'a str)>;

/// A training in `occupation` that starts on `date`, with a certificate of the same day.
fn on_the_day<'a>(date: &'a str, occupation: &'a str) -> Row<'a> {
    vec![("training_date", date), ("certificate_date", date), ("occupation", occupation)]
}

fn statuses(roster: &mut Roster, id: &str, enterprise: bool) -> Vec<Status> {
    (0..roster.len()).map(|row| item(roster, row, id, enterprise).0).collect()
}

/// Returns the rows that settle a fact of this row, or leave it open.
fn settled(roster: &Roster, row: usize, id: &str) -> Vec<u32> {
    let settled = roster.settled_by_others(row).into_iter().find(|(fact, _)| policies::first().fact(*fact).id == id);
    settled.map_or(Vec::new(), |(_, rows)| rows.to_vec())
}

#[test]
fn the_fourth_training_of_a_year_is_left_open_whatever_the_order_of_the_rows() {
    let rows = [
        ("2020-02-01", "电工"),
        ("2020-04-01", "焊工"),
        ("2020-06-01", "钳工"),
        ("2020-08-01", "车工"),
        ("2021-01-05", "铣工"),
    ];
    let mut reversed = rows;
    reversed.reverse();
    for order in [rows, reversed] {
        let mut roster = people(&order.map(|(date, occupation)| on_the_day(date, occupation)));
        for (row, (date, _)) in order.iter().enumerate() {
            let fourth = *date == "2020-08-01";
            let found = item(&mut roster, row, "training_subsidy", false);
            assert_eq!(found, (if fourth { Discretionary } else { Eligible }, "1000…1000".to_owned()), "{date}");
            // The enterprise has fewer than three that year.
            let enterprise = item(&mut roster, row, "employee_training_subsidy", true).0;
            assert_eq!(enterprise, if fourth { Ineligible } else { Discretionary }, "{date}");
            let before = order.iter().filter(|(other, _)| other[..4] == date[..4] && other < date).count();
            assert_eq!(settled(&roster, row, "claims_this_year").len(), before, "{date} names the rows before it");
        }
    }
}

#[test]
fn the_fourth_of_a_year_says_that_three_are_the_limit_in_principle_only() {
    let dates = ["2020-02-01", "2020-04-01", "2020-06-01", "2020-08-01"];
    let occupations = ["电工", "焊工", "钳工", "车工"];
    let rows: Vec<Row> = dates.iter().zip(occupations).map(|(date, occupation)| on_the_day(date, occupation)).collect();
    let mut roster = people(&rows);
    let csv = write_delimited(ExportTable::new(&mut roster, policies::first(), Language::Chinese), |_| {});
    let records = read_table(&mut csv.as_bytes()).expect("a readable export");
    let at = records[0].iter().position(|header| header == "职工本人：依据").expect("the person's reasons");
    let line = |row: usize| {
        let line = records[row + 1][at].lines().find(|line| line.starts_with("职业技能培训补贴"));
        line.expect("a matching line").to_owned()
    };
    assert!(line(2).starts_with("职业技能培训补贴：符合。") && !line(2).contains("原则上"), "{}", line(2));
    assert!(
        line(3).starts_with("职业技能培训补贴：有待认定。") && line(3).contains("“原则上”不超过3次"),
        "{}",
        line(3)
    );
    let counted = "发证那年已领的培训补贴次数：按同一人的其他行得出：行号 2, 3, 4";
    assert!(records[4][at].contains(counted), "{}", records[4][at]);
}

#[test]
fn the_year_is_that_of_the_certificate() {
    let row = |start, certificate, occupation| -> Row {
        vec![("training_date", start), ("certificate_date", certificate), ("occupation", occupation)]
    };
    let mut roster = people(&[
        row("2020-02-01", "2020-03-01", "电工"),
        row("2020-04-01", "2020-05-01", "焊工"),
        row("2020-06-01", "2020-07-01", "钳工"),
        row("2020-09-01", "2021-01-10", "车工"),
        row("2020-10-01", "2020-12-31", "铣工"),
        row("2020-11-01", "2021-02-10", "刨工"),
    ]);
    let expected = [Eligible, Eligible, Eligible, Eligible, Discretionary, Eligible];
    assert_eq!(statuses(&mut roster, "training_subsidy", false), expected, "the fifth is the fourth of 2020");
    assert_eq!(settled(&roster, 3, "claims_this_year"), [] as [u32; 0], "the first of 2021");
    assert_eq!(settled(&roster, 4, "claims_this_year"), [2, 3, 4]);
    assert_eq!(settled(&roster, 5, "claims_this_year"), [5], "the second of 2021");
}

#[test]
fn every_training_subsidy_counts_towards_the_three_of_a_year() {
    let safety = |date, occupation| [on_the_day(date, occupation).as_slice(), IN_SAFETY].concat();
    let mut roster = people(&[
        safety("2020-02-01", "电工作业"),
        on_the_day("2020-04-01", "焊工"),
        safety("2020-06-01", "高处作业"),
        on_the_day("2020-08-01", "车工"),
        safety("2020-10-01", "焊接作业"),
    ]);
    let training = statuses(&mut roster, "training_subsidy", false);
    assert_eq!(training, [Ineligible, Eligible, Ineligible, Discretionary, Ineligible]);
    let safety = statuses(&mut roster, "safety_training_subsidy", false);
    assert_eq!(safety, [Eligible, Ineligible, Eligible, Ineligible, Discretionary], "the fourth and the fifth");
}

#[test]
fn the_same_occupation_and_level_is_paid_once() {
    let row = |person, date, occupation, level| -> Row {
        [on_the_day(date, occupation).as_slice(), &[("person", person), ("level", level)]].concat()
    };
    let mut roster = people(&[
        row("1", "2020-02-01", "电工", "advanced"),
        row("1", "2020-05-01", "电工", "advanced"),
        row("1", "2020-06-01", "电工", "technician"),
        row("2", "2020-05-01", "电工", "advanced"),
        row("1", "2020-07-01", "", "advanced"),
    ]);
    let expected = [Eligible, Ineligible, Eligible, Eligible, Unknown];
    let training = statuses(&mut roster, "training_subsidy", false);
    assert_eq!(training, expected, "an unnamed occupation may be the same one");
    assert_eq!(statuses(&mut roster, "appraisal_subsidy", false), expected);
    let enterprise = [Discretionary, Ineligible, Discretionary, Discretionary, Unknown];
    assert_eq!(statuses(&mut roster, "employee_training_subsidy", true), enterprise, "nor to the enterprise");
    assert_eq!(settled(&roster, 1, "claimed_same_level"), [2]);
}

#[test]
fn whichever_subsidy_was_paid_for_an_occupation_it_is_paid_for() {
    let safety = [on_the_day("2020-02-01", "电工").as_slice(), IN_SAFETY].concat();
    let project = [
        on_the_day("2020-05-01", "电工").as_slice(),
        &[("training_kind", "project"), ("certificate", "special_operation"), ("level", "")],
    ]
    .concat();
    let mut roster = people(&[safety.clone(), project.clone()]);
    assert_eq!(statuses(&mut roster, "safety_training_subsidy", false), [Eligible, Ineligible]);
    assert_eq!(statuses(&mut roster, "project_training_subsidy", false), [Ineligible; 2]);
    assert_eq!(settled(&roster, 1, "claimed_same_level"), [2]);
    // An office decides on the project's, so for the other it is unknown whether it was paid.
    let later = [safety.as_slice(), &[("training_date", "2020-08-01"), ("certificate_date", "2020-08-01")]].concat();
    let mut roster = people(&[project, later]);
    assert_eq!(statuses(&mut roster, "project_training_subsidy", false), [Discretionary, Ineligible]);
    assert_eq!(statuses(&mut roster, "safety_training_subsidy", false), [Ineligible, Unknown]);
}

#[test]
fn the_safety_subsidy_is_paid_once_for_a_person_to_either_side() {
    let safety = |person| [on_the_day("2020-05-01", "电工").as_slice(), IN_SAFETY, &[("person", person)]].concat();
    let mut roster = people(&[safety("1"), safety("1"), safety("2")]);
    for enterprise in [false, true] {
        let found = statuses(&mut roster, "safety_training_subsidy", enterprise);
        assert_eq!(found, [Eligible, Ineligible, Eligible]);
    }
    let (rows, sums) = roster.of_person(1).expect("the person has two rows");
    assert_eq!((rows, shown(sums.together)), (vec![2, 3], "0…1000".to_owned()));
    assert!(roster.of_person(2).is_none(), "the only row of its person");
    assert_eq!(shown(roster.totals().sums.together), "0…2000", "two people, each paid once");
    assert_eq!(settled(&roster, 1, "claimed_same_level"), [2], "the result names the row that has the level");
    // The occupation of a certificate may be missing; then it may be the same.
    let unnamed = |person| [safety(person).as_slice(), &[("occupation", "")]].concat();
    let mut roster = people(&[unnamed("1"), unnamed("1")]);
    assert_eq!(statuses(&mut roster, "safety_training_subsidy", false), [Eligible, Unknown]);
}

#[test]
fn the_same_level_is_the_same_whichever_certificate_proves_it() {
    let of = |rows: &[(&'static str, &'static str)]| {
        let row = |(certificate, level): &(&'static str, &'static str)| -> Row {
            [on_the_day("2020-05-01", "电工").as_slice(), &[("certificate", certificate), ("level", level)]].concat()
        };
        let mut roster = people(&rows.iter().map(row).collect::<Vec<_>>());
        let mut statuses = statuses(&mut roster, "training_subsidy", false);
        statuses.sort_by_key(|status| *status as u8);
        statuses
    };
    assert_eq!(of(&[("vocational_qualification", "advanced"), ("skill_level", "advanced")]), [Eligible, Ineligible]);
    assert_eq!(of(&[("vocational_qualification", "advanced"), ("skill_level", "technician")]), [Eligible, Eligible]);
    assert_eq!(of(&[("special_ability", ""), ("skill_level", "advanced")]), [Eligible, Eligible]);
    assert_eq!(of(&[("special_ability", ""), ("special_ability", "")]), [Eligible, Ineligible]);
    assert_eq!(
        of(&[("skill_level", ""), ("skill_level", "advanced")]),
        [Eligible, Unknown],
        "the level may be the same"
    );
}

#[test]
fn a_count_of_claims_may_leave_out_the_rows_of_the_file_or_grow_with_them() {
    let found = |claims: [&'static str; 4]| {
        let dates = ["2020-01-01", "2020-02-01", "2020-03-01", "2020-04-01"];
        let rows = [0, 1, 2, 3].map(|at| {
            let occupation = ["电工", "焊工", "钳工", "车工"][at];
            [on_the_day(dates[at], occupation).as_slice(), &[("claims_this_year", claims[at])]].concat()
        });
        statuses(&mut people(&rows), "training_subsidy", false)
    };
    assert_eq!(found(["0", "0", "0", "0"]), [Eligible, Eligible, Eligible, Discretionary]);
    assert_eq!(
        found(["0", "1", "2", "3"]),
        [Eligible, Eligible, Eligible, Discretionary],
        "only the rows before it count"
    );
    assert_eq!(
        found(["1", "1", "1", "1"]),
        [Eligible, Eligible, Discretionary, Discretionary],
        "one received elsewhere"
    );
    assert_eq!(found(["1", "2", "3", "4"]), [Eligible, Eligible, Discretionary, Discretionary]);
    // Two are in the file, and an office decides on the third, so it is unknown whether there are three.
    assert_eq!(found(["0", "0", "3", "0"]), [Eligible, Eligible, Discretionary, Unknown]);
    assert_eq!(found(["3", "3", "3", "3"]), [Discretionary; 4], "three received elsewhere");
}

#[test]
fn a_new_hire_and_a_student_count_once_and_an_apprentice_for_two_years() {
    let hired = |person| -> Row {
        vec![
            ("person", person),
            ("new_hires", "yes"),
            ("months_since_hire", "3"),
            ("training_hours", "40"),
            ("new_hire_certificate", "training_completion"),
        ]
    };
    let mut roster = people(&[hired("1"), hired("1"), hired("2")]);
    assert_eq!(statuses(&mut roster, "pre_job_training_subsidy", true), [Eligible, Ineligible, Eligible]);

    let student = |person| -> Row {
        vec![
            ("person", person),
            ("apprenticeship_plan", "yes"),
            ("apprentice_students", "yes"),
            ("apprentice_student_months", "6"),
            ("internship_allowance", "1000"),
        ]
    };
    let mut roster = people(&[student("1"), student("1"), student("2")]);
    let found = statuses(&mut roster, "apprentice_student_subsidy", true);
    assert_eq!(found, [Discretionary, Ineligible, Discretionary]);

    let apprentice = |date, months| -> Row {
        vec![
            ("training_date", date),
            ("certificate_date", ""),
            ("apprenticeship_plan", "yes"),
            ("apprentice_employees", "yes"),
            ("apprentice_employee_months", months),
            ("apprentice_rate", "6000"),
        ]
    };
    let subsidy = "apprentice_employee_subsidy";
    let mut roster =
        people(&[apprentice("2019-12-20", "12"), apprentice("2020-12-20", "18"), apprentice("2021-11-01", "6")]);
    let found: Vec<_> = (0..3).map(|row| item(&mut roster, row, subsidy, true)).collect();
    let year = (Eligible, "6000…6000".to_owned());
    assert_eq!(found, [year.clone(), year, (Ineligible, "none".to_owned())], "twenty-four months in all");
    let none = [("apprenticeship_plan", "no"), ("apprentice_employees", "no")];
    let none = [apprentice("2021-12-01", ""), none.to_vec()].concat();
    let mut roster = people(&[apprentice("2019-12-20", "12"), none]);
    let judged = roster.judged(1);
    let refused = judged.items.iter().find(|item| item.outcome.entitlement.id == subsidy);
    let refused = refused.map(|item| (item.outcome.status, item.repeats));
    assert_eq!(refused, Some((Ineligible, None)), "a refusal by the row itself does not depend on other rows");
}
