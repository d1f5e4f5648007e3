//! 五（六）技能大师工作室: people trained by a studio, and projects a studio takes on.

use super::clauses::S5_6;
use super::facts::{MASTER_STUDIO_TRAINED, STUDIO_PROJECT_APPROVED};
use super::s7_term::IN_TERM;
use crate::cite;
use crate::policy::{Benefit, Citation, Condition, Entitlement, Payee, Requirement, Test, explained, text};

const TRAINING_GRANT: Citation =
    cite!(S5_6, "对市级及以上技能大师工作室开展相应工种培训的，经备案考核通过人员纳入培训补贴政策");
const PROJECT_GRANT: Citation = cite!(S5_6, "对申报通过的项目给予一定资助");

/// 大师工作室培训.
pub const TRAINING: Entitlement = Entitlement {
    id: "master_studio_training",
    name: text("技能大师工作室培训补贴", "Master studio training"),
    summary: explained(
        "经技能大师工作室培训并备案考核通过，纳入培训补贴政策",
        "People a master studio trained and assessed come under the training subsidy",
    ),
    grant: TRAINING_GRANT,
    condition: &Condition::All(&[
        IN_TERM,
        Condition::Fact(Requirement {
            fact: MASTER_STUDIO_TRAINED,
            test: Test::Yes,
            wording: explained(
                "经市级及以上技能大师工作室相应工种培训，备案考核通过",
                "trained in the trade by a master studio of city level or above, and passed the registered assessment",
            ),
            citation: TRAINING_GRANT,
        }),
    ]),
    benefit: Benefit::Unnamed(text(
        "纳入培训补贴政策，方案未写明金额",
        "covered by the training subsidy; the plan names no sum",
    )),
    payee: Payee::Person,
    notes: &[],
};

/// 大师工作室项目资助.
pub const PROJECT: Entitlement = Entitlement {
    id: "studio_project_aid",
    name: text("技能大师工作室项目资助", "Aid for master studio projects"),
    summary: explained("申报通过的工作室项目给予一定资助", "For studio projects that were approved"),
    grant: PROJECT_GRANT,
    condition: &Condition::All(&[
        IN_TERM,
        Condition::Fact(Requirement {
            fact: STUDIO_PROJECT_APPROVED,
            test: Test::Yes,
            wording: explained("技能大师工作室项目申报通过", "the studio's project was approved"),
            citation: PROJECT_GRANT,
        }),
    ]),
    benefit: Benefit::Unnamed(text("一定资助，方案未写明金额", "some aid; the plan names no sum")),
    payee: Payee::Enterprise,
    notes: &[],
};
