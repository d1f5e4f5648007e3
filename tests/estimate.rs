//! The employers' estimate: the plan's worked examples, year by year, and what a little more adds.

mod support;

use skills_subsidy::engine::{Answers, Range, Raw};
use skills_subsidy::estimate::{Estimate, PartEstimate, estimate};
use skills_subsidy::policy::Audience;
use support::{case, number, text};

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
    estimate.parts.iter().find(|part| part.part.entitlement.id == id).expect("it is planned for")
}

fn adds(part: &PartEstimate) -> Vec<String> {
    part.additions.iter().map(|addition| shown(addition.sum)).collect()
}

fn employees(date: &str, months: i64) -> Vec<(&'static str, Raw)> {
    vec![
        ("training_date", text(date)),
        ("apprentice_employees", number(20)),
        ("apprentice_employee_months", number(months)),
    ]
}

#[test]
fn employee_apprentices_come_to_what_the_worked_example_says() {
    let estimate = estimate(&planned(&employees("2020-09-01", 24)));
    assert_eq!(
        shown(estimate.evaluation.total),
        "160000…400000",
        "the training plan is implied by planning for apprentices"
    );
    let part = part(&estimate, "apprentice_employee_subsidy");
    assert_eq!(part.per_person.map(shown).as_deref(), Some("8000…20000"));
    let years: Vec<(u16, u32, u32, String)> =
        part.years.iter().map(|year| (year.year, year.months, year.months_outside, shown(year.sum))).collect();
    assert_eq!(
        years,
        [
            (2020, 4, 0, "26666.67…66666.67".to_owned()),
            (2021, 12, 0, "80000…200000".to_owned()),
            (2022, 8, 8, "53333.33…133333.33".to_owned()),
        ]
    );
    assert_eq!(
        adds(part),
        ["8000…20000", "0…0", "20000…20000"],
        "one more apprentice; one more month is beyond two years; 500 a year more than the lowest rate"
    );
    let outside: Vec<String> = part.years.iter().map(|year| shown(year.outside())).collect();
    assert_eq!(outside, ["0…0", "0…0", "53333.33…133333.33"], "what begins after the plan's last day");
}

#[test]
fn months_beyond_the_limit_are_paid_in_no_year() {
    let estimate = estimate(&planned(&employees("2020-01-31", 30)));
    let part = part(&estimate, "apprentice_employee_subsidy");
    assert_eq!(part.years.iter().map(|year| year.months).sum::<u32>(), 24);
    assert_eq!(part.years.iter().map(|year| year.year).collect::<Vec<_>>(), [2020, 2021]);
}

#[test]
fn a_fixed_rate_makes_it_exact_and_a_higher_one_adds() {
    let mut given = employees("2020-09-01", 12);
    given.push(("apprentice_rate", number(6000)));
    let one = estimate(&planned(&given));
    let rated = part(&one, "apprentice_employee_subsidy");
    assert_eq!(shown(one.evaluation.total), "120000…120000");
    assert_eq!(adds(rated), ["6000…6000", "10000…10000", "10000…10000"], "a person, a month each, 500 a year each");
    given.pop();
    given.push(("apprentice_rate", number(10_000)));
    let most = estimate(&planned(&given));
    assert_eq!(part(&most, "apprentice_employee_subsidy").additions.len(), 2, "no rate is higher than the highest");
}

#[test]
fn student_apprentices_show_both_readings_and_every_subsidy_adds_up() {
    let estimate = estimate(&planned(&[
        ("training_date", text("2020-09-01")),
        ("apprentice_students", number(10)),
        ("internship_allowance", number(1800)),
        ("apprentice_student_months", number(10)),
        ("new_hires", number(5)),
        ("months_since_hire", number(3)),
        ("training_hours", number(40)),
        ("new_hire_certificate", text("training_completion")),
        ("junior_standard", number(1000)),
        ("trade_affected", support::flag(false)),
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
    assert_eq!(shown(estimate.evaluation.total), "5000…35000", "what an office decides is not certain");
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
    assert_eq!(rate(9000), Some(("500".to_owned(), "20000…20000".to_owned())));
    assert_eq!(rate(9800), Some(("200".to_owned(), "8000…8000".to_owned())), "no rate is above 10000");
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
        ("trade_affected", Raw::Flag(false)),
    ];
    let all = estimate(&planned(&[employees("2020-09-01", 24), more].concat()));
    assert_eq!(all.parts.len(), 2);
    let years: Vec<(u16, String)> = all.years.iter().map(|(year, sum)| (*year, shown(*sum))).collect();
    assert_eq!(
        years,
        [
            (2020, "30666.67…70666.67".to_owned()),
            (2021, "80000…200000".to_owned()),
            (2022, "53333.33…133333.33".to_owned()),
        ],
        "the training of new hires, 4000, falls into the year it is held in"
    );
    let sum = |end: fn(&Range) -> Option<rust_decimal::Decimal>| {
        all.years.iter().map(|(_, sum)| end(sum)).sum::<Option<rust_decimal::Decimal>>().map(|sum| sum.round_dp(2))
    };
    assert_eq!((sum(|sum| sum.low), sum(|sum| sum.high)), (all.evaluation.total.low, all.evaluation.total.high));
    assert_eq!(all.outside.map(shown).as_deref(), Some("53333.33…133333.33"), "what of the total begins after 2021");
    assert!(estimate(&planned(&employees("2020-01-01", 12))).outside.is_none());
}

#[test]
fn what_no_year_can_be_told_for_stands_beside_the_years() {
    let planned_for = [
        ("training_date", text("2020-09-01")),
        ("apprentice_employees", number(20)),
        ("certified_employees", number(3)),
        ("occupation_standard", number(1000)),
        ("trade_affected", Raw::Flag(false)),
    ];
    let monthless = estimate(&planned(&planned_for));
    let [(year, sum)] = monthless.years[..] else { panic!("the certificates alone fall into a year") };
    let undated = monthless.undated.expect("the apprentices' months are missing");
    assert_eq!((year, shown(sum)), (2020, "3000…3000".to_owned()));
    assert_eq!(shown(undated), "6666.67…400000");
    assert_eq!(shown(sum.plus(undated)), shown(monthless.evaluation.total));
    assert!(estimate(&planned(&employees("2020-09-01", 24))).undated.is_none());
    assert!(estimate(&planned(&planned_for[1..])).years.is_empty(), "nothing is dated without a date");
}
