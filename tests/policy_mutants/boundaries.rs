//! Answers at limits that no golden person reaches, with the citations that each must have. The truth tables compare
//! their status and amount, but no citation.

use super::classes::answer;
use super::page;
use super::support::policy;
use super::values::Value;
use skills_subsidy::engine::{Answers, explain};
use skills_subsidy::policy::Audience::{self, Employer, Provider, Worker};
use skills_subsidy::policy::Entitlement;

/// A person at a limit, with the expected line of the ledger.
struct Boundary {
    audience: Audience,
    entitlement: &'static str,
    answers: &'static [(&'static str, Value)],
    says: &'static str,
}

const THE_DAY_BEFORE_ISSUE: (&str, Value) = ("training_date", Value::Day((2019, 12, 12)));

/// The last day before issue, on which an office decides in any case: the date still has to be a reason, with both ends
/// of the action years and the day of issue (clause 7, three times). And the addition of 30 %, cited for an enterprise
/// and for a trainer (clause 3.2).
const BOUNDARIES: [Boundary; 8] = [
    Boundary {
        audience: Worker,
        entitlement: "competition_subsidy",
        answers: &[
            THE_DAY_BEFORE_ISSUE,
            ("competition_winner", Value::Flag(true)),
            ("claimed_same_level", Value::Flag(false)),
            ("claims_this_year", Value::Count(2)),
            ("groups", Value::Many(&[])),
            ("occupation_standard", Value::Fen(200_000)),
        ],
        says: "discretionary 2000…2000 5.5 7×3 5.5 5.11×2",
    },
    Boundary {
        audience: Employer,
        entitlement: "apprentice_student_subsidy",
        answers: &[
            THE_DAY_BEFORE_ISSUE,
            ("insured_here", Value::Flag(true)),
            ("apprenticeship_plan", Value::Flag(true)),
            ("apprentice_students", Value::Count(1)),
            ("internship_allowance", Value::Fen(20_000)),
            ("apprentice_student_months", Value::Count(12)),
        ],
        says: "discretionary 200…2400 3.1.2 7×3 5.11 3.1.2×4",
    },
    Boundary {
        audience: Provider,
        entitlement: "performance_pay_allowance",
        answers: &[
            THE_DAY_BEFORE_ISSUE,
            ("provider_kind", Value::One("university")),
            ("undertakes_training", Value::Flag(true)),
        ],
        says: "discretionary - 5.7 7×3 5.7×2",
    },
    Boundary {
        audience: Employer,
        entitlement: "safety_training_subsidy",
        answers: &[
            ("training_date", Value::Day((2020, 2, 29))),
            ("insured_here", Value::Flag(true)),
            ("high_risk_industry", Value::Flag(true)),
            ("safety_trainees", Value::Count(1)),
            ("junior_standard", Value::Fen(100_000)),
            ("trade_affected", Value::Flag(true)),
        ],
        says: "eligible 1000…1300 3.1.3 7×3 5.11 3.1.3×2 3.2",
    },
    Boundary {
        audience: Provider,
        entitlement: "safety_training_subsidy",
        answers: &[
            ("training_date", Value::Day((2020, 2, 29))),
            ("organised_safety_trainees", Value::Count(1)),
            ("junior_standard", Value::Fen(100_000)),
            ("trade_affected", Value::Flag(true)),
        ],
        says: "eligible 1000…1300 3.1.3 7×3 3.1.3 3.2",
    },
    // A first appraisal, with a certificate that results from none: 取得证书（不含培训合格证书）, 初次职业技能鉴定 and the sums
    // by level, which do not exist for such a certificate.
    Boundary {
        audience: Worker,
        entitlement: "appraisal_subsidy",
        answers: &[
            ("training_date", Value::Day((2020, 2, 29))),
            ("certificate_date", Value::Day((2020, 5, 20))),
            ("residency", Value::Many(&["local_work"])),
            ("certificate", Value::One("training_completion")),
            ("first_appraisal", Value::Flag(true)),
            ("training_kind", Value::One("skills")),
        ],
        says: "ineligible - 5.11×3",
    },
    Boundary {
        audience: Worker,
        entitlement: "appraisal_subsidy",
        answers: &[
            ("training_date", Value::Day((2020, 2, 29))),
            ("certificate_date", Value::Day((2020, 5, 20))),
            ("residency", Value::Many(&["local_work"])),
            ("certificate", Value::One("special_operation")),
            ("first_appraisal", Value::Flag(true)),
            ("training_kind", Value::One("skills")),
        ],
        says: "ineligible - 5.11×2",
    },
    Boundary {
        audience: Worker,
        entitlement: "appraisal_subsidy",
        answers: &[
            ("training_date", Value::Day((2020, 2, 29))),
            ("residency", Value::Many(&["local_work"])),
            ("certificate", Value::One("none")),
            ("first_appraisal", Value::Flag(true)),
            ("training_kind", Value::One("skills")),
        ],
        says: "ineligible - 5.11×2",
    },
];

/// Whether `entitlement` has the expected line for everyone at its limits.
pub fn as_on_the_boundaries(audience: Audience, entitlement: &'static Entitlement) -> bool {
    let own = BOUNDARIES.iter().filter(|one| one.audience == audience && one.entitlement == entitlement.id);
    own.into_iter().all(|boundary| {
        let mut answers = Answers::none(policy());
        for (id, value) in boundary.answers {
            let (fact, answer) = answer(id, *value);
            assert!(answers.set(fact, answer), "{id}");
        }
        let says = page::outcome(&explain(entitlement, &answers));
        says.split_whitespace().eq(boundary.says.split(' '))
    })
}
