//! The employers' estimate: the plan's worked examples, year by year, and the effect of small increments.

mod support;

use skills_subsidy::engine::{Answers, Range, Status};
use skills_subsidy::estimate::{Estimate, PartEstimate, estimate, facts};
use skills_subsidy::policy::Audience;
use skills_subsidy::reading::Raw;
use support::{case, flag, number, policy, text};

fn planned(given: &[(&str, Raw)]) -> Answers {
    case(Audience::Employer, given)
}

fn shown(range: Range) -> String {
    let end = |end: Option<rust_decimal::Decimal>| {
        end.map_or("open".to_owned(), |sum| sum.round_dp(2).normalize().to_string())
    };
    format!("{}…{}", end(range.low), end(range.high))
}

fn part<'a>(estimate: &'a Estimate, id: &str) -> &'a PartEstimate {
    estimate.parts.iter().find(|part| part.part.entitlement.id == id).expect("a planned part")
}

fn adds(part: &PartEstimate) -> Vec<String> {
    part.additions.iter().map(|addition| shown(addition.sum)).collect()
}

fn employees(date: &str, months: i64) -> Vec<(&'static str, Raw)> {
    vec![
        ("training_date", text(date)),
        ("insured_here", flag(true)),
        ("apprentice_employees", number(20)),
        ("apprentice_employee_months", number(months)),
    ]
}

#[test]
fn employee_apprentices_come_to_what_the_worked_example_says() {
    let estimate = estimate(&planned(&employees("2020-09-01", 24)));
    assert_eq!(
        shown(estimate.evaluation.total),
        "106666.67…400000",
        "16 of the 24 months lie in the term; the training plan is implied by planning for apprentices"
    );
    let part = part(&estimate, "apprentice_employee_subsidy");
    assert_eq!(part.per_person.map(shown).as_deref(), Some("5333.33…20000"));
    assert_eq!(
        years(part),
        [
            (2020, 4, 0, "26666.67…66666.67".to_owned()),
            (2021, 12, 0, "80000…200000".to_owned()),
            (2022, 8, 8, "0…133333.33".to_owned()),
        ]
    );
    assert_eq!(
        adds(part),
        ["5333.33…20000", "0…0", "13333.33…20000"],
        "one more apprentice; one more month is beyond two years; 500 a year more than the lowest rate"
    );
    let outside: Vec<String> = part.years.iter().map(|year| shown(year.outside())).collect();
    assert_eq!(outside, ["0…0", "0…0", "0…133333.33"], "a sum for a later start is possible, not certain");
}

/// The years of a part: the year, its months, the months of those that the plan does not promise, and the sum.
fn years(part: &PartEstimate) -> Vec<(u16, u32, u32, String)> {
    part.years.iter().map(|year| (year.year, year.months, year.months_outside, shown(year.sum))).collect()
}

#[test]
fn the_later_they_start_the_less_is_certain() {
    let from = |date: &str| estimate(&planned(&employees(date, 24)));
    let whole = from("2020-01-01");
    assert_eq!(shown(whole.evaluation.total), "160000…400000");
    assert!(whole.outside.is_none());
    let last_day = from("2021-12-31");
    assert_eq!(shown(last_day.evaluation.total), "0…400000");
    assert_eq!(
        years(part(&last_day, "apprentice_employee_subsidy")),
        [
            (2021, 1, 1, "0…16666.67".to_owned()),
            (2022, 12, 12, "0…200000".to_owned()),
            (2023, 11, 11, "0…183333.33".to_owned()),
        ]
    );
    assert_eq!(last_day.outside.map(shown).as_deref(), Some("0…400000"));
    // One whole month is left on the first of December, none on the second: 20 times 4000 a twelfth.
    assert_eq!(shown(from("2021-12-01").evaluation.total), "6666.67…400000");
    assert_eq!(shown(from("2021-12-02").evaluation.total), "0…400000");
    let undated = estimate(&planned(&employees("2020-09-01", 24)[1..]));
    assert_eq!(shown(undated.evaluation.total), "0…400000", "the start is unknown");
}

#[test]
fn where_the_insurance_is_paid_is_asked_once_and_decides_every_part() {
    let fact = policy().fact_named("insured_here").expect("a fact");
    let asked = facts(policy()).into_iter().filter(|&asked| asked == fact).count();
    assert_eq!((asked, policy().estimate.shared.contains(&fact)), (1, true));
    let everything = |insured: Raw| {
        estimate(&planned(&[
            ("training_date", text("2020-09-01")),
            ("insured_here", insured),
            ("trade_affected", flag(false)),
            ("junior_standard", number(1000)),
            ("occupation_standard", number(1000)),
            ("apprentice_employees", number(1)),
            ("apprentice_employee_months", number(12)),
            ("apprentice_students", number(1)),
            ("apprentice_student_months", number(12)),
            ("internship_allowance", number(1000)),
            ("new_hires", number(1)),
            ("months_since_hire", number(1)),
            ("training_hours", number(40)),
            ("new_hire_certificate", text("special_ability")),
            ("high_risk_industry", flag(true)),
            ("safety_trainees", number(1)),
            ("certified_employees", number(1)),
        ]))
    };
    let statuses = |estimate: &Estimate| -> Vec<Status> {
        estimate.parts.iter().map(|part| part.explanation.outcome.status).collect()
    };
    use Status::{Discretionary, Eligible, Ineligible};
    let here = everything(flag(true));
    // Employees and students, pre-job, safety, certificates. One year at the lowest rate and the new hire are certain.
    // The payments to either side and those that an office decides are not: 1000, 3000 and 1000 more, and the range of
    // the rate.
    assert_eq!(statuses(&here), [Eligible, Discretionary, Eligible, Eligible, Discretionary]);
    assert_eq!(shown(here.evaluation.total), "5000…16000");
    let elsewhere = everything(flag(false));
    assert_eq!((statuses(&elsewhere), shown(elsewhere.evaluation.total)), (vec![Ineligible; 5], "0…0".to_owned()));
    let not_said = everything(Raw::Nothing);
    let assumed = (statuses(&not_said), shown(not_said.evaluation.total));
    assert_eq!(
        assumed,
        (statuses(&here), shown(here.evaluation.total)),
        "the estimate assumes that the enterprise is insured here"
    );
    assert!(policy().estimate.parts.iter().all(|part| part.implied.contains(&fact)), "every part implies this fact");
}

#[test]
fn months_beyond_the_limit_are_paid_in_no_year() {
    let estimate = estimate(&planned(&employees("2020-01-31", 30)));
    let part = part(&estimate, "apprentice_employee_subsidy");
    // 23 whole months from the last of January on; the 24th runs past the last day.
    assert_eq!(shown(estimate.evaluation.total), "153333.33…400000");
    let expected = [(2020, 12, 0, "80000…200000".to_owned()), (2021, 12, 1, "73333.33…200000".to_owned())];
    assert_eq!(years(part), expected);
}

#[test]
fn a_fixed_rate_makes_it_exact_and_a_higher_one_adds() {
    let mut given = employees("2020-09-01", 12);
    given.push(("apprentice_rate", number(6000)));
    let one = estimate(&planned(&given));
    let rated = part(&one, "apprentice_employee_subsidy");
    assert_eq!(shown(one.evaluation.total), "120000…120000");
    assert_eq!(
        adds(rated),
        ["6000…6000", "10000…10000", "10000…10000"],
        "one more person, one more month each, 500 more a year each"
    );
    let as_many_as_are_left = [&employees("2020-09-01", 16)[..], &given[given.len() - 1..]].concat();
    let as_many_as_are_left = estimate(&planned(&as_many_as_are_left));
    assert_eq!(shown(as_many_as_are_left.evaluation.total), "160000…160000");
    let more = adds(part(&as_many_as_are_left, "apprentice_employee_subsidy"));
    assert_eq!(more, ["8000…8000", "0…10000", "13333.33…13333.33"], "a seventeenth month is beyond the term");
    given.pop();
    given.push(("apprentice_rate", number(10_000)));
    let most = estimate(&planned(&given));
    assert_eq!(part(&most, "apprentice_employee_subsidy").additions.len(), 2, "no rate is higher than the highest");
}

#[test]
fn student_apprentices_show_both_readings_and_every_subsidy_adds_up() {
    let estimate = estimate(&planned(&[
        ("training_date", text("2020-09-01")),
        ("insured_here", flag(true)),
        ("apprentice_students", number(10)),
        ("internship_allowance", number(1800)),
        ("apprentice_student_months", number(10)),
        ("new_hires", number(5)),
        ("months_since_hire", number(3)),
        ("training_hours", number(40)),
        ("new_hire_certificate", text("training_completion")),
        ("junior_standard", number(1000)),
        ("trade_affected", flag(false)),
    ]));
    assert_eq!(
        shown(part(&estimate, "apprentice_student_subsidy").explanation.outcome.amount.expect("money")),
        "18000…30000"
    );
    assert_eq!(adds(part(&estimate, "apprentice_student_subsidy")), ["1800…3000", "0…0", "1000…0"]);
    assert_eq!(
        shown(part(&estimate, "pre_job_training_subsidy").explanation.outcome.amount.expect("money")),
        "5000…5000"
    );
    assert_eq!(shown(estimate.evaluation.total), "5000…35000", "a sum that an office decides is not certain");
}

#[test]
fn students_are_for_an_office_to_decide_whatever_the_last_day_is() {
    let from = |date: &str| {
        estimate(&planned(&[
            ("training_date", text(date)),
            ("insured_here", flag(true)),
            ("apprentice_students", number(10)),
            ("internship_allowance", number(1800)),
            ("apprentice_student_months", number(10)),
        ]))
    };
    for date in ["2020-09-01", "2021-12-31"] {
        let estimate = from(date);
        let students = part(&estimate, "apprentice_student_subsidy");
        assert_eq!(students.explanation.outcome.status, Status::Discretionary);
        assert_eq!(students.explanation.outcome.amount.map(shown).as_deref(), Some("18000…30000"), "{date}");
        assert!(estimate.outside.is_none(), "{date}");
        assert_eq!(shown(estimate.evaluation.total), "0…30000", "{date}");
    }
    let late = from("2021-12-31");
    let expected = [(2021, 1, 0, "1800…3000".to_owned()), (2022, 9, 0, "16200…27000".to_owned())];
    assert_eq!(years(part(&late, "apprentice_student_subsidy")), expected);
}

#[test]
fn nothing_planned_is_no_part_and_no_date_no_year() {
    assert!(estimate(&planned(&[("training_date", text("2020-09-01"))])).parts.is_empty());
    let undated =
        estimate(&planned(&[("apprentice_employees", number(1)), ("apprentice_employee_months", number(12))]));
    assert!(undated.parts[0].years.is_empty());
    let outside = estimate(&planned(&employees("2026-09-01", 12)));
    assert_eq!(shown(outside.evaluation.total), "0…0");
}

#[test]
fn a_rate_near_the_highest_is_raised_to_the_highest() {
    let rate = |rate: i64| {
        let given = [employees("2020-09-01", 24), vec![("apprentice_rate", number(rate))]].concat();
        let estimate = estimate(&planned(&given));
        let part = part(&estimate, "apprentice_employee_subsidy");
        let raised = part.additions.iter().find(|addition| addition.sum.low > Some(0.into()) && addition.by > 1.into());
        raised.map(|addition| (addition.by.to_string(), shown(addition.sum)))
    };
    assert_eq!(rate(9000), Some(("500".to_owned(), "13333.33…20000".to_owned())));
    assert_eq!(rate(9800), Some(("200".to_owned(), "5333.33…8000".to_owned())), "no rate is above 10000");
    assert_eq!(rate(10_000), None);
}

#[test]
fn every_part_falls_into_a_year_and_the_years_come_to_the_total() {
    let more = vec![
        ("new_hires", number(5)),
        ("months_since_hire", number(3)),
        ("training_hours", number(40)),
        ("new_hire_certificate", text("training_completion")),
        ("junior_standard", number(800)),
        ("trade_affected", flag(false)),
    ];
    let all = estimate(&planned(&[employees("2020-09-01", 24), more].concat()));
    assert_eq!(all.parts.len(), 2);
    let years: Vec<(u16, String)> = all.years.iter().map(|(year, sum)| (*year, shown(*sum))).collect();
    assert_eq!(
        years,
        [(2020, "30666.67…70666.67".to_owned()), (2021, "80000…200000".to_owned()), (2022, "0…133333.33".to_owned()),],
        "the training of new hires, 4000, falls into the year it is held in"
    );
    let sum = |end: fn(&Range) -> Option<rust_decimal::Decimal>| {
        all.years.iter().map(|(_, sum)| end(sum)).sum::<Option<rust_decimal::Decimal>>().map(|sum| sum.round_dp(2))
    };
    let total = all.evaluation.total.rounded_to_fen();
    assert_eq!((sum(|sum| sum.low), sum(|sum| sum.high)), (total.low, total.high));
    assert_eq!(shown(total), "110666.67…404000");
    assert_eq!(all.outside.map(shown).as_deref(), Some("0…133333.33"), "the part of the total that begins after 2021");
    assert!(estimate(&planned(&employees("2020-01-01", 12))).outside.is_none());
}

#[test]
fn what_no_year_can_be_told_for_stands_beside_the_years() {
    let planned_for = [
        ("training_date", text("2020-09-01")),
        ("insured_here", flag(true)),
        ("apprentice_employees", number(20)),
        ("certified_employees", number(3)),
        ("occupation_standard", number(1000)),
        ("trade_affected", flag(false)),
    ];
    let monthless = estimate(&planned(&planned_for));
    let [(year, sum)] = monthless.years[..] else { panic!("the certificates alone fall into a year") };
    let undated = monthless.undated.expect("a sum without a year, because the months are missing");
    assert_eq!((year, shown(sum)), (2020, "0…3000".to_owned()), "an office decides on the certificates");
    assert_eq!(shown(undated), "6666.67…400000", "from one month at the lowest rate");
    assert_eq!(shown(sum.plus(undated)), shown(monthless.evaluation.total));
    assert!(estimate(&planned(&employees("2020-09-01", 24))).undated.is_none());
    assert!(estimate(&planned(&planned_for[1..])).years.is_empty(), "nothing is dated without a date");
}
