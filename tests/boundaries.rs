//! Every limit of the rules, one below, on and one above it. 以上, 不低于, 不超过 and 以内 include the number itself.

mod support;

use skills_subsidy::engine::{Raw, Status};
use skills_subsidy::policy::Audience::{self, Employer, Provider, Worker};
use support::{amount, case, flag, list, number, outcome, text};

type Given = Vec<(&'static str, Raw)>;

fn certified_worker() -> Given {
    vec![
        ("training_date", text("2020-03-02")),
        ("residency", list(&["local_work"])),
        ("groups", list(&["enterprise_employee"])),
        ("employer_trade_affected", flag(false)),
        ("past_retirement_age", flag(false)),
        ("training_kind", text("skills")),
        ("certificate", text("skill_level")),
        ("level", text("junior")),
        ("certificate_date", text("2020-05-20")),
        ("first_appraisal", flag(true)),
        ("claimed_same_level", flag(false)),
        ("claims_this_year", number(0)),
        ("occupation_standard", number(1000)),
    ]
}

fn safety_worker() -> Given {
    vec![
        ("training_date", text("2020-03-02")),
        ("groups", list(&["enterprise_employee"])),
        ("high_risk_industry", flag(true)),
        ("certificate", text("special_operation")),
        ("insured_months", number(12)),
        ("employer_trade_affected", flag(false)),
        ("junior_standard", number(650)),
    ]
}

fn pre_job_employer() -> Given {
    vec![
        ("training_date", text("2020-03-02")),
        ("new_hires", number(3)),
        ("months_since_hire", number(12)),
        ("training_hours", number(40)),
        ("new_hire_certificate", text("training_completion")),
        ("trade_affected", flag(false)),
        ("junior_standard", number(1000)),
    ]
}

fn apprentices() -> Given {
    vec![
        ("training_date", text("2020-09-01")),
        ("apprenticeship_plan", flag(true)),
        ("apprentice_employees", number(1)),
        ("apprentice_employee_months", number(12)),
        ("apprentice_rate", number(6000)),
        ("apprentice_students", number(1)),
        ("apprentice_student_months", number(12)),
        ("internship_allowance", number(100)),
    ]
}

/// Asserts the status of `id`, and its amount as `low…high` (or `-` for none), with one answer set.
fn check(audience: Audience, base: &Given, id: &str, key: &'static str, rows: &[(Raw, Status, &str)]) {
    for (value, status, expected) in rows {
        let mut given: Given = base.iter().filter(|(given, _)| *given != key).cloned().collect();
        given.push((key, value.clone()));
        let explanation = outcome(audience, id, &case(audience, &given));
        let shown = amount(&explanation).map_or_else(|| "-".to_owned(), |[low, high]| format!("{low}…{high}"));
        assert_eq!((explanation.outcome.status, shown.as_str()), (*status, *expected), "{id}, {key} = {value:?}");
    }
}

const YES: Status = Status::Eligible;
const NO: Status = Status::Ineligible;
const OFFICE: Status = Status::Discretionary;

#[test]
fn the_term() {
    let rows = |amount: &'static str| {
        [
            (text("2018-12-31"), NO, "-"),
            (text("2019-01-01"), OFFICE, amount),
            (text("2019-12-12"), OFFICE, amount),
            (text("2019-12-13"), YES, amount),
            (text("2020-02-29"), YES, amount),
            (text("2021-12-31"), YES, amount),
            (text("2022-01-01"), NO, "-"),
        ]
    };
    check(Worker, &certified_worker(), "training_subsidy", "training_date", &rows("1000…1000"));
    check(Worker, &safety_worker(), "safety_training_subsidy", "training_date", &rows("650…650"));
    check(Employer, &pre_job_employer(), "pre_job_training_subsidy", "training_date", &rows("3000…3000"));
    check(Employer, &apprentices(), "apprentice_employee_subsidy", "training_date", &rows("6000…6000"));
}

#[test]
fn the_appraisal_subsidy_goes_by_the_date_of_the_certificate() {
    let rows = [
        (text("2019-12-31"), NO, "-"),
        (text("2020-01-01"), YES, "120…120"),
        (text("2021-12-31"), YES, "120…120"),
        (text("2022-01-01"), NO, "-"),
    ];
    check(Worker, &certified_worker(), "appraisal_subsidy", "certificate_date", &rows);
    let any_training = [(text("2018-05-01"), YES, "120…120"), (text("2026-05-01"), YES, "120…120")];
    check(Worker, &certified_worker(), "appraisal_subsidy", "training_date", &any_training);
}

#[test]
fn every_level_has_its_appraisal_amount() {
    let rows = [
        (text("junior"), YES, "120…120"),
        (text("intermediate"), YES, "120…120"),
        (text("advanced"), YES, "150…150"),
        (text("technician"), YES, "150…150"),
        (text("senior_technician"), YES, "180…180"),
        (Raw::Nothing, YES, "120…180"),
    ];
    check(Worker, &certified_worker(), "appraisal_subsidy", "level", &rows);
    let without_level: Given = certified_worker().into_iter().filter(|(key, _)| *key != "level").collect();
    let rows =
        [(text("special_ability"), OFFICE, "open…open"), (text("special_operation"), NO, "-"), (text("none"), NO, "-")];
    check(Worker, &without_level, "appraisal_subsidy", "certificate", &rows);
}

#[test]
fn three_claims_a_year() {
    let rows =
        [(number(1), YES, "1000…1000"), (number(2), YES, "1000…1000"), (number(3), NO, "-"), (number(4), NO, "-")];
    check(Worker, &certified_worker(), "training_subsidy", "claims_this_year", &rows);
}

#[test]
fn one_year_of_insurance() {
    let rows = [(number(11), NO, "-"), (number(12), YES, "650…650"), (number(13), YES, "650…650")];
    check(Worker, &safety_worker(), "safety_training_subsidy", "insured_months", &rows);
}

#[test]
fn twelve_months_and_forty_hours() {
    let months = [(number(11), YES, "3000…3000"), (number(12), YES, "3000…3000"), (number(13), NO, "-")];
    check(Employer, &pre_job_employer(), "pre_job_training_subsidy", "months_since_hire", &months);
    let hours = [(number(39), NO, "-"), (number(40), YES, "3000…3000"), (number(41), YES, "3000…3000")];
    check(Employer, &pre_job_employer(), "pre_job_training_subsidy", "training_hours", &hours);
    let hires = [(number(0), NO, "-"), (number(1), YES, "1000…1000"), (Raw::Nothing, Status::Unknown, "0…open")];
    check(Employer, &pre_job_employer(), "pre_job_training_subsidy", "new_hires", &hires);
}

#[test]
fn thirty_percent_more() {
    let exact = [(flag(true), YES, "1300…1300"), (flag(false), YES, "1000…1000"), (Raw::Nothing, YES, "1000…1300")];
    check(Worker, &certified_worker(), "training_subsidy", "employer_trade_affected", &exact);
    let flat = [(flag(true), YES, "650…845"), (flag(false), YES, "650…650"), (Raw::Nothing, YES, "650…845")];
    check(Worker, &safety_worker(), "safety_training_subsidy", "employer_trade_affected", &flat);
    let flat = [(flag(true), YES, "3000…3900"), (flag(false), YES, "3000…3000")];
    check(Employer, &pre_job_employer(), "pre_job_training_subsidy", "trade_affected", &flat);
}

#[test]
fn two_years_of_apprenticeship() {
    let rows = [
        (number(1), YES, "500…500"),
        (number(23), YES, "11500…11500"),
        (number(24), YES, "12000…12000"),
        (number(25), YES, "12000…12000"),
        (Raw::Nothing, YES, "500…12000"),
    ];
    check(Employer, &apprentices(), "apprentice_employee_subsidy", "apprentice_employee_months", &rows);
    let rates =
        [(number(4000), YES, "4000…4000"), (number(10000), YES, "10000…10000"), (Raw::Nothing, YES, "4000…10000")];
    check(Employer, &apprentices(), "apprentice_employee_subsidy", "apprentice_rate", &rates);
}

#[test]
fn one_year_and_three_thousand_yuan_for_students() {
    let months = [
        (number(1), OFFICE, "100…100"),
        (number(11), OFFICE, "100…1100"),
        (number(12), OFFICE, "100…1200"),
        (number(13), OFFICE, "100…1200"),
        (Raw::Nothing, OFFICE, "100…1200"),
    ];
    check(Employer, &apprentices(), "apprentice_student_subsidy", "apprentice_student_months", &months);
    let allowance = [
        (number(249), OFFICE, "249…2988"),
        (number(250), OFFICE, "250…3000"),
        (number(251), OFFICE, "251…3000"),
        (number(2999), OFFICE, "2999…3000"),
        (number(3000), OFFICE, "3000…3000"),
        (number(3001), OFFICE, "3000…3000"),
        (Raw::Nothing, OFFICE, "0…3000"),
    ];
    check(Employer, &apprentices(), "apprentice_student_subsidy", "internship_allowance", &allowance);
}

#[test]
fn training_packages() {
    let base: Given = vec![("training_date", text("2020-09-01")), ("provider_kind", text("industry_association"))];
    let rows = [(number(0), NO, "-"), (number(1), YES, "0…50000"), (number(3), YES, "0…150000")];
    check(Provider, &base, "training_package_aid", "training_packages", &rows);
}

#[test]
fn nothing_is_rounded_before_it_leaves_the_engine() {
    // 4000 × 7 ÷ 12 = 2333.333…: the exact sum stays inside, what leaves is rounded to the fen, half up.
    let mut given = apprentices();
    given.retain(|(key, _)| !matches!(*key, "apprentice_rate" | "apprentice_employee_months"));
    given.push(("apprentice_rate", number(4000)));
    given.push(("apprentice_employee_months", number(7)));
    let range =
        outcome(Employer, "apprentice_employee_subsidy", &case(Employer, &given)).outcome.amount.expect("a sum");
    assert!(range.low.expect("closed").scale() > 20);
    assert_eq!(range.rounded_to_fen().low.expect("closed").to_string(), "2333.33");
}
