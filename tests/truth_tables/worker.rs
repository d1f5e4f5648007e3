//! The reading's table of entitlements for workers, row by row.

use super::shared::{
    employee, flat_standard, key_group, no_repeat, open_uplift, project_group, retirement, trained,
    trained_at_own_cost, uplift,
};
use super::term::{LAST_DAY, days_in_term, in_term, in_term_both};
use super::values::{
    Day, Expected, Facts, Finding, Span, Statement, at_least, has_any, money, no_sum, not_empty, one_of,
    one_of_or_office, yes,
};

pub const STATEMENTS: &[Statement] = &[
    Statement {
        id: "training_subsidy",
        facts: &[
            "training_date",
            "certificate_date",
            "residency",
            "certificate",
            "claimed_same_level",
            "claims_this_year",
            "past_retirement_age",
            "monthly_pension",
            "training_kind",
            "trained_free",
            "occupation_standard",
            "groups",
            "employer_trade_affected",
        ],
        expected: training_subsidy,
    },
    Statement {
        id: "project_training_subsidy",
        facts: &[
            "training_date",
            "certificate_date",
            "training_kind",
            "certificate",
            "groups",
            "claimed_same_level",
            "claims_this_year",
            "past_retirement_age",
            "monthly_pension",
            "occupation_standard",
            "employer_trade_affected",
        ],
        expected: project_training_subsidy,
    },
    Statement {
        id: "appraisal_subsidy",
        facts: &[
            "training_date",
            "certificate_date",
            "residency",
            "certificate",
            "first_appraisal",
            "training_kind",
            "level",
        ],
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
        // "Discretionary (对符合条件…的重点群体: the conditions are not stated)."
        expected: |facts| {
            no_sum(&[in_term(facts.training_date), key_group(facts), yes(facts.wants_business), Finding::Office])
        },
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
            "certificate_date",
            "groups",
            "high_risk_industry",
            "training_kind",
            "certificate",
            "insured_months",
            "claimed_same_level",
            "claims_this_year",
            "junior_standard",
            "employer_trade_affected",
        ],
        expected: safety_training_subsidy,
    },
    Statement {
        id: "competition_subsidy",
        facts: &[
            "training_date",
            "competition_winner",
            "claimed_same_level",
            "claims_this_year",
            "occupation_standard",
            "groups",
            "employer_trade_affected",
        ],
        expected: competition_subsidy,
    },
    Statement {
        id: "city_team_subsidy",
        facts: &["training_date", "represents_city"],
        expected: |facts| no_sum(&[in_term(facts.training_date), yes(facts.represents_city)]),
    },
    Statement {
        id: "master_studio_training",
        facts: &[
            "training_date",
            "master_studio_trained",
            "training_kind",
            "claimed_same_level",
            "claims_this_year",
            "occupation_standard",
            "groups",
            "employer_trade_affected",
        ],
        expected: master_studio_training,
    },
];

/// "A qualification, level or special-ability one".
const COUNTED: [&str; 3] = ["vocational_qualification", "skill_level", "special_ability"];

fn training_subsidy(facts: &Facts) -> Expected {
    let findings = [
        in_term_both(facts.training_date, facts.certificate_date),
        not_empty(facts.residency),
        one_of(&COUNTED, facts.certificate),
        no_repeat(facts),
        retirement(facts),
        trained_at_own_cost(facts),
    ];
    money(&findings, Span::standard(facts.occupation_standard).thirty_percent_more(uplift(facts)))
}

/// "`training_kind` project; `certificate` is training completion or special operation; the groups of
/// `project_training`; …; discretionary (the text does not say to whom it is paid)."
fn project_training_subsidy(facts: &Facts) -> Expected {
    let findings = [
        in_term_both(facts.training_date, facts.certificate_date),
        one_of(&["project"], facts.training_kind),
        one_of(&["training_completion", "special_operation"], facts.certificate),
        project_group(facts),
        no_repeat(facts),
        retirement(facts),
        Finding::Office,
    ];
    money(&findings, Span::standard(facts.occupation_standard).thirty_percent_more(uplift(facts)))
}

fn appraisal_subsidy(facts: &Facts) -> Expected {
    // "For a special-ability certificate (no level) the text names no amount: discretionary, no amount."
    let names_an_amount = if facts.certificate == Some("special_ability") { Finding::Office } else { Finding::Met };
    let findings = [
        appraised_in_time(facts.certificate_date),
        trained_in_time(facts.training_date),
        some_tie(facts),
        one_of(&COUNTED, facts.certificate),
        yes(facts.first_appraisal),
        trained(facts),
        names_an_amount,
    ];
    match facts.certificate {
        Some("special_ability") => no_sum(&findings),
        // "Certificate unanswered: 120…180", for then no level is asked; facts are "used as given", so a level is, too.
        _ => money(&findings, of_level(facts.level)),
    }
}

/// "`certificate_date` from 2020-01-01; later than 2021-12-31: discretionary."
fn appraised_in_time(day: Option<Day>) -> Finding {
    match day {
        None => Finding::Open,
        Some(day) if day < (2020, 1, 1) => Finding::Fails,
        Some(day) if day <= LAST_DAY => Finding::Met,
        Some(_) => Finding::Office,
    }
}

/// "A training that starts after 2021-12-31: no, whatever the certificate."
fn trained_in_time(day: Option<Day>) -> Finding {
    match day {
        None => Finding::Open,
        Some(day) if day <= LAST_DAY => Finding::Met,
        Some(_) => Finding::Fails,
    }
}

/// "`residency` empty: discretionary (the sentence on appraisal names no ties; 5.11's first sentence does)."
fn some_tie(facts: &Facts) -> Finding {
    match facts.residency {
        None => Finding::Open,
        Some([]) => Finding::Office,
        Some(_) => Finding::Met,
    }
}

/// "Junior, intermediate 120 · advanced, technician 150 · senior technician 180."
fn of_level(level: Option<&str>) -> Span {
    match level {
        Some("junior" | "intermediate") => Span::yuan(120, 120),
        Some("advanced" | "technician") => Span::yuan(150, 150),
        Some("senior_technician") => Span::yuan(180, 180),
        Some(other) => panic!("the reading has no level {other}"),
        None => Span::yuan(120, 180),
    }
}

fn living_allowance(facts: &Facts) -> Expected {
    let kinds = ["skills", "project", "entrepreneurship", "rural_ecommerce"];
    let supported = ["low_income_rural", "employment_difficulty", "zero_employment_family"];
    let group = match (facts.groups, facts.two_later_kind) {
        (None, _) => Finding::Open,
        (Some(groups), _) if has_any(&supported, groups) => Finding::Met,
        (Some(groups), _) if !groups.contains(&"two_later") => Finding::Fails,
        (_, None) => Finding::Open,
        (_, Some("rural" | "urban_low_income")) => Finding::Met,
        _ => Finding::Fails,
    };
    let kind = one_of_or_office(&kinds, &["safety"], facts.training_kind);
    // "50 × `training_days` (low: those up to 2021-12-31)", "start unknown: low end 0".
    let certain = facts.training_date.map_or(0, days_in_term).min(facts.training_days.unwrap_or(0));
    let a_day = Span::yuan(50, 50);
    let amount = Span { low: a_day.each(Some(certain)).low, high: a_day.each(facts.training_days).high };
    money(&[in_term(facts.training_date), kind, group], amount)
}

fn safety_training_subsidy(facts: &Facts) -> Expected {
    // "`training_kind` safety, another kind: discretionary, none: no (经培训取得)."
    let others = ["skills", "project", "entrepreneurship", "rural_ecommerce"];
    let findings = [
        in_term_both(facts.training_date, facts.certificate_date),
        employee(facts),
        yes(facts.high_risk_industry),
        one_of_or_office(&["safety"], &others, facts.training_kind),
        one_of(&["special_operation"], facts.certificate),
        at_least(12, facts.insured_months),
        no_repeat(facts),
    ];
    money(&findings, flat_standard(facts.junior_standard, facts.employer_trade_affected))
}

/// "`competition_winner`: discretionary (可按个人获证方式)."
fn competition_subsidy(facts: &Facts) -> Expected {
    let findings = [in_term(facts.training_date), yes(facts.competition_winner), Finding::Office, no_repeat(facts)];
    money(&findings, Span::standard(facts.occupation_standard).thirty_percent_more(open_uplift(facts)))
}

/// "Discretionary (纳入培训补贴政策: by which of its rules is not written)."
fn master_studio_training(facts: &Facts) -> Expected {
    let findings = [
        in_term(facts.training_date),
        yes(facts.master_studio_trained),
        trained(facts),
        no_repeat(facts),
        Finding::Office,
    ];
    money(&findings, Span::standard(facts.occupation_standard).thirty_percent_more(open_uplift(facts)))
}
