//! The worked examples of the policy's reading, word for word.

mod support;

use rust_decimal::Decimal;
use skills_subsidy::engine::{Answers, Raw, Status, evaluate, term_standing};
use skills_subsidy::policy::Audience::{Employer, Provider, Worker};
use skills_subsidy::policy::Standing;
use support::{assert_amount, assert_quotes, assert_status, case, flag, list, number, outcome, policy, text};

/// 1. Worker, 2020-06-01, `groups` [employment_difficulty], `training_kind` project, 30 days, certificate
///    training_completion: living allowance eligible 1500…1500 (4.3.4); project training eligible, free training
///    eligible; appraisal ineligible (5.11 不含培训合格证书); training subsidy ineligible (completion certificate is
///    none of 5.11's three).
#[test]
fn example_1() {
    let answers = case(
        Worker,
        &[
            ("training_date", text("2020-06-01")),
            ("groups", list(&["employment_difficulty"])),
            ("training_kind", text("project")),
            ("training_days", number(30)),
            ("certificate", text("training_completion")),
        ],
    );
    let living = outcome(Worker, "living_allowance", &answers);
    assert_amount(&living, Status::Eligible, "1500", "1500");
    assert_quotes(&living, "4.3.4", "按每人每天50元标准给予生活费补贴");
    assert_status(&outcome(Worker, "project_training", &answers), Status::Eligible);
    assert_status(&outcome(Worker, "free_training", &answers), Status::Eligible);
    let appraisal = outcome(Worker, "appraisal_subsidy", &answers);
    assert_status(&appraisal, Status::Ineligible);
    assert_quotes(&appraisal, "5.11", "不含培训合格证书");
    let training = outcome(Worker, "training_subsidy", &answers);
    assert_status(&training, Status::Ineligible);
    assert_quotes(&training, "5.11", "以获取职业资格证书（职业技能等级证书、专项能力证书，下同）为主要依据");
}

fn example_2_answers(certificate_date: &str) -> Vec<(&'static str, Raw)> {
    vec![
        ("training_date", text("2020-03-02")),
        ("certificate", text("skill_level")),
        ("level", text("advanced")),
        ("certificate_date", text(certificate_date)),
        ("first_appraisal", flag(true)),
        ("training_kind", text("skills")),
        ("residency", list(&["residence_permit"])),
        ("claimed_same_level", flag(false)),
        ("claims_this_year", number(0)),
        ("past_retirement_age", flag(false)),
        ("groups", list(&["enterprise_employee"])),
        ("employer_trade_affected", flag(true)),
        ("occupation_standard", number(2000)),
    ]
}

/// 2. Worker, training 2020-03-02, certificate `skill_level` advanced dated 2020-05-20, first appraisal, resident by
///    permit, never claimed, 0 this year, below retirement age, enterprise employee of a trade-affected firm,
///    catalogue 2000: training subsidy eligible 2600…2600; appraisal eligible 150…150.
#[test]
fn example_2() {
    let answers = case(Worker, &example_2_answers("2020-05-20"));
    let training = outcome(Worker, "training_subsidy", &answers);
    assert_amount(&training, Status::Eligible, "2600", "2600");
    assert_quotes(&training, "3.2", "上浮30%");
    assert_amount(&outcome(Worker, "appraisal_subsidy", &answers), Status::Eligible, "150", "150");
}

/// 3. The same with the certificate dated 2019-12-31: appraisal ineligible, quoting
///    从2020年1月1日起执行，以证书发放日期为准.
#[test]
fn example_3() {
    let answers = case(Worker, &example_2_answers("2019-12-31"));
    let appraisal = outcome(Worker, "appraisal_subsidy", &answers);
    assert_status(&appraisal, Status::Ineligible);
    assert_quotes(&appraisal, "5.11", "从2020年1月1日起执行，以证书发放日期为准");
}

fn example_4_answers(months: i64) -> Vec<(&'static str, Raw)> {
    vec![
        ("training_date", text("2020-09-01")),
        ("apprenticeship_plan", flag(true)),
        ("apprentice_employees", number(20)),
        ("apprentice_employee_months", number(months)),
    ]
}

/// 4. Employer, 2020-09-01, apprenticeship plan, 20 employee apprentices for 24 months: eligible 160000…400000; with
///    `apprentice_rate` 6000: 240000; with 30 months: the same (原则上不超过2年).
#[test]
fn example_4() {
    for months in [24, 30] {
        let answers = case(Employer, &example_4_answers(months));
        let subsidy = outcome(Employer, "apprentice_employee_subsidy", &answers);
        assert_amount(&subsidy, Status::Eligible, "160000", "400000");
        assert_quotes(&subsidy, "3.1.2", "原则上不超过2年");
        let mut fixed = example_4_answers(months);
        fixed.push(("apprentice_rate", number(6000)));
        let subsidy = outcome(Employer, "apprentice_employee_subsidy", &case(Employer, &fixed));
        assert_amount(&subsidy, Status::Eligible, "240000", "240000");
    }
}

/// 5. Employer, 10 student apprentices, allowance 1800, 10 months: discretionary 18000…30000.
#[test]
fn example_5() {
    let answers = case(
        Employer,
        &[
            ("training_date", text("2020-09-01")),
            ("apprenticeship_plan", flag(true)),
            ("apprentice_students", number(10)),
            ("internship_allowance", number(1800)),
            ("apprentice_student_months", number(10)),
        ],
    );
    let subsidy = outcome(Employer, "apprentice_student_subsidy", &answers);
    assert_amount(&subsidy, Status::Discretionary, "18000", "30000");
    assert_quotes(&subsidy, "3.1.2", "一般可按学徒月实习津贴标准确定");
}

/// 6. Any of these dated 2026: ineligible, out of term, said first.
#[test]
fn example_6() {
    let dated_2026 = |mut given: Vec<(&'static str, Raw)>| {
        for (key, value) in &mut given {
            if key.ends_with("_date") {
                *value = text("2026-06-01");
            }
        }
        given
    };
    let worker = case(Worker, &dated_2026(example_2_answers("2020-05-20")));
    let employer = case(Employer, &dated_2026(example_4_answers(24)));
    for (audience, answers) in [(Worker, worker), (Employer, employer)] {
        assert_eq!(term_standing(&answers), Some(Standing::OutOfTerm));
        for outcome in evaluate(policy().rules(audience).entitlements, &answers).outcomes {
            assert_eq!(outcome.status, Status::Ineligible, "{}", outcome.entitlement.id);
        }
    }
}

/// 7. Nothing answered: every entitlement `unknown`, total 0…null, and no screen says "not eligible".
#[test]
fn example_7() {
    for audience in [Worker, Employer, Provider] {
        let evaluation = evaluate(policy().rules(audience).entitlements, &Answers::none(policy()));
        for outcome in &evaluation.outcomes {
            assert_eq!(outcome.status, Status::Unknown, "{}", outcome.entitlement.id);
        }
        assert_eq!(evaluation.total.low, Some(Decimal::ZERO));
        assert_eq!(evaluation.total.high, None);
    }
}
