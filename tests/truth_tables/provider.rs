//! What schools, associations and training bodies get, as the reading's table of entitlements says it.

use super::employer::{package_aid, pre_job_training_subsidy};
use super::values::{Finding, Statement, at_least, in_term, money, no_sum, one_of, yes};

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
        facts: &["training_date", "qualified"],
        expected: |facts| no_sum(&[in_term(facts.training_date), yes(facts.qualified)]),
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
        expected: |facts| pre_job_training_subsidy(facts, facts.organised_new_hires),
    },
    Statement {
        id: "performance_pay_allowance",
        facts: &["training_date", "provider_kind"],
        expected: |facts| {
            let school = one_of(&["vocational_school", "university"], facts.provider_kind);
            no_sum(&[in_term(facts.training_date), school, Finding::Office])
        },
    },
];
