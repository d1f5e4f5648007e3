//! Relations between numbers and amounts.

use super::people::{Given, any_value, known, someone, with, without};
use super::support::policy;
use super::term::{LAST_DAY, days_in_term, months_in_term};
use super::values::Value;
use super::{config, not_less, outcome, outcomes, same};
use proptest::prelude::*;
use rust_decimal::Decimal;
use skills_subsidy::engine::Range;
use skills_subsidy::policy::Audience::{self, Employer, Provider, Worker};

/// The facts that amounts increase with.
const FIGURES: [(Audience, &str); 21] = [
    (Worker, "training_days"),
    (Worker, "occupation_standard"),
    (Worker, "junior_standard"),
    (Employer, "new_hires"),
    (Employer, "apprentice_employees"),
    (Employer, "apprentice_employee_months"),
    (Employer, "apprentice_rate"),
    (Employer, "apprentice_students"),
    (Employer, "apprentice_student_months"),
    (Employer, "internship_allowance"),
    (Employer, "safety_trainees"),
    (Employer, "certified_employees"),
    (Employer, "junior_standard"),
    (Employer, "occupation_standard"),
    (Employer, "training_packages"),
    (Provider, "training_packages"),
    (Provider, "organised_new_hires"),
    (Provider, "organised_safety_trainees"),
    (Provider, "organised_project_trainees"),
    (Provider, "junior_standard"),
    (Provider, "occupation_standard"),
];

/// The factors of amounts: multiplying one multiplies the amount. Days and months are excluded, because only those
/// before the last day of the term are certain.
const MULTIPLIERS: [(Audience, &str, &str); 15] = [
    (Worker, "training_subsidy", "occupation_standard"),
    (Worker, "project_training_subsidy", "occupation_standard"),
    (Worker, "competition_subsidy", "occupation_standard"),
    (Worker, "master_studio_training", "occupation_standard"),
    (Worker, "safety_training_subsidy", "junior_standard"),
    (Employer, "pre_job_training_subsidy", "new_hires"),
    (Employer, "apprentice_employee_subsidy", "apprentice_employees"),
    (Employer, "apprentice_student_subsidy", "apprentice_students"),
    (Employer, "safety_training_subsidy", "safety_trainees"),
    (Employer, "employee_training_subsidy", "certified_employees"),
    (Employer, "training_package_aid", "training_packages"),
    (Provider, "training_package_aid", "training_packages"),
    (Provider, "pre_job_training_subsidy", "organised_new_hires"),
    (Provider, "safety_training_subsidy", "organised_safety_trainees"),
    (Provider, "project_training_subsidy", "organised_project_trainees"),
];

/// Someone, and a fact of one of these rows with two answers, the smaller first.
fn with_two_answers() -> impl Strategy<Value = (Audience, Given, &'static str, [Value; 2])> {
    prop::sample::select(FIGURES.to_vec()).prop_flat_map(|(audience, id)| {
        (Just(audience), someone(audience), Just(id), (any_value(id), any_value(id)).prop_map(in_order))
    })
}

fn in_order(answers: (Value, Value)) -> [Value; 2] {
    match answers {
        (Value::Count(one), Value::Count(other)) => [Value::Count(one.min(other)), Value::Count(one.max(other))],
        (Value::Fen(one), Value::Fen(other)) => [Value::Fen(one.min(other)), Value::Fen(one.max(other))],
        other => panic!("no figures: {other:?}"),
    }
}

fn three_times(figure: Value) -> Value {
    match figure {
        Value::Count(count) => Value::Count(count * 3),
        Value::Fen(fen) => Value::Fen(fen * 3),
        other => panic!("no figure: {other:?}"),
    }
}

fn scaled(range: Range, by: Decimal) -> Range {
    Range { low: range.low.map(|low| low * by), high: range.high.map(|high| high * by) }
}

/// Truncates to nine digits: twelfths of a year have no finite decimals.
fn to_nine_digits(range: Range) -> Range {
    let nine = |end: Decimal| end.round_dp(9).normalize();
    Range { low: range.low.map(nine), high: range.high.map(nine) }
}

/// Whether the high end of the amount, if there is one, is at most `yuan` for each of the people.
fn at_most(outcome: Option<Range>, yuan: u32, people: u32) -> bool {
    let most = Decimal::from(yuan) * Decimal::from(people);
    outcome.is_none_or(|range| range.high.is_some_and(|high| high <= most))
}

proptest! {
    #![proptest_config(config())]

    /// An amount never decreases when a number of days, months or people or a sum increases.
    #[test]
    fn more_never_brings_less((audience, given, id, [less, more]) in with_two_answers()) {
        let before = outcomes(audience, &with(&given, id, less));
        let after = outcomes(audience, &with(&given, id, more));
        for (before, after) in before.iter().zip(&after) {
            prop_assert_eq!(before.status, after.status);
            if let (Some(before), Some(after)) = (before.amount, after.amount) {
                prop_assert!(not_less(before, after), "{id} from {less} to {more}: {before:?} to {after:?}");
            }
        }
    }

    /// Three times the number gives three times the amount.
    #[test]
    fn amounts_are_in_proportion(
        ((audience, entitlement, id), given, many) in prop::sample::select(MULTIPLIERS.to_vec())
            .prop_flat_map(|row| (Just(row), someone(row.0), any_value(row.2)))
    ) {
        let once = outcome(audience, entitlement, &with(&given, id, many));
        let thrice = outcome(audience, entitlement, &with(&given, id, three_times(many)));
        prop_assert_eq!(once.status, thrice.status);
        let expected = once.amount.map(|range| to_nine_digits(scaled(range, Decimal::from(3))));
        prop_assert_eq!(expected, thrice.amount.map(to_nine_digits), "{} by {}", entitlement, id);
    }

    /// 按每人每天50元: every day may be paid, and those up to the last day of the term are certain.
    #[test]
    fn days_are_possible_and_those_of_the_term_are_certain(
        given in someone(Worker), start in any_value("training_date"), days in 0..2000u32
    ) {
        let given = with(&with(&given, "training_date", start), "training_days", Value::Count(days));
        let Some(amount) = outcome(Worker, "living_allowance", &given).amount else { return Ok(()) };
        let Value::Day(start) = start else { panic!("{start} is no day") };
        let fifty = |days: u32| Some(Decimal::from(50 * days));
        prop_assert_eq!((amount.low, amount.high), (fifty(days.min(days_in_term(start))), fifty(days)));
        let undated = outcome(Worker, "living_allowance", &without(&given, "training_date")).amount;
        prop_assert_eq!(undated, Some(Range { low: fifty(0), high: fifty(days) }), "start unknown: low end 0");
    }

    /// A yearly sum: every month up to two years may be paid, and those up to the last day of the term are certain.
    #[test]
    fn months_are_possible_and_those_of_the_term_are_certain(
        given in someone(Employer), start in any_value("training_date"), months in 1..40u32, people in 1..50u32,
        rate in 4000..=10_000u32
    ) {
        let figures = [
            ("training_date", start),
            ("apprentice_employee_months", Value::Count(months)),
            ("apprentice_employees", Value::Count(people)),
            ("apprentice_rate", Value::Fen(u64::from(rate) * 100)),
        ];
        let given = figures.into_iter().fold(given, |given, (id, value)| with(&given, id, value));
        let Some(amount) = outcome(Employer, "apprentice_employee_subsidy", &given).amount else { return Ok(()) };
        let Value::Day(start) = start else { panic!("{start} is no day") };
        let of = |months: u32| Some(Decimal::from(u64::from(rate) * u64::from(people) * u64::from(months)) / Decimal::from(12));
        let paid = months.min(24);
        prop_assert_eq!((amount.low, amount.high), (of(paid.min(months_in_term(start))), of(paid)));
        let undated = outcome(Employer, "apprentice_employee_subsidy", &without(&given, "training_date")).amount;
        prop_assert_eq!(undated, Some(Range { low: of(0), high: of(paid) }), "start unknown: low end 0");
    }

    /// 职工学徒: 每人每年4000元至10000元, 原则上不超过2年.
    #[test]
    fn two_years_cap_employee_apprentices(given in someone(Employer), over in 0..100u32, people in 1..50u32) {
        let of = |months: u32| {
            let given = with(&given, "apprentice_employee_months", Value::Count(months));
            let given = with(&given, "apprentice_employees", Value::Count(people));
            outcome(Employer, "apprentice_employee_subsidy", &given)
        };
        prop_assert!(same(&of(24), &of(24 + over)));
        prop_assert!(at_most(of(1 + over).amount, 20_000, people));
    }

    /// 学生学徒: 每人每年不高于3000元, 补助不超过1年.
    #[test]
    fn a_year_and_three_thousand_yuan_cap_student_apprentices(
        given in someone(Employer), over in 0..100u32, people in 1..50u32
    ) {
        let of = |months: u32| {
            let given = with(&given, "apprentice_student_months", Value::Count(months));
            let given = with(&given, "apprentice_students", Value::Count(people));
            outcome(Employer, "apprentice_student_subsidy", &given)
        };
        prop_assert!(same(&of(12), &of(12 + over)));
        prop_assert!(at_most(of(1 + over).amount, 3000, people));
    }

    /// 上浮30% for an enterprise employee: exactly on a certificate of 2021 or before, perhaps on a later one, on one
    /// that is not dated and on sums of which the text does not say it; for nobody else.
    #[test]
    fn trade_friction_adds_thirty_percent_for_an_employee(
        given in someone(Worker), day in any_value("certificate_date"), is_employee in any::<bool>()
    ) {
        let groups: &[&str] = if is_employee { &["enterprise_employee", "veteran"] } else { &["veteran"] };
        let given = with(&with(&given, "groups", Value::Many(groups)), "certificate_date", day);
        let Value::Day(date) = day else { panic!("{day} is no day") };
        let has_certificate = known(&given).get(policy().fact_named("certificate_date").expect("a fact")).is_some();
        let in_time = has_certificate && date <= LAST_DAY;
        for (id, is_exact) in [
            ("training_subsidy", in_time),
            ("project_training_subsidy", in_time),
            ("safety_training_subsidy", false),
            ("competition_subsidy", false),
            ("master_studio_training", false),
        ] {
            let where_affected = |affected: bool| with(&given, "employer_trade_affected", Value::Flag(affected));
            let not_known = outcome(Worker, id, &without(&given, "employer_trade_affected")).amount;
            let [no, yes] = [false, true].map(|affected| outcome(Worker, id, &where_affected(affected)).amount);
            let (Some(no), Some(yes), Some(not_known)) = (no, yes, not_known) else { continue };
            prop_assert!(no.low == no.high, "{id}: {no:?}");
            let more = scaled(no, Decimal::new(13, 1));
            let perhaps_more = Range { low: no.low, high: more.high };
            // Of safety training, everyone but employees is refused, so the others do not get here.
            let expected = if !is_employee { no } else if is_exact { more } else { perhaps_more };
            prop_assert_eq!(yes, expected, "{}", id);
            prop_assert_eq!(not_known, if is_employee { perhaps_more } else { no }, "{}", id);
        }
    }

    /// 上浮30%: on the standard of the occupation exactly, on the flat standard for junior workers perhaps.
    #[test]
    fn trade_friction_adds_thirty_percent(given in someone(Employer), organiser in someone(Provider)) {
        for (audience, id, given, is_flat) in [
            (Employer, "employee_training_subsidy", &given, false),
            (Employer, "pre_job_training_subsidy", &given, true),
            (Employer, "safety_training_subsidy", &given, true),
            (Provider, "pre_job_training_subsidy", &organiser, true),
            (Provider, "safety_training_subsidy", &organiser, true),
        ] {
            let where_affected = |affected: bool| with(given, "trade_affected", Value::Flag(affected));
            let not_known = outcome(audience, id, &without(given, "trade_affected")).amount;
            let [no, yes] = [false, true].map(|affected| outcome(audience, id, &where_affected(affected)).amount);
            let (Some(no), Some(yes), Some(not_known)) = (no, yes, not_known) else { continue };
            let more = scaled(no, Decimal::new(13, 1));
            let perhaps_more = Range { low: no.low, high: more.high };
            prop_assert_eq!(yes, if is_flat { perhaps_more } else { more }, "{}", id);
            prop_assert_eq!(not_known, perhaps_more, "{}", id);
        }
    }
}
