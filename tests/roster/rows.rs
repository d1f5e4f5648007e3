//! Single rows: headers and values in both languages, problems of cells, and totals as sums of rows.

use super::{item, people, shown, support, worked_out, written};
use proptest::prelude::*;
use skills_subsidy::engine::Status;
use skills_subsidy::policies;
use skills_subsidy::policy::FactId;
use skills_subsidy::reading::ProblemKind;
use skills_subsidy::roster::{CellFault, CellProblem, Roster};

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
        .map(|problem| {
            (problem.row, problem.column.id(policies::first()), problem.value.as_str(), kind(problem).id().0)
        })
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

fn kind(problem: &CellProblem) -> ProblemKind {
    match problem.fault {
        CellFault::NoAnswer(kind) => kind,
        CellFault::TooLong | CellFault::NotComputed | CellFault::BrokenBytes | CellFault::LeavesOpen(_) => {
            panic!("{problem:?}")
        }
    }
}

fn fact(id: &str) -> FactId {
    policies::first().fact_named(id).expect("a fact of the policy")
}

/// Returns the faults of a file's cells: the fact, the text, and the problem.
fn named(text: &str) -> Vec<(&'static str, String, ProblemKind)> {
    let roster = worked_out(text);
    let problems = roster.problems().0.iter();
    problems.map(|problem| (problem.column.id(policies::first()), problem.value.clone(), kind(problem))).collect()
}

#[test]
fn cells_that_contradict_each_other_are_named_with_what_they_contradict_and_none_counts() {
    let early = vec![("training_date", "2020-03-02"), ("certificate_date", "2020-03-01")];
    let contradiction = |id| ProblemKind::Contradiction(fact(id));
    let problems = named(&written(std::slice::from_ref(&early)));
    assert_eq!(
        problems,
        [
            ("certificate_date", "2020-03-01".to_owned(), contradiction("training_date")),
            ("training_date", "2020-03-02".to_owned(), contradiction("certificate_date")),
        ]
    );
    let mut roster = worked_out(&written(&[early]));
    assert_eq!(item(&mut roster, 0, "training_subsidy", false), (Status::Unknown, "1000…1000".to_owned()));
    assert_eq!(item(&mut roster, 0, "appraisal_subsidy", false), (Status::Unknown, "150…150".to_owned()));
    assert_eq!(shown(roster.totals().sums.together).split('…').next(), Some("0"), "nothing is certain without days");
    let mut same_day = people(&[vec![("training_date", "2020-03-02"), ("certificate_date", "2020-03-02")]]);
    assert_eq!(
        item(&mut same_day, 0, "training_subsidy", false).0,
        Status::Eligible,
        "a certificate of the training's first day is possible"
    );

    let untrained = [("training_kind", "none"), ("training_days", "10"), ("trained_free", "")];
    let problems = named(&written(&[untrained.to_vec()]));
    assert_eq!(
        problems,
        [
            ("training_kind", "none".to_owned(), contradiction("training_days")),
            ("training_days", "10".to_owned(), contradiction("training_kind")),
        ]
    );
    let without = [("certificate", "none"), ("level", "")];
    let problems = named(&written(&[without.to_vec()]));
    assert_eq!(
        problems,
        [
            ("certificate", "none".to_owned(), contradiction("certificate_date")),
            ("certificate_date", "2020-05-20".to_owned(), contradiction("certificate")),
        ]
    );
}

#[test]
fn cells_of_facts_that_do_not_apply_are_named_and_set_aside() {
    for (row, id, says) in [
        (vec![("certificate", "training_completion")], "level", "advanced"),
        (vec![("certificate", ""), ("level", "")], "certificate_date", "2020-05-20"),
        (vec![("training_kind", "none"), ("training_days", "")], "trained_free", "no"),
        (vec![("training_kind", "")], "trained_free", "no"),
    ] {
        let problems = named(&written(std::slice::from_ref(&row)));
        assert_eq!(problems, [(id, says.to_owned(), ProblemKind::NotApplicable(fact(id)))], "{row:?}");
        let mut roster = worked_out(&written(&[row]));
        assert_eq!(roster.answers(0).0.get(fact(id)), None, "{id}");
    }
}

fn any_row() -> impl Strategy<Value = String> {
    let dates = prop::sample::select(vec!["", "2019-06-01", "2020-05-01", "2021-12-31", "2022-01-01"]);
    let groups = prop::sample::select(vec!["", "enterprise_employee", "employment_difficulty", "none"]);
    let certificates = prop::sample::select(vec![
        ",",
        ",2020-06-01",
        "skill_level,2020-06-01",
        "skill_level,2022-02-01",
        "special_operation,2021-12-31",
        "special_operation,",
        "special_ability,2020-04-01",
        "none,",
    ]);
    let kinds =
        prop::sample::select(vec![",", "skills,no", "skills,yes", "safety,no", "project,yes", "none,", "none,no"]);
    let insured = prop::sample::select(vec!["", "yes", "no"]);
    let claims = prop::sample::select(vec![",", "0,no", "2,no", "3,no", "0,yes"]);
    let days = prop::sample::select(vec!["", "0", "12", "x"]);
    let sums = prop::sample::select(vec![",", "1000,", "1234.56,800", ",800"]);
    let hires = prop::sample::select(vec!["", "yes", "no", "3"]);
    let apprentices = prop::sample::select(vec![",,,", "yes,yes,24,6000", "yes,yes,1,6000", "no,yes,12,"]);
    let said = (dates, groups, certificates, days, sums, hires, kinds, insured, claims, apprentices);
    said.prop_map(|(date, group, certificate, days, sum, hires, kind, insured, claims, apprentices)| {
        format!(
            "{date},{group},{certificate},{days},{sum},{hires},{kind},{insured},{claims},{apprentices},local_work,36,\
             yes,no\n"
        )
    })
}

const ANY_HEADER: &str = "training_date,groups,certificate,certificate_date,training_days,occupation_standard,\
                          junior_standard,new_hires,training_kind,trained_free,insured_here,claims_this_year,\
                          claimed_same_level,apprenticeship_plan,apprentice_employees,apprentice_employee_months,\
                          apprentice_rate,residency,insured_months,high_risk_industry,past_retirement_age\n";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(support::cases(64)))]

    /// The total of a roster is the sum of its rows, in any order.
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

    /// Rows in batches have the result that each has alone, also where they do not fill the last batch.
    #[test]
    fn rows_come_to_the_same_together_and_alone(rows in prop::collection::vec(any_row(), 60..140)) {
        let mut roster = worked_out(&format!("{ANY_HEADER}{}", rows.concat()));
        prop_assert_eq!(roster.len(), rows.len());
        for (row, written) in rows.iter().enumerate() {
            prop_assert_eq!(roster.packed(row), Some(roster.judged(row).packed()), "{}", written);
        }
    }

    /// The order does not count either where several rows are about one person.
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

#[test]
fn a_count_in_another_unit_is_named_and_not_counted() {
    let text = "人员编号,培训天数,每人培训课时,在本市缴纳失业保险月数\n1,80课时,5天,36天\n2,10天,40课时,3年\n3,2个月,40学时,12次\n4,10,40,是\n";
    let roster = worked_out(text);
    let (problems, all) = roster.problems();
    let named: Vec<(u32, &str, &str)> = problems
        .iter()
        .map(|problem| (problem.row, problem.column.id(policies::first()), problem.value.as_str()))
        .collect();
    assert_eq!(
        named,
        [
            (2, "training_days", "80课时"),
            (2, "training_hours", "5天"),
            (2, "insured_months", "36天"),
            (4, "training_days", "2个月"),
            (4, "insured_months", "12次"),
            (5, "insured_months", "是"),
        ]
    );
    assert_eq!(all, 6);
}

#[test]
fn rows_are_found_by_who_and_what_they_are_about() {
    let roster = worked_out(
        "person,name,department,occupation,level\nHD1,王建国,机加工车间,电工,高级工\nhd2,李秀英,维修车间,焊工,中级工\n",
    );
    let found = |sought: &str| (0..roster.len()).filter(|&row| roster.is_about(row, sought)).collect::<Vec<_>>();
    for (sought, rows) in [
        ("", &[0, 1][..]),
        (" ", &[0, 1]),
        ("建国", &[0]),
        ("车间", &[0, 1]),
        ("hd", &[0, 1]),
        ("HD2", &[1]),
        ("车间 焊工", &[1]),
        ("王 焊工", &[]),
        ("高级工", &[]),
    ] {
        assert_eq!(found(sought), rows, "{sought:?}");
    }
}
