//! The worker whom the benchmarks evaluate under the first policy.

use skills_subsidy::engine::Answers;
use skills_subsidy::policies;
use skills_subsidy::policy::Audience;
use skills_subsidy::reading::{Raw, read_answers};

/// A worker with every answer that matters.
pub fn full_worker() -> Answers {
    let text = |value: &str| Raw::Text(value.to_owned());
    let given = [
        ("training_date", text("2020-03-02")),
        ("residency", Raw::List(vec!["residence_permit".to_owned()])),
        ("groups", Raw::List(vec!["enterprise_employee".to_owned(), "employment_difficulty".to_owned()])),
        ("past_retirement_age", Raw::Flag(false)),
        ("training_kind", text("skills")),
        ("training_days", Raw::Number("30".to_owned())),
        ("certificate", text("skill_level")),
        ("level", text("advanced")),
        ("certificate_date", text("2020-05-20")),
        ("first_appraisal", Raw::Flag(true)),
        ("claimed_same_level", Raw::Flag(false)),
        ("claims_this_year", Raw::Number("0".to_owned())),
        ("employer_trade_affected", Raw::Flag(true)),
        ("high_risk_industry", Raw::Flag(true)),
        ("insured_months", Raw::Number("24".to_owned())),
        ("wants_business", Raw::Flag(true)),
        ("wants_rural_ecommerce", Raw::Flag(false)),
        ("competition_winner", Raw::Flag(false)),
        ("represents_city", Raw::Flag(false)),
        ("master_studio_trained", Raw::Flag(false)),
        ("occupation_standard", Raw::Number("2000".to_owned())),
        ("junior_standard", Raw::Number("1000".to_owned())),
    ];
    let (answers, problems) = read_answers(policies::first(), Audience::Worker, given);
    assert!(problems.is_empty(), "{problems:?}");
    answers
}
