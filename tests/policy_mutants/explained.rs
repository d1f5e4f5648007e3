//! The changes that nobody can notice, because no result of anyone is another one: families, each with its reason.

use super::conditions::Change;
use skills_subsidy::policy::Audience;

/// A family of changes: at each of these places of each of these entitlements.
struct Explained {
    entitlements: &'static [&'static str],
    change: Change,
    places: &'static [&'static str],
    reason: &'static str,
}

const EVERYONE_IN_TERM: &[&str] = &[
    "worker training_subsidy",
    "worker living_allowance",
    "worker free_training",
    "worker free_entrepreneurship_training",
    "worker free_ecommerce_training",
    "worker project_training",
    "worker safety_training_subsidy",
    "worker competition_subsidy",
    "worker city_team_subsidy",
    "worker master_studio_training",
    "employer pre_job_training_subsidy",
    "employer apprentice_employee_subsidy",
    "employer apprentice_student_subsidy",
    "employer safety_training_subsidy",
    "employer employee_training_subsidy",
    "employer competition_event_aid",
    "employer studio_project_aid",
    "employer training_package_aid",
    "provider training_package_aid",
    "provider subsidised_training_access",
    "provider pre_job_training_subsidy",
    "provider performance_pay_allowance",
];
const FREE: &[&str] =
    &["worker free_training", "worker free_entrepreneurship_training", "worker free_ecommerce_training"];
const FLAT: &[&str] =
    &["employer pre_job_training_subsidy", "employer safety_training_subsidy", "provider pre_job_training_subsidy"];
const REACHES_FLAT: &str =
    "amount: office: the plan does not say whether the 30 % reaches the flat junior-worker standard";
const NOT_QUOTED: &str = "a result quotes the factor or the sum itself, never the condition inside an amount; \
    `cite!` checks its words while compiling all the same";

const EXPLAINED: &[Explained] = &[
    Explained {
        entitlements: EVERYONE_IN_TERM,
        change: Change::Date,
        places: &["training_date Within(2019-01-01, 2019-12-12), now Within(2019-01-01, 2019-12-13)"],
        reason: "on the day of issue the plan rules: the other branch holds, and that outdoes what an office decides",
    },
    Explained {
        entitlements: FLAT,
        change: Change::Citation,
        places: &["amount: trade_affected Yes", REACHES_FLAT],
        reason: NOT_QUOTED,
    },
    Explained {
        entitlements: &["employer employee_training_subsidy"],
        change: Change::Citation,
        places: &["amount: trade_affected Yes"],
        reason: NOT_QUOTED,
    },
    Explained {
        entitlements: &["worker safety_training_subsidy"],
        change: Change::Citation,
        places: &["amount: employer_trade_affected Yes", REACHES_FLAT],
        reason: NOT_QUOTED,
    },
    Explained {
        entitlements: &["worker training_subsidy"],
        change: Change::Citation,
        places: &["amount: groups among enterprise_employee", "amount: employer_trade_affected Yes"],
        reason: NOT_QUOTED,
    },
    Explained {
        entitlements: &["worker appraisal_subsidy"],
        change: Change::Citation,
        places: &["amount: certificate among vocational_qualification,skill_level"],
        reason: NOT_QUOTED,
    },
    Explained {
        entitlements: &["worker training_subsidy"],
        change: Change::Dropped,
        places: &["past_retirement_age Yes"],
        reason: "the other branch is for all who are not past it, and the pension's words are the same quotation",
    },
    Explained {
        entitlements: &["worker appraisal_subsidy"],
        change: Change::Choice,
        places: &[
            "certificate among special_ability, now among vocational_qualification,special_ability",
            "certificate among special_ability, now among skill_level,special_ability",
        ],
        reason: "the other branch grants such a certificate, and that outdoes what an office decides",
    },
    Explained {
        entitlements: &["worker appraisal_subsidy"],
        change: Change::Choice,
        places: &[
            "amount: certificate among vocational_qualification,skill_level, \
                now among vocational_qualification,skill_level,training_completion",
            "amount: certificate among vocational_qualification,skill_level, \
                now among vocational_qualification,skill_level,special_operation",
            "amount: certificate among vocational_qualification,skill_level, \
                now among vocational_qualification,skill_level,none",
        ],
        reason: "with such a certificate it is refused, and what is refused has no amount",
    },
    Explained {
        entitlements: &["worker living_allowance"],
        change: Change::Choice,
        places: &[
            "groups among two_later, now among two_later,employment_difficulty",
            "groups among two_later, now among two_later,low_income_rural",
            "groups among two_later, now among two_later,zero_employment_family",
        ],
        reason: "the other branch grants that group, whatever the kind of school leaver",
    },
    Explained {
        entitlements: FREE,
        change: Change::Choice,
        places: &[
            "groups among college_graduate, now among new_generation_migrant,college_graduate",
            "groups among college_graduate, now among rural_transfer,college_graduate",
            "groups among college_graduate, now among two_later,college_graduate",
            "groups among college_graduate, now among unemployed,college_graduate",
            "groups among college_graduate, now among veteran,college_graduate",
            "groups among college_graduate, now among employment_difficulty,college_graduate",
        ],
        reason: "the other branch grants that group, local graduate or not",
    },
];

/// Every change of these entitlements that is explained, as it is reported.
pub fn explained(audience: Audience) -> Vec<String> {
    let mut all = Vec::new();
    for Explained { entitlements, change, places, reason } in EXPLAINED {
        assert!(!reason.is_empty());
        let of_audience = entitlements.iter().filter(|name| name.starts_with(audience.id()));
        all.extend(of_audience.flat_map(|name| places.iter().map(|place| reported(name, *change, place))));
    }
    all.sort();
    all
}

/// A change in one line.
pub fn reported(entitlement: &str, change: Change, place: &str) -> String {
    format!("{entitlement} | {change:?} | {place}")
}
