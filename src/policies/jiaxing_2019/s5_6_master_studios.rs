//! 五（六）技能大师工作室: people trained by a studio, and projects a studio takes on.

use super::clauses::S5_6;
use super::facts::{MASTER_STUDIO_TRAINED, OCCUPATION_STANDARD, STUDIO_PROJECT_APPROVED, TRAINING_KIND, training_kind};
use super::s3_2_trade_friction::EMPLOYEE_OPEN_UPLIFT;
use super::s5_11_subsidies::{IN_THE_CATALOGUE, NO_REPEAT, NOT_TWICE};
use super::s7_term::{EVENT_IN_TERM, IN_TERM};
use crate::cite;
use crate::policy::{Amount, Benefit, Citation, Condition, Entitlement, Grounds, Payee, Requirement, Test, text};

const TRAINING_GRANT: Citation =
    cite!(S5_6, "对市级及以上技能大师工作室开展相应工种培训的，经备案考核通过人员纳入培训补贴政策");
const PROJECT_GRANT: Citation = cite!(S5_6, "对申报通过的项目给予一定资助");

/// 大师工作室培训.
pub const TRAINING: Entitlement = Entitlement {
    id: "master_studio_training",
    name: text("技能大师工作室培训补贴", "Skills-master studio training subsidy"),
    summary: text(
        "经技能大师工作室培训并备案考核通过，纳入培训补贴政策",
        "People trained by a skills-master studio who passed the assessment filed with the authorities come under \
         the training \
         subsidy policy",
    ),
    grant: TRAINING_GRANT,
    condition: &Condition::All(&[
        IN_TERM,
        Condition::Fact(Requirement {
            fact: MASTER_STUDIO_TRAINED,
            test: Test::Yes,
            wording: text(
                "经市级及以上技能大师工作室相应工种培训，备案考核通过",
                "trained in the trade by a skills-master studio of city level or above, and passed the assessment \
         filed with the authorities",
            ),
            citation: TRAINING_GRANT,
        }),
        Condition::Fact(Requirement {
            fact: TRAINING_KIND,
            test: Test::AmongThese(training_kind::TRAINED),
            wording: text("参加了培训", "took training"),
            citation: TRAINING_GRANT,
        }),
        NO_REPEAT,
        Condition::OfficeDecides(Grounds {
            wording: text(
                "“纳入培训补贴政策”：按哪一种补贴办，方案没有写明",
                "it “comes under the training subsidy policy”: the plan does not say by which of its rules",
            ),
            citation: TRAINING_GRANT,
        }),
    ]),
    benefit: Benefit::Money(&Amount::Times(
        &Amount::Stated { fact: OCCUPATION_STANDARD, citation: TRAINING_GRANT },
        EMPLOYEE_OPEN_UPLIFT,
    )),
    payee: Payee::Person,
    one_payment: Some(NOT_TWICE),
    notes: &[IN_THE_CATALOGUE],
};

const PROJECT_APPROVED: Condition = Condition::Fact(Requirement {
    fact: STUDIO_PROJECT_APPROVED,
    test: Test::Yes,
    wording: text("技能大师工作室项目申报通过", "the studio's project was approved"),
    citation: PROJECT_GRANT,
});

/// 大师工作室项目资助.
pub const PROJECT: Entitlement = Entitlement {
    id: "studio_project_aid",
    name: text("技能大师工作室项目资助", "Aid for skills-master studio projects"),
    summary: text("申报通过的工作室项目给予一定资助", "For studio projects that were approved"),
    grant: PROJECT_GRANT,
    condition: &Condition::All(&[EVENT_IN_TERM, PROJECT_APPROVED]),
    benefit: Benefit::Unnamed(text("一定资助，方案未写明金额", "some aid; the plan names no sum")),
    payee: Payee::Enterprise,
    one_payment: None,
    notes: &[],
};

/// The same for a school, an association or a training body: the heading speaks of enterprises, the grant does not.
pub const PROJECT_PROVIDER: Entitlement = Entitlement {
    condition: &Condition::All(&[
        EVENT_IN_TERM,
        PROJECT_APPROVED,
        Condition::OfficeDecides(Grounds {
            wording: text(
                "这一条的标题讲的是企业，句子里没有限定：院校、协会、培训机构算不算，方案没有写明",
                "the clause's heading speaks of enterprises, its sentence does not: the plan does not say whether \
         schools, \
                 associations and training bodies count",
            ),
            citation: cite!(S5_6, "支持企业建立技能大师工作室"),
        }),
    ]),
    payee: Payee::Provider,
    ..PROJECT
};
