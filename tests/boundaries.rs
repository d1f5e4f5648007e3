//! Every limit of the rules, with the result one below, at and one above it, in the policy's `proof/boundaries.toml`,
//! which the site publishes too. Fails where a limit has no row, or a result differs from its row.

mod support;

use rust_decimal::Decimal;
use skills_subsidy::engine::{Answer, Leaf, Status, day_in_term, leaves};
use skills_subsidy::policy::{Amount, Audience, Benefit, CalendarDate, DayInTerm, FactId, Factor, Test};
use std::collections::BTreeSet;
use support::{case, flag, number, outcome, policy, proof, text};

#[test]
fn every_limit_says_what_was_worked_out() {
    let boundaries = proof().boundaries;
    assert!(boundaries.len() >= 25, "{}", boundaries.len());
    assert!(boundaries.iter().all(|boundary| boundary.rows.len() >= 2));
    assert_eq!(proof().differences(), Vec::<String>::new());
}

/// The answers around a limit of a test or a factor; a count is never negative.
fn around(limit: u32) -> Vec<Answer> {
    let below = limit.checked_sub(1);
    below.into_iter().chain([limit, limit + 1]).map(Answer::Count).collect()
}

/// The days around the first or last day of a test; the ends of the calendar are no limit.
fn around_day(day: CalendarDate) -> Vec<Answer> {
    if day == CalendarDate::FIRST || day == CalendarDate::LAST {
        return Vec::new();
    }
    let number = day.day_number();
    let days =
        [number - 1, number, number + 1].map(|number| CalendarDate::from_day_number(number).expect("a valid date"));
    days.map(Answer::Date).into()
}

fn limits_of_test(test: &Test) -> Vec<Answer> {
    match test {
        Test::AtLeast(limit) | Test::AtMost(limit) => around(*limit),
        Test::Within(from, until) => [around_day(*from), around_day(*until)].concat(),
        Test::Yes | Test::AmongThese(_) | Test::NotEmpty => Vec::new(),
    }
}

fn limits_of_amount(amount: &Amount, limits: &mut Vec<(FactId, Vec<Answer>)>) {
    match amount {
        Amount::Times(amount, factor) => {
            limits_of_amount(amount, limits);
            match factor {
                Factor::CountUpTo { fact, limit, .. } | Factor::YearsOfMonths { months: fact, limit, .. } => {
                    limits.push((*fact, around(*limit)));
                }
                Factor::Count { .. } | Factor::Days { .. } | Factor::Uplift { .. } => {}
            }
        }
        Amount::AtMost { amount, .. } => limits_of_amount(amount, limits),
        Amount::Readings { first, second, .. } | Amount::When { then: first, otherwise: second, .. } => {
            limits_of_amount(first, limits);
            limits_of_amount(second, limits);
        }
        Amount::Named { .. } | Amount::Stated { .. } | Amount::ByChoice { .. } | Amount::NotNamed { .. } => {}
    }
}

#[test]
fn every_limit_of_the_rules_stands_here_with_its_neighbours() {
    let boundaries = proof().boundaries;
    let tried: BTreeSet<(u8, String)> = boundaries
        .iter()
        .flat_map(|boundary| boundary.rows.iter().map(|row| (boundary.fact, row.answers.get(boundary.fact))))
        .map(|(fact, answer)| (fact.position() as u8, format!("{answer:?}")))
        .collect();
    let mut limits = Vec::new();
    for entitlement in policy().audiences.iter().flat_map(|rules| rules.entitlements) {
        for leaf in leaves(entitlement) {
            if let Leaf::Test(requirement) = leaf {
                limits.push((requirement.fact, limits_of_test(&requirement.test)));
            }
        }
        if let Benefit::Money(amount) = entitlement.benefit {
            limits_of_amount(amount, &mut limits);
        }
    }
    let values: Vec<(FactId, Answer)> =
        limits.into_iter().flat_map(|(fact, values)| values.into_iter().map(move |value| (fact, value))).collect();
    assert!(values.len() > 100, "{}", values.len());
    for (fact, value) in values {
        let row = (fact.position() as u8, format!("{:?}", Some(value)));
        assert!(tried.contains(&row), "{} = {value:?} is missing from proof/boundaries.toml", policy().fact(fact).id);
    }
}

#[test]
fn a_day_stands_where_the_term_puts_it() {
    let place = |day: &str| day_in_term(&case(Audience::Worker, &[("training_date", text(day))]));
    for (day, expected) in [
        ("2018-12-31", DayInTerm::OutOfTerm),
        ("2019-01-01", DayInTerm::BeforeIssue),
        ("2019-12-12", DayInTerm::BeforeIssue),
        ("2019-12-13", DayInTerm::InTerm),
        ("2020-02-29", DayInTerm::InTerm),
        ("2021-12-31", DayInTerm::InTerm),
        ("2022-01-01", DayInTerm::OutOfTerm),
        ("2026-11-24", DayInTerm::OutOfTerm),
    ] {
        assert_eq!(place(day), Some(expected), "{day}");
    }
    assert_eq!(day_in_term(&case(Audience::Worker, &[])), None);
}

#[test]
fn nothing_is_rounded_before_it_leaves_the_engine() {
    // 4000 × 7 ÷ 12 = 2333.333…: the sum is computed exactly, and the result is rounded to the fen, half up.
    let given = [
        ("training_date", text("2020-09-01")),
        ("insured_here", flag(true)),
        ("apprenticeship_plan", flag(true)),
        ("apprentice_employees", number(1)),
        ("apprentice_rate", number(4000)),
        ("apprentice_employee_months", number(7)),
    ];
    let explanation = outcome(Audience::Employer, "apprentice_employee_subsidy", &case(Audience::Employer, &given));
    assert_eq!(explanation.outcome.status, Status::Eligible);
    let range = explanation.outcome.amount.expect("a sum");
    assert!(range.low.expect("a closed range").scale() > 20);
    assert_eq!(range.rounded_to_fen().low, Some(Decimal::new(233_333, 2)));
}
