//! The changes that no test can detect, because they change no result: families of them, each with the reason.

use super::conditions::Change;
use skills_subsidy::policy::Audience;

/// A family of changes: at each of these places of each of these entitlements.
struct Explained {
    entitlements: &'static [&'static str],
    change: Change,
    places: &'static [&'static str],
    reason: &'static str,
}

const FREE: &[&str] =
    &["worker free_training", "worker free_entrepreneurship_training", "worker free_ecommerce_training"];
const FLAT: &[&str] = &[
    "employer pre_job_training_subsidy",
    "employer safety_training_subsidy",
    "provider pre_job_training_subsidy",
    "provider safety_training_subsidy",
];
const REACHES_FLAT: &str =
    "amount: office: the plan does not say whether the 30% reaches the flat junior-worker standard";
const NOT_QUOTED: &str = "a result quotes the factor or the sum itself, never the condition inside an amount; \
    the policy compiler checks its words all the same";
const OUTDONE: &str = "the other branch grants such an answer, and that outdoes what an office decides";

const EXPLAINED: &[Explained] = &[
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
        entitlements: &["worker training_subsidy", "worker project_training_subsidy"],
        change: Change::Citation,
        places: &[
            "amount: groups among enterprise_employee",
            "amount: employer_trade_affected Yes",
            "amount: certificate_date Within(0001-01-01, 2021-12-31)",
            "amount: office: the certificate was issued after 2021: the plan does not say whether “by the end of 2021” \
                goes by the training or by the certificate",
        ],
        reason: NOT_QUOTED,
    },
    Explained {
        entitlements: &["worker competition_subsidy", "worker master_studio_training"],
        change: Change::Citation,
        places: &[
            "amount: groups among enterprise_employee",
            "amount: employer_trade_affected Yes",
            "amount: office: it is the “standards of enterprise employees' training subsidies” that go up by 30%: the \
                plan does not say whether that reaches this sum",
        ],
        reason: NOT_QUOTED,
    },
    Explained {
        entitlements: &["worker appraisal_subsidy"],
        change: Change::Citation,
        places: &["amount: certificate among vocational_qualification,skill_level"],
        reason: NOT_QUOTED,
    },
    Explained {
        entitlements: &["worker appraisal_subsidy"],
        change: Change::Citation,
        places: &["amount: no sum"],
        reason: "without an amount no step of one is quoted; the condition quotes these words for the same reason",
    },
    Explained {
        entitlements: &["worker training_subsidy", "worker project_training_subsidy"],
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
        reason: OUTDONE,
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
        entitlements: &["worker safety_training_subsidy"],
        change: Change::Choice,
        places: &["training_kind among skills,project,entrepreneurship,rural_ecommerce, \
                now among skills,safety,project,entrepreneurship,rural_ecommerce"],
        reason: OUTDONE,
    },
    Explained {
        entitlements: &["worker living_allowance"],
        change: Change::Choice,
        places: &[
            "training_kind among safety, now among skills,safety",
            "training_kind among safety, now among safety,project",
            "training_kind among safety, now among safety,entrepreneurship",
            "training_kind among safety, now among safety,rural_ecommerce",
        ],
        reason: OUTDONE,
    },
    Explained {
        entitlements: &["employer pre_job_training_subsidy", "provider pre_job_training_subsidy"],
        change: Change::Choice,
        places: &[
            "new_hire_certificate among other, now among special_ability,other",
            "new_hire_certificate among other, now among training_completion,other",
        ],
        reason: OUTDONE,
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
    Explained {
        entitlements: FREE,
        change: Change::Choice,
        places: &[
            "groups among low_income_rural,zero_employment_family, \
                now among new_generation_migrant,low_income_rural,zero_employment_family",
            "groups among low_income_rural,zero_employment_family, \
                now among rural_transfer,low_income_rural,zero_employment_family",
            "groups among low_income_rural,zero_employment_family, \
                now among two_later,low_income_rural,zero_employment_family",
            "groups among low_income_rural,zero_employment_family, \
                now among unemployed,low_income_rural,zero_employment_family",
            "groups among low_income_rural,zero_employment_family, \
                now among veteran,low_income_rural,zero_employment_family",
            "groups among low_income_rural,zero_employment_family, \
                now among employment_difficulty,low_income_rural,zero_employment_family",
        ],
        reason: OUTDONE,
    },
];

/// Returns every explained change of an audience's entitlements, in the form of `reported`.
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

/// Formats a change as one line.
pub fn reported(entitlement: &str, change: Change, place: &str) -> String {
    format!("{entitlement} | {change:?} | {place}")
}
