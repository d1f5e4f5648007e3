//! Two audiences that tell the same story get the same; and the total is what the parts come to.

use super::people::{Given, anyone, known, someone};
use super::support::policy;
use super::values::Value;
use super::{config, outcome, outcomes, same};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use rust_decimal::Decimal;
use skills_subsidy::engine::{Status, evaluate};
use skills_subsidy::policy::Audience::{self, Employer, Provider, Worker};
use std::collections::BTreeMap;

/// The answers to these facts, under the other audience's ids.
fn told_again(given: &Given, ids: &[(&'static str, &'static str)]) -> Given {
    ids.iter().filter_map(|(from, to)| given.get(from).map(|value| (*to, *value))).collect()
}

/// The same told by an employee of whom everything else that the subsidies demand is known and met.
fn told_by_the_employee(given: &Given, ids: &[(&'static str, &'static str)], certificate: &'static str) -> Given {
    let mut told = told_again(given, ids);
    told.extend([
        ("groups", Value::Many(&["enterprise_employee"])),
        ("residency", Value::Many(&["local_work"])),
        ("certificate", Value::One(certificate)),
        ("insured_months", Value::Count(12)),
        ("claimed_same_level", Value::Flag(false)),
        ("claims_this_year", Value::Count(0)),
        ("past_retirement_age", Value::Flag(false)),
    ]);
    told
}

proptest! {
    #![proptest_config(config())]

    /// Pre-job training is paid to whoever organised it: "as for employers, over `organised_new_hires`".
    #[test]
    fn pre_job_training_pays_enterprise_and_organiser_alike(given in someone(Employer)) {
        let ids = [
            ("training_date", "training_date"),
            ("new_hires", "organised_new_hires"),
            ("months_since_hire", "months_since_hire"),
            ("training_hours", "training_hours"),
            ("new_hire_certificate", "new_hire_certificate"),
            ("junior_standard", "junior_standard"),
            ("trade_affected", "trade_affected"),
        ];
        let id = "pre_job_training_subsidy";
        prop_assert!(same(&outcome(Employer, id, &given), &outcome(Provider, id, &told_again(&given, &ids))));
    }

    /// A training package is aided alike, whoever of 职业院校、行业协会和骨干企业 developed it.
    #[test]
    fn training_packages_aid_enterprises_and_schools_alike(given in someone(Employer), first in any::<bool>()) {
        let ids = [("training_date", "training_date"), ("training_packages", "training_packages")];
        let kind = match (given.get("backbone_enterprise"), first) {
            (Some(Value::Flag(true)), true) => Some("vocational_school"),
            (Some(Value::Flag(true)), false) => Some("industry_association"),
            (Some(_), true) => Some("university"),
            (Some(_), false) => Some("training_institution"),
            (None, _) => None,
        };
        let mut told = told_again(&given, &ids);
        told.extend(kind.map(|kind| ("provider_kind", Value::One(kind))));
        let id = "training_package_aid";
        prop_assert!(same(&outcome(Employer, id, &given), &outcome(Provider, id, &told)));
    }

    /// 给予个人或组织单位补贴: an enterprise gets for one employee what the employee would get.
    #[test]
    fn one_safety_trainee_brings_the_same_to_either(mut given in someone(Employer)) {
        given.insert("safety_trainees", Value::Count(1));
        let ids = [
            ("training_date", "training_date"),
            ("high_risk_industry", "high_risk_industry"),
            ("junior_standard", "junior_standard"),
            ("trade_affected", "employer_trade_affected"),
        ];
        let told = told_by_the_employee(&given, &ids, "special_operation");
        let id = "safety_training_subsidy";
        prop_assert!(same(&outcome(Employer, id, &given), &outcome(Worker, id, &told)));
    }

    /// 同一工种、同一等级、同一补贴标准: an enterprise gets for one certified employee what the employee would get.
    #[test]
    fn one_certified_employee_brings_the_same_to_either(mut given in someone(Employer)) {
        given.insert("certified_employees", Value::Count(1));
        let ids = [
            ("training_date", "training_date"),
            ("occupation_standard", "occupation_standard"),
            ("trade_affected", "employer_trade_affected"),
        ];
        let told = told_by_the_employee(&given, &ids, "skill_level");
        let (enterprise, employee) = ("employee_training_subsidy", "training_subsidy");
        prop_assert!(same(&outcome(Employer, enterprise, &given), &outcome(Worker, employee, &told)));
    }

    /// "`low` is what is already certain (eligible items' lows, an open one counting 0), `high` what could still
    /// come (eligible, discretionary and unknown items' highs; `null` as soon as one of them is open)".
    #[test]
    fn the_total_is_what_the_parts_come_to((audience, given) in anyone()) {
        let total = evaluate(policy().rules(audience).entitlements, &known(&given)).total;
        let (mut low, mut highs) = (Decimal::ZERO, Vec::new());
        for outcome in outcomes(audience, &given) {
            let Some(amount) = outcome.amount else { continue };
            prop_assert_ne!(outcome.status, Status::Ineligible);
            if outcome.status == Status::Eligible {
                low += amount.low.unwrap_or(Decimal::ZERO);
            }
            highs.push(amount.high);
        }
        prop_assert_eq!(total.low, Some(low));
        prop_assert_eq!(total.high, highs.into_iter().sum::<Option<Decimal>>());
    }
}

/// A relation between two refusals says nothing: of each entitlement, one case in forty at least is none.
#[test]
fn the_random_people_are_worth_comparing() {
    const PEOPLE: u32 = 1000;
    let mut runner = TestRunner::deterministic();
    let mut granted: BTreeMap<(&str, &str), u32> = BTreeMap::new();
    for audience in Audience::ALL {
        let people = someone(audience);
        for _ in 0..PEOPLE {
            let given = people.new_tree(&mut runner).expect("a person").current();
            for outcome in outcomes(audience, &given) {
                let is_granted = matches!(outcome.status, Status::Eligible | Status::Discretionary);
                *granted.entry((audience.id(), outcome.entitlement.id)).or_default() += u32::from(is_granted);
            }
        }
    }
    for ((audience, id), count) in granted {
        println!("{count:>5} of {PEOPLE} are granted {audience} {id}");
        assert!(count * 40 >= PEOPLE, "{audience} {id}: {count}");
    }
}
