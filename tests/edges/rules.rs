//! No rule is dead: each leaf of each condition, of the amounts too, decides some state.

use super::conditions::Change;
use super::entitlements::variants;
use super::table::Table;
use skills_subsidy::engine::evaluate_entitlement;

/// A test that could be left out without any status or amount changing: entitlement, test, why it stands there.
/// Each still decides when it is forced to fail.
type Implied = (&'static str, &'static str, &'static str);

const IMPLIED: [Implied; 6] = [
    (
        "worker training_subsidy",
        "past_retirement_age Yes",
        "the other branch is for those who are not past it; the text says 对超过退休年龄 before it speaks of a pension",
    ),
    (
        "worker appraisal_subsidy",
        "certificate among vocational_qualification,skill_level,special_ability",
        "the two branches on levels admit no other certificate; a refusal quotes 不含培训合格证书 from this one",
    ),
    (
        "worker appraisal_subsidy",
        "certificate among special_ability",
        "the only counted certificate without a level; it says of whom the office decides",
    ),
    ("worker competition_subsidy", BEFORE_ISSUE, ALWAYS_AN_OFFICE),
    ("employer apprentice_student_subsidy", BEFORE_ISSUE, ALWAYS_AN_OFFICE),
    ("provider performance_pay_allowance", BEFORE_ISSUE, ALWAYS_AN_OFFICE),
];
const BEFORE_ISSUE: &str =
    "office: whether the plan reaches back to training before its issue is for the office to decide";
const ALWAYS_AN_OFFICE: &str = "an office decides on this one whatever the day is";

/// A leaf decides where, forced to hold or forced to fail, it gives another status or amount.
pub fn no_rule_is_dead(tables: &[Table]) {
    let (name, entitlement) = (tables[0].name(), tables[0].entitlement);
    let mut implied = Vec::new();
    let mut forced = 0;
    for variant in variants(entitlement) {
        let Change::Forced(holds) = variant.change else { continue };
        forced += 1;
        let follows = tables.iter().all(|table| {
            table.throughout(|state, answers| {
                let found = evaluate_entitlement(variant.changed, answers);
                found.status == state.status && found.amount == state.amount
            })
        });
        if follows {
            assert!(holds, "{name}: {} decides nothing, even where it fails", variant.place);
            implied.push(variant.place);
        }
    }
    let known: Vec<&str> = IMPLIED.iter().filter(|(of, ..)| *of == name).map(|(_, place, _)| *place).collect();
    assert_eq!(implied, known, "{name}: tests that change nothing when they always hold");
    println!("{:>9} rules of {name} decide; {} follow from others", forced / 2, implied.len());
}
