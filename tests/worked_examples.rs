//! The worked examples of the policy's reading, word for word.
//!
//! "Flags not mentioned are answered no (7 apart), the catalogue is silent unless stated."

mod support;

use skills_subsidy::engine::{Answer, Answers, Status, Verdict, day_in_term, evaluate, facts_of, set_aside, verdict};
use skills_subsidy::policy::Audience::{self, Employer, Provider, Worker};
use skills_subsidy::policy::{Applicability, DayInTerm, Kind};
use skills_subsidy::proof::written;
use skills_subsidy::reading::Raw;
use support::{amount, assert_amount, assert_quotes, assert_status, case, flag, list, number, outcome, policy, text};

type Given = Vec<(&'static str, Raw)>;

/// Returns the answers of an example; every flag that it does not mention, and that is asked, is answered no.
fn example(audience: Audience, given: &Given) -> Answers {
    let mut answers = case(audience, given);
    for fact in facts_of(policy(), policy().rules(audience).entitlements).iter() {
        let asked = match policy().fact(fact).applicability {
            Applicability::Always => true,
            Applicability::When(condition) => verdict(condition, &answers) == Verdict::Yes,
        };
        if asked && matches!(policy().fact(fact).kind, Kind::Flag) && answers.get(fact).is_none() {
            assert!(answers.set(fact, Answer::Flag(false)));
        }
    }
    answers
}

/// Returns the answers with others in place of some; [`Raw::Nothing`] removes one.
fn but(given: Given, others: &[(&'static str, Raw)]) -> Given {
    let kept = given.into_iter().filter(|(id, _)| others.iter().all(|(other, _)| other != id));
    kept.chain(others.iter().filter(|(_, raw)| *raw != Raw::Nothing).cloned()).collect()
}

fn assert_total(audience: Audience, answers: &Answers, expected: &str) {
    let total = evaluate(policy().rules(audience).entitlements, answers).total;
    assert_eq!(written(Some(total)), expected);
}

fn example_1_given() -> Given {
    vec![
        ("training_date", text("2020-06-01")),
        ("groups", list(&["employment_difficulty"])),
        ("training_kind", text("project")),
        ("training_days", number(30)),
        ("certificate", text("training_completion")),
        ("certificate_date", text("2020-07-05")),
        ("past_retirement_age", flag(false)),
        ("claimed_same_level", flag(false)),
        ("claims_this_year", number(0)),
        ("trained_free", flag(true)),
    ]
}

/// 1. Worker, training 2020-06-01, `groups` [employment_difficulty], `training_kind` project, 30 days, certificate
///    training_completion of 2020-07-05, below retirement age, never claimed, 0 this year, trained free: living
///    allowance eligible 1500…1500 (4.3.4); project training eligible, free training eligible; project training
///    subsidy discretionary, open (5.11 对项目制培训以培训合格证书…为依据进行补贴); training subsidy ineligible (a
///    completion certificate is none of its three); appraisal ineligible (5.11 不含培训合格证书). With the project's
///    standard stated as 800: discretionary 800…800.
#[test]
fn example_1() {
    let answers = example(Worker, &example_1_given());
    let living = outcome(Worker, "living_allowance", &answers);
    assert_amount(&living, Status::Eligible, "1500", "1500");
    assert_quotes(&living, "4.3.4", "按每人每天50元标准给予生活费补贴");
    assert_status(&outcome(Worker, "project_training", &answers), Status::Eligible);
    assert_status(&outcome(Worker, "free_training", &answers), Status::Eligible);
    let project = outcome(Worker, "project_training_subsidy", &answers);
    assert_amount(&project, Status::Discretionary, "open", "open");
    assert_quotes(&project, "5.11", "对项目制培训以培训合格证书、特种作业操作证书为依据进行补贴");
    let training = outcome(Worker, "training_subsidy", &answers);
    assert_status(&training, Status::Ineligible);
    assert_quotes(&training, "5.11", "以获取职业资格证书（职业技能等级证书、专项能力证书，下同）为主要依据");
    let appraisal = outcome(Worker, "appraisal_subsidy", &answers);
    assert_status(&appraisal, Status::Ineligible);
    assert_quotes(&appraisal, "5.11", "不含培训合格证书");
    let stated = example(Worker, &but(example_1_given(), &[("occupation_standard", number(800))]));
    assert_amount(&outcome(Worker, "project_training_subsidy", &stated), Status::Discretionary, "800", "800");
}

fn example_2_given() -> Given {
    vec![
        ("training_date", text("2020-03-02")),
        ("training_kind", text("skills")),
        ("certificate", text("skill_level")),
        ("level", text("advanced")),
        ("certificate_date", text("2020-05-20")),
        ("first_appraisal", flag(true)),
        ("residency", list(&["residence_permit"])),
        ("claimed_same_level", flag(false)),
        ("claims_this_year", number(0)),
        ("past_retirement_age", flag(false)),
        ("trained_free", flag(false)),
        ("groups", list(&["enterprise_employee"])),
        ("employer_trade_affected", flag(true)),
        ("occupation_standard", number(2000)),
    ]
}

/// 2. Worker, training 2020-03-02 of kind skills, certificate `skill_level` advanced dated 2020-05-20, first
///    appraisal, resident by permit, never claimed, 0 this year, below retirement age, not trained free, enterprise
///    employee of a trade-affected firm, catalogue 2000: training subsidy eligible 2600…2600; appraisal eligible
///    150…150. Also an outstanding competitor (`competition_winner`): competition subsidy discretionary 2000…2600,
///    total 2750…2750, not 5350. Trained free: training subsidy discretionary. Three claims that year: discretionary.
#[test]
fn example_2() {
    let answers = example(Worker, &example_2_given());
    let training = outcome(Worker, "training_subsidy", &answers);
    assert_amount(&training, Status::Eligible, "2600", "2600");
    assert_quotes(&training, "3.2", "上浮30%");
    assert_amount(&outcome(Worker, "appraisal_subsidy", &answers), Status::Eligible, "150", "150");
    let competitor = example(Worker, &but(example_2_given(), &[("competition_winner", flag(true))]));
    assert_amount(&outcome(Worker, "training_subsidy", &competitor), Status::Eligible, "2600", "2600");
    assert_amount(&outcome(Worker, "competition_subsidy", &competitor), Status::Discretionary, "2000", "2600");
    assert_total(Worker, &competitor, "2750…2750");
    for other in [("trained_free", flag(true)), ("claims_this_year", number(3))] {
        let answers = example(Worker, &but(example_2_given(), &[other]));
        assert_status(&outcome(Worker, "training_subsidy", &answers), Status::Discretionary);
    }
}

fn trained_and_certified(training: &str, certificate: &str) -> Given {
    but(example_2_given(), &[("training_date", text(training)), ("certificate_date", text(certificate))])
}

/// Example 2 without training; whether it was free of charge is then not asked.
fn example_3_untrained() -> Given {
    but(example_2_given(), &[("training_kind", text("none")), ("trained_free", Raw::Nothing)])
}

/// 3. The same trained from 2019-12-16 with the certificate dated 2019-12-31: training subsidy eligible 2600;
///    appraisal ineligible, quoting 从2020年1月1日起执行，以证书发放日期为准. Trained from 2021-12-20, certificate
///    2022-02-01: training subsidy discretionary 2000…2600; appraisal discretionary 150. Example 2 with
///    `training_kind` none: training subsidy discretionary, appraisal ineligible. Example 2 with no tie to the city:
///    training subsidy ineligible, appraisal discretionary.
#[test]
fn example_3() {
    let early = example(Worker, &trained_and_certified("2019-12-16", "2019-12-31"));
    assert_amount(&outcome(Worker, "training_subsidy", &early), Status::Eligible, "2600", "2600");
    let appraisal = outcome(Worker, "appraisal_subsidy", &early);
    assert_status(&appraisal, Status::Ineligible);
    assert_quotes(&appraisal, "5.11", "从2020年1月1日起执行，以证书发放日期为准");
    let late = example(Worker, &trained_and_certified("2021-12-20", "2022-02-01"));
    assert_amount(&outcome(Worker, "training_subsidy", &late), Status::Discretionary, "2000", "2600");
    assert_amount(&outcome(Worker, "appraisal_subsidy", &late), Status::Discretionary, "150", "150");
    let untrained = example(Worker, &example_3_untrained());
    assert_status(&outcome(Worker, "training_subsidy", &untrained), Status::Discretionary);
    assert_status(&outcome(Worker, "appraisal_subsidy", &untrained), Status::Ineligible);
    let stranger = example(Worker, &but(example_2_given(), &[("residency", list(&[]))]));
    assert_status(&outcome(Worker, "training_subsidy", &stranger), Status::Ineligible);
    assert_status(&outcome(Worker, "appraisal_subsidy", &stranger), Status::Discretionary);
}

fn example_4_given() -> Given {
    vec![
        ("training_date", text("2020-09-01")),
        ("insured_here", flag(true)),
        ("apprenticeship_plan", flag(true)),
        ("apprentice_employees", number(20)),
        ("apprentice_employee_months", number(24)),
    ]
}

/// 4. Employer insured here, 2020-09-01, apprenticeship plan, 20 employee apprentices for 24 months: eligible
///    106666.67…400000 (16 of the months lie in the term); with `apprentice_rate` 6000: 160000…240000; with 30
///    months: the same (原则上不超过2年). From 2020-01-01: 160000…400000. From 2021-12-31: 0…400000. Insured
///    elsewhere: ineligible.
#[test]
fn example_4() {
    let subsidy = |others: &[(&'static str, Raw)]| {
        let answers = example(Employer, &but(example_4_given(), others));
        outcome(Employer, "apprentice_employee_subsidy", &answers)
    };
    for months in [24, 30] {
        let found = subsidy(&[("apprentice_employee_months", number(months))]);
        assert_amount(&found, Status::Eligible, "106666.67", "400000");
        assert_quotes(&found, "3.1.2", "原则上不超过2年");
        let fixed = subsidy(&[("apprentice_employee_months", number(months)), ("apprentice_rate", number(6000))]);
        assert_amount(&fixed, Status::Eligible, "160000", "240000");
    }
    assert_amount(&subsidy(&[("training_date", text("2020-01-01"))]), Status::Eligible, "160000", "400000");
    assert_amount(&subsidy(&[("training_date", text("2021-12-31"))]), Status::Eligible, "0", "400000");
    assert_status(&subsidy(&[("insured_here", flag(false))]), Status::Ineligible);
}

fn example_5_given() -> Given {
    vec![
        ("training_date", text("2020-09-01")),
        ("insured_here", flag(true)),
        ("apprenticeship_plan", flag(true)),
        ("apprentice_students", number(10)),
        ("internship_allowance", number(1800)),
        ("apprentice_student_months", number(10)),
    ]
}

/// 5. Employer insured here, 2020-09-01, apprenticeship plan, 10 student apprentices, allowance 1800, 10 months:
///    discretionary 18000…30000.
#[test]
fn example_5() {
    let answers = example(Employer, &example_5_given());
    let subsidy = outcome(Employer, "apprentice_student_subsidy", &answers);
    assert_amount(&subsidy, Status::Discretionary, "18000", "30000");
    assert_quotes(&subsidy, "3.1.2", "一般可按学徒月实习津贴标准确定");
}

/// Asserts that everything is refused as out of term, and that each refusal says so.
fn assert_out_of_term(audience: Audience, answers: &Answers) {
    assert_eq!(day_in_term(answers), Some(DayInTerm::OutOfTerm));
    for entitlement in policy().rules(audience).entitlements {
        let refused = outcome(audience, entitlement.id, answers);
        assert_status(&refused, Status::Ineligible);
        assert_quotes(&refused, "7", "三年行动计划期间");
        assert_quotes(&refused, "7", "上级有新政策精神的，按新政策执行");
    }
    assert_total(audience, answers, "0…0");
}

/// 6. Any of these with the training in 2026, whatever else is answered or not: every entitlement ineligible, total
///    0…0, out of term, said first.
#[test]
fn example_6() {
    let every = [
        (Worker, example_1_given()),
        (Worker, example_2_given()),
        (Worker, example_3_untrained()),
        (Employer, example_4_given()),
        (Employer, example_5_given()),
        (Worker, example_8_given()),
        (Worker, example_9_given()),
        (Provider, Given::new()),
    ];
    for (audience, given) in every {
        let certified = given.iter().any(|(id, _)| *id == "certificate_date");
        let certificate = ("certificate_date", if certified { text("2026-08-01") } else { Raw::Nothing });
        let full = example(audience, &but(given, &[("training_date", text("2026-06-01")), certificate]));
        let others: Vec<_> = full.answered().iter().filter(|fact| *fact != policy().term.event).collect();
        // Without any one or two of the answers; then with only the first few of them, from the date alone to all.
        let pairs = others.iter().flat_map(|&one| others.iter().map(move |&other| vec![one, other]));
        let tails = (0..=others.len()).map(|kept| others[kept..].to_vec());
        for without in pairs.chain(tails) {
            let mut answers = full.clone();
            without.into_iter().for_each(|fact| answers.clear(fact));
            set_aside(&mut answers);
            assert_out_of_term(audience, &answers);
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
        assert_eq!(written(Some(evaluation.total)), "0…open");
    }
}

fn example_8_given() -> Given {
    vec![
        ("training_date", text("2020-06-01")),
        ("training_kind", text("safety")),
        ("certificate", text("special_operation")),
        ("certificate_date", text("2020-08-01")),
        ("groups", list(&["enterprise_employee"])),
        ("high_risk_industry", flag(true)),
        ("insured_months", number(13)),
        ("claimed_same_level", flag(false)),
        ("claims_this_year", number(0)),
        ("junior_standard", number(1000)),
    ]
}

/// 8. Worker, safety training 2020-06-01, special operation certificate 2020-08-01, enterprise employee, high-risk
///    industry, 13 months insured, never claimed, 0 this year, catalogue's junior standard 1000: safety subsidy
///    eligible 1000…1000, total 0…1000 (to the person or the organiser); with 3 claims this year: discretionary; the
///    same level before: ineligible, quoting 5.11.
#[test]
fn example_8() {
    let answers = example(Worker, &example_8_given());
    let safety = outcome(Worker, "safety_training_subsidy", &answers);
    assert_amount(&safety, Status::Eligible, "1000", "1000");
    assert_quotes(&safety, "3.1.3", "给予个人或组织单位补贴");
    assert_total(Worker, &answers, "0…1000");
    let fourth = example(Worker, &but(example_8_given(), &[("claims_this_year", number(3))]));
    assert_status(&outcome(Worker, "safety_training_subsidy", &fourth), Status::Discretionary);
    let again = example(Worker, &but(example_8_given(), &[("claimed_same_level", flag(true))]));
    let refused = outcome(Worker, "safety_training_subsidy", &again);
    assert_status(&refused, Status::Ineligible);
    assert_quotes(&refused, "5.11", "同一职业（项目）同一等级不可重复享受");
}

fn example_9_given() -> Given {
    let others = [
        ("certificate", text("special_ability")),
        ("level", Raw::Nothing),
        ("employer_trade_affected", flag(false)),
        ("occupation_standard", number(800)),
    ];
    but(example_2_given(), &others)
}

/// 9. Worker with a special-ability certificate, otherwise example 2 without trade friction, standard 800: training
///    subsidy 800…800, appraisal discretionary without an amount; total 800…800, the appraisal named beside it.
#[test]
fn example_9() {
    let answers = example(Worker, &example_9_given());
    assert_amount(&outcome(Worker, "training_subsidy", &answers), Status::Eligible, "800", "800");
    let appraisal = outcome(Worker, "appraisal_subsidy", &answers);
    assert_status(&appraisal, Status::Discretionary);
    assert_eq!(amount(&appraisal), None);
    assert_total(Worker, &answers, "800…800");
}
