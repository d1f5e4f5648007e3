//! 四（三）三是 项目制培训: training bought by the authorities for listed groups and enterprise employees.

use super::clauses::S4_3_3;
use super::facts::{GROUPS, groups};
use super::s7_term::IN_TERM;
use crate::cite;
use crate::policy::{Benefit, ChoiceSet, Citation, Condition, Entitlement, Grounds, Payee, Requirement, Test, text};

const LISTED: Citation = cite!(
    S4_3_3,
    "对建档立卡低收入农户家庭劳动力、退役军人、就业困难人员、对口支援地区建档立卡贫困人员等相关群体以及企业职工"
);

/// The listed groups are named; 等相关群体 leaves any other group open.
pub const IN_PROJECT_GROUP: Condition = Condition::Any(&[
    Condition::Fact(Requirement {
        fact: GROUPS,
        test: Test::AmongThese(ChoiceSet::of(&[
            groups::LOW_INCOME_RURAL,
            groups::VETERAN,
            groups::EMPLOYMENT_DIFFICULTY,
            groups::PAIRED_REGION_POOR,
            groups::ENTERPRISE_EMPLOYEE,
        ])),
        wording: text(
            "属于建档立卡低收入农户家庭劳动力、退役军人、就业困难人员、对口支援地区建档立卡贫困人员或企业职工",
            "a worker of a registered low-income rural household, veteran, person with difficulty finding work, \
         registered poor person of a paired region, or employee of an enterprise",
        ),
        citation: LISTED,
    }),
    Condition::All(&[
        Condition::Fact(Requirement {
            fact: GROUPS,
            test: Test::NotEmpty,
            wording: text("至少属于一类人员", "belongs to at least one of the groups"),
            citation: cite!(S4_3_3, "等相关群体"),
        }),
        Condition::OfficeDecides(Grounds {
            wording: text(
                "“等相关群体”包不包括这一类别，方案没有写明",
                "the plan does not say whether “and other related groups” includes this group",
            ),
            citation: cite!(S4_3_3, "等相关群体"),
        }),
    ]),
]);

/// 项目制培训.
pub const PROJECT_TRAINING: Entitlement = Entitlement {
    id: "project_training",
    name: text("项目制培训", "Project-based training"),
    summary: text(
        "由政府购买服务开展的项目制培训（没有职业资格证书的职业、工种）",
        "Training bought by the authorities in occupations that have no vocational qualification certificate",
    ),
    grant: cite!(S4_3_3, "由符合规定的购买主体通过政府购买服务形式开展培训"),
    condition: &Condition::All(&[IN_TERM, IN_PROJECT_GROUP]),
    benefit: Benefit::InKind(text("政府购买的培训", "training bought by the authorities")),
    payee: Payee::Person,
    one_payment: None,
    notes: &[],
};
