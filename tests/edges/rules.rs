//! No rule is dead: each leaf of each condition and amount decides some state, or at least adds a reason to one.

use super::conditions::Change;
use super::entitlements::variants;
use super::table::Table;
use skills_subsidy::engine::{Reason, Subject, evaluate_entitlement, is_decisive, reason};
use skills_subsidy::policy::Entitlement;

/// A constant that can replace a rule without changing any status or amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Forced {
    ToHold,
    ToFail,
    Either,
}
use Forced::{Either, ToFail, ToHold};

/// Rules that can be replaced by a constant in these entitlements, with the purpose that each has.
struct Implied {
    entitlements: &'static [&'static str],
    rules: &'static [(&'static str, Forced)],
    reason: &'static str,
}

const BEFORE_ISSUE: &str = "office: the training starts before the plan was issued on 13 December 2019: the plan does not say whether it \
     counts";
const DAY_BEFORE_ISSUE: &str = "office: the day given lies before the plan was issued on 13 December 2019: the plan does not say whether it counts";

const ALWAYS_AN_OFFICE: &str =
    "an office decides on these whatever the day is; that the day is one more reason is said";

const IMPLIED: &[Implied] = &[
    Implied {
        entitlements: &[
            "worker project_training_subsidy",
            "worker free_entrepreneurship_training",
            "worker master_studio_training",
            "employer apprentice_student_subsidy",
            "employer employee_training_subsidy",
            "provider project_training_subsidy",
        ],
        rules: &[("training_date Within(2019-12-13, 9999-12-31)", Either), (BEFORE_ISSUE, ToHold)],
        reason: ALWAYS_AN_OFFICE,
    },
    Implied {
        entitlements: &[
            "worker competition_subsidy",
            "employer competition_event_aid",
            "provider competition_event_aid",
            "provider studio_project_aid",
            "provider performance_pay_allowance",
        ],
        rules: &[("training_date Within(2019-12-13, 9999-12-31)", Either), (DAY_BEFORE_ISSUE, ToHold)],
        reason: ALWAYS_AN_OFFICE,
    },
    Implied {
        entitlements: &["provider competition_event_aid"],
        rules: &[
            ("office: the plan does not say which conditions a competition that “qualifies” must meet", ToHold),
            (
                "office: the clause's heading speaks of enterprises, its sentence does not: the plan does not say \
                 whether schools, associations and training bodies count",
                ToHold,
            ),
        ],
        reason: "either reason is enough for an office to decide, and both are said",
    },
    Implied {
        entitlements: &["worker project_training_subsidy"],
        rules: &[
            ("certificate_date Within(2019-12-13, 9999-12-31)", Either),
            (
                "office: the certificate was issued before 13 December 2019, when the plan was issued: the plan does \
                 not say whether the day of the training or that of the certificate decides",
                ToHold,
            ),
            ("certificate_date Within(0001-01-01, 2021-12-31)", Either),
            (
                "office: the certificate was issued after 31 December 2021: the plan does not say whether the day of \
                 the training or that of the certificate decides",
                ToHold,
            ),
            (
                "groups among enterprise_employee,veteran,employment_difficulty,low_income_rural,paired_region_poor",
                ToFail,
            ),
            ("office: the plan does not say whether “and other related groups” includes this group", ToHold),
            (
                "office: people past retirement age without the right to a monthly pension who do need training “may \
                 be included”; the plan does not say who decides",
                ToHold,
            ),
        ],
        reason: "the text does not say to whom it is paid, so an office decides anyway; each further reason is said",
    },
    Implied {
        entitlements: &["worker training_subsidy", "worker project_training_subsidy"],
        rules: &[("past_retirement_age Yes", ToHold)],
        reason: "the other branch is for those who are not past it; the text says 对超过退休年龄 before it speaks of a pension",
    },
    Implied {
        entitlements: &["worker training_subsidy"],
        rules: &[("training_kind among none", ToHold)],
        reason: "the other branch decides for those who trained; it says of whom the office decides without training",
    },
    Implied {
        entitlements: &["worker appraisal_subsidy"],
        rules: &[
            ("certificate among training_completion", ToFail),
            ("certificate among vocational_qualification,skill_level,special_ability", ToHold),
            ("certificate among special_ability", ToHold),
        ],
        reason: "a certificate with a level, or one for a special ability without a sum: the last condition refuses every \
                 other. A refusal says by name that 不含培训合格证书, and of any other that it comes of no 职业技能鉴定",
    },
];

/// Returns the dead rules. A leaf is alive if forcing it to hold or to fail changes a status or an amount, or else the
/// reasons that somebody gets.
pub fn no_rule_is_dead(tables: &[Table]) -> Vec<String> {
    let (name, entitlement) = (tables[0].name(), tables[0].entitlement);
    let forced: Vec<_> =
        variants(entitlement).into_iter().filter(|variant| matches!(variant.change, Change::Forced(_))).collect();
    let mut found = Vec::new();
    for leaf in forced.chunks(2) {
        let [holds, fails] = leaf else { panic!("{name}: a leaf holds and fails") };
        assert!(holds.change == Change::Forced(true) && fails.change == Change::Forced(false));
        let follows = match [holds, fails].map(|variant| changes_nothing(tables, variant.changed)) {
            [true, true] => Either,
            [true, false] => ToHold,
            [false, true] => ToFail,
            [false, false] => continue,
        };
        for variant in [holds, fails] {
            let is_heard = |table: &Table| {
                !table.throughout(|_, answers| {
                    let [before, after] = [entitlement, variant.changed].map(|one| reason(one.condition, answers));
                    reasons(&before) == reasons(&after)
                })
            };
            assert!(tables.iter().any(is_heard), "{name}: {} changes neither a result nor a reason", variant.place);
        }
        found.push((holds.place.as_str(), follows));
    }
    println!("{:>9} rules of {name} decide; {} follow from others", forced.len() / 2, found.len());
    let of_this = IMPLIED.iter().filter(|family| family.entitlements.contains(&name.as_str()));
    let mut explained: Vec<_> =
        of_this.inspect(|family| assert!(!family.reason.is_empty())).flat_map(|family| family.rules).copied().collect();
    found.sort_unstable();
    explained.sort_unstable();
    (found != explained)
        .then(|| format!("{name} has {found:#?}, and {explained:#?} are explained"))
        .into_iter()
        .collect()
}

/// Whether nobody's result changes under the changed rules.
fn changes_nothing(tables: &[Table], changed: &'static Entitlement) -> bool {
    tables.iter().all(|table| {
        table.throughout(|state, answers| {
            let found = evaluate_entitlement(changed, answers);
            found.status == state.status && found.amount == state.amount
        })
    })
}

/// Returns the words of every part that decided the whole.
fn reasons(whole: &Reason) -> Vec<&'static str> {
    let own = match whole.subject {
        Subject::Requirement(requirement, _) => Some(requirement.wording.zh),
        Subject::OfficeDecides(grounds) => Some(grounds.wording.zh),
        Subject::All | Subject::Any | Subject::Not => None,
    };
    let decisive = whole.parts.iter().filter(|part| is_decisive(whole, part));
    own.into_iter().chain(decisive.flat_map(reasons)).collect()
}
