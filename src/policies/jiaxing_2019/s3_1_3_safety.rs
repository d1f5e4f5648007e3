//! 三（一）三是 高危行业安全技能培训: for employees who obtained a special operation certificate.

use super::clauses::S3_1_3;
use super::facts::{
    CERTIFICATE, GROUPS, HIGH_RISK_INDUSTRY, INSURED_MONTHS, JUNIOR_STANDARD, SAFETY_TRAINEES, certificate, groups,
};
use super::s3_2_trade_friction::{EMPLOYEE_FLAT_STANDARD_UPLIFT, ENTERPRISE_FLAT_STANDARD_UPLIFT};
use super::s7_term::IN_TERM;
use crate::cite;
use crate::policy::{
    Amount, Benefit, ChoiceSet, Citation, Condition, Entitlement, Factor, Note, Payee, Requirement, Test, explained,
    text,
};

const GRANT: Citation = cite!(S3_1_3, "在本市缴纳失业保险1年以上的企业职工按初级工标准给予个人或组织单位补贴");
const STANDARD: Amount = Amount::Stated { fact: JUNIOR_STANDARD, citation: GRANT };
const PAID_ONCE: Note = Note {
    wording: explained(
        "补贴给个人或组织单位其中一方，同一人不重复给付",
        "Paid to the person or to the organiser, not to both for the same person",
    ),
    citation: cite!(S3_1_3, "给予个人或组织单位补贴"),
};

const HIGH_RISK: Condition = Condition::Fact(Requirement {
    fact: HIGH_RISK_INDUSTRY,
    test: Test::Yes,
    wording: explained("属于高危行业企业", "the enterprise is in a high-risk industry"),
    citation: cite!(S3_1_3, "面向高危行业企业从业人员开展的安全技能培训"),
});

const IS_EMPLOYEE: Condition = Condition::Fact(Requirement {
    fact: GROUPS,
    test: Test::AmongThese(ChoiceSet::of(&[groups::ENTERPRISE_EMPLOYEE])),
    wording: explained("是企业职工", "an employee of an enterprise"),
    citation: cite!(S3_1_3, "企业职工"),
});
const OBTAINED: Condition = Condition::Fact(Requirement {
    fact: CERTIFICATE,
    test: Test::AmongThese(ChoiceSet::of(&[certificate::SPECIAL_OPERATION])),
    wording: explained("经培训取得特种作业操作证", "obtained a special operation certificate through the training"),
    citation: cite!(S3_1_3, "对经培训取得特种作业操作证"),
});
const INSURED: Condition = Condition::Fact(Requirement {
    fact: INSURED_MONTHS,
    test: Test::AtLeast(12),
    wording: explained(
        "在本市缴纳失业保险1年以上（含12个月）",
        "at least one year of the city's unemployment insurance (12 months included)",
    ),
    citation: cite!(S3_1_3, "在本市缴纳失业保险1年以上"),
});

/// Whom an enterprise counts among its `safety_trainees`.
pub const TRAINEE: Condition = Condition::All(&[IS_EMPLOYEE, OBTAINED, INSURED]);

const WORKER_CONDITION: Condition = Condition::All(&[IN_TERM, IS_EMPLOYEE, HIGH_RISK, OBTAINED, INSURED]);
const WORKER_AMOUNT: Amount = Amount::Times(&STANDARD, EMPLOYEE_FLAT_STANDARD_UPLIFT);

/// For one employee.
pub const WORKER: Entitlement = Entitlement {
    id: "safety_training_subsidy",
    name: text("安全技能培训补贴", "Safety training subsidy"),
    summary: explained(
        "高危行业职工取得特种作业操作证，按初级工标准补贴个人或组织单位",
        "For employees in high-risk industries with a special operation certificate, at the junior-worker standard",
    ),
    grant: GRANT,
    condition: &WORKER_CONDITION,
    benefit: Benefit::Money(&WORKER_AMOUNT),
    payee: Payee::PersonOrOrganiser,
    notes: &[PAID_ONCE],
};

const EMPLOYER_CONDITION: Condition = Condition::All(&[
    IN_TERM,
    HIGH_RISK,
    Condition::Fact(Requirement {
        fact: SAFETY_TRAINEES,
        test: Test::AtLeast(1),
        wording: explained(
            "有职工经培训取得特种作业操作证，并在本市缴纳失业保险1年以上",
            "at least one employee obtained a special operation certificate and has one year of the city's unemployment insurance",
        ),
        citation: cite!(S3_1_3, "对经培训取得特种作业操作证，在本市缴纳失业保险1年以上的企业职工"),
    }),
]);
const EMPLOYER_AMOUNT: Amount = Amount::Times(
    &Amount::Times(&STANDARD, Factor::Count { fact: SAFETY_TRAINEES, citation: GRANT }),
    ENTERPRISE_FLAT_STANDARD_UPLIFT,
);

/// For an enterprise that organised the training.
pub const EMPLOYER: Entitlement =
    Entitlement { condition: &EMPLOYER_CONDITION, benefit: Benefit::Money(&EMPLOYER_AMOUNT), ..WORKER };
