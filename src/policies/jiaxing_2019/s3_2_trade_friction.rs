//! 三（二）: 30 % more for employees of enterprises affected by trade friction, and the subsidy for
//! employees' skills upgrading and retraining.

use super::clauses::{S3_2, S5_11};
use super::facts::{CERTIFIED_EMPLOYEES, EMPLOYER_TRADE_AFFECTED, GROUPS, OCCUPATION_STANDARD, TRADE_AFFECTED, groups};
use super::s7_term::IN_TERM;
use crate::cite;
use crate::policy::{
    Amount, Benefit, ChoiceSet, Citation, Condition, Entitlement, FactId, Factor, Grounds, Payee, Requirement, Test,
    explained, text,
};
use rust_decimal::Decimal;

const UPLIFT: Citation = cite!(S3_2, "受经贸摩擦影响的企业职工培训补贴标准参照同类职业（工种）补贴标准上浮30%");
/// 上浮30%.
const THIRTY_PERCENT_MORE: Decimal = Decimal::from_parts(13, 0, 0, false, 1);

const fn affected(fact: FactId) -> Condition {
    Condition::Fact(Requirement {
        fact,
        test: Test::Yes,
        wording: explained("企业受经贸摩擦影响", "the enterprise is affected by trade friction"),
        citation: UPLIFT,
    })
}

const IS_EMPLOYEE: Condition = Condition::Fact(Requirement {
    fact: GROUPS,
    test: Test::AmongThese(ChoiceSet::of(&[groups::ENTERPRISE_EMPLOYEE])),
    wording: explained("是企业职工", "an employee of an enterprise"),
    citation: UPLIFT,
});
/// 三（二）speaks of the standard of the same occupation; 三（一）of a flat standard for junior workers.
const REACHES_FLAT_STANDARD: Condition = Condition::OfficeDecides(Grounds {
    wording: explained(
        "上浮30%是否适用于“初级工标准”，方案没有写明",
        "the plan does not say whether the 30 % reaches the flat junior-worker standard",
    ),
    citation: cite!(S3_2, "参照同类职业（工种）补贴标准上浮30%"),
});

const fn uplift(condition: &'static Condition) -> Factor {
    Factor::Uplift { condition, factor: THIRTY_PERCENT_MORE, citation: UPLIFT }
}

const EMPLOYEE_AFFECTED: Condition = Condition::All(&[IS_EMPLOYEE, affected(EMPLOYER_TRADE_AFFECTED)]);
const EMPLOYEE_FLAT: Condition = Condition::All(&[affected(EMPLOYER_TRADE_AFFECTED), REACHES_FLAT_STANDARD]);
const ENTERPRISE_AFFECTED: Condition = affected(TRADE_AFFECTED);
const ENTERPRISE_FLAT: Condition = Condition::All(&[affected(TRADE_AFFECTED), REACHES_FLAT_STANDARD]);

/// For an employee, on the standard of the occupation.
pub const EMPLOYEE_UPLIFT: Factor = uplift(&EMPLOYEE_AFFECTED);
/// For an employee, on the flat junior-worker standard: open.
pub const EMPLOYEE_FLAT_STANDARD_UPLIFT: Factor = uplift(&EMPLOYEE_FLAT);
/// For an enterprise, on the flat junior-worker standard: open.
pub const ENTERPRISE_FLAT_STANDARD_UPLIFT: Factor = uplift(&ENTERPRISE_FLAT);

const GRANT: Citation = cite!(S3_2, "鼓励企业开展在岗培训、脱产培训、在线学习等职业技能培训");
const CONDITION: Condition = Condition::All(&[
    IN_TERM,
    Condition::Fact(Requirement {
        fact: CERTIFIED_EMPLOYEES,
        test: Test::AtLeast(1),
        wording: explained(
            "有职工取得职业资格、职业技能等级或专项能力证书并符合五（十一）",
            "at least one employee obtained a qualification, level or special ability certificate and meets 5 (11)",
        ),
        citation: cite!(S5_11, "以获取职业资格证书（职业技能等级证书、专项能力证书，下同）为主要依据"),
    }),
]);
const AMOUNT: Amount = Amount::Times(
    &Amount::Times(
        &Amount::Stated {
            fact: OCCUPATION_STANDARD, citation: cite!(S5_11, "按照同一工种、同一等级、同一补贴标准")
        },
        Factor::Count { fact: CERTIFIED_EMPLOYEES, citation: cite!(S5_11, "提供普惠同等的培训补贴") },
    ),
    uplift(&ENTERPRISE_AFFECTED),
);

/// For an enterprise whose employees obtained certificates.
pub const EMPLOYEE_TRAINING: Entitlement = Entitlement {
    id: "employee_training_subsidy",
    name: text("职工技能提升、转岗转业培训补贴", "Employee skills upgrading and retraining subsidy"),
    summary: explained(
        "职工培训取得证书，按目录清单标准补贴；受经贸摩擦影响的企业上浮30%",
        "For employees who obtained certificates, at the catalogue's standard; 30 % more where trade friction hits",
    ),
    grant: GRANT,
    condition: &CONDITION,
    benefit: Benefit::Money(&AMOUNT),
    payee: Payee::Enterprise,
    notes: &[],
};
