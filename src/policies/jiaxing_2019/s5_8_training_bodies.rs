//! 五（八）社会机构: subsidised training projects are open to every qualified body.

use super::clauses::S5_8;
use super::facts::{PROVIDER_KIND, QUALIFIED, provider_kind};
use super::s7_term::EVENT_IN_TERM;
use crate::cite;
use crate::policy::{Benefit, ChoiceSet, Citation, Condition, Entitlement, Grounds, Payee, Requirement, Test, text};

const GRANT: Citation = cite!(S5_8, "政府补贴的职业技能培训项目全部向具备资质的社会职业培训机构开放");

/// 承接政府补贴培训项目.
pub const ACCESS: Entitlement = Entitlement {
    id: "subsidised_training_access",
    name: text("承接政府补贴培训项目", "Access to subsidised training projects"),
    summary: text(
        "政府补贴的培训项目全部向具备资质的机构开放",
        "All subsidised training projects are open to qualified bodies",
    ),
    grant: GRANT,
    condition: &Condition::All(&[
        EVENT_IN_TERM,
        Condition::Fact(Requirement {
            fact: QUALIFIED,
            test: Test::Yes,
            wording: text("具备职业培训资质", "qualified to give vocational training"),
            citation: GRANT,
        }),
        Condition::Any(&[
            Condition::Fact(Requirement {
                fact: PROVIDER_KIND,
                test: Test::AmongThese(ChoiceSet::of(&[provider_kind::TRAINING_INSTITUTION])),
                wording: text("是社会培训机构", "an independent training institution"),
                citation: GRANT,
            }),
            Condition::OfficeDecides(Grounds {
                wording: text(
                    "方案写的是向“社会职业培训机构”开放，其他单位能不能承接，没有写明",
                    "the plan opens them to “independent training institutions” and does not say whether others may \
         take them on",
                ),
                citation: GRANT,
            }),
        ]),
    ]),
    benefit: Benefit::InKind(text("可承接政府补贴培训项目", "may take on subsidised training projects")),
    payee: Payee::Provider,
    one_payment: None,
    notes: &[],
};
