//! The sums of both sides for one row: one payment for one training, payments to either side, days after the last day,
//! and the place of the enterprise's insurance.

use super::{IN_SAFETY, TRAINED, item, people, shown, sums, written};
use Status::{Discretionary, Eligible, Ineligible, Unknown};
use skills_subsidy::engine::{Answer, Status};
use skills_subsidy::policies;
use skills_subsidy::roster::{Import, Imported, Roster, Settings};

const AFFECTED: [(&str, &str); 2] = [("employer_trade_affected", "yes"), ("occupation_standard", "2000")];

#[test]
fn both_sides_of_a_certificate_are_worked_out_and_counted_once() {
    let mut roster = people(&[AFFECTED.to_vec()]);
    assert_eq!(item(&mut roster, 0, "training_subsidy", false), (Eligible, "2600…2600".to_owned()));
    assert_eq!(item(&mut roster, 0, "employee_training_subsidy", true), (Discretionary, "2600…2600".to_owned()));
    assert_eq!(item(&mut roster, 0, "appraisal_subsidy", false), (Eligible, "150…150".to_owned()));
    let expected = ["2750…2750", "0…2600", "2750…2750"];
    assert_eq!(sums(&mut roster, 0), expected, "the same training is paid once, to one of them");
    let all = roster.totals().sums;
    assert_eq!([all.person, all.enterprise, all.together].map(shown), expected);
}

#[test]
fn whatever_one_training_is_paid_for_is_one_payment() {
    let winner = [("competition_winner", "yes"), ("master_studio_trained", "yes")];
    let row = |more: &[(&'static str, &'static str)]| [&AFFECTED[..], &winner, more].concat();
    let mut roster = people(&[
        row(&[]),
        row(&[("person", "8"), ("trained_free", "yes")]),
        row(&[("person", "9"), ("residency", "none"), ("competition_winner", "no"), ("master_studio_trained", "no")]),
    ]);
    for subsidy in ["competition_subsidy", "master_studio_training"] {
        assert_eq!(item(&mut roster, 0, subsidy, false), (Discretionary, "2000…2600".to_owned()), "{subsidy}");
    }
    assert_eq!(sums(&mut roster, 0), ["2750…2750", "0…2600", "2750…2750"], "not 7800 beside the appraisal's 150");
    assert_eq!(item(&mut roster, 1, "training_subsidy", false), (Discretionary, "2600…2600".to_owned()));
    assert_eq!(sums(&mut roster, 1), ["150…2750", "0…2600", "150…2750"], "the training is certain for neither side");
    assert_eq!(item(&mut roster, 2, "training_subsidy", false), (Ineligible, "none".to_owned()));
    assert_eq!(sums(&mut roster, 2), ["0…150", "0…2600", "0…2750"], "the larger of both sides is possible");
    assert_eq!(shown(roster.totals().sums.together), "2900…8250");
}

#[test]
fn what_is_paid_to_either_side_is_certain_to_neither() {
    let affected = [IN_SAFETY, &[("person", "8"), ("employer_trade_affected", "yes")]].concat();
    let mut roster = people(&[IN_SAFETY.to_vec(), affected]);
    for enterprise in [false, true] {
        let of = |row: usize, roster: &mut Roster| item(roster, row, "safety_training_subsidy", enterprise);
        assert_eq!(of(0, &mut roster), (Eligible, "1000…1000".to_owned()));
        assert_eq!(of(1, &mut roster), (Eligible, "1000…1300".to_owned()));
    }
    assert_eq!(sums(&mut roster, 0), ["0…1000"; 3], "eligible on each side, once");
    assert_eq!(sums(&mut roster, 1), ["0…1300"; 3]);
    assert_eq!(shown(roster.totals().sums.together), "0…2300");
    assert_eq!(roster.totals().distribution[0], 2, "two rows have no certain sum");
}

#[test]
fn an_enterprise_insured_elsewhere_is_refused_and_its_people_are_not() {
    let insured = |answer| vec![("insured_here", answer), ("person", answer)];
    let mut roster = people(&[insured("yes"), insured("no"), insured("")]);
    let of = |row: usize, id: &str, roster: &mut Roster| item(roster, row, id, true).0;
    let found = |id: &str, roster: &mut Roster| [0, 1, 2].map(|row| of(row, id, roster));
    assert_eq!(found("employee_training_subsidy", &mut roster), [Discretionary, Ineligible, Unknown]);
    for row in 0..3 {
        assert_eq!(item(&mut roster, row, "training_subsidy", false), (Eligible, "1000…1000".to_owned()));
    }
    assert_eq!(sums(&mut roster, 1), ["1150…1150", "0…0", "1150…1150"]);
    assert_eq!(sums(&mut roster, 2), ["1150…1150", "0…1000", "1150…1150"]);
}

#[test]
fn that_it_is_insured_here_may_be_said_once_for_all_rows() {
    let fact = policies::first().fact_named("insured_here").expect("a fact");
    let text = written(&[vec![("insured_here", "")], vec![("person", "8"), ("insured_here", "no")]]);
    let statuses = |common: Vec<_>| {
        let settings = Settings { policy: policies::first(), columns: Vec::new(), common, catalogue: None };
        let Ok(Imported { mut roster, .. }) = Import::new(settings, &[], &mut |_, _| {}).read(&mut text.as_bytes())
        else {
            panic!("the file was refused");
        };
        roster.close();
        roster.work(usize::MAX);
        [0, 1].map(|row| item(&mut roster, row, "employee_training_subsidy", true).0)
    };
    assert_eq!(statuses(Vec::new()), [Unknown, Ineligible]);
    assert_eq!(
        statuses(vec![(fact, Answer::Flag(true))]),
        [Discretionary, Ineligible],
        "the row's own answer overrides the one for everyone"
    );
}

#[test]
fn what_runs_past_the_last_day_is_certain_in_no_row() {
    let apprentice = |person: &'static str, date: &'static str| {
        let [start, certificate] = [("training_date", date), ("certificate_date", "")];
        let employed = [("apprenticeship_plan", "yes"), ("apprentice_employees", "yes"), ("apprentice_rate", "6000")];
        [&[("person", person), start, certificate, ("apprentice_employee_months", "24")], &employed[..]].concat()
    };
    let mut roster = people(&[
        apprentice("1", "2020-01-01"),
        apprentice("2", "2021-03-01"),
        apprentice("3", "2021-12-02"),
        apprentice("4", "2022-01-01"),
    ]);
    let found = [0, 1, 2, 3].map(|row| item(&mut roster, row, "apprentice_employee_subsidy", true));
    let eligible = |sum: &str| (Eligible, sum.to_owned());
    let refused = (Ineligible, "none".to_owned());
    // 500 yuan for 24 months, for ten of them, and for none.
    assert_eq!(found, [eligible("12000…12000"), eligible("5000…12000"), eligible("0…12000"), refused]);
    assert!(shown(roster.totals().sums.enterprise).starts_with("17000…"), "{}", shown(roster.totals().sums.enterprise));

    let supported = [("groups", "employment_difficulty"), ("training_days", "30"), ("certificate_date", "")];
    let days = |person: &'static str, date| [&[("person", person), ("training_date", date)], &supported[..]].concat();
    let mut roster = people(&[days("1", "2021-12-02"), days("2", "2021-12-21"), days("3", "2019-12-12")]);
    let found = [0, 1, 2].map(|row| item(&mut roster, row, "living_allowance", false));
    let office = (Discretionary, "1500…1500".to_owned());
    assert_eq!(found, [eligible("1500…1500"), eligible("550…1500"), office], "eleven days are left on the 21st");
}

#[test]
fn what_an_office_decides_for_student_apprentices_does_not_follow_the_last_day() {
    let student = [
        ("apprenticeship_plan", "yes"),
        ("apprentice_students", "yes"),
        ("apprentice_student_months", "10"),
        ("internship_allowance", "200"),
        ("training_date", "2021-12-31"),
        ("certificate_date", ""),
    ];
    let mut roster = people(&[student.to_vec()]);
    let found = item(&mut roster, 0, "apprentice_student_subsidy", true);
    assert_eq!(found, (Discretionary, "200…2000".to_owned()), "one month's allowance, or that of ten months");
}

#[test]
fn the_trained_person_of_these_tests_is_answered_in_full() {
    let mut roster = people(&[TRAINED.to_vec()]);
    let judged = roster.judged(0);
    assert!(judged.items.iter().all(|item| item.outcome.status != Unknown));
    assert_eq!(sums(&mut roster, 0), ["1150…1150", "0…1000", "1150…1150"]);
}
