//! 四（三）四是 生活费补贴: 50 yuan a person and day during training.

use super::clauses::S4_3_4;
use super::facts::{GROUPS, TRAINING_DAYS, TRAINING_KIND, TWO_LATER_KIND, groups, training_kind, two_later_kind};
use super::s7_term::IN_TERM;
use crate::cite;
use crate::policy::{
    Amount, Benefit, ChoiceSet, Citation, Condition, Entitlement, Factor, Grounds, Payee, Requirement, Test, Text,
    Yuan, text,
};

const GRANT: Citation = cite!(S4_3_4, "在培训期间通过就业补助资金按每人每天50元标准给予生活费补贴");

const DURING_TRAINING: Citation = cite!(S4_3_4, "在培训期间");

const fn kind(kinds: ChoiceSet, wording: Text) -> Condition {
    Condition::Fact(Requirement {
        fact: TRAINING_KIND,
        test: Test::AmongThese(kinds),
        wording,
        citation: DURING_TRAINING,
    })
}

const CONDITION: Condition = Condition::All(&[
    IN_TERM,
    Condition::Any(&[
        kind(
            training_kind::TRAINED.without(training_kind::SAFETY),
            text(
                "参加就业技能、转岗转业、技能提升、创业、农村电商或项目制培训",
                "the training is of one of these kinds: job skills, retraining, skills upgrading, entrepreneurship, \
                 rural e-commerce or project-based",
            ),
        ),
        Condition::All(&[
            kind(
                ChoiceSet::of(&[training_kind::SAFETY]),
                text("参加高危行业安全技能培训", "in safety training for a high-risk industry"),
            ),
            Condition::OfficeDecides(Grounds {
                wording: text(
                    "安全技能培训：“在培训期间”没有限定哪一种，但这一条讲的是免费培训，算不算，方案没有写明",
                    "safety training: “during the training” names no kind, yet the paragraph is about free \
         training, and \
                     the plan does not say whether it counts",
                ),
                citation: DURING_TRAINING,
            }),
        ]),
    ]),
    Condition::Any(&[
        Condition::Fact(Requirement {
            fact: GROUPS,
            test: Test::AmongThese(ChoiceSet::of(&[
                groups::LOW_INCOME_RURAL,
                groups::EMPLOYMENT_DIFFICULTY,
                groups::ZERO_EMPLOYMENT_FAMILY,
            ])),
            wording: text(
                "属于建档立卡低收入农户家庭劳动力、就业困难人员或零就业家庭成员",
                "a worker of a registered low-income rural household, a person with difficulty finding work or a \
         member of a family in which nobody works",
            ),
            citation: cite!(S4_3_4, "对建档立卡低收入农户家庭劳动力、就业困难人员、零就业家庭成员"),
        }),
        Condition::All(&[
            Condition::Fact(Requirement {
                fact: GROUPS,
                test: Test::AmongThese(ChoiceSet::of(&[groups::TWO_LATER])),
                wording: text("属于“两后生”", "a school leaver who did not go on to further study"),
                citation: cite!(S4_3_4, "“两后生”中的农村学员和城市低保家庭学员"),
            }),
            Condition::Fact(Requirement {
                fact: TWO_LATER_KIND,
                test: Test::AmongThese(ChoiceSet::of(&[two_later_kind::RURAL, two_later_kind::URBAN_LOW_INCOME])),
                wording: text(
                    "是农村学员或城市低保家庭学员",
                    "from the countryside or from an urban family on minimum living allowance",
                ),
                citation: cite!(S4_3_4, "“两后生”中的农村学员和城市低保家庭学员"),
            }),
        ]),
    ]),
]);

const AMOUNT: Amount = Amount::Times(
    &Amount::Named {
        low: Yuan::whole(50),
        high: Yuan::whole(50),
        per: text("元/人·天", "yuan per person and day"),
        citation: GRANT,
    },
    Factor::Days { fact: TRAINING_DAYS, citation: GRANT },
);

/// 生活费补贴.
pub const LIVING_ALLOWANCE: Entitlement = Entitlement {
    id: "living_allowance",
    name: text("生活费补贴", "Living allowance"),
    summary: text("培训期间每人每天50元", "50 yuan a day during the training"),
    grant: GRANT,
    condition: &CONDITION,
    benefit: Benefit::Money(&AMOUNT),
    payee: Payee::Person,
    one_payment: None,
    notes: &[],
};
