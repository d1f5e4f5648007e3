//! The reading's table of entitlements for enterprises, row by row.

use super::shared::flat_standard;
use super::term::{in_term, months_in_term};
use super::values::{
    Expected, Facts, Finding, PARTS_OF_A_FEN, PARTS_OF_A_YUAN, Span, Statement, all, at_least, at_most, money, no_sum,
    one_of_or_office, yes,
};

pub const STATEMENTS: &[Statement] = &[
    Statement {
        id: "pre_job_training_subsidy",
        facts: &[
            "training_date",
            "insured_here",
            "new_hires",
            "months_since_hire",
            "training_hours",
            "new_hire_certificate",
            "junior_standard",
            "trade_affected",
        ],
        expected: |facts| pre_job_training_subsidy(facts, yes(facts.insured_here), facts.new_hires),
    },
    Statement {
        id: "apprentice_employee_subsidy",
        facts: &[
            "training_date",
            "insured_here",
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
            "insured_here",
            "apprenticeship_plan",
            "apprentice_students",
            "internship_allowance",
            "apprentice_student_months",
        ],
        expected: apprentice_student_subsidy,
    },
    Statement {
        id: "safety_training_subsidy",
        facts: &[
            "training_date",
            "insured_here",
            "high_risk_industry",
            "safety_trainees",
            "junior_standard",
            "trade_affected",
        ],
        expected: |facts| {
            let their_own = all(&[yes(facts.insured_here), yes(facts.high_risk_industry)]);
            safety_training_subsidy(facts, their_own, facts.safety_trainees)
        },
    },
    Statement {
        id: "employee_training_subsidy",
        facts: &["training_date", "insured_here", "certified_employees", "occupation_standard", "trade_affected"],
        expected: employee_training_subsidy,
    },
    Statement {
        id: "competition_event_aid",
        facts: &["training_date", "hosts_competition"],
        expected: competition_event_aid,
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

/// `hires` are the enterprise's own, or those whom a provider trained for it; only the enterprise's own have to be
/// insured here ("as for employers without `insured_here`").
pub fn pre_job_training_subsidy(facts: &Facts, insured: Finding, hires: Option<u32>) -> Expected {
    let named = ["special_ability", "training_completion"];
    let findings = [
        in_term(facts.training_date),
        insured,
        at_least(1, hires),
        at_most(12, facts.months_since_hire),
        at_least(40, facts.training_hours),
        // "Special ability or training completion, other: discretionary, none: no."
        one_of_or_office(&named, &["other"], facts.new_hire_certificate),
    ];
    money(&findings, flat_standard(facts.junior_standard, facts.trade_affected).each(hires))
}

/// "[4000, 10000] or `apprentice_rate`, × count × min(months, 24) / 12 (months unknown: 1 to 24); low: the months up to
/// 2021-12-31 only"; "start unknown: low end 0".
fn apprentice_employee_subsidy(facts: &Facts) -> Expected {
    let findings = [
        in_term(facts.training_date),
        yes(facts.insured_here),
        yes(facts.apprenticeship_plan),
        at_least(1, facts.apprentice_employees),
    ];
    let rate = facts.apprentice_rate.map_or(Span::yuan(4000, 10_000), Span::fen);
    let months = |unknown: u32| facts.apprentice_employee_months.unwrap_or(unknown).min(24);
    let certain = months(1).min(facts.training_date.map_or(0, months_in_term));
    let for_all = rate.each(facts.apprentice_employees);
    // Twelfths of a fen are whole numbers of parts, so the division is exact.
    let amount = Span {
        low: for_all.low.map(|low| low * i128::from(certain) / 12),
        high: for_all.high.map(|high| high * i128::from(months(24)) / 12),
    };
    money(&findings, amount)
}

/// "Per person: low = min(allowance, 3000), high = min(allowance × min(months, 12), 3000); allowance unknown:
/// 0 … 3000; months unknown: high as for 12."
fn apprentice_student_subsidy(facts: &Facts) -> Expected {
    let findings = [
        in_term(facts.training_date),
        yes(facts.insured_here),
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

/// `trainees` are the enterprise's own, for which it has to meet `their_own`, or those whom a provider trained: "as for
/// employers, over that count".
pub fn safety_training_subsidy(facts: &Facts, their_own: Finding, trainees: Option<u32>) -> Expected {
    let findings = [in_term(facts.training_date), their_own, at_least(1, trainees)];
    money(&findings, flat_standard(facts.junior_standard, facts.trade_affected).each(trainees))
}

/// "Discretionary (5.11 grants it to 城乡劳动者; …)"; "`occupation_standard` × count, × 1.3 if `trade_affected`".
fn employee_training_subsidy(facts: &Facts) -> Expected {
    let findings = [
        in_term(facts.training_date),
        yes(facts.insured_here),
        at_least(1, facts.certified_employees),
        Finding::Office,
    ];
    let standard = Span::standard(facts.occupation_standard).each(facts.certified_employees);
    money(&findings, standard.thirty_percent_more(yes(facts.trade_affected)))
}

/// "`hosts_competition`: discretionary (符合条件的…项目)", whoever hosts it.
pub fn competition_event_aid(facts: &Facts) -> Expected {
    no_sum(&[in_term(facts.training_date), yes(facts.hosts_competition), Finding::Office])
}

/// "0 … 50000 × count."
pub fn package_aid(facts: &Facts) -> Span {
    Span::yuan(0, 50_000).each(facts.training_packages)
}
