//! What enterprises get, as the reading's table of entitlements says it, row by row.

use super::values::{
    Expected, Facts, Finding, PARTS_OF_A_FEN, PARTS_OF_A_YUAN, Span, Statement, at_least, at_most, in_term, money,
    no_sum, one_of, yes,
};
use super::worker::flat_standard;

pub const STATEMENTS: &[Statement] = &[
    Statement {
        id: "pre_job_training_subsidy",
        facts: &[
            "training_date",
            "new_hires",
            "months_since_hire",
            "training_hours",
            "new_hire_certificate",
            "junior_standard",
            "trade_affected",
        ],
        expected: |facts| pre_job_training_subsidy(facts, facts.new_hires),
    },
    Statement {
        id: "apprentice_employee_subsidy",
        facts: &[
            "training_date",
            "apprenticeship_plan",
            "apprentice_employees",
            "apprentice_rate",
            "apprentice_employee_months",
        ],
        expected: apprentice_employee_subsidy,
    },
    Statement {
        id: "apprentice_student_subsidy",
        facts: &[
            "training_date",
            "apprenticeship_plan",
            "apprentice_students",
            "internship_allowance",
            "apprentice_student_months",
        ],
        expected: apprentice_student_subsidy,
    },
    Statement {
        id: "safety_training_subsidy",
        facts: &["training_date", "high_risk_industry", "safety_trainees", "junior_standard", "trade_affected"],
        expected: |facts| {
            let findings =
                [in_term(facts.training_date), yes(facts.high_risk_industry), at_least(1, facts.safety_trainees)];
            money(&findings, flat_standard(facts.junior_standard, facts.trade_affected).each(facts.safety_trainees))
        },
    },
    Statement {
        id: "employee_training_subsidy",
        facts: &["training_date", "certified_employees", "occupation_standard", "trade_affected"],
        expected: |facts| {
            let findings = [in_term(facts.training_date), at_least(1, facts.certified_employees)];
            let standard = Span::standard(facts.occupation_standard).each(facts.certified_employees);
            money(&findings, standard.thirty_percent_more(yes(facts.trade_affected)))
        },
    },
    Statement {
        id: "competition_event_aid",
        facts: &["training_date", "hosts_competition"],
        expected: |facts| no_sum(&[in_term(facts.training_date), yes(facts.hosts_competition)]),
    },
    Statement {
        id: "studio_project_aid",
        facts: &["training_date", "studio_project_approved"],
        expected: |facts| no_sum(&[in_term(facts.training_date), yes(facts.studio_project_approved)]),
    },
    Statement {
        id: "training_package_aid",
        facts: &["training_date", "backbone_enterprise", "training_packages"],
        expected: |facts| {
            let findings =
                [in_term(facts.training_date), yes(facts.backbone_enterprise), at_least(1, facts.training_packages)];
            money(&findings, package_aid(facts))
        },
    },
];

/// `hires` are those of the enterprise itself, or those a provider trained for it.
pub fn pre_job_training_subsidy(facts: &Facts, hires: Option<u32>) -> Expected {
    let findings = [
        in_term(facts.training_date),
        at_least(1, hires),
        at_most(12, facts.months_since_hire),
        at_least(40, facts.training_hours),
        one_of(&["special_ability", "training_completion"], facts.new_hire_certificate),
    ];
    money(&findings, flat_standard(facts.junior_standard, facts.trade_affected).each(hires))
}

/// "[4000, 10000] or `apprentice_rate`, × count × min(months, 24) / 12 (months unknown: 1 to 24)."
fn apprentice_employee_subsidy(facts: &Facts) -> Expected {
    let findings =
        [in_term(facts.training_date), yes(facts.apprenticeship_plan), at_least(1, facts.apprentice_employees)];
    let rate = facts.apprentice_rate.map_or(Span::yuan(4000, 10_000), Span::fen);
    let months = |unknown: u32| i128::from(facts.apprentice_employee_months.unwrap_or(unknown).min(24));
    let for_all = rate.each(facts.apprentice_employees);
    // A twelfth of a fen is a whole number of parts, so nothing is lost by dividing.
    let amount = Span {
        low: for_all.low.map(|low| low * months(1) / 12),
        high: for_all.high.map(|high| high * months(24) / 12),
    };
    money(&findings, amount)
}

/// "Per person: low = min(allowance, 3000), high = min(allowance × min(months, 12), 3000); allowance unknown:
/// 0 … 3000; months unknown: high as for 12."
fn apprentice_student_subsidy(facts: &Facts) -> Expected {
    let findings = [
        in_term(facts.training_date),
        yes(facts.apprenticeship_plan),
        at_least(1, facts.apprentice_students),
        Finding::Office,
    ];
    let ceiling = 3000 * PARTS_OF_A_YUAN;
    let months = i128::from(facts.apprentice_student_months.unwrap_or(12).min(12));
    let each = match facts.internship_allowance {
        None => Span::yuan(0, 3000),
        Some(fen) => {
            let allowance = i128::from(fen) * PARTS_OF_A_FEN;
            Span { low: Some(allowance.min(ceiling)), high: Some((allowance * months).min(ceiling)) }
        }
    };
    money(&findings, each.each(facts.apprentice_students))
}

/// "0 … 50000 × count."
pub fn package_aid(facts: &Facts) -> Span {
    Span::yuan(0, 50_000).each(facts.training_packages)
}
