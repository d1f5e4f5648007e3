//! What rows come to, and the rules that reach over the rows of one person.

use super::{item, shown, support, worked_out};
use proptest::prelude::*;
use skills_subsidy::engine::Status;
use skills_subsidy::policies::jiaxing_2019::POLICY;
use skills_subsidy::roster::Roster;

const TRAINED: &str =
    "residency,groups,training_kind,certificate,claims_this_year,claimed_same_level,past_retirement_age";
const TRAINED_ROW: &str = "local_work,enterprise_employee,skills,skill_level,0,false,false";

#[test]
fn both_sides_of_a_certificate_are_worked_out_and_counted_once() {
    let mut roster = worked_out(&format!(
        "person,training_date,{TRAINED},level,occupation_standard,employer_trade_affected\n\
         7,2020-03-02,{TRAINED_ROW},advanced,2000,yes\n"
    ));
    assert_eq!(item(&mut roster, 0, "training_subsidy", false), (Status::Eligible, "2600…2600".to_owned()));
    assert_eq!(item(&mut roster, 0, "employee_training_subsidy", true), (Status::Eligible, "2600…2600".to_owned()));
    assert_eq!(shown(roster.totals().sums.person).split('…').next(), Some("2600"));
    assert_eq!(shown(roster.totals().sums.enterprise).split('…').next(), Some("2600"));
    assert_eq!(shown(roster.totals().sums.together).split('…').next(), Some("2600"), "the same training is paid once");
}

#[test]
fn chinese_headers_and_values_say_the_same_as_ids() {
    let chinese = worked_out(
        "人员编号;培训开始日期;与本地的联系;人员类别;培训类别;培训天数\n\
         1;2020年6月1日;本地户籍、在当地就业创业;就业困难人员;项目制培训;30天\n",
    );
    let ids = worked_out(
        "person\ttraining_date\tresidency\tgroups\ttraining_kind\ttraining_days\n\
         1\t43983\tlocal_household,local_work\temployment_difficulty\tproject\t30\n",
    );
    assert_eq!(chinese.problems().1, 0);
    assert_eq!(ids.problems().1, 0);
    assert_eq!(chinese.packed(0), ids.packed(0));
    assert_eq!(shown(chinese.totals().sums.person), shown(ids.totals().sums.person));
    assert!(shown(chinese.totals().sums.person).starts_with("1500…"), "30 days at 50 yuan");
}

#[test]
fn the_fourth_training_of_a_year_is_refused_whatever_the_order_of_the_rows() {
    let rows = ["2020-02-01,电工", "2020-04-01,焊工", "2020-06-01,钳工", "2020-08-01,车工", "2021-01-05,铣工"];
    let mut reversed = rows;
    reversed.reverse();
    for order in [rows, reversed] {
        let lines: Vec<String> = order.iter().map(|row| format!("7,{row},{TRAINED_ROW},advanced,1000\n")).collect();
        let text = format!("person,training_date,occupation,{TRAINED},level,occupation_standard\n{}", lines.concat());
        let mut roster = worked_out(&text);
        for (row, line) in order.iter().enumerate() {
            let (status, _) = item(&mut roster, row, "training_subsidy", false);
            let refused = line.starts_with("2020-08");
            assert_eq!(status, if refused { Status::Ineligible } else { Status::Eligible }, "{line}");
            let settled = roster.settled_by_others(row);
            let claims = settled.iter().find(|(fact, _)| POLICY.fact(*fact).id == "claims_this_year");
            let others = line
                .starts_with("2020")
                .then(|| order.iter().filter(|other| other.starts_with("2020") && *other < line).count());
            assert_eq!(
                claims.map_or(0, |(_, rows)| rows.len()),
                others.unwrap_or(0),
                "{line} names the rows before it"
            );
        }
    }
}

#[test]
fn the_same_occupation_and_level_is_paid_once() {
    let header =
        format!("person,training_date,occupation,{TRAINED},level,certificate_date,first_appraisal,occupation_standard");
    let row = |person: u32, date: &str, occupation: &str, level: &str| {
        format!("{person},{date},{occupation},{TRAINED_ROW},{level},{date},true,1000\n")
    };
    let mut roster = worked_out(&format!(
        "{header}\n{}{}{}{}{}",
        row(1, "2020-02-01", "电工", "advanced"),
        row(1, "2020-05-01", "电工", "advanced"),
        row(1, "2020-06-01", "电工", "technician"),
        row(2, "2020-05-01", "电工", "advanced"),
        row(1, "2020-07-01", "", "advanced"),
    ));
    let statuses = |roster: &mut Roster, id: &str| (0..5).map(|row| item(roster, row, id, false).0).collect::<Vec<_>>();
    use Status::{Eligible, Ineligible, Unknown};
    let expected = vec![Eligible, Ineligible, Eligible, Eligible, Unknown];
    assert_eq!(statuses(&mut roster, "training_subsidy"), expected, "an unnamed occupation may be the same one");
    assert_eq!(statuses(&mut roster, "appraisal_subsidy"), expected);
}

#[test]
fn the_safety_subsidy_is_paid_once_for_a_person_to_either_side() {
    let header = "person,training_date,groups,high_risk_industry,certificate,insured_months,junior_standard";
    let row = "2020-05-01,enterprise_employee,true,special_operation,36,1000";
    let mut roster = worked_out(&format!("{header}\n1,{row}\n1,{row}\n2,{row}\n"));
    assert_eq!(item(&mut roster, 0, "safety_training_subsidy", false).0, Status::Eligible);
    for enterprise in [false, true] {
        assert_eq!(item(&mut roster, 1, "safety_training_subsidy", enterprise).0, Status::Ineligible);
        assert_eq!(item(&mut roster, 2, "safety_training_subsidy", enterprise).0, Status::Eligible);
    }
    let (rows, sums) = roster.of_person(1).expect("the person has two rows");
    assert_eq!(
        (rows, shown(sums.together).split('…').next().map(str::to_owned)),
        (vec![2, 3], Some("1000".to_owned()))
    );
    assert!(roster.of_person(2).is_none(), "the only row of its person");
    let once = shown(roster.totals().sums.together);
    assert!(once.starts_with("2000…"), "two people, each paid once: {once}");
    let judged = roster.judged(1);
    assert!(judged.items.iter().any(|item| item.repeats == Some(2)), "it says which row has it");
}

#[test]
fn the_same_level_is_the_same_whichever_certificate_proves_it() {
    let header = "person,training_date,occupation,residency,groups,training_kind,certificate,level,claims_this_year,\
                  claimed_same_level,past_retirement_age,occupation_standard";
    let row = |certificate: &str, level: &str| {
        format!("1,2020-05-01,电工,local_work,enterprise_employee,skills,{certificate},{level},0,false,false,1000\n")
    };
    let statuses = |rows: &[(&str, &str)]| {
        let lines: String = rows.iter().map(|(certificate, level)| row(certificate, level)).collect();
        let mut roster = worked_out(&format!("{header}\n{lines}"));
        let mut statuses: Vec<Status> =
            (0..rows.len()).map(|row| item(&mut roster, row, "training_subsidy", false).0).collect();
        statuses.sort_by_key(|status| *status as u8);
        statuses
    };
    use Status::{Eligible, Ineligible, Unknown};
    assert_eq!(
        statuses(&[("vocational_qualification", "advanced"), ("skill_level", "advanced")]),
        [Eligible, Ineligible]
    );
    assert_eq!(
        statuses(&[("vocational_qualification", "advanced"), ("skill_level", "technician")]),
        [Eligible, Eligible]
    );
    assert_eq!(statuses(&[("special_ability", ""), ("skill_level", "advanced")]), [Eligible, Eligible]);
    assert_eq!(statuses(&[("special_ability", ""), ("special_ability", "")]), [Eligible, Ineligible]);
    assert_eq!(statuses(&[("skill_level", ""), ("skill_level", "advanced")]), [Eligible, Unknown], "which level?");
}

#[test]
fn a_count_of_claims_may_leave_out_the_rows_of_the_file_or_grow_with_them() {
    let refused = |claims: [&str; 4]| -> Vec<bool> {
        let header = TRAINED.replace("claims_this_year", "training_hours");
        let row = TRAINED_ROW.replace(",0,", ",,");
        let line =
            |(at, claims): (usize, &&str)| format!("7,2020-0{}-01,工种{at},{row},advanced,1000,{claims}\n", at + 1);
        let lines: String = claims.iter().enumerate().map(line).collect();
        let text =
            format!("person,training_date,occupation,{header},level,occupation_standard,claims_this_year\n{lines}");
        let mut roster = worked_out(&text);
        (0..4).map(|row| item(&mut roster, row, "training_subsidy", false).0 == Status::Ineligible).collect()
    };
    assert_eq!(refused(["0", "0", "0", "0"]), [false, false, false, true]);
    assert_eq!(refused(["0", "1", "2", "3"]), [false, false, false, true], "each row counts those before it");
    assert_eq!(refused(["1", "1", "1", "1"]), [false, false, true, true], "one elsewhere");
    assert_eq!(refused(["1", "2", "3", "4"]), [false, false, true, true]);
    assert_eq!(refused(["0", "0", "3", "0"]), [false, false, true, false], "two had in the file, and one refused");
}

#[test]
fn a_new_hire_and_a_student_count_once_and_an_apprentice_for_two_years() {
    let hired = "person,training_date,new_hires,months_since_hire,training_hours,new_hire_certificate,junior_standard";
    let row = "2020-05-01,yes,3,40,training_completion,800";
    let mut roster = worked_out(&format!("{hired}\n1,{row}\n1,{row}\n2,{row}\n"));
    let statuses = |roster: &mut Roster, id: &str, rows: usize| -> Vec<(Status, String)> {
        (0..rows).map(|row| item(roster, row, id, true)).collect()
    };
    let of = |found: Vec<(Status, String)>| found.into_iter().map(|(status, _)| status).collect::<Vec<_>>();
    use Status::{Discretionary, Eligible, Ineligible};
    assert_eq!(of(statuses(&mut roster, "pre_job_training_subsidy", 3)), [Eligible, Ineligible, Eligible]);

    let students =
        "person,training_date,apprenticeship_plan,apprentice_students,apprentice_student_months,internship_allowance";
    let row = "2020-05-01,yes,yes,6,1000";
    let mut roster = worked_out(&format!("{students}\n1,{row}\n1,{row}\n2,{row}\n"));
    assert_eq!(of(statuses(&mut roster, "apprentice_student_subsidy", 3)), [Discretionary, Ineligible, Discretionary]);

    let apprentices =
        "person,training_date,apprenticeship_plan,apprentice_employees,apprentice_employee_months,apprentice_rate";
    let row = |date: &str, months: &str| format!("1,{date},yes,yes,{months},6000\n");
    let rows = [row("2019-12-20", "12"), row("2020-12-20", "18"), row("2021-11-01", "6")].concat();
    let mut roster = worked_out(&format!("{apprentices}\n{rows}"));
    assert_eq!(
        statuses(&mut roster, "apprentice_employee_subsidy", 3),
        [(Eligible, "6000…6000".to_owned()), (Eligible, "6000…6000".to_owned()), (Ineligible, "none".to_owned()),],
        "twenty-four months in all"
    );
    let other = "1,2021-12-01,no,no,,\n";
    let mut roster = worked_out(&format!("{apprentices}\n{}{other}", row("2019-12-20", "12")));
    let judged = roster.judged(1);
    let refused = judged.items.iter().find(|item| item.outcome.entitlement.id == "apprentice_employee_subsidy");
    let refused = refused.map(|item| (item.outcome.status, item.repeats));
    assert_eq!(refused, Some((Ineligible, None)), "what a row refuses by itself needs no other row");
}

#[test]
fn rows_without_a_person_are_counted_because_no_rule_over_rows_reaches_them() {
    assert_eq!(worked_out("training_days\n5\n6\n").unnamed(), 2);
    assert_eq!(worked_out("person,training_days\n1,5\n,6\n").unnamed(), 1);
}

#[test]
fn a_person_who_may_count_leaves_the_enterprise_as_open() {
    let mut roster =
        worked_out("person,training_date,certificate,occupation_standard\n1,2020-05-01,skill_level,1000\n");
    assert_eq!(item(&mut roster, 0, "employee_training_subsidy", true), (Status::Unknown, "1000…1300".to_owned()));
}

#[test]
fn wrong_cells_are_named_and_stop_nothing() {
    let roster = worked_out(
        "person,training_date,training_days,level,certificate\n\
         1,2020-02-30,10,,\n\
         2,2020-03-01,many,advanced,training_completion\n\
         3,2020-03-01,10,,\n",
    );
    let (problems, count) = roster.problems();
    let named: Vec<(u32, &str, &str, &str)> = problems
        .iter()
        .map(|problem| (problem.row, POLICY.fact(problem.fact).id, problem.value.as_str(), problem.kind.id().0))
        .collect();
    assert_eq!(
        named,
        [
            (2, "training_date", "2020-02-30", "unfit"),
            (3, "training_days", "many", "unfit"),
            (3, "level", "advanced", "not_applicable"),
        ]
    );
    assert_eq!(count, 3);
    assert_eq!(roster.len(), 3);
}

fn any_row() -> impl Strategy<Value = String> {
    let dates = prop::sample::select(vec!["", "2019-06-01", "2020-05-01", "2021-12-31", "2022-01-01"]);
    let groups = prop::sample::select(vec!["", "enterprise_employee", "employment_difficulty", "none"]);
    let certificates = prop::sample::select(vec!["", "skill_level", "special_operation", "special_ability", "none"]);
    let days = prop::sample::select(vec!["", "0", "12", "x"]);
    let sums = prop::sample::select(vec!["", "1000", "1234.56"]);
    let hires = prop::sample::select(vec!["", "yes", "no", "3"]);
    (dates, groups, certificates, days, sums, hires).prop_map(|(date, group, certificate, days, sum, hires)| {
        format!("{date},{group},{certificate},{days},{sum},{hires},local_work,skills\n")
    })
}

const ANY_HEADER: &str =
    "training_date,groups,certificate,training_days,occupation_standard,new_hires,residency,training_kind\n";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(support::cases(64)))]

    /// A roster comes to the sum of its rows, and their order changes nothing.
    #[test]
    fn a_roster_is_the_sum_of_its_rows(rows in prop::collection::vec(any_row(), 1..12)) {
        let whole = worked_out(&format!("{ANY_HEADER}{}", rows.concat()));
        let mut backwards = rows.clone();
        backwards.reverse();
        let backwards = worked_out(&format!("{ANY_HEADER}{}", backwards.concat()));
        prop_assert_eq!(shown(whole.totals().sums.together), shown(backwards.totals().sums.together));
        let singles: Vec<Roster> = rows.iter().map(|row| worked_out(&format!("{ANY_HEADER}{row}"))).collect();
        let sum = |part: fn(&Roster) -> Option<rust_decimal::Decimal>| singles.iter().map(part).sum::<Option<rust_decimal::Decimal>>();
        prop_assert_eq!(whole.totals().sums.together.low, sum(|roster| roster.totals().sums.together.low));
        prop_assert_eq!(whole.totals().sums.together.high, sum(|roster| roster.totals().sums.together.high));
        prop_assert_eq!(whole.totals().sums.person.high, sum(|roster| roster.totals().sums.person.high));
    }

    /// Rows worked out together come to what each comes to alone, also where they do not fill the last batch.
    #[test]
    fn rows_come_to_the_same_together_and_alone(rows in prop::collection::vec(any_row(), 60..140)) {
        let mut roster = worked_out(&format!("{ANY_HEADER}{}", rows.concat()));
        prop_assert_eq!(roster.len(), rows.len());
        for (row, written) in rows.iter().enumerate() {
            prop_assert_eq!(roster.packed(row), Some(roster.judged(row).packed()), "{}", written);
        }
    }

    /// With rows of the same person in it too, the order changes nothing.
    #[test]
    fn the_order_of_rows_changes_nothing(
        rows in prop::collection::vec((0..3u32, prop::sample::select(vec!["", "电工", "焊工"]), any_row()), 1..10)
    ) {
        let mut lines: Vec<String> =
            rows.iter().map(|(person, occupation, row)| format!("{person},{occupation},{row}")).collect();
        let header = format!("person,occupation,{ANY_HEADER}");
        let one = worked_out(&format!("{header}{}", lines.concat()));
        lines.reverse();
        let other = worked_out(&format!("{header}{}", lines.concat()));
        prop_assert_eq!(shown(one.totals().sums.together), shown(other.totals().sums.together));
        for (mine, theirs) in one.totals().items.iter().zip(&other.totals().items) {
            prop_assert_eq!(mine.counts, theirs.counts);
        }
    }
}
