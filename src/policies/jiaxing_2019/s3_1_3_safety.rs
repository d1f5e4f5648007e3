//! 三（一）三是 高危行业安全技能培训: for employees who obtained a special operation certificate.

use super::clauses::S3_1_3;
use super::facts::{
    CERTIFICATE, GROUPS, HIGH_RISK_INDUSTRY, INSURED_MONTHS, JUNIOR_STANDARD, ORGANISED_SAFETY_TRAINEES,
    SAFETY_TRAINEES, TRAINING_KIND, certificate, groups, training_kind,
};
use super::s3_2_trade_friction::{EMPLOYEE_FLAT_STANDARD_UPLIFT, ENTERPRISE_FLAT_STANDARD_UPLIFT};
use super::s5_11_insured_here::INSURED_IN_THE_CITY;
use super::s5_11_subsidies::{IN_THE_CATALOGUE, NO_REPEAT, NOT_SUBSIDISED_BEFORE, NOT_TWICE};
use super::s7_term::{CERTIFICATE_BY_THE_LAST_DAY, IN_TERM, TRAINING_AND_CERTIFICATE_IN_TERM};
use crate::cite;
use crate::policy::{
    Amount, Benefit, ChoiceSet, Citation, Condition, Entitlement, FactId, Factor, Grounds, Note, Payee, Requirement,
    Test, Text, text,
};

const GRANT: Citation = cite!(S3_1_3, "在本市缴纳失业保险1年以上的企业职工按初级工标准给予个人或组织单位补贴");
const STANDARD: Amount = Amount::Stated { fact: JUNIOR_STANDARD, citation: GRANT };
const PAID_ONCE: Note = Note {
    wording: text(
        "补贴给个人或组织单位其中一方，同一人不重复给付",
        "Paid to the person or to the organiser, not to both for the same person",
    ),
    citation: cite!(S3_1_3, "给予个人或组织单位补贴"),
};

const OBTAINED_BY: Citation = cite!(S3_1_3, "对经培训取得特种作业操作证");

const HIGH_RISK: Condition = Condition::Fact(Requirement {
    fact: HIGH_RISK_INDUSTRY,
    test: Test::Yes,
    wording: text("企业属于高危行业", "the enterprise is in a high-risk industry"),
    citation: cite!(S3_1_3, "面向高危行业企业从业人员开展的安全技能培训"),
});

const IS_EMPLOYEE: Condition = Condition::Fact(Requirement {
    fact: GROUPS,
    test: Test::AmongThese(ChoiceSet::of(&[groups::ENTERPRISE_EMPLOYEE])),
    wording: text("是企业职工", "an employee of an enterprise"),
    citation: cite!(S3_1_3, "在本市缴纳失业保险1年以上的企业职工"),
});
const OBTAINED: Condition = Condition::Fact(Requirement {
    fact: CERTIFICATE,
    test: Test::AmongThese(ChoiceSet::of(&[certificate::SPECIAL_OPERATION])),
    wording: text("取得特种作业操作证", "obtained a special operation certificate"),
    citation: OBTAINED_BY,
});
const INSURED: Condition = Condition::Fact(Requirement {
    fact: INSURED_MONTHS,
    test: Test::AtLeast(12),
    wording: text(
        "在本市缴纳失业保险1年以上（含12个月）",
        "at least one year of the city's unemployment insurance (12 months included)",
    ),
    citation: cite!(S3_1_3, "在本市缴纳失业保险1年以上"),
});

const fn kind(kinds: ChoiceSet, wording: Text) -> Condition {
    Condition::Fact(Requirement { fact: TRAINING_KIND, test: Test::AmongThese(kinds), wording, citation: OBTAINED_BY })
}

/// Obtained through training: safety training, or another kind, which the text leaves open.
const THROUGH_TRAINING: Condition = Condition::Any(&[
    kind(
        ChoiceSet::of(&[training_kind::SAFETY]),
        text("参加的是高危行业安全技能培训", "the training is safety training for a high-risk industry"),
    ),
    Condition::All(&[
        kind(
            training_kind::TRAINED.without(training_kind::SAFETY),
            text("参加的是其他培训", "the training is of another kind"),
        ),
        Condition::OfficeDecides(Grounds {
            wording: text(
                "证书是经其他培训取得的：算不算安全技能培训，方案没有写明",
                "the certificate came of another kind of training: the plan does not say whether that is safety \
         training",
            ),
            citation: OBTAINED_BY,
        }),
    ]),
]);

/// Whom an enterprise counts among its `safety_trainees`.
pub const TRAINEE: Condition = Condition::All(&[
    IS_EMPLOYEE,
    THROUGH_TRAINING,
    OBTAINED,
    CERTIFICATE_BY_THE_LAST_DAY,
    INSURED,
    NOT_SUBSIDISED_BEFORE,
]);

const WORKER_CONDITION: Condition = Condition::All(&[
    TRAINING_AND_CERTIFICATE_IN_TERM,
    IS_EMPLOYEE,
    HIGH_RISK,
    THROUGH_TRAINING,
    OBTAINED,
    INSURED,
    NO_REPEAT,
]);
const WORKER_AMOUNT: Amount = Amount::Times(&STANDARD, EMPLOYEE_FLAT_STANDARD_UPLIFT);

/// For one employee.
pub const WORKER: Entitlement = Entitlement {
    id: "safety_training_subsidy",
    name: text("安全技能培训补贴", "Safety training subsidy"),
    summary: text(
        "高危行业职工取得特种作业操作证，按初级工标准补贴个人或组织单位",
        "For employees in high-risk industries with a special operation certificate, at the junior-worker standard",
    ),
    grant: GRANT,
    condition: &WORKER_CONDITION,
    benefit: Benefit::Money(&WORKER_AMOUNT),
    payee: Payee::PersonOrOrganiser,
    one_payment: Some(NOT_TWICE),
    notes: &[PAID_ONCE, IN_THE_CATALOGUE],
};

const fn at_least_one(fact: FactId) -> Condition {
    Condition::Fact(Requirement {
        fact,
        test: Test::AtLeast(1),
        wording: text(
            "本单位组织的安全技能培训，有职工在2021年12月31日（含）以前取得特种作业操作证，在本市缴纳失业保险满1年，同一项目没领过补贴",
            "from safety training that your organisation gave, at least one employee obtained a special operation \
             certificate by 31 December 2021, has at least one year of the city's unemployment insurance, and no \
         subsidy \
             was paid for the same",
        ),
        citation: cite!(S3_1_3, "对经培训取得特种作业操作证，在本市缴纳失业保险1年以上的企业职工"),
    })
}

const fn for_each(fact: FactId) -> Factor {
    Factor::Count { fact, citation: GRANT }
}

const EMPLOYER_CONDITION: Condition =
    Condition::All(&[IN_TERM, INSURED_IN_THE_CITY, HIGH_RISK, at_least_one(SAFETY_TRAINEES)]);
const EMPLOYER_AMOUNT: Amount =
    Amount::Times(&Amount::Times(&STANDARD, for_each(SAFETY_TRAINEES)), ENTERPRISE_FLAT_STANDARD_UPLIFT);

/// For an enterprise that organised the training.
pub const EMPLOYER: Entitlement = Entitlement {
    condition: &EMPLOYER_CONDITION,
    benefit: Benefit::Money(&EMPLOYER_AMOUNT),
    one_payment: None,
    ..WORKER
};

const PROVIDER_AMOUNT: Amount =
    Amount::Times(&Amount::Times(&STANDARD, for_each(ORGANISED_SAFETY_TRAINEES)), ENTERPRISE_FLAT_STANDARD_UPLIFT);

/// For a body that organised the training for an enterprise.
pub const PROVIDER: Entitlement = Entitlement {
    condition: &Condition::All(&[IN_TERM, at_least_one(ORGANISED_SAFETY_TRAINEES)]),
    benefit: Benefit::Money(&PROVIDER_AMOUNT),
    one_payment: None,
    ..WORKER
};
