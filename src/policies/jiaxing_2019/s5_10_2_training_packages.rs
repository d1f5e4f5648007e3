//! 五（十）二是 培训包: aid for commissioned training packages, up to 50000 yuan each.

use super::clauses::S5_10_2;
use super::facts::{BACKBONE_ENTERPRISE, PROVIDER_KIND, TRAINING_PACKAGES, provider_kind};
use super::s7_term::EVENT_IN_TERM;
use crate::cite;
use crate::policy::{
    Amount, Benefit, ChoiceSet, Citation, Condition, Entitlement, Factor, Note, Payee, Requirement, Test, Yuan, text,
};

const GRANT: Citation = cite!(S5_10_2, "给予每个不超过5万元补助");
const COMMISSIONED: Citation =
    cite!(S5_10_2, "委托职业院校、行业协会和骨干企业依据有关职业标准或岗位技术规范开发职业技能培训包");

const AT_LEAST_ONE: Condition = Condition::Fact(Requirement {
    fact: TRAINING_PACKAGES,
    test: Test::AtLeast(1),
    wording: text("受委托开发职业技能培训包", "commissioned to develop at least one training package"),
    citation: COMMISSIONED,
});
const AMOUNT: Amount = Amount::Times(
    &Amount::Named {
        low: Yuan::ZERO,
        high: Yuan::whole(50000),
        per: text("元/个", "yuan per package"),
        citation: GRANT,
    },
    Factor::Count { fact: TRAINING_PACKAGES, citation: GRANT },
);

/// For a backbone enterprise.
pub const EMPLOYER: Entitlement = Entitlement {
    id: "training_package_aid",
    name: text("职业技能培训包补助", "Aid for training packages"),
    summary: text("受委托开发培训包，每个不超过5万元", "Up to 50,000 yuan for each training package commissioned"),
    grant: GRANT,
    condition: &Condition::All(&[
        EVENT_IN_TERM,
        Condition::Fact(Requirement {
            fact: BACKBONE_ENTERPRISE,
            test: Test::Yes,
            wording: text("是骨干企业", "a key enterprise"),
            citation: COMMISSIONED,
        }),
        AT_LEAST_ONE,
    ]),
    benefit: Benefit::Money(&AMOUNT),
    payee: Payee::Enterprise,
    one_payment: None,
    notes: &[Note {
        wording: text(
            "“不超过5万元”是上限；实际给多少、由谁确定，方案没有写明",
            "50,000 yuan is the most; the plan does not say what is paid, or who decides",
        ),
        citation: GRANT,
    }],
};

/// For a vocational school or an industry association.
pub const PROVIDER: Entitlement = Entitlement {
    condition: &Condition::All(&[
        EVENT_IN_TERM,
        Condition::Fact(Requirement {
            fact: PROVIDER_KIND,
            test: Test::AmongThese(ChoiceSet::of(&[
                provider_kind::VOCATIONAL_SCHOOL,
                provider_kind::INDUSTRY_ASSOCIATION,
            ])),
            wording: text("是职业院校或行业协会", "a vocational school or an industry association"),
            citation: COMMISSIONED,
        }),
        AT_LEAST_ONE,
    ]),
    payee: Payee::Provider,
    ..EMPLOYER
};
