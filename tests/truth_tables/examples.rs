//! The reading's nine worked examples, computed by the second statement alone, without the engine: they show that the
//! statement itself is right. "Flags not mentioned are answered no (7 apart), the catalogue is silent unless stated."

use super::totals::{Item, total};
use super::values::{Expected, Facts, PARTS_OF_A_FEN, Span};
use super::{employer, provider, statements, worker};
use skills_subsidy::policy::Audience::{self, Employer, Provider, Worker};

/// Returns facts with every flag answered no and nothing else answered.
fn no_to_everything() -> Facts {
    Facts {
        graduate_local: Some(false),
        past_retirement_age: Some(false),
        monthly_pension: Some(false),
        trained_free: Some(false),
        first_appraisal: Some(false),
        claimed_same_level: Some(false),
        employer_trade_affected: Some(false),
        high_risk_industry: Some(false),
        wants_business: Some(false),
        wants_rural_ecommerce: Some(false),
        competition_winner: Some(false),
        represents_city: Some(false),
        master_studio_trained: Some(false),
        insured_here: Some(false),
        trade_affected: Some(false),
        apprenticeship_plan: Some(false),
        hosts_competition: Some(false),
        studio_project_approved: Some(false),
        backbone_enterprise: Some(false),
        qualified: Some(false),
        undertakes_training: Some(false),
        ..Facts::default()
    }
}

fn items(audience: Audience, facts: &Facts) -> Vec<Item> {
    let (_, of_audience) = statements().into_iter().find(|(other, _)| *other == audience).expect("an audience");
    of_audience.iter().map(|statement| (statement.id, (statement.expected)(facts))).collect()
}

fn found(audience: Audience, id: &str, facts: &Facts) -> Expected {
    let (_, found) = items(audience, facts).into_iter().find(|(other, _)| *other == id).expect("an entitlement");
    found
}

/// Formats an amount as the reading does: "rounded to the fen, half up, once", an open end as `null`.
fn written(span: Span) -> String {
    let end = |end: Option<i128>| {
        end.map_or("null".to_owned(), |parts| {
            let fen = (parts + PARTS_OF_A_FEN / 2).div_euclid(PARTS_OF_A_FEN);
            let (yuan, rest) = (fen / 100, fen % 100);
            if rest == 0 { yuan.to_string() } else { format!("{yuan}.{rest:02}") }
        })
    };
    format!("{}…{}", end(span.low), end(span.high))
}

/// Returns status and amount in one line, as in "eligible 1500…1500".
fn worker_gets(id: &str, facts: &Facts) -> String {
    shown(found(Worker, id, facts))
}

fn employer_gets(id: &str, facts: &Facts) -> String {
    shown(found(Employer, id, facts))
}

fn shown(found: Expected) -> String {
    found.amount.map_or(found.status.to_owned(), |amount| format!("{} {}", found.status, written(amount)))
}

fn total_of(audience: Audience, facts: &Facts) -> String {
    written(total(audience, &items(audience, facts)))
}

fn example_1() -> Facts {
    Facts {
        training_date: Some((2020, 6, 1)),
        groups: Some(&["employment_difficulty"]),
        training_kind: Some("project"),
        training_days: Some(30),
        certificate: Some("training_completion"),
        certificate_date: Some((2020, 7, 5)),
        claims_this_year: Some(0),
        trained_free: Some(true),
        ..no_to_everything()
    }
}

fn example_2() -> Facts {
    Facts {
        training_date: Some((2020, 3, 2)),
        training_kind: Some("skills"),
        certificate: Some("skill_level"),
        level: Some("advanced"),
        certificate_date: Some((2020, 5, 20)),
        first_appraisal: Some(true),
        residency: Some(&["residence_permit"]),
        claims_this_year: Some(0),
        groups: Some(&["enterprise_employee"]),
        employer_trade_affected: Some(true),
        occupation_standard: Some(200_000),
        ..no_to_everything()
    }
}

fn example_4() -> Facts {
    Facts {
        training_date: Some((2020, 9, 1)),
        insured_here: Some(true),
        apprenticeship_plan: Some(true),
        apprentice_employees: Some(20),
        apprentice_employee_months: Some(24),
        ..no_to_everything()
    }
}

fn example_5() -> Facts {
    Facts {
        training_date: Some((2020, 9, 1)),
        insured_here: Some(true),
        apprenticeship_plan: Some(true),
        apprentice_students: Some(10),
        internship_allowance: Some(180_000),
        apprentice_student_months: Some(10),
        ..no_to_everything()
    }
}

fn example_8() -> Facts {
    Facts {
        training_date: Some((2020, 6, 1)),
        training_kind: Some("safety"),
        certificate: Some("special_operation"),
        certificate_date: Some((2020, 8, 1)),
        groups: Some(&["enterprise_employee"]),
        high_risk_industry: Some(true),
        insured_months: Some(13),
        claims_this_year: Some(0),
        junior_standard: Some(100_000),
        ..no_to_everything()
    }
}

fn example_9() -> Facts {
    Facts {
        certificate: Some("special_ability"),
        level: None,
        employer_trade_affected: Some(false),
        occupation_standard: Some(80_000),
        ..example_2()
    }
}

#[test]
fn example_1_someone_in_difficulty_who_trained_in_a_project() {
    let facts = example_1();
    assert_eq!(worker_gets("living_allowance", &facts), "eligible 1500…1500");
    assert_eq!(worker_gets("project_training", &facts), "eligible");
    assert_eq!(worker_gets("free_training", &facts), "eligible");
    assert_eq!(worker_gets("project_training_subsidy", &facts), "discretionary null…null");
    assert_eq!(worker_gets("training_subsidy", &facts), "ineligible");
    assert_eq!(worker_gets("appraisal_subsidy", &facts), "ineligible");
    let stated = Facts { occupation_standard: Some(80_000), ..facts };
    assert_eq!(worker_gets("project_training_subsidy", &stated), "discretionary 800…800");
}

#[test]
fn example_2_an_employee_of_a_trade_affected_firm() {
    let facts = example_2();
    assert_eq!(worker_gets("training_subsidy", &facts), "eligible 2600…2600");
    assert_eq!(worker_gets("appraisal_subsidy", &facts), "eligible 150…150");
    let winner = Facts { competition_winner: Some(true), ..facts.clone() };
    assert_eq!(worker_gets("competition_subsidy", &winner), "discretionary 2000…2600");
    assert_eq!(total_of(Worker, &winner), "2750…2750");
    let free = Facts { trained_free: Some(true), ..facts.clone() };
    assert_eq!(worker_gets("training_subsidy", &free), "discretionary 2600…2600");
    let three_claims = Facts { claims_this_year: Some(3), ..facts };
    assert_eq!(worker_gets("training_subsidy", &three_claims), "discretionary 2600…2600");
}

#[test]
fn example_3_the_same_on_other_days_and_otherwise() {
    let day = |training, certificate| Facts {
        training_date: Some(training),
        certificate_date: Some(certificate),
        ..example_2()
    };
    let early = day((2019, 12, 16), (2019, 12, 31));
    assert_eq!(worker_gets("training_subsidy", &early), "eligible 2600…2600");
    assert_eq!(worker_gets("appraisal_subsidy", &early), "ineligible");
    let late = day((2021, 12, 20), (2022, 2, 1));
    assert_eq!(worker_gets("training_subsidy", &late), "discretionary 2000…2600");
    assert_eq!(worker_gets("appraisal_subsidy", &late), "discretionary 150…150");
    let untrained = Facts { training_kind: Some("none"), ..example_2() };
    assert_eq!(found(Worker, "training_subsidy", &untrained).status, "discretionary");
    assert_eq!(worker_gets("appraisal_subsidy", &untrained), "ineligible");
    let stranger = Facts { residency: Some(&[]), ..example_2() };
    assert_eq!(worker_gets("training_subsidy", &stranger), "ineligible");
    assert_eq!(found(Worker, "appraisal_subsidy", &stranger).status, "discretionary");
}

#[test]
fn example_4_apprentices_who_are_employed() {
    let gets = |facts: &Facts| employer_gets("apprentice_employee_subsidy", facts);
    assert_eq!(gets(&example_4()), "eligible 106666.67…400000");
    let fixed = Facts { apprentice_rate: Some(600_000), ..example_4() };
    assert_eq!(gets(&fixed), "eligible 160000…240000");
    assert_eq!(gets(&Facts { apprentice_employee_months: Some(30), ..fixed }), "eligible 160000…240000");
    let from = |day| Facts { training_date: Some(day), ..example_4() };
    assert_eq!(gets(&from((2020, 1, 1))), "eligible 160000…400000");
    assert_eq!(gets(&from((2021, 12, 31))), "eligible 0…400000");
    assert_eq!(gets(&Facts { insured_here: Some(false), ..example_4() }), "ineligible");
}

#[test]
fn example_5_apprentices_who_are_students() {
    assert_eq!(employer_gets("apprentice_student_subsidy", &example_5()), "discretionary 18000…30000");
}

#[test]
fn example_6_any_of_these_in_2026() {
    let people = [example_1(), example_2(), example_4(), example_5(), example_8(), example_9(), no_to_everything()];
    for facts in people.into_iter().chain([Facts::default()]) {
        let facts = Facts { training_date: Some((2026, 6, 1)), ..facts };
        for audience in [Worker, Employer, Provider] {
            let items = items(audience, &facts);
            assert!(items.iter().all(|(_, found)| found.status == "ineligible"), "{facts}: {items:?}");
            assert_eq!(total_of(audience, &facts), "0…0");
        }
    }
}

#[test]
fn example_7_nothing_answered() {
    for audience in [Worker, Employer, Provider] {
        let items = items(audience, &Facts::default());
        assert!(items.iter().all(|(_, found)| found.status == "unknown"), "{items:?}");
        assert_eq!(total_of(audience, &Facts::default()), "0…null");
    }
    let all = worker::STATEMENTS.len() + employer::STATEMENTS.len() + provider::STATEMENTS.len();
    assert_eq!(all, 12 + 8 + 8, "as many as the reading's three tables have rows");
}

#[test]
fn example_8_someone_trained_in_safety() {
    let facts = example_8();
    assert_eq!(worker_gets("safety_training_subsidy", &facts), "eligible 1000…1000");
    assert_eq!(total_of(Worker, &facts), "0…1000");
    let three_claims = Facts { claims_this_year: Some(3), ..facts.clone() };
    assert_eq!(found(Worker, "safety_training_subsidy", &three_claims).status, "discretionary");
    let again = Facts { claimed_same_level: Some(true), ..facts };
    assert_eq!(worker_gets("safety_training_subsidy", &again), "ineligible");
}

#[test]
fn example_9_a_special_ability_certificate() {
    let facts = example_9();
    assert_eq!(worker_gets("training_subsidy", &facts), "eligible 800…800");
    assert_eq!(worker_gets("appraisal_subsidy", &facts), "discretionary");
    assert_eq!(total_of(Worker, &facts), "800…800");
}

#[test]
fn months_and_days_left_of_the_term() {
    use super::term::{days_in_term, months_in_term};
    assert_eq!([(2020, 1, 31), (2021, 12, 1), (2021, 12, 2), (2022, 1, 1)].map(months_in_term), [23, 1, 0, 0]);
    assert_eq!([(2021, 12, 31), (2021, 12, 30), (2021, 12, 1)].map(days_in_term), [1, 2, 31]);
    assert_eq!([(2021, 1, 1), (2020, 12, 31), (2020, 2, 29)].map(days_in_term), [365, 366, 672]);
    assert_eq!([(2020, 1, 1), (2019, 1, 1), (2022, 1, 1)].map(days_in_term), [731, 1096, 0]);
}

/// With one of two dates missing only a refusal is settled; otherwise the order of the rule decides.
#[test]
fn one_date_of_two_settles_only_a_refusal() {
    use super::term::in_term_both;
    use super::values::Finding::{Fails, Met, Office, Open};
    let (before_the_years, before_issue) = (Some((2018, 12, 31)), Some((2019, 12, 12)));
    let (in_term, after) = (Some((2020, 2, 29)), Some((2022, 1, 1)));
    let certificates = [None, before_the_years, before_issue, in_term, after];
    let of = |training| certificates.map(|certificate| in_term_both(training, certificate));
    assert_eq!(of(None), [Open, Fails, Open, Open, Open]);
    assert_eq!(of(before_the_years), [Open, Fails, Office, Office, Fails]);
    assert_eq!(of(before_issue), [Open, Fails, Office, Office, Office]);
    assert_eq!(of(in_term), [Open, Fails, Office, Met, Office]);
    assert_eq!(of(after), [Fails; 5]);
}
