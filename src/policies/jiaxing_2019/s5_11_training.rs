//! 五（十一）职业技能培训补贴: for training that led to a certificate, and for project-based training.

use super::clauses::{S4_3, S4_3_3, S5_11};
use super::facts::{
    CERTIFICATE, OCCUPATION_STANDARD, ORGANISED_PROJECT_TRAINEES, RESIDENCY, TRAINED_FREE, TRAINING_KIND, certificate,
    training_kind,
};
use super::s3_2_trade_friction::EMPLOYEE_UPLIFT;
use super::s4_3_3_project_training::IN_PROJECT_GROUP;
use super::s5_11_subsidies::{BY_CATALOGUE, IN_THE_CATALOGUE, NO_REPEAT, NOT_TWICE, RETIREMENT};
use super::s7_term::{IN_TERM, TRAINING_AND_CERTIFICATE_IN_TERM};
use crate::cite;
use crate::policy::{
    Amount, Benefit, ChoiceSet, Citation, Condition, Entitlement, Factor, Grounds, Payee, Requirement, Test, text,
};

const GRANT: Citation = cite!(
    S5_11,
    "对具有当地户籍、当地常住并办有居住证、在当地就业创业或在当地办理失业登记的城乡劳动者提供普惠同等的培训补贴"
);
const FREE_TRAINING: Citation = cite!(S4_3, "持续实施就业技能培训、转岗转业培训、技能提升培训等免费培训");
const BY_CERTIFICATE: Citation = cite!(S5_11, "以获取职业资格证书（职业技能等级证书、专项能力证书，下同）为主要依据");

/// Someone with a tie to the city.
pub const LOCAL: Condition = Condition::Fact(Requirement {
    fact: RESIDENCY,
    test: Test::NotEmpty,
    wording: text(
        "具有当地户籍、常住并办有居住证、在当地就业创业或办理失业登记（任一）",
        "local household registration, living here with a residence permit, work or business here, or registered here \
         as unemployed (any one)",
    ),
    citation: cite!(S5_11, "对具有当地户籍、当地常住并办有居住证、在当地就业创业或在当地办理失业登记的城乡劳动者"),
});

/// Obtained a certificate that the subsidy goes by.
pub const HAS_COUNTED_CERTIFICATE: Condition = Condition::Fact(Requirement {
    fact: CERTIFICATE,
    test: Test::AmongThese(certificate::COUNTED),
    wording: text(
        "取得职业资格证书、职业技能等级证书或专项职业能力证书",
        "obtained a vocational qualification, skill level or special ability certificate",
    ),
    citation: BY_CERTIFICATE,
});

const fn kind(kinds: ChoiceSet, wording: crate::policy::Text) -> Condition {
    Condition::Fact(Requirement { fact: TRAINING_KIND, test: Test::AmongThese(kinds), wording, citation: GRANT })
}

/// Trained at one's own expense; without training, and after free training, the text leaves the subsidy open.
const PAID_TRAINING: Condition = Condition::Any(&[
    Condition::All(&[
        kind(training_kind::TRAINED, text("参加了培训", "took training")),
        Condition::Any(&[
            Condition::Not(&Condition::Fact(Requirement {
                fact: TRAINED_FREE,
                test: Test::Yes,
                wording: text("参加的是免费培训", "the training was free of charge"),
                citation: FREE_TRAINING,
            })),
            Condition::OfficeDecides(Grounds {
                wording: text(
                    "参加的是免费培训：补贴付给本人还是付给培训单位，方案没有写明",
                    "the training was free of charge: the plan does not say whether the person or the trainer is paid",
                ),
                citation: GRANT,
            }),
        ]),
    ]),
    Condition::All(&[
        kind(ChoiceSet::of(&[training_kind::NONE]), text("没有参加培训", "took no training")),
        Condition::OfficeDecides(Grounds {
            wording: text(
                "没有参加培训：证书是“主要依据”，但这是培训补贴，给不给，方案没有写明",
                "without training: the certificate is the “main basis”, yet it is a training subsidy, and the plan \
         does \
                 not say whether it is paid",
            ),
            citation: BY_CERTIFICATE,
        }),
    ]),
]);

const CONDITION: Condition = Condition::All(&[
    TRAINING_AND_CERTIFICATE_IN_TERM,
    LOCAL,
    HAS_COUNTED_CERTIFICATE,
    NO_REPEAT,
    RETIREMENT,
    PAID_TRAINING,
]);

/// The standard of the occupation and level.
pub const STANDARD: Amount = Amount::Stated { fact: OCCUPATION_STANDARD, citation: BY_CATALOGUE };

/// 职业技能培训补贴.
pub const TRAINING: Entitlement = Entitlement {
    id: "training_subsidy",
    name: text("职业技能培训补贴", "Vocational skills training subsidy"),
    summary: text(
        "培训后取得证书，按当地补贴目录清单的标准补贴",
        "For training that led to a certificate, at the standard of the local catalogue",
    ),
    grant: GRANT,
    condition: &CONDITION,
    benefit: Benefit::Money(&Amount::Times(&STANDARD, EMPLOYEE_UPLIFT)),
    payee: Payee::Person,
    one_payment: Some(NOT_TWICE),
    notes: &[IN_THE_CATALOGUE],
};

const PROJECT_GRANT: Citation = cite!(S5_11, "对项目制培训以培训合格证书、特种作业操作证书为依据进行补贴");
const PAYEE_NOT_NAMED: Condition = Condition::OfficeDecides(Grounds {
    wording: text(
        "项目制培训的补贴付给谁，方案没有写明",
        "the plan does not say to whom the subsidy for project-based training is paid",
    ),
    citation: PROJECT_GRANT,
});

/// 项目制培训补贴: for one person.
pub const PROJECT: Entitlement = Entitlement {
    id: "project_training_subsidy",
    name: text("项目制培训补贴", "Project-based training subsidy"),
    summary: text(
        "参加项目制培训并取得培训合格证书或特种作业操作证，按该项目的标准补贴",
        "For project-based training that led to a training completion or special operation certificate, at the \
         project's standard",
    ),
    grant: PROJECT_GRANT,
    condition: &Condition::All(&[
        TRAINING_AND_CERTIFICATE_IN_TERM,
        Condition::Fact(Requirement {
            fact: TRAINING_KIND,
            test: Test::AmongThese(ChoiceSet::of(&[training_kind::PROJECT])),
            wording: text("参加的是项目制培训", "the training is project-based"),
            citation: PROJECT_GRANT,
        }),
        Condition::Fact(Requirement {
            fact: CERTIFICATE,
            test: Test::AmongThese(ChoiceSet::of(&[certificate::TRAINING_COMPLETION, certificate::SPECIAL_OPERATION])),
            wording: text(
                "取得培训合格证书或特种作业操作证",
                "obtained a training completion or special operation certificate",
            ),
            citation: PROJECT_GRANT,
        }),
        IN_PROJECT_GROUP,
        NO_REPEAT,
        RETIREMENT,
        PAYEE_NOT_NAMED,
    ]),
    benefit: Benefit::Money(&Amount::Times(&STANDARD, EMPLOYEE_UPLIFT)),
    payee: Payee::NotNamed,
    one_payment: Some(NOT_TWICE),
    notes: &[IN_THE_CATALOGUE],
};

/// The same for a body that trained people in projects.
pub const PROJECT_PROVIDER: Entitlement = Entitlement {
    summary: text(
        "项目制培训有人取得培训合格证书或特种作业操作证，按该项目的标准补贴",
        "For people trained in projects who obtained a training completion or special operation certificate, at the \
         project's standard",
    ),
    condition: &Condition::All(&[
        IN_TERM,
        Condition::Fact(Requirement {
            fact: ORGANISED_PROJECT_TRAINEES,
            test: Test::AtLeast(1),
            wording: text(
                "有人经本单位的项目制培训取得培训合格证书或特种作业操作证",
                "at least one person trained in a project obtained a training completion or special operation \
         certificate",
            ),
            citation: PROJECT_GRANT,
        }),
        Condition::OfficeDecides(Grounds {
            wording: text(
                "项目制培训由政府购买服务开展，补贴付给谁，方案没有写明",
                "project-based training is bought by the authorities, and the plan does not say to whom the subsidy \
         is paid",
            ),
            citation: cite!(S4_3_3, "由符合规定的购买主体通过政府购买服务形式开展培训"),
        }),
    ]),
    benefit: Benefit::Money(&Amount::Times(
        &STANDARD,
        Factor::Count { fact: ORGANISED_PROJECT_TRAINEES, citation: PROJECT_GRANT },
    )),
    one_payment: None,
    ..PROJECT
};
