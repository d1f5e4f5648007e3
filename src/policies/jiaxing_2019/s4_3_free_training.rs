//! 四（三）免费培训: free training for key groups, for entrepreneurship (一是) and rural e-commerce (二是).

use super::clauses::{S4_3, S4_3_1, S4_3_2, S4_3_4};
use super::facts::{GRADUATE_LOCAL, GROUPS, WANTS_BUSINESS, WANTS_RURAL_ECOMMERCE, groups};
use super::s7_term::IN_TERM;
use crate::cite;
use crate::policy::{Benefit, ChoiceSet, Citation, Condition, Entitlement, Grounds, Payee, Requirement, Test, text};

const KEY_GROUPS: Citation = cite!(
    S4_3,
    "面向新生代农民工、农村转移就业劳动者、“两后生”、失业人员、退役军人、就业困难人员（含残疾人）、本市高校毕业生"
);

const TRAIN_TOO: Citation = cite!(S4_3_4, "对建档立卡低收入农户家庭劳动力、就业困难人员、零就业家庭成员");

const IN_KEY_GROUP: Condition = Condition::Any(&[
    Condition::Fact(Requirement {
        fact: GROUPS,
        test: Test::AmongThese(ChoiceSet::of(&[
            groups::NEW_GENERATION_MIGRANT,
            groups::RURAL_TRANSFER,
            groups::TWO_LATER,
            groups::UNEMPLOYED,
            groups::VETERAN,
            groups::EMPLOYMENT_DIFFICULTY,
        ])),
        wording: text(
            "属于新生代农民工、农村转移就业劳动者、“两后生”、失业人员、退役军人或就业困难人员",
            "a new-generation migrant worker, rural worker moving to other work, school leaver, unemployed person, \
         veteran or person with difficulty finding work",
        ),
        citation: KEY_GROUPS,
    }),
    Condition::All(&[
        Condition::Fact(Requirement {
            fact: GROUPS,
            test: Test::AmongThese(ChoiceSet::of(&[groups::COLLEGE_GRADUATE])),
            wording: text("属于高校毕业生", "a college graduate"),
            citation: KEY_GROUPS,
        }),
        Condition::Fact(Requirement {
            fact: GRADUATE_LOCAL,
            test: Test::Yes,
            wording: text("是本市高校毕业生", "a Jiaxing college graduate"),
            citation: KEY_GROUPS,
        }),
    ]),
    Condition::All(&[
        Condition::Fact(Requirement {
            fact: GROUPS,
            test: Test::AmongThese(ChoiceSet::of(&[groups::LOW_INCOME_RURAL, groups::ZERO_EMPLOYMENT_FAMILY])),
            wording: text(
                "属于建档立卡低收入农户家庭劳动力或零就业家庭成员",
                "a worker of a registered low-income rural household or a member of a family in which nobody works",
            ),
            citation: TRAIN_TOO,
        }),
        Condition::OfficeDecides(Grounds {
            wording: text(
                "四（三）没有列出建档立卡低收入农户家庭劳动力和零就业家庭成员；第四项给他们培训期间的生活费，能不能免费培训，方案没有写明",
                "4 (3) does not list workers of registered low-income rural households or families in which nobody \
         works, yet its \
                 fourth item takes for granted that they train: the plan does not say whether the training is free",
            ),
            citation: TRAIN_TOO,
        }),
    ]),
]);

/// 就业技能、转岗转业、技能提升免费培训.
pub const SKILLS: Entitlement = Entitlement {
    id: "free_training",
    name: text("重点群体免费职业技能培训", "Free skills training for key groups"),
    summary: text(
        "重点群体免费参加就业技能、转岗转业、技能提升培训",
        "Free job-skills training, retraining and skills upgrading for key groups",
    ),
    grant: cite!(S4_3, "持续实施就业技能培训、转岗转业培训、技能提升培训等免费培训"),
    condition: &Condition::All(&[IN_TERM, IN_KEY_GROUP]),
    benefit: Benefit::InKind(text("免费培训", "free training")),
    payee: Payee::Person,
    one_payment: None,
    notes: &[],
};

/// 一是 免费创业培训.
pub const ENTREPRENEURSHIP: Entitlement = Entitlement {
    id: "free_entrepreneurship_training",
    name: text("免费创业培训", "Free entrepreneurship training"),
    summary: text(
        "有创业愿望的重点群体免费参加创业培训",
        "Free entrepreneurship training for members of key groups who want to start a business",
    ),
    grant: cite!(S4_3_1, "对符合条件且有创业愿望的重点群体开展免费创业培训"),
    condition: &Condition::All(&[
        IN_TERM,
        IN_KEY_GROUP,
        Condition::Fact(Requirement {
            fact: WANTS_BUSINESS,
            test: Test::Yes,
            wording: text("有创业愿望", "wants to start a business"),
            citation: cite!(S4_3_1, "有创业愿望的重点群体"),
        }),
        Condition::OfficeDecides(Grounds {
            wording: text(
                "“符合条件”是哪些条件，方案没有写明",
                "the plan does not say which conditions “those who qualify” must meet",
            ),
            citation: cite!(S4_3_1, "对符合条件且有创业愿望的重点群体"),
        }),
    ]),
    benefit: Benefit::InKind(text("免费培训", "free training")),
    payee: Payee::Person,
    one_payment: None,
    notes: &[],
};

/// 二是 农村电商免费培训.
pub const RURAL_ECOMMERCE: Entitlement = Entitlement {
    id: "free_ecommerce_training",
    name: text("农村电商免费培训", "Free rural e-commerce training"),
    summary: text(
        "有意愿从事农村电商的重点群体免费参加培训",
        "Free training for members of key groups who want to work in rural e-commerce",
    ),
    grant: cite!(S4_3_2, "面向有意愿从事农村电商的重点群体开展免费农村电商人员培训"),
    condition: &Condition::All(&[
        IN_TERM,
        IN_KEY_GROUP,
        Condition::Fact(Requirement {
            fact: WANTS_RURAL_ECOMMERCE,
            test: Test::Yes,
            wording: text("有意愿从事农村电商", "wants to work in rural e-commerce"),
            citation: cite!(S4_3_2, "有意愿从事农村电商的重点群体"),
        }),
    ]),
    benefit: Benefit::InKind(text("免费培训", "free training")),
    payee: Payee::Person,
    one_payment: None,
    notes: &[],
};
