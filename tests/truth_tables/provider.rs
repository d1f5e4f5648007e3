//! The reading's table of entitlements for schools, associations and training bodies.

use super::employer::{competition_event_aid, package_aid, pre_job_training_subsidy, safety_training_subsidy};
use super::term::in_term;
use super::values::{Finding, Span, Statement, at_least, money, no_sum, one_of, one_of_or_office, yes};

pub const STATEMENTS: &[Statement] = &[
    Statement {
        id: "training_package_aid",
        facts: &["training_date", "provider_kind", "training_packages"],
        expected: |facts| {
            let findings = [
                in_term(facts.training_date),
                one_of(&["vocational_school", "industry_association"], facts.provider_kind),
                at_least(1, facts.training_packages),
            ];
            money(&findings, package_aid(facts))
        },
    },
    Statement {
        id: "subsidised_training_access",
        facts: &["training_date", "qualified", "provider_kind"],
        // "`provider_kind` training institution (社会职业培训机构), another kind: discretionary."
        expected: |facts| {
            let others = ["vocational_school", "university", "industry_association"];
            let kind = one_of_or_office(&["training_institution"], &others, facts.provider_kind);
            no_sum(&[in_term(facts.training_date), yes(facts.qualified), kind])
        },
    },
    Statement {
        id: "safety_training_subsidy",
        facts: &["training_date", "organised_safety_trainees", "junior_standard", "trade_affected"],
        // Being insured here and of a high-risk industry is part of the definition of the count.
        expected: |facts| safety_training_subsidy(facts, Finding::Met, facts.organised_safety_trainees),
    },
    Statement {
        id: "project_training_subsidy",
        facts: &["training_date", "organised_project_trainees", "occupation_standard"],
        // "Discretionary (payee not named; 通过政府购买服务形式)."
        expected: |facts| {
            let trainees = facts.organised_project_trainees;
            let findings = [in_term(facts.training_date), at_least(1, trainees), Finding::Office];
            money(&findings, Span::standard(facts.occupation_standard).each(trainees))
        },
    },
    Statement {
        id: "competition_event_aid",
        facts: &["training_date", "hosts_competition"],
        expected: competition_event_aid,
    },
    Statement {
        id: "studio_project_aid",
        facts: &["training_date", "studio_project_approved"],
        // "Both discretionary (the headings speak of enterprises, the grants do not)."
        expected: |facts| no_sum(&[in_term(facts.training_date), yes(facts.studio_project_approved), Finding::Office]),
    },
    Statement {
        id: "pre_job_training_subsidy",
        facts: &[
            "training_date",
            "organised_new_hires",
            "months_since_hire",
            "training_hours",
            "new_hire_certificate",
            "junior_standard",
            "trade_affected",
        ],
        expected: |facts| pre_job_training_subsidy(facts, Finding::Met, facts.organised_new_hires),
    },
    Statement {
        id: "performance_pay_allowance",
        facts: &["training_date", "provider_kind", "undertakes_training"],
        // "`undertakes_training`: discretionary (可以适当倾斜; universities: 有条件的)."
        expected: |facts| {
            let school = one_of(&["vocational_school", "university"], facts.provider_kind);
            no_sum(&[in_term(facts.training_date), school, yes(facts.undertakes_training), Finding::Office])
        },
    },
];
