//! What workers get, as the reading's table of entitlements says it, row by row.

use super::values::{
    Expected, Facts, Finding, Span, Statement, at_least, between, has_any, in_term, money, no, no_sum, not_empty,
    one_of, yes,
};

pub const STATEMENTS: &[Statement] = &[
    Statement {
        id: "training_subsidy",
        facts: &[
            "training_date",
            "residency",
            "certificate",
            "claimed_same_level",
            "claims_this_year",
            "past_retirement_age",
            "monthly_pension",
            "occupation_standard",
            "groups",
            "employer_trade_affected",
        ],
        expected: training_subsidy,
    },
    Statement {
        id: "appraisal_subsidy",
        facts: &["certificate_date", "residency", "certificate", "first_appraisal", "training_kind", "level"],
        expected: appraisal_subsidy,
    },
    Statement {
        id: "living_allowance",
        facts: &["training_date", "training_kind", "groups", "two_later_kind", "training_days"],
        expected: living_allowance,
    },
    Statement {
        id: "free_training",
        facts: &["training_date", "groups", "graduate_local"],
        expected: |facts| no_sum(&[in_term(facts.training_date), key_group(facts)]),
    },
    Statement {
        id: "free_entrepreneurship_training",
        facts: &["training_date", "groups", "graduate_local", "wants_business"],
        expected: |facts| no_sum(&[in_term(facts.training_date), key_group(facts), yes(facts.wants_business)]),
    },
    Statement {
        id: "free_ecommerce_training",
        facts: &["training_date", "groups", "graduate_local", "wants_rural_ecommerce"],
        expected: |facts| no_sum(&[in_term(facts.training_date), key_group(facts), yes(facts.wants_rural_ecommerce)]),
    },
    Statement {
        id: "project_training",
        facts: &["training_date", "groups"],
        expected: |facts| no_sum(&[in_term(facts.training_date), project_group(facts)]),
    },
    Statement {
        id: "safety_training_subsidy",
        facts: &[
            "training_date",
            "groups",
            "high_risk_industry",
            "certificate",
            "insured_months",
            "junior_standard",
            "employer_trade_affected",
        ],
        expected: safety_training_subsidy,
    },
    Statement {
        id: "competition_subsidy",
        facts: &["training_date", "competition_winner", "occupation_standard"],
        expected: |facts| {
            let findings = [in_term(facts.training_date), yes(facts.competition_winner), Finding::Office];
            money(&findings, Span::standard(facts.occupation_standard))
        },
    },
    Statement {
        id: "city_team_subsidy",
        facts: &["training_date", "represents_city"],
        expected: |facts| no_sum(&[in_term(facts.training_date), yes(facts.represents_city)]),
    },
    Statement {
        id: "master_studio_training",
        facts: &["training_date", "master_studio_trained"],
        expected: |facts| no_sum(&[in_term(facts.training_date), yes(facts.master_studio_trained)]),
    },
];

/// "A qualification, level or special-ability one".
const COUNTED: [&str; 3] = ["vocational_qualification", "skill_level", "special_ability"];

fn training_subsidy(facts: &Facts) -> Expected {
    let fewer_than_three = match facts.claims_this_year {
        None => Finding::Open,
        Some(claims) if claims < 3 => Finding::Met,
        Some(_) => Finding::Fails,
    };
    let findings = [
        in_term(facts.training_date),
        not_empty(facts.residency),
        one_of(&COUNTED, facts.certificate),
        no(facts.claimed_same_level),
        fewer_than_three,
        retirement(facts),
    ];
    let employee = facts.groups.map(|groups| groups.contains(&"enterprise_employee"));
    let uplift = match (employee, facts.employer_trade_affected) {
        (Some(true), Some(true)) => Finding::Met,
        (Some(false), _) | (_, Some(false)) => Finding::Fails,
        _ => Finding::Open,
    };
    money(&findings, Span::standard(facts.occupation_standard).thirty_percent_more(uplift))
}

/// "If past retirement age: no monthly pension, and then discretionary (可纳入)."
fn retirement(facts: &Facts) -> Finding {
    match (facts.past_retirement_age, facts.monthly_pension) {
        (Some(false), _) => Finding::Met,
        (Some(true), Some(true)) => Finding::Fails,
        (Some(true), Some(false)) => Finding::Office,
        (Some(true), None) | (None, _) => Finding::Open,
    }
}

fn appraisal_subsidy(facts: &Facts) -> Expected {
    let took_training = facts.training_kind.map(|kind| kind != "none");
    // "For a special-ability certificate (no level) the text names no amount: discretionary, open."
    let names_an_amount = if facts.certificate == Some("special_ability") { Finding::Office } else { Finding::Met };
    let findings = [
        between((2020, 1, 1), (2021, 12, 31), facts.certificate_date),
        not_empty(facts.residency),
        one_of(&COUNTED, facts.certificate),
        yes(facts.first_appraisal),
        yes(took_training),
        names_an_amount,
    ];
    let of_a_level = match facts.level {
        Some("junior" | "intermediate") => Span::yuan(120, 120),
        Some("advanced" | "technician") => Span::yuan(150, 150),
        Some("senior_technician") => Span::yuan(180, 180),
        Some(other) => panic!("the reading has no level {other}"),
        None => Span::yuan(120, 180),
    };
    // "Certificate unanswered: open too."
    let has_a_level = matches!(facts.certificate, Some("vocational_qualification" | "skill_level"));
    money(&findings, if has_a_level { of_a_level } else { Span::OPEN })
}

fn living_allowance(facts: &Facts) -> Expected {
    let free_training_kinds = ["skills", "project", "entrepreneurship", "rural_ecommerce"];
    let supported = ["low_income_rural", "employment_difficulty", "zero_employment_family"];
    let group = match (facts.groups, facts.two_later_kind) {
        (None, _) => Finding::Open,
        (Some(groups), _) if has_any(&supported, groups) => Finding::Met,
        (Some(groups), _) if !groups.contains(&"two_later") => Finding::Fails,
        (_, None) => Finding::Open,
        (_, Some("rural" | "urban_low_income")) => Finding::Met,
        _ => Finding::Fails,
    };
    let findings = [in_term(facts.training_date), one_of(&free_training_kinds, facts.training_kind), group];
    money(&findings, Span::yuan(50, 50).each(facts.training_days))
}

/// The groups of free training, or a graduate who is local.
fn key_group(facts: &Facts) -> Finding {
    let key =
        ["new_generation_migrant", "rural_transfer", "two_later", "unemployed", "veteran", "employment_difficulty"];
    match facts.groups {
        None => Finding::Open,
        Some(groups) if has_any(&key, groups) => Finding::Met,
        Some(groups) if groups.contains(&"college_graduate") => yes(facts.graduate_local),
        Some(_) => Finding::Fails,
    }
}

/// The listed groups; "any other group: discretionary (等相关群体); none: ineligible".
fn project_group(facts: &Facts) -> Finding {
    let listed = ["low_income_rural", "veteran", "employment_difficulty", "paired_region_poor", "enterprise_employee"];
    match facts.groups {
        None => Finding::Open,
        Some([]) => Finding::Fails,
        Some(groups) if has_any(&listed, groups) => Finding::Met,
        Some(_) => Finding::Office,
    }
}

fn safety_training_subsidy(facts: &Facts) -> Expected {
    let employee = facts.groups.map(|groups| groups.contains(&"enterprise_employee"));
    let findings = [
        in_term(facts.training_date),
        yes(employee),
        yes(facts.high_risk_industry),
        one_of(&["special_operation"], facts.certificate),
        at_least(12, facts.insured_months),
    ];
    money(&findings, flat_standard(facts.junior_standard, facts.employer_trade_affected))
}

/// The junior standard; trade-affected "from × 1 to × 1.3 (whether 3.2 reaches a flat 初级工标准 is open)".
pub fn flat_standard(standard: Option<u64>, trade_affected: Option<bool>) -> Span {
    let uplift = if trade_affected == Some(false) { Finding::Fails } else { Finding::Office };
    Span::standard(standard).thirty_percent_more(uplift)
}
