//! Two audiences with the same story get the same result; the total is the sum of its parts.

use super::people::{Given, anyone, known, someone, with};
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

/// Returns the answers to these facts under the other audience's ids.
fn told_again(given: &Given, ids: &[(&'static str, &'static str)]) -> Given {
    ids.iter().filter_map(|(from, to)| given.get(from).map(|value| (*to, *value))).collect()
}

/// Returns the same story as told by an employee who meets all other conditions of the subsidies. The certificate has
/// the date of the training, so that both dates are in the same period of the term.
fn told_by_the_employee(given: &Given, ids: &[(&'static str, &'static str)], more: &[(&'static str, Value)]) -> Given {
    let mut told = told_again(given, ids);
    told.extend(given.get("training_date").map(|day| ("certificate_date", *day)));
    told.extend([
        ("groups", Value::Many(&["enterprise_employee"])),
        ("residency", Value::Many(&["local_work"])),
        ("insured_months", Value::Count(12)),
        ("claimed_same_level", Value::Flag(false)),
        ("claims_this_year", Value::Count(0)),
        ("past_retirement_age", Value::Flag(false)),
    ]);
    told.extend(more.iter().copied());
    told
}

proptest! {
    #![proptest_config(config())]

    /// Pre-job training is paid to whoever organised it: "as for employers without `insured_here`, over
    /// `organised_new_hires`".
    #[test]
    fn pre_job_training_pays_enterprise_and_organiser_alike(given in someone(Employer)) {
        let given = with(&given, "insured_here", Value::Flag(true));
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

    /// Safety training "as for employers, over that count": being insured here and of a high-risk industry is part of
    /// the definition of an organiser's count.
    #[test]
    fn safety_training_pays_enterprise_and_organiser_alike(given in someone(Employer)) {
        let given = with(&given, "insured_here", Value::Flag(true));
        let given = with(&given, "high_risk_industry", Value::Flag(true));
        let ids = [
            ("training_date", "training_date"),
            ("safety_trainees", "organised_safety_trainees"),
            ("junior_standard", "junior_standard"),
            ("trade_affected", "trade_affected"),
        ];
        let id = "safety_training_subsidy";
        prop_assert!(same(&outcome(Employer, id, &given), &outcome(Provider, id, &told_again(&given, &ids))));
    }

    /// 给予个人或组织单位补贴: for one employee, an enterprise gets the same as the employee.
    #[test]
    fn one_safety_trainee_brings_the_same_to_either(given in someone(Employer)) {
        let given = with(&with(&given, "insured_here", Value::Flag(true)), "safety_trainees", Value::Count(1));
        let ids = [
            ("training_date", "training_date"),
            ("high_risk_industry", "high_risk_industry"),
            ("junior_standard", "junior_standard"),
            ("trade_affected", "employer_trade_affected"),
        ];
        let more = [("training_kind", Value::One("safety")), ("certificate", Value::One("special_operation"))];
        let told = told_by_the_employee(&given, &ids, &more);
        let id = "safety_training_subsidy";
        prop_assert!(same(&outcome(Employer, id, &given), &outcome(Worker, id, &told)));
    }

    /// 同一工种、同一等级、同一补贴标准: for one certified employee, an enterprise gets the same as the employee, except that
    /// an office decides for enterprises; it also decides for an employee who trained free of charge.
    #[test]
    fn one_certified_employee_brings_the_same_to_either(given in someone(Employer), free in any::<bool>()) {
        let given = with(&with(&given, "insured_here", Value::Flag(true)), "certified_employees", Value::Count(1));
        let ids = [
            ("training_date", "training_date"),
            ("occupation_standard", "occupation_standard"),
            ("trade_affected", "employer_trade_affected"),
        ];
        let more = [
            ("training_kind", Value::One("skills")),
            ("trained_free", Value::Flag(free)),
            ("certificate", Value::One("skill_level")),
        ];
        let told = told_by_the_employee(&given, &ids, &more);
        let enterprise = outcome(Employer, "employee_training_subsidy", &given);
        let employee = outcome(Worker, "training_subsidy", &told);
        let status = match employee.status {
            Status::Eligible => Status::Discretionary,
            other => other,
        };
        prop_assert_eq!((enterprise.status, free && employee.status == Status::Eligible), (status, false));
        match (enterprise.amount, employee.amount) {
            // Without a date it is unknown whether the employee's certificate was issued 2021年底前.
            (Some(one), Some(other)) if !given.contains_key("training_date") => prop_assert!(other.contains(one)),
            (one, other) => prop_assert_eq!(one, other),
        }
    }

    /// "`low` is what is already certain (eligible items' lows, an open one counting 0), `high` what could still
    /// come (eligible, discretionary and unknown items' highs; `null` as soon as one of them is open)"; what is paid to
    /// either of two "counts 0 in the low end"; and of the five subsidies of one training "a total counts one of them:
    /// its low end the largest certain low among them, its high end the largest high".
    #[test]
    fn the_total_is_what_the_parts_come_to((audience, given) in anyone()) {
        const ONE_TRAINING: [&str; 5] = [
            "training_subsidy",
            "project_training_subsidy",
            "safety_training_subsidy",
            "competition_subsidy",
            "master_studio_training",
        ];
        let evaluation = evaluate(policy().rules(audience).entitlements, &known(&given));
        let [mut low, mut low_of_one] = [Decimal::ZERO; 2];
        let (mut highs, mut highs_of_one) = (Vec::new(), Vec::new());
        for outcome in outcomes(audience, &given) {
            let Some(amount) = outcome.amount else { continue };
            prop_assert_ne!(outcome.status, Status::Ineligible);
            let id = outcome.entitlement.id;
            let is_certain = outcome.status == Status::Eligible && id != "safety_training_subsidy";
            let certain = amount.low.filter(|_| is_certain).unwrap_or(Decimal::ZERO);
            if audience == Worker && ONE_TRAINING.contains(&id) {
                low_of_one = low_of_one.max(certain);
                highs_of_one.push((id, amount.high));
            } else {
                low += certain;
                highs.push(amount.high);
            }
        }
        let total = evaluation.total;
        prop_assert_eq!(total.low, Some(low + low_of_one));
        let of_one: Option<Vec<Decimal>> = highs_of_one.iter().map(|(_, high)| *high).collect();
        let of_one = of_one.map(|of_one| of_one.into_iter().max().unwrap_or(Decimal::ZERO));
        let others = highs.into_iter().sum::<Option<Decimal>>();
        prop_assert_eq!(total.high, others.zip(of_one).map(|(others, one)| others + one));
        // The result says which of the five counts as soon as there are several.
        let Some(paid) = evaluation.one_payment else {
            prop_assert!(highs_of_one.len() < 2);
            return Ok(());
        };
        prop_assert_eq!(paid.items, highs_of_one.len());
        let high = highs_of_one.iter().find(|(id, _)| *id == paid.high.id).map(|(_, high)| *high);
        prop_assert_eq!(high, Some(of_one), "the item of the high end has it");
        let low = evaluation.outcomes.iter().find(|outcome| paid.low.is_some_and(|low| low.id == outcome.entitlement.id));
        let low = low.map(|outcome| (outcome.status, outcome.amount.and_then(|amount| amount.low)));
        let expected = (low_of_one > Decimal::ZERO).then_some((Status::Eligible, Some(low_of_one)));
        prop_assert_eq!(low, expected, "the item of the low end has it");
    }
}

/// A relation between two refusals shows nothing: for each entitlement, at least one case in forty is granted.
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
