//! 五（十一）What every training subsidy shares: the local catalogue, three a year and none twice, one training one
//! payment, and people past retirement age.

use super::clauses::S5_11;
use super::facts::{CLAIMED_SAME_LEVEL, CLAIMS_THIS_YEAR, MONTHLY_PENSION, PAST_RETIREMENT_AGE};
use crate::cite;
use crate::policy::{Citation, Condition, Grounds, Note, Requirement, Test, text};

/// None twice for the same occupation (project) and level, so that one training is one payment.
pub const NOT_TWICE: Citation = cite!(S5_11, "但同一职业（项目）同一等级不可重复享受");
/// The words that leave the standards to the local catalogue.
pub const BY_CATALOGUE: Citation =
    cite!(S5_11, "各地应根据职业技能培训补贴目录清单，按照同一工种、同一等级、同一补贴标准");

/// What every result that rests on a standard says.
pub const IN_THE_CATALOGUE: Note = Note {
    wording: text(
        "前提：工种（项目）在当地补贴目录清单内",
        "Provided that the occupation (project) is in the local catalogue of training subsidies",
    ),
    citation: BY_CATALOGUE,
};

const IN_PRINCIPLE_THREE: Citation = cite!(S5_11, "职业培训补贴原则上每人每年可享受不超过3次");

/// The same occupation and level was not subsidised before.
pub const NOT_SUBSIDISED_BEFORE: Condition = Condition::Not(&Condition::Fact(Requirement {
    fact: CLAIMED_SAME_LEVEL,
    test: Test::Yes,
    wording: text(
        "已享受过同一职业（项目）同一等级的培训补贴",
        "already received a training subsidy for the same occupation (project) and level",
    ),
    citation: NOT_TWICE,
}));

/// This one is at most the third of its year.
pub const FEWER_THAN_THREE: Condition = Condition::Fact(Requirement {
    fact: CLAIMS_THIS_YEAR,
    test: Test::AtMost(2),
    wording: text(
        "这一年已领的培训补贴不到3次（这次不超过第3次）",
        "fewer than three training subsidies that year so far (this one is the third at most)",
    ),
    citation: IN_PRINCIPLE_THREE,
});

/// Not subsidised before for the same; a fourth in a year is left open by 原则上.
pub const NO_REPEAT: Condition = Condition::All(&[
    NOT_SUBSIDISED_BEFORE,
    Condition::Any(&[
        FEWER_THAN_THREE,
        Condition::OfficeDecides(Grounds {
            wording: text(
                "这是这一年的第4次或更多；“原则上”不超过3次，能不能例外，方案没有写明",
                "this is the fourth or more that year; “in principle” it is at most three, and the plan does not say \
                 whether there are exceptions",
            ),
            citation: IN_PRINCIPLE_THREE,
        }),
    ]),
]);

const PAST_RETIREMENT: Citation = cite!(S5_11, "对超过退休年龄，不具有按月领取养老金资格，但确有培训需求的人员");
const IS_PAST_RETIREMENT_AGE: Condition = Condition::Fact(Requirement {
    fact: PAST_RETIREMENT_AGE,
    test: Test::Yes,
    wording: text("超过退休年龄", "past retirement age"),
    citation: PAST_RETIREMENT,
});

/// Below retirement age; or past it without a monthly pension, which is left open by 可纳入.
pub const RETIREMENT: Condition = Condition::Any(&[
    Condition::Not(&IS_PAST_RETIREMENT_AGE),
    Condition::All(&[
        IS_PAST_RETIREMENT_AGE,
        Condition::Not(&Condition::Fact(Requirement {
            fact: MONTHLY_PENSION,
            test: Test::Yes,
            wording: text("具有按月领取养老金资格", "has the right to a monthly pension"),
            citation: PAST_RETIREMENT,
        })),
        Condition::OfficeDecides(Grounds {
            wording: text(
                "超过退休年龄、没有按月领取养老金资格、确有培训需求的，“可纳入”补贴范围，由谁认定，方案没有写明",
                "people past retirement age without the right to a monthly pension who do need training “may be \
                 included”; the plan does not say who decides",
            ),
            citation: cite!(S5_11, "根据我市经济社会发展实际需要，可纳入培训补贴政策范围"),
        }),
    ]),
]);
