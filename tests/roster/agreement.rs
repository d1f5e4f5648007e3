//! A row's sums equal those of the result page and of the estimate for the same answers: a sum that is certain in one
//! is certain in all.

use super::{IN_SAFETY, TRAINED, people, shown, sums};
use skills_subsidy::engine::evaluate;
use skills_subsidy::estimate::estimate;
use skills_subsidy::policies;

const APPRENTICE: [(&str, &str); 7] = [
    ("apprenticeship_plan", "yes"),
    ("apprentice_employees", "yes"),
    ("apprentice_employee_months", "24"),
    ("apprentice_rate", "6000"),
    ("apprentice_students", "yes"),
    ("apprentice_student_months", "12"),
    ("internship_allowance", "1800"),
];
const NEWLY_HIRED: [(&str, &str); 4] = [
    ("new_hires", "yes"),
    ("months_since_hire", "3"),
    ("training_hours", "60"),
    ("new_hire_certificate", "training_completion"),
];

/// The differing answers of the rows: each makes a sum less than certain, or one payment of several.
fn rows() -> Vec<Vec<(&'static str, &'static str)>> {
    let days = [
        &[][..],
        &[("training_date", "2021-11-20"), ("certificate_date", "2021-12-20")],
        &[("training_date", "2021-12-20"), ("certificate_date", "2022-01-20")],
        &[("training_date", "2021-12"), ("certificate_date", "2021-12")],
        &[("training_date", "2018-05-01"), ("certificate_date", "2020-05-20")],
    ];
    let kinds = [
        &[][..],
        IN_SAFETY,
        &APPRENTICE,
        &NEWLY_HIRED,
        &[("competition_winner", "yes"), ("master_studio_trained", "yes")],
        &[
            ("training_kind", "project"),
            ("groups", "employment_difficulty"),
            ("certificate", "training_completion"),
            ("level", ""),
        ],
        &[("trained_free", "yes")],
        &[("past_retirement_age", "yes")],
        &[("claims_this_year", "")],
        &[("occupation_standard", ""), ("junior_standard", "")],
        &[("employer_trade_affected", "")],
        &[("residency", "")],
    ];
    let mut rows = Vec::new();
    for (at, (day, kind)) in days.iter().flat_map(|day| kinds.iter().map(move |kind| (day, kind))).enumerate() {
        let number = at.to_string().leak() as &str;
        rows.push([&[("person", number)], *day, *kind].concat());
    }
    assert!(rows.len() == 60 && TRAINED.len() > 30);
    rows
}

#[test]
fn what_a_row_is_certain_of_is_what_its_result_is_certain_of() {
    let rows = rows();
    let mut roster = people(&rows);
    let mut certain = 0;
    for (at, row) in rows.iter().enumerate() {
        let of_person = sums(&mut roster, at)[0].clone();
        let judged = roster.judged(at);
        let of_enterprise = roster.totals().of_row(&judged).enterprise;
        let (person, enterprise) = roster.answers(at);
        let result = evaluate(policies::first().roster.person, &person);
        assert_eq!(of_person, shown(result.total), "{row:?}");
        // The result page counts one person; where it is open whether this person counts, it has no upper end.
        let of_result = evaluate(policies::first().roster.enterprise, &enterprise).total;
        assert_eq!(of_enterprise.low, of_result.low, "{row:?}");
        let is_within = of_result.high.is_none_or(|most| of_enterprise.high == Some(most));
        assert!(is_within, "{}, {}: {row:?}", shown(of_enterprise), shown(of_result));
        certain += usize::from(result.total.low.is_some_and(|low| !low.is_zero()));
    }
    assert!((5..55).contains(&certain), "{certain} of 60 have a certain sum");
}

#[test]
fn what_a_row_plans_for_comes_to_what_the_estimate_says() {
    let rows = rows();
    let mut roster = people(&rows);
    let items: Vec<&str> = policies::first().roster.enterprise.iter().map(|item| item.id).collect();
    let before = policies::first().roster.person.len();
    let mut met = 0;
    for (at, row) in rows.iter().enumerate() {
        let (_, enterprise) = roster.answers(at);
        let judged = roster.judged(at);
        for part in estimate(&enterprise).parts {
            let outcome = part.explanation.outcome;
            let Some(position) = items.iter().position(|id| *id == outcome.entitlement.id) else { continue };
            let item = &judged.items[before + position].outcome;
            assert_eq!(item.status, outcome.status, "{}: {row:?}", outcome.entitlement.id);
            assert_eq!(shown(item.counted()), shown(outcome.counted()), "{}: {row:?}", outcome.entitlement.id);
            met += 1;
        }
    }
    assert!(met >= 50, "{met}");
}
